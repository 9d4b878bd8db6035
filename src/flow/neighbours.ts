import { remembered, type Utterance } from '../meaning/index.js';
import { EDGE, KIND, type Graph } from './graph.js';
import { nodeOf } from './lines.js';

/** Points at which nobody speaks and nothing is decided in words. */
const SILENT: ReadonlySet<number> = new Set([KIND.stage, KIND.join, KIND.listen, KIND.interrupt, KIND.note, KIND.case, KIND.action]);

/** What may be said or signalled right before an utterance, silent points passed over. */
export function justBefore(graph: Graph, utterance: Utterance): readonly Utterance[] {
  return before(graph)(utterance);
}

/** What may be said or signalled right after an utterance, silent points passed over; interruptions do not count. */
export function justAfter(graph: Graph, utterance: Utterance): readonly Utterance[] {
  return after(graph)(utterance);
}

// many rules ask for the neighbours of every turn
const before = remembered((graph: Graph) => byNode(graph, (node, visit) => {
  for (let index = graph.inStart[node]; index < graph.inStart[node + 1]; index += 1) visit(graph.inEdges[index], graph.edgeFrom[graph.inEdges[index]]);
}));
const after = remembered((graph: Graph) => byNode(graph, (node, visit) => {
  for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) visit(edge, graph.edgeTo[edge]);
}));

/** Hands on each edge beside a node, with the node at its other end. */
type Beside = (node: number, visit: (edge: number, node: number) => void) => void;

/** Gives the neighbours of an utterance, each found when first asked for. */
function byNode(graph: Graph, beside: Beside): (utterance: Utterance) => readonly Utterance[] {
  const known: (readonly Utterance[])[] = [];
  return (utterance) => {
    const node = nodeOf(graph, utterance);
    return node < 0 ? NONE : (known[node] ??= neighbours(graph, node, beside));
  };
}

const NONE: readonly Utterance[] = [];

function neighbours(graph: Graph, from: number, beside: Beside): readonly Utterance[] {
  const seen = new Set([from]);
  const open = [from];
  const found: Utterance[] = [];
  const visit = (edge: number, node: number): void => {
    if (seen.has(node) || graph.edgeKinds[edge] === EDGE.interrupt) return;
    seen.add(node);
    const said = graph.utterances[node];
    if (said && !SILENT.has(graph.kinds[node])) found.push(said);
    else if (SILENT.has(graph.kinds[node])) open.push(node);
  };
  for (let node = open.pop(); node !== undefined; node = open.pop()) beside(node, visit);
  return found.sort((one, other) => one.index - other.index);
}
