/** A talk whose turns are bullets: `- Добрый день, это Лида. Поговорим?` and below it `- А обязательно?`. */
import { speechScore } from '../../directions.js';
import { leadsOn } from '../../gotos.js';
import { isStageDirection } from '../line/brackets.js';
import { castDialogue } from './dialogue.js';
import { rateOf } from './emphasised.js';
import { isUnclaimed, type Entry, type LineEntry, type Side } from '../entries.js';

/** So many bullets may be a talk: one after the other, or under several headings with at least a question and its answer more under each. */
const LEAST_LINES = 6;
const LEAST_UNDER_HEADING = 3;
/** By so much the turns of two sides must sound apart on the average, in log-odds: with blank lines between them, and without. */
const APART = { loose: 2, tight: 2.5 };

const BLANK = /\n[ \t]*\n/;

interface Run {
  lines: LineEntry[];
  /** Before which of them a stage direction stands. */
  apart: boolean[];
}

/** Gives bullets that take turns to those who sound like saying them. */
export function withBulleted(text: string, entries: readonly Entry[]): Entry[] {
  const runs = runsOf(text, entries).flatMap((run) => castOf(text, run) ?? []);
  const talks = soundApart(text, runs) ? runs : runs.filter((run) => soundApart(text, [run]));
  const voices = new Map<Entry, Side>(talks.flatMap(({ lines, sides }) => lines.map((entry, at): [Entry, Side] => [entry, sides[at]])));
  if (voices.size === 0) return [...entries];
  return entries.map((entry) => {
    const voice = voices.get(entry);
    return voice && entry.kind === 'line' ? { ...entry, voice, marker: undefined } : entry;
  });
}

/** Bullets one after the other, with no more than stage directions between them. */
function runsOf(text: string, entries: readonly Entry[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let directed = false;
  for (const entry of entries) {
    const bullet = entry.kind === 'line' && isBullet(text, entry) ? entry : undefined;
    const directs = !bullet && entry.kind === 'line' && isDirection(text, entry);
    if (bullet) {
      if (!open) runs.push((open = { lines: [], apart: [] }));
      open.lines.push(bullet);
      open.apart.push(directed && open.lines.length > 1);
    } else if (!directs) open = undefined;
    directed = directs || (bullet !== undefined && bullet.children.length > 0);
  }
  return runs.filter(({ lines }) => lines.length >= LEAST_UNDER_HEADING && !areAnswers(text, lines));
}

/** «- да → шаг 2», «- родственник → шаг 8»: bullets of which half lead to steps are answers to choose from. */
function areAnswers(text: string, lines: readonly LineEntry[]): boolean {
  return lines.filter(({ piece }) => leadsOn(text, piece.start, piece.end)).length * 2 >= lines.length;
}

/** A bullet without any mark of who says it; a stage direction may hang below it. */
function isBullet(text: string, { marker, children, piece, where, voice, branch }: LineEntry): boolean {
  if (!marker || marker.ordered || marker.checkbox || where !== 'plain' || voice || branch) return false;
  return !piece.label && !piece.quoted && piece.wraps.length === 0 && children.every((child) => child.kind === 'line' && isDirection(text, child));
}

function isDirection(text: string, entry: LineEntry): boolean {
  return entry.where === 'plain' && isUnclaimed(entry) && isStageDirection(text, entry);
}

/** A run, and whose each of its lines is. */
interface Cast {
  lines: LineEntry[];
  sides: Side[];
}

/** Who would say the lines, if two sides take turns in them. */
function castOf(text: string, { lines, apart }: Run): Cast | undefined {
  const words = lines.map(({ piece: { inner } }) => text.slice(inner.start, inner.end));
  if (words.reduce((sum, line) => sum + speechScore(line), 0) <= 0) return undefined;
  const sides = castDialogue(words, undefined, { apart }).map(({ role }) => role);
  const turns = sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
  return turns * 4 < (lines.length - 1) * 3 ? undefined : { lines, sides };
}

/** Whether the two sides of some runs sound like agent and customer. */
function soundApart(text: string, runs: readonly Cast[]): boolean {
  const all = runs.flatMap(({ lines, sides }) => lines.map((entry, at) => ({ entry, side: sides[at] })));
  if (all.length < LEAST_LINES) return false;
  const rate = (side: Side) => rateOf(text, all.filter((one) => one.side === side).map(({ entry }) => entry));
  const gaps = runs.flatMap(({ lines }) => lines.slice(1).map((entry, at) => text.slice(lines[at].end, entry.start)));
  const loose = gaps.filter((gap) => BLANK.test(gap)).length * 2 > all.length;
  return rate('agent') - rate('customer') >= (loose ? APART.loose : APART.tight);
}
