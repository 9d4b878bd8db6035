import type { Handler, Stage } from '../syntax/index.js';
import { componentsOf } from './cycles.js';
import { EDGE, KIND, nodeAt, type FlowNode, type Graph } from './graph.js';
import type { Guess } from './guesses.js';
import { reachable, reachBack, reachFrom } from './reach.js';
import { interruptiblePoints, resumesAt, withinHandlers } from './resume.js';
import type { View } from './sweep.js';
import { guessIn, pathOf } from './witness.js';
import type { Utterance } from '../meaning/index.js';

/** A point from which the script does not say how the call goes on. */
export interface DeadEnd {
  /** The last thing said or done there. */
  node: FlowNode;
  /** No other way leads on from its stage. */
  isOnlyWay: boolean;
  path: Utterance[];
  guess?: Guess;
}

/** A part of the call that the customer cannot leave. */
export interface Trap {
  nodes: FlowNode[];
  stages: Stage[];
  path: Utterance[];
  guess?: Guess;
}

/** Every point that can be reached and leads nowhere. */
export function deadEnds(graph: Graph, view: View = {}): DeadEnd[] {
  const reach = reachable(graph, view);
  const leavesElsewhere = stagesThatLeadOn(graph, view);
  const found = new Map<number, DeadEnd>();
  for (let edge = 0; edge < graph.edgeTo.length; edge += 1) {
    const node = graph.edgeFrom[edge];
    if (graph.kinds[graph.edgeTo[edge]] !== KIND.lost || !reach.seen[node] || (view.edges && !view.edges[edge])) continue;
    const way = [...reach.wayTo(node), edge];
    found.set(node, { node: nodeAt(graph, node), isOnlyWay: !leavesElsewhere.has(graph.stageOf[node]), ...wayOf(graph, way) });
  }
  return [...found.values()];
}

/** Stages with a way on that does not give out. */
function stagesThatLeadOn(graph: Graph, view: View): Set<number> {
  const found = new Set<number>();
  for (let edge = 0; edge < graph.edgeTo.length; edge += 1) {
    const [stage, to] = [graph.stageOf[graph.edgeFrom[edge]], graph.edgeTo[edge]];
    if (graph.edgeKinds[edge] === EDGE.interrupt || graph.kinds[to] === KIND.lost || (view.edges && !view.edges[edge])) continue;
    if (graph.stageOf[to] !== stage) found.add(stage);
  }
  return found;
}

/** Every part of the call that can be reached and from which no end can: once for each knot of loops. */
export function traps(graph: Graph, view: View = {}): Trap[] {
  const reach = reachable(graph, view);
  const out = leadingOut(graph, reach.seen, view);
  const caught = Uint8Array.from(reach.seen, (seen, node) => (seen && !out[node] && graph.kinds[node] !== KIND.interrupt ? 1 : 0));
  const components = componentsOf(graph, view, caught);
  const found = new Map<number, number[]>();
  for (let node = 0; node < graph.size; node += 1) {
    if (!caught[node] || !components.loops[components.of[node]]) continue;
    const list = found.get(components.of[node]) ?? [];
    list.push(node);
    found.set(components.of[node], list);
  }
  return [...found.values()].map((nodes) => trapOf(graph, nodes, reach.wayTo(nodes[0])));
}

function trapOf(graph: Graph, ids: readonly number[], way: readonly number[]): Trap {
  const nodes = ids.map((id) => nodeAt(graph, id));
  return { nodes, stages: [...new Set(nodes.flatMap(({ stage }) => stage ?? []))], ...wayOf(graph, way) };
}

function wayOf(graph: Graph, edges: readonly number[]): { path: Utterance[]; guess?: Guess } {
  const guess = guessIn(graph, edges);
  return { path: pathOf(graph, [0, ...edges.map((edge) => graph.edgeTo[edge])]), ...(guess && { guess }) };
}

/** 1 for the points from which the call can come to an end. A handler leads out where it goes back to such a point. */
function leadingOut(graph: Graph, reached: Uint8Array, view: View): Uint8Array {
  const over = [...graph.kinds.keys()].filter((node) => graph.kinds[node] === KIND.end || graph.kinds[node] === KIND.lost || graph.kinds[node] === KIND.missing);
  const { seen } = reachBack(graph, over, view);
  const resumes = resumesAt(graph, interruptiblePoints(graph, view).filter((node) => seen[node] && reached[node]), view);
  const exits = [...graph.returns.keys()].filter((node) => graph.returns[node] && resumes.cutsIn(graph.handlerOf[node]));
  const inHandlers = reachBack(graph, exits, { edges: withinHandlers(graph, view) }).seen;
  return seen.map((value, node) => value | inHandlers[node]);
}

/** Stages and handlers to which no path leads. */
export function unreachable(graph: Graph, view: View = {}): (Stage | Handler)[] {
  const { seen } = reachFrom(graph, [0], view);
  return [...graph.stages.filter((_, index) => !seen[graph.heads[index]]), ...graph.handlers.filter((_, index) => !seen[graph.cues[index]])];
}

/** What nobody ever hears: lines that no path reaches, though it reaches their stage. */
export function unheard(graph: Graph, view: View = {}): Utterance[] {
  const { seen } = reachFrom(graph, [0], view);
  return graph.utterances.filter((utterance, node): utterance is Utterance => {
    const stage = graph.stageOf[node];
    return utterance !== undefined && !seen[node] && graph.kinds[node] === KIND.said && stage >= 0 && seen[graph.heads[stage]] === 1;
  });
}
