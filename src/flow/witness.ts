import type { Utterance } from '../meaning/index.js';
import { guessOf, isGuess, type Guess } from './guesses.js';
import type { Graph } from './graph.js';
import type { Event } from './marks.js';
import type { View } from './sweep.js';

/** A path of the call that answers a question with «no»: from the start to where it goes wrong. */
export interface Witness {
  /** Where it goes wrong: the utterance of the event, or the last thing said before the end. Undefined when nothing is said at all. */
  readonly utterance?: Utterance;
  /** The event that breaks the order; undefined when the call ends without something. */
  readonly event?: Event;
  /** What is said on the way, worked out when asked for. */
  readonly path: readonly Utterance[];
  /** The guess of the reader without which no such path is known; undefined when the script itself states one. */
  readonly guess?: Guess;
}

/** A witness that is an event. */
export interface EventWitness extends Witness {
  readonly utterance: Utterance;
  readonly event: Event;
}

/** What is said on a way. */
export function pathOf(graph: Graph, way: readonly number[]): Utterance[] {
  const said: Utterance[] = [];
  for (const node of way) {
    const utterance = graph.utterances[node];
    if (utterance) said.push(utterance);
  }
  return said;
}

/** A witness whose path is worked out when it is asked for: there may be many, and each may be as long as the call. */
export function eventWitness(graph: Graph, node: number, event: Event, way: () => readonly number[], guess: Guess | undefined): EventWitness {
  let path: Utterance[] | undefined;
  // only nodes that speak hold events
  return { utterance: graph.utterances[node] as Utterance, event, ...(guess && { guess }), get path() { return (path ??= pathOf(graph, way())); } };
}

/** A witness that is a call which comes to its end. */
export function endWitness(graph: Graph, way: readonly number[], guess: Guess | undefined): Witness {
  const path = pathOf(graph, way);
  return { utterance: path.at(-1), path, ...(guess && { guess }) };
}

/** The first guess among edges. */
export function guessIn(graph: Graph, edges: readonly number[]): Guess | undefined {
  const edge = edges.find((one) => isGuess(graph.edgeGuesses[one]));
  return edge === undefined ? undefined : guessOf(graph.edgeGuesses[edge]);
}

/** The edges of a view that rest on no guess. */
export function statedOnly(graph: Graph, view: View): View {
  const key = view.edges ?? graph;
  const known = statedOf.get(key) ?? { edges: graph.edgeGuesses.map((number, edge) => (!isGuess(number) && (!view.edges || view.edges[edge] === 1) ? 1 : 0)) };
  statedOf.set(key, known);
  return known;
}

// asked for by most questions; by the edges of the view, or the graph where all count
const statedOf = new WeakMap<object, View>();
