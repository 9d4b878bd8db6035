import { ABSENCE_AFTER, BETWEEN, bounded, EXISTENCE, PRECEDENCE, type Automaton } from './automaton.js';
import type { Graph } from './graph.js';
import { guessOf } from './guesses.js';
import { marksOf, type Marks, type Wanted } from './marks.js';
import { reachBack, reachedFromStart, reachNear } from './reach.js';
import { sweep, type Hit, type View } from './sweep.js';
import { endWitness, eventWitness, statedOnly, type EventWitness, type Witness } from './witness.js';

/** Does one of `first` come before each of `then` on every path? Gives every `then` that some path reaches without one. */
export function precedes(graph: Graph, first: Wanted, then: Wanted, view?: View): EventWitness[] {
  return events(graph, ask(graph, PRECEDENCE, [first, then], view));
}

/** Does every call that comes to an end hold one of these events? Gives the shortest one that does not. */
export function everyPathHas(graph: Graph, wanted: Wanted, view?: View): Witness | undefined {
  const [hit] = ask(graph, EXISTENCE, [wanted], view);
  return hit && endWitness(graph, hit.way(), guessOf(hit.guess));
}

/** Does none of `then` come after one of `first`? Gives every `then` that does. */
export function neverAfter(graph: Graph, first: Wanted, then: Wanted, view?: View): EventWitness[] {
  return events(graph, ask(graph, ABSENCE_AFTER, [then, first], view));
}

/** Is there one of `wanted` between each of `from` and each later one of `to`? Gives every `to` that a path reaches without. */
export function between(graph: Graph, from: Wanted, to: Wanted, wanted: Wanted, view?: View): EventWitness[] {
  return events(graph, ask(graph, BETWEEN, [wanted, to, from], view));
}

/** What is counted anew, and from when on it is counted. */
export interface Counting {
  /** The count goes back to nothing at one of these. */
  since?: Wanted;
  /** Nothing counts before one of these. */
  after?: Wanted;
}

/** Are there at most so many events on every path? Gives every event that is one too many. */
export function atMost(graph: Graph, most: number, counted: Wanted, { since, after }: Counting = {}, view?: View): EventWitness[] {
  return events(graph, ask(graph, bounded(most, after === undefined), [since ?? none, counted, after ?? none], view));
}

const none: Wanted = () => [];

/** Asks once more without the guesses: a fault that the script itself states rests on none, though the shortest path to it may. */
function ask(graph: Graph, automaton: Automaton, kinds: readonly Wanted[], view: View = {}): Hit[] {
  const marks = marksOf(graph, kinds, automaton.needs);
  if (!marks) return [];
  const hits = answer(graph, automaton, marks, view);
  if (!hits.some(({ guess }) => guess > 0)) return hits;
  const stated = new Set(answer(graph, automaton, marks, statedOnly(graph, view)).map(placeOf));
  return hits.map((hit) => (stated.has(placeOf(hit)) ? { ...hit, guess: 0 } : hit));
}

/** Walks along the call, unless nothing can go wrong where it comes to, and no further than until all that can has. */
function answer(graph: Graph, automaton: Automaton, marks: Marks, view: View): Hit[] {
  const { needs, opens, wrongAtEnd, moves } = automaton;
  const reached = reachedFromStart(graph, view);
  const counts = countIn(marks, (node) => reached[node] === 1, moves[0].length);
  if (needs.some((kind) => counts[kind] === 0)) return [];
  const beyond = opens === undefined ? undefined : reachedAfter(graph, marks, opens, view);
  const able = beyond ? countIn(marks, (node) => beyond.has(node), moves[0].length) : counts;
  const isWrong = (kind: number): boolean => moves.some((after) => after[kind].wrong);
  const mostHits = wrongAtEnd ? Infinity : able.reduce((sum, count, kind) => (isWrong(kind) ? sum + count : sum), 0);
  if (mostHits === 0) return [];
  return sweep(graph, automaton, marks, view, {
    mostHits,
    ...(!wrongAtEnd && { leading: reachBack(graph, nodesWith(marks, isWrong), view).seen }),
    ...(opens !== undefined && { fromStart: reachBack(graph, nodesWith(marks, (kind) => kind === opens), view).seen }),
  });
}

/** The nodes at which something of some kinds is marked. */
function nodesWith(marks: Marks, isOne: (kind: number) => boolean): number[] {
  return [...marks].flatMap(([node, here]) => (here.some(({ kind }) => isOne(kind)) ? [node] : []));
}

/** How many events of each kind there are at points that count. */
function countIn(marks: Marks, counts: (node: number) => boolean, kinds: number): number[] {
  const found = new Array<number>(kinds).fill(0);
  for (const [node, here] of marks) if (counts(node)) for (const { kind } of here) found[kind] += 1;
  return found;
}

/** The points at and after events of a kind; undefined where one stands in a handler, which goes back to wherever it cut in. */
function reachedAfter(graph: Graph, marks: Marks, kind: number, view: View): ReadonlySet<number> | undefined {
  const from = nodesWith(marks, (one) => one === kind);
  return from.some((node) => comesBack(graph, graph.handlerOf[node])) ? undefined : reachNear(graph, from, view);
}

function comesBack({ returns, cues, handlerEnds }: Graph, handler: number): boolean {
  return handler >= 0 && returns.subarray(cues[handler], handlerEnds[handler]).includes(1);
}

function placeOf({ mark, node }: Hit): unknown {
  return mark ?? node;
}

function events(graph: Graph, hits: readonly Hit[]): EventWitness[] {
  return hits.flatMap(({ node, mark, way, guess }) => (mark ? [eventWitness(graph, node, mark.event, way, guessOf(guess))] : []));
}
