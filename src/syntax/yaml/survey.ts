import type { Source } from '../../source/index.js';
import { opensCommand, speechScore } from '../directions.js';
import type { Role } from '../nodes.js';
import { opensCondition } from '../conditions.js';
import { soundsLikeAgent } from '../voices.js';
import { isEnd } from './jumps.js';
import { isKnownKey, isOwnWord, namesStage, roleOfKey, speakerOfKey, STEP_FIELDS } from './keys.js';
import { labelKind, speakerNamedBy } from './labels.js';
import { foldName, withoutNumber } from './reading.js';
import { textOf, type Listing, type Mapping, type Pair, type Value } from './values.js';
import { lookAtWay, nameWays, type Ways } from './ways.js';

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

/** The one who opens every step of an outbound script is called the caller too: what he says tells his side, or else the one that is missing. */
function nameCaller(survey: Survey, { caller, callers, known }: Voices): void {
  const sides = (['agent', 'customer'] as const).filter((side) => known.has(side));
  if (callers.count >= ENOUGH_WORDS && callers.agentness > callers.count * CLEARLY_AGENT) survey.callerRole = 'agent';
  else if (caller && sides.length === 1) survey.callerRole = sides[0] === 'agent' ? 'customer' : 'agent';
  if (caller && sides.length === 0) known.add(survey.callerRole);
}

const ENOUGH_WORDS = 3;
const CLEARLY_AGENT = 0.5;

interface Voices {
  known: Set<Role>;
  /** Somebody is called the caller. */
  caller: boolean;
  /** How the words of the caller sound. */
  callers: { count: number; agentness: number };
  /** How the words of steps that are the agent's sound. */
  agent: { count: number; agentness: number };
  /** Unknown names that speak, with their words and how these sound. */
  unknown: Map<string, Unknown>;
  /** Heads of notes, as far as they seem to speak. */
  heads: Map<string, Unknown>;
  /** Keys that name the agent beside words that he says under another key. */
  beside: Map<string, Unknown>;
  /** Keys that nobody knows, with texts under them. */
  strange: Map<string, Unknown>;
  /** How often a key names the agent. */
  named: number;
  /** Letters of both sides are believed. */
  trusted: boolean;
  /** Keys of one letter with a sentence under them, alone of their kind in their step. */
  letters: Map<string, Unknown>;
}

interface Unknown {
  count: number;
  words: string;
  /** Sums over what is said. */
  agentness: number;
  spoken: number;
  /** Stands beside words of the agent in one step, as a note might. */
  beside: boolean;
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

/** `customer: Yes`, «оператор: Алло»: a word with which people open what they say is nobody's name. */
export function answersAloud(text: string): boolean {
  return !/\s/.test(text) && speechScore(text) >= OPENS_SPEECH;
}

const OPENS_SPEECH = 2.5;

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

function speakerNamed(pair: Pair): boolean {
  const guess = speakerOfKey(pair.key.text);
  // `a: {…}` is a step called so, not the agent
  if (guess?.letter && pair.value.kind === 'map') return false;
  const role = guess?.role;
  return (role === 'agent' || role === 'customer') && !(pair.value.kind === 'map' && pair.value.pairs.some((inner) => speakerOfKey(inner.key.text)));
}

/** A text that ends as sentences do, and so is no name. */
export function isSentence(text: string): boolean {
  return (/[\p{L}»”")\]}]\s*[.?!…]["»”]?$/u.test(text.trim()) || /\p{L}\s(?:.*\s)?\S*[\d%)]\s*[.?!…]["»”]?$/su.test(text.trim())) && !/^\p{Lu}\p{L}{0,3}\.$/u.test(text.trim());
}

/** A sentence that sounds like the agent and not like a note to him. */
export function isSaidAloud(text: string): boolean {
  return isSentence(text) && !opensCommand(text) && speechScore(text) >= 0 && soundsLikeAgent(text) >= 1;
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

const introduces = /меня зовут|i'm (?:ringing|phoning)|вас беспокоит|вас приветствует|это \p{Lu}\p{L}+,|звоню|компания «|my name is|this is \p{Lu}\p{L}+|i'm calling|calling from|how (?:can|may) i help|чем могу помочь/iu;

/** Lines under a name that read like notes to the agent, on the whole. */
const LIKE_NOTES = -0.75;

/** Nobody speaks under a name whose lines all read like notes, where others speak. */
function nameAsides(survey: Survey, voices: Voices): void {
  for (const [key, { count, spoken }] of voices.beside) if (spoken <= count * LIKE_NOTES) survey.asides.add(key);
  const others = [...voices.unknown].filter(([, { count, spoken }]) => count > 1 && spoken > count * LIKE_NOTES);
  if (others.length + (voices.known.has('agent') ? 1 : 0) + (voices.known.has('customer') ? 1 : 0) < 2) return;
  for (const [name, { count, spoken, beside }] of voices.unknown) {
    if (beside || spoken > count * LIKE_NOTES) continue;
    survey.asides.add(name);
    voices.unknown.delete(name);
  }
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

/** The unknown name beside a known side is the other side, unless a head of notes talks like that one (`opener: …`, `owner: "Who is this?"` and, once, `closer: …`); of several unknown names the agent is who introduces himself, or else sounds like him. */
function nameSpeakers(survey: Survey, voices: Voices): void {
  const all = [...voices.unknown].filter(([name, { count }]) => count > 1 && /\p{L}/u.test(name) && !survey.speakers.has(name));
  for (const [name, voice] of all) if (voice.beside && answersAgent(voice, voices.agent)) survey.speakers.set(name, 'customer');
  const names = all.filter(([, { beside }]) => !beside);
  if (names.length === 1 && voices.known.has('customer') !== voices.known.has('agent')) {
    const [[name, voice]] = names;
    survey.speakers.set(name, voices.known.has('customer') || (voice.agentness > 0 && headsHeard(voices).length === 1) ? 'agent' : 'customer');
    return;
  }
  if (names.length === 1 && voices.known.size === 0 && names[0][1].agentness > names[0][1].count) {
    survey.speakers.set(names[0][0], 'agent');
    return;
  }
  const introduced = names.filter(([name, { words }]) => namesHimself(name, words) || introduces.test(words));
  const agent = introduced.length === 1 ? introduced[0][0] : voices.known.has('agent') ? undefined : mostLikeAgent(names);
  for (const [name, voice] of names) {
    const other = (agent !== undefined && names.length === 2) || isHeard(voice) ? 'customer' : 'unknown';
    survey.speakers.set(name, name === agent ? 'agent' : other);
  }
}

/** Where nobody answers the agent, the one head of notes that talks like a customer is he. */
function nameHead(survey: Survey, voices: Voices): void {
  const sides = new Set([...voices.known, ...survey.speakers.values()]);
  if (sides.has('customer') || !(sides.has('agent') || voices.agent.count > 0)) return;
  const heads = headsHeard(voices);
  if (heads.length === 1) survey.speakers.set(heads[0][0], 'customer');
}

/** Heads of notes that talk like a customer. */
function headsHeard({ heads }: Voices): [string, Unknown][] {
  return [...heads].filter(([, { count, agentness, spoken }]) => count > 1 && agentness < 0 && spoken >= count);
}

const LEAST_LETTERED = 3;

/** A letter of one side alone is believed where all that stands under it sounds like that side. */
function nameLetters(survey: Survey, voices: Voices): void {
  if (survey.letters || voices.letters.size !== 1) return;
  for (const [letter, { count, agentness }] of voices.letters) {
    const role = speakerOfKey(letter)?.role;
    if (count < LEAST_LETTERED || !role || voices.known.has(role)) continue;
    if (role === 'agent' ? agentness > 0 : agentness < 0) survey.speakers.set(letter, role);
  }
}

/** Sounds like words of the customer, not like notes or the agent's words. */
function isHeard({ count, agentness, spoken }: Unknown): boolean {
  return agentness < count * -0.5 && spoken > 0;
}

/** Speech beside the agent's that sounds much less like him than his own. */
function answersAgent({ count, agentness, spoken, words }: Unknown, agent: Voices['agent']): boolean {
  const rate = agentness / count;
  return rate < 0.5 && rate + 1.5 < agent.agentness / Math.max(1, agent.count) && (spoken >= count || /[?!]/.test(words)) && spoken > 0;
}

/** The one of several names that clearly sounds more like the agent than any other. */
function mostLikeAgent(names: readonly [string, Unknown][]): string | undefined {
  const [first, second] = [...names].sort(([, one], [, other]) => other.agentness / other.count - one.agentness / one.count);
  if (!first || !second) return undefined;
  return first[1].agentness / first[1].count > Math.max(0, second[1].agentness / second[1].count + 0.5) ? first[0] : undefined;
}

/** «Лариса: Гостевой дом „Сосны“, Лариса»: only the agent says his own name. */
function namesHimself(name: string, words: string): boolean {
  return name.length > 2 && words.includes(name);
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
