import type { Range, Source } from '../../../source/index.js';

/** A YAML value with its place in the file; aliases are already followed. `start` and `end` are offsets. */
export type Value = Scalar | Mapping | Listing | Nothing;

/** A text. Numbers, dates and booleans are texts too: nothing in a call script is arithmetic. */
export interface Scalar extends Range {
  kind: 'scalar';
  style: 'plain' | 'single' | 'double' | 'block';
  /** The decoded text, folds as single spaces in folded styles. */
  text: string;
  /** As the file has it, where `text` is what its legend says that it stands for. */
  written?: string;
}

export interface Mapping extends Range {
  kind: 'map';
  flow: boolean;
  pairs: Pair[];
}

export interface Pair extends Range {
  key: Scalar;
  value: Value;
}

export interface Listing extends Range {
  kind: 'list';
  flow: boolean;
  items: Value[];
}

export interface Nothing extends Range {
  kind: 'nothing';
}

/** A fault met before or while reading; becomes a ReadProblem. */
export interface Fault extends Range {
  code: string;
  data: Record<string, string | number>;
  fatal?: boolean;
}

/** A map with nothing but a pair, in the pair's place. */
export function mapOf(pair: Pair): Mapping {
  return { kind: 'map', flow: false, pairs: [pair], start: pair.start, end: pair.end };
}

/** A pair under another key, which remembers how the file has it. */
export function keyed(pair: Pair, text: string): Pair {
  return { ...pair, key: { ...pair.key, text, written: pair.key.written ?? pair.key.text } };
}

/** Puts pairs of a map under a key of their own, where the first of them stands. */
export function gathered(root: Mapping, members: readonly Pair[], text: string): Mapping {
  const [first] = members;
  const last = members[members.length - 1];
  const map: Mapping = { kind: 'map', flow: false, pairs: [...members], start: first.start, end: last.end };
  const group: Pair = { key: { ...first.key, text, end: first.key.start }, value: map, start: first.start, end: last.end };
  return { ...root, pairs: root.pairs.flatMap((pair) => (pair === first ? [group] : members.includes(pair) ? [] : [pair])) };
}

/** The value under a key of a map, by the key's exact text. */
export function valueAt({ pairs }: Mapping, key: string): Value | undefined {
  return pairs.find((pair) => pair.key.text === key)?.value;
}

/** The text of a value that is a scalar. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** The texts of a scalar, or of a list's scalar items. */
export function textsOf(value: Value): string[] {
  if (value.kind === 'scalar') return [value.text];
  if (value.kind === 'list') return value.items.flatMap(textsOf);
  return [];
}

/** True when a value holds nothing to read: empty, `{}`, `[]`, `~`, `null` or an empty text. */
export function isEmpty(value: Value): boolean {
  if (value.kind === 'nothing') return true;
  if (value.kind === 'scalar') return value.text.trim() === '' || (value.style === 'plain' && /^(~|null|-)$/i.test(value.text));
  if (value.kind === 'map') return value.pairs.length === 0;
  return value.items.length === 0;
}

/** The part of the file that a value covers. */
export function sliceOf(source: Source, range: Range): string {
  return source.text.slice(range.start, range.end);
}
