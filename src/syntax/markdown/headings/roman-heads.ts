/** Parts of a call under Roman numbers in plain lines: «II. Причина», `III. Closing`. */
import { trimmed } from '../../inline.js';
import { countedAt, countedIn, type Counted, type Counting } from './counted.js';
import { asNote, isUnclaimed, plainHeading, type Entry, type LineEntry } from '../entries.js';

const NUMBER = /^(?<mark>I|II|III|IV|V|VI|VII|VIII|IX|X)[.)]\s+(?=\p{L})/u;
const NUMBERS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const LEAST_PARTS = 3;
const LONGEST_TITLE = 70;
/** One after the other from the first on. */
const PARTS: Counting<Counted> = { read: partOf, leastMarks: LEAST_PARTS, isNext: (mark, before) => mark === NUMBERS[before.length] };

/** Makes headings of such lines; where numbered steps run on below them, the steps stay the stages and the parts are notes. */
export function withRomanHeads(text: string, entries: readonly Entry[]): Entry[] {
  const parts = countedIn(text, entries, PARTS);
  if (parts.size === 0) return [...entries];
  const hasSteps = entries.some((entry) => entry.kind === 'line' && entry.marker?.ordered === true && !parts.has(entry));
  return entries.map((entry) => {
    const part = parts.get(entry);
    if (!part || entry.kind !== 'line') return entry;
    return hasSteps ? asNote(entry) : plainHeading(trimmed(text, part.words.start, part.words.end), entry);
  });
}

function partOf(text: string, entry: LineEntry): Counted | undefined {
  const { piece } = entry;
  if (!isUnclaimed(entry) || !entry.first || entry.where !== 'plain' || piece.end - piece.start > LONGEST_TITLE) return undefined;
  return /[!.…"»”]$/.test(text.slice(piece.start, piece.end)) ? undefined : countedAt(text, piece, NUMBER);
}
