import type { Graph } from './graph.js';
import type { View } from './sweep.js';

/** The strongly connected components of a graph: the loops of a call. */
export interface Components {
  /** Number of the component of each node; a component has a higher number than all that it leads to. */
  of: Int32Array;
  count: number;
  /** 1 for components that the call can go round in. */
  loops: Uint8Array;
}

/** Tarjan's algorithm without recursion, over the nodes that `within` holds with 1 (all without it). */
export function componentsOf(graph: Graph, view: View = {}, within?: Uint8Array): Components {
  const { size, outStart, edgeTo } = graph;
  const of = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const at = outStart.slice(0, size);
  const path: number[] = [];
  const stack: number[] = [];
  const loops: number[] = [];
  let next = 0;
  const isOpen = (edge: number): boolean => (!view.edges || view.edges[edge] === 1) && (!within || within[edgeTo[edge]] === 1);
  const enter = (node: number): void => {
    index[node] = next;
    low[node] = next;
    next += 1;
    path.push(node);
    stack.push(node);
  };
  for (let root = 0; root < size; root += 1) {
    if (index[root] >= 0 || (within && !within[root])) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (at[node] < outStart[node + 1]) {
        const edge = at[node];
        at[node] += 1;
        const to = edgeTo[edge];
        if (!isOpen(edge)) continue;
        if (index[to] < 0) enter(to);
        else if (of[to] < 0) low[node] = Math.min(low[node], index[to]);
        continue;
      }
      path.pop();
      const before = path[path.length - 1];
      if (before !== undefined) low[before] = Math.min(low[before], low[node]);
      if (low[node] === index[node]) loops.push(close(node));
    }
  }
  return { of, count: loops.length, loops: Uint8Array.from(loops) };

  /** Takes a component off the stack; gives 1 when it is a loop. */
  function close(root: number): number {
    let size = 0;
    let isLoop = false;
    for (let node = stack.pop(); node !== undefined; node = node === root ? undefined : stack.pop()) {
      of[node] = loops.length;
      size += 1;
      for (let edge = outStart[node]; edge < outStart[node + 1] && size === 1; edge += 1) if (edgeTo[edge] === node && isOpen(edge)) isLoop = true;
      if (node === root) break;
    }
    return size > 1 || isLoop ? 1 : 0;
  }
}
