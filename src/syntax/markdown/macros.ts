/** Macros of a chat: a short name such as `` `/late` `` alone on its line, the customer's words or a note beside it, the text below. */
import { speechScore } from '../directions.js';
import { trimmed } from '../inline.js';
import { pieceOf } from './pieces.js';
import { plainHeading, type Entry, type LineEntry } from './entries.js';
import type { Range } from '../../source/index.js';

const NAME = /(?:`[^`\n]{1,40}`|[/!#;]\p{L}[\p{L}\d_-]{1,30}|:\p{L}[\p{L}\d_-]{1,30}:)(?=\s|$)/uy;
/** Below every heading that people write. */
const LEVEL = 6;

/** Macros by their names, when a file holds three of them or more: `/late` on lines of their own become headings, and what stands below is sent. */
export function withMacros(text: string, entries: readonly Entry[]): Entry[] {
  return isHeaded(text, entries) ? belowHeadings(text, entries) : belowNames(text, entries);
}

const HEAD = /^(?:`[^`\n]{1,40}`|[/!]\p{L}[\p{L}\d_-]{1,30})(?=\s|$)/u;
const LEAST = 3;
/** «Пример от клиента: «…»» above the text that is sent. */
const HEARD = /^(?:пример(?: от)? клиента|клиент|customer|example)(?!\p{L})[^:«"“\n]{0,20}:/iu;

const WRITES = /^(?:use (?:when|if) )?(?:(?:(?:если |когда )?(?:нам )?(?:клиент |покупатель |гость )?(?:пишут|пишет|спрашивают|спрашивает))|(?:(?:if|when) )?(?:they|customers?|the customer) (?:write|writes|has written|have written|say|says|ask|asks))(?: something like| e\.g\.| for example|, например)?\s*:?\s*(?=["«“])/iu;

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

function belowNames(text: string, entries: readonly Entry[]): Entry[] {
  const heads = new Map<Entry, Range>();
  let spoken = 0;
  entries.forEach((entry, index) => {
    const name = entry.kind === 'line' ? nameOf(text, entry) : undefined;
    const next = entries[index + 1];
    if (!name || next?.kind !== 'line' || heads.has(next)) return;
    heads.set(entry, name);
    spoken += speechScore(text.slice(next.piece.start, next.piece.end));
  });
  if (heads.size < LEAST || spoken / heads.size < 0.5) return [...entries];
  let paragraph = -1;
  return entries.flatMap((entry, index) => {
    const name = heads.get(entry);
    if (entry.kind !== 'line' || (heads.has(entries[index + 1]) && writtenIn(text, entry))) return entry.kind === 'line' ? [] : [entry];
    if (name) paragraph = entry.paragraph;
    if (name) return headed(text, entry, name, index > 0 ? writtenIn(text, entries[index - 1]) : undefined);
    const written = entry.paragraph === paragraph && entry.piece.wraps.length > 0 ? writtenIn(text, entry) : undefined;
    if (written) return [written];
    return [entry.paragraph === paragraph && isText(entry) ? { ...entry, voice: 'agent' as const } : entry];
  });
}

/** The text of a macro is sent as it stands, remarks in brackets left out. */
function isText({ piece, where, marker }: LineEntry): boolean {
  return where === 'plain' && !marker && piece.wraps.length === 0 && piece.label?.kind !== 'speaker' && piece.label?.kind !== 'note';
}

/** The name that a line opens with, when nothing but a quotation or a remark stands beside it. */
function nameOf(text: string, entry: LineEntry): Range | undefined {
  if (!entry.first || entry.marker || entry.where !== 'plain' || entry.children.length > 0) return undefined;
  NAME.lastIndex = entry.start;
  const match = NAME.exec(text);
  if (!match) return undefined;
  const rest = restOf(text, entry, match[0].length);
  return rest.start >= rest.end || /^["«“„([*_]/.test(text[rest.start]) ? { start: entry.start, end: entry.start + match[0].length } : undefined;
}

function restOf(text: string, entry: LineEntry, length: number): Range {
  return trimmed(text, Math.min(entry.start + length, entry.end), entry.end);
}

/** «**Пишут: «корм пришёл с дыркой»**» above the name of the macro: what it answers. */
function writtenIn(text: string, entry: Entry): LineEntry | undefined {
  if (entry.kind !== 'line' || entry.marker || entry.children.length > 0 || !entry.piece.wraps.every((wrap) => wrap === 'bold' || wrap === 'italic' || wrap === 'paren')) return undefined;
  const { inner } = entry.piece;
  const head = WRITES.exec(text.slice(inner.start, inner.end));
  const piece = head ? pieceOf(text, inner.start + head[0].length, inner.end) : undefined;
  return piece?.quoted ? { ...entry, piece, start: piece.start, end: piece.end, paragraph: -1 - entry.paragraph, voice: 'customer' } : undefined;
}

function headed(text: string, entry: LineEntry, name: Range, written: LineEntry | undefined): Entry[] {
  const words = text[name.start] === '`' ? { start: name.start + 1, end: name.end - 1 } : name;
  const heading = plainHeading(LEVEL, words, { start: written?.start ?? entry.start, end: name.end });
  const rest = restOf(text, entry, name.end - name.start);
  const above = written ? [heading, written] : [heading];
  if (rest.start >= rest.end) return above;
  const piece = pieceOf(text, rest.start, rest.end);
  const asked = writtenIn(text, { ...entry, piece, start: rest.start, marker: undefined, children: [] });
  if (asked) return [...above, asked];
  return [...above, { ...entry, piece, start: rest.start, paragraph: -entry.paragraph, ...(piece.quoted ? { voice: 'customer' as const } : {}) }];
}
