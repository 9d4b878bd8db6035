import type { Components } from '../cycles.js';
import type { Graph } from '../graph.js';

/**
 * The longest time of speech when each step from point to point is taken at most once: loops are gone through by every one of their steps, and
 * between loops the call goes on by the longest way. Never less than the true figure; one pass over the edges.
 */
export function worstSeconds(graph: Graph, { of, count }: Components, seconds: Float64Array, over: (node: number) => boolean): number | undefined {
  const inside = new Float64Array(count);
  for (let edge = 0; edge < graph.edgeTo.length; edge += 1) {
    const to = graph.edgeTo[edge];
    if (of[to] >= 0 && of[graph.edgeFrom[edge]] === of[to]) inside[of[to]] += seconds[to];
  }
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < graph.size; node += 1) if (of[node] >= 0) members[of[node]].push(node);
  // a component has a higher number than all that it leads to
  const onward = new Float64Array(count).fill(-Infinity);
  for (let component = 0; component < count; component += 1) {
    let most = -Infinity;
    for (const node of members[component]) {
      if (over(node)) most = Math.max(most, 0);
      for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
        const to = graph.edgeTo[edge];
        if (of[to] >= 0 && of[to] !== component) most = Math.max(most, seconds[to] + onward[of[to]]);
      }
    }
    onward[component] = inside[component] + most;
  }
  const all = of[0] < 0 ? -Infinity : seconds[0] + onward[of[0]];
  return all === -Infinity ? undefined : all;
}
