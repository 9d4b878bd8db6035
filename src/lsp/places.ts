import type { Range as EditorRange, TextEdit } from 'vscode-languageserver/node';
import type { Edit } from '../lint/index.js';
import { createSource, positionOf, type Position } from '../source/index.js';

/** A place as editors count: lines and UTF-16 units from 0. */
export function editorRange({ start, end }: Position): EditorRange {
  return { start: { line: start.line - 1, character: start.column - 1 }, end: { line: end.line - 1, character: end.column - 1 } };
}

/** Edits of a text as an editor makes them. */
export function editorEdits(text: string, edits: readonly Edit[]): TextEdit[] {
  const source = createSource('', text);
  return edits.map((edit) => ({ range: editorRange(positionOf(source, edit.range)), newText: edit.text }));
}

/** Do two places share a character, or touch where one of them is empty. */
export function meet(one: EditorRange, other: EditorRange): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: EditorRange['start'], other: EditorRange['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
