/**
 * Steps whose keys are named in no known way, told by where their values lead: what holds the names of other steps is a goto, what stands beside it is what the
 * customer says or does, what holds both are the answers, and the longest text of a step is said.
 */
import { groupedBy } from '../../grouped.js';
import { roleOfKey, speakerOfKey, type KeyRole } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { keyed, textOf, type Mapping, type Pair, type Value } from '../values/values.js';

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

interface Step {
  names: string[];
  body: Mapping;
}

/** Names the parts of such steps by the keys that every part of the reader knows. */
export function withStepGraphs(root: Value): Value {
  if (root.kind !== 'map' && root.kind !== 'list') return root;
  const steps = stepsIn(root);
  if (steps) {
    const graph = graphOf(steps);
    if (graph) return written(root, graph);
  }
  if (root.kind === 'list') return { ...root, items: root.items.map(withStepGraphs) };
  return { ...root, pairs: root.pairs.map((pair) => (pair.value.kind === 'scalar' ? pair : { ...pair, value: withStepGraphs(pair.value) })) };
}

/** The members of a list or a map as steps; a list names each by any of its short texts. */
function stepsIn(value: Value): Step[] | undefined {
  const size = value.kind === 'list' ? value.items.length : value.kind === 'map' ? value.pairs.length : 0;
  if (size < LEAST_STEPS || size > MOST_STEPS) return undefined;
  const steps = value.kind === 'map'
    ? value.pairs.flatMap(({ key, value: body }): Step[] => (body.kind === 'map' ? [{ names: [foldName(key.text)], body }] : []))
    : value.kind === 'list' ? value.items.flatMap((body): Step[] => (body.kind === 'map' ? [{ names: namesIn(body), body }] : [])) : [];
  return steps.length === size && steps.every(({ body }) => body.pairs.length <= MOST_KEYS) ? steps : undefined;
}

function namesIn({ pairs }: Mapping): string[] {
  return pairs.flatMap(({ key, value }) => {
    const role = roleOfKey(key.text);
    const text = textOf(value);
    return text !== undefined && text.length <= LONGEST_NAME && (role === undefined || role === 'id' || role === 'title' || role === 'speaker') ? [foldName(text)] : [];
  });
}

/** What the keys of a collection of steps mean. */
interface Graph {
  gotos: ReadonlySet<string>;
  /** What holds the answers: a list of maps with their gotos, or a map from each answer to its step. */
  answers: ReadonlySet<string>;
  /** What stands beside the goto in an answer. */
  cases: ReadonlySet<string>;
  said?: string;
  id?: string;
}

function graphOf(steps: readonly Step[]): Graph | undefined {
  const names = new Set(steps.flatMap((step) => step.names));
  const inner = steps.flatMap(({ body }) => body.pairs.flatMap((pair) => itemsOf(pair).map((item) => ({ over: pair.key.text, item }))));
  const gotos = leading(inner.flatMap(({ item }) => item.pairs), names);
  const maps = steps.flatMap(({ body }) => body.pairs.filter(({ value }) => value.kind === 'map' && value.pairs.length > 0 && value.pairs.every((pair) => leadsTo(pair.value, names))));
  if (gotos.size === 0 && maps.reduce((sum, { value }) => sum + (value.kind === 'map' ? value.pairs.length : 0), 0) < LEAST_LEADS) return undefined;
  const ways = inner.filter(({ item }) => item.pairs.some(({ key }) => gotos.has(key.text)));
  const said = saidIn(steps);
  const id = steps[0].body.pairs.map(({ key }) => key.text).find((key) => roleOfKey(key) === undefined && steps.every(({ body }) => names.has(foldName(textOf(valueOf(body, key)) ?? ' '))));
  return { gotos, answers: new Set([...ways.map(({ over }) => over), ...maps.map(({ key }) => key.text)]), cases: casesIn(ways.map(({ item }) => item), gotos), ...(said === undefined ? {} : { said }), ...(id === undefined ? {} : { id }) };
}

/** The maps of a list under a key. */
function itemsOf({ value }: Pair): Mapping[] {
  return value.kind === 'list' ? value.items.filter((item): item is Mapping => item.kind === 'map' && item.pairs.length <= MOST_KEYS) : [];
}

/** The keys whose values mostly name steps. */
function leading(pairs: readonly Pair[], names: ReadonlySet<string>): Set<string> {
  const byKey = groupedBy(pairs, ({ key }) => key.text);
  return new Set([...byKey].filter(([, own]) => {
    const leads = own.filter(({ value }) => leadsTo(value, names)).length;
    return leads >= LEAST_LEADS && leads >= own.length * MOSTLY;
  }).map(([key]) => key));
}

function leadsTo(value: Value, names: ReadonlySet<string>): boolean {
  const text = textOf(value);
  return text !== undefined && text.length <= LONGEST_NAME && names.has(foldName(text));
}

/** The one text beside a goto; of several the names tell what they are. */
function casesIn(ways: readonly Mapping[], gotos: ReadonlySet<string>): Set<string> {
  const beside = ways.map(({ pairs }) => pairs.filter(({ key, value }) => !gotos.has(key.text) && value.kind === 'scalar').map(({ key }) => key.text));
  return new Set(beside.every(({ length }) => length === 1) ? beside.flat() : []);
}

/** The key of the longest texts of the steps, where none of their keys says who speaks. */
function saidIn(steps: readonly Step[]): string | undefined {
  const pairs = steps.flatMap(({ body }) => body.pairs.filter(({ value }) => value.kind === 'scalar'));
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
      const ways = value.kind === 'list' ? { ...value, items: value.items.map((item) => (item.kind === 'map' ? wayOf(item, graph) : item)) } : value;
      return { ...known(pair, 'answers'), value: ways };
    }),
  };
}

function wayOf(item: Mapping, { gotos, cases }: Graph): Mapping {
  return { ...item, pairs: item.pairs.map((pair) => (gotos.has(pair.key.text) ? known(pair, 'next') : cases.has(pair.key.text) ? keyed(pair, 'when') : pair)) };
}

/** A pair whose key means what its place shows, under the known name where its own says something else. */
function known(pair: Pair, role: 'answers' | 'next'): Pair {
  return roleOfKey(pair.key.text) === role ? pair : keyed(pair, role === 'next' ? 'goto' : role);
}

function valueOf(row: Mapping, key: string): Value | undefined {
  return row.pairs.find((pair) => pair.key.text === key)?.value;
}
