import type { FlowNode } from '../../flow/index.js';
import type { Locale, Stage } from '../../rule/index.js';
import type { Script } from '../../script.js';
import { blocksOf, type Link } from './blocks.js';
import { Cover } from './cover.js';
import { raiseObjections } from './objections.js';
import { answerOf } from './picture.js';

/** A way through the call to be practised. */
export interface Practice {
  /** The points on it, in their order; the last is an end of the call, a loose end, or what closes a circle. */
  points: readonly FlowNode[];
  /** What the customer chooses or brings up, which tells this way from the others. */
  choices: string[];
  /** Seconds that the agent speaks, or takes by marked pauses and holds. */
  seconds: number;
}

/** The points of a way, and how many objections are raised on it. */
export interface Draft {
  points: FlowNode[];
  objections: number;
  /** After how many points the last objection was dealt with. */
  raisedUpTo: number;
}

/** A small set of ways through the call that together take every answer, every goto and every objection. */
export function practicesOf(script: Script, locale: Locale): Practice[] {
  const { graph } = script.flow;
  const drawing = blocksOf(graph);
  const [start] = drawing.blocks;
  const cover = new Cover(drawing, start);
  const drafts: Draft[] = [];
  for (let way = cover.next(); way; way = cover.next()) drafts.push({ points: [...start.nodes, ...pointsOf(way)], objections: 0, raisedUpTo: 0 });
  raiseObjections(graph, drawing, drafts, cover);
  const usual = stageOf(drawing.links.find(({ from }) => from === start)?.to.nodes ?? []);
  return drafts.filter(({ points }) => points.some(({ utterance }) => utterance)).map(({ points }) => ({
    points,
    choices: [entryOf(points, usual), ...points.map((point) => choiceAt(point, locale))].filter(Boolean),
    seconds: points.reduce((sum, point) => sum + script.flow.time().at(point), 0),
  }));
}

/** The step with which a way begins, where it is another than that of most calls: what is left on a machine is no call that goes well. */
function entryOf(points: readonly FlowNode[], usual: Stage | undefined): string {
  const stage = stageOf(points);
  return stage === undefined || stage === usual ? '' : stage.title || stage.id;
}

function stageOf(points: readonly FlowNode[]): Stage | undefined {
  return points.find(({ utterance }) => utterance)?.utterance?.stage;
}

/** The answers that a way takes, and the points that they lead to. */
export function pointsOf(way: readonly Link[]): FlowNode[] {
  return way.flatMap(({ answers, to }) => [...answers, ...to.nodes]);
}

function choiceAt(point: FlowNode, locale: Locale): string {
  const { node, kind, utterance } = point;
  if (node?.type !== 'handler' || kind !== 'cue') return answerOf(point, locale);
  const words = utterance?.text || node.condition.value;
  if (node.condition.kind !== 'utterance' || !words) return words;
  return locale === 'ru' ? `«${words}»` : `“${words}”`;
}
