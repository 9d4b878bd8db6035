/** Runs of lines that count: each opens with a mark, and the next one with the next mark, «II.», `**3.**`, «Шаг 7.», «б)». */
import type { Entry, HeadingEntry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** What a line counts with, and what stands behind that. */
export interface Counted {
  mark: Range;
  words: Range;
}

/** How the lines of one kind count. */
export interface Counting<T extends Counted> {
  /** Reads a line that may be one of them. */
  read(text: string, line: LineEntry): T | undefined;
  /** So many different marks make a run. */
  leastMarks: number;
  /** Whether a mark may stand behind those before it, all in small letters; any may when absent. */
  isNext?(mark: string, before: readonly string[]): boolean;
}

/** Each mark comes once, in whatever order. */
export function comesOnce(mark: string, before: readonly string[]): boolean {
  return !before.includes(mark);
}

/** The lines of a file that count in one way, when they make a run; none when a mark is out of place. */
export function countedIn<T extends Counted>(text: string, entries: readonly Entry[], { read, leastMarks, isNext }: Counting<T>): Map<Entry, T> {
  const lines = new Map<Entry, T>();
  const marks: string[] = [];
  for (const entry of entries) {
    const line = entry.kind === 'line' ? read(text, entry) : undefined;
    if (!line) continue;
    const mark = markOf(text, line).toLowerCase();
    if (isNext?.(mark, marks) === false) return new Map();
    marks.push(mark);
    lines.set(entry, line);
  }
  return new Set(marks).size < leastMarks ? new Map() : lines;
}

/** The mark that a stretch opens with, by the group `mark` of a pattern, when words follow it. */
export function countedAt(text: string, { start, end }: Range, pattern: RegExp, longestMark = end - start): Counted | undefined {
  const match = pattern.exec(text.slice(start, Math.min(end, start + longestMark)));
  const mark = match?.groups?.mark;
  if (!match || mark === undefined || start + match[0].length >= end) return undefined;
  const from = start + match[0].indexOf(mark);
  return { mark: { start: from, end: from + mark.length }, words: { start: start + match[0].length, end } };
}

/** The mark as it is written. */
export function markOf(text: string, { mark }: Counted): string {
  return text.slice(mark.start, mark.end);
}

/** A heading that gotos may call by its mark. */
export function calledByMark(text: string, heading: HeadingEntry, counted: Counted): HeadingEntry {
  return { ...heading, aliases: [markOf(text, counted)] };
}
