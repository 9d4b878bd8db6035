/** Parts of a call under Roman numbers in plain lines: «II. Причина», `III. Closing`. */
import { trimmed } from '../inline.js';
import { asNote, isUnclaimed, plainHeading, type Entry, type LineEntry } from './entries.js';

const NUMBER = /^(I|II|III|IV|V|VI|VII|VIII|IX|X)[.)]\s+(?=\p{L})/u;
const NUMBERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const LEAST_PARTS = 3;
const LONGEST_TITLE = 70;
const LEVEL = 6;

/** Makes headings of such lines; where numbered steps run on below them, the steps stay the stages and the parts are notes. */
export function withRomanHeads(text: string, entries: readonly Entry[]): Entry[] {
  const parts = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && numberOf(text, entry) !== undefined);
  // one after the other from the first on
  if (parts.length < LEAST_PARTS || parts.some((part, index) => numberOf(text, part) !== NUMBERS[index])) return [...entries];
  const hasSteps = entries.some((entry) => entry.kind === 'line' && entry.marker?.ordered === true && !parts.includes(entry));
  return entries.map((entry) => {
    if (entry.kind !== 'line' || !parts.includes(entry)) return entry;
    if (hasSteps) return asNote(entry);
    const { start, end } = entry.piece;
    const number = NUMBER.exec(text.slice(start, end))?.[0].length ?? 0;
    return plainHeading(LEVEL, trimmed(text, start + number, end), entry);
  });
}

function numberOf(text: string, entry: LineEntry): string | undefined {
  const { piece } = entry;
  if (!isUnclaimed(entry) || !entry.first || entry.where !== 'plain' || piece.end - piece.start > LONGEST_TITLE) return undefined;
  const words = text.slice(piece.start, piece.end);
  return /[!.…"»”]$/.test(words) ? undefined : NUMBER.exec(words)?.[1];
}
