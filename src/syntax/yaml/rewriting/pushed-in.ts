/** Talks in one text where one side opens with a dash at the margin and the other is pushed in. */
import type { Range, Source } from '../../../source/index.js';
import { lineIndexAt } from '../../../source/index.js';
import { meanSound } from '../../voices.js';
import { piecesOf } from '../values/pieces.js';
import { mapOf, type Listing, type Scalar, type Value } from '../values/values.js';

const LEAST_LINES = 3;
/** How much more like the agent one side sounds than the other, on the average. */
const CLEARLY_APART = 1;

interface Line extends Range {
  text: string;
  indent: number;
  /** Opens with a dash. */
  isDashed: boolean;
}

/** Makes lists of turns of such texts; who opens with the dash is told by how the lines sound. */
export function withPushedIn(source: Source, root: Value): Value {
  if (root.kind !== 'map') return root;
  const talks = new Map(root.pairs.flatMap(({ value }): [Value, Line[]][] => (value.kind === 'scalar' && value.style === 'block' ? [[value, linesOf(source, value)]] : [])).filter(([, lines]) => isTalk(lines)));
  const lines = [...talks.values()].flat().filter(({ text }) => !isBracketed(text));
  const [dashed, pushed] = [true, false].map((isDashed) => lines.filter((line) => line.isDashed === isDashed).map(({ text }) => text));
  if (dashed.length < LEAST_LINES || pushed.length < LEAST_LINES) return root;
  const difference = meanSound(pushed) - meanSound(dashed);
  if (Math.abs(difference) < CLEARLY_APART) return root;
  return { ...root, pairs: root.pairs.map((pair) => ({ ...pair, value: talkOf(pair.value, talks.get(pair.value), difference > 0) })) };
}

function linesOf(source: Source, value: Scalar): Line[] {
  return piecesOf(source, value).map(({ start, end }) => {
    const whole = source.text.slice(start, end);
    const dash = /^[-–—]\s+/.exec(whole)?.[0].length ?? 0;
    return { start: start + dash, end, text: whole.slice(dash), indent: start - source.lineStarts[lineIndexAt(source, start)], isDashed: dash > 0 };
  });
}

/** Both sides are there, and every line without a dash stands further in than all that have one and opens a sentence. */
function isTalk(lines: readonly Line[]): boolean {
  const margin = Math.max(...lines.filter(({ isDashed }) => isDashed).map(({ indent }) => indent));
  const others = lines.filter(({ isDashed, text }) => !isDashed && !isBracketed(text));
  return others.length > 0 && others.length < lines.length && others.every(({ indent, text }) => indent > margin && !/^\p{Ll}/u.test(text));
}

/** `[the second week]` */
function isBracketed(text: string): boolean {
  return /^[[(].*[\])]$/.test(text);
}

function talkOf(value: Value, lines: readonly Line[] | undefined, isDashCustomer: boolean): Value {
  if (!lines) return value;
  const items = lines.map((line): Value => {
    const words: Scalar = { kind: 'scalar', style: 'plain', text: line.text, start: line.start, end: line.end };
    if (isBracketed(line.text)) return words;
    const key: Scalar = { ...words, text: line.isDashed === isDashCustomer ? 'customer' : 'agent', written: '', end: line.start };
    return mapOf({ key, value: words, start: line.start, end: line.end });
  });
  return { kind: 'list', flow: false, items, start: value.start, end: value.end } satisfies Listing;
}
