/** Lines that say what short names stand for: «ОП — оператор, Д — должник», `NH = no hear, CB = call back`. */
import { asNote, isUnclaimed, type Entry } from '../entries.js';

/** Capitals before a sign and a word in small letters. */
const MEANING = /(?<![\p{L}\d])\p{Lu}{1,4}\d?\s*(?:=\s*|\s[—–]\s)\p{Ll}/gu;
const LEAST_NAMES = 2;

/** Makes notes of them: they are for the reader. */
export function withGlossaries(text: string, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line' || !isUnclaimed(entry) || entry.piece.quoted || (entry.piece.label?.kind === 'speaker' && entry.piece.label.sign !== 'dash')) return entry;
    const words = text.slice(entry.piece.start, entry.piece.end);
    return (words.match(MEANING)?.length ?? 0) >= LEAST_NAMES ? asNote(entry) : entry;
  });
}
