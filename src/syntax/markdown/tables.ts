/** Pipe tables, read by an own scan: a placeholder such as `{имя|клиент}` or a masked bar does not split a cell. */
import { indexWithin } from '../find.js';
import { trimmed } from '../inline.js';
import type { Range } from '../../source/index.js';
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
  if (from < 0) return undefined;
  let to = from;
  const rows: Row[] = [];
  while (to < lines.length && (hasBar(text, lines[to]) || isComment(text, lines[to]))) {
    if (!isComment(text, lines[to])) rows.push(rowOf(text, lines[to]));
    to += 1;
  }
  return rows.length < 2 ? undefined : { rows, from, to };
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
  return /^[|\s:\-–]+$/.test(text.slice(line.start, line.end)) && text.slice(line.start, line.end).includes('-');
}

function rowOf(text: string, line: Range): Row {
  const ruler = isRuler(text, line);
  const cells: Range[] = [];
  let from = text[line.start] === '|' ? line.start + 1 : line.start;
  let braces = 0;
  for (let at = from; at < line.end; at += 1) {
    const char = text[at];
    if (char === '{') braces += 1;
    else if (char === '}') braces = Math.max(0, braces - 1);
    if (char !== '|' || braces > 0 || text[at - 1] === '\\') continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  if (trimmed(text, from, line.end).end > trimmed(text, from, line.end).start) cells.push(trimmed(text, from, line.end));
  return { cells, line: { start: line.start, end: line.end }, ruler };
}
