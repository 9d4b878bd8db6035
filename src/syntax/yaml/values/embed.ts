import { isScalar, parseDocument } from 'yaml';
import { lineIndexAt, lineText, type Range, type Source } from '../../../source/index.js';
import type { Replacement } from '../../embed.js';
import { indentOf } from './lines.js';
import { parseYaml } from './parse.js';
import type { Scalar, Value } from './values.js';

type Placed = Scalar & { inFlow: boolean };

/** Puts lines of words in place of a range of a YAML file, escaped as the scalar around it asks for. */
export function embedInYaml(source: Source, range: Range, lines: readonly string[], lineEnd: string): Replacement {
  const scalar = scalarAround(source, range);
  if (!scalar) return { range, text: lines.join(lineEnd) };
  switch (scalar.style) {
    case 'double':
      // a JSON string is one of YAML's as well
      return { range, text: JSON.stringify(lines.join('\n')).slice(1, -1) };
    case 'single':
      return { range, text: lines.join(' ').replaceAll("'", "''") };
    case 'block':
      return { range, text: lines.join(lineEnd + ' '.repeat(indentOf(lineText(source, lineIndexAt(source, range.start))))) };
    case 'plain':
      return inPlain(source, range, scalar, lines.join(' '));
  }
}

function inPlain(source: Source, range: Range, scalar: Placed, text: string): Replacement {
  const { start, end } = wordsOf(source, scalar, range);
  const whole = source.text.slice(start, range.start) + text + source.text.slice(range.end, end);
  if (isPlain(whole, scalar.inFlow)) return { range, text };
  return { range: { start, end }, text: JSON.stringify(folded(whole)) };
}

/** An anchor or tag before the words of a scalar, `&offer It costs £9`, stays outside the quotes, unless it is what the range is about. */
function wordsOf(source: Source, { start, end }: Range, range: Range): Range {
  const lead = /^(?:(?:&[^\s,[\]{}]+|!(?:![a-z]+|<[^>\s]*>|[a-z][a-z/_-]*))\s+)+/.exec(source.text.slice(start, end))?.[0].length ?? 0;
  return { start: range.start < start + lead ? start : start + lead, end };
}

/** Does YAML read words without quotes as just these words. */
function isPlain(words: string, inFlow: boolean): boolean {
  if (words.trim() === '') return false;
  const document = parseDocument(inFlow ? `[${words}]` : `key: ${words}`, { prettyErrors: false, logLevel: 'silent' });
  const node = document.getIn(inFlow ? [0] : ['key'], true);
  if (document.errors.length > 0 || !isScalar(node)) return false;
  return node.type === 'PLAIN' && node.source !== undefined && folded(node.source) === folded(words);
}

function folded(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** The scalars of a file in their order. */
const known = new WeakMap<Source, Placed[]>();

function scalarAround(source: Source, range: Range): Placed | undefined {
  const scalars = known.get(source) ?? parseYaml(source).roots.flatMap((root) => [...scalarsIn(root, false)]).sort((one, other) => one.start - other.start);
  known.set(source, scalars);
  const scalar = scalars[firstAfter(scalars, range.start) - 1] as Placed | undefined;
  return scalar && range.end <= scalar.end ? scalar : undefined;
}

/** The index of the first scalar that starts after a place: there may be a finding on each. */
function firstAfter(scalars: readonly Range[], at: number): number {
  let [low, high] = [0, scalars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scalars[middle].start <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* scalarsIn(value: Value, inFlow: boolean): Generator<Placed> {
  if (value.kind === 'scalar') yield { ...value, inFlow };
  if (value.kind === 'list') for (const item of value.items) yield* scalarsIn(item, inFlow || value.flow);
  if (value.kind === 'map') for (const pair of value.pairs) yield* scalarsIn(pair.value, inFlow || value.flow);
}

/** Puts the scalar without quotes that lies around a range in quotes; none where there is no such scalar. */
export function quotedAround(source: Source, range: Range): Replacement | undefined {
  const scalar = scalarAround(source, range);
  if (scalar?.style !== 'plain') return undefined;
  const { start, end } = wordsOf(source, scalar, range);
  return { range: { start, end }, text: JSON.stringify(folded(source.text.slice(start, end))) };
}
