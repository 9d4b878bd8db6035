import type { Act, Utterance } from '../meaning/index.js';
import type { Graph } from './graph.js';

/** Picks acts out of an utterance: the events that a question is about. */
export type Events = (utterance: Utterance) => readonly Pick<Act, 'start' | 'end'>[];

/** A path of the call that answers a question with «no»: from the start to the utterance where it goes wrong. */
export interface Witness {
  utterance: Utterance;
  /** The event of that utterance that breaks the order. */
  event: Pick<Act, 'start' | 'end'>;
  /** What is said on the way, `utterance` last. */
  path: Utterance[];
  /** How many steps of the path are guesses of the reader. */
  inferredSteps: number;
}

/**
 * Precedence: does one of `first` come before each of `then` on every path? Gives the shortest counter-example for every
 * `then` that some path reaches without a `first`. Linear: points that hold a `first` are not passed (Dwyer's precedence).
 */
export function precedes(graph: Graph, first: Events, then: Events): Witness[] {
  const witnesses: Witness[] = [];
  sweep(graph, (utterance, trail) => {
    const firstAt = Math.min(...first(utterance).map((event) => event.start), Infinity);
    for (const event of then(utterance)) {
      if (event.start >= firstAt) continue;
      witnesses.push({ utterance, event, ...trail() });
    }
    return firstAt === Infinity;
  });
  return witnesses;
}

/** What is said on the shortest path from the start to an utterance, itself last. Empty when no path leads there. */
export function pathTo(graph: Graph, target: Utterance): Utterance[] {
  let path: Utterance[] = [];
  sweep(graph, (utterance, trail) => {
    if (utterance === target) path = trail().path;
    return path.length === 0;
  });
  return path;
}

/**
 * All that may be said before an utterance, on whichever path: what «it was said earlier» can mean in a script that
 * branches. Breadth first over the reversed edges.
 */
export function before(graph: Graph, target: Utterance): Utterance[] {
  const into: number[][] = graph.nodes.map(() => []);
  graph.out.forEach((edges) => edges.forEach((edge) => into[edge.to].push(edge.from)));
  const start = graph.nodeOf.get(target);
  if (!start) return [];
  const seen = new Set<number>([start.id]);
  const open = [start.id];
  const found: Utterance[] = [];
  for (let at = 0; at < open.length; at += 1) {
    for (const id of into[open[at]]) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(id);
      const { utterance } = graph.nodes[id];
      if (utterance) found.push(utterance);
    }
  }
  return found;
}

/** Every first line of the call: what is said right after its start, one for each way in. */
export function openings(graph: Graph): Utterance[] {
  return graph.out[0].flatMap((edge) => graph.nodes[edge.to].utterance ?? []);
}

/** What is said from an utterance on, along the shortest continuation, until `stop` says so; the utterance itself first. */
export function straightOn(graph: Graph, from: Utterance, stop: (utterance: Utterance) => boolean): Utterance[] {
  const said: Utterance[] = [];
  const seen = new Set<number>();
  let node = graph.nodeOf.get(from);
  while (node?.utterance && !seen.has(node.id)) {
    seen.add(node.id);
    said.push(node.utterance);
    if (stop(node.utterance)) break;
    const next: number | undefined = graph.out[node.id].find((edge) => edge.kind !== 'handler')?.to;
    node = next === undefined ? undefined : graph.nodes[next];
  }
  return said;
}

/** Breadth first from the start of the call; `visit` returns whether to go on beyond the utterance. */
function sweep(graph: Graph, visit: (utterance: Utterance, trail: () => { path: Utterance[]; inferredSteps: number }) => boolean): void {
  const cameFrom = new Int32Array(graph.nodes.length).fill(-1);
  const guessed = new Uint8Array(graph.nodes.length);
  const open = [0];
  cameFrom[0] = 0;
  for (let at = 0; at < open.length; at += 1) {
    const id = open[at];
    const { utterance } = graph.nodes[id];
    if (utterance && !visit(utterance, () => trailTo(graph, cameFrom, guessed, id))) continue;
    for (const edge of graph.out[id]) {
      if (cameFrom[edge.to] >= 0) continue;
      cameFrom[edge.to] = id;
      guessed[edge.to] = edge.inferred ? 1 : 0;
      open.push(edge.to);
    }
  }
}

function trailTo(graph: Graph, cameFrom: Int32Array, guessed: Uint8Array, id: number): { path: Utterance[]; inferredSteps: number } {
  const path: Utterance[] = [];
  let inferredSteps = 0;
  for (let at = id; at !== 0; at = cameFrom[at]) {
    inferredSteps += guessed[at];
    const { utterance } = graph.nodes[at];
    if (utterance) path.unshift(utterance);
  }
  return { path, inferredSteps };
}
