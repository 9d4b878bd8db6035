import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follows, type Within } from '../../src/flow/follows.js';
import { surelyBefore } from '../../src/flow/facts.js';
import type { Graph } from '../../src/flow/graph.js';
import { walk } from './brute-force.js';
import { graphOf, letter, plans, wordOf } from './random-calls.js';

const [A, B] = ['a', 'b'].map(letter);
const RUNS = { numRuns: 3000 };

/** Causes after which some path brings no answer: each is followed by itself along every path. */
function byHand(graph: Graph, within: Within): string[] {
  const causes = graph.utterances.flatMap((utterance, node) => (utterance ? [...wordOf(utterance)].flatMap((said, at) => (said === 'a' ? [`${node}:${at}`] : [])) : []));
  return causes.filter((cause) => staysOut(graph, cause, within)).sort();
}

function staysOut(graph: Graph, cause: string, within: Within): boolean {
  let isLeft = false;
  walk(graph, {
    start: false,
    reach: (waits, node) => {
      const utterance = graph.utterances[node];
      if (!waits || within === 'call' || utterance?.role !== 'agent') return waits;
      isLeft ||= !wordOf(utterance).includes('b');
      return false;
    },
    hear: (waits, said, node, at) => {
      if (`${node}:${at}` === cause) return true;
      // what the customer says in between is no answer of the agent
      const counts = within === 'call' || graph.utterances[node]?.role === 'agent' || cause.startsWith(`${node}:`);
      return said === 'b' && counts ? false : waits;
    },
    end: (waits) => {
      if (within === 'call') isLeft ||= waits;
    },
  }, 4);
  return isLeft;
}

describe('follows', () => {
  // whether an answer comes does not depend on how often an objection is raised
  const calls = plans.map((plan) => ({ ...plan, handlers: plan.handlers.map((handler) => ({ ...handler, reusable: true })) }));
  const placesIn = (graph: Graph, within: Within): string[] => follows(graph, A, B, within).map(({ utterance, event }) => `${graph.utterances.indexOf(utterance)}:${event.start}`).sort();

  it.each(['call', 'next agent turn'] as const)('finds what a walk over all paths finds: within %s', (within) => {
    fc.assert(fc.property(calls, (plan) => {
      const graph = graphOf(plan);
      expect(placesIn(graph, within)).toEqual(byHand(graph, within));
    }), RUNS);
  });

  it('gives paths on which no answer comes', () => {
    fc.assert(fc.property(plans, (plan) => {
      const graph = graphOf(plan);
      for (const { utterance, event, path } of follows(graph, A, B)) {
        const words = path.slice(path.lastIndexOf(utterance) + 1).map(wordOf).join('');
        expect(wordOf(utterance).slice(event.end) + words).not.toContain('b');
        expect(path).toContain(utterance);
      }
    }), RUNS);
  });
});

describe('surelyBefore', () => {
  it('knows what every path has said before a line', () => {
    fc.assert(fc.property(plans, (plan) => {
      const graph = graphOf(plan);
      const sure = surelyBefore(graph, (utterance) => [...wordOf(utterance)]);
      const walked = new Map<number, Set<string>>();
      walk(graph, {
        start: '',
        reach: (said, node) => {
          const before = walked.get(node);
          walked.set(node, new Set([...said].filter((one) => !before || before.has(one))));
          return said;
        },
        hear: (said, one) => (said.includes(one) ? said : [...said, one].sort().join('')),
      });
      graph.utterances.forEach((utterance, node) => {
        if (utterance) expect([...sure(utterance)].sort()).toEqual([...(walked.get(node) ?? [])].sort());
      });
    }), RUNS);
  });
});
