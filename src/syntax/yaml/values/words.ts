import type { Source } from '../../../source/index.js';
import { positionOf } from '../../../source/index.js';
import { readInlines, type InlineOptions } from '../../inline.js';
import type { Inline, Text } from '../../nodes.js';
import { piecesOf, type Piece } from './pieces.js';
import type { Scalar } from './values.js';

/** The words of a scalar as inline nodes. */
export function inlinesOf(source: Source, scalar: Scalar, options: InlineOptions = {}): Inline[] {
  return inlinesOfPieces(source, piecesOf(source, scalar), options);
}

/** The words of some pieces of a scalar; a fold or line break between two pieces becomes a Break. */
export function inlinesOfPieces(source: Source, pieces: readonly Piece[], options: InlineOptions = {}): Inline[] {
  const nodes: Inline[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (before && before.line !== piece.line) {
      nodes.push({ type: 'break', position: positionOf(source, { start: before.end, end: piece.start }) });
    }
    before = piece;
    if (piece.value !== undefined) nodes.push(escapedText(source, piece, piece.value));
    else nodes.push(...readInlines(source, piece.start, piece.end, options));
  }
  return nodes;
}

function escapedText(source: Source, piece: Piece, value: string): Text {
  return { type: 'text', value, escaped: true, position: positionOf(source, piece) };
}

/** The words of a scalar as text nodes alone, for examples and the like. */
export function textsOfScalar(source: Source, scalar: Scalar): Text[] {
  return piecesOf(source, scalar).map((piece) =>
    piece.value === undefined
      ? { type: 'text', value: source.text.slice(piece.start, piece.end), position: positionOf(source, piece) }
      : escapedText(source, piece, piece.value),
  );
}
