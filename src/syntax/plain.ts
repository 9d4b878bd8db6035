import type { Range } from '../source/index.js';
import type { Inline } from './nodes.js';

/** The words of a node as one string, with the way back to the file. */
export interface Plain {
  text: string;
  /** Placeholders within `text`. */
  placeholders: (Range & { name: string })[];
  /** Pieces in order: `start` in `text`, `offset` in the source, `length` of both; an escaped piece maps as a whole. */
  pieces: { start: number; offset: number; length: number; sourceLength: number }[];
}

/** Joins inline nodes: text and placeholders as written, breaks as a space; directions are not spoken and left out. */
export function plainOf(children: readonly Inline[]): Plain {
  const plain: Plain = { text: '', placeholders: [], pieces: [] };
  for (const child of children) {
    if (child.type === 'direction') {
      if (plain.text && !plain.text.endsWith(' ')) plain.text += ' ';
      continue;
    }
    if (child.type === 'break') {
      if (!plain.text.endsWith(' ')) plain.text += ' ';
      continue;
    }
    const value = child.type === 'text' ? child.value : child.raw;
    const start = plain.text.length;
    const sourceLength = child.position.end.offset - child.position.start.offset;
    plain.pieces.push({ start, offset: child.position.start.offset, length: value.length, sourceLength });
    plain.text += value;
    if (child.type === 'placeholder') plain.placeholders.push({ start, end: plain.text.length, name: child.name });
  }
  return plain;
}

/** The source range of a range of plain text. */
export function sourceRange(plain: Plain, range: Range): Range {
  return { start: sourceOffset(plain, range.start, 'start'), end: sourceOffset(plain, range.end, 'end') };
}

function sourceOffset(plain: Plain, at: number, side: 'start' | 'end'): number {
  let last = { start: 0, offset: 0, length: 0, sourceLength: 0 };
  for (const piece of plain.pieces) {
    // an end that falls on a seam belongs to the piece before it, a start to the piece after it
    if (piece.start > at || (side === 'end' && piece.start === at && piece !== plain.pieces[0])) break;
    last = piece;
  }
  const into = Math.max(0, Math.min(at - last.start, last.length));
  if (last.length === last.sourceLength) return last.offset + into;
  return side === 'start' ? last.offset : last.offset + last.sourceLength;
}
