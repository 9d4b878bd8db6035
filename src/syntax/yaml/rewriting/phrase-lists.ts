/** Lists of what customers say under the names of answers that stand elsewhere: `recognised: {agrees: [yes, go on]}` and `answers: {agrees: offer}`. */
import { meanSound } from '../../voices.js';
import { isOwnWord } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { keyed, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

const LEAST_NAMES = 2;

/** Puts the phrases to the first answer of their name. */
export function withPhraseLists(root: Value): Value {
  if (root.kind !== 'map') return root;
  const book = root.pairs.find((pair) => isPhraseBook(pair, root));
  if (book?.value.kind !== 'map') return root;
  const phrases = new Map(book.value.pairs.map(({ key, value }): [string, Value] => [foldName(key.text), value]));
  const pairs = root.pairs.filter((pair) => pair !== book).map((pair) => ({ ...pair, value: withPhrases(pair.value, phrases) }));
  const rest = book.value.pairs.filter(({ key }) => phrases.has(foldName(key.text)));
  // nobody says what leads nowhere
  return { ...root, pairs: rest.length > 0 ? [keyed({ ...book, value: { ...book.value, pairs: rest } }, 'note'), ...pairs] : pairs };
}

/** Short texts that do not sound like the agent, and of whose names most are answers somewhere. */
function isPhraseBook(pair: Pair, root: Mapping): boolean {
  const { key, value } = pair;
  if (!isOwnWord(key.text) || value.kind !== 'map' || value.pairs.length < LEAST_NAMES) return false;
  const lists = value.pairs.flatMap((member) => (member.value.kind === 'list' && member.value.items.every((item) => item.kind === 'scalar') ? [member.value] : []));
  if (lists.length < value.pairs.length || meanSound(lists.flatMap(wordsOf)) > 0) return false;
  const answers = new Set(root.pairs.flatMap((other) => (other === pair ? [] : [...answersIn(other.value)])));
  const named = value.pairs.filter((member) => answers.has(foldName(member.key.text)));
  return named.length >= LEAST_NAMES && named.length * 2 > value.pairs.length;
}

function wordsOf({ items }: Listing): string[] {
  return items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

/** Keys over a single word, as answers stand over the names of steps. */
function* answersIn(value: Value): Generator<string> {
  if (value.kind === 'list') for (const item of value.items) yield* answersIn(item);
  if (value.kind !== 'map') return;
  for (const { key, value: inner } of value.pairs) {
    if (inner.kind === 'scalar' && !/\s/.test(inner.text)) yield foldName(key.text);
    else yield* answersIn(inner);
  }
}

function withPhrases(value: Value, phrases: Map<string, Value>): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withPhrases(item, phrases)) };
  return value.kind === 'map' ? { ...value, pairs: value.pairs.map((pair) => answerWith(pair, phrases)) } : value;
}

/** The pair has got phrases. */
function isTaken({ key, value }: Pair, after: Value): boolean {
  return after.kind === 'map' && after.pairs.some((one) => one.key === key && one.value !== value);
}

function answerWith(pair: Pair, phrases: Map<string, Value>): Pair {
  const { key, value } = pair;
  if (value.kind !== 'scalar') {
    const inner = { ...pair, value: withPhrases(value, phrases) };
    // whatever its key is called, what holds such a name holds answers
    return value.kind === 'map' && value.pairs.some((one) => isTaken(one, inner.value) && one.value.kind === 'scalar') ? keyed(inner, 'answers') : inner;
  }
  const name = foldName(key.text);
  const own = /\s/.test(value.text) ? undefined : phrases.get(name);
  if (!own) return pair;
  phrases.delete(name);
  const { start, end } = value;
  const fields: Pair[] = [['examples', own] as const, ['next', value] as const].map(([text, field]) => ({ key: { ...key, text, written: '', start: field.start, end: field.start }, value: field, start: field.start, end: field.end }));
  return { ...pair, value: { kind: 'map', flow: false, pairs: fields, start, end } };
}
