/** Speakers named at the ends of lines: `What's the name on the order? (us)`, `Patel. (her)`. */
import { roleOfLabel } from '../../label-roles.js';
import { pieceOf } from '../line/pieces.js';
import { asNote, isUnclaimed, type Entry, type LineEntry, type Side } from '../entries.js';

const TAIL = /\s*[([](\p{L}[\p{L} .'-]{0,24})[)\]]\s*$/u;
/** «(про себя)», `(not spoken)` at the end of a line among those that name their speaker there. */
const TO_SELF = /[([](?:про себя|себе|молча|не вслух|никто|to (?:your)?self|not spoken|silent|nobody|aside|notes?|прим\.?|заметка)[)\]]\s*$/iu;

/** So many lines with both sides at their ends are a talk. */
const LEAST_LINES = 4;

/** Gives the lines that end in the name of a side in parentheses to that side, when both sides are named so. */
export function withTails(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, { side: Side; end: number }>();
  for (const entry of entries) {
    const tail = entry.kind === 'line' && isFree(entry) ? tailOf(text, entry) : undefined;
    if (tail) found.set(entry, tail);
  }
  const sides = new Set([...found.values()].map(({ side }) => side));
  if (found.size < LEAST_LINES || sides.size < 2) return [...entries];
  return entries.map((entry) => {
    if (entry.kind === 'line' && !found.has(entry) && TO_SELF.test(text.slice(Math.max(entry.start, entry.end - 30), entry.end))) return asNote(entry);
    const tail = found.get(entry);
    return tail && entry.kind === 'line' ? { ...entry, piece: pieceOf(text, entry.piece.start, tail.end), end: tail.end, voice: tail.side } : entry;
  });
}

function isFree(entry: LineEntry): boolean {
  return entry.piece.wraps.length === 0 && entry.piece.label?.kind !== 'speaker' && isUnclaimed(entry);
}

function tailOf(text: string, { piece }: LineEntry): { side: Side; end: number } | undefined {
  const from = Math.max(piece.start, piece.end - 40);
  const match = TAIL.exec(text.slice(from, piece.end));
  const role = match ? roleOfLabel(match[1])?.role : undefined;
  if (!match || (role !== 'agent' && role !== 'customer') || from + match.index <= piece.start) return undefined;
  return { side: role, end: from + match.index };
}
