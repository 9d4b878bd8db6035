import { remembered, type Utterance } from '../meaning/index.js';
import type { Choice, Option } from '../syntax/index.js';
import { KIND, nodeAt, type FlowNode, type Graph } from './graph.js';

/** One answer of the customer that the script foresees. */
export interface Answer {
  option: Option;
  /** The words that stand for it. */
  cue?: Utterance;
  /** What comes next, silent points left out; undefined when the script says nothing. */
  next?: FlowNode;
}

/** A point at which the customer decides how the call goes on. */
export interface Fork {
  choice: Choice;
  /** What the agent says just before: one line, or one of several. */
  asked: Utterance[];
  answers: Answer[];
}

/** Every point at which the script foresees answers of the customer, in the order of the script. */
export const forksOf = remembered((graph: Graph): readonly Fork[] =>
  [...graph.kinds.keys()].flatMap((id) => {
    const choice = graph.sources[id];
    if (graph.kinds[id] !== KIND.listen || choice?.type !== 'choice') return [];
    return [{ choice, asked: saidBefore(graph, id), answers: answersAt(graph, id) }];
  }));

function answersAt(graph: Graph, listen: number): Answer[] {
  return edgesFrom(graph, listen).flatMap((cue) => {
    const option = graph.sources[cue];
    if (graph.kinds[cue] !== KIND.cue || option?.type !== 'option') return [];
    const next = nextAfter(graph, cue);
    return [{ option, ...(graph.utterances[cue] && { cue: graph.utterances[cue] }), ...(next !== undefined && { next: nodeAt(graph, next) }) }];
  });
}

function nextAfter(graph: Graph, from: number): number | undefined {
  const seen = new Set<number>();
  for (let [node] = edgesFrom(graph, from); node !== undefined && !seen.has(node); [node] = edgesFrom(graph, node)) {
    seen.add(node);
    if (![KIND.stage, KIND.join, KIND.listen, KIND.note].includes(graph.kinds[node])) return node;
  }
  return undefined;
}

/** What the agent says last before a point, seams and notes passed over. */
function saidBefore(graph: Graph, from: number): Utterance[] {
  const said: Utterance[] = [];
  const seen = new Set<number>([from]);
  const open = [from];
  for (let at = 0; at < open.length; at += 1) {
    for (let index = graph.inStart[open[at]]; index < graph.inStart[open[at] + 1]; index += 1) {
      const node = graph.edgeFrom[graph.inEdges[index]];
      const utterance = graph.utterances[node];
      if (seen.has(node)) continue;
      seen.add(node);
      if (graph.kinds[node] === KIND.said && utterance?.role === 'agent') said.push(utterance);
      else if ([KIND.join, KIND.listen, KIND.note, KIND.action].includes(graph.kinds[node])) open.push(node);
    }
  }
  return said;
}

function edgesFrom(graph: Graph, node: number): number[] {
  return [...graph.edgeTo.subarray(graph.outStart[node], graph.outStart[node + 1])];
}
