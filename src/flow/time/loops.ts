import type { Stage } from '../../syntax/index.js';
import { componentsOf } from '../cycles.js';
import { nodeAt, type FlowNode, type Graph } from '../graph.js';
import { reachFrom } from '../reach.js';
import type { View } from '../sweep.js';

/** A part of the call that can be gone through again and again. */
export interface Loop {
  nodes: FlowNode[];
  stages: Stage[];
  /** The script says how often: every way round passes an answer with a `max`. */
  isBounded: boolean;
}

/** The loops that calls can enter. */
export function loopsOf(graph: Graph, view: View = {}): Loop[] {
  const { seen } = reachFrom(graph, [0], view);
  const loops = componentsOf(graph, view, seen);
  const unlimited = componentsOf(graph, view, Uint8Array.from(seen, (reached, node) => (reached && !hasLimit(graph, node) ? 1 : 0)));
  const members = new Map<number, number[]>();
  for (let node = 0; node < graph.size; node += 1) {
    const component = loops.of[node];
    if (component < 0 || !loops.loops[component]) continue;
    const list = members.get(component) ?? [];
    list.push(node);
    members.set(component, list);
  }
  return [...members.values()].map((ids) => {
    const nodes = ids.map((id) => nodeAt(graph, id));
    const isBounded = !ids.some((id) => unlimited.of[id] >= 0 && unlimited.loops[unlimited.of[id]] === 1);
    return { nodes, stages: [...new Set(nodes.flatMap(({ stage }) => stage ?? []))], isBounded };
  });
}

function hasLimit(graph: Graph, node: number): boolean {
  const source = graph.sources[node];
  return source?.type === 'option' && source.max !== undefined;
}
