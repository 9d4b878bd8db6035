/** Pipe tables, read by an own scan: a placeholder such as `{имя|клиент}` or a masked bar does not split a cell. */
import { indexWithin } from '../../find.js';
import { trimmed } from '../../inline.js';
import type { Range } from '../../../source/index.js';
import type { Line } from './outline.js';

export interface Row {
  cells: Range[];
  line: Range;
  /** The row of dashes under the header. */
  ruler: boolean;
}

/** The rows of a table among the lines of a paragraph: from line `from` up to and not including line `to`. */
export function tableRows(text: string, lines: readonly Line[]): { rows: Row[]; from: number; to: number } | undefined {
  const from = lines.findIndex((line, index) => startsTable(text, line, lines[index + 1]));
  if (from < 0) return exportRows(text, lines);
  let to = from;
  const rows: Row[] = [];
  const head = text.slice(lines[from].start, lines[from].end);
  // `YOU HEAR || YOU ANSWER`: two bars are one border
  const bar = head.includes('||') && !/(?:^|[^|])\|(?!\|)/.test(head) ? '||' : '|';
  while (to < lines.length && (hasBar(text, lines[to]) || isComment(text, lines[to]) || (bar === '||' && isRuler(text, lines[to])))) {
    if (!isComment(text, lines[to])) rows.push(rowOf(text, lines[to], bar));
    to += 1;
  }
  return rows.length < 2 ? undefined : { rows, from, to };
}

/** An export has at least so many lines of at least so many fields. */
const EXPORT_LINES = 4;
const EXPORT_FIELDS = 3;

/** The lines of an export, parted by semicolons or tabs, all with as many fields: a table whose head is empty when none is written. */
function exportRows(text: string, lines: readonly Line[]): { rows: Row[]; from: number; to: number } | undefined {
  if (lines.length < EXPORT_LINES) return undefined;
  for (const mark of [';', '\t']) {
    const rows = lines.map((line) => fieldsOf(text, line, mark));
    const count = rows[0].cells.length;
    // the last field may be empty, and its tab is no word of the line
    if (count < EXPORT_FIELDS || rows.some((row) => row.cells.length !== count && !(mark === '\t' && row.cells.length === count - 1))) continue;
    const named = rows[0].cells.every((cell) => cell.end - cell.start < 25 && !/\d|[.?!]$/.test(text.slice(cell.start, cell.end)));
    const empty = { cells: rows[0].cells.map(() => ({ start: lines[0].start, end: lines[0].start })), line: { start: lines[0].start, end: lines[0].start }, ruler: false };
    return { rows: named ? rows : [empty, ...rows], from: 0, to: lines.length };
  }
  return undefined;
}

function fieldsOf(text: string, line: Range, mark: string): Row {
  const cells: Range[] = [];
  let from = line.start;
  for (let at = indexWithin(text, mark, from, line.end); at >= 0; at = indexWithin(text, mark, at + 1, line.end)) {
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  cells.push(trimmed(text, from, line.end));
  return { cells, line: { start: line.start, end: line.end }, ruler: false };
}

function startsTable(text: string, line: Line, next: Line | undefined): boolean {
  if (!next || !hasBar(text, line)) return false;
  if (isRuler(text, next)) return true;
  // a table without a ruler needs bars at its sides
  return text[line.start] === '|' && text[next.start] === '|';
}

// comments are masked with NUL
function isComment(text: string, line: Range): boolean {
  return text[line.start] === '\0' && text[line.end - 1] === '\0' && /^[\0\s]+$/.test(text.slice(line.start, line.end));
}

function hasBar(text: string, line: Range): boolean {
  return indexWithin(text, '|', line.start, line.end) >= 0;
}

function isRuler(text: string, line: Range): boolean {
  if (!hasBar(text, line) && text[line.start] !== '-') return false;
  if (line.end - line.start > 2000) return false;
  return /^[|+\s:\-–]+$/.test(text.slice(line.start, line.end)) && text.slice(line.start, line.end).includes('-');
}

function rowOf(text: string, line: Range, bar: '|' | '||'): Row {
  const ruler = isRuler(text, line);
  const cells: Range[] = [];
  let from = bar === '|' && text[line.start] === '|' ? line.start + 1 : line.start;
  let braces = 0;
  for (let at = from; at < line.end; at += 1) {
    const char = text[at];
    if (char === '{') braces += 1;
    else if (char === '}') braces = Math.max(0, braces - 1);
    if (char !== '|' || braces > 0 || text[at - 1] === '\\' || !text.startsWith(bar, at)) continue;
    cells.push(trimmed(text, from, at));
    from = at + bar.length;
    at = from - 1;
  }
  if (trimmed(text, from, line.end).end > trimmed(text, from, line.end).start) cells.push(trimmed(text, from, line.end));
  return { cells, line: { start: line.start, end: line.end }, ruler };
}
