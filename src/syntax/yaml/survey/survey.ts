/** What one look over a whole file tells before any part of it is read. */
import type { Source } from '../../../source/index.js';
import { speechScore } from '../../directions.js';
import type { Role } from '../../nodes.js';
import { opensCondition } from '../../conditions.js';
import { soundsLikeAgent } from '../../voices.js';
import { isEnd } from '../tree/jumps.js';
import { isKnownKey, isOwnWord, namesStage, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { labelKind, speakerNamedBy } from '../keys/labels.js';
import { foldName, withoutNumber } from '../reading.js';
import { textOf, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';
import { lookAtWay, nameWays, type Ways } from './ways.js';
import { answersAloud, isSaidAloud, isSentence } from '../keys/sentences.js';
import { isStepLike, speakerNamed } from '../keys/step-shapes.js';
import { nameAsides, nameCaller, nameHead, nameLetters, nameSpeakers, type Unknown, type Voices } from './survey-names.js';

/** What one look over the whole file tells before any part of it is read. */
export interface Survey {
  names: Set<string>;
  callerRole: Role;
  letters: boolean;
  speakers: Map<string, Role>;
  /** Keys that name a speaker, or nobody, over what only instructs the agent. */
  asides: Set<string>;
  /** What the agent says stands under keys that name him. */
  named: boolean;
  /** Keys that nobody knows, over what sounds spoken again and again. */
  spoken: Set<string>;
  /** Beginnings of numbered keys of the top level over what is said: `step1: …`, `p2: …`. */
  series: Set<string>;
  /** Keys in order of first use. */
  keys: Pair['key'][];
}

/** Looks a file over: names of steps, names of speakers, labels of one letter, who rang whom. */
export function surveyOf(source: Source, root: Value): Survey {
  const ways: Ways = { own: new Map(), steps: [] };
  const survey: Survey = { names: new Set(), callerRole: callerRoleOf(root), letters: usesLetters(source), speakers: new Map(), asides: new Set(), spoken: new Set(), named: false, series: seriesOf(root), keys: [] };
  const voices: Voices = { known: new Set(), caller: false, callers: { count: 0, agentness: 0 }, agent: { count: 0, agentness: 0 }, unknown: new Map(), heads: new Map(), letters: new Map(), beside: new Map(), strange: new Map(), named: 0, trusted: survey.letters };
  if (root.kind === 'map') lookAtHeader(survey, voices, root);
  if (root.kind === 'map') for (const { key, value } of root.pairs) if (isOwnWord(key.text) && isSaidAloud(textOf(value) ?? '')) survey.names.add(foldName(key.text));
  look(survey, voices, root, new Set(), ways);
  nameCaller(survey, voices);
  nameAsides(survey, voices);
  survey.named = voices.named > 1;
  for (const [key, { count, spoken }] of voices.strange) if (count > 1 && spoken >= count) survey.spoken.add(key);
  nameSpeakers(survey, voices);
  nameHead(survey, voices);
  nameLetters(survey, voices);
  nameWays(survey, ways);
  return survey;
}

/** `менеджер: Лариса` in the header names the agent. */
function lookAtHeader(survey: Survey, voices: Voices, root: Mapping): void {
  for (const pair of personsIn(root)) {
    const role = speakerOfKey(pair.key.text)?.role;
    if (role) survey.speakers.set(textOf(pair.value) ?? '', role);
    if (role) voices.known.add(role);
  }
}

/** The pairs of the header whose key is a role and whose value is a name instead of speech: they stand above the first words that somebody says there. */
export function personsIn(root: Mapping): Pair[] {
  const firstTurn = root.pairs.findIndex(({ key, value }) => value.kind === 'scalar' && roleOfKey(key.text) === undefined && speakerOfKey(key.text) !== undefined && (isSentence(value.text) || answersAloud(value.text)));
  return root.pairs.slice(0, firstTurn < 0 ? undefined : firstTurn).filter(namesPerson);
}

function namesPerson(pair: Pair): boolean {
  const text = textOf(pair.value);
  return text !== undefined && /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}.-]*){0,2}$/u.test(text) && speakerOfKey(pair.key.text) !== undefined;
}

function look(survey: Survey, voices: Voices, value: Value, seen: Set<string>, ways: Ways): void {
  if (value.kind === 'scalar') lookAtLines(voices, value.text);
  if (value.kind === 'list') {
    lookAtTurns(voices, value);
    for (const item of value.items) look(survey, voices, item, seen, ways);
  }
  if (value.kind !== 'map') return;
  lookAtSpeaker(voices, value);
  lookAtStep(voices, value);
  for (const pair of value.pairs) {
    if (!seen.has(pair.key.text)) {
      seen.add(pair.key.text);
      survey.keys.push(pair.key);
    }
    const role = roleOfKey(pair.key.text);
    const text = textOf(pair.value);
    const isOpen = lookAtWay(ways, pair, value);
    if ((role === 'id' || role === 'title') && text && text.length < 80 && !isOpen) survey.names.add(foldName(text));
    // «5. Прощание» is step 5
    if (role === 'id' || role === 'title' || role === 'steps') for (const [, number] of (text ?? '').matchAll(/^(\d{1,3})[.)] /g)) survey.names.add(number);
    if (isStepLike(pair.value) && !speakerNamed(pair)) survey.names.add(foldName(pair.key.text));
    if (role === 'steps' && pair.value.kind === 'map') for (const inner of pair.value.pairs) if (!isKnownKey(inner.key.text) || (isEnd(inner.key.text) && inner.value.kind === 'map')) survey.names.add(foldName(inner.key.text));
    if (role === undefined && text && /\p{L}\s+\p{L}/u.test(text) && speakerOfKey(pair.key.text) === undefined) record(voices.strange, pair.key.text, text, false);
    if (text && role === undefined && speakerOfKey(pair.key.text)?.role === 'agent') voices.named += 1;
    look(survey, voices, pair.value, seen, ways);
  }
}

function lookAtSpeaker(voices: Voices, map: Mapping): void {
  const speaker = map.pairs.find((pair) => roleOfKey(pair.key.text) === 'speaker');
  const name = textOf(speaker?.value);
  if (!name || name.length > 40 || isSentence(name)) return;
  const words = map.pairs.find((pair) => roleOfKey(pair.key.text) === 'say');
  hear(voices, name.trim(), textOf(words?.value) ?? '');
}

/** A reply is the agent's after the customer, and the customer's after the agent. */
const REPLY = /^(?:ответ|реакция|answer|reply|response)(?:[ _]?\d+)?$/iu;

/** `merchant: …` beside `text: …` in a step: a key that nobody knows and that speaks again and again. */
function lookAtStep(voices: Voices, map: Mapping): void {
  for (const { key, value } of map.pairs) {
    if (value.kind === 'scalar' && speakerOfKey(key.text)?.caller) hearCaller(voices, value.text);
  }
  lookAtLetter(voices, map);
  lookAtAside(voices, map);
  const roles = map.pairs.map((pair) => roleOfKey(pair.key.text));
  const said = map.pairs.filter((pair, index) => pair.value.kind === 'scalar' && (roles[index] === 'say' || roles[index] === 'ask' || speakerOfKey(pair.key.text)?.role === 'agent'));
  const heard = map.pairs.some((pair, index) => pair.value.kind === 'scalar' && (roles[index] === 'heard' || speakerOfKey(pair.key.text)?.role === 'customer'));
  if (map.pairs.length < 2) return;
  if (said.length === 0 && !heard) {
    lookAtSides(voices, map);
    return;
  }
  if (said.length === 0) voices.known.add('customer');
  const reply = heard ? undefined : said.find((pair) => REPLY.test(pair.key.text));
  if (reply) record(voices.unknown, reply.key.text, textOf(reply.value) ?? '', true);
  const own = said.filter((pair) => pair !== reply);
  voices.agent.count += own.length;
  for (const pair of own) voices.agent.agentness += soundsLikeAgent(textOf(pair.value) ?? '');
  map.pairs.forEach((pair, index) => {
    const text = textOf(pair.value);
    // «если_молчит» beside what is said is a condition, and nobody's name
    if (opensCondition(pair.key.text.replaceAll('_', ' '))) return;
    if (!text || roles[index] || speakerOfKey(pair.key.text) || pair.key.text.length > 30 || !/\p{L}\s+\p{L}/u.test(text)) return;
    hear(voices, withoutNumber(pair.key.text), text, said.length > 0);
  });
}

/** `interviewer: do not read out code 9` beside `question: …`: the agent is told something where his words stand under a key of their own. */
function lookAtAside(voices: Voices, map: Mapping): void {
  if (!map.pairs.some(({ key, value }) => value.kind === 'scalar' && ['say', 'ask'].includes(roleOfKey(key.text) ?? ''))) return;
  for (const { key, value } of map.pairs) {
    if (value.kind === 'scalar' && roleOfKey(key.text) === undefined && speakerOfKey(key.text)?.role === 'agent') {
      record(voices.beside, key.text, value.text, true);
      // notes are jotted down
      const heard = voices.beside.get(key.text);
      if (heard && !isSentence(value.text)) heard.spoken -= 1;
    }
  }
}

/** `О: "Когда вам удобно?"` in one step after another. */
function lookAtLetter(voices: Voices, map: Mapping): void {
  const [letter, ...more] = map.pairs.filter(({ key, value }) => value.kind === 'scalar' && speakerOfKey(key.text)?.letter);
  const words = textOf(letter?.value);
  if (words && more.length === 0 && isSentence(words)) record(voices.letters, letter.key.text, words, false);
}

/** `front: "Why so long?"` beside `back: "Sorry about that."`: two sentences under words that nobody knows, or one beside the time. */
function lookAtSides(voices: Voices, map: Mapping): void {
  const sides = map.pairs.filter(({ key, value }) => {
    const role = roleOfKey(key.text);
    return value.kind === 'scalar' && (role === undefined || role === 'speaker') && !namesStage(key.text) && key.text.length <= 30 && isSentence(value.text);
  });
  const alone = sides.length === 1 && map.pairs.every((pair) => pair.value.kind === 'scalar' && roleOfKey(pair.key.text) !== 'speaker');
  if (alone || (sides.length === 2 && sides.length === map.pairs.length)) for (const { key, value } of sides) hear(voices, withoutNumber(key.text), textOf(value) ?? '');
}

/** `- Оксана: …` in a list of single pairs: a name that comes again is a speaker. */
function lookAtTurns(voices: Voices, list: Listing): void {
  for (const item of list.items) {
    if (item.kind === 'scalar') lookAtLine(voices, item.text);
    if (item.kind === 'list' && item.flow && item.items.length === 2) lookAtPair(voices, item.items);
    const pair = item.kind === 'map' && item.pairs.length === 1 ? item.pairs[0] : undefined;
    if (!pair || pair.value.kind !== 'scalar' || pair.key.text.length > 30) continue;
    if (speakerOfKey(pair.key.text) || !roleOfKey(pair.key.text)) hear(voices, pair.key.text, pair.value.text);
  }
}

/** `- "Салон — Добрый день!"`: a name before a dash or a colon. */
function lookAtLine(voices: Voices, text: string): void {
  const [, name, words] = /^(\p{Lu}[\p{L}.]*(?: \p{Lu}?[\p{L}.]+)?)(?: [—–>|-] |: )(.+)$/su.exec(text.slice(0, 300)) ?? [];
  if (name && words && name.length <= 30) hear(voices, name, words);
}

/** `[traveller, "Did you find it?"]` */
function lookAtPair(voices: Voices, [who, words]: readonly Value[]): void {
  const name = textOf(who);
  if (name && name.length <= 30 && /\p{L}\s+\p{L}/u.test(textOf(words) ?? '')) hear(voices, name.trim(), textOf(words) ?? '');
}

/** Lines of a block of text that open with a name: «Лариса: …». */
function lookAtLines(voices: Voices, text: string): void {
  if (!text.includes('\n')) return;
  for (const [, name, words] of text.matchAll(/^[ \t]*(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?): (.+)$/gmu)) hear(voices, name, words);
}

function hear(voices: Voices, name: string, words: string, beside = false): void {
  const label = labelKind(name);
  const letter = label.guess?.letter && !voices.trusted;
  if (label.guess?.caller) {
    voices.caller = true;
    hearCaller(voices, words);
  } else if (label.guess && !letter) voices.known.add(label.guess.role);
  if (label.kind === 'unknown' || letter) record(voices.unknown, name, words, beside);
  // `owner: "Has it been a year already?"`: the head of a note may be a person
  if (label.kind === 'note' && !label.forbids) record(voices.heads, name, words, beside);
}

function hearCaller({ callers }: Voices, words: string): void {
  callers.count += 1;
  callers.agentness += soundsLikeAgent(words);
}

function record(names: Map<string, Unknown>, name: string, words: string, beside: boolean): void {
  const before = names.get(name) ?? { count: 0, words: '', agentness: 0, spoken: 0, beside };
  names.set(name, {
    count: before.count + 1,
    words: `${before.words} ${words}`,
    agentness: before.agentness + soundsLikeAgent(words),
    spoken: before.spoken + speechScore(words),
    beside: before.beside && beside,
  });
}

/** Texts under keys that differ by their numbers alone are of one kind. */
function seriesOf(root: Value): Set<string> {
  const found = new Map<string, { count: number; spoken: number }>();
  for (const { key, value } of root.kind === 'map' ? root.pairs : []) {
    const stem = seriesStem(key.text);
    const role = roleOfKey(key.text);
    if (!stem || value.kind !== 'scalar' || (role !== undefined && role !== 'title' && role !== 'steps')) continue;
    const before = found.get(stem) ?? { count: 0, spoken: 0 };
    found.set(stem, { count: before.count + 1, spoken: before.spoken + speechScore(value.text) });
  }
  return new Set([...found].filter(([, { count, spoken }]) => count > 1 && spoken >= count * SOUNDS_SPOKEN).map(([stem]) => stem));
}

const SOUNDS_SPOKEN = 1.5;

/** What stands before the number of a key: `step1`, «шаг 2», `p1_yes`. */
export function seriesStem(key: string): string | undefined {
  return /^(\p{L}{1,20})[ _-]?\d{1,3}(?!\d)/u.exec(key)?.[1].toLowerCase();
}

/** Labels of one letter are believed when both sides have one. */
function usesLetters(source: Source): boolean {
  const roles = new Set<Role>();
  for (const found of source.text.matchAll(/(?:^|["'\s|>{,-])([a-zа-я])(?:\s*\([^)\n]*\))?\s*:(?=\s)/gimu)) {
    const guess = speakerNamedBy(found[1]);
    if (guess) roles.add(guess.role);
    if (roles.has('agent') && roles.has('customer')) return true;
  }
  return false;
}

function callerRoleOf(root: Value): Role {
  if (root.kind !== 'map') return 'customer';
  const header = root.pairs.slice(0, 20).map((pair) => `${pair.key.text} ${pair.value.kind === 'map' ? pair.value.pairs.map((inner) => textOf(inner.value)).join(' ') : textOf(pair.value) ?? ''}`.slice(0, 300));
  return /исход|outbound|outgoing|cold call|холодн/i.test(header.join('\n')) ? 'agent' : 'customer';
}
