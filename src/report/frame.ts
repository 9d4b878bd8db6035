import { lineText, type Position, type Source } from '../source/index.js';
import { cellsOf, widthOf, type Cell } from './sanitize.js';

/** One source line as shown, with the carets that go under it. */
export interface FrameLine {
  /** From 1. */
  line: number;
  text: string;
  carets: string;
}

/** The first lines of a fault, and how many more lines with text it has. */
export interface Frame {
  lines: FrameLine[];
  moreLines: number;
}

const MAX_LINES = 2;
const LEAD_WIDTH = 16;
const LONG_LINE_UNITS = 800;

/** Draws the lines of a fault, each at most `maxWidth` columns wide, with carets exactly under the words at fault. */
export function frameOf(source: Source, position: Position, maxWidth: number): Frame {
  const { start, end } = position;
  // an end at the very start of a line does not touch that line
  const lastLine = end.line > start.line && end.column === 1 ? end.line - 1 : end.line;
  const frame: Frame = { lines: [], moreLines: 0 };
  for (let line = start.line; line <= Math.min(lastLine, source.lineStarts.length); line += 1) {
    const text = lineText(source, line - 1);
    if (text.trim() === '') continue;
    if (frame.lines.length === MAX_LINES) {
      frame.moreLines += 1;
      continue;
    }
    const from = line === start.line ? start.column - 1 : 0;
    const to = line === end.line ? end.column - 1 : text.length;
    frame.lines.push({ line, ...underline(text, from, to, maxWidth) });
  }
  return frame;
}

/** A line with carets under its UTF-16 units `from` to `to`; a line too wide is windowed around them with …. */
export function underline(line: string, from: number, to: number, maxWidth: number): { text: string; carets: string } {
  const fault = trimmed(line, from, to);
  const cells = cellsNear(line, fault.from);
  const first = indexOrEnd(cells, (cell) => cell.end > fault.from);
  const end = Math.max(first, indexOrEnd(cells, (cell) => cell.start >= fault.to));
  const shown = windowAround(cells, first, end, maxWidth);
  const before = shown.first > 0 || (cells[0]?.start ?? 0) > 0 ? '…' : '';
  const after = shown.end < cells.length || (cells.at(-1)?.end ?? 0) < line.length ? '…' : '';

  const offset = widthOf(before + textOf(cells, shown.first, first));
  const width = Math.max(1, widthOf(textOf(cells, first, Math.min(end, shown.end))));
  const text = `${before}${textOf(cells, shown.first, shown.end)}${after}`.trimEnd();
  return { text, carets: ' '.repeat(offset) + '^'.repeat(width) };
}

/** Carets go under words: spaces at the ends of a fault are left out, unless it is nothing but spaces. */
function trimmed(line: string, from: number, to: number): { from: number; to: number } {
  const words = line.slice(from, to);
  if (words.trim() === '') return { from, to };
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: start + words.trim().length };
}

/** The cells of a line, or of the part around the fault when the line is so long that the rest is not shown anyway. */
function cellsNear(line: string, from: number): Cell[] {
  if (line.length <= LONG_LINE_UNITS) return [...cellsOf(line)];
  const base = Math.max(0, from - LONG_LINE_UNITS / 2);
  return [...cellsOf(line.slice(base, base + LONG_LINE_UNITS), base)];
}

/** The cells to show: some before the fault, the fault, then as much on both sides as fits. */
function windowAround(cells: readonly Cell[], first: number, end: number, maxWidth: number): { first: number; end: number } {
  if (widthOf(textOf(cells, 0, cells.length)) <= maxWidth) return { first: 0, end: cells.length };
  const shown = { first, end: first };
  let room = maxWidth - 2; // for the … at either side
  const take = (index: number): boolean => {
    if (index < 0 || index >= cells.length || cells[index].width > room) return false;
    room -= cells[index].width;
    if (index < shown.first) shown.first = index;
    else shown.end = index + 1;
    return true;
  };
  while (room > maxWidth - 2 - LEAD_WIDTH && take(shown.first - 1));
  while (shown.end < end && take(shown.end));
  for (let grown = true; grown; ) {
    const left = take(shown.first - 1);
    grown = take(shown.end) || left;
  }
  return shown;
}

function textOf(cells: readonly Cell[], first: number, end: number): string {
  return cells.slice(first, end).map((cell) => cell.text).join('');
}

function indexOrEnd(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
  const index = cells.findIndex(holds);
  return index < 0 ? cells.length : index;
}
