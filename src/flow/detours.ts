import type { Automaton } from './automaton.js';
import { Buckets } from './buckets.js';
import { EDGE, KIND, type Graph } from './graph.js';
import { isGuess } from './guesses.js';
import type { Mark, Marks } from './marks.js';
import type { View } from './sweep.js';
import { Trail } from './trail.js';

/** All that can happen in a handler that cuts in in one state. */
export interface Run {
  handler: number;
  /** Nothing in it is asked about, so that it leaves the state as it was. */
  isPlain: boolean;
  trail: Trail;
  /** Events at which something is wrong. */
  wrong: { at: number; mark: Mark; node: number; distance: number; guess: number }[];
  /** Where it ends the call, in which state. */
  ends: { at: number; node: number; distance: number; guess: number; state: number }[];
  /** Where it goes back, in which state. */
  exits: { at: number; state: number; distance: number }[];
  /** Gotos out of it. */
  leaves: { at: number; edge: number; distance: number; state: number }[];
}

/** A stretch inside a handler: a run of it, and the point reached in that run. */
export interface Detour {
  run: Run;
  at: number;
}

/** A way in which a handler changes the state, for the points at which it may cut in. */
export interface Advance extends Detour {
  state: number;
  distance: number;
}

/** Handlers kept for one change of state: whichever two have cut in already, a third is left. */
const KEPT = 3;
const NO_ADVANCES: readonly Advance[] = [];

/** What handlers do to the state of a question: worked out once for each handler and state, and once for each place where they cut in. */
export class Detours {
  private readonly states: number;
  private readonly runs = new Map<number, Run>();
  private readonly advances = new Map<number, readonly Advance[]>();
  /** The handlers in which something is asked about: few, mostly none. */
  private readonly marked = new Set<number>();
  private readonly plain: Map<number, Run>;

  constructor(
    private readonly graph: Graph,
    private readonly automaton: Automaton,
    private readonly marks: Marks,
    private readonly view: View,
  ) {
    this.states = automaton.moves.length;
    this.plain = plainRuns(graph, view);
    for (const node of marks.keys()) if (graph.handlerOf[node] >= 0) this.marked.add(graph.handlerOf[node]);
  }

  /** What the handlers of a place and of those above it can do to a state. */
  advancesOf(hub: number, state: number): readonly Advance[] {
    if (this.marked.size === 0) return NO_ADVANCES;
    const known = this.advances.get(hub * this.states + state);
    if (known) return known;
    const chain: number[] = [];
    for (let at = hub; at >= 0 && !this.advances.has(at * this.states + state); at = this.hubAbove(at)) chain.push(at);
    // a long chain is worked off from its far end
    for (const at of chain.reverse()) this.advances.set(at * this.states + state, this.advancesAt(at, state));
    return this.advances.get(hub * this.states + state) ?? NO_ADVANCES;
  }

  /** What can happen in a handler that cuts in in a state. */
  runOf(cue: number, state: number): Run {
    const isPlain = !this.marked.has(this.graph.handlerOf[cue]);
    const [runs, key] = isPlain ? [this.plain, cue] : [this.runs, cue * this.states + state];
    const known = runs.get(key);
    if (known) return known;
    const made = isPlain ? new Runner(this.graph, NOTHING_ASKED, NOTHING_MARKED, this.view, isPlain).run(cue, 0) : new Runner(this.graph, this.automaton, this.marks, this.view, isPlain).run(cue, state);
    runs.set(key, made);
    return made;
  }

  private hubAbove(hub: number): number {
    const { graph } = this;
    for (let edge = graph.outStart[hub]; edge < graph.outStart[hub + 1]; edge += 1) {
      if (this.isOpen(edge) && graph.kinds[graph.edgeTo[edge]] === KIND.interrupt) return graph.edgeTo[edge];
    }
    return -1;
  }

  private advancesAt(hub: number, state: number): readonly Advance[] {
    const { graph } = this;
    let above = NO_ADVANCES;
    const own: Advance[] = [];
    for (let edge = graph.outStart[hub]; edge < graph.outStart[hub + 1]; edge += 1) {
      if (!this.isOpen(edge)) continue;
      const to = graph.edgeTo[edge];
      if (graph.kinds[to] === KIND.interrupt) above = this.advances.get(to * this.states + state) ?? NO_ADVANCES;
      else if (this.marked.has(graph.handlerOf[to])) {
        const run = this.runOf(to, state);
        for (const exit of run.exits) if (exit.state !== state) own.push({ ...exit, run });
      }
    }
    return own.length === 0 ? above : best([...above, ...own]);
  }

  private isOpen(edge: number): boolean {
    return !this.view.edges || this.view.edges[edge] === 1;
  }
}

/** A question about nothing. */
const NOTHING_ASKED: Automaton = { moves: [[]], needs: [] };
const NOTHING_MARKED: Marks = new Map();

/** Runs of handlers in which nothing is asked about: they are the same for all questions. By the edges of the view, or the graph where all count. */
const plainRunsOf = new WeakMap<object, Map<number, Run>>();

function plainRuns(graph: Graph, view: View): Map<number, Run> {
  const key = view.edges ?? graph;
  const known = plainRunsOf.get(key) ?? new Map<number, Run>();
  plainRunsOf.set(key, known);
  return known;
}

/** A handler is a few lines. */
const FEW = 4;

/** Everything that can be said in a handler from its cue on, until it comes back, leads elsewhere or ends the call. */
class Runner {
  private readonly queue = new Buckets();
  private readonly seen = new Set<number>();
  private readonly made: Run;

  constructor(
    private readonly graph: Graph,
    private readonly automaton: Automaton,
    private readonly marks: Marks,
    private readonly view: View,
    isPlain: boolean,
  ) {
    this.made = { handler: -1, isPlain, trail: new Trail(FEW), wrong: [], ends: [], exits: [], leaves: [] };
  }

  run(cue: number, state: number): Run {
    this.made.handler = this.graph.handlerOf[cue];
    this.arrive(cue, state, 0, -1, 0);
    for (let at = this.queue.next(); at >= 0; at = this.queue.next()) this.expand(at);
    return this.made;
  }

  private expand(at: number): void {
    const { graph } = this;
    const { trail, exits, leaves, ends } = this.made;
    const [node, state, distance] = [trail.node(at), trail.state(at), trail.distance(at)];
    if (graph.returns[node]) exits.push({ at, state, distance });
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      if ((this.view.edges && !this.view.edges[edge]) || graph.edgeKinds[edge] === EDGE.return) continue;
      const to = graph.edgeTo[edge];
      const guess = trail.guess(at) || (isGuess(graph.edgeGuesses[edge]) ? graph.edgeGuesses[edge] : 0);
      if (graph.handlerOf[to] >= 0) this.arrive(to, state, distance, at, guess);
      else if (graph.kinds[to] !== KIND.end) leaves.push({ at, edge, distance, state });
      else ends.push({ at, node: to, distance, guess, state });
    }
  }

  private arrive(node: number, before: number, distance: number, parent: number, guess: number): void {
    const here = distance + (this.graph.utterances[node] ? 1 : 0);
    const found: Mark[] = [];
    const state = this.stateAfter(node, before, found);
    const key = node * this.automaton.moves.length + state;
    const isNew = state >= 0 && !this.seen.has(key);
    if (!isNew && found.length === 0) return;
    const at = this.made.trail.add(node, state, 0, here, parent, guess, -1);
    for (const mark of found) this.made.wrong.push({ at, mark, node, distance: here, guess });
    if (!isNew) return;
    this.seen.add(key);
    this.queue.push(at, here);
  }

  /** The state after what is said at a node, and what of it is wrong; -1 when nothing beyond can go wrong. */
  private stateAfter(node: number, state: number, wrong: Mark[]): number {
    let now = state;
    for (const mark of this.marks.get(node) ?? []) {
      const move = this.automaton.moves[now][mark.kind];
      if (move.wrong) wrong.push(mark);
      if (move.stop) return -1;
      now = move.to;
    }
    return now;
  }
}

/** For each state the nearest ways to it, each by another handler. */
function best(all: Advance[]): readonly Advance[] {
  const kept: Advance[] = [];
  for (const one of all.sort((left, right) => left.distance - right.distance)) {
    const same = kept.filter(({ state }) => state === one.state);
    if (same.length < KEPT && !same.some(({ run }) => run.handler === one.run.handler)) kept.push(one);
  }
  return kept;
}
