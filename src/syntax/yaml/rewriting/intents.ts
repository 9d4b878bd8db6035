/** Intents as bot builders export them: what customers say in a list of short phrases, and what the bot answers beside it or under a name of its own. */
import type { Range, Source } from '../../../source/index.js';
import { soundsLikeAgent } from '../../voices.js';
import { roleOfKey, speakerOfKey } from '../keys/keys.js';
import { piecesOf } from '../values/pieces.js';
import { foldName } from '../reading.js';
import { type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

const LEAST_INTENTS = 2;
/** Lists of phrases sound like the customer as long as they do not clearly sound like the agent. */
const AGENTS_OWN = 0.5;
const NAMES_INTENT = /^(?:intent|интент|намерение)$/i;
const FALLBACK = /^(?:fallback|default|no_match|не_понял|не_распознано)/;
/** `utter_balance`, «ответ_баланс»: the name of an intent under the name of its answer. */
const ANSWER_TO = /^(?:utter|say|respond|response|answer|reply|ответ|фраза|реплика)_(?=\p{L})/u;

/** A member of a collection of intents: its name and its fields. */
interface Member {
  name?: Scalar;
  map: Mapping;
}

/** Makes handlers of intents, and alternatives of lists of answers under their names. */
export function withIntents(source: Source, root: Value): Value {
  if (root.kind !== 'map') return root;
  const spread = root.pairs.map((pair) => (isPhrasebook(source, pair) ? { ...pair, value: spreadOut(pair.value) } : pair));
  return withHandlers(source, spread.some((pair, index) => pair !== root.pairs[index]) ? { ...root, pairs: spread } : root);
}

const THEIR_OWN = /^(?:user|customer|client|caller|guest|patient|visitor)s?_/;

/** `user_intents: {lost_card: ["I lost my card"], thanks: ["cheers"]}`: phrases alone, under the names of intents. */
function isPhrasebook(source: Source, { key, value }: Pair): boolean {
  if (value.kind !== 'map' || value.pairs.length < LEAST_INTENTS) return false;
  const lists = value.pairs.map((pair) => (roleOfKey(pair.key.text) === undefined || pair.value.kind !== 'list' ? linesOf(source, pair.value) : undefined));
  if (!lists.every((list) => list !== undefined)) return false;
  const lines = lists.flat();
  const sound = lines.reduce((sum, line) => sum + soundsLikeAgent(line.text), 0) / lines.length;
  const told = roleOfKey(key.text) === 'examples' || THEIR_OWN.test(foldName(key.text)) || /_(?:клиент|пользовател|гост|пациент)\p{L}+$/u.test(foldName(key.text)) || NAMES_INTENT.test(key.text.replace(/s$|ы$/, ''));
  const short = lines.every((line) => line.text.split(/\s+/).length <= FEW_WORDS && !/[.?!]$/.test(line.text));
  return told || short ? sound < AGENTS_OWN : sound < CUSTOMERS_OWN && lines.every((line) => line.text.length < 60 && !/[.]$/.test(line.text));
}

/** Nobody reads out lists of so few words. */
const FEW_WORDS = 3;

/** Phrases that sound like the customer whatever their key is called. */
const CUSTOMERS_OWN = -1.5;

function spreadOut(value: Value): Value {
  if (value.kind !== 'map') return value;
  const pairs = value.pairs.map((pair): Pair => {
    const { start, end } = pair.value;
    const phrases: Pair = { key: { ...pair.key, text: 'examples', end: pair.key.start }, value: pair.value, start, end };
    return { ...pair, value: { kind: 'map', flow: false, pairs: [phrases], start, end } };
  });
  return { ...value, pairs };
}

function withHandlers(source: Source, root: Mapping): Value {
  const collections = root.pairs.filter((pair) => holdsIntents(source, pair));
  if (collections.length === 0) return root;
  const intents = new Set(collections.flatMap(({ value }) => membersOf(value)).flatMap((member) => nameOf(member)?.text ?? []).map(foldName));
  const answers = root.pairs.filter((pair) => !collections.includes(pair) && isAnswers(pair, intents));
  const named = new Map(answers.flatMap(({ value }) => (value.kind === 'map' ? value.pairs : [])).map((pair): [string, Pair] => [foldName(pair.key.text).replace(ANSWER_TO, ''), pair]));
  const pairs = root.pairs.map((pair) => {
    if (collections.includes(pair)) return { ...pair, key: renamed(pair.key, 'handlers'), value: withMembers(pair.value, (member) => handlerOf(source, member, named)) };
    if (answers.includes(pair)) return { ...pair, key: renamed(pair.key, 'handlers'), value: answersOf(pair.value, intents) };
    return isFallback(pair) ? fallbackOf(pair) : pair;
  });
  return { ...root, pairs };
}

function renamed(key: Scalar, text: string): Scalar {
  return { ...key, text, written: key.written ?? key.text };
}

function holdsIntents(source: Source, { key, value }: Pair): boolean {
  // steps of a call have examples as well, of what is heard in them
  if (['answers', 'steps'].includes(roleOfKey(key.text) ?? '')) return false;
  const members = membersOf(value);
  const heard = members.flatMap((member) => phrasesIn(source, member.map) ?? []);
  const own = members.filter((member) => phrasesIn(source, member.map) !== undefined).length;
  if (own < LEAST_INTENTS || own * 2 < members.length) return false;
  const lines = heard.flatMap((pair) => linesOf(source, pair.value) ?? []);
  return lines.reduce((sum, line) => sum + soundsLikeAgent(line.text), 0) < lines.length * AGENTS_OWN;
}

function membersOf(value: Value): Member[] {
  if (value.kind === 'list') return value.items.flatMap((map) => (map.kind === 'map' ? [{ map }] : []));
  return value.kind === 'map' ? value.pairs.flatMap(({ key, value: map }) => (map.kind === 'map' ? [{ name: key, map }] : [])) : [];
}

function withMembers(value: Value, change: (member: Member) => Mapping): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((map) => (map.kind === 'map' ? change({ map }) : map)) };
  if (value.kind !== 'map') return value;
  return { ...value, pairs: value.pairs.map((pair) => (pair.value.kind === 'map' ? { ...pair, value: change({ name: pair.key, map: pair.value }) } : pair)) };
}

/** The list of what customers say in an intent, which has no speaker beside it and asks nothing. */
function phrasesIn(source: Source, map: Mapping): Pair | undefined {
  if (map.pairs.some(({ key }) => !NAMES_INTENT.test(key.text) && ['when', 'speaker', 'ask', 'next'].includes(roleOfKey(key.text) ?? ''))) return undefined;
  return map.pairs.find(({ key, value }) => (roleOfKey(key.text) === 'examples' || roleOfKey(key.text) === 'heard') && linesOf(source, value) !== undefined);
}

/** The phrases of a list, or of a block of text whose lines open with dashes. */
function linesOf(source: Source, value: Value): Scalar[] | undefined {
  if (value.kind === 'list') return value.items.every((item) => item.kind === 'scalar') && value.items.length > 0 ? value.items.filter((item) => item.kind === 'scalar') : undefined;
  if (value.kind !== 'scalar' || value.style !== 'block') return undefined;
  const lines = piecesOf(source, value).map(({ start, end }): Scalar => {
    const text = source.text.slice(start, end);
    const dash = /^[-*•]\s+/.exec(text)?.[0].length ?? 0;
    return { kind: 'scalar', style: 'plain', text: text.slice(dash), start: start + dash, end };
  });
  return lines.every((line) => source.text.slice(line.start - 2, line.start).trim() !== '') && lines.length > 0 ? lines : undefined;
}

/** `{intent: book, examples: […], responses: […]}` as a handler: its id, its examples and what is said. */
function handlerOf(source: Source, { name, map }: Member, named: ReadonlyMap<string, Pair>): Mapping {
  const phrases = phrasesIn(source, map);
  const title = titleIn(map);
  const id = nameOf({ name, map });
  const pairs = map.pairs.map((pair) => {
    if (pair === phrases) return heardIn(source, pair);
    if (pair === title) return { ...pair, key: renamed(pair.key, 'id') };
    return answering(pair) ?? pair;
  });
  const answer = id && !pairs.some(isSaid) ? named.get(foldName(id.text)) : undefined;
  // what bears the very name of the intent is said there, and no step of its own
  if (id && answer) pairs.push(foldName(answer.key.text) === foldName(id.text) ? saidUnder(answer) : added(id, 'next', answer.key.text));
  return { ...map, pairs: [...pairs, added(id ?? map, 'kind', FALLBACK.test(foldName(id?.text ?? '')) ? 'no_match' : 'question')] };
}

function titleIn(map: Mapping): Pair | undefined {
  return map.pairs.find(({ key, value }) => value.kind === 'scalar' && (roleOfKey(key.text) === 'title' || roleOfKey(key.text) === 'id' || NAMES_INTENT.test(key.text)));
}

function nameOf({ name, map }: Member): Scalar | undefined {
  const title = titleIn(map)?.value;
  return name ?? (title?.kind === 'scalar' ? title : undefined);
}

/** A field that the place of it says without words. */
function added(range: Range, key: string, text: string): Pair {
  const place = { kind: 'scalar', style: 'plain', start: range.start, end: range.end } as const;
  return { key: { ...place, text: key }, value: { ...place, text }, start: range.start, end: range.end };
}

/** One of the phrases is what the customer says. */
function heardIn(source: Source, pair: Pair): Pair {
  const { start, end } = pair.value;
  const list: Listing = { kind: 'list', flow: false, items: linesOf(source, pair.value) ?? [], start, end };
  const variants: Pair = { key: { ...pair.key, text: 'variants' }, value: list, start, end };
  return { ...pair, key: renamed(pair.key, 'customer_says'), value: { kind: 'map', flow: false, pairs: [variants], start, end } };
}

function isSaid({ key }: Pair): boolean {
  const role = roleOfKey(key.text);
  return role === 'say' || role === 'variants' || role === 'next' || role === 'steps' || speakerOfKey(key.text)?.role === 'agent';
}

/** `responses: ["Of course.", "Sure."]` of an intent: one of them is said. */
function answering(pair: Pair): Pair | undefined {
  const role = roleOfKey(pair.key.text);
  const items = alternatives(pair.value);
  if (!items || (role !== 'answers' && role !== 'say') || pair.value.kind !== 'list') return undefined;
  return { ...pair, key: renamed(pair.key, 'variants'), value: { ...pair.value, items } };
}

/** Texts of which one is said: `[text, text]`, `[{text: …}, {text: …}]`. */
function alternatives(value: Value): Scalar[] | undefined {
  if (value.kind !== 'list' || value.items.length === 0) return undefined;
  const texts = value.items.flatMap((item) => {
    const only = item.kind === 'map' ? item.pairs.filter(({ key }) => roleOfKey(key.text) === 'say') : [];
    const said = item.kind === 'scalar' ? item : item.kind === 'map' && item.pairs.length === 1 ? only[0]?.value : undefined;
    return said?.kind === 'scalar' ? [said] : [];
  });
  return texts.length === value.items.length ? texts : undefined;
}

/** `responses: {utter_hours: [{text: …}]}`, «реакции_бота: {отмена: …}»: answers under their names, or under those of the intents alone. */
function isAnswers({ key, value }: Pair, intents: ReadonlySet<string>): boolean {
  if (value.kind !== 'map' || value.pairs.length === 0) return false;
  const named = value.pairs.every((pair) => intents.has(foldName(pair.key.text).replace(ANSWER_TO, '')));
  return (named || roleOfKey(key.text) === 'answers') && value.pairs.every((pair) => alternatives(pair.value) !== undefined || pair.value.kind === 'scalar');
}

function answersOf(value: Value, intents: ReadonlySet<string>): Value {
  if (value.kind !== 'map') return value;
  const pairs = value.pairs.filter(({ key }) => !intents.has(foldName(key.text))).map((pair): Pair => {
    const said = saidUnder(pair);
    const { start, end } = said;
    return { ...pair, value: { kind: 'map', flow: false, pairs: [said, added(pair.key, 'kind', 'question')], start, end } };
  });
  return { ...value, pairs };
}

/** One of the texts under a name, or the text. */
function saidUnder({ key, value }: Pair): Pair {
  const items = alternatives(value);
  const texts: Value = items && value.kind === 'list' ? { ...value, items } : value;
  return { key: { ...key, text: items ? 'variants' : 'say', end: key.start }, value: texts, start: texts.start, end: texts.end };
}

function isFallback({ key, value }: Pair): boolean {
  return FALLBACK.test(foldName(key.text)) && value.kind === 'map' && value.pairs.some(isSaid);
}

/** What the bot says when it understood nothing. */
function fallbackOf(pair: Pair): Pair {
  const { start, end } = pair;
  const answer: Value = pair.value.kind === 'map' ? { ...pair.value, pairs: [...pair.value.pairs, added(pair.key, 'kind', 'no_match')] } : pair.value;
  const value: Mapping = { kind: 'map', flow: false, pairs: [{ ...pair, value: answer }], start, end };
  return { key: { ...pair.key, text: 'handlers', end: start }, value, start, end };
}
