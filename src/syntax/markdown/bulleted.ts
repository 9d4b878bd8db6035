/** A talk whose turns are bullets: `- Добрый день, это Лида. Поговорим?` and below it `- А обязательно?`. */
import { speechScore } from '../directions.js';
import { isStageDirection } from './brackets.js';
import { castDialogue } from './dialogue.js';
import { rateOf } from './emphasised.js';
import { isUnclaimed, type Entry, type LineEntry } from './entries.js';

/** So many bullets one after the other may be a talk. */
const LEAST_LINES = 6;
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
  const voices = new Map<Entry, 'agent' | 'customer'>();
  for (const run of runsOf(text, entries)) for (const [entry, voice] of castOf(text, run)) voices.set(entry, voice);
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
  return runs.filter(({ lines }) => lines.length >= LEAST_LINES);
}

/** A bullet without any mark of who says it; a stage direction may hang below it. */
function isBullet(text: string, { marker, children, piece, where, voice, branch }: LineEntry): boolean {
  if (!marker || marker.ordered || marker.checkbox || where !== 'plain' || voice || branch) return false;
  return !piece.label && !piece.quoted && piece.wraps.length === 0 && children.every((child) => child.kind === 'line' && isDirection(text, child));
}

function isDirection(text: string, entry: LineEntry): boolean {
  return entry.where === 'plain' && isUnclaimed(entry) && isStageDirection(text, entry);
}

function castOf(text: string, { lines, apart }: Run): [Entry, 'agent' | 'customer'][] {
  const words = lines.map(({ piece: { inner } }) => text.slice(inner.start, inner.end));
  if (words.reduce((sum, line) => sum + speechScore(line), 0) <= 0) return [];
  const cast = castDialogue(words, undefined, { apart });
  const turns = cast.filter(({ role }, at) => at > 0 && role !== cast[at - 1].role).length;
  if (turns * 4 < (lines.length - 1) * 3) return [];
  const rate = (role: 'agent' | 'customer') => rateOf(text, lines.filter((_, at) => cast[at].role === role));
  const loose = lines.filter((entry, at) => at > 0 && BLANK.test(text.slice(lines[at - 1].end, entry.start))).length * 2 > lines.length;
  return rate('agent') - rate('customer') >= (loose ? APART.loose : APART.tight) ? lines.map((entry, at) => [entry, cast[at].role]) : [];
}
