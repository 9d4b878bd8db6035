import { EDGE, KIND, type Graph } from './graph.js';
import { reachFrom, wayTo } from './reach.js';
import type { View } from './sweep.js';

/** To which of some points handlers can go back. */
export interface Resumes {
  cutsIn(handler: number): boolean;
  /** The edges from the point where a handler cuts in to its first words; empty when it cuts in at none of the points. */
  wayInto(handler: number): number[];
}

/** Tells for each handler whether it can cut in at one of some points, and at which. Linear: one walk along the places where handlers cut in. */
export function resumesAt(graph: Graph, points: Iterable<number>, view: View = {}): Resumes {
  const edges = Uint8Array.from(graph.edgeKinds, (kind, edge) => (kind === EDGE.interrupt && (!view.edges || view.edges[edge] === 1) ? 1 : 0));
  const reach = reachFrom(graph, points, { edges });
  return { cutsIn: (handler) => reach.by[graph.cues[handler]] >= 0, wayInto: (handler) => wayTo(graph, reach, graph.cues[handler]) };
}

/** The edges that stay in one handler: 1 for those that do. */
export function withinHandlers(graph: Graph, view: View = {}): Uint8Array {
  return Uint8Array.from(graph.edgeTo, (to, edge) => {
    const handler = graph.handlerOf[to];
    return handler >= 0 && handler === graph.handlerOf[graph.edgeFrom[edge]] && (!view.edges || view.edges[edge] === 1) ? 1 : 0;
  });
}

/** The points of the main line at which some handler may cut in. */
export function interruptiblePoints(graph: Graph, view: View = {}): number[] {
  const found = new Set<number>();
  for (let edge = 0; edge < graph.edgeTo.length; edge += 1) {
    if (graph.edgeKinds[edge] !== EDGE.interrupt || (view.edges && !view.edges[edge])) continue;
    if (graph.kinds[graph.edgeFrom[edge]] !== KIND.interrupt) found.add(graph.edgeFrom[edge]);
  }
  return [...found];
}
