/** Checklists of a call, whose boxes stand before what to do and the words for it: `- [ ] Greeting: "Hi, this is Ann."` */
import { opensCondition } from '../conditions.js';
import { speechScore } from '../directions.js';
import { trimmed } from '../inline.js';
import { soundsLikeAgent } from '../voices.js';
import { asNote, type Entry, type LineEntry } from './entries.js';
import { pieceOf } from './pieces.js';
import { quotedSpans } from './spans.js';
import type { Range } from '../../source/index.js';

const SIGN = /[:：—–-][\s*_]*$/u;
const LEAST_WORDS = 3;
/** So many boxes before nothing but words say that they stand before what is said. */
const LEAST_SAID = 2;
/** Among those, only what sounds clearly so is the customer's. */
const LIKE_CUSTOMER = -2;

/** Parts what to do from the words for it: the one is a note, the other is said. */
export function withChecklists(text: string, entries: readonly Entry[]): Entry[] {
  const parted = entries.map((entry) => (entry.kind === 'line' ? partsOf(text, entry) : undefined));
  const said = entries.filter((entry) => isBareWords(text, entry));
  if (parted.every((parts) => parts === undefined) && said.length < LEAST_SAID) return [...entries];
  const least = said.length < LEAST_SAID ? undefined : LIKE_CUSTOMER;
  return entries.flatMap((entry, index): Entry[] => parted[index] ?? [isBareWords(text, entry, least) ? { ...entry, marker: undefined } : entry]);
}

function partsOf(text: string, entry: LineEntry): LineEntry[] | undefined {
  const { piece, marker } = entry;
  if (!marker?.checkbox || piece.label?.kind === 'speaker' || piece.label?.forbids || piece.quoted) return undefined;
  const [words, more] = quotedSpans(text, piece.start, piece.end);
  if (!words || more || words.start === piece.start || !/^[*_.;\s]*$/.test(text.slice(words.end, piece.end)) || !isSpoken(text, words)) return undefined;
  const head = trimmed(text, piece.start, words.start);
  const name = text.slice(head.start, head.end);
  // «Если занят: «…»» is a branch as in any other list, and so are words of the customer
  if (!SIGN.test(name) || opensCondition(name.replace(/^[*_]+/, '')) || /^[*_]*["«“]/.test(name)) return undefined;
  const note = asNote({ ...entry, piece: pieceOf(text, head.start, head.end), end: head.end, children: [] });
  return [note, { ...entry, marker: undefined, piece: pieceOf(text, words.start, words.end), start: words.start, end: words.end, first: false }];
}

/** `- [ ] "I'm calling about your renewal."` among such boxes. */
function isBareWords(text: string, entry: Entry, least = 0): entry is LineEntry {
  if (entry.kind !== 'line' || !entry.marker?.checkbox || !entry.piece.quoted || entry.piece.wraps.length > 0) return false;
  return isSpoken(text, entry.piece) && soundsLikeAgent(text.slice(entry.piece.quoted.start, entry.piece.quoted.end)) > least;
}

/** A sentence, and not the name of a tag or a status. */
function isSpoken(text: string, { start, end }: Range): boolean {
  const words = text.slice(start + 1, end - 1);
  return /[!?]\s*$/.test(words) || (words.split(/\s+/).length >= LEAST_WORDS && (/[.…]\s*$/.test(words) || speechScore(words) > 0.5));
}
