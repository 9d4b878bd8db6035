import { remembered, type Utterance } from '../meaning/index.js';
import { EDGE, KIND, type Graph } from './graph.js';
import { reachBack, reachFrom, wayTo, type Reach } from './reach.js';
import { resumesAt, withinHandlers } from './resume.js';
import type { View } from './sweep.js';
import { pathOf } from './witness.js';

/** Gives what is said on the shortest path from the start to an utterance, itself last; nothing when no path leads there. One walk serves all. */
export function pathsTo(graph: Graph, view: View = {}): (target: Utterance) => Utterance[] {
  let reach: Reach | undefined;
  return (target) => {
    const node = nodeOf(graph, target);
    reach ??= reachFrom(graph, [0], view);
    return node < 0 || !reach.seen[node] ? [] : pathOf(graph, wayTo(graph, reach, node).map((edge) => graph.edgeTo[edge]));
  };
}

/** All that may have been said before an utterance, on whichever path, in the order of the script. */
export function before(graph: Graph, target: Utterance, view: View = {}): Utterance[] {
  const node = nodeOf(graph, target);
  if (node < 0) return [];
  const into: number[] = [];
  for (let index = graph.inStart[node]; index < graph.inStart[node + 1]; index += 1) into.push(graph.edgeFrom[graph.inEdges[index]]);
  const { seen } = reachBack(graph, into, view);
  // handlers may have cut in at any point on the way, and come back to it
  const resumes = resumesAt(graph, [...seen.keys()].filter((at) => seen[at]), view);
  const exits = [...graph.returns.keys()].filter((at) => graph.returns[at] && resumes.cutsIn(graph.handlerOf[at]));
  const cut = reachBack(graph, exits, { edges: withinHandlers(graph, view) }).seen;
  return graph.utterances.filter((utterance, at): utterance is Utterance => utterance !== undefined && (seen[at] === 1 || cut[at] === 1));
}

/** Every first line of the call: what is said right after its start, one for each way in. */
export const openings = remembered((graph: Graph): readonly Utterance[] => {
  // what stands above all that the agent says («Если берёт трубку») is no interruption
  const { seen } = reachFrom(graph, [0], {}, (node) => graph.utterances[node] === undefined);
  return graph.utterances.filter((utterance, node): utterance is Utterance => utterance !== undefined && seen[node] === 1);
});

/** The points that may come right after an utterance, silent ones passed over; interruptions do not count. */
export function nextAfter(graph: Graph, utterance: Utterance): number[] {
  const from = nodeOf(graph, utterance);
  if (from < 0) return [];
  // only what is near is looked at: this is asked of every line of a call
  const seen = new Set([from]);
  const found: number[] = [];
  for (const node of seen) {
    if (node !== from && !SILENT.has(graph.kinds[node])) {
      found.push(node);
      continue;
    }
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) if (graph.edgeKinds[edge] !== EDGE.interrupt) seen.add(graph.edgeTo[edge]);
  }
  return found.sort((one, other) => one - other);
}

const SILENT = new Set([KIND.stage, KIND.join, KIND.listen, KIND.note, KIND.case]);

/** What is said from an utterance on, along the first way at every fork, until `stop`; the utterance itself first. */
export function straightOn(graph: Graph, from: Utterance, stop: (utterance: Utterance) => boolean): Utterance[] {
  const said: Utterance[] = [];
  const seen = new Set<number>();
  for (let node = nodeOf(graph, from); node >= 0 && !seen.has(node); node = firstOn(graph, node)) {
    seen.add(node);
    const utterance = graph.utterances[node];
    if (!utterance) continue;
    said.push(utterance);
    if (stop(utterance)) break;
  }
  return said;
}

function firstOn(graph: Graph, node: number): number {
  for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
    if (graph.edgeKinds[edge] !== EDGE.interrupt) return graph.edgeTo[edge];
  }
  return -1;
}

const nodesOf = remembered(({ utterances }: Graph) => new Map(utterances.map((one, node) => [one, node])));

/** The node of an utterance; -1 when it is no part of the flow. */
export function nodeOf(graph: Graph, utterance: Utterance): number {
  return nodesOf(graph).get(utterance) ?? -1;
}

/** Is something said at a node by the agent. */
export function isAgents(graph: Graph, node: number): boolean {
  const role = graph.utterances[node]?.role;
  return graph.kinds[node] === KIND.said && (role === 'agent' || role === 'system');
}
