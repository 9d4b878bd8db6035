/** Titles over lists of phrases that nobody shall say, whatever words they have for it: the words, what stands below them and the other titles tell together. */
import { bansWords } from '../../banned-titles.js';
import { arrowLength, opensCondition } from '../../conditions.js';
import { wrapped } from '../../inline.js';
import { soundsForbidding } from '../../title-sense.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Head } from './headings.js';

/** Log-odds from which on the words of a title say so: by themselves, and where another list of phrases has a title that sounds clearly better. */
export const FORBIDDING = 0.5;
const BESIDE_BETTER = 0;
const BETTER = 2;
/** So much worse another title may sound; then that one forbids, and this one does not. */
const WORSE = 1;
/** What a title that says it in so many words counts for. */
const STATED = 3;
const LEAST_PHRASES = 2;
/** `Stage 2. …`: a part of the call. */
const COUNTED = /^\p{L}+ ?№?\d/u;

/** A title and what stands below it. */
export interface Titled {
  head?: Head;
  entries: readonly Entry[];
}

/** Those of the sections of a file that hold phrases which their titles forbid. */
export function forbiddingIn<T extends Titled>(text: string, sections: readonly T[]): Set<T> {
  const lists = sections.flatMap((section) => (section.head && isList(text, section.head, section.entries) ? [{ section, sense: senseOf(section.head.title) }] : []));
  const best = lists.reduce((least, { sense }) => Math.min(least, sense), Infinity);
  const worst = lists.reduce((most, { sense }) => Math.max(most, sense), -Infinity);
  return new Set(lists.filter(({ sense }) => sense > (sense - best >= BETTER ? BESIDE_BETTER : FORBIDDING) && worst - sense < WORSE).map(({ section }) => section));
}

function senseOf(title: string): number {
  return bansWords(title) ? STATED : soundsForbidding(title);
}

function isList(text: string, { title, words }: Head, entries: readonly Entry[]): boolean {
  if (entries.length < LEAST_PHRASES || COUNTED.test(text.slice(words.start, words.end)) || wrapped(title, 0, title.length) || opensCondition(title) || /\?$/.test(title)) return false;
  return entries.every((entry) => isPhrase(text, entry));
}

/** An item, or a quotation, that leads nowhere and that nobody else says. */
function isPhrase(text: string, entry: Entry): entry is LineEntry {
  if (entry.kind !== 'line' || (entry.voice !== undefined && entry.voice !== 'agent') || entry.branch || entry.children.length > 0) return false;
  const { marker, piece } = entry;
  if ((!marker && !piece.quoted) || marker?.checkbox || piece.label?.kind === 'speaker' || piece.label?.kind === 'say') return false;
  for (let at = piece.start; at < piece.end; at += 1) if (arrowLength(text, at) > 0) return false;
  return true;
}
