/** Sections of questions and objections that open with what the agent asks: a step that listens, and no list of what customers bring up. */
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { isLine } from '../answers/replies.js';
import { gathered, textOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** `questions: {ask: "Anything else?", price: "It's £6.", nothing: goodbye}`: puts what is answered below the question under `answers`. */
export function withAskingSections(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(withAskingSections) };
  if (value.kind !== 'map') return value;
  const pairs = value.pairs.map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: withAskingSections(pair.value) }));
  return { ...value, pairs: pairs.map((pair) => (isSection(pair) && pair.value.kind === 'map' ? { ...pair, value: withAnswers(pair.value) } : pair)) };
}

/** True for what stands under such a key, if it is a step with a line of the agent and the answers to it. */
export function asksAndListens(value: Value): boolean {
  if (value.kind !== 'map' || openingOf(value) === undefined) return false;
  return value.pairs.some((pair) => roleOfKey(pair.key.text) === 'answers' && pair.value.kind !== 'scalar') && !value.pairs.some(isHeard);
}

function isSection({ key }: Pair): boolean {
  return ['handlers', 'questions'].includes(roleOfKey(key.text) ?? '');
}

const LEAST_ANSWERS = 2;

function withAnswers(map: Mapping): Mapping {
  const opening = openingOf(map);
  if (!opening || !/\?["»”)]*\s*$/.test(textOf(opening.value) ?? '') || map.pairs.some(isHeard)) return map;
  const answers = map.pairs.filter((pair) => pair !== opening && isOwnWord(pair.key.text) && pair.value.kind !== 'nothing');
  if (answers.length < LEAST_ANSWERS || answers.length + BESIDE.filter((role) => map.pairs.some(({ key }) => roleOfKey(key.text) === role)).length + 1 < map.pairs.length) return map;
  return gathered(map, answers, 'answers');
}

const BESIDE: readonly string[] = ['note', 'next', 'id', 'title'];

/** The line with which a section opens; «вопрос: …» may be the customer's. */
function openingOf({ pairs }: Mapping): Pair | undefined {
  const first = pairs.find(({ key }) => !['note', 'id', 'title', 'detail'].includes(roleOfKey(key.text) ?? ''));
  return first && isLine(first) && !NAMES_A_QUESTION.test(first.key.text) && first.value.kind === 'scalar' ? first : undefined;
}

const NAMES_A_QUESTION = /^(?:questions?|q|вопросы?|в)$/iu;

function isHeard({ key, value }: Pair): boolean {
  if (value.kind !== 'scalar') return false;
  return ['when', 'heard', 'examples'].includes(roleOfKey(key.text) ?? '') || speakerOfKey(key.text)?.role === 'customer';
}
