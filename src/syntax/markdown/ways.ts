/** Several ways on in one line: `→ yes: Step 2. → no: Step 8. → "Who gave you my number?": Step 3.` */
import { arrowLength, headEnd } from '../conditions.js';
import { matchEnd, matchGoto } from '../gotos.js';
import { trimmed } from '../inline.js';
import type { Entry, LineEntry } from './entries.js';

/** Makes a branch of each way, in lines that hold nothing but two or more of them. */
export function withWays(text: string, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry): Entry[] => {
    if (entry.kind !== 'line') return [entry];
    const children = entry.children.length > 0 ? withWays(text, entry.children) : entry.children;
    return waysOf(text, entry) ?? [children === entry.children ? entry : { ...entry, children }];
  });
}

function waysOf(text: string, entry: LineEntry): LineEntry[] | undefined {
  const { start, end } = entry.piece;
  if (entry.branch || entry.children.length > 0 || arrowLength(text, start) === 0) return undefined;
  const arrows: number[] = [];
  for (let at = start; at < end; at += 1) if (arrowLength(text, at) > 0) arrows.push(at);
  if (arrows.length < 2) return undefined;
  const ways = arrows.map((from, index) => wayOf(text, entry, from, arrows[index + 1] ?? end, index === 0));
  return ways.every((way) => way !== undefined) ? ways : undefined;
}

function wayOf(text: string, entry: LineEntry, from: number, to: number, first: boolean): LineEntry | undefined {
  const part = trimmed(text, from + arrowLength(text, from), to);
  const found = headEnd(text, part.start, part.end);
  const goto = found.rest < part.end ? matchGoto(text, found.rest, part.end) : undefined;
  if (found.head <= part.start || !((goto && !goto.weak) || matchEnd(text, found.rest, part.end))) return undefined;
  const branch = { head: { start: part.start, end: found.head }, body: { start: found.rest, end: part.end } };
  return { ...entry, piece: { ...entry.piece, start: from, end: part.end }, branch, first: entry.first && first, start: from, end: part.end };
}
