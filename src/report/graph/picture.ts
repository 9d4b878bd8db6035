import type { EdgeKind, FlowNode, Guess } from '../../flow/index.js';
import type { Finding } from '../../lint/index.js';
import { SEVERITIES, type Locale, type Severity } from '../../rule/index.js';
import type { Script } from '../../script.js';
import { tellsOfCustomer, type Handler, type Stage } from '../../syntax/index.js';
import { shorten } from '../sanitize.js';
import { spoken } from '../wording.js';
import { blocksOf, type Block, type Link } from './blocks.js';
import { findingsAt } from './marks.js';
import { word } from './words.js';

/** How a box is drawn. */
export type Shape = 'start' | 'end' | 'lines' | 'decision' | 'call' | 'fault';

/** A box of the drawing. */
export interface Box {
  id: string;
  shape: Shape;
  /** Lines of text, plain. */
  text: string[];
  block: Block;
  /** Seconds that the agent speaks in it. */
  seconds: number;
  isReached: boolean;
  severity?: Severity;
  findings: readonly Finding[];
}

/** Boxes that stand in one frame: those of a stage, or those of all objections. */
export interface Frame {
  id: string;
  title: string;
  boxes: Box[];
  stage?: Stage;
  /** Pairs of boxes of which the second is drawn below the first, though the call does not lead from one to the other. */
  below: readonly (readonly [Box, Box])[];
}

/** A line between two boxes. */
export interface Arrow {
  from: Box;
  to: Box;
  label: string;
  kind: EdgeKind;
  /** Why it is a guess and not stated by the script; it is dashed then. */
  guess?: Guess;
}

/** A script as it is drawn. */
export interface Picture {
  script: Script;
  title: string;
  /** Boxes without a frame: the start, the ends, stages of one box. */
  loose: Box[];
  frames: Frame[];
  arrows: Arrow[];
}

const MOST_WORDS = 48;
const MOST_OF_ANSWER = 32;
const MOST_FINDINGS = 3;

/** Lays a script out as boxes, frames and arrows. `prefix` tells the ids of several scripts apart. */
export function pictureOf(script: Script, findings: readonly Finding[], locale: Locale, prefix = ''): Picture {
  const { blocks, links } = blocksOf(script.flow.graph);
  const marks = findingsAt(script, blocks, links, findings);
  const boxes = new Map(blocks.map((block) => [block, boxOf(script, block, marks.get(block) ?? [], links, locale, prefix)]));
  const stages = script.flow.graph.stages.map((stage, index): Frame => ({
    id: `${prefix}s${index + 1}`, title: titleOf(script, stage, locale), stage, below: [], boxes: [...boxes.values()].filter(({ block }) => block.nodes[0].stage === stage),
  }));
  // a frame around one box says no more than the box could
  const alone = stages.filter((frame) => frame.boxes.length === 1);
  for (const { title, boxes: [box] } of alone) box.text = [...(title ? [title] : []), ...box.text];
  const answers = objections([...boxes.values()].filter(({ block }) => block.nodes[0].handler), prefix, locale);
  return {
    script, title: headOf(script, locale),
    loose: [
      ...[...boxes.values()].filter(({ block }) => !block.nodes[0].stage && !block.nodes[0].handler),
      ...alone.flatMap((frame) => frame.boxes),
    ],
    frames: [...stages.filter((frame) => frame.boxes.length > 1), ...(answers.boxes.length > 0 ? [answers] : [])],
    arrows: links.flatMap((link) => arrowOf(link, boxes, locale)),
  };
}

/** Objections in rows of this many: nothing leads from one to another, and side by side they would make a drawing too wide to read. */
const IN_ROW = 4;

function objections(boxes: Box[], prefix: string, locale: Locale): Frame {
  const heads = boxes.filter(({ block }) => block.nodes[0].node?.type === 'handler');
  return { id: `${prefix}any`, title: word('handlers', locale), boxes, below: heads.slice(IN_ROW).map((box, index) => [heads[index], box] as const) };
}

function headOf({ node, flow }: Script, locale: Locale): string {
  const { straight, worstSeconds } = flow.time();
  const isLonger = worstSeconds !== undefined && Math.round(worstSeconds) > Math.round(straight?.seconds ?? 0);
  const times = [straight && seconds(straight.seconds, locale), isLonger && word('atMost', locale, { n: Math.round(worstSeconds) })].filter(Boolean);
  return [node.title || node.id, ...times].join(' · ');
}

/** Ids that the readers give to lines under no heading. */
const UNNAMED = new Set(['start', 'main']);

function titleOf({ flow }: Script, stage: Stage, locale: Locale): string {
  const time = flow.time().ofStage(stage)?.seconds ?? 0;
  const told = stage.budgetSeconds === undefined ? seconds(time, locale) : word('ofBudget', locale, { n: Math.round(time), budget: stage.budgetSeconds });
  const name = stage.title || (UNNAMED.has(stage.id) ? '' : stage.id);
  return [...(name ? [name] : []), ...(time > 0 ? [told] : [])].join(' · ');
}

function seconds(time: number, locale: Locale): string {
  return word('seconds', locale, { n: Math.round(time) });
}

function boxOf(script: Script, block: Block, findings: readonly Finding[], links: readonly Link[], locale: Locale, prefix: string): Box {
  const time = block.nodes.reduce((sum, point) => sum + script.flow.time().at(point), 0);
  const severity = SEVERITIES.find((one) => findings.some((finding) => finding.severity === one));
  const goesBack = block.nodes[0].handler !== undefined && script.flow.graph.returns[block.nodes[block.nodes.length - 1].id] === 1;
  const marks = findings.length > 0 ? [`⚠ ${namesOf(findings)}`] : [];
  return {
    id: `${prefix}n${block.id}`, shape: shapeOf(block, links), text: [...textOf(block, links.filter(({ from }) => from === block).flatMap(({ answers }) => answers), script.call.isBot, locale), ...(goesBack ? [word('back', locale)] : []), ...marks], block, seconds: time,
    isReached: block.isReached, ...(severity && { severity }), findings,
  };
}

function namesOf(findings: readonly Finding[]): string {
  const names = [...new Set(findings.map(({ ruleId }) => ruleId))];
  const left = names.length - MOST_FINDINGS;
  return [...names.slice(0, MOST_FINDINGS), ...(left > 0 ? [`+${left}`] : [])].join(', ');
}

function shapeOf({ nodes }: Block, links: readonly Link[]): Shape {
  const [first] = nodes;
  if (first.kind === 'entry') return 'start';
  if (first.kind === 'end' || first.kind === 'call') return first.kind;
  if (first.kind === 'lost' || first.kind === 'missing') return 'fault';
  const last = nodes[nodes.length - 1];
  return last.node?.type === 'switch' && links.some(({ from }) => from.nodes[0] === first) ? 'decision' : 'lines';
}

function textOf({ nodes }: Block, answers: readonly FlowNode[], isBot: boolean, locale: Locale): string[] {
  const [first] = nodes;
  switch (first.kind) {
    case 'entry':
      return [word('start', locale)];
    case 'end':
      return [endOf(first, locale)];
    case 'lost':
      return [word('lost', locale)];
    case 'missing':
      return [word('missing', locale, { name: first.node?.type === 'jump' ? shorten(first.node.target, MOST_OF_ANSWER) : '' })];
    case 'call':
      return [word('call', locale, { name: first.node?.type === 'call' ? shorten(first.node.script, MOST_OF_ANSWER) : '' })];
    default:
      return linesOf(nodes, answers, isBot, locale);
  }
}

function endOf(end: FlowNode, locale: Locale): string {
  const outcome = outcomeOf(end);
  if (isHandedOver(end)) return outcome ? `${word('transfer', locale)}: ${shorten(outcome, MOST_OF_ANSWER)}` : word('transfer', locale);
  return outcome ? `${word('end', locale)}: ${shorten(outcome, MOST_OF_ANSWER)}` : word('end', locale);
}

/** Whether somebody else takes the call over at an end: only a goto to such a word, or an order to do so, is drawn as what ended the call. */
export function isHandedOver({ node }: FlowNode): boolean {
  return node !== undefined && node.type !== 'end';
}

/** How the call ends at an end: the outcome that the script names, or the word of the goto that ends it. */
export function outcomeOf({ node }: FlowNode): string {
  if (node?.type === 'jump') return node.target;
  return (node?.type === 'end' && node.outcome) || '';
}

/** The first words said in a block, who says them, and how many lines are left. */
function linesOf(nodes: readonly FlowNode[], answers: readonly FlowNode[], isBot: boolean, locale: Locale): string[] {
  const [{ node: head, utterance: cue }] = nodes;
  const handler = head?.type === 'handler' ? [conditionOf(head, cue?.text, locale)] : [];
  const said = nodes.flatMap(({ utterance, kind }) => (utterance && kind === 'said' ? [utterance] : []));
  const decided = nodes.flatMap(({ node }) => (node?.type === 'switch' ? [`${node.variable}?`] : []));
  const [first, ...others] = said;
  const acted = said.length === 0 ? nodes.flatMap(({ node }) => (node?.type === 'direction' || node?.type === 'action' ? [noteOf(node)] : [])).slice(0, 1) : [];
  const lines = [...handler, ...(first ? [spoken(isBot && first.role === 'agent' ? word('bot', locale) : first.role, shorten(first.text, MOST_WORDS), locale)] : []), ...acted, ...(others.length > 0 ? [word('more', locale, { n: others.length })] : []), ...decided];
  return lines.length === 0 && answers.length > 0 ? [word(answers.every(isCustomers) ? 'customerDecides' : 'depends', locale)] : lines;
}

/** «Если клиент торопится» and «Дорого» are the customer's to decide, «Если товара нет на складе» is not. */
function isCustomers({ node }: FlowNode): boolean {
  if (node?.type !== 'option') return false;
  const { kind, value } = node.condition;
  if (kind !== 'intent') return kind === 'utterance' || kind === 'no_input' || kind === 'else';
  return !/^(?:если|if|when|in case)(?!\p{L})/iu.test(value) || tellsOfCustomer(value);
}

function noteOf(node: Extract<FlowNode['node'], { type: 'direction' | 'action' }>): string {
  return `(${shorten(wordsOfNote(node), MOST_WORDS)})`;
}

/** What is done at a point where nobody speaks. */
export function wordsOfNote(node: Extract<FlowNode['node'], { type: 'direction' | 'action' }>): string {
  const words = node.children.map((child) => ('value' in child ? child.value : 'raw' in child ? child.raw : ' ')).join('');
  return words || ('name' in node ? node.name : node.kind);
}

function conditionOf({ condition, id }: Handler, cue: string | undefined, locale: Locale): string {
  const words = shorten(cue || condition.value || id, MOST_WORDS);
  return condition.kind === 'utterance' ? spoken('customer', words, locale) : words;
}

function arrowOf({ from, to, kind, answers, guess }: Link, boxes: ReadonlyMap<Block, Box>, locale: Locale): Arrow[] {
  const [start, end] = [boxes.get(from), boxes.get(to)];
  if (!start || !end) return [];
  return [{ from: start, to: end, kind, label: answers.map((answer) => answerOf(answer, locale)).filter(Boolean).join(' · '), ...(guess && { guess }) }];
}

/** What an answer of the customer, or a case of the data, is called on an arrow. */
export function answerOf({ node, utterance }: FlowNode, locale: Locale): string {
  if (node?.type !== 'option') return '';
  const { kind, value } = node.condition;
  if (kind === 'else') return word('else', locale);
  if (kind === 'no_input') return word('silence', locale);
  const words = shorten(utterance?.text || value, MOST_OF_ANSWER);
  if (kind !== 'utterance' || !words) return words;
  return locale === 'ru' ? `«${words}»` : `“${words}”`;
}
