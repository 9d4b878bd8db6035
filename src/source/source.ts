/** Half-open range of UTF-16 offsets into a source's text. */
export interface Range {
  start: number;
  end: number;
}

/** A unist point: `line` and `column` count from 1 in UTF-16 units, `offset` from 0. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A unist position. */
export interface Position {
  start: Point;
  end: Point;
}

/** The text of one file, without a byte order mark, and where its lines begin. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line; `lineStarts[0]` is 0. LF, CRLF and lone CR end a line. */
  readonly lineStarts: readonly number[];
}

/** Makes a source from decoded text. */
export function createSource(path: string, text: string): Source {
  return { path, text, lineStarts: lineStartsOf(text) };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

/** Index (from 0) of the line that holds `offset`. */
export function lineIndexAt(source: Source, offset: number): number {
  const starts = source.lineStarts;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The point at an offset; an offset outside the text is moved to its nearest end. */
export function pointAt(source: Source, offset: number): Point {
  const inside = Math.max(0, Math.min(offset, source.text.length));
  const line = lineIndexAt(source, inside);
  return { line: line + 1, column: inside - source.lineStarts[line] + 1, offset: inside };
}

/** The position of a range of offsets. */
export function positionOf(source: Source, range: Range): Position {
  return { start: pointAt(source, range.start), end: pointAt(source, range.end) };
}

/** The text of a line (index from 0), without its line ending. */
export function lineText(source: Source, index: number): string {
  const end = source.lineStarts[index + 1] ?? source.text.length;
  return source.text.slice(source.lineStarts[index], end).replace(/[\r\n]+$/, '');
}
