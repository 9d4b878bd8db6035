import TinyQueue from 'tinyqueue';
import type { Graph } from '../graph.js';
import type { View } from '../sweep.js';
import type { Forward } from './forward.js';

/** A way through the call by its nodes, and how long the agent speaks on it. */
export interface Route {
  seconds: number;
  nodes: number[];
}

/** The way on which the agent speaks least, from the start or another point to one that is `over`. Dijkstra's algorithm. */
export function leastRoute(graph: Graph, seconds: Float64Array, over: (node: number) => boolean, view: View = {}, from = 0): Route | undefined {
  const least = new Float64Array(graph.size).fill(Infinity);
  const by = new Int32Array(graph.size).fill(-1);
  const queue = new TinyQueue([{ node: from, sum: seconds[from] }], (one, other) => one.sum - other.sum);
  least[from] = seconds[from];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, sum } = next;
    if (sum > least[node]) continue;
    if (over(node)) return { seconds: sum, nodes: wayBack(by, node) };
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      const to = graph.edgeTo[edge];
      if ((view.edges && !view.edges[edge]) || sum + seconds[to] >= least[to]) continue;
      least[to] = sum + seconds[to];
      by[to] = node;
      queue.push({ node: to, sum: least[to] });
    }
  }
  return undefined;
}

/** For each point the longest time of speech up to it, and the point before it on that way (-1 at its beginning). */
export interface Longest {
  most: Float64Array;
  by: Int32Array;
}

/** The longest ways from some points along what leads on. `within` keeps to edges that do not leave a part of the call. One pass over the edges. */
export function longestFrom(graph: Graph, { order, edges }: Forward, seconds: Float64Array, from: Iterable<number>, within: (edge: number) => boolean = () => true): Longest {
  const most = new Float64Array(graph.size).fill(-Infinity);
  const by = new Int32Array(graph.size).fill(-1);
  for (const node of from) most[node] = seconds[node];
  for (const node of order) {
    if (most[node] === -Infinity) continue;
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      const to = graph.edgeTo[edge];
      if (!edges[edge] || !within(edge) || most[node] + seconds[to] <= most[to]) continue;
      most[to] = most[node] + seconds[to];
      by[to] = node;
    }
  }
  return { most, by };
}

/** The longest of some ways; undefined when none of the points is reached. */
export function longestOf({ most, by }: Longest, goals: Iterable<number>): Route | undefined {
  let last = -1;
  for (const node of goals) if (most[node] > (last < 0 ? -Infinity : most[last])) last = node;
  return last < 0 ? undefined : { seconds: most[last], nodes: wayBack(by, last) };
}

function wayBack(by: Int32Array, last: number): number[] {
  const nodes: number[] = [];
  for (let node = last; node >= 0; node = by[node]) nodes.push(node);
  return nodes.reverse();
}
