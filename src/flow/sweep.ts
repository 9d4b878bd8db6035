import type { Automaton } from './automaton.js';
import { Buckets } from './buckets.js';
import { EDGE, KIND, type Graph } from './graph.js';
import { isGuess } from './guesses.js';
import { Detours, type Detour } from './detours.js';
import type { Mark, Marks } from './marks.js';
import { Seen } from './seen.js';
import { Trail, UsedSets } from './trail.js';

/** Which edges of a graph count: 1 in `edges` for those that do; all without it. */
export interface View {
  edges?: Uint8Array;
}

/** Where a question is answered with «no»: at an event, or at the end of the call. */
export interface Hit {
  node: number;
  mark?: Mark;
  /** Number of the first guess that the way there rests on; 0 for none. */
  guess: number;
  /** The nodes of the way there, the last included; worked out when asked for, since ways are long. */
  way(): number[];
}

/** What is known before a walk of what it can find. */
export interface Bounds {
  mostHits: number;
  /** 1 for the points from which a hit may be reached; any without it. In state 0 it is `fromStart` that counts, where there is one. */
  leading?: Uint8Array;
  fromStart?: Uint8Array;
}

/** Handlers that may change the state in one call. */
const MOST_DETOURS = 2;

/**
 * Runs an automaton along every path of a call at once, nearest first. A path may leave the main line where a handler can cut in, and
 * comes back to that very place; each handler cuts in once unless it says otherwise, and at most two in a call change the state. Linear in the
 * graph: for each point and state only so many ways of getting there are kept as can make a difference later. It ends once all hits that
 * `bounds` allow are found and none can be nearer.
 */
export function sweep(graph: Graph, automaton: Automaton, marks: Marks, view: View = {}, bounds: Bounds = { mostHits: Infinity }): Hit[] {
  return new Sweep(graph, automaton, marks, view, bounds).run();
}

/** Points of a walk that is over soon; of a longer one there is more room made. */
const EXPECTED = 4096;

/** A way on to a node, before what is said there. */
interface Step {
  node: number;
  state: number;
  used: number;
  distance: number;
  parent: number;
  guess: number;
  detour: number;
}

class Sweep {
  private readonly states: number;
  /** 1 for the points at which something is marked. */
  private readonly marked: Uint8Array;
  private readonly trail: Trail;
  private readonly queue = new Buckets();
  private readonly sets: UsedSets;
  private readonly seen: Seen;
  private readonly detours: Detours;
  /** The detours that points of the trail were reached by. */
  private readonly taken: Detour[] = [];
  private readonly hits = new Map<Mark | number, { distance: number; hit: Hit }>();
  /** No hit is farther. */
  private farthest = 0;

  constructor(
    private readonly graph: Graph,
    private readonly automaton: Automaton,
    private readonly marks: Marks,
    private readonly view: View,
    private readonly bounds: Bounds,
  ) {
    this.states = automaton.moves.length;
    this.marked = new Uint8Array(graph.size);
    for (const node of marks.keys()) this.marked[node] = 1;
    this.trail = new Trail(Math.min(graph.size, EXPECTED));
    this.sets = new UsedSets(graph.reusable);
    this.seen = new Seen(graph.size * this.states, this.sets, graph.handlers.length > 0);
    this.detours = new Detours(graph, automaton, marks, view);
  }

  run(): Hit[] {
    this.reach({ node: 0, state: 0, used: 0, distance: 0, parent: -1, guess: 0, detour: -1 });
    for (let at = this.queue.next(); at >= 0 && !this.isDone(at); at = this.queue.next()) this.expand(at);
    return [...this.hits.values()].sort((one, other) => one.distance - other.distance).map(({ hit }) => hit);
  }

  private isDone(at: number): boolean {
    return this.hits.size >= this.bounds.mostHits && this.trail.distance(at) >= this.farthest;
  }

  private expand(at: number): void {
    const { graph, trail } = this;
    const node = trail.node(at);
    const place = node * this.states + trail.state(at);
    // a detour may be longer than a way found after it, so a point counts as reached when its turn comes
    if (!this.seen.isNew(place, trail.used(at))) return;
    this.seen.keep(place, trail.used(at));
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      if (this.view.edges && !this.view.edges[edge]) continue;
      if (graph.edgeKinds[edge] === EDGE.interrupt) this.interrupt(at, edge);
      else this.follow(at, edge);
    }
  }

  private follow(at: number, edge: number): void {
    const { trail, graph } = this;
    const node = graph.edgeTo[edge];
    const state = trail.state(at);
    // most steps lead to where the walk has been
    if (this.isPassed(node) && !this.seen.isNew(node * this.states + state, trail.used(at))) return;
    this.arrive({ node, state, used: trail.used(at), distance: trail.distance(at), parent: at, guess: trail.guess(at) || this.guessAt(edge), detour: -1 });
  }

  /** Is a node one at which nothing happens. */
  private isPassed(node: number): boolean {
    return this.marked[node] === 0 && this.graph.kinds[node] !== KIND.end;
  }

  /** Goes on to a node: what is said there may change the state, or be what is looked for. */
  private arrive(step: Step): void {
    const { node } = step;
    if (this.graph.kinds[node] === KIND.end) {
      if (this.automaton.wrongAtEnd?.[step.state]) this.hit(step);
      return;
    }
    if (this.graph.utterances[node]) step.distance += 1;
    if (this.marked[node]) for (const mark of this.marks.get(node) ?? []) {
      const move = this.automaton.moves[step.state][mark.kind];
      if (move.wrong) this.hit(step, mark);
      if (move.stop) return;
      step.state = move.to;
    }
    this.reach(step);
  }

  private guessAt(edge: number): number {
    const number = this.graph.edgeGuesses[edge];
    return isGuess(number) ? number : 0;
  }

  private reach({ node, state, used, distance, parent, guess, detour }: Step): void {
    const leading = state === 0 ? (this.bounds.fromStart ?? this.bounds.leading) : this.bounds.leading;
    if ((leading && leading[node] === 0) || !this.seen.isNew(node * this.states + state, used)) return;
    this.queue.push(this.trail.add(node, state, used, distance, parent, guess, detour), distance);
  }

  /** What handlers can do at a point where they may cut in: end there, lead elsewhere, or come back with the state changed. */
  private interrupt(at: number, edge: number): void {
    const { trail, graph } = this;
    if (this.sets.sizeOf(trail.used(at)) >= MOST_DETOURS) return;
    const hub = graph.edgeTo[edge];
    if (graph.kinds[hub] !== KIND.interrupt) {
      this.enter(at, edge);
      return;
    }
    this.follow(at, edge);
    const node = trail.node(at);
    if (graph.kinds[node] === KIND.interrupt) return;
    for (const advance of this.detours.advancesOf(hub, trail.state(at))) {
      if (this.sets.has(trail.used(at), advance.run.handler)) continue;
      const used = this.sets.with(trail.used(at), advance.run.handler);
      if (!this.seen.isNew(node * this.states + advance.state, used)) continue;
      this.reach({ node, state: advance.state, used, distance: trail.distance(at) + advance.distance, parent: at, guess: trail.guess(at), detour: this.taken.push(advance) - 1 });
    }
  }

  /** A handler cuts in for good. */
  private enter(at: number, edge: number): void {
    const { trail, graph } = this;
    const handler = graph.handlerOf[graph.edgeTo[edge]];
    if (this.sets.has(trail.used(at), handler)) return;
    const before = trail.state(at);
    const run = this.detours.runOf(graph.edgeTo[edge], before);
    const after = (state: number): number => (run.isPlain ? before : state);
    const ends = this.automaton.wrongAtEnd ? run.ends.filter(({ state }) => this.automaton.wrongAtEnd?.[after(state)]) : [];
    const leaves = run.leaves.filter(({ edge: last, state }) => !this.isKnown(graph.edgeTo[last], after(state)));
    if (run.wrong.length + ends.length + leaves.length === 0) return;
    const used = this.sets.with(trail.used(at), handler);
    const guess = trail.guess(at) || this.guessAt(edge);
    const [distance, parent] = [trail.distance(at), at];
    for (const { at: inner, node, distance: more, guess: within, mark } of [...run.wrong, ...ends.map((end) => ({ ...end, mark: undefined }))]) {
      this.hit({ node, state: 0, used, distance: distance + more, parent, guess: guess || within, detour: this.taken.push({ run, at: inner }) - 1 }, mark);
    }
    for (const { at: inner, edge: last, distance: more, state } of leaves) {
      this.arrive({ node: graph.edgeTo[last], state: after(state), used, distance: distance + more, parent, guess: guess || this.guessAt(last), detour: this.taken.push({ run, at: inner }) - 1 });
    }
  }

  /** Was a node at which nothing happens reached without a handler: no way to it is news. */
  private isKnown(node: number, state: number): boolean {
    return this.isPassed(node) && this.seen.isPlain(node * this.states + state);
  }

  /** Keeps the nearest way to each place where something is wrong. */
  private hit({ node, distance, parent, guess, detour }: Step, mark?: Mark): void {
    const key = mark ?? node;
    const known = this.hits.get(key);
    if (known && known.distance <= distance) return;
    this.farthest = Math.max(this.farthest, distance);
    this.hits.set(key, { distance, hit: { node, ...(mark && { mark }), guess, way: () => this.wayTo(node, parent, detour) } });
  }

  /** The nodes up to one, the way to its parent and what was said in a handler in between. */
  private wayTo(node: number, parent: number, detour: number): number[] {
    const { trail } = this;
    const way: number[] = [];
    // an event in a handler is the last point of its own detour
    if (detour < 0 || this.lastOf(detour) !== node) way.push(node);
    for (let [at, by] = [parent, detour]; at >= 0 || by >= 0; [at, by] = at < 0 ? [-1, -1] : [trail.parent(at), trail.detour(at)]) {
      if (by >= 0) this.addDetour(by, way);
      // a point to which a handler came back stands in the way once
      if (at >= 0 && !this.isReturn(at)) way.push(trail.node(at));
    }
    return way.reverse();
  }

  private isReturn(at: number): boolean {
    return this.trail.detour(at) >= 0 && this.trail.node(at) === this.trail.node(this.trail.parent(at));
  }

  private lastOf(detour: number): number {
    const { run, at } = this.taken[detour];
    return run.trail.node(at);
  }

  private addDetour(detour: number, way: number[]): void {
    const { run, at } = this.taken[detour];
    for (let inner = at; inner >= 0; inner = run.trail.parent(inner)) way.push(run.trail.node(inner));
  }
}
