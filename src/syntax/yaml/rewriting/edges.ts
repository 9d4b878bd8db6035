/** Charts written as boxes and arrows: `boxes: {B1: "…", B2: "…"}`, `arrows: [{from: B1, to: B2, label: "how much is it?"}]`. */
import { roleOfKey } from '../keys/keys.js';
import { foldName } from '../reading.js';
import { isSentence } from '../keys/sentences.js';
import { keyed, textOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

const LEAST_EDGES = 3;
const TARGET = /^(?:to|target|dest(?:ination)?|end|next|к|в|куда|до)$/iu;

/** An arrow between two boxes, with what the customer says or does there. */
interface Edge {
  from: Scalar;
  to: Scalar;
  label: Scalar | undefined;
  whole: Value;
}

/** Makes steps of the boxes, each with the arrows that leave it as the answers to it. */
export function withEdges(root: Value): Value {
  if (root.kind !== 'map') return root;
  const lists = root.pairs.filter(({ value }) => value.kind === 'list' && value.items.length >= LEAST_EDGES && partsOf(value.items[0]) !== undefined);
  for (const boxes of lists.length > 0 ? root.pairs : []) {
    const names = new Set(nodesOf(boxes).map((name) => foldName(name)));
    const arrows = names.size < 2 ? undefined : lists.find((pair) => pair !== boxes && areEdges(pair, names));
    if (!arrows || arrows.value.kind !== 'list') continue;
    const edges = new Map<string, Edge[]>();
    for (const edge of arrows.value.items.flatMap((item) => edgeOf(item, names) ?? [])) {
      const leaving = edges.get(foldName(edge.from.text));
      if (leaving) leaving.push(edge);
      else edges.set(foldName(edge.from.text), [edge]);
    }
    return { ...root, pairs: root.pairs.flatMap((pair) => (pair === arrows ? [] : pair === boxes ? [keyed({ ...pair, value: withAnswers(pair.value, edges) }, 'steps')] : [pair])) };
  }
  return { ...root, pairs: root.pairs.map((pair) => (pair.value.kind === 'map' ? { ...pair, value: withEdges(pair.value) } : pair)) };
}

/** The names of boxes: the keys of a map, or the ids of a list. */
function nodesOf({ value }: Pair): string[] {
  if (value.kind === 'map') return value.pairs.every((pair) => pair.value.kind === 'scalar' || pair.value.kind === 'map') ? value.pairs.map(({ key }) => key.text) : [];
  if (value.kind !== 'list') return [];
  const ids = value.items.map((item) => idOf(item));
  return ids.flatMap((id) => id ?? []).length === ids.length ? ids.flatMap((id) => id ?? []) : [];
}

function idOf(item: Value): string | undefined {
  return item.kind === 'map' ? textOf(item.pairs.find(({ key }) => roleOfKey(key.text) === 'id')?.value) : undefined;
}

function areEdges({ value }: Pair, names: ReadonlySet<string>): boolean {
  return value.kind === 'list' && value.items.every((item) => edgeOf(item, names) !== undefined);
}

/** Two or three words and nothing else. */
function partsOf(item: Value): Scalar[] | undefined {
  const parts = item.kind === 'map' ? item.pairs.map((pair) => pair.value) : item.kind === 'list' ? item.items : [];
  const scalars = parts.filter((part): part is Scalar => part.kind === 'scalar');
  return scalars.length < parts.length || scalars.length < 2 || scalars.length > 3 ? undefined : scalars;
}

/** Two ends, of which the first is a box for certain; an arrow may lead to a box that nobody drew. */
function edgeOf(item: Value, names: ReadonlySet<string>): Edge | undefined {
  const scalars = partsOf(item);
  if (!scalars) return undefined;
  const named = item.kind === 'map' ? item.pairs.find(({ key }) => TARGET.test(key.text))?.value : undefined;
  const to = named?.kind === 'scalar' ? named : scalars[1];
  const from = scalars.find((one) => one !== to);
  if (!from || !names.has(foldName(from.text)) || /\s/.test(to.text)) return undefined;
  return { from, to, label: scalars.find((one) => one !== to && one !== from), whole: item };
}

function withAnswers(boxes: Value, edges: ReadonlyMap<string, readonly Edge[]>): Value {
  const leaving = (name: string): readonly Edge[] => edges.get(foldName(name)) ?? [];
  if (boxes.kind === 'map') return { ...boxes, pairs: boxes.pairs.map((pair) => ({ ...pair, value: stepOf(pair.value, leaving(pair.key.text)) })) };
  if (boxes.kind !== 'list') return boxes;
  return { ...boxes, items: boxes.items.map((item) => stepOf(item, leaving(idOf(item) ?? ''))) };
}

/** What is said in a box, and where it leads. */
function stepOf(box: Value, edges: readonly Edge[]): Value {
  const { start, end } = box;
  const said: Pair[] = box.kind === 'map' ? box.pairs.map((pair) => (isText(pair, box) ? keyed(pair, 'say') : pair)) : [field('say', box)];
  const [first] = edges;
  // no arrow leaves the last box of a chart
  if (!first) return { kind: 'map', flow: false, pairs: [...said, field('next', { kind: 'scalar', style: 'plain', text: 'end', start: end, end })], start, end };
  const items = edges.map(({ to, label, whole }): Mapping => ({ kind: 'map', flow: true, pairs: [...(label ? [field('if', label)] : []), field('next', to)], start: whole.start, end: whole.end }));
  const list: Listing = { kind: 'list', flow: false, items, start: first.whole.start, end: edges[edges.length - 1].whole.end };
  const way = edges.length === 1 && !first.label ? field('next', first.to) : field('answers', list);
  return { kind: 'map', flow: false, pairs: [...said, way], start, end };
}

/** `label: "Good morning, Bell Boilers."` of a box with no other text. */
function isText({ key, value }: Pair, { pairs }: Mapping): boolean {
  return roleOfKey(key.text) === 'title' && isSentence(textOf(value) ?? '') && !pairs.some((pair) => ['say', 'ask', 'steps'].includes(roleOfKey(pair.key.text) ?? ''));
}

function field(key: string, value: Value): Pair {
  const { start, end } = value;
  return { key: { kind: 'scalar', style: 'plain', text: key, written: '', start, end: start }, value, start, end };
}
