import type { Speech, Utterance } from '../../meaning/index.js';
import type { Handler, Stage } from '../../syntax/index.js';
import { componentsOf } from '../cycles.js';
import { EDGE, isOver, KIND, type FlowNode, type Graph } from '../graph.js';
import { nodeOf } from '../lines.js';
import { reachFrom } from '../reach.js';
import type { View } from '../sweep.js';
import { pathOf } from '../witness.js';
import { forwardOf, type Forward } from './forward.js';
import { loopsOf, type Loop } from './loops.js';
import { leastRoute, longestFrom, longestOf, type Longest, type Route } from './routes.js';
import { secondsOf } from './seconds.js';
import { worstSeconds } from './worst.js';

export type { Loop } from './loops.js';
export type { SpeechWishes } from './seconds.js';
export { speechOf } from './seconds.js';

/** A way through the call and how long the agent speaks on it. */
export interface TimedPath {
  seconds: number;
  path: Utterance[];
}

/** How long the agent speaks, in seconds: on the way that is shortest, longest, or worst, in each stage, and without a break. */
export interface CallTime {
  /** Seconds of one line, marked pauses included. */
  of(utterance: Utterance): number;
  /** Seconds of one point of the call: of a line, or of a pause or a hold of which the script says how long it takes. */
  at(point: FlowNode): number;
  /** The way with the least speech. Undefined when the call never ends. */
  best?: TimedPath;
  /** The longest way on which nothing is gone through twice and nobody interrupts. */
  straight?: TimedPath;
  /** The most that can come of it: every step of every loop once, every objection as often as it may be raised. An upper bound. */
  worstSeconds?: number;
  /** What objections add to that. */
  objectionSeconds: number;
  loops: Loop[];
  /** The longest way through a stage; its speech alone when no call leads there. */
  ofStage(stage: Stage): TimedPath | undefined;
  /** The longest way through an answer to an objection. */
  ofHandler(handler: Handler): TimedPath | undefined;
  /** Seconds of speech on the shortest way from the end of a line to the end of the call; undefined when there is none. */
  leastFrom(utterance: Utterance): number | undefined;
  /** Seconds for which the agent has spoken, at the end of a line, since the customer last could: at the longest. */
  sinceCustomer(utterance: Utterance): number;
}

/** Reckons the speaking times of a call; each part when it is asked for. */
export function callTime(graph: Graph, speech: Speech, view: View = {}): CallTime {
  return new LazyTime(graph, secondsOf(graph, speech), view);
}

class LazyTime implements CallTime {
  private readonly known: { forward?: Forward; longest?: Longest; parts?: Longest; alone?: Longest; loops?: Loop[]; objections?: number } = {};

  constructor(
    private readonly graph: Graph,
    private readonly seconds: Float64Array,
    private readonly view: View,
  ) {}

  of(utterance: Utterance): number {
    const node = nodeOf(this.graph, utterance);
    return node < 0 ? 0 : this.seconds[node];
  }

  at({ id }: FlowNode): number {
    return this.seconds[id];
  }

  get best(): TimedPath | undefined {
    return this.timed(leastRoute(this.graph, this.seconds, (node) => isOver(this.graph, node), this.view));
  }

  get straight(): TimedPath | undefined {
    this.known.longest ??= longestFrom(this.graph, this.forward, this.seconds, [0]);
    return this.timed(longestOf(this.known.longest, this.over()));
  }

  get worstSeconds(): number | undefined {
    const { seen } = reachFrom(this.graph, [0], this.view);
    const worst = worstSeconds(this.graph, componentsOf(this.graph, this.view, seen), this.seconds, (node) => isOver(this.graph, node));
    return worst === undefined ? undefined : worst + this.objectionSeconds;
  }

  get objectionSeconds(): number {
    return (this.known.objections ??= this.graph.handlers.reduce((sum, handler, index) => sum + this.objection(handler, index), 0));
  }

  get loops(): Loop[] {
    return (this.known.loops ??= loopsOf(this.graph, this.view));
  }

  ofStage(stage: Stage): TimedPath | undefined {
    const index = this.graph.stages.indexOf(stage);
    return index < 0 ? undefined : this.timed(longestOf(this.parts, this.stageNodes(index)));
  }

  ofHandler(handler: Handler): TimedPath | undefined {
    const index = this.graph.handlers.indexOf(handler);
    return index < 0 ? undefined : this.timed(longestOf(this.parts, this.handlerNodes(index)));
  }

  leastFrom(utterance: Utterance): number | undefined {
    const node = nodeOf(this.graph, utterance);
    const route = node < 0 ? undefined : leastRoute(this.graph, this.seconds, (at) => isOver(this.graph, at), this.view, node);
    return route && route.seconds - this.seconds[node];
  }

  sinceCustomer(utterance: Utterance): number {
    const { graph } = this;
    this.known.alone ??= longestFrom(graph, this.forward, this.seconds, graph.kinds.keys(), (edge) => !this.breaks(graph.edgeFrom[edge]) && !this.breaks(graph.edgeTo[edge]));
    const node = nodeOf(graph, utterance);
    return node < 0 ? 0 : this.known.alone.most[node];
  }

  /** Points at which the customer gets a word in. */
  private breaks(node: number): boolean {
    const kind = this.graph.kinds[node];
    if (kind === KIND.listen || kind === KIND.cue || kind === KIND.call) return true;
    return kind === KIND.said && this.seconds[node] === 0;
  }

  private get forward(): Forward {
    return (this.known.forward ??= forwardOf(this.graph, this.view));
  }

  /** The longest ways within each stage and each handler, from where it begins. */
  private get parts(): Longest {
    const { stageOf, handlerOf, edgeFrom, edgeTo, heads, cues } = this.graph;
    return (this.known.parts ??= longestFrom(this.graph, this.forward, this.seconds, [...heads, ...cues], (edge) => {
      const [from, to] = [edgeFrom[edge], edgeTo[edge]];
      return stageOf[from] === stageOf[to] && handlerOf[from] === handlerOf[to] && (stageOf[to] >= 0 || handlerOf[to] >= 0);
    }));
  }

  private stageNodes(index: number): number[] {
    return nodesOf(this.graph.stageOf, index, this.graph.heads[index], this.graph.stageEnds[index]);
  }

  private handlerNodes(index: number): number[] {
    return nodesOf(this.graph.handlerOf, index, this.graph.cues[index], this.graph.handlerEnds[index]);
  }

  private objection(handler: Handler, index: number): number {
    const { graph } = this;
    const back = this.handlerNodes(index).filter((node) => graph.returns[node]);
    const route = longestOf(this.parts, back);
    return route && this.cutsIn(graph.cues[index]) ? route.seconds * Math.max(1, handler.max ?? 1) : 0;
  }

  private cutsIn(cue: number): boolean {
    const { inStart, inEdges, edgeKinds } = this.graph;
    for (let at = inStart[cue]; at < inStart[cue + 1]; at += 1) if (edgeKinds[inEdges[at]] === EDGE.interrupt) return true;
    return false;
  }

  private over(): number[] {
    return [...this.graph.kinds.keys()].filter((node) => isOver(this.graph, node));
  }

  private timed(route: Route | undefined): TimedPath | undefined {
    return route && { seconds: route.seconds, path: pathOf(this.graph, route.nodes) };
  }
}

function nodesOf(owners: Int32Array, owner: number, first: number, end: number): number[] {
  const nodes: number[] = [];
  for (let node = first; node < end; node += 1) if (owners[node] === owner) nodes.push(node);
  return nodes;
}
