/**
 * Items of what the customer says with the step that it leads to, whatever the writer calls either: `* And if they hit you with: “What circumstances?” => Click 4`,
 * «Сказал «…» — значит, ищет подвох → Следующая карточка: 3». What stands around the words is the same in several items, but for the name of a step.
 */
import { matchGoto } from '../../gotos.js';
import { groupedBy } from '../../grouped.js';
import { meanSound } from '../../voices.js';
import { trimmed } from '../../inline.js';
import { namesByTemplate } from '../headings/templates.js';
import { quotedSpans } from '../line/spans.js';
import { BOLD_LEVEL, isUnclaimed, linesIn, plainHeading, withBranches, type Branch, type Entry, type HeadingEntry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** So many items in all, and so many of one form, are a custom. */
const LEAST_ITEMS = 3;
const LEAST_ALIKE = 2;
/** A file of more names is a list of something else, and no goto is longer than this, in characters. */
const MOST_NAMES = 500;
const LONGEST_GOTO = 200;
/** What sounds less like the agent may be the customer's; numbered lines without words that introduce them are rather the agent's own. */
const LIKE_AGENT = 0.8;
const NUMBERED = 0;

interface Way {
  entry: LineEntry;
  head: Range;
  body: Range;
  goto: Range;
  form: string;
  introduced: boolean;
  /** The step is there. */
  known: boolean;
}

/** Makes branches of such items. */
export function withLedRefrains(text: string, entries: readonly Entry[]): Entry[] {
  const quoting = linesIn(entries).flatMap((entry) => quotingItem(text, entry) ?? []);
  if (quoting.length < LEAST_ITEMS) return [...entries];
  const names = stepNames(entries.filter(isHead).map((head) => titleOf(text, head)));
  if (names.length < LEAST_ITEMS || names.length > MOST_NAMES) return [...entries];
  const found = quoting.flatMap((item) => wayOf(text, item, names) ?? []);
  if (found.length < LEAST_ITEMS) return [...entries];
  const alike = [...groupedBy(found, ({ form }) => form).values()].filter((ways) => ways.filter(({ known }) => known).length >= LEAST_ALIKE && areHeard(text, ways)).flat();
  if (alike.length < LEAST_ITEMS) return [...entries];
  const branches = new Map(alike.map(({ entry, head, body, goto }): [Entry, Branch] => [entry, { head, body, goto, heard: true }]));
  return withBranches(entries, branches).map((entry) => (entry.kind === 'line' && isHead(entry) && /[.:]$/.test(titleOf(text, entry)) ? { ...plainHeading(entry.piece.inner, entry, BOLD_LEVEL), stage: true as const } : entry));
}

/** A heading, or a line in bold that stands for one. */
function isHead(entry: Entry): entry is HeadingEntry | LineEntry {
  if (entry.kind === 'heading') return true;
  return entry.kind === 'line' && !entry.marker && isUnclaimed(entry) && entry.piece.wraps[0] === 'bold' && !entry.piece.quoted;
}

function titleOf(text: string, entry: HeadingEntry | LineEntry): string {
  const words = entry.kind === 'heading' ? entry.words : entry.piece.inner;
  return text.slice(words.start, words.end);
}

/** What the steps of a file are called, the longest names first. */
function stepNames(titles: readonly string[]): string[] {
  // the first may be that of the whole file
  const byTemplate = [...namesByTemplate(titles), ...namesByTemplate(titles.slice(1))].flat();
  return [...new Set([...titles, ...byTemplate])].filter(Boolean).sort((one, other) => other.length - one.length);
}

/** An item that quotes somebody, with little behind it. */
interface Quoting {
  entry: LineEntry;
  start: number;
  span: Range;
  rest: Range;
}

function quotingItem(text: string, entry: LineEntry): Quoting | undefined {
  const { piece, marker, where } = entry;
  if (where === 'fence' || !isUnclaimed(entry) || (!marker && piece.dash === undefined) || (piece.label?.kind === 'speaker' && piece.label.guess?.role !== 'customer')) return undefined;
  const start = piece.dash ?? piece.start;
  const [span] = quotedSpans(text, start, piece.end);
  return span && piece.end - span.end <= LONGEST_GOTO ? { entry, start, span, rest: { start: span.end, end: piece.end } } : undefined;
}

function wayOf(text: string, { entry, start, span, rest }: Quoting, names: readonly string[]): Way | undefined {
  const known = namedAtEnd(text, rest, names);
  const goto = known ?? numberAtEnd(text, rest);
  if (!goto || !LEADS.test(text.slice(rest.start, goto.start))) return undefined;
  const before = folded(text.slice(start, span.start));
  // «Если «да» → шаг 3» is read anyway
  if (IF.test(before) && matchGoto(text, rest.start, rest.end)) return undefined;
  const around = `${before}«»${folded(text.slice(rest.start, goto.start))}@${folded(text.slice(goto.end, rest.end))}`;
  return { entry, head: span, body: trimmed(text, rest.start, rest.end), goto, form: `${entry.marker?.ordered ? '1' : '-'} ${around}`, introduced: /\p{L}/u.test(before), known: known !== undefined };
}

const IF = /^(?:если|if|when|когда)$/u;

/** An arrow, a dash, a colon or brackets after the words. */
const LEADS = /^[*_\s.,;]*(?:[^"«“„]{0,60}?(?:→|➡|[-=]+>)|[—–:(-])/u;

/** The name of a step in a goto, with few words after it. */
function namedAtEnd(text: string, { start, end }: Range, names: readonly string[]): Range | undefined {
  const words = text.slice(start, end);
  for (const name of names) {
    const at = words.lastIndexOf(name);
    if (at < 0 || MORE_WORD.test(words.slice(at - 1, at)) || MORE_WORD.test(words.slice(at + name.length, at + name.length + 1))) continue;
    if (words.length - at - name.length <= LONGEST_TAIL) return { start: start + at, end: start + at + name.length };
  }
  return undefined;
}

/** The number of a step that the file does not have. */
function numberAtEnd(text: string, { start, end }: Range): Range | undefined {
  const found = /(?<![\p{L}\d])\d{1,2}(?=[^\p{L}\d]{0,3}$)/u.exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

const MORE_WORD = /[\p{L}\d]/u;
const LONGEST_TAIL = 30;

function areHeard(text: string, ways: readonly Way[]): boolean {
  return meanSound(ways.map(({ head }) => text.slice(head.start + 1, head.end - 1))) < (ways[0].introduced || !ways[0].entry.marker?.ordered ? LIKE_AGENT : NUMBERED);
}

function folded(words: string): string {
  return words.toLowerCase().replace(/[*_\s]+/g, ' ').trim();
}
