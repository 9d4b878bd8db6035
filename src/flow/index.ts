import type { Utterance } from '../meaning/index.js';
import type { Call, Handler, Script, Stage, Switch } from '../syntax/index.js';
import { deriveGraph } from './derive.js';
import { surelyBefore, type Facts, type SurelyBefore } from './facts.js';
import { follows, type Within } from './follows.js';
import { forksOf, type Fork } from './forks.js';
import { gotosOf, placesOf, type Goto, type Place } from './gotos.js';
import { KIND, nodeAt, type FlowNode, type Graph } from './graph.js';
import { before, nextAfter, nodeOf, openings, pathsTo, straightOn } from './lines.js';
import { deadEnds, traps, unheard, unreachable, type DeadEnd, type Trap } from './loose-ends.js';
import type { Wanted } from './marks.js';
import { justAfter, justBefore } from './neighbours.js';
import { atMost, between, everyPathHas, neverAfter, precedes, type Counting } from './questions.js';
import { reachedFromStart } from './reach.js';
import { viewFor, type Segment } from './segments.js';
import type { View } from './sweep.js';
import { callTime, speechOf, type CallTime, type SpeechWishes } from './time/index.js';
import type { EventWitness, Witness } from './witness.js';

export type { Facts, SurelyBefore } from './facts.js';
export type { Within } from './follows.js';
export type { EdgeKind, FlowEdge, FlowNode, Graph, NodeKind } from './graph.js';
export { edgeAt, nodeAt } from './graph.js';
export type { Answer, Fork } from './forks.js';
export type { Goto, Place } from './gotos.js';
export type { Guess } from './guesses.js';
export { wordsOfGuess } from './guesses.js';
export { lastStepOf } from './last-step.js';
export type { DeadEnd, Trap } from './loose-ends.js';
export type { Event, Events, Wanted } from './marks.js';
export type { Counting } from './questions.js';
export type { Segment } from './segments.js';
export type { CallTime, Loop, SpeechWishes, TimedPath } from './time/index.js';
export type { EventWitness, Witness } from './witness.js';

/** The call as a graph, with the questions that rules ask of it. Each is answered in time that grows with the graph and no faster. */
export interface CallGraph {
  readonly graph: Graph;
  /** The same call for customers of one segment: `flow.for({ nps: 'detractor' })`. */
  for(segment: Segment): CallGraph;

  /** Does one of `first` come before each of `then` on every path? Every `then` that some path reaches without. */
  precedes(first: Wanted, then: Wanted): EventWitness[];
  /** Does every call that comes to an end hold one of these? The shortest call that does not. */
  everyPathHas(wanted: Wanted): Witness | undefined;
  /** Is each `cause` followed by an `answer`, before the call ends or in what the agent says next? Every cause that may not be. */
  follows(cause: Wanted, answer: Wanted, within?: Within): EventWitness[];
  /** Is there one of `wanted` between each of `from` and each later one of `to`? Every `to` that a path reaches without. */
  between(from: Wanted, to: Wanted, wanted: Wanted): EventWitness[];
  /** Does none of `then` come after one of `first`? Every `then` that may. */
  neverAfter(first: Wanted, then: Wanted): EventWitness[];
  /** Are there at most so many on every path, counted anew `since` something, or only `after` something? Every one too many. */
  atMost(most: number, counted: Wanted, counting?: Counting): EventWitness[];
  atMostOnce(counted: Wanted): EventWitness[];
  /** What surely happened on every path before an utterance. */
  surelyBefore(facts: Facts): SurelyBefore;

  /** Points from which the script does not say how the call goes on. */
  deadEnds(): DeadEnd[];
  /** Parts of the call that the customer cannot leave. */
  traps(): Trap[];
  /** Stages and handlers to which no path leads. */
  unreachable(): (Stage | Handler)[];
  /** Lines that no path reaches, though it reaches their stage. */
  unheard(): Utterance[];
  /** Points at which the customer decides: what was asked, and which answers the script foresees. */
  forks(): readonly Fork[];
  /** Points at which data decides. */
  switches(): Switch[];
  /** Calls of other scripts. */
  calls(): Call[];
  /** What may be said or done right after an utterance, silent points left out. */
  nextAfter(utterance: Utterance): FlowNode[];
  /** Every goto with where it leads, and which names are nearest to one that leads nowhere. */
  gotos(): readonly Goto[];
  /** Every place that a goto may lead to. */
  places(): readonly Place[];

  /** How long the agent speaks, at usual rates or at others. */
  time(rates?: SpeechWishes): CallTime;

  /** Where an utterance stands. */
  nodeOf(utterance: Utterance): FlowNode | undefined;
  /** Does some path lead to an utterance. */
  reaches(utterance: Utterance): boolean;
  /** The shortest way from the start of the call to an utterance, itself last. */
  pathTo(utterance: Utterance): Utterance[];
  /** What may be said or signalled right before an utterance, and right after it. */
  justBefore(utterance: Utterance): readonly Utterance[];
  justAfter(utterance: Utterance): readonly Utterance[];
  /** All that may have been said before an utterance. */
  before(utterance: Utterance): Utterance[];
  /** The first line of every way into the call. */
  openings(): readonly Utterance[];
  /** What is said from an utterance on, without side branches, until `stop`. */
  straightOn(from: Utterance, stop: (utterance: Utterance) => boolean): Utterance[];
}

/** Makes the call graph of a script. `format` is that of its file: in YAML steps are named more often than read in order. */
export function callGraph(script: Script, utterances: readonly Utterance[], format: 'markdown' | 'yaml'): CallGraph {
  return callGraphOf(script, deriveGraph(script, utterances, format));
}

function callGraphOf(script: Script, graph: Graph, view: View = {}): CallGraph {
  const segments = new Map<string, CallGraph>();
  const times = new Map<string, CallTime>();
  return {
    graph,
    for: (segment) => remembered(segments, segment, () => callGraphOf(script, graph, viewFor(graph, script, segment))),
    precedes: (first, then) => precedes(graph, first, then, view),
    everyPathHas: (wanted) => everyPathHas(graph, wanted, view),
    follows: (cause, answer, within) => follows(graph, cause, answer, within, view),
    between: (from, to, wanted) => between(graph, from, to, wanted, view),
    neverAfter: (first, then) => neverAfter(graph, first, then, view),
    atMost: (most, counted, counting) => atMost(graph, most, counted, counting, view),
    atMostOnce: (counted) => atMost(graph, 1, counted, {}, view),
    surelyBefore: (facts) => surelyBefore(graph, facts, view),
    deadEnds: () => deadEnds(graph, view),
    traps: () => traps(graph, view),
    unreachable: () => unreachable(graph, view),
    unheard: () => unheard(graph, view),
    forks: () => forksOf(graph),
    switches: () => graph.sources.filter((node, id): node is Switch => node?.type === 'switch' && graph.kinds[id] === KIND.join),
    calls: () => graph.sources.filter((node): node is Call => node?.type === 'call'),
    nextAfter: (utterance) => nextAfter(graph, utterance).map((node) => nodeAt(graph, node)),
    gotos: () => gotosOf(script),
    places: () => placesOf(script),
    time: (rates = {}) => remembered(times, rates, () => callTime(graph, speechOf(script, rates), view)),
    nodeOf: (utterance) => {
      const node = nodeOf(graph, utterance);
      return node < 0 ? undefined : nodeAt(graph, node);
    },
    reaches: (utterance) => reachedFromStart(graph, view)[nodeOf(graph, utterance)] === 1,
    pathTo: pathsTo(graph, view),
    justBefore: (utterance) => justBefore(graph, utterance),
    justAfter: (utterance) => justAfter(graph, utterance),
    before: (utterance) => before(graph, utterance, view),
    openings: () => openings(graph),
    straightOn: (from, stop) => straightOn(graph, from, stop),
  };
}

/** What was made for a key before, or made now. */
function remembered<Made>(known: Map<string, Made>, key: object, make: () => Made): Made {
  const name = JSON.stringify(key);
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
}
