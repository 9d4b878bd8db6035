import type { Graph } from './graph.js';
import { isGuess } from './guesses.js';
import type { View } from './sweep.js';
import { statedOnly } from './witness.js';

/** How points are reached from a set of points: 1 in `seen`, and the edge by which each was first reached (-1 for the set itself). */
export interface Reach {
  seen: Uint8Array;
  by: Int32Array;
}

/** All points that can be reached, nearest first; `passes` tells whether the call goes on beyond one. */
export function reachFrom(graph: Graph, from: Iterable<number>, view: View = {}, passes: (node: number) => boolean = () => true): Reach {
  const seen = new Uint8Array(graph.size);
  const by = new Int32Array(graph.size).fill(-1);
  const open: number[] = [];
  for (const node of from) {
    if (seen[node]) continue;
    seen[node] = 1;
    open.push(node);
  }
  for (let at = 0; at < open.length; at += 1) {
    const node = open[at];
    if (!passes(node)) continue;
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      const to = graph.edgeTo[edge];
      if (seen[to] || (view.edges && !view.edges[edge])) continue;
      seen[to] = 1;
      by[to] = edge;
      open.push(to);
    }
  }
  return { seen, by };
}

/** All points that can be reached over points that count, for a part of a long call: it costs what it finds, and nothing for the rest. */
export function reachNear(graph: Graph, from: Iterable<number>, { edges }: View = {}, counts: (node: number) => boolean = () => true): ReadonlySet<number> {
  const found = new Set(from);
  for (const node of found) {
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      if ((!edges || edges[edge]) && counts(graph.edgeTo[edge])) found.add(graph.edgeTo[edge]);
    }
  }
  return found;
}

/** All points from which one of a set can be reached; `passes` tells whether a point may lie on the way. `by` holds the edge that leads on. */
export function reachBack(graph: Graph, from: Iterable<number>, view: View = {}, passes: (node: number) => boolean = () => true): Reach {
  const seen = new Uint8Array(graph.size);
  const by = new Int32Array(graph.size).fill(-1);
  const open: number[] = [];
  for (const node of from) {
    if (seen[node]) continue;
    seen[node] = 1;
    open.push(node);
  }
  for (let at = 0; at < open.length; at += 1) {
    for (let index = graph.inStart[open[at]]; index < graph.inStart[open[at] + 1]; index += 1) {
      const edge = graph.inEdges[index];
      const node = graph.edgeFrom[edge];
      if (seen[node] || (view.edges && !view.edges[edge]) || !passes(node)) continue;
      seen[node] = 1;
      by[node] = edge;
      open.push(node);
    }
  }
  return { seen, by };
}

/** The edges from the start of a forward reach to a point. */
export function wayTo(graph: Graph, { by }: Reach, node: number): number[] {
  const edges: number[] = [];
  for (let at = node; by[at] >= 0; at = graph.edgeFrom[by[at]]) edges.push(by[at]);
  return edges.reverse();
}

/** The edges from a point on, as a backward reach leads. */
export function wayOn(graph: Graph, { by }: Reach, node: number): number[] {
  const edges: number[] = [];
  for (let at = node; by[at] >= 0; at = graph.edgeTo[by[at]]) edges.push(by[at]);
  return edges;
}

/** 1 for the points that a call can reach from its start; worked out once. */
export function reachedFromStart(graph: Graph, view: View = {}): Uint8Array {
  const key = view.edges ?? graph;
  const known = reachedOf.get(key) ?? reachFrom(graph, [0], view).seen;
  reachedOf.set(key, known);
  return known;
}

// by the edges of the view, or the graph where all count
const reachedOf = new WeakMap<object, Uint8Array>();

/** How points are reached: by what the script states where that is possible, else on the reader's guesses as well. */
export interface BestReach {
  seen: Uint8Array;
  wayTo(node: number): number[];
}

/** Everything that a call can reach from its start. */
export function reachable(graph: Graph, view: View = {}): BestReach {
  const all = reachFrom(graph, [0], view);
  const stated = graph.edgeGuesses.some(isGuess) ? reachFrom(graph, [0], statedOnly(graph, view)) : all;
  return { seen: all.seen, wayTo: (node) => wayTo(graph, stated.seen[node] ? stated : all, node) };
}
