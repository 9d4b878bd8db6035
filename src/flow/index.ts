import type { Utterance } from '../meaning/index.js';
import type { Script } from '../syntax/index.js';
import { buildGraph, type Graph } from './graph.js';
import { before, openings, pathTo, precedes, straightOn, type Events, type Witness } from './questions.js';

export type { FlowEdge, FlowNode, Graph } from './graph.js';
export type { Events, Witness } from './questions.js';

/** The call as a graph, with the questions that rules ask of it. */
export interface CallGraph {
  readonly graph: Graph;
  /** Does one of `first` come before each of `then` on every path? Every counter-example, its shortest path with it. */
  precedes(first: Events, then: Events): Witness[];
  /** The shortest way from the start of the call to an utterance, itself last. */
  pathTo(utterance: Utterance): Utterance[];
  /** All that may have been said before an utterance. */
  before(utterance: Utterance): Utterance[];
  /** The first line of every way into the call. */
  openings(): Utterance[];
  /** What is said from an utterance on, without side branches, until `stop`. */
  straightOn(from: Utterance, stop: (utterance: Utterance) => boolean): Utterance[];
}

/** Makes the call graph of a script. */
export function callGraph(script: Script, utterances: readonly Utterance[]): CallGraph {
  const graph = buildGraph(script, utterances);
  return {
    graph,
    precedes: (first, then) => precedes(graph, first, then),
    pathTo: (utterance) => pathTo(graph, utterance),
    before: (utterance) => before(graph, utterance),
    openings: () => openings(graph),
    straightOn: (from, stop) => straightOn(graph, from, stop),
  };
}
