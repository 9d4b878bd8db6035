import { EDGE, type Graph } from '../graph.js';
import type { View } from '../sweep.js';

/** A graph without the edges that close its loops, with its points in an order in which every edge leads on. */
export interface Forward {
  order: Int32Array;
  /** 1 for the edges that lead on; 0 for those that go back, and for interruptions. */
  edges: Uint8Array;
}

/**
 * Leaves out the edges that lead back to a point on the way to themselves, as a walk in the order of the script finds them: no part of the
 * call is gone through twice. Starts at the beginning of the call, then at the stages and handlers that were not met.
 */
export function forwardOf(graph: Graph, view: View = {}): Forward {
  const { size, outStart, edgeTo, edgeKinds } = graph;
  const edges = new Uint8Array(edgeTo.length);
  const state = new Uint8Array(size);
  const at = outStart.slice(0, size);
  const order = new Int32Array(size);
  let free = size;
  for (const root of [0, ...graph.heads, ...graph.cues]) if (state[root] === UNSEEN) walk(root);
  return { order: order.slice(free), edges };

  function walk(root: number): void {
    const path: number[] = [root];
    state[root] = ON_THE_WAY;
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (at[node] === outStart[node + 1]) {
        state[node] = DONE;
        free -= 1;
        order[free] = node;
        path.pop();
        continue;
      }
      const edge = at[node];
      at[node] += 1;
      const to = edgeTo[edge];
      if (edgeKinds[edge] === EDGE.interrupt || (view.edges && !view.edges[edge]) || state[to] === ON_THE_WAY) continue;
      edges[edge] = 1;
      if (state[to] === DONE) continue;
      state[to] = ON_THE_WAY;
      path.push(to);
    }
  }
}

const UNSEEN = 0;
const ON_THE_WAY = 1;
const DONE = 2;
