import { KIND, type Graph } from './graph.js';
import { marksOf, type Events, type Mark } from './marks.js';
import { reachBack, reachFrom, wayOn, wayTo, type Reach } from './reach.js';
import { interruptiblePoints, reachInHandlers, resumesAt, withinHandlers, type Resumes } from './resume.js';
import type { View } from './sweep.js';
import { guessIn, pathOf, type EventWitness } from './witness.js';

/** How soon an answer must come: at any time before the call ends, or in what the agent says next. */
export type Within = 'call' | 'next agent turn';

/** From which points the answer may stay out. */
interface Unanswered {
  forward: Reach;
  /** Where the call goes on without an answer, by the edge that leads on. */
  main: Reach;
  /** Points of handlers from which the call comes back without an answer. */
  back: Reach;
  inHandlers: Reach;
  resumes: Resumes;
  view: View;
}

/**
 * Is each of `cause` followed by one of `answer` on every path? Gives every cause after which some path ends the call, or has the agent say
 * something else, without an answer. Linear: one walk back from where the answer stays out.
 */
export function follows(graph: Graph, cause: Events, answer: Events, within: Within = 'call', view: View = {}): EventWitness[] {
  const marks = marksOf(graph, [answer, cause]);
  const unanswered = unansweredIn(graph, marks, within, view);
  const found: EventWitness[] = [];
  graph.utterances.forEach((utterance, node) => {
    const said = marks[node];
    if (!utterance || !said || !unanswered.forward.seen[node]) return;
    const lastAnswer = said.findLastIndex(({ kind }) => kind === 0);
    const causes = said.slice(lastAnswer + 1).filter(({ kind }) => kind === 1);
    const way = causes.length > 0 ? wayWithout(graph, unanswered, node) : undefined;
    if (!way) return;
    const guess = guessIn(graph, way.edges);
    for (const { event } of causes) found.push({ utterance, event, path: pathOf(graph, way.nodes), ...(guess && { guess }) });
  });
  return found;
}

function unansweredIn(graph: Graph, marks: readonly (readonly Mark[] | undefined)[], within: Within, view: View): Unanswered {
  const answers = (node: number): boolean => marks[node]?.some(({ kind }) => kind === 0) ?? false;
  const speaks = (node: number): boolean => graph.kinds[node] === KIND.said && ['agent', 'system'].includes(graph.utterances[node]?.role ?? '');
  const goals = [...graph.kinds.keys()].filter((node) => (within === 'call' ? graph.kinds[node] === KIND.end : speaks(node) && !answers(node)));
  // beyond other points the answer is given, or it is too late for one
  const passes = (node: number): boolean => (within === 'call' ? !answers(node) : !speaks(node));
  const main = reachBack(graph, goals, view, passes);
  const forward = reachFrom(graph, [0], view);
  const resumes = resumesAt(graph, interruptiblePoints(graph, view).filter((node) => forward.seen[node] && edgeOn(graph, main, node, view) >= 0), view);
  const exits = [...graph.returns.keys()].filter((node) => graph.returns[node] && passes(node) && resumes.wayInto(graph.handlerOf[node]));
  const back = reachBack(graph, exits, { edges: withinHandlers(graph, view) }, passes);
  return { forward, main, back, inHandlers: reachInHandlers(graph, view), resumes, view };
}

/** An edge from a point to where the answer stays out; -1 when there is none. */
function edgeOn(graph: Graph, { seen }: Reach, node: number, { edges }: View): number {
  for (let edge = graph.outStart[node]; edge < graph.outStart[node + 1]; edge += 1) {
    if (seen[graph.edgeTo[edge]] && (!edges || edges[edge])) return edge;
  }
  return -1;
}

interface Way {
  nodes: number[];
  edges: number[];
}

/** A whole way through a cause on which no answer comes after it; undefined when one always does. */
function wayWithout(graph: Graph, unanswered: Unanswered, node: number): Way | undefined {
  const { forward, main, view } = unanswered;
  const on = edgeOn(graph, main, node, view);
  if (on < 0) return graph.handlerOf[node] < 0 ? undefined : wayThroughHandler(graph, unanswered, node);
  return wayOf(graph, [...wayTo(graph, forward, node), on, ...wayOn(graph, main, graph.edgeTo[on])]);
}

/** The cause stands in a handler, which goes back to a point from which no answer comes. */
function wayThroughHandler(graph: Graph, { forward, main, back, inHandlers, resumes, view }: Unanswered, node: number): Way | undefined {
  const into = resumes.wayInto(graph.handlerOf[node]);
  if (!into || !inHandlers.seen[node]) return undefined;
  const on = graph.returns[node] ? -1 : edgeOn(graph, back, node, { edges: withinHandlers(graph, view) });
  if (on < 0 && !graph.returns[node]) return undefined;
  const out = on < 0 ? [] : [on, ...wayOn(graph, back, graph.edgeTo[on])];
  const point = graph.edgeFrom[into[0]];
  const before = wayOf(graph, [...wayTo(graph, forward, point), ...into, ...wayTo(graph, inHandlers, node), ...out]);
  const onward = edgeOn(graph, main, point, view);
  const after = [onward, ...wayOn(graph, main, graph.edgeTo[onward])];
  return { nodes: [...before.nodes, ...after.map((edge) => graph.edgeTo[edge])], edges: [...before.edges, ...after] };
}

function wayOf(graph: Graph, edges: number[]): Way {
  return { nodes: [0, ...edges.map((edge) => graph.edgeTo[edge])], edges };
}
