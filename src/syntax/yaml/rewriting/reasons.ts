/** Replies beside what each of them answers: `- {reason: too expensive, reply: "…"}`, one below the other. */
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { isSentence } from '../keys/sentences.js';
import { textOf, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

const LEAST_REPLIES = 2;
/** Words for what somebody answers with; `say` and `text` stand beside a heading as well. */
const REPLIES = /^(?:our_|suggested_|наш_)?(?:reply|response|rebuttal|answer|comeback|counter|ответ|отвечаем|отработка)(?:_text|_агента|_оператора)?$|^(?:respond|reply|answer)_with$/iu;
/** Words for what a customer brings up, beside any words of the agent. */
const BROUGHT_UP = /^(?:(?:customer|client|caller|their|cancel(?:lation)?)_)?(?:reason|complaint|problem|issue|excuse|concern|pain|worry|doubt|pushback|причина|жалоба|проблема|отговорка|боль|сомнение|претензия|возражение)(?:_клиента)?$/iu;
const LONGEST = 60;

/** Puts what is answered under `if`. */
export function withReasons(value: Value): Value {
  if (value.kind === 'map') return { ...value, pairs: value.pairs.map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: withReasons(pair.value) })) };
  if (value.kind !== 'list') return value;
  const key = columnOf(value);
  return { ...value, items: value.items.map((item) => (key !== undefined && item.kind === 'map' ? { ...item, pairs: item.pairs.map((pair) => (pair.key.text === key ? { ...pair, key: { ...pair.key, text: 'if', written: key } } : pair)) } : withReasons(item))) };
}

/** The key with which every item of a list opens, over a few words that are answered beside it. */
function columnOf({ items }: Listing): string | undefined {
  const [first] = items;
  const key = first?.kind === 'map' ? first.pairs[0]?.key.text : undefined;
  if (key === undefined || items.length < LEAST_REPLIES || !(isOwnWord(key) || BROUGHT_UP.test(key))) return undefined;
  return items.every((item) => item.kind === 'map' && isAnswered(item, key)) ? key : undefined;
}

function isAnswered({ pairs: [reason, ...others] }: Mapping, key: string): boolean {
  const words = textOf(reason?.value) ?? '';
  if (reason?.key.text !== key || words === '' || words.length > LONGEST || /[.;]$/.test(words.trim()) || others.some(isKnownSide)) return false;
  return others.some((pair) => (REPLIES.test(pair.key.text) || (BROUGHT_UP.test(key) && says(pair))) && isSentence(textOf(pair.value) ?? ''));
}

function says({ key }: Pair): boolean {
  return ['say', 'ask'].includes(roleOfKey(key.text) ?? '') || (roleOfKey(key.text) === undefined && speakerOfKey(key.text)?.role === 'agent');
}

function isKnownSide({ key }: Pair): boolean {
  return ['when', 'heard', 'answers', 'speaker', 'examples'].includes(roleOfKey(key.text) ?? '') || speakerOfKey(key.text)?.role === 'customer';
}
