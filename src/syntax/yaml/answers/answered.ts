/** Which lists and maps hold answers of the customer with what follows each, whatever key they stand under. */
import { soundsLikeAgent } from '../../voices.js';
import { namesCase } from '../keys/case-names.js';
import { CONDITION_ROLES, isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { namesStep } from './options.js';
import { foldName, type Reading } from '../reading.js';
import { isWholeReply } from './replies.js';
import { isStepLike } from '../keys/step-shapes.js';
import { isSentence } from '../keys/sentences.js';
import { textOf, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

/** A list or map of answers: its items have conditions, or its values are the names of steps. */
export function holdsOptions(reading: Reading, value: Value): boolean {
  if (value.kind === 'list') return value.items.some((item) => item.kind === 'map' && item.pairs.some((pair) => ['when', 'next', 'heard'].includes(roleOfKey(pair.key.text) ?? ''))) || leadsOnByItems(reading, value) || answersByItems(reading, value);
  if (value.kind !== 'map') return false;
  if (leadsOn(reading, value)) return true;
  if (value.pairs.some((pair) => speakerOfKey(pair.key.text) ?? ['say', 'variants', 'when', 'next'].includes(roleOfKey(pair.key.text) ?? ''))) return false;
  return value.pairs.some((pair) => pair.value.kind === 'map' || (pair.value.kind === 'scalar' && reading.names.has(foldName(pair.value.text))));
}

/** `{"read them": s4, "by post": s7}`: single words of which most name steps, so that the keys are answers, whoever they seem to name. */
export function leadsOn(reading: Reading, { pairs }: Mapping): boolean {
  return pairs.length > 1 && areWaysOn(reading, pairs);
}

/** Whether answers under a key of any name lead to steps. */
export function leadsToSteps(reading: Reading, value: Value): boolean {
  return value.kind === 'list' ? leadsOnByItems(reading, value) : value.kind === 'map' && leadsOn(reading, value);
}

/** `[{"not now": later}, {"I see it": done}, "anything"]`: one answer an item, with the step that it leads to. */
function leadsOnByItems(reading: Reading, { items }: Listing): boolean {
  const pairs = items.flatMap((item) => (item.kind === 'map' && item.pairs.length === 1 ? item.pairs : []));
  return pairs.length > 0 && items.every((item) => item.kind === 'scalar' || (item.kind === 'map' && item.pairs.length === 1)) && areWaysOn(reading, pairs);
}

/** `[{"yes": age}, {"no, this is his wife": "When may I ring him?"}, {how much: price}]`: one answer an item, with a step or a whole reply. */
function answersByItems(reading: Reading, { items }: Listing): boolean {
  const pairs = items.flatMap((item) => (item.kind === 'map' && item.pairs.length === 1 ? item.pairs : []));
  if (pairs.length < 2 || pairs.length < items.length || pairs.some(({ key }) => roleOfKey(key.text) !== undefined || speakerOfKey(key.text) !== undefined)) return false;
  const ways = pairs.filter(({ value }) => value.kind === 'scalar' && namesStep(reading, value));
  return ways.length > 0 && pairs.every((pair) => ways.includes(pair) || (pair.value.kind === 'scalar' && isWholeReply(pair.value.text)));
}

function areWaysOn(reading: Reading, pairs: readonly Pair[]): boolean {
  if (!pairs.every(({ key, value }) => value.kind === 'scalar' && roleOfKey(key.text) !== 'next' && (/^\S+$/.test(value.text) || namesStep(reading, value)))) return false;
  return pairs.filter(({ value }) => value.kind === 'scalar' && namesStep(reading, value)).length * 2 > pairs.length;
}

/** `{"{улица}, дом пять. Когда поменяете трубу?": замена}`: the only answer there is. */
export function holdsOneAnswer(reading: Reading, { pairs: [answer, ...others] }: Mapping): boolean {
  return answer !== undefined && others.length === 0 && (answer.key.style !== 'plain' || /\s/.test(answer.key.text)) && answer.value.kind === 'scalar' && namesStep(reading, answer.value);
}

/** `hear: [{"now is fine": "Lovely."}, {"not now": "I'll ring later."}]`: below what is heard, answers one by one with what is said after each. */
export function holdsReplies(value: Value): boolean {
  if (value.kind !== 'list' || value.items.length < 2) return false;
  const pairs = value.items.flatMap((item) => (item.kind === 'map' && item.pairs.length === 1 ? item.pairs : []));
  if (pairs.length < value.items.length || !pairs.every(isAnswered)) return false;
  // `- I told you: not again.` is one sentence with a colon, which goes on in lower case
  return pairs.filter(({ value: reply }) => reply.kind !== 'scalar' || /^[\p{Lu}«"“{]/u.test(reply.text.trim())).length * 2 > pairs.length;
}

/** `they_ask: {how_long: "About an hour.", too_dear: "There's one at £6."}`: what is heard, in a word or two, with what the agent says then. */
export function holdsRepliesByName(value: Value): boolean {
  if (value.kind !== 'map' || value.pairs.length < 2 || !value.pairs.every((pair) => isOwnWord(pair.key.text) && /\p{L}{3}/u.test(pair.key.text) && isAnswered(pair))) return false;
  const replies = value.pairs.flatMap((pair) => textOf(pair.value) ?? []).filter(isSentence);
  return replies.length > 0 && replies.reduce((sum, reply) => sum + soundsLikeAgent(reply), 0) > 0;
}

/** `questions: {age: "How old is the roof?", shade: "Any trees over it?"}`: what the agent asks, where nothing answers it. */
export function holdsQuestions(value: Value): boolean {
  if (value.kind === 'map') return value.pairs.length > 0 && value.pairs.every((pair) => asksSomething(pair.value) && !namesCase(pair.key.text));
  return value.kind === 'list' && value.items.length > 0 && value.items.every(asksSomething) && value.items.reduce((sum, item) => sum + soundsLikeAgent(textOf(item) ?? ''), 0) > 0;
}

function asksSomething(value: Value): boolean {
  return /\?["»”)]*\s*$/.test(textOf(value) ?? '');
}

function isAnswered({ key, value }: Pair): boolean {
  const role = roleOfKey(key.text);
  if (speakerOfKey(key.text) !== undefined || (role !== undefined && !CONDITION_ROLES.includes(role))) return false;
  return value.kind === 'scalar' || (value.kind === 'map' && isStepLike(value)) || value.kind === 'list';
}
