import { KIND, type Graph } from './graph.js';
import { isGuess } from './guesses.js';
import { marksOf, type Marks, type Wanted } from './marks.js';
import { reachBack, reachFrom, wayOn, wayTo, type Reach } from './reach.js';
import { interruptiblePoints, resumesAt, withinHandlers, type Resumes } from './resume.js';
import type { View } from './sweep.js';
import { eventWitness, guessIn, statedOnly, type EventWitness } from './witness.js';

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
  /** The edges that stay in one handler. */
  inside: View;
}

/**
 * Is each of `cause` followed by one of `answer` on every path? Gives every cause after which some path ends the call, or has the agent say
 * something else, without an answer. Linear: one walk back from where the answer stays out.
 */
export function follows(graph: Graph, cause: Wanted, answer: Wanted, within: Within = 'call', view: View = {}): EventWitness[] {
  const marks = marksOf(graph, [answer, cause], [1]);
  if (!marks) return [];
  const unanswered = unansweredIn(graph, marks, within, view);
  const stated = graph.edgeGuesses.some(isGuess) ? unansweredIn(graph, marks, within, statedOnly(graph, view)) : unanswered;
  return graph.utterances.flatMap((_, node) => {
    const said = marks.get(node) ?? [];
    const causes = said.slice(said.findLastIndex(({ kind }) => kind === 0) + 1).filter(({ kind }) => kind === 1);
    if (causes.length === 0 || !isLeft(graph, unanswered, node)) return [];
    // a path that the script states is worth more than a shorter one that rests on a guess
    const isStated = isLeft(graph, stated, node);
    const way = (): Way => wayWithout(graph, isStated ? stated : unanswered, node);
    const guess = isStated ? undefined : guessIn(graph, way().edges);
    return causes.map(({ event }) => eventWitness(graph, node, event, () => way().nodes, guess));
  });
}

function unansweredIn(graph: Graph, marks: Marks, within: Within, view: View): Unanswered {
  const answers = (node: number): boolean => marks.get(node)?.some(({ kind }) => kind === 0) ?? false;
  const speaks = (node: number): boolean => graph.kinds[node] === KIND.said && ['agent', 'system'].includes(graph.utterances[node]?.role ?? '');
  const goals = [...graph.kinds.keys()].filter((node) => (within === 'call' ? graph.kinds[node] === KIND.end : speaks(node) && !answers(node)));
  // beyond other points the answer is given, or it is too late for one
  const passes = (node: number): boolean => (within === 'call' ? !answers(node) : !speaks(node));
  const main = reachBack(graph, goals, view, passes);
  const forward = reachFrom(graph, [0], view);
  const resumes = resumesAt(graph, interruptiblePoints(graph, view).filter((node) => forward.seen[node] && edgeOn(graph, main, node, view) >= 0), view);
  const exits = [...graph.returns.keys()].filter((node) => graph.returns[node] && passes(node) && resumes.cutsIn(graph.handlerOf[node]));
  const inside = { edges: withinHandlers(graph, view) };
  const back = reachBack(graph, exits, inside, passes);
  return { forward, main, back, inHandlers: reachFrom(graph, graph.cues, inside), resumes, view, inside };
}

interface Way {
  nodes: number[];
  edges: number[];
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

/** May the answer stay out after what is said at a point. */
function isLeft(graph: Graph, { forward, main, back, inHandlers, resumes, view, inside }: Unanswered, node: number): boolean {
  if (!forward.seen[node]) return false;
  if (edgeOn(graph, main, node, view) >= 0) return true;
  const handler = graph.handlerOf[node];
  if (handler < 0 || !inHandlers.seen[node] || !resumes.cutsIn(handler)) return false;
  return graph.returns[node] === 1 || edgeOn(graph, back, node, inside) >= 0;
}

/** A whole way through a cause on which no answer comes after it, where there is one. */
function wayWithout(graph: Graph, unanswered: Unanswered, node: number): Way {
  const { forward, main, view } = unanswered;
  const on = edgeOn(graph, main, node, view);
  if (on < 0) return wayThroughHandler(graph, unanswered, node);
  return wayOf(graph, [...wayTo(graph, forward, node), on, ...wayOn(graph, main, graph.edgeTo[on])]);
}

/** The cause stands in a handler, which goes back to a point from which no answer comes. */
function wayThroughHandler(graph: Graph, { forward, main, back, inHandlers, resumes, view, inside }: Unanswered, node: number): Way {
  const into = resumes.wayInto(graph.handlerOf[node]);
  const on = graph.returns[node] ? -1 : edgeOn(graph, back, node, inside);
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
