/** Notes before the dash of a turn, in talks that only dashes mark: «*(пять минут спустя)* — Да, слушаю.» */
import { opensCondition } from '../../conditions.js';
import { pieceOf } from '../line/pieces.js';
import type { Entry, LineEntry } from '../entries.js';

const NOTE = /[*_]{0,2}\([^()\n]{3,80}\)[*_]{0,2}\s+(?=[—–]\s)/uy;
/** So many lines with dashes are a talk. */
const LEAST_DASHES = 4;

/** Parts the note from the turn, where the other lines open with dashes. */
export function withNoteHeads(text: string, entries: readonly Entry[]): Entry[] {
  const dashes = entries.filter((entry) => entry.kind === 'line' && entry.piece.dash !== undefined).length;
  if (dashes < LEAST_DASHES) return [...entries];
  return entries.flatMap((entry): Entry[] => (entry.kind === 'line' ? (parted(text, entry) ?? [entry]) : [entry]));
}

function parted(text: string, entry: LineEntry): LineEntry[] | undefined {
  const { start, end } = entry.piece;
  if (text[start] !== '(' && text[start] !== '*' && text[start] !== '_') return undefined;
  NOTE.lastIndex = start;
  const note = NOTE.exec(text);
  const words = note?.[0].replace(/^[*_(]+/, '') ?? '';
  if (!note || opensCondition(words)) return undefined;
  const rest = start + note[0].length;
  // the dash opens a line of its own
  if (rest >= end) return undefined;
  const noted = start + note[0].trimEnd().length;
  return [
    { ...entry, piece: pieceOf(text, start, noted), end: noted, children: [] },
    { ...entry, piece: pieceOf(text, rest, end), start: rest, first: false, marker: undefined },
  ];
}
