import { EDGE, KIND, type Graph } from '../../src/flow/graph.js';
import { wordOf } from './random-calls.js';

/** Where a walk over a call stands: a node, the place at which a handler cut in, the handlers used, and what is remembered of the past. */
export interface Place<Memory> {
  node: number;
  frame?: number;
  used: number[];
  memory: Memory;
}

/** What a walk does with what it meets. Memory must be plain data. */
export interface Walker<Memory> {
  start: Memory;
  /** Called for each letter said; gives the memory after it, or undefined to give the walk up. */
  hear(memory: Memory, letter: string, node: number, at: number, distance: number): Memory | undefined;
  /** Called when a line is reached, before its letters. */
  reach?(memory: Memory, node: number, distance: number): Memory | undefined;
  end?(memory: Memory, node: number, distance: number): void;
}

const FREE = -1;

/**
 * Walks every path of a call, nearest first, each state of the walk once: by hand, with the stack and the handlers used written out.
 * A handler cuts in once unless it may again, and at most `most` handlers do.
 */
export function walk<Memory>(graph: Graph, walker: Walker<Memory>, most = 2): void {
  const seen = new Map<string, number>();
  let open: { place: Place<Memory>; distance: number }[] = [];
  const push = (place: Place<Memory>, distance: number): void => {
    const key = JSON.stringify([place.node, place.frame, place.used.toSorted(), place.memory]);
    if ((seen.get(key) ?? Infinity) <= distance) return;
    seen.set(key, distance);
    open.push({ place, distance });
  };
  const arrive = (place: Place<Memory>, distance: number): void => {
    const { node } = place;
    if (graph.kinds[node] === KIND.end) {
      walker.end?.(place.memory, node, distance);
      return;
    }
    const utterance = graph.utterances[node];
    const here = distance + (utterance ? 1 : 0);
    let memory: Memory | undefined = walker.reach ? walker.reach(place.memory, node, here) : place.memory;
    [...(utterance ? wordOf(utterance) : '')].forEach((letter, at) => {
      if (memory !== undefined) memory = walker.hear(memory, letter, node, at, here);
    });
    if (memory !== undefined) push({ ...place, memory }, here);
  };
  push({ node: 0, used: [], memory: walker.start }, 0);
  while (open.length > 0) {
    open.sort((one, other) => one.distance - other.distance);
    const [{ place, distance }] = open;
    open = open.slice(1);
    if (place.frame === undefined) {
      for (const to of nextOf(graph, place.node)) arrive({ ...place, node: to }, distance);
      for (const cue of cuesAt(graph, place.node)) {
        const handler = graph.handlerOf[cue];
        if (place.used.length >= most || place.used.includes(handler)) continue;
        arrive({ ...place, node: cue, frame: place.node, used: [...place.used, graph.reusable[handler] ? FREE : handler] }, distance);
      }
    } else {
      for (const to of nextOf(graph, place.node)) arrive({ ...place, node: to, frame: graph.handlerOf[to] < 0 ? undefined : place.frame }, distance);
      if (graph.returns[place.node]) push({ ...place, node: place.frame, frame: undefined }, distance);
    }
  }
}

function nextOf(graph: Graph, node: number): number[] {
  return edgesOf(graph, node).filter((edge) => graph.edgeKinds[edge] !== EDGE.interrupt).map((edge) => graph.edgeTo[edge]);
}

/** The handlers that may cut in at a node. */
export function cuesAt(graph: Graph, node: number): number[] {
  return edgesOf(graph, node).filter((edge) => graph.edgeKinds[edge] === EDGE.interrupt).flatMap((edge) => {
    const to = graph.edgeTo[edge];
    return graph.kinds[to] === KIND.interrupt ? cuesAt(graph, to) : [to];
  });
}

function edgesOf(graph: Graph, node: number): number[] {
  return [...graph.edgeTo.keys()].filter((edge) => graph.edgeFrom[edge] === node);
}
