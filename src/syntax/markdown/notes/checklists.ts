/** Checklists of a call, whose boxes stand before what to do and the words for it: `- [ ] Greeting: "Hi, this is Ann."` */
import { opensCondition } from '../../conditions.js';
import { speechScore } from '../../directions.js';
import { trimmed } from '../../inline.js';
import { soundsLikeAgent } from '../../voices.js';
import { asNote, plainHeading, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';
import { quotedSpans } from '../line/spans.js';
import type { Range } from '../../../source/index.js';

const SIGN = /[:：—–-][\s*_]*$/u;
const LEAST_WORDS = 3;
/** So many lines over boxes are heads. */
const LEAST_HEADS = 2;
const LONGEST_HEAD = 60;
/** So many quotations show that what is said is quoted. */
const LEAST_QUOTING = 3;
/** So many boxes before nothing but words say that they stand before what is said. */
const LEAST_SAID = 2;
/** Among those, only what sounds clearly so is the customer's. */
const LIKE_CUSTOMER = -2;

/** Parts what to do from the words for it: the one is a note, the other is said. Short lines over boxes are heads. */
export function withChecklists(text: string, entries: readonly Entry[]): Entry[] {
  const headed = withHeads(text, entries);
  const said = headed.filter((entry) => isBareWords(text, entry));
  const sure = headed.flatMap((entry) => (entry.kind === 'line' ? (partsOf(text, entry) ?? []) : []));
  if (sure.length === 0 && said.length < LEAST_SAID) return headed;
  const least = said.length < LEAST_SAID ? undefined : LIKE_CUSTOMER;
  const isQuoting = headed.filter((entry) => isBox(entry) && quotedSpans(text, entry.start, entry.end).some((span) => wordCount(text, span) >= LEAST_WORDS)).length >= LEAST_QUOTING;
  return headed.flatMap((entry): Entry[] => {
    if (entry.kind !== 'line') return [entry];
    const parts = partsOf(text, entry, isQuoting);
    if (parts) return parts;
    if (isBareWords(text, entry, least)) return [{ ...entry, marker: undefined }];
    return [isQuoting && isDeed(text, entry) ? asNote(entry) : entry];
  });
}

/** «Разговор» over `- [ ] …`: the lines of a checklist that stand over its boxes, when there are several. */
function withHeads(text: string, entries: readonly Entry[]): Entry[] {
  const heads = entries.filter((entry, index): entry is LineEntry => entry.kind === 'line' && isBox(entries[index + 1]) && isHeadOf(text, entry));
  if (heads.length < LEAST_HEADS) return [...entries];
  return entries.map((entry) => (entry.kind === 'line' && heads.includes(entry) ? plainHeading(entry.piece.inner, entry) : entry));
}

function isBox(entry: Entry | undefined): boolean {
  return entry?.kind === 'line' && entry.marker?.checkbox === true;
}

function isHeadOf(text: string, { piece, marker, where, voice, branch, children }: LineEntry): boolean {
  if (marker || where !== 'plain' || voice || branch || children.length > 0 || piece.quoted || piece.dash !== undefined || piece.wraps.length > 0) return false;
  const words = text.slice(piece.start, piece.end);
  return words.length <= LONGEST_HEAD && /^\p{Lu}/u.test(words) && !/[.!,;]$/.test(words) && speechScore(words) < 2 && piece.label?.kind !== 'speaker';
}

/** «открыл заказ», `Gave the new date`: beside boxes before quotations what stands without is done, unless it speaks to somebody. */
function isDeed(text: string, entry: LineEntry): boolean {
  const { piece, marker, voice, branch, children } = entry;
  if (!marker?.checkbox || piece.quoted || voice || branch || children.length > 0 || piece.label?.kind === 'speaker' || piece.label?.kind === 'say') return false;
  const words = text.slice(piece.start, piece.end);
  return !/["«“→]|->/.test(words) && !opensCondition(words) && speechScore(words) < 2;
}

/** In a list that quotes, a few words in quotation marks are said as well: «Причина: «Сломался грузовик»». */
function partsOf(text: string, entry: LineEntry, isQuoting = false): LineEntry[] | undefined {
  const { piece, marker } = entry;
  if (!marker?.checkbox || piece.label?.kind === 'speaker' || piece.label?.forbids || piece.quoted) return undefined;
  const [words, more] = quotedSpans(text, piece.start, piece.end);
  if (!words || more || words.start === piece.start || !/^[*_.;\s]*$/.test(text.slice(words.end, piece.end)) || !(isSpoken(text, words) || (isQuoting && wordCount(text, words) >= LEAST_WORDS))) return undefined;
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

function wordCount(text: string, { start, end }: Range): number {
  return text.slice(start, end).split(/\s+/).length;
}

/** A sentence, and not the name of a tag or a status. */
function isSpoken(text: string, { start, end }: Range): boolean {
  const words = text.slice(start + 1, end - 1);
  return /[!?]\s*$/.test(words) || (words.split(/\s+/).length >= LEAST_WORDS && (/[.…]\s*$/.test(words) || speechScore(words) > 0.5));
}
