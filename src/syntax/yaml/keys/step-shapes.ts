/** Values that look like steps of a call, or like several of them under their names. */
import { roleOfKey, speakerOfKey, STEP_FIELDS } from './keys.js';
import { textOf, type Mapping, type Pair, type Value } from '../values/values.js';
import { isSentence } from './sentences.js';

/** Whether the key of a pair names the agent or the customer, and what stands under it is his words. */
export function speakerNamed(pair: Pair): boolean {
  const guess = speakerOfKey(pair.key.text);
  // `a: {…}` is a step called so, not the agent
  if (guess?.letter && pair.value.kind === 'map') return false;
  const role = guess?.role;
  return (role === 'agent' || role === 'customer') && !(pair.value.kind === 'map' && pair.value.pairs.some((inner) => speakerOfKey(inner.key.text)));
}

/** True for a value that reads as a step or a state: a map with words, answers, a goto or an end in it, or nothing at all. */
export function isStepLike(value: Value): boolean {
  if (value.kind === 'list') return value.items.length > 0 && value.items.some((item) => item.kind === 'map' && isStepLike(item));
  if (value.kind !== 'map') return false;
  return value.pairs.length === 0 || value.pairs.some((pair) => isStepField(pair)) || speaksByLetters(value);
}

/** `{A: "All the best."}`, `{A: …, C: {…}}`: the sides by their letters, which are no versions by theirs. */
function speaksByLetters({ pairs }: Mapping): boolean {
  const [first, ...more] = pairs;
  return speakerOfKey(first.key.text)?.role === 'agent' && speakerOfKey(first.key.text)?.letter === true && isSentence(textOf(first.value) ?? '') && more.every(({ key }) => roleOfKey(key.text) !== undefined || speakerOfKey(key.text)?.role === 'customer');
}

function isStepField(pair: Pair): boolean {
  const role = roleOfKey(pair.key.text);
  if (role && STEP_FIELDS.has(role)) return pair.value.kind !== 'nothing';
  return role === undefined && speakerOfKey(pair.key.text) !== undefined && pair.value.kind !== 'nothing' && pair.key.text.length > 1;
}

/** A list of lines to say, without keys: at least one of them is a sentence. */
export function isSpokenList(value: Value): boolean {
  return value.kind === 'list' && value.items.length > 0 && value.items.every((item) => item.kind === 'scalar') && value.items.some((item) => item.kind === 'scalar' && item.text.trim().split(/\s+/).length >= 4);
}

/** True for a map from the names of steps to the steps, rather than one step with its fields. */
export function isMapOfSteps(map: Mapping): boolean {
  if (areNumbered(map)) return true;
  let states = 0;
  let other = 0;
  for (const pair of map.pairs) {
    const role = roleOfKey(pair.key.text);
    const speaker = speakerNamed(pair) || (role === 'say' && pair.value.kind !== 'map');
    // `customer: {…}` may be a speaker or a state of that name: its neighbours decide
    if (speaker && pair.value.kind === 'map') continue;
    if (!speaker && (isStepLike(pair.value) || ((role === undefined || role === 'detail') && isSpokenList(pair.value)) || (pair.value.kind === 'nothing' && map.pairs.length > 1))) states += 1;
    else if (speaker || role === 'speaker' || role === 'next' || role === 'answers') return false;
    else other += 1;
  }
  return states > 0 && states >= other;
}

const LEAST_NUMBERED = 3;

/** `01_hello: {…}`, `02_paths: {…}`, `03_wrap: {…}`: parts in their order, whatever the words behind the numbers mean. */
function areNumbered({ pairs }: Mapping): boolean {
  const numbers = pairs.map(({ key }) => Number.parseInt(/^\d{1,2}(?=[_ .)-]+\p{L})/u.exec(key.text)?.[0] ?? '', 10));
  if (numbers.length < LEAST_NUMBERED || !numbers.every((number, index) => number > (index === 0 ? -1 : numbers[index - 1]))) return false;
  return pairs.every(({ key, value }) => (value.kind === 'map' || holdsTurnPairs(value)) && !WITHIN_STEP.includes(roleOfKey(key.text)));
}

/** `[[desk, "Which flight?"], [them, "The one at six."]]`: speakers with what they say. */
export function holdsTurnPairs(value: Value): boolean {
  return value.kind === 'list' && value.items.some((item) => item.kind === 'list' && item.flow && item.items.length === 2 && item.items.every((one) => one.kind === 'scalar'));
}

const WITHIN_STEP: readonly (string | undefined)[] = ['say', 'ask', 'heard', 'when', 'next'];
