import type { Option, Script, Switch } from '../syntax/index.js';
import { walk } from '../syntax/index.js';
import { EDGE, type Graph } from './graph.js';
import type { View } from './sweep.js';

/** Values of the data that decide where a call goes: `{ nps: 'detractor' }`. */
export type Segment = Readonly<Record<string, string>>;

/** The part of a graph that is left for one segment: of every switch on one of its variables only the case that fits. */
export function viewFor(graph: Graph, script: Script, segment: Segment): View {
  const fits = new Map<Option, boolean>();
  walk(script, (node) => {
    if (node.type === 'switch') decide(node, segment, fits);
  });
  const switches = new Map(graph.sources.flatMap((node, id) => (node?.type === 'switch' ? [[id, node] as const] : [])));
  const edges = new Uint8Array(graph.edgeTo.length).fill(1);
  for (let edge = 0; edge < edges.length; edge += 1) {
    if (graph.edgeKinds[edge] !== EDGE.case) continue;
    const source = graph.sources[graph.edgeTo[edge]];
    const decided = switches.get(graph.edgeFrom[edge]);
    if (source?.type === 'option' && graph.edgeFrom[edge] !== graph.edgeTo[edge]) edges[edge] = fits.get(source) === false ? 0 : 1;
    // the way past all cases is closed where one of them fits
    if (decided && !decided.children.includes(source as Option)) edges[edge] = decided.children.some((option) => fits.get(option) === true) ? 0 : 1;
  }
  return { edges };
}

function decide({ variable, children }: Switch, segment: Segment, fits: Map<Option, boolean>): void {
  const value = valueOf(segment, variable);
  if (value === undefined) return;
  const named = children.filter((option) => valuesOf(option).includes(fold(value)));
  for (const option of children) fits.set(option, option.condition.kind === 'else' ? named.length === 0 : named.includes(option));
}

function valueOf(segment: Segment, variable: string): string | undefined {
  return Object.entries(segment).find(([name]) => fold(name) === fold(variable))?.[1];
}

/** The values of data that a case names, folded. */
export function valuesOf({ condition }: Option): string[] {
  return [condition.value, ...condition.examples.map(({ value }) => value)].map(fold).filter(Boolean);
}

/** A name or value as it is compared: `NPS` and `nps` are one. */
export function fold(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/^[{[<$%«"“'\s]+|[}\]>%»"”'\s]+$/g, '').replace(/[\s_-]+/g, '_');
}
