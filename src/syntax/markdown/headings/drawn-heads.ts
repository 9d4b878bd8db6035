/** Titles between drawn lines: `=== Welcome ===`, `~~~ Goodbye ~~~`, `--- Price ---`, `— Opening —`. */
import { plainHeading, type Entry, type HeadingEntry } from '../entries.js';

const DRAWN = /^([=~+-])\1+\s*(\p{L}[^=~\n]{1,70}?)\s*\1{2,}$/u;
/** `— The new date —` */
const DASHED = /^[—–]\s*(\p{Lu}[^—–.!?\n]{1,60}?)\s*[—–]$/u;
const LEAST_HEADS = 2;
/** `h4. Before the show`: a heading of a wiki. */
const WIKI = /^h([1-6])\.\s+(?=\S)/;

/** Makes headings of titles between drawn lines, when there are two or more. */
export function withDrawnHeads(text: string, entries: readonly Entry[]): Entry[] {
  const heads = new Map<Entry, HeadingEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'line') continue;
    const head = /[=~+-]/.test(text[entry.start]) ? headOf(text, entry.start, entry.end) : text[entry.start] === 'h' ? wikiHead(text, entry.start, entry.end) : undefined;
    if (head) heads.set(entry, head);
  }
  const dashed = dashedHeads(text, entries);
  for (const [entry, head] of dashed) heads.set(entry, head);
  return heads.size < LEAST_HEADS ? [...entries] : entries.map((entry) => heads.get(entry) ?? entry);
}

/** Titles between dashes, unless dashes open more lines than these: a talk. */
function dashedHeads(text: string, entries: readonly Entry[]): Map<Entry, HeadingEntry> {
  const heads = new Map<Entry, HeadingEntry>();
  let others = 0;
  for (const entry of entries) {
    if (entry.kind !== 'line' || entry.piece.dash === undefined || entry.marker) continue;
    const match = entry.end - entry.start < 80 ? DASHED.exec(text.slice(entry.start, entry.end)) : null;
    if (!match) others += 1;
    else {
      const from = entry.start + match[0].indexOf(match[1]);
      heads.set(entry, plainHeading({ start: from, end: from + match[1].length }, entry));
    }
  }
  return heads.size >= LEAST_HEADS && others < heads.size ? heads : new Map();
}

function headOf(text: string, start: number, end: number): HeadingEntry | undefined {
  const match = end - start < 120 ? DRAWN.exec(text.slice(start, end)) : null;
  if (!match) return undefined;
  const from = start + match[0].indexOf(match[2], match[1].length);
  return plainHeading({ start: from, end: from + match[2].length }, { start, end });
}

function wikiHead(text: string, start: number, end: number): HeadingEntry | undefined {
  const match = WIKI.exec(text.slice(start, end));
  return match ? plainHeading({ start: start + match[0].length, end }, { start, end }, Number(match[1])) : undefined;
}

/** The text for the reader of blocks, to whom `~~~ Goodbye ~~~` opens a fence. */
export function withoutDrawnFences(text: string): string {
  return text.includes('~~~') ? text.replace(/^[ \t]*~{3,}(?=[ \t]*\p{L}[^~\n]*~{3,}[ \t]*$)/gmu, (mark) => mark.replaceAll('~', '=')) : text;
}
