import type { Utterance } from '../meaning/index.js';
import { guessOf, type Guess } from './guesses.js';
import type { Graph } from './graph.js';
import type { Event } from './marks.js';
import type { Hit, View } from './sweep.js';

/** A path of the call that answers a question with «no»: from the start to where it goes wrong. */
export interface Witness {
  /** Where it goes wrong: the utterance of the event, or the last thing said before the end. Undefined when nothing is said at all. */
  utterance?: Utterance;
  /** The event that breaks the order; undefined when the call ends without something. */
  event?: Event;
  /** What is said on the way, `utterance` last. */
  path: Utterance[];
  /** The guess of the reader without which no such path is known; undefined when the script itself states one. */
  guess?: Guess;
}

/** A witness that is an event. */
export interface EventWitness extends Witness {
  utterance: Utterance;
  event: Event;
}

/** What is said on a way. */
export function pathOf(graph: Graph, way: readonly number[]): Utterance[] {
  return way.flatMap((node) => graph.utterances[node] ?? []);
}

/** A hit as a witness. */
export function witnessOf(graph: Graph, { mark, way, edges }: Hit): Witness {
  const path = pathOf(graph, way);
  const guess = guessIn(graph, edges);
  return { utterance: path.at(-1), path, ...(mark && { event: mark.event }), ...(guess && { guess }) };
}

/** The first guess among edges. */
export function guessIn(graph: Graph, edges: readonly number[]): Guess | undefined {
  const edge = edges.find((one) => isGuess(graph.edgeGuesses[one]));
  return edge === undefined ? undefined : guessOf(graph.edgeGuesses[edge]);
}

// that the call ends with the script is no guess about the order of anything
function isGuess(number: number): boolean {
  return number > 0 && guessOf(number) !== 'script-ends';
}

/** The edges of a view that rest on no guess. */
export function statedOnly(graph: Graph, { edges }: View): View {
  return { edges: graph.edgeGuesses.map((number, edge) => (!isGuess(number) && (!edges || edges[edge] === 1) ? 1 : 0)) };
}
