/** Answers that stand as keys beside a question or alone on the top level, lists of short answers with what to say, words to say instead of others. */
import { metaKey } from '../../header-keys.js';
import { soundsLikeAgent } from '../../voices.js';
import { withCaseKeys } from '../rewriting/case-keys.js';
import { isYesOrNo } from '../keys/case-names.js';
import { withCaseSteps } from '../rewriting/case-steps.js';
import { withFragments } from '../rewriting/fragments.js';
import { withHeardFirst } from '../rewriting/heard-first.js';
import { withHeardGroups } from '../rewriting/heard-groups.js';
import { isOwnWord, namesStage, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { tellsCase } from './lines-in-case.js';
import { withReasons } from '../rewriting/reasons.js';
import { isSpokenList, isStepLike } from '../keys/step-shapes.js';
import { answersAloud, isSentence } from '../keys/sentences.js';
import { gathered, keyed, textOf, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

/** Puts what stands for answers under a key of its own. */
export function withBranches(root: Value): Value {
  const told = mapsIn(withSwaps(withQuestions(withReplies(withReasons(withCaseSteps(withCaseKeys(root)))))), (map) => withYesAndNo(withRoles(withVersions(withHeardFirst(withFragments(map))))));
  return told.kind === 'map' ? withQuestionKeys(withHeardKeys(withHeardGroups(withAnswers(told)))) : told;
}

/** `"Do you have parking?": "We do, behind the house."` on the top level: what customers ask, and what is answered. */
function withQuestionKeys(root: Mapping): Mapping {
  const asked = root.pairs.filter(({ key, value }) => value.kind === 'scalar' && /\p{L}[\s!?]/u.test(`${key.text}`.replace(/[?!]$/, '? ')) && isAnswer(value.text) && isForeign(key.text));
  const voiced = asked.filter(({ key }) => key.style !== 'plain' || /[?!]$/.test(key.text));
  if (asked.length < 2 || voiced.length * 3 < asked.length * 2) return root;
  const sounds = asked.reduce((sum, { key, value }) => sum + soundsLikeAgent(textOf(value) ?? '') - soundsLikeAgent(key.text), 0);
  return sounds > asked.length ? gathered(root, asked, 'objections') : root;
}

function isForeign(key: string): boolean {
  return isOwnWord(key) && !namesStage(key);
}

function isAnswer(text: string): boolean {
  return /[.?!…]["»”]?$/.test(text.trim()) && text.split(/\s+/).length > 2;
}

const Q = /^(?:q|в)$/iu;
const A = /^(?:a|о|answers?|ответы?)$/iu;

/** `q: …` over `a: [gas: go_on, oil: bye]`: the agent asks. */
function withQuestions(root: Value): Value {
  let asks = false;
  mapsIn(root, (map) => {
    const roles = [Q, A].map((pattern) => map.pairs.find(({ key }) => pattern.test(key.text)));
    asks ||= roles[0]?.value.kind === 'scalar' && (roles[1]?.value.kind === 'list' || roles[1]?.value.kind === 'map');
    return map;
  });
  if (!asks) return root;
  return mapsIn(root, (map) => ({ ...map, pairs: map.pairs.map((pair) => (Q.test(pair.key.text) && pair.value.kind === 'scalar' ? keyed(pair, 'ask') : A.test(pair.key.text) && pair.value.kind !== 'scalar' ? keyed(pair, 'answers') : pair)) }));
}

/** `opener: {A: …, B: …}`: versions of what the agent says, whose letters name nobody. */
function withVersions(map: Mapping): Mapping {
  return { ...map, pairs: map.pairs.map((pair) => (areVersions(pair.value) ? { ...pair, value: gathered(pair.value, pair.value.pairs, 'variants') } : pair)) };
}

function areVersions(value: Value): value is Mapping {
  if (value.kind !== 'map' || value.pairs.length < 2) return false;
  const letters = value.pairs.map(({ key }) => key.text.toLowerCase()).join('');
  return ['abcdef', 'абвгде'].some((row) => row.startsWith(letters)) && value.pairs.every(({ value: words }) => soundsLikeAgent(textOf(words) ?? '') >= 1);
}

/** `ask: "Can you come?"`, and `yes: "Lovely."`, `no: "No problem."` beside it. */
function withYesAndNo(map: Mapping): Mapping {
  const asked = map.pairs.findIndex(({ key, value }) => ['ask', 'say'].includes(roleOfKey(key.text) ?? '') && /\?["»”]?\s*$/.test(textOf(value) ?? ''));
  if (asked < 0 || !map.pairs.some(({ key }) => isYesOrNo(key.text))) return map;
  const answers = map.pairs.slice(asked + 1).filter(({ key, value }) => (isForeign(key.text) || ['then', 'else', 'noInput'].includes(roleOfKey(key.text) ?? '')) && isSentence(textOf(value) ?? ''));
  return answers.length > 1 && answers.some(({ key }) => isYesOrNo(key.text)) ? gathered(map, answers, 'answers') : map;
}

const LEAST_TURNS = 3;

/** `rep_opening: …`, `customer_reply: …`, «клиент_отвечает: …»: turns under keys that open with their speakers. */
function withRoles(map: Mapping): Mapping {
  const roles = map.pairs.map(({ key, value }) => (value.kind === 'scalar' && roleOfKey(key.text) === undefined && metaKey(key.text) === undefined && !tellsCase(key.text) ? speakerOfKey(/^(\p{L}{3,})[_ ]\p{L}/u.exec(key.text)?.[1] ?? '')?.role : undefined));
  const turns = map.pairs.filter(({ value }, index) => (roles[index] === 'agent' || roles[index] === 'customer') && (isSentence(textOf(value) ?? '') || answersAloud(textOf(value) ?? '')));
  const sides = new Set(turns.map((pair) => roles[map.pairs.indexOf(pair)]));
  if (turns.length < LEAST_TURNS || sides.size < 2) return map;
  return { ...map, pairs: map.pairs.map((pair, index) => (turns.includes(pair) ? keyed(pair, roles[index] ?? 'agent') : roles[index] === 'agent' || roles[index] === 'customer' ? keyed(pair, 'note') : pair)) };
}

const INSTEAD = /^(?:instead(?:[ _]of)?|bad|wrong|not[ _]this|don'?t|вместо|плохо|неправильно|не[ _]так|было)$/iu;
const BETTER = /^(?:say|say[ _]this|good|right|better|do|this|лучше|хорошо|правильно|так|надо|стало)$/iu;

/** `{instead_of: "Calm down.", say: "I can hear …"}`, one below the other: words to avoid, and those to say instead. */
function withSwaps(root: Value): Value {
  let swaps = 0;
  const isSwap = ({ pairs }: Mapping): boolean => [INSTEAD, BETTER].every((pattern) => pairs.some(({ key, value }) => pattern.test(key.text) && value.kind === 'scalar' && value.text.trim().includes(' ')));
  mapsIn(root, (map) => {
    if (isSwap(map)) swaps += 1;
    return map;
  });
  if (swaps < 2) return root;
  return mapsIn(root, (map) => (isSwap(map) ? { ...map, pairs: map.pairs.map((pair) => (INSTEAD.test(pair.key.text) ? keyed(pair, 'forbidden') : BETTER.test(pair.key.text) ? keyed(pair, 'say') : pair)) } : map));
}

/** A value with its maps changed, the innermost first. */
function mapsIn(value: Value, change: (map: Mapping) => Mapping): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => mapsIn(item, change)) };
  if (value.kind !== 'map') return value;
  return change({ ...value, pairs: value.pairs.map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: mapsIn(pair.value, change) })) });
}

/** `ask: …` on the top level, and `"he was late": {…}`, `yes: {…}`, `no: {…}` beside it. */
function withAnswers(root: Mapping): Mapping {
  const answers = root.pairs.filter(({ key, value }) => value.kind === 'map' && roleOfKey(key.text) === undefined && (key.style !== 'plain' || (isForeign(key.text) && isStepLike(value))));
  const asks = root.pairs.some(({ key, value }) => value.kind === 'scalar' && isSentence(value.text) && (roleOfKey(key.text) === 'ask' || roleOfKey(key.text) === 'say'));
  if (answers.length < 2 || !asks || root.pairs.some((pair) => pair.value.kind !== 'scalar' && !answers.includes(pair))) return root;
  return gathered(root, answers, 'answers');
}

/** `gatekeeper: {"what's it about": {say: …}, "send an email": {say: …}}`: under a key of the writer's own, words of the customer with what follows. */
function withHeardKeys(root: Mapping): Mapping {
  return { ...root, pairs: root.pairs.map((pair) => (isSaidMap(pair) ? { ...pair, value: gathered(pair.value, pair.value.pairs, 'say') } : !namesKnown(pair.key.text) && isHeardMap(pair.value) ? { ...pair, value: gathered(pair.value, pair.value.pairs, 'answers') } : pair)) };
}

/** `bot_phrases: {greet: …, bye: …}` on the top level. */
function isSaidMap(pair: Pair): pair is Pair & { value: Mapping } {
  const { key, value } = pair;
  return roleOfKey(key.text) === 'say' && value.kind === 'map' && value.pairs.length > 1 && value.pairs.every(({ key: name, value: words }) => roleOfKey(name.text) === undefined && words.kind === 'scalar' && isSentence(words.text));
}

/** Somebody who keeps the gate is no side of the talk. */
function namesKnown(key: string): boolean {
  return !isForeign(key) && !(roleOfKey(key) === undefined && speakerOfKey(key)?.role === 'third_party');
}

function isHeardMap(value: Value): value is Mapping {
  if (value.kind !== 'map' || value.pairs.length < 2) return false;
  const voiced = value.pairs.filter(({ key }) => (key.style !== 'plain' && /^[\p{Ll}«"“]/u.test(key.text)) || /[?!]$/.test(key.text));
  const follows = value.pairs.every(({ key, value: next }) => isForeign(key.text) && (next.kind === 'map' ? isStepLike(next) : next.kind === 'list' ? isSpokenList(next) : isSentence(textOf(next) ?? '')));
  return follows && voiced.length * 3 >= value.pairs.length * 2;
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
