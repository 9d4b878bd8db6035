import type { Utterance } from '../meaning/index.js';
import type { Graph } from './graph.js';
import { reachFrom } from './reach.js';
import type { View } from './sweep.js';

/** Names what is a fact from an utterance on: acts done, fields filled. */
export type Facts = (utterance: Utterance) => readonly string[];

/** What is sure to have happened on every path before an utterance, itself left out. Empty for one that is never reached. */
export type SurelyBefore = (utterance: Utterance) => ReadonlySet<string>;

/**
 * What surely happened before each point: on every path that leads there. A forward analysis by bits, gone over until nothing changes;
 * a handler that comes back adds only what may have happened.
 */
export function surelyBefore(graph: Graph, facts: Facts, view: View = {}): SurelyBefore {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const made = graph.utterances.map((utterance) => utterance && facts(utterance).map((name) => numberOf(name)));
  const words = Math.max(1, Math.ceil(names.length / 32));
  const before = solve(graph, made, words, view);
  const { seen } = reachFrom(graph, [0], view);
  const nodeOf = new Map(graph.utterances.flatMap((utterance, node) => (utterance ? [[utterance, node] as const] : [])));
  return (utterance) => {
    const node = nodeOf.get(utterance);
    if (node === undefined || !seen[node]) return new Set();
    return new Set(names.filter((_, fact) => (before[node * words + (fact >> 5)] >>> (fact & 31)) & 1));
  };

  function numberOf(name: string): number {
    const known = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, known);
    return known;
  }
}

/** For each node the bits of the facts before it; all bits for what is never reached. */
function solve(graph: Graph, made: readonly (readonly number[] | undefined)[], words: number, view: View): Uint32Array {
  const before = new Uint32Array(graph.size * words).fill(0xffffffff);
  const after = new Uint32Array(words);
  before.fill(0, 0, words);
  const queued = new Uint8Array(graph.size);
  const open: number[] = [0];
  queued[0] = 1;
  for (let at = 0; at < open.length; at += 1) {
    const node = open[at];
    queued[node] = 0;
    after.set(before.subarray(node * words, (node + 1) * words));
    for (const fact of made[node] ?? []) after[fact >> 5] |= 1 << (fact & 31);
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
      if (view.edges && !view.edges[edge]) continue;
      const to = graph.edgeTo[edge];
      if (!narrow(before, to * words, after) || queued[to]) continue;
      queued[to] = 1;
      open.push(to);
    }
  }
  return before;
}

/** Keeps of the bits at an offset those that are set in others; true when some were lost. Nothing is ever gained, so the work ends. */
function narrow(bits: Uint32Array, offset: number, others: Uint32Array): boolean {
  let changed = false;
  for (let word = 0; word < others.length; word += 1) {
    const kept = bits[offset + word] & others[word];
    if (kept >>> 0 === bits[offset + word]) continue;
    bits[offset + word] = kept;
    changed = true;
  }
  return changed;
}

