/**
 * Steps whose keys are named in no known way, told by where their values lead: what holds the names of other steps is a goto, what stands beside it is what the
 * customer says or does, what holds both are the answers, and the longest text of a step is said.
 */
import { isSentence } from '../keys/sentences.js';
import { roleOfKey, type KeyRole } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { keyed, type Mapping, type Pair, type Value } from '../values/values.js';
import { graphIn, isWay, leadsTo, LINES, SPOKEN, type Graph } from './graph-of-steps.js';

/** Names the parts of such steps by the keys that every part of the reader knows, and what may come up anywhere, in a list beside them, as well. */
export function withStepGraphs(root: Value): Value {
  const graph = graphIn(root);
  return graph ? written(root, graph) : withGraphsBelow(root);
}

/** The same for a value that is no graph itself. */
function withGraphsBelow(root: Value): Value {
  if (root.kind !== 'map' && root.kind !== 'list') return root;
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
      return [{ ...pair, value: withGraphsBelow(pair.value) }];
    }),
  };
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
  if (lists.length === 0) return [{ ...pair, value: withGraphsBelow(map) }];
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
