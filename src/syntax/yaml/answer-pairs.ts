/** `hears: [["Go on", pitch], ["Let me go", out]]`: each answer in a list of two, with the step that it leads to. */
import { isEnd } from './jumps.js';
import { roleOfKey } from './keys.js';
import { foldName } from './reading.js';
import { type Listing, type Mapping, type Scalar, type Value } from './values.js';

/** Lists of two are answers where most of what stands second names a step of the document; one or two of them may be anything. */
const LEAST_PAIRS = 3;

type AnswerPair = Listing & { items: [Scalar, Scalar] };

/** The document with such answers as maps of one pair, which every part of the reader knows. */
export function withAnswerPairs(root: Value): Value {
  const pairs = [...pairsIn(root)];
  if (pairs.length < LEAST_PAIRS) return root;
  const names = new Set(namesIn(root));
  const leading = pairs.filter(({ items: [, target] }) => names.has(foldName(target.text)) || isEnd(target.text));
  return leading.length * 3 >= pairs.length * 2 ? spelledOut(root) : root;
}

function* pairsIn(value: Value): Generator<AnswerPair> {
  if (value.kind === 'map') for (const pair of value.pairs) yield* pairsIn(pair.value);
  if (value.kind !== 'list') return;
  if (holdsPairs(value)) yield* value.items.filter(isAnswerPair);
  else for (const item of value.items) yield* pairsIn(item);
}

/** `[["да", итог], [дорого, скидка], иначе]`: an answer may have nowhere to lead. */
function holdsPairs({ items }: Listing): boolean {
  return items.some(isAnswerPair) && items.every((item) => isAnswerPair(item) || item.kind === 'scalar');
}

function isAnswerPair(value: Value): value is AnswerPair {
  if (value.kind !== 'list' || value.items.length !== 2) return false;
  const [words, target] = value.items;
  return words.kind === 'scalar' && target.kind === 'scalar' && /^[\p{L}\d_.-]+$/u.test(target.text);
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
  if (value.kind === 'map') return { ...value, pairs: value.pairs.map((pair) => ({ ...pair, value: spelledOut(pair.value) })) };
  if (value.kind !== 'list') return value;
  if (!holdsPairs(value)) return { ...value, items: value.items.map(spelledOut) };
  return { ...value, items: value.items.map((item) => (isAnswerPair(item) ? answerOf(item) : item)) };
}

function answerOf({ items: [key, value], start, end, flow }: AnswerPair): Mapping {
  return { kind: 'map', flow, pairs: [{ key, value, start, end }], start, end };
}
