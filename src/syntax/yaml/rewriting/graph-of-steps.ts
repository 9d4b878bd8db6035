/** What the keys of a collection of YAML steps mean, told by where their values lead. */
import { groupedBy } from '../../grouped.js';
import { roleOfKey, speakerOfKey, type KeyRole } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { isEnd } from '../tree/jumps.js';
import { textOf, valueAt, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

const LEAST_STEPS = 3;
/** So many values of one key name steps, and so many of all that stand under it. */
const LEAST_LEADS = 3;
const MOSTLY = 0.7;
/** Names and what is said, in characters. */
const LONGEST_NAME = 80;
const SAID = 15;
/** A collection of more members, or a step of more keys, is none that a person wrote by hand. */
const MOST_STEPS = 2000;
const MOST_KEYS = 40;

/** The graph of a collection of steps; none where too few values lead to steps. */
export function graphIn(value: Value): Graph | undefined {
  if (value.kind !== 'list' && value.kind !== 'map') return undefined;
  const steps = stepsIn(value);
  return steps && graphOf(value, steps);
}

/** The members of a list or a map that are maps, where all of them are; a map of steps may hold a list of fields or where it begins as well. */
function stepsIn(value: Listing | Mapping): Mapping[] | undefined {
  const members = value.kind === 'list' ? value.items : value.pairs.map((pair) => pair.value);
  if (members.length < LEAST_STEPS || members.length > MOST_STEPS) return undefined;
  const steps = members.filter((member): member is Mapping => member.kind === 'map' && member.pairs.length <= MOST_KEYS);
  return steps.length >= LEAST_STEPS && steps.length >= members.length * (value.kind === 'list' ? 1 : MORE_STEPS) ? steps : undefined;
}

/** So much of a map of steps is steps. */
const MORE_STEPS = 0.5;

interface Names {
  names: ReadonlySet<string>;
  /** The key of a list's items that holds them. */
  key?: string;
}

/** What the steps may be called: by their own keys, or by any key that all items of a list have. */
function namings(root: Listing | Mapping, steps: readonly Mapping[]): Names[] {
  if (root.kind === 'map') return [{ names: new Set(root.pairs.map(({ key }) => foldName(key.text))) }];
  return steps[0].pairs.flatMap(({ key: { text: key } }) => {
    const texts = NAMES.has(roleOfKey(key)) ? steps.map((step) => textOf(valueAt(step, key))) : [];
    const names = new Set(texts.flatMap((text) => (text !== undefined && text.length <= LONGEST_NAME ? [foldName(text)] : [])));
    return names.size === steps.length ? [{ names, key }] : [];
  });
}

/** Keys that are nothing else by their names. */
const NAMES = new Set<KeyRole | undefined>([undefined, 'id', 'title', 'speaker']);

/** What the keys of a collection of steps mean. */
export interface Graph {
  /** What the steps are called. */
  names: ReadonlySet<string>;
  /** The steps that gotos lead to, and others that nobody wrote. */
  targets: ReadonlySet<string>;
  /** How many gotos there are. */
  leads: number;
  gotos: ReadonlySet<string>;
  /** What holds the answers: a list of maps with their gotos, or a map from each answer to its step. */
  answers: ReadonlySet<string>;
  /** What stands beside the goto in an answer. */
  cases: ReadonlySet<string>;
  said?: string;
  id?: string;
}

/** What the keys mean by the names that most gotos have. */
function graphOf(root: Listing | Mapping, steps: readonly Mapping[]): Graph | undefined {
  const graphs = namings(root, steps).flatMap((names) => graphBy(names, steps) ?? []);
  return graphs.sort((one, other) => other.leads - one.leads)[0];
}

function graphBy({ names, key }: Names, steps: readonly Mapping[]): Graph | undefined {
  const inner = steps.flatMap(({ pairs }) => pairs.flatMap((pair) => itemsOf(pair).map((item) => ({ over: pair.key.text, item }))));
  const own = steps.flatMap(({ pairs }) => onlyOpen(pairs.filter((pair) => pair.key.text !== key), names));
  const gotos = leading([...inner.flatMap(({ item }) => (item.pairs.length > 1 ? item.pairs : [])), ...own], names);
  const maps = steps.flatMap(({ pairs }) => pairs.flatMap(({ key: over, value }) => (value.kind === 'map' && value.pairs.length > 0 && value.pairs.every((pair) => leadsTo(pair.value, names)) ? [{ over: over.text, ways: value.pairs }] : [])));
  const ways = [...groupedBy(inner, ({ over }) => over)].flatMap(([over, own]) => (areWays(over, own.map(({ item }) => item), gotos, names) ? own : []));
  const leads = ways.length + maps.reduce((sum, one) => sum + one.ways.length, 0) + own.filter((pair) => gotos.has(pair.key.text)).length;
  if (leads < LEAST_LEADS) return undefined;
  const said = saidIn(steps, key);
  return {
    names,
    targets: targetsOf([...inner.flatMap(({ item }) => item.pairs), ...own].filter((pair) => gotos.has(pair.key.text))),
    leads,
    gotos,
    answers: new Set([...ways.map(({ over }) => over), ...maps.map(({ over }) => over)]),
    cases: casesIn(ways.map(({ item }) => item).filter((item) => isWay(item, gotos)), gotos),
    ...(said === undefined ? {} : { said }),
    ...(key !== undefined && roleOfKey(key) === undefined ? { id: key } : {}),
  };
}

/** The words of a step under keys that say nothing by their names: of one step that leads on twice (`ready: offer`, `busy: later`) they are answers, and `from: greeting` is where the call was before. */
function onlyOpen(pairs: readonly Pair[], names: ReadonlySet<string>): Pair[] {
  const open = pairs.filter(({ key, value }) => value.kind === 'scalar' && roleOfKey(key.text) === undefined && !BEFORE.test(foldName(key.text)));
  return open.filter(({ value }) => leadsTo(value, names)).length > 1 ? open.filter(({ value }) => !leadsTo(value, names)) : open;
}

const BEFORE = /^(?:from|prev(?:ious)?|parent|after|before|since|source|part_of|откуда|от|из|после|до|перед|предыдущ\p{L}*|родитель)(?!\p{L})/u;

function targetsOf(gotos: readonly Pair[]): Set<string> {
  return new Set(gotos.flatMap(({ value }) => (textOf(value) === undefined ? [] : [foldName(textOf(value) ?? '')])));
}

/** Most items under a key hold what is said and where it leads, some besides only one word and a step (`silence: again`); the lines of a step (`turns: [{agent: …}, {goto: …}]`) do not. */
function areWays(over: string, items: readonly Mapping[], gotos: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  if (LINES.has(roleOfKey(over))) return false;
  const ways = items.filter((item) => isWay(item, gotos)).length;
  const short = items.filter(({ pairs }) => pairs.length === 1 && leadsTo(pairs[0].value, names)).length;
  return ways > 0 && ways + short >= items.length * MOSTLY;
}

/** An item with a goto and something beside it. */
export function isWay({ pairs }: Mapping, gotos: ReadonlySet<string>): boolean {
  return pairs.length > 1 && pairs.some(({ key }) => gotos.has(key.text));
}

/** Keys over the lines of a step. */
export const LINES = new Set<KeyRole | undefined>(['steps', 'variants', 'cases', 'switch']);

/** The maps of a list under a key. */
function itemsOf({ value }: Pair): Mapping[] {
  return value.kind === 'list' ? value.items.filter((item): item is Mapping => item.kind === 'map' && item.pairs.length <= MOST_KEYS) : [];
}

/** The keys whose values mostly name steps. */
function leading(pairs: readonly Pair[], names: ReadonlySet<string>): Set<string> {
  const byKey = groupedBy(pairs, ({ key }) => key.text);
  return new Set([...byKey].filter(([, own]) => {
    const leads = own.filter(({ value }) => leadsTo(value, names)).length;
    const ends = own.filter(({ value }) => isEnd(textOf(value) ?? '')).length;
    return leads >= LEAST_LEADS && leads + ends >= own.length * MOSTLY;
  }).map(([key]) => key));
}

/** A value that is the name of a step. */
export function leadsTo(value: Value, names: ReadonlySet<string>): boolean {
  const text = textOf(value);
  return text !== undefined && text.length <= LONGEST_NAME && names.has(foldName(text));
}

/** What stands alone beside a goto, a text or the number of a key; of several the names tell what they are. */
function casesIn(ways: readonly Mapping[], gotos: ReadonlySet<string>): Set<string> {
  const beside = ways.map(({ pairs }) => pairs.filter(({ key, value }) => !gotos.has(key.text) && isSaid(value)).map(({ key }) => key.text));
  return new Set(beside.filter(({ length }) => length === 1).flat().filter((key) => !KNOWN_CASES.has(roleOfKey(key))));
}

/** A word, or several that mean the same: `hears: ["yes", "speaking"]`. */
function isSaid(value: Value): boolean {
  return value.kind === 'scalar' || (value.kind === 'list' && value.items.length > 0 && value.items.every(({ kind }) => kind === 'scalar'));
}

/** Keys that say by their names what happens: `default: true`, `note: …`. */
const KNOWN_CASES = new Set<KeyRole | undefined>(['else', 'noInput', 'note', 'end', 'action']);

/** The key of the longest texts of the steps, where none of their keys says who speaks. */
function saidIn(steps: readonly Mapping[], id: string | undefined): string | undefined {
  const pairs = steps.flatMap((step) => step.pairs.filter((pair) => pair.value.kind === 'scalar' && pair.key.text !== id));
  if (pairs.some(({ key }) => SPOKEN.has(roleOfKey(key.text)) || speakerOfKey(key.text) !== undefined)) return undefined;
  const found = [...groupedBy(pairs.filter(({ key }) => roleOfKey(key.text) === undefined), ({ key }) => key.text)]
    .filter(([, own]) => own.length >= steps.length * MOSTLY)
    .map(([key, own]) => ({ key, length: own.reduce((sum, { value }) => sum + (textOf(value)?.length ?? 0), 0) / own.length }))
    .sort((one, other) => other.length - one.length);
  return found[0] && found[0].length >= SAID ? found[0].key : undefined;
}

/** Keys that say who speaks, or that somebody does. */
export const SPOKEN = new Set<KeyRole | undefined>(['say', 'ask', 'heard', 'variants']);
