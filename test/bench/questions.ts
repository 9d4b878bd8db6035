/** How the questions to the graph of a call grow with it: prints the milliseconds of each for graphs of several sizes as JSON. */
import { GraphBuilder } from '../../src/flow/builder.js';
import { componentsOf } from '../../src/flow/cycles.js';
import { surelyBefore } from '../../src/flow/facts.js';
import { follows } from '../../src/flow/follows.js';
import { isOver, type Graph } from '../../src/flow/graph.js';
import { deadEnds, traps, unreachable } from '../../src/flow/loose-ends.js';
import type { Events, Wanted } from '../../src/flow/marks.js';
import { atMost, between, everyPathHas, neverAfter, precedes } from '../../src/flow/questions.js';
import { forwardOf } from '../../src/flow/time/forward.js';
import { leastRoute, longestFrom } from '../../src/flow/time/routes.js';
import { worstSeconds } from '../../src/flow/time/worst.js';
import type { Utterance } from '../../src/meaning/index.js';
import type { Handler, Stage } from '../../src/syntax/index.js';

const SIZES = [1000, 10_000, 100_000];
const ROUNDS = 7;

/** A call of about so many points: questions with answers that go on, go back, jump ahead or end it, and objections that cut in everywhere. */
function callOf(size: number): Graph {
  const builder = new GraphBuilder();
  const end = builder.addApart('end');
  const asks: number[] = [];
  const listens: number[] = [];
  let index = 0;
  const say = (role: Utterance['role']): number => builder.addNode('said', { utterance: { index: index++, role } as unknown as Utterance }); // only these are looked at
  while (builder.size < size * 0.8) {
    const head = builder.openStage({ type: 'stage' } as unknown as Stage); // only identity matters
    const ask = say('agent');
    const listen = builder.addNode('listen');
    builder.addEdge(head, ask);
    builder.addEdge(ask, listen);
    const last = listens.at(-1);
    if (last === undefined) builder.addEdge(0, head);
    else builder.addEdge(last, head, 'option');
    for (const to of [asks.at(-7), asks[asks.length >> 1], asks.length % 9 === 0 ? end : undefined]) if (to !== undefined) builder.addEdge(listen, to, 'option');
    asks.push(ask);
    listens.push(listen);
  }
  builder.addEdge(listens[listens.length - 1], end);
  const cues: number[] = [];
  while (builder.size < size - 1) {
    builder.openHandler({ type: 'handler' } as unknown as Handler, cues.length % 5 === 0);
    const cue = say('customer');
    const answer = say('agent');
    builder.addEdge(cue, answer);
    builder.markReturn(answer);
    cues.push(cue);
  }
  // a place for objections after every hundredth question
  let above = -1;
  listens.forEach((listen, at) => {
    if (at % 100 === 0) {
      const place = builder.addApart('interrupt');
      if (above >= 0) builder.addEdge(place, above, 'interrupt');
      above = place;
      for (const cue of cues.splice(0, Math.ceil(cues.length / 8))) builder.addEdge(place, cue, 'interrupt');
    }
    builder.addEdge(listen, above, 'interrupt');
  });
  return builder.build();
}

const every = (step: number, rest: number): Events => (utterance) => (utterance.index % step === rest ? [{ start: 0, end: 1 }] : []);
const [some, others, rare] = [every(11, 3), every(29, 5), every(97, 7)];

const QUESTIONS: Record<string, (graph: Graph) => unknown> = {
  precedes: (graph) => precedes(graph, rare, some),
  everyPathHas: (graph) => everyPathHas(graph, rare),
  follows: (graph) => follows(graph, rare, some),
  'follows at once': (graph) => follows(graph, rare, some, 'next agent turn'),
  between: (graph) => between(graph, rare, some, others),
  neverAfter: (graph) => neverAfter(graph, rare, others),
  'neverAfter, of two lines': (graph) => neverAfter(graph, lineOf(graph, 7), lineOf(graph, 104)),
  'atMost 3': (graph) => atMost(graph, 3, others, { since: rare }),
  surelyBefore: (graph) => surelyBefore(graph, (utterance) => (utterance.index % 50 === 0 ? [String(utterance.index % 40)] : [])),
  deadEnds,
  traps,
  unreachable,
  'best time': (graph) => leastRoute(graph, secondsOf(graph), (node) => isOver(graph, node)),
  'straight time': (graph) => longestFrom(graph, forwardOf(graph), secondsOf(graph), [0]),
  'worst time': (graph) => worstSeconds(graph, componentsOf(graph), secondsOf(graph), (node) => isOver(graph, node)),
};

function lineOf({ utterances }: Graph, index: number): Wanted {
  return new Map(utterances.flatMap((one) => (one?.index === index ? [[one, [{ start: 0, end: 1 }]] as const] : [])));
}

function secondsOf(graph: Graph): Float64Array {
  return Float64Array.from({ length: graph.size }, (_, node) => (graph.utterances[node] ? 2 + (node % 7) : 0));
}

function timeOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}

const graphs = SIZES.map(callOf);
const questions = Object.entries(QUESTIONS).map(([name, ask]) => ({ name, ms: graphs.map((graph) => timeOf(() => ask(graph))) }));
const build = { name: 'build', ms: SIZES.map((size) => timeOf(() => callOf(size))) };
process.stdout.write(JSON.stringify({ sizes: graphs.map(({ size }) => size), questions: [build, ...questions] }));
