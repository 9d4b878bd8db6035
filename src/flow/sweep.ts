import type { Automaton } from './automaton.js';
import { Buckets } from './buckets.js';
import { EDGE, KIND, type Graph } from './graph.js';
import type { Mark } from './marks.js';

/** Which edges of a graph count: 1 in `edges` for those that do; all without it. */
export interface View {
  edges?: Uint8Array;
}

/** Where a question is answered with «no»: at an event, or at the end of the call. The way there is a list of nodes, the last included. */
export interface Hit {
  node: number;
  mark?: Mark;
  way: number[];
  /** Edges of the way, for what they rest on. */
  edges: number[];
}

/** A point reached in a state; `used` are the handlers that cut in and changed the state, at most two. */
interface Reached {
  node: number;
  state: number;
  used: readonly number[];
  distance: number;
  parent: number;
  edge: number;
  /** What was said in a handler before the call came back to this node. */
  detour?: Detour;
}

/** A stretch inside a handler: a run of it, and the point reached in that run. */
interface Detour {
  run: Run;
  at: number;
}

/** All that can happen in a handler that cuts in in one state. */
interface Run {
  handler: number;
  reached: Reached[];
  wrong: { at: number; mark?: Mark; node: number; distance: number; edge?: number }[];
  /** Where it goes back, in which state. */
  exits: { at: number; state: number; distance: number }[];
  /** Gotos out of it. */
  leaves: { at: number; edge: number; distance: number; state: number }[];
}

/** A way in which a handler changes the state, for the points at which it may cut in. */
interface Advance {
  state: number;
  run: Run;
  at: number;
  distance: number;
}

const NONE: readonly number[] = [];
/** Stands for a handler that may cut in again: it bars nothing. */
const FREE = -2;
/** Handlers that may change the state in one call. */
const MOST_DETOURS = 2;
/** Handlers kept for one change of state: whichever two have cut in already, a third is left. */
const KEPT = 3;

/**
 * Runs an automaton along every path of a call at once, nearest first. A path may leave the main line where a handler can cut in, and
 * comes back to that very place; each handler cuts in once unless it says otherwise, and at most two in a call change the state. Linear in the
 * graph: for each point and state only so many ways of getting there are kept as can make a difference later.
 */
export function sweep(graph: Graph, automaton: Automaton, marks: readonly (readonly Mark[] | undefined)[], view: View = {}): Hit[] {
  return new Sweep(graph, automaton, marks, view).run();
}

class Sweep {
  private readonly states: number;
  private readonly reached: Reached[] = [];
  private readonly queue = new Buckets();
  /** For each point in each state: was it reached with no handler used, with which one, with two. */
  private readonly plain: Uint8Array;
  private readonly single = new Map<number, readonly number[]>();
  private readonly double = new Set<number>();
  private readonly runs = new Map<number, Run>();
  private readonly advances = new Map<number, readonly Advance[]>();
  private readonly hits = new Map<Mark | number, { distance: number; hit: () => Hit }>();

  constructor(
    private readonly graph: Graph,
    private readonly automaton: Automaton,
    private readonly marks: readonly (readonly Mark[] | undefined)[],
    private readonly view: View,
  ) {
    this.states = automaton.moves.length;
    this.plain = new Uint8Array(graph.size * this.states);
  }

  run(): Hit[] {
    this.reach({ node: 0, state: 0, used: NONE, distance: 0, parent: -1, edge: -1 });
    for (let at = this.queue.next(); at >= 0; at = this.queue.next()) this.expand(at);
    return [...this.hits.values()].sort((one, other) => one.distance - other.distance).map(({ hit }) => hit());
  }

  private expand(at: number): void {
    const { graph } = this;
    // a detour may be longer than a way found after it, so a point counts as reached when its turn comes
    if (!this.isNew(this.reached[at], true)) return;
    const { node } = this.reached[at];
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      if (this.view.edges && !this.view.edges[edge]) continue;
      if (graph.edgeKinds[edge] === EDGE.interrupt) this.interrupt(at, edge);
      else this.follow(at, edge);
    }
  }

  private follow(at: number, edge: number): void {
    const { state, used, distance } = this.reached[at];
    this.arrive({ node: this.graph.edgeTo[edge], state, used, distance, parent: at, edge });
  }

  /** Goes on to a node: what is said there may change the state, or be what is looked for. */
  private arrive(from: Reached): void {
    const { graph } = this;
    const { node } = from;
    if (graph.kinds[node] === KIND.end) {
      if (this.automaton.wrongAtEnd?.[from.state]) this.hit(node, from.distance, () => this.wayTo(from, { node }));
      return;
    }
    const here = { ...from, distance: from.distance + (graph.utterances[node] ? 1 : 0) };
    const state = this.stateAfter(node, from.state, (mark) => this.hit(mark, here.distance, () => this.wayTo(here, { node, mark })));
    if (state >= 0) this.reach({ ...here, state });
  }

  private reach(point: Reached): void {
    if (!this.isNew(point, false)) return;
    this.queue.push(this.reached.push(point) - 1, point.distance);
  }

  /** Can getting to a point in this way lead anywhere that nearer ways do not. `keep` notes that it was reached so. */
  private isNew({ node, state, used }: Reached, keep: boolean): boolean {
    const key = node * this.states + state;
    if (this.plain[key]) return false;
    const singles = this.single.get(key) ?? NONE;
    if (used.length === 0) {
      if (keep) this.plain[key] = 1;
    } else if (used.length === 1) {
      if (singles.length > 1 || singles.includes(used[0]) || singles.includes(FREE)) return false;
      if (keep) this.single.set(key, [...singles, used[0]]);
    } else {
      if (singles.length > 0 || this.double.has(key)) return false;
      if (keep) this.double.add(key);
    }
    return true;
  }

  /** What handlers can do at a point where they may cut in: end there, lead elsewhere, or come back with the state changed. */
  private interrupt(at: number, edge: number): void {
    const hub = this.graph.edgeTo[edge];
    const here = this.reached[at];
    if (here.used.length >= MOST_DETOURS) return;
    if (this.graph.kinds[hub] !== KIND.interrupt) {
      this.enter(at, edge);
      return;
    }
    this.follow(at, edge);
    if (this.graph.kinds[here.node] === KIND.interrupt) return;
    for (const { state, run, at: inner, distance } of this.advancesOf(hub, here.state)) {
      if (here.used.includes(run.handler)) continue;
      this.reach({ ...here, state, used: this.using(here.used, run.handler), distance: here.distance + distance, parent: at, edge: -1, detour: { run, at: inner } });
    }
  }

  /** A handler cuts in for good. */
  private enter(at: number, edge: number): void {
    const here = this.reached[at];
    const handler = this.graph.handlerOf[this.graph.edgeTo[edge]];
    if (here.used.includes(handler)) return;
    const run = this.runOf(this.graph.edgeTo[edge], here.state);
    for (const { at: inner, mark, node, distance, edge: last } of run.wrong) {
      this.hit(mark ?? node, here.distance + distance, () => this.wayInto(here, edge, { run, at: inner }, { node, mark }, last));
    }
    for (const { at: inner, edge: last, distance, state } of run.leaves) {
      const used = this.using(here.used, handler);
      this.arrive({ node: this.graph.edgeTo[last], state, used, distance: here.distance + distance, parent: at, edge: last, detour: { run, at: inner } });
    }
  }

  private using(used: readonly number[], handler: number): readonly number[] {
    return [...used, this.graph.reusable[handler] ? FREE : handler];
  }

  /** What the handlers of a place and of those above it can do to a state. */
  private advancesOf(hub: number, state: number): readonly Advance[] {
    const chain: number[] = [];
    for (let at = hub; at >= 0 && !this.advances.has(at * this.states + state); at = this.nextHub(at)) chain.push(at);
    // a long chain is worked off from its far end
    for (const at of chain.reverse()) this.advances.set(at * this.states + state, this.advancesAt(at, state));
    return this.advances.get(hub * this.states + state) ?? NO_ADVANCES;
  }

  private nextHub(hub: number): number {
    const { graph } = this;
    for (let edge = graph.outStart[hub]; edge < graph.outStart[hub + 1]; edge += 1) {
      if (graph.kinds[graph.edgeTo[edge]] === KIND.interrupt && this.isOpen(edge)) return graph.edgeTo[edge];
    }
    return -1;
  }

  private advancesAt(hub: number, state: number): readonly Advance[] {
    const { graph } = this;
    const all: Advance[] = [];
    for (let edge = graph.outStart[hub]; edge < graph.outStart[hub + 1]; edge += 1) {
      const to = graph.edgeTo[edge];
      if (!this.isOpen(edge)) continue;
      if (graph.kinds[to] === KIND.interrupt) all.push(...(this.advances.get(to * this.states + state) ?? []));
      else {
        const run = this.runOf(to, state);
        for (const exit of run.exits) if (exit.state !== state) all.push({ state: exit.state, run, at: exit.at, distance: exit.distance });
      }
    }
    return best(all);
  }

  private isOpen(edge: number): boolean {
    return !this.view.edges || this.view.edges[edge] === 1;
  }

  private runOf(cue: number, state: number): Run {
    const key = cue * this.states + state;
    const known = this.runs.get(key);
    if (known) return known;
    const run = this.makeRun(cue, state);
    this.runs.set(key, run);
    return run;
  }

  /** Everything that can be said in a handler from its cue on, until it comes back, leads elsewhere or ends the call. */
  private makeRun(cue: number, state: number): Run {
    const { graph } = this;
    const run: Run = { handler: graph.handlerOf[cue], reached: [], wrong: [], exits: [], leaves: [] };
    const queue = new Buckets();
    const seen = new Set<number>();
    const arrive = (node: number, from: number, parent: number, edge: number, distance: number): void => {
      const here = distance + (graph.utterances[node] ? 1 : 0);
      const wrong: Mark[] = [];
      const after = this.stateAfter(node, from, (mark) => wrong.push(mark));
      const point = { node, state: after, used: NONE, distance: here, parent, edge };
      const isNew = after >= 0 && !seen.has(node * this.states + after);
      if (!isNew && wrong.length === 0) return;
      const at = run.reached.push(point) - 1;
      for (const mark of wrong) run.wrong.push({ at, mark, node, distance: here });
      if (!isNew) return;
      seen.add(node * this.states + after);
      queue.push(at, here);
    };
    arrive(cue, state, -1, -1, 0);
    for (let at = queue.next(); at >= 0; at = queue.next()) {
      const point = run.reached[at];
      if (graph.returns[point.node]) run.exits.push({ at, state: point.state, distance: point.distance });
      for (let edge = graph.outStart[point.node]; edge < graph.outStart[point.node + 1]; edge += 1) {
        const to = graph.edgeTo[edge];
        if (!this.isOpen(edge) || graph.edgeKinds[edge] === EDGE.return) continue;
        if (graph.handlerOf[to] >= 0) arrive(to, point.state, at, edge, point.distance);
        else if (graph.kinds[to] !== KIND.end) run.leaves.push({ at, edge, distance: point.distance, state: point.state });
        else if (this.automaton.wrongAtEnd?.[point.state]) run.wrong.push({ at, node: to, distance: point.distance, edge });
      }
    }
    return run;
  }

  /** The state after what is said at a node; -1 when nothing beyond can go wrong. */
  private stateAfter(node: number, state: number, onWrong: (mark: Mark) => void): number {
    let now = state;
    for (const mark of this.marks[node] ?? []) {
      const move = this.automaton.moves[now][mark.kind];
      if (move.wrong) onWrong(mark);
      if (move.stop) return -1;
      now = move.to;
    }
    return now;
  }

  private hit(key: Mark | number, distance: number, hit: () => Hit): void {
    const known = this.hits.get(key);
    if (!known || distance < known.distance) this.hits.set(key, { distance, hit });
  }

  private wayTo(last: Reached, { node, mark }: Pick<Hit, 'node' | 'mark'>): Hit {
    const way: number[] = [node];
    const edges: number[] = [];
    this.addWay(last, way, edges);
    return { node, ...(mark && { mark }), way: way.reverse(), edges: edges.reverse() };
  }

  private wayInto(from: Reached, edge: number, detour: Detour, { node, mark }: Pick<Hit, 'node' | 'mark'>, last?: number): Hit {
    const way: number[] = [];
    const edges: number[] = [];
    if (last !== undefined) {
      way.push(node);
      edges.push(last);
    }
    addDetour(detour, way, edges);
    edges.push(edge);
    way.push(from.node);
    this.addWay(from, way, edges);
    return { node, ...(mark && { mark }), way: way.reverse(), edges: edges.reverse() };
  }

  /** Adds what comes before a point, backwards; the point itself stands in the way already. */
  private addWay(last: Reached, way: number[], edges: number[]): void {
    for (let point: Reached | undefined = last; point; point = this.reached[point.parent]) {
      if (point.edge >= 0) edges.push(point.edge);
      if (point.detour) addDetour(point.detour, way, edges);
      const parent: Reached | undefined = this.reached[point.parent];
      // a point to which a handler came back stands in the way once
      if (parent && !(parent.detour && parent.edge < 0)) way.push(parent.node);
    }
  }
}

const NO_ADVANCES: readonly Advance[] = [];

function addDetour({ run, at }: Detour, way: number[], edges: number[]): void {
  for (let point: Reached | undefined = run.reached[at]; point; point = run.reached[point.parent]) {
    way.push(point.node);
    if (point.edge >= 0) edges.push(point.edge);
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
