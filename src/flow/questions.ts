import { ABSENCE_AFTER, BETWEEN, bounded, EXISTENCE, PRECEDENCE, type Automaton } from './automaton.js';
import type { Graph } from './graph.js';
import { guessOf } from './guesses.js';
import { marksOf, type Events } from './marks.js';
import { sweep, type Hit, type View } from './sweep.js';
import { endWitness, eventWitness, statedOnly, type EventWitness, type Witness } from './witness.js';

/** Does one of `first` come before each of `then` on every path? Gives every `then` that some path reaches without one. */
export function precedes(graph: Graph, first: Events, then: Events, view?: View): EventWitness[] {
  return events(graph, ask(graph, PRECEDENCE, [first, then], view));
}

/** Does every call that comes to an end hold one of these events? Gives the shortest one that does not. */
export function everyPathHas(graph: Graph, wanted: Events, view?: View): Witness | undefined {
  const [hit] = ask(graph, EXISTENCE, [wanted], view);
  return hit && endWitness(graph, hit.way(), guessOf(hit.guess));
}

/** Does none of `then` come after one of `first`? Gives every `then` that does. */
export function neverAfter(graph: Graph, first: Events, then: Events, view?: View): EventWitness[] {
  return events(graph, ask(graph, ABSENCE_AFTER, [then, first], view));
}

/** Is there one of `wanted` between each of `from` and each later one of `to`? Gives every `to` that a path reaches without. */
export function between(graph: Graph, from: Events, to: Events, wanted: Events, view?: View): EventWitness[] {
  return events(graph, ask(graph, BETWEEN, [wanted, to, from], view));
}

/** What is counted anew, and from when on it is counted. */
export interface Counting {
  /** The count goes back to nothing at one of these. */
  since?: Events;
  /** Nothing counts before one of these. */
  after?: Events;
}

/** Are there at most so many events on every path? Gives every event that is one too many. */
export function atMost(graph: Graph, most: number, counted: Events, { since, after }: Counting = {}, view?: View): EventWitness[] {
  return events(graph, ask(graph, bounded(most, after === undefined), [since ?? none, counted, after ?? none], view));
}

const none: Events = () => [];

/** Asks once more without the guesses: a fault that the script itself states rests on none, though the shortest path to it may. */
function ask(graph: Graph, automaton: Automaton, kinds: readonly Events[], view: View = {}): Hit[] {
  const marks = marksOf(graph, kinds, automaton.needs);
  if (!marks) return [];
  const hits = sweep(graph, automaton, marks, view);
  if (!hits.some(({ guess }) => guess > 0)) return hits;
  const stated = new Set(sweep(graph, automaton, marks, statedOnly(graph, view)).map(placeOf));
  return hits.map((hit) => (stated.has(placeOf(hit)) ? { ...hit, guess: 0 } : hit));
}

function placeOf({ mark, node }: Hit): unknown {
  return mark ?? node;
}

function events(graph: Graph, hits: readonly Hit[]): EventWitness[] {
  return hits.flatMap(({ node, mark, way, guess }) => (mark ? [eventWitness(graph, node, mark.event, way, guessOf(guess))] : []));
}
