/** Several ways on in one line: `→ yes: Step 2. → no: Step 8.`, `yes → Step 2, no → Step 8`, also behind what is said. */
import { arrowLength, headEnd } from '../../conditions.js';
import { matchEnd, matchGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { pieceOf } from '../line/pieces.js';
import { partedWays } from './several-ways.js';
import type { Range } from '../../../source/index.js';
import type { Entry, LineEntry } from '../entries.js';

/** Makes a branch of each way, in lines that end with two or more of them. */
export function withWays(text: string, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry): Entry[] => {
    if (entry.kind !== 'line') return [entry];
    const children = entry.children.length > 0 ? withWays(text, entry.children) : entry.children;
    const own = children === entry.children ? entry : { ...entry, children };
    return waysOf(text, own) ?? [own];
  });
}

function waysOf(text: string, entry: LineEntry): LineEntry[] | undefined {
  const { start, end } = entry.piece;
  if (entry.branch) return undefined;
  const parted = entry.voice === undefined && entry.children.length === 0 && !entry.marker ? partedWays(text, entry.piece) : undefined;
  if (parted) return parted.ways.map(({ head, body }, index) => ({ ...entry, piece: { ...pieceOf(text, head.start, body.end), label: undefined }, branch: { head, body }, first: entry.first && index === 0, start: head.start, end: body.end }));
  const arrows: number[] = [];
  for (let at = start; at < end; at += 1) if (arrowLength(text, at) > 0) arrows.push(at);
  if (arrows.length < 2) return undefined;
  return arrows[0] === start ? waysAfterArrows(text, entry, arrows) : waysBeforeArrows(text, entry, arrows);
}

function waysAfterArrows(text: string, entry: LineEntry, arrows: readonly number[]): LineEntry[] | undefined {
  if (entry.children.length > 0) return undefined;
  const { end } = entry.piece;
  const ways = arrows.map((from, index) => wayOf(text, entry, from, arrows[index + 1] ?? end, index === 0));
  return ways.every((way) => way !== undefined) ? ways : undefined;
}

function wayOf(text: string, entry: LineEntry, from: number, to: number, first: boolean): LineEntry | undefined {
  const part = trimmed(text, from + arrowLength(text, from), to);
  const found = headEnd(text, part.start, part.end);
  const goto = found.rest < part.end ? matchGoto(text, found.rest, part.end) : undefined;
  if (found.head <= part.start || !((goto && !goto.weak) || matchEnd(text, found.rest, part.end))) return undefined;
  const branch = { head: { start: part.start, end: found.head }, body: { start: found.rest, end: part.end } };
  return { ...entry, piece: { ...entry.piece, start: from, end: part.end }, branch, first: entry.first && first, start: from, end: part.end };
}

const LONGEST_ANSWER = 60;

/** «слабее → шаг 4, растёт → шаг 3»; what is said before the first answer ends with a quotation mark, or as a sentence does. */
function waysBeforeArrows(text: string, entry: LineEntry, arrows: readonly number[]): LineEntry[] | undefined {
  const { start, end } = entry.piece;
  const ways: LineEntry[] = [];
  const first = answerBefore(text, start, arrows[0]);
  let head = first;
  for (const [index, arrow] of arrows.entries()) {
    const stop = index + 1 < arrows.length ? signBefore(text, arrow, arrows[index + 1]) : end;
    if (stop === undefined || head.end - head.start > LONGEST_ANSWER || head.end <= head.start || !leads(text, arrow, stop)) return undefined;
    ways.push({ ...entry, marker: undefined, piece: { ...pieceOf(text, head.start, stop), label: undefined }, branch: { head, body: { start: arrow, end: stop } }, first: false, start: head.start, end: stop, children: [] });
    if (index + 1 < arrows.length) head = trimmed(text, stop + 1, arrows[index + 1]);
  }
  const said = trimmed(text, start, first.start);
  if (said.end <= said.start) return entry.children.length > 0 || entry.marker?.ordered ? undefined : ways;
  const own = { ...entry, piece: pieceOf(text, said.start, said.end), end: said.end };
  return entry.marker ? [{ ...own, end: entry.end, children: [...ways, ...entry.children] }] : entry.children.length > 0 ? undefined : [own, ...ways];
}

function answerBefore(text: string, start: number, arrow: number): Range {
  let at = arrow - 1;
  while (at >= start && !/[»”".?!…\n]/.test(text[at])) at -= 1;
  return trimmed(text, Math.max(at + 1, start), arrow);
}

/** The sign between where one way leads and the answer of the next. */
function signBefore(text: string, from: number, to: number): number | undefined {
  for (let at = to - 1; at > from; at -= 1) if (text[at] === ',' || text[at] === ';' || text[at] === '|' || text[at] === '/') return at;
  return undefined;
}

function leads(text: string, from: number, to: number): boolean {
  const { start, end } = trimmed(text, from, to);
  const goto = matchGoto(text, start, end);
  return Boolean(goto && !goto.weak) || matchEnd(text, start, end) !== undefined;
}
