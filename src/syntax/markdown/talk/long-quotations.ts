/** Quotations of several paragraphs, each of which opens with a mark while only the last closes: `"You've two choices.`, `"You can wait.`, `"Or we post it."` */
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';

const MARK = /["“«]/;
const MOST_PARAGRAPHS = 12;

/** Gives the paragraphs of such a quotation to the agent. */
export function withLongQuotations(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  entries.forEach((entry, at) => {
    if (!found.has(entry)) for (const one of quotationFrom(text, entries, at)) found.add(one);
  });
  if (found.size === 0) return [...entries];
  return entries.map((entry) => (entry.kind === 'line' && found.has(entry) ? { ...entry, piece: pieceOf(text, entry.piece.start + 1, entry.piece.end), voice: 'agent' as const } : entry));
}

/** The paragraphs that open but do not close, when one that closes follows them at once; that one is read as any other. */
function quotationFrom(text: string, entries: readonly Entry[], from: number): LineEntry[] {
  const open: LineEntry[] = [];
  for (const entry of entries.slice(from, from + MOST_PARAGRAPHS)) {
    if (entry.kind !== 'line' || !isFree(entry) || !MARK.test(text[entry.piece.start])) return [];
    if (entry.piece.quoted) return open;
    if (!staysOpen(text, entry)) return [];
    open.push(entry);
  }
  return [];
}

function isFree(entry: LineEntry): boolean {
  return entry.where === 'plain' && entry.piece.wraps.length === 0 && entry.children.length === 0 && isUnclaimed(entry);
}

/** A whole sentence with no further mark of its kind. */
function staysOpen(text: string, { piece }: LineEntry): boolean {
  const words = text.slice(piece.start + 1, piece.end);
  return !/["“”«»]/.test(words) && /[.!?…:]$/.test(words);
}
