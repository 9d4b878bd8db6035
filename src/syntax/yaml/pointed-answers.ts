/** `then: ["Sure > why", "I'm in a meeting > later"]`: each answer in one text with the step that it leads to. */
import { isEnd } from './jumps.js';
import { roleOfKey } from './keys.js';
import { foldName } from './reading.js';
import type { Listing, Mapping, Pair, Scalar, Value } from './values.js';

/** Words of the customer, a sign and the name of a step. */
const POINTED = /^(.*\S)\s+(?:>{1,2}|\|)\s+([\p{L}\d_.-]+)$/su;
/** One or two such texts may be anything. */
const LEAST_ANSWERS = 3;

/** The document with such answers as maps of one pair, which every part of the reader knows. */
export function withPointedAnswers(root: Value): Value {
  const found = [...pointedIn(root)];
  if (found.length < LEAST_ANSWERS) return root;
  const names = new Set(namesIn(root));
  const leading = found.filter((target) => names.has(foldName(target)) || isEnd(target));
  return leading.length * 3 >= found.length * 2 ? spelledOut(root) : root;
}

function* pointedIn(value: Value): Generator<string> {
  if (value.kind === 'map') for (const pair of value.pairs) yield* pointedIn(pair.value);
  if (value.kind !== 'list') return;
  if (holdsAnswers(value)) for (const item of value.items) yield targetOf(item) ?? '';
  else for (const item of value.items) yield* pointedIn(item);
}

function holdsAnswers({ items }: Listing): boolean {
  return items.length > 0 && items.every((item) => targetOf(item) !== undefined);
}

function targetOf(item: Value): string | undefined {
  return item.kind === 'scalar' && item.style !== 'block' ? POINTED.exec(item.text)?.[2] : undefined;
}

function* namesIn(value: Value): Generator<string> {
  if (value.kind === 'list') for (const item of value.items) yield* namesIn(item);
  if (value.kind !== 'map') return;
  for (const { key, value: inner } of value.pairs) {
    if (inner.kind !== 'scalar') yield foldName(key.text);
    else if (roleOfKey(key.text) === 'id' || roleOfKey(key.text) === 'title') yield foldName(inner.text);
    yield* namesIn(inner);
  }
}

function spelledOut(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(spelledOut) };
  return value.kind === 'map' ? { ...value, pairs: value.pairs.map(spelledPair) } : value;
}

/** Whatever the key is called, answers stand under it. */
function spelledPair(pair: Pair): Pair {
  const { key, value } = pair;
  if (value.kind !== 'list' || !holdsAnswers(value)) return { ...pair, value: spelledOut(value) };
  return { ...pair, key: { ...key, text: 'answers', written: key.written ?? key.text }, value: { ...value, items: value.items.map((item) => (item.kind === 'scalar' ? answerOf(item) : item)) } };
}

function answerOf(item: Scalar): Mapping {
  const [, words = '', target = ''] = POINTED.exec(item.text) ?? [];
  const quote = item.style === 'plain' ? 0 : 1;
  const from = item.start + quote;
  const to = item.end - quote;
  const key: Scalar = { ...item, style: 'plain', text: words, start: from, end: Math.min(to, from + words.length) };
  const value: Scalar = { ...item, style: 'plain', text: target, start: Math.max(from, to - target.length), end: to };
  return { kind: 'map', flow: false, pairs: [{ key, value, start: item.start, end: item.end }], start: item.start, end: item.end };
}
