import type { Edit } from '../lint/index.js';
import type { Range } from '../source/index.js';

/** One replacement that does the work of several edits: most formats have room for no more. */
export interface Replacement {
  range: Range;
  text: string;
}

/** Joins edits into one replacement, with the text between them. None when there are no edits or they overlap. */
export function joinEdits(text: string, edits: readonly Edit[]): Replacement | undefined {
  if (edits.length === 0) return undefined;
  const inOrder = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const start = inOrder[0].range.start;
  let end = start;
  let joined = '';
  for (const edit of inOrder) {
    if (edit.range.start < end) return undefined;
    joined += text.slice(end, edit.range.start) + edit.text;
    end = edit.range.end;
  }
  return { range: { start, end }, text: joined };
}
