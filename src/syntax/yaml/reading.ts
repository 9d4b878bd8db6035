import type { Position, Range, Source } from '../../source/index.js';
import { positionOf } from '../../source/index.js';
import type { Block, Direction, Inference, Inline, Jump, Prose, ReadProblem, Role, Turn } from '../nodes.js';
import { forbidsSpeech } from '../directions.js';
import { inlinesOf } from './values/words.js';
import type { Scalar, Value } from './values/values.js';

/** One reading of a file: what every part of the reader needs to know. */
export interface Reading {
  source: Source;
  problems: ReadProblem[];
  /** Names that a goto may lead to, as `foldName` gives them. */
  names: Set<string>;
  /** The side of the one who rang, which `Caller:` names. */
  callerRole: Role;
  /** The file labels turns by single letters of two sides: «О:» and «К:». */
  letters: boolean;
  /** Further names of speakers that the file itself uses as such. */
  speakers: Map<string, Role>;
  /** Keys over what only instructs the agent, whomever they seem to name. */
  asides: Set<string>;
  /** What the agent says stands under keys that name him. */
  named: boolean;
  /** Keys that nobody knows, over what sounds spoken again and again. */
  spoken: Set<string>;
  /** Beginnings of numbered keys of the top level over what is said. */
  series: Set<string>;
  /** Keys that were reported already: one finding for each is enough. */
  reported: Set<string>;
}

/** Who a name of this file stands for; `Лиза_2` is Лиза again. */
export function speakerNamed(reading: Reading, name: string): Role | undefined {
  return reading.speakers.get(name) ?? reading.speakers.get(withoutNumber(name));
}

/** A name without the number that parts it from its like: `agent_2`, «Лиза 3». */
export function withoutNumber(name: string): string {
  return name.replace(/[ _]?\d+$/, '');
}

/** The position of a range of the file being read. */
export function at(reading: Reading, range: Range): Position {
  return positionOf(reading.source, range);
}

/** Reports a fault of the script's shape. */
export function report(reading: Reading, code: string, range: Range, data: ReadProblem['data'] = {}): void {
  reading.problems.push({ code, position: at(reading, range), data, fatal: false });
}

/** The name of a step as it is compared: `Возражение «Дорого»` and `возражение_дорого` are one. */
export function foldName(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '');
}

/** An id made of words, Cyrillic kept. */
export function slugOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'step';
}

/** The range from the start of one to the end of another. */
export function span(first: Range, last: Range): Range {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** The range that nodes cover. */
export function rangeOf(nodes: readonly { position: Position }[], otherwise: Range): Range {
  if (nodes.length === 0) return otherwise;
  const start = Math.min(...nodes.map((node) => node.position.start.offset));
  return { start, end: Math.max(...nodes.map((node) => node.position.end.offset)) };
}

interface TurnParts {
  range: Range;
  role: Role;
  children: Inline[];
  label?: Turn['label'];
  inferred?: Inference;
}

/** A turn that neither waits nor is verbatim, until the step says more. */
export function turn(reading: Reading, parts: TurnParts): Turn {
  return {
    type: 'turn', role: parts.role, waits: false, verbatim: false, children: parts.children, position: at(reading, parts.range),
    ...(parts.label && { label: parts.label }), ...(parts.inferred && { inferred: parts.inferred }),
  };
}

/** An instruction to the agent. `forbids` is stated by the key, or found in the words. */
export function note(reading: Reading, value: Scalar, range: Range, forbids: boolean): Direction {
  const stated = forbids || forbidsSpeech(value.text);
  return { type: 'direction', kind: 'note', ...(stated && { forbids: true }), children: inlinesOf(reading.source, value), position: at(reading, range) };
}

/** What is sent to the customer in writing: whatever it forbids, it forbids him. */
export function messageOf(reading: Reading, value: Scalar, range: Range): Direction {
  return { type: 'direction', kind: 'note', children: inlinesOf(reading.source, value), position: at(reading, range) };
}

/** Text that nobody says. */
export function prose(reading: Reading, value: Scalar, range: Range): Prose {
  return { type: 'prose', value: value.text, children: inlinesOf(reading.source, value), position: at(reading, range) };
}

/** A goto as written; where it leads is found when the whole script is read. */
export function jump(reading: Reading, target: Scalar, range: Range): Jump {
  return { type: 'jump', target: target.text.trim(), targetPosition: at(reading, target), position: at(reading, range) };
}

/** Every scalar below a value, keys left out. */
export function* scalarsIn(value: Value): Generator<Scalar> {
  if (value.kind === 'scalar') yield value;
  if (value.kind === 'list') for (const item of value.items) yield* scalarsIn(item);
  if (value.kind === 'map') for (const pair of value.pairs) yield* scalarsIn(pair.value);
}

/** True when blocks hold speech, at any depth. */
export function holdsSpeech(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.type === 'turn' || block.type === 'variants') return true;
    if (block.type !== 'choice' && block.type !== 'switch') return false;
    return block.children.some((option) => holdsSpeech(option.children));
  });
}
