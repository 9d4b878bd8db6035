/** Answers of two parts, the words and the step that they lead to: `hears: [["Go on", pitch], ["Let me go", out]]`, `then: ["Sure > why", "I'm busy > later"]`. */
import { isEnd } from '../tree/jumps.js';
import { roleOfKey } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { mapOf, type Listing, type Pair, type Scalar, type Value } from '../values/values.js';

/** Words of the customer, a sign and the name of a step. */
const POINTED = /^(.*\S)\s+(?:>{1,2}|\|)\s+([\p{L}\d_.-]+)$/su;
const NAME = /^[\p{L}\d_.-]+$/u;
/** Two parts are an answer where most of what stands second names a step of the document; one or two of them may be anything. */
const LEAST_ANSWERS = 3;

interface Answer {
  words: Scalar;
  target: Scalar;
}

/** The document with such answers as maps of one pair, which every part of the reader knows. */
export function withAnswerPairs(root: Value): Value {
  const answers = [...answersIn(root)];
  if (answers.length < LEAST_ANSWERS) return root;
  const names = new Set(namesIn(root));
  const leading = answers.filter(({ target }) => names.has(foldName(target.text)) || isEnd(target.text));
  return leading.length * 3 >= answers.length * 2 ? spelledOut(root) : root;
}

function* answersIn(value: Value): Generator<Answer> {
  if (value.kind === 'map') for (const pair of value.pairs) yield* answersIn(pair.value);
  if (value.kind !== 'list') return;
  if (holdsAnswers(value)) for (const item of value.items) yield* answerIn(item);
  else for (const item of value.items) yield* answersIn(item);
}

/** `[["да", итог], [дорого, скидка], иначе]`: an answer may have nowhere to lead. */
function holdsAnswers({ items }: Listing): boolean {
  return items.some((item) => answerIn(item).length > 0) && items.every((item) => item.kind === 'scalar' || answerIn(item).length > 0);
}

/** The answer that an item of a list is, if it is one. */
function answerIn(item: Value): [] | [Answer] {
  if (item.kind === 'scalar') return pointedIn(item);
  if (item.kind !== 'list' || item.items.length !== 2) return [];
  const [words, target] = item.items;
  return words.kind === 'scalar' && target.kind === 'scalar' && NAME.test(target.text) ? [{ words, target }] : [];
}

function pointedIn(item: Scalar): [] | [Answer] {
  const [, words, target] = (item.style !== 'block' && POINTED.exec(item.text)) || [];
  if (words === undefined || target === undefined) return [];
  const quote = item.style === 'plain' ? 0 : 1;
  const from = item.start + quote;
  const to = item.end - quote;
  return [{
    words: { ...item, style: 'plain', text: words, start: from, end: Math.min(to, from + words.length) },
    target: { ...item, style: 'plain', text: target, start: Math.max(from, to - target.length), end: to },
  }];
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
  return { ...pair, key: { ...key, text: 'answers', written: key.written ?? key.text }, value: { ...value, items: value.items.map(asMap) } };
}

function asMap(item: Value): Value {
  const [answer] = answerIn(item);
  if (!answer) return item;
  const { start, end } = item;
  return mapOf({ key: answer.words, value: answer.target, start, end });
}
