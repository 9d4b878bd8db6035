import type { Range, Source } from '../../source/index.js';
import { lineIndexAt, lineText } from '../../source/index.js';
import { indentOf } from './lines.js';
import type { Scalar } from './values.js';

/**
 * A part of a scalar that stands in one piece on one line of the file; `line` numbers the scalar's own lines from 0.
 * An escape of a double-quoted scalar is a piece of its own, with its decoded `value`.
 */
export interface Piece extends Range {
  line: number;
  value?: string;
}

/** The pieces of a scalar, in order: quotation marks, indentation and the marks of folding are left out. */
export function piecesOf(source: Source, scalar: Scalar): Piece[] {
  if (scalar.style === 'block') return blockPieces(source, scalar);
  const quoted = scalar.style === 'plain' ? 0 : 1;
  const range = { start: scalar.start + quoted, end: Math.max(scalar.start + quoted, scalar.end - quoted) };
  return flowLines(source, range).flatMap((line, index) => unescaped(source, scalar.style, line, index));
}

function blockPieces(source: Source, scalar: Scalar): Piece[] {
  const pieces: Piece[] = [];
  const last = lineIndexAt(source, Math.max(scalar.start, scalar.end - 1));
  for (let index = lineIndexAt(source, scalar.start) + 1; index <= last; index += 1) {
    const text = lineText(source, index);
    if (text.trim() === '') continue;
    const start = source.lineStarts[index];
    pieces.push({ start: start + indentOf(text), end: start + text.trimEnd().length, line: pieces.length });
  }
  return pieces;
}

function flowLines(source: Source, range: Range): Range[] {
  const lines: Range[] = [];
  const last = lineIndexAt(source, range.end);
  for (let index = lineIndexAt(source, range.start); index <= last; index += 1) {
    const start = Math.max(range.start, source.lineStarts[index]);
    const end = Math.min(range.end, source.lineStarts[index] + lineText(source, index).length);
    const text = source.text.slice(start, end);
    if (text.trim() === '') continue;
    lines.push({ start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length });
  }
  return lines;
}

const escape = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[\s\S])|\\$/gi;

function unescaped(source: Source, style: Scalar['style'], line: Range, index: number): Piece[] {
  const text = source.text.slice(line.start, line.end);
  const pattern = style === 'double' ? escape : style === 'single' ? /''/g : undefined;
  if (!pattern || !text.includes(style === 'double' ? '\\' : "''")) return [{ ...line, line: index }];
  const pieces: Piece[] = [];
  let at = line.start;
  for (const found of text.matchAll(pattern)) {
    const start = line.start + found.index;
    const end = start + found[0].length;
    if (start > at) pieces.push({ start: at, end: start, line: index });
    const value = decoded(found[0]);
    if (value) pieces.push({ start, end, line: index, value });
    at = end;
  }
  if (at < line.end) pieces.push({ start: at, end: line.end, line: index });
  return pieces;
}

const controls: Record<string, string> = { n: ' ', r: ' ', t: ' ', N: ' ', L: ' ', P: ' ', _: '\u00a0', '0': '', a: '', b: '', e: '', f: ' ', v: ' ' };

/** The character that an escape stands for; line breaks and tabs are white space in speech. */
function decoded(mark: string): string {
  if (mark === "''") return "'";
  const letter = mark[1] ?? '';
  if (/[xuU]/.test(letter) && mark.length > 2) return characterOf(Number.parseInt(mark.slice(2), 16));
  return controls[letter] ?? letter;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
