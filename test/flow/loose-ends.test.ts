import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadEnds, traps } from '../../src/flow/loose-ends.js';
import { EDGE, isOver, KIND, type Graph } from '../../src/flow/graph.js';
import { cuesAt, walk } from './brute-force.js';
import { graphOf, plans } from './random-calls.js';

const RUNS = { numRuns: 3000 };

/** Points that some call reaches. */
function reachedByHand(graph: Graph): Set<number> {
  const reached = new Set<number>([0]);
  walk(graph, { start: 0, reach: (memory, node) => { reached.add(node); return memory; }, hear: (memory) => memory, end: (_, node) => { reached.add(node); } });
  return reached;
}

/** Can the call come to an end from a point, with the place written out to which a handler goes back. */
function leadsOutByHand(graph: Graph, node: number, frame: number | undefined, seen = new Set<string>()): boolean {
  if (isOver(graph, node)) return true;
  const key = `${node}/${frame}`;
  if (seen.has(key)) return false;
  seen.add(key);
  const on = [...graph.edgeTo.keys()].filter((edge) => graph.edgeFrom[edge] === node && graph.edgeKinds[edge] !== EDGE.interrupt).map((edge) => graph.edgeTo[edge]);
  if (on.some((to) => leadsOutByHand(graph, to, graph.handlerOf[to] < 0 ? undefined : frame, seen))) return true;
  if (frame === undefined) return cuesAt(graph, node).some((cue) => leadsOutByHand(graph, cue, node, seen));
  return graph.returns[node] === 1 && leadsOutByHand(graph, frame, undefined, seen);
}

/** Points that calls reach and never leave for an end: from whichever place a handler cut in. */
function caughtByHand(graph: Graph): number[] {
  const reached = reachedByHand(graph);
  return [...graph.kinds.keys()].filter((node) => {
    if (!reached.has(node) || graph.kinds[node] === KIND.interrupt || isOver(graph, node)) return false;
    const frames = graph.handlerOf[node] < 0 ? [undefined] : [...reached].filter((at) => cuesAt(graph, at).some((cue) => graph.handlerOf[cue] === graph.handlerOf[node]));
    return !frames.some((frame) => leadsOutByHand(graph, node, frame));
  });
}

describe('loose ends', () => {
  it('traps are loops that calls enter and never leave', () => {
    fc.assert(fc.property(plans, (plan) => {
      const graph = graphOf(plan);
      const caught = new Set(caughtByHand(graph));
      const goesRound = (from: number): boolean => {
        const seen = new Set<number>();
        const open = [from];
        for (let at = 0; at < open.length; at += 1) {
          for (const edge of graph.edgeTo.keys()) {
            const to = graph.edgeTo[edge];
            if (graph.edgeFrom[edge] !== open[at] || !caught.has(to) || graph.edgeKinds[edge] === EDGE.interrupt) continue;
            if (to === from) return true;
            if (!seen.has(to)) open.push(to);
            seen.add(to);
          }
        }
        return false;
      };
      const found = traps(graph).flatMap(({ nodes }) => nodes.map(({ id }) => id)).sort((one, other) => one - other);
      expect(found).toEqual([...caught].filter(goesRound).sort((one, other) => one - other));
    }), RUNS);
  });

  it('dead ends are what leads to where the script gives out', () => {
    // every second end of a plan is taken for such a place
    fc.assert(fc.property(plans, (plan) => {
      const graph = graphOf(plan);
      graph.kinds.forEach((kind, node) => { if (kind === KIND.end && node % 2 === 0) graph.kinds[node] = KIND.lost; });
      const reached = reachedByHand(graph);
      const expected = [...graph.edgeTo.keys()].filter((edge) => graph.kinds[graph.edgeTo[edge]] === KIND.lost && reached.has(graph.edgeFrom[edge])).map((edge) => graph.edgeFrom[edge]);
      expect(deadEnds(graph).map(({ node }) => node.id).sort()).toEqual([...new Set(expected)].sort());
    }), RUNS);
  });
});
