import type { Range, Source } from '../../../source/index.js';
import { lineIndexAt, lineText } from '../../../source/index.js';
import { suppressionsIn } from '../../suppression.js';
import { commentInBlock, indentOf } from './lines.js';
import type { Scalar } from './values.js';

/**
 * A part of a scalar that stands in one piece on one line of the file; `line` numbers the scalar's own lines from 0.
 * An escape of a double-quoted scalar is a piece of its own, with its decoded `value`.
 */
export interface Piece extends Range {
  line: number;
  value?: string;
}

/**
 * The pieces of a scalar, in order: quotation marks, indentation and the marks of folding are left out, and so are words to callint
 * such as `<!-- callint-disable-line … -->`, which nobody says.
 */
export function piecesOf(source: Source, scalar: Scalar): Piece[] {
  const isBlock = scalar.style === 'block';
  if (isBlock) return blockPieces(source, scalar).flatMap((piece) => withoutSuppressions(source, piece, isBlock));
  return linesOfScalar(source, scalar).flatMap((line, index) =>
    withoutSuppressions(source, { ...line, line: index }, isBlock).flatMap((piece) => unescaped(source, scalar.style, piece, index)));
}

/** Words to callint within a scalar. */
export function suppressionsOf(source: Source, scalar: Scalar): Range[] {
  const isBlock = scalar.style === 'block';
  const lines = isBlock ? blockPieces(source, scalar) : linesOfScalar(source, scalar);
  return lines.flatMap(({ start, end }) => suppressionsIn(source.text.slice(start, end), isBlock).map((found) => ({ start: start + found.start, end: start + found.end })));
}

function withoutSuppressions(source: Source, piece: Piece, isBlock: boolean): Piece[] {
  const found = suppressionsIn(source.text.slice(piece.start, piece.end), isBlock);
  if (found.length === 0) return [piece];
  const kept: Piece[] = [];
  let from = piece.start;
  for (const mark of [...found, { start: piece.end - piece.start, end: piece.end - piece.start }]) {
    const text = source.text.slice(from, piece.start + mark.start).trimEnd();
    // the space after a mark parts the words on both sides of it
    const start = kept.length > 0 ? from : from + text.length - text.trimStart().length;
    if (text.trim() !== '') kept.push({ ...piece, start, end: from + text.length });
    from = piece.start + mark.end;
  }
  return kept;
}

function linesOfScalar(source: Source, scalar: Scalar): Range[] {
  const quoted = scalar.style === 'plain' ? 0 : 1;
  return flowLines(source, { start: scalar.start + quoted, end: Math.max(scalar.start + quoted, scalar.end - quoted) });
}

function blockPieces(source: Source, scalar: Scalar): Piece[] {
  const pieces: Piece[] = [];
  const last = lineIndexAt(source, Math.max(scalar.start, scalar.end - 1));
  for (let index = lineIndexAt(source, scalar.start) + 1; index <= last; index += 1) {
    const line = lineText(source, index);
    const mark = commentInBlock(line);
    const text = mark < 0 ? line : line.slice(0, mark);
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
