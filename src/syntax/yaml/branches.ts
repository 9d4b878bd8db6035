/** Answers that stand as keys in quotation marks beside a question of the top level, and lists of short answers with what to say. */
import { roleOfKey } from './keys.js';
import { textOf, type Listing, type Mapping, type Pair, type Value } from './values.js';

/** Puts what stands for answers under a key of its own. */
export function withBranches(root: Value): Value {
  return root.kind === 'map' ? withAnswers(withReplies(root) as Mapping) : withReplies(root);
}

/** `ask: …` on the top level, and `"he was late": {…}` beside it. */
function withAnswers(root: Mapping): Mapping {
  const answers = root.pairs.filter(({ key, value }) => key.style !== 'plain' && value.kind === 'map' && roleOfKey(key.text) === undefined);
  const asks = root.pairs.some(({ key, value }) => value.kind === 'scalar' && (roleOfKey(key.text) === 'ask' || roleOfKey(key.text) === 'say'));
  if (answers.length < 2 || !asks || root.pairs.some((pair) => pair.value.kind !== 'scalar' && !answers.includes(pair))) return root;
  const [first] = answers;
  const last = answers[answers.length - 1];
  const map: Mapping = { kind: 'map', flow: false, pairs: answers, start: first.start, end: last.end };
  const branch: Pair = { key: { ...first.key, text: 'answers', end: first.key.start }, value: map, start: first.start, end: last.end };
  return { ...root, pairs: root.pairs.flatMap((pair) => (pair === first ? [branch] : answers.includes(pair) ? [] : [pair])) };
}

const REPLY = /^(?:ответ|реакция|answer|reply|response)$/iu;

/** `- {ответ: "заплачу в пятницу", фраза: "Хорошо, ставлю пятницу."}`, one below the other: what the customer answers, and what is said then. */
function withReplies(value: Value): Value {
  if (value.kind === 'map') return { ...value, pairs: value.pairs.map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: withReplies(pair.value) })) };
  if (value.kind !== 'list') return value;
  const replies = value.items.flatMap((item) => replyOf(item) ?? []);
  if (replies.length < 2 || replies.length < value.items.length || replies.filter(isShort).length * 3 < replies.length * 2) return { ...value, items: value.items.map(withReplies) };
  const items = value.items.map((item) => (item.kind === 'map' ? { ...item, pairs: item.pairs.map((pair) => (replies.includes(pair) ? { ...pair, key: { ...pair.key, text: 'if', written: pair.key.text } } : pair)) } : item));
  return { ...value, items } satisfies Listing;
}

/** The one reply of an item that says something else as well. */
function replyOf(item: Value): Pair | undefined {
  if (item.kind !== 'map') return undefined;
  const [reply, ...more] = item.pairs.filter(({ key, value }) => REPLY.test(key.text) && value.kind === 'scalar');
  const says = item.pairs.some((pair) => pair !== reply && pair.value.kind === 'scalar' && roleOfKey(pair.key.text) === 'say');
  return reply && more.length === 0 && says && !item.pairs.some(({ key }) => ['when', 'heard', 'ask', 'answers'].includes(roleOfKey(key.text) ?? '')) ? reply : undefined;
}

/** No sentence as one says it aloud. */
function isShort({ value }: Pair): boolean {
  const text = textOf(value) ?? '';
  return /^[\p{Ll}«"“]/u.test(text) && !/[.!]$/.test(text);
}
