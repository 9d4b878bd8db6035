import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../src/meaning/index.js';
import type { FlowEdge, FlowNode, Graph } from '../../src/flow/graph.js';
import { precedes, type Events } from '../../src/flow/questions.js';

type Kind = 'first' | 'then' | 'both' | 'reversed' | 'none';

/** A graph whose nodes hold a first event, a second one, both in either order, or none. Node 0 is the start. */
function graphOf(kinds: readonly Kind[], pairs: readonly (readonly [number, number])[]): { graph: Graph; kindOf: (utterance: Utterance) => Kind } {
  const utterances = kinds.map((kind, index) => ({ index, kind: 'speech', marker: kind }) as unknown as Utterance); // only identity matters here
  const nodes: FlowNode[] = [{ id: 0, kind: 'entry' }, ...kinds.map((_, index) => ({ id: index + 1, kind: 'said' as const, utterance: utterances[index] }))];
  const edges: FlowEdge[] = pairs.map(([from, to]) => ({ from: from % nodes.length, to: 1 + (to % kinds.length), kind: 'next', inferred: false }));
  const out = nodes.map((node) => edges.filter((edge) => edge.from === node.id));
  const nodeOf = new Map(nodes.flatMap((node) => (node.utterance ? [[node.utterance, node] as const] : [])));
  return { graph: { nodes, out, nodeOf }, kindOf: (utterance) => kinds[utterance.index] };
}

const events = (kindOf: (utterance: Utterance) => Kind): { first: Events; then: Events } => ({
  first: (utterance) => ({ first: [{ start: 0, end: 1 }], both: [{ start: 0, end: 1 }], reversed: [{ start: 5, end: 6 }] } as Partial<Record<Kind, { start: number; end: number }[]>>)[kindOf(utterance)] ?? [],
  then: (utterance) => ({ then: [{ start: 3, end: 4 }], both: [{ start: 3, end: 4 }], reversed: [{ start: 3, end: 4 }] } as Partial<Record<Kind, { start: number; end: number }[]>>)[kindOf(utterance)] ?? [],
});

/** All nodes with an unpreceded event, found by walking every path up to twice the number of nodes. */
function byWalking(graph: Graph, kindOf: (utterance: Utterance) => Kind): Set<number> {
  const broken = new Set<number>();
  const seen = new Set<string>();
  const walk = (id: number, left: number) => {
    const key = `${id}:${left}`;
    if (left < 0 || seen.has(key)) return;
    seen.add(key);
    const { utterance } = graph.nodes[id];
    const kind = utterance ? kindOf(utterance) : 'none';
    if (kind === 'then' || kind === 'reversed') broken.add(id);
    if (kind === 'first' || kind === 'both' || kind === 'reversed') return;
    for (const edge of graph.out[id]) walk(edge.to, left - 1);
  };
  walk(0, 2 * graph.nodes.length);
  return broken;
}

describe('precedes', () => {
  const kinds = fc.array(fc.constantFrom<Kind>('first', 'then', 'both', 'reversed', 'none', 'none'), { minLength: 1, maxLength: 9 });
  const pairs = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 24 });

  it('finds what a walk over all paths finds, on random graphs with cycles', () => {
    fc.assert(fc.property(kinds, pairs, (nodeKinds, edges) => {
      const { graph, kindOf } = graphOf(nodeKinds, edges);
      const { first, then } = events(kindOf);
      const found = new Set(precedes(graph, first, then).map((witness) => graph.nodeOf.get(witness.utterance)?.id));
      expect(found).toEqual(byWalking(graph, kindOf));
    }), { numRuns: 3000 });
  });

  it('gives a shortest path that really breaks the order', () => {
    fc.assert(fc.property(kinds, pairs, (nodeKinds, edges) => {
      const { graph, kindOf } = graphOf(nodeKinds, edges);
      const { first, then } = events(kindOf);
      for (const { utterance, path } of precedes(graph, first, then)) {
        const ids = [0, ...path.map((step) => graph.nodeOf.get(step)?.id as number)];
        expect(path.at(-1)).toBe(utterance);
        for (let at = 1; at < ids.length; at += 1) expect(graph.out[ids[at - 1]].some((edge) => edge.to === ids[at])).toBe(true);
        expect(path.slice(0, -1).every((step) => first(step).length === 0)).toBe(true);
      }
    }), { numRuns: 1000 });
  });
});
