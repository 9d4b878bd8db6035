import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../src/flow/cycles.js';
import { EDGE, isOver, type Graph } from '../../src/flow/graph.js';
import { forwardOf } from '../../src/flow/time/forward.js';
import { leastRoute, longestFrom, longestOf } from '../../src/flow/time/routes.js';
import { worstSeconds } from '../../src/flow/time/worst.js';
import { graphOf, plans } from './random-calls.js';
import { scriptOf } from './scripts.js';

const RUNS = { numRuns: 1500 };

/** Seconds for every node, and small graphs to go through in every way. */
const timed = fc.tuple(plans.map((plan) => ({ ...plan, edges: plan.edges.slice(0, 8), handlers: plan.handlers.slice(0, 1), hubs: plan.hubs.map((hub, index) => (index < 2 ? hub : 0)) })), fc.array(fc.nat(9), { minLength: 40, maxLength: 40 }));

const edgesFrom = (graph: Graph, node: number, interrupts: boolean): number[] =>
  [...graph.edgeTo.keys()].filter((edge) => graph.edgeFrom[edge] === node && (interrupts || graph.edgeKinds[edge] !== EDGE.interrupt));

/** The most seconds of any way to an end on which no point, or no step, comes twice. */
function mostByHand(graph: Graph, seconds: Float64Array, once: 'points' | 'steps'): number {
  const used = new Set<number>([0]);
  const go = (node: number): number => {
    let most = isOver(graph, node) ? 0 : -Infinity;
    for (const edge of edgesFrom(graph, node, once === 'steps')) {
      const to = graph.edgeTo[edge];
      const key = once === 'points' ? to : -1 - edge;
      if (used.has(key)) continue;
      used.add(key);
      most = Math.max(most, seconds[to] + go(to));
      used.delete(key);
    }
    return most;
  };
  return seconds[0] + go(0);
}

describe('the time of a call', () => {
  const over = (graph: Graph) => (node: number) => isOver(graph, node);
  const goals = (graph: Graph) => [...graph.kinds.keys()].filter(over(graph));

  it('is least on the best way', () => {
    fc.assert(fc.property(timed, ([plan, weights]) => {
      const graph = graphOf(plan);
      const seconds = Float64Array.from({ length: graph.size }, (_, node) => weights[node % 40]);
      const least = new Float64Array(graph.size).fill(Infinity);
      least[0] = seconds[0];
      for (let round = 0; round < graph.size; round += 1) graph.edgeTo.forEach((to, edge) => { least[to] = Math.min(least[to], least[graph.edgeFrom[edge]] + seconds[to]); });
      const route = leastRoute(graph, seconds, over(graph));
      expect(route?.seconds ?? Infinity).toBe(Math.min(Infinity, ...goals(graph).map((node) => least[node])));
      expect(route?.nodes.reduce((sum, node) => sum + seconds[node], 0)).toBe(route?.seconds);
    }), RUNS);
  });

  it('straight through is that of a real way, and the longest one where nothing loops', () => {
    fc.assert(fc.property(timed, ([plan, weights]) => {
      const graph = graphOf(plan);
      const seconds = Float64Array.from({ length: graph.size }, (_, node) => weights[node % 40]);
      const route = longestOf(longestFrom(graph, forwardOf(graph), seconds, [0]), goals(graph));
      const byHand = mostByHand(graph, seconds, 'points');
      const edges = Uint8Array.from(graph.edgeKinds, (kind) => (kind === EDGE.interrupt ? 0 : 1));
      if (componentsOf(graph, { edges }).loops.every((loop) => loop === 0)) expect(route?.seconds ?? -Infinity).toBe(byHand);
      else expect(route?.seconds ?? -Infinity).toBeLessThanOrEqual(byHand);
      route?.nodes.slice(1).forEach((node, index) => expect(edgesFrom(graph, route.nodes[index], false).some((edge) => graph.edgeTo[edge] === node)).toBe(true));
    }), RUNS);
  });

  it('at worst is never less than any way takes that goes each step once', () => {
    fc.assert(fc.property(timed, ([plan, weights]) => {
      const graph = graphOf(plan);
      const seconds = Float64Array.from({ length: graph.size }, (_, node) => weights[node % 40]);
      const worst = worstSeconds(graph, componentsOf(graph), seconds, over(graph)) ?? -Infinity;
      fc.pre(graph.edgeTo.length <= 12);
      const byHand = mostByHand(graph, seconds, 'steps');
      if (byHand === -Infinity) expect(worst).toBe(-Infinity);
      else expect(worst).toBeGreaterThanOrEqual(byHand);
    }), RUNS);
  });
});

describe('speaking time of scripts', () => {
  const TEXT = `
start: hello
states:
  hello: {agent: "Hello, this is Ann from Oak Bank.", next: offer}
  offer:
    agent: "Your card now costs five dollars less a month. Shall I send the new one?"
    answers: {"yes": bye, "tell me more": details, "repeat": offer}
  details: {agent: "It is the same card with the same number, and nothing else changes for you at all.", next: offer}
  bye: {agent: "Thanks, goodbye."}
`;
  const { flow, node, agentTurns } = scriptOf(TEXT);

  it('tells the best, the straight and the worst way, and names what loops', () => {
    const time = flow.time();
    expect(time.best?.path.map((one) => one.text)).toEqual(['Hello, this is Ann from Oak Bank.', 'Your card now costs five dollars less a month. Shall I send the new one?', 'yes', 'Thanks, goodbye.']);
    expect(time.best?.seconds).toBeCloseTo([0, 1, 3].reduce((sum, index) => sum + time.of(agentTurns[index]), 0));
    expect(time.straight?.seconds).toBeCloseTo(time.best?.seconds as number);
    expect(time.worstSeconds).toBeGreaterThan(time.straight?.seconds as number);
    expect(time.loops.map(({ stages, isBounded }) => [stages.map(({ id }) => id), isBounded])).toEqual([[['offer', 'details'], false]]);
  });

  it('knows the time of each stage and since the customer last spoke', () => {
    const time = flow.time();
    const stage = node.children.find((child) => child.type === 'stage' && child.id === 'hello');
    expect(stage?.type === 'stage' && time.ofStage(stage)?.seconds).toBeCloseTo(time.of(agentTurns[0]));
    expect(time.sinceCustomer(agentTurns[1])).toBeCloseTo(time.of(agentTurns[0]) + time.of(agentTurns[1]));
    expect(time.sinceCustomer(agentTurns[2])).toBeCloseTo(time.of(agentTurns[2]));
  });

  it('calls a loop bounded when the way round has a limit', () => {
    const limited = scriptOf(TEXT.replace('"tell me more": details, "repeat": offer', '"tell me more": {goto: details, max: 1}'));
    expect(limited.flow.time().loops.map(({ isBounded }) => isBounded)).toEqual([true]);
  });

  it('adds what objections take, once each unless more is allowed', () => {
    const text = (max: string) => `
stages:
  - {id: a, steps: [{ask: Shall I send it?}, {agent: Goodbye.}]}
handlers:
  - {id: dear, when: Too dear, ${max} steps: [{agent: It is five dollars less than now.}]}
`;
    const once = scriptOf(text('')).flow.time();
    expect(once.objectionSeconds).toBeCloseTo((7 * 60) / 140, 5);
    expect(scriptOf(text('max: 3,')).flow.time().objectionSeconds).toBeCloseTo(3 * once.objectionSeconds, 5);
  });

  it('speaks at other rates when asked', () => {
    expect(flow.time({ en: { wordsPerMinute: 70, charactersPerSecond: 7.5, sentencePause: 0.8 } }).best?.seconds).toBeCloseTo(2 * (flow.time().best?.seconds as number));
  });
});
