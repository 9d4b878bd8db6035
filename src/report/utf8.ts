import type { Source } from '../source/index.js';
import { pointAt } from '../source/index.js';

/** Bytes that text takes in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

const encoder = new TextEncoder();

/** The place of an offset as line and column from 1, the column in UTF-8 bytes. */
export function utf8Point(source: Source, offset: number): { line: number; column: number } {
  const { line, column } = pointAt(source, offset);
  const lineStart = source.lineStarts[line - 1];
  return { line, column: utf8Length(source.text.slice(lineStart, lineStart + column - 1)) + 1 };
}
