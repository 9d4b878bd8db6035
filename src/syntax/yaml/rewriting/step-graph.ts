/**
 * Steps whose keys are named in no known way, told by where their values lead: what holds the names of other steps is a goto, what stands beside it is what the
 * customer says or does, what holds both are the answers, and the longest text of a step is said.
 */
import { groupedBy } from '../../grouped.js';
import { roleOfKey, speakerOfKey, type KeyRole } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { isSentence } from '../keys/sentences.js';
import { isEnd } from '../tree/jumps.js';
import { keyed, textOf, valueAt, type Listing, type Mapping, type Pair, type Value } from '../values/values.js';

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

/** Names the parts of such steps by the keys that every part of the reader knows, and what may come up anywhere, in a list beside them, as well. */
export function withStepGraphs(root: Value): Value {
  if (root.kind !== 'map' && root.kind !== 'list') return root;
  const graph = graphIn(root);
  if (graph) return written(root, graph);
  if (root.kind === 'list') return { ...root, items: root.items.map(withStepGraphs) };
  const graphs = new Map(root.pairs.map((pair) => [pair, graphIn(pair.value)]));
  const [beside] = [...graphs.values()].filter((one) => one !== undefined);
  return {
    ...root,
    pairs: root.pairs.flatMap((pair) => {
      const own = graphs.get(pair);
      if (own) return [...fieldsIn(pair.value), { ...pair, value: written(withoutFields(pair.value), own) }];
      if (beside && isHeader(pair, beside)) return [keyed(pair, 'meta')];
      if (beside && isAnywhere(pair, beside)) return [anywhere(pair, beside)];
      if (beside && pair.value.kind === 'map') return withAnywhere(pair, pair.value, beside);
      return [{ ...pair, value: withStepGraphs(pair.value) }];
    }),
  };
}

function graphIn(value: Value): Graph | undefined {
  const steps = value.kind === 'list' || value.kind === 'map' ? stepsIn(value) : undefined;
  return steps && (value.kind === 'list' || value.kind === 'map') ? graphOf(value, steps) : undefined;
}

/** `flow: {fields: [name, plan], hello: {…}}`: the list of fields among the steps belongs to the whole script. */
function fieldsIn(value: Value): Pair[] {
  return value.kind === 'map' ? value.pairs.filter(listsFields) : [];
}

function withoutFields(value: Value): Value {
  return value.kind === 'map' ? { ...value, pairs: value.pairs.filter((pair) => !listsFields(pair)) } : value;
}

function listsFields({ key, value }: Pair): boolean {
  return value.kind === 'list' && roleOfKey(key.text) === 'variables';
}

/** `rules: {any_time: […], silence: …}`: such a list stands in a map beside the steps, and is taken out of it. */
function withAnywhere(pair: Pair, map: Mapping, graph: Graph): Pair[] {
  const lists = map.pairs.filter((inner) => isAnywhere(inner, graph));
  const rest = map.pairs.filter((inner) => !lists.includes(inner));
  return [...(rest.length > 0 ? [{ ...pair, value: withStepGraphs({ ...map, pairs: rest }) }] : []), ...lists.map((inner) => anywhere(inner, graph))];
}

function anywhere(pair: Pair, graph: Graph): Pair {
  return { ...(roleOfKey(pair.key.text) === 'handlers' ? pair : keyed(pair, 'handlers')), value: waysOf(pair.value, graph) };
}

/** `scenario: {office: …, until: 31 December, answers_for_it: …}` beside the steps: words about the script, which none of them says and nothing leads to. */
function isHeader({ key, value }: Pair, { names, targets }: Graph): boolean {
  if (value.kind !== 'map' || value.pairs.length < LEAST_FACTS || NO_HEADER.has(roleOfKey(key.text)) || targets.has(foldName(key.text))) return false;
  return value.pairs.every((pair) => pair.value.kind === 'scalar' && !isSentence(pair.value.text) && !SPOKEN.has(roleOfKey(pair.key.text)) && !leadsTo(pair.value, names));
}

const LEAST_FACTS = 2;
const NO_HEADER = new Set<KeyRole | undefined>(['variables', 'answers', 'handlers', 'questions', 'cases', 'switch', 'variants', 'examples']);

/** `always: [{hears: "a person", to: operator}]` beside the steps: what the customer may say at any time. */
function isAnywhere({ key, value }: Pair, { gotos, names }: Graph): boolean {
  if (value.kind !== 'list' || LINES.has(roleOfKey(key.text))) return false;
  return value.items.length > 0 && value.items.every((item) => item.kind === 'map' && isWay(item, gotos) && item.pairs.every((pair) => !gotos.has(pair.key.text) || leadsTo(pair.value, names)));
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
interface Graph {
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

function isWay({ pairs }: Mapping, gotos: ReadonlySet<string>): boolean {
  return pairs.length > 1 && pairs.some(({ key }) => gotos.has(key.text));
}

/** Keys over the lines of a step. */
const LINES = new Set<KeyRole | undefined>(['steps', 'variants', 'cases', 'switch']);

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

function leadsTo(value: Value, names: ReadonlySet<string>): boolean {
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

const SPOKEN = new Set<KeyRole | undefined>(['say', 'ask', 'heard', 'variants']);

function written(root: Value, graph: Graph): Value {
  if (root.kind === 'list') return { ...root, items: root.items.map((item) => (item.kind === 'map' ? stepOf(item, graph) : item)) };
  if (root.kind !== 'map') return root;
  return { ...root, pairs: root.pairs.map((pair) => (pair.value.kind === 'map' ? { ...pair, value: stepOf(pair.value, graph) } : pair)) };
}

function stepOf(body: Mapping, graph: Graph): Mapping {
  return {
    ...body,
    pairs: body.pairs.map((pair) => {
      const { text } = pair.key;
      if (text === graph.id) return keyed(pair, 'id');
      if (text === graph.said) return keyed(pair, 'say');
      const { value } = pair;
      if (value.kind === 'scalar' && graph.gotos.has(text)) return known(pair, 'next');
      if (!graph.answers.has(text) || value.kind === 'scalar' || value.kind === 'nothing') return pair;
      return { ...known(pair, 'answers'), value: waysOf(value, graph) };
    }),
  };
}

function waysOf(value: Value, graph: Graph): Value {
  return value.kind === 'list' ? { ...value, items: value.items.map((item) => (item.kind === 'map' ? wayOf(item, graph) : item)) } : value;
}

function wayOf(item: Mapping, { gotos, cases }: Graph): Mapping {
  return { ...item, pairs: item.pairs.map((pair) => (gotos.has(pair.key.text) ? known(pair, 'next') : cases.has(pair.key.text) ? keyed(pair, 'when') : pair)) };
}

/** A pair whose key means what its place shows, under the known name where its own says something else. */
function known(pair: Pair, role: 'answers' | 'next'): Pair {
  return roleOfKey(pair.key.text) === role ? pair : keyed(pair, role === 'next' ? 'goto' : role);
}
