/** Macros of a chat: a short name such as `` `/late` `` the customer's words or a note beside it and the text below, or the text beside it. */
import { speechScore } from '../../directions.js';
import { trimmed } from '../../inline.js';
import { pieceOf } from '../line/pieces.js';
import { asNote, plainHeading, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const NAME = /(?:`(?![\d\s.:\/-]+`)[^`\n{<[]{1,40}`|(?:\*\*|__)`?[/!#;]\p{L}[\p{L}\d_-]{1,30}`?(?:\*\*|__)|[/!#;]\p{L}[\p{L}\d_-]{1,30}|:\p{L}[\p{L}\d_-]{1,30}:)(?=\s|$)/uy;

/** Macros by their names, when a file holds three of them or more: the names become headings, and what stands below or beside them is sent. */
export function withMacros(text: string, entries: readonly Entry[]): Entry[] {
  return isHeaded(text, entries) ? belowHeadings(text, entries) : belowNames(text, entries);
}

const HEAD = /^(?:`[^`\n]{1,40}`|[/!]\p{L}[\p{L}\d_-]{1,30})(?=\s|$)/u;
const LEAST = 3;
/** «Пример от клиента: «…»» above the text that is sent. */
const HEARD = /^(?:пример(?: от)? клиента|клиент|customer|example)(?!\p{L})[^:«"“\n]{0,20}:/iu;

const WRITES = /^(?:use (?:when|if|for|on)[:\s]+)?(?:(?:(?:если |когда )?(?:нам )?(?:клиент |покупатель |гость )?(?:пишут|пишет|спрашивают|спрашивает))|(?:(?:if|when) )?(?:they|customers?|the customer) (?:write|writes|has written|have written|say|says|ask|asks))(?: something like| e\.g\.| for example|, например)?\s*:?\s*(?=["«“])|^(?:use|for|when|если|когда|на|для|ответ на|отвечает на)(?: (?:when|if|it for|on|вопрос|фразу))?:?\s*(?=["«“])/iu;

/** `### /angry — человек злится`: headings that are the names of macros. */
function isHeaded(text: string, entries: readonly Entry[]): boolean {
  return entries.filter((entry) => isHead(text, entry)).length >= LEAST;
}

function isHead(text: string, entry: Entry): boolean {
  return entry.kind === 'heading' && HEAD.test(text.slice(entry.words.start, entry.words.end));
}

function belowHeadings(text: string, entries: readonly Entry[]): Entry[] {
  let isBelow = false;
  return entries.map((entry) => {
    if (entry.kind === 'heading') isBelow = isHead(text, entry);
    if (entry.kind !== 'line' || !isBelow) return entry;
    if (isText(entry)) return { ...entry, voice: 'agent' as const };
    const written = entry.piece.wraps.length > 0 ? writtenIn(text, entry) : undefined;
    if (written) return written;
    return entry.where === 'quote' && HEARD.test(text.slice(entry.piece.start, entry.piece.end)) ? { ...entry, voice: 'customer' as const } : entry;
  });
}

/** A line that opens with the name of a macro. */
interface Named {
  name: Range;
  /** What stands beside the name, a dash between them left out. */
  rest: Range;
  /** What is sent stands in the lines below, not beside the name. */
  over: boolean;
}

function belowNames(text: string, entries: readonly Entry[]): Entry[] {
  const heads = namedIn(text, entries);
  if (heads.size < LEAST || spokenBy(text, entries, heads) < 0.5) return [...entries];
  let paragraph = -1;
  return entries.flatMap((entry, index) => {
    const named = heads.get(entry);
    if (entry.kind !== 'line' || (heads.has(entries[index + 1]) && writtenIn(text, entry))) return entry.kind === 'line' ? [] : [entry];
    if (named) paragraph = entry.paragraph;
    if (named) return headed(text, entry, named, index > 0 ? writtenIn(text, entries[index - 1]) : undefined);
    const written = entry.paragraph === paragraph && entry.piece.wraps.length > 0 ? writtenIn(text, entry) : undefined;
    if (written) return [written];
    return [entry.paragraph === paragraph && isText(entry) ? { ...entry, voice: 'agent' as const } : entry];
  });
}

function namedIn(text: string, entries: readonly Entry[]): Map<Entry, Named> {
  const names = new Map<Entry, Range>();
  for (const entry of entries) {
    const name = entry.kind === 'line' ? nameOf(text, entry) : undefined;
    if (name) names.set(entry, name);
  }
  const heads = new Map<Entry, Named>();
  entries.forEach((entry, index) => {
    const name = names.get(entry);
    const next = entries[index + 1];
    if (!name || entry.kind !== 'line') return;
    const rest = restOf(text, entry, name);
    const below = next?.kind === 'line' && !names.has(next);
    const over = below && (next.paragraph === entry.paragraph || isRemark(text, rest));
    if (over || rest.end > rest.start) heads.set(entry, { name, rest, over });
  });
  return heads;
}

/** How far what is sent sounds spoken, on the average. */
function spokenBy(text: string, entries: readonly Entry[], heads: ReadonlyMap<Entry, Named>): number {
  let spoken = 0;
  entries.forEach((entry, index) => {
    const named = heads.get(entry);
    if (named) spoken += Math.min(MOST_SPOKEN, named.over ? speechScore(wordsAt(text, entries[index + 1])) : speechScore(text.slice(named.rest.start, named.rest.end)));
  });
  return spoken / heads.size;
}

/** One line may speak for itself only. */
const MOST_SPOKEN = 3;

function wordsAt(text: string, entry: Entry): string {
  return entry.kind === 'line' ? text.slice(entry.piece.start, entry.piece.end) : '';
}

/** Nothing, a quotation or a remark in marks, which stand beside a name and not in its place. */
function isRemark(text: string, rest: Range): boolean {
  return rest.start >= rest.end || /^["«“„([*_]/.test(text[rest.start]);
}

/** The text of a macro is sent as it stands, remarks in brackets left out. */
function isText({ piece, where, marker }: LineEntry): boolean {
  return where === 'plain' && !marker && piece.wraps.length === 0 && piece.label?.kind !== 'speaker' && piece.label?.kind !== 'note';
}

/** The name that a line opens with. */
function nameOf(text: string, entry: LineEntry): Range | undefined {
  if (entry.marker?.ordered || entry.marker?.checkbox || entry.where !== 'plain' || entry.children.length > 0 || entry.piece.label?.kind === 'speaker') return undefined;
  NAME.lastIndex = entry.piece.start;
  const match = NAME.exec(text);
  return match ? { start: entry.piece.start, end: entry.piece.start + match[0].length } : undefined;
}

function restOf(text: string, entry: LineEntry, name: Range): Range {
  const rest = trimmed(text, name.end, entry.end);
  const dash = PARTED.exec(text.slice(rest.start, Math.min(rest.end, rest.start + 8)));
  return dash ? { start: rest.start + dash[0].length, end: rest.end } : rest;
}

/** What parts a name from the words beside it. */
const PARTED = /^(?:[—–-]{1,2}|:|=|→|[-=]>)\s+/u;

/** «**Пишут: «корм пришёл с дыркой»**» above the name of the macro: what it answers. */
function writtenIn(text: string, entry: Entry): LineEntry | undefined {
  if (entry.kind !== 'line' || entry.marker || entry.children.length > 0 || !entry.piece.wraps.every((wrap) => wrap === 'bold' || wrap === 'italic' || wrap === 'paren')) return undefined;
  const { inner } = entry.piece;
  const head = WRITES.exec(text.slice(inner.start, inner.end));
  const piece = head ? pieceOf(text, inner.start + head[0].length, inner.end) : undefined;
  return piece?.quoted ? { ...entry, piece, start: piece.start, end: piece.end, paragraph: -1 - entry.paragraph, voice: 'customer' } : undefined;
}

function headed(text: string, entry: LineEntry, { name, rest, over }: Named, written: LineEntry | undefined): Entry[] {
  const words = withoutMarks(text, name);
  const heading = plainHeading(words, { start: written?.start ?? entry.start, end: name.end });
  const above = written ? [heading, written] : [heading];
  if (rest.start >= rest.end) return above;
  const line: LineEntry = { ...entry, piece: pieceOf(text, rest.start, rest.end), start: rest.start, marker: undefined, children: [] };
  const asked = writtenIn(text, line);
  if (asked) return [...above, asked];
  const beside = { ...line, paragraph: -entry.paragraph };
  if (over && line.piece.quoted) return [...above, { ...beside, voice: 'customer' as const }];
  if (over && isRemark(text, rest)) return [...above, beside];
  if (over && (speechScore(text.slice(rest.start, rest.end)) < SENT || text[rest.end - 1] === ':')) return [...above, asNote(beside)];
  return [...above, isText(line) ? { ...line, voice: 'agent' as const } : line];
}

/** What stands beside the name of a macro and sounds so much spoken is sent with the lines below. */
const SENT = 1.5;

function withoutMarks(text: string, name: Range): Range {
  let { start, end } = name;
  while (/[`*_]/.test(text[start])) start += 1;
  while (end > start && /[`*]/.test(text[end - 1])) end -= 1;
  return { start, end };
}
