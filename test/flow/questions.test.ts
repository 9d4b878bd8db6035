import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Events, Wanted } from '../../src/flow/marks.js';
import { atMost, between, everyPathHas, neverAfter, precedes } from '../../src/flow/questions.js';
import type { EventWitness } from '../../src/flow/witness.js';
import type { Graph } from '../../src/flow/graph.js';
import { walk } from './brute-force.js';
import { graphOf, letter, plans } from './random-calls.js';

const [A, B, C] = ['a', 'b', 'c'].map(letter);
const RUNS = { numRuns: 4000 };

/** Every place at which a question found fault, with the length of the shortest path to it. */
type Faults = Map<string, number>;

function placesOf(graph: Graph, witnesses: readonly EventWitness[]): Faults {
  return new Map(witnesses.map(({ utterance, event, path }) => [`${graph.utterances.indexOf(utterance)}:${event.start}`, path.length]));
}

function noter(): { faults: Faults; note(node: number, at: number, distance: number): void } {
  const faults: Faults = new Map();
  return { faults, note: (node, at, distance) => faults.set(`${node}:${at}`, Math.min(distance, faults.get(`${node}:${at}`) ?? Infinity)) };
}

const sorted = (faults: Faults): [string, number][] => [...faults].sort();

/** Compares a question with a walk over all paths, on thousands of random calls. */
function compare(ask: (graph: Graph) => EventWitness[], byHand: (graph: Graph) => Faults): void {
  fc.assert(fc.property(plans, (plan) => {
    const graph = graphOf(plan);
    expect(sorted(placesOf(graph, ask(graph)))).toEqual(sorted(byHand(graph)));
  }), RUNS);
}

describe('every question finds what a walk over all paths finds, by a shortest path', () => {
  it('precedes', () => {
    compare((graph) => precedes(graph, A, B), (graph) => {
      const { faults, note } = noter();
      walk(graph, { start: 0, hear: (_, said, node, at, distance) => {
        if (said === 'b') note(node, at, distance);
        return said === 'a' ? undefined : 0;
      } });
      return faults;
    });
  });

  it('neverAfter', () => {
    compare((graph) => neverAfter(graph, A, B), (graph) => {
      const { faults, note } = noter();
      walk(graph, { start: false, hear: (hadA, said, node, at, distance) => {
        if (said === 'b' && hadA) note(node, at, distance);
        return hadA || said === 'a';
      } });
      return faults;
    });
  });

  it('neverAfter, of events that are listed by utterance', () => {
    fc.assert(fc.property(plans, (plan) => {
      const graph = graphOf(plan);
      const listed = (events: Events): Wanted => new Map(graph.utterances.flatMap((one) => (one ? [[one, events(one)] as const] : [])));
      expect(sorted(placesOf(graph, neverAfter(graph, listed(A), listed(B))))).toEqual(sorted(placesOf(graph, neverAfter(graph, A, B))));
    }), RUNS);
  });

  it('between', () => {
    compare((graph) => between(graph, A, B, C), (graph) => {
      const { faults, note } = noter();
      walk(graph, { start: 'closed', hear: (state, said, node, at, distance) => {
        if (said === 'b' && state === 'open') note(node, at, distance);
        return said === 'a' ? 'open' : said === 'c' ? 'closed' : state;
      } });
      return faults;
    });
  });

  it.each([0, 1, 2])('atMost %i', (most) => {
    compare((graph) => atMost(graph, most, A), (graph) => {
      const { faults, note } = noter();
      walk(graph, { start: 0, hear: (count, said, node, at, distance) => {
        if (said === 'a' && count >= most) note(node, at, distance);
        return said === 'a' ? Math.min(count + 1, most) : count;
      } });
      return faults;
    });
  });

  it('atMost, counted anew since something', () => {
    compare((graph) => atMost(graph, 1, A, { since: B }), (graph) => {
      const { faults, note } = noter();
      walk(graph, { start: 0, hear: (count, said, node, at, distance) => {
        if (said === 'a' && count >= 1) note(node, at, distance);
        return said === 'b' ? 0 : said === 'a' ? 1 : count;
      } });
      return faults;
    });
  });

  it('atMost, counted only after something', () => {
    compare((graph) => atMost(graph, 1, A, { after: B, since: C }), (graph) => {
      const { faults, note } = noter();
      walk(graph, { start: -1, hear: (count, said, node, at, distance) => {
        if (said === 'a' && count >= 1) note(node, at, distance);
        if (said === 'c') return -1;
        if (said === 'b') return Math.max(count, 0);
        return said === 'a' && count >= 0 ? 1 : count;
      } });
      return faults;
    });
  });

  it('everyPathHas', () => {
    fc.assert(fc.property(plans, (plan) => {
      const graph = graphOf(plan);
      let shortest = Infinity;
      walk(graph, { start: 0, hear: (_, said) => (said === 'a' ? undefined : 0), end: (_, __, distance) => { shortest = Math.min(shortest, distance); } });
      expect(everyPathHas(graph, A)?.path.length ?? Infinity).toBe(shortest);
    }), RUNS);
  });
});
