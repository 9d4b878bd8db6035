import type { Utterance } from '../meaning/index.js';
import { EDGE, KIND, type Graph } from './graph.js';
import { nodeOf } from './lines.js';

/** Points at which nobody speaks and nothing is decided in words. */
const SILENT: ReadonlySet<number> = new Set([KIND.stage, KIND.join, KIND.listen, KIND.interrupt, KIND.note, KIND.case, KIND.action]);

/** What may be said or signalled right before an utterance, silent points passed over. */
export function justBefore(graph: Graph, utterance: Utterance): Utterance[] {
  return neighbours(graph, utterance, (node) => {
    const into: number[] = [];
    for (let index = graph.inStart[node]; index < graph.inStart[node + 1]; index += 1) into.push(graph.inEdges[index]);
    return into.map((edge) => ({ edge, node: graph.edgeFrom[edge] }));
  });
}

/** What may be said or signalled right after an utterance, silent points passed over; interruptions do not count. */
export function justAfter(graph: Graph, utterance: Utterance): Utterance[] {
  return neighbours(graph, utterance, (node) => {
    const out: { edge: number; node: number }[] = [];
    for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) out.push({ edge, node: graph.edgeTo[edge] });
    return out;
  });
}

function neighbours(graph: Graph, utterance: Utterance, beside: (node: number) => { edge: number; node: number }[]): Utterance[] {
  const from = nodeOf(graph, utterance);
  if (from < 0) return [];
  const seen = new Set([from]);
  const open = [from];
  const found: Utterance[] = [];
  while (open.length > 0) {
    for (const { edge, node } of beside(open.pop() as number)) { // never empty here
      if (seen.has(node) || graph.edgeKinds[edge] === EDGE.interrupt) continue;
      seen.add(node);
      const said = graph.utterances[node];
      if (said && !SILENT.has(graph.kinds[node])) found.push(said);
      else if (SILENT.has(graph.kinds[node])) open.push(node);
    }
  }
  return found.sort((one, other) => one.index - other.index);
}
