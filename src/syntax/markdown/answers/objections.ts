/** What the customer objects or asks, before a sign and the answer: «Дорого» — Цена 900 рублей в месяц. `"I need to think": Of course. When shall I ring?` */
import { trimmed } from '../../inline.js';
import { matchGoto } from '../../gotos.js';
import { speechScore } from '../../directions.js';
import { meanSound } from '../../voices.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';
import { headsObjections } from '../headings/headings.js';
import { quotedSpans } from '../line/spans.js';
import type { Range } from '../../../source/index.js';

/** So many lines under one heading are written alike. */
const LEAST_LINES = 2;
const LONGEST_OBJECTION = 120;
/** Words of an objection that is not quoted. */
const MOST_WORDS = 6;
/** By so much the answers must sound more like the agent than the quotations, on the average, in log-odds. */
const APART = 0.7;
/** What parts the answer from what it answers. A hyphen stands between spaces. */
const SIGN = /^[*_]{0,2}[.,;]?(?:\s*[:：]|\s+[—–-]{1,2}(?=\s)|\s*[—–])[*_]{0,2}\s*/u;
const SENTENCE = /^["«“„]?(?:\p{Lu}|\d|[{[<])/u;

interface Answered {
  head: Range;
  body: Range;
}

/** Makes branches of lines under one heading that each hold an objection and the answer to it. */
export function withObjections(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, Answered>();
  let part: LineEntry[] = [];
  let listsObjections = false;
  const close = (): void => {
    for (const [entry, answered] of answeredIn(text, part, listsObjections)) found.set(entry, answered);
    part = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'line' && !isTitle(entry)) {
      part.push(entry);
      continue;
    }
    close();
    if (entry.kind !== 'rule') listsObjections = entry.kind !== 'table' && headsObjections(wordsOf(text, entry));
  }
  close();
  return branched(text, entries, found);
}

function wordsOf(text: string, entry: Entry): string {
  const { start, end } = entry.kind === 'heading' ? entry.words : entry;
  return text.slice(start, end);
}

function isTitle({ piece, marker }: LineEntry): boolean {
  return piece.wraps[0] === 'bold' && !marker && !piece.quoted;
}

function answeredIn(text: string, lines: readonly LineEntry[], listsObjections: boolean): Map<Entry, Answered> {
  const quoted = alike(text, lines, quotedBefore);
  if (isTalk(text, quoted, listsObjections)) return quoted;
  const bare = listsObjections ? alike(text, lines, saidBefore) : new Map<Entry, Answered>();
  return isTalk(text, bare, listsObjections) && areDistinct(text, bare) ? bare : new Map<Entry, Answered>();
}

/** What comes again before several lines is a name. */
function areDistinct(text: string, found: ReadonlyMap<Entry, Answered>): boolean {
  return new Set([...found.values()].map(({ head }) => text.slice(head.start, head.end).toLowerCase())).size === found.size;
}

function alike(text: string, lines: readonly LineEntry[], parted: (text: string, entry: LineEntry) => Answered | undefined): Map<Entry, Answered> {
  return new Map(lines.flatMap((entry): [Entry, Answered][] => {
    const answered = isUnclaimed(entry) && entry.where !== 'fence' && entry.piece.label?.kind !== 'speaker' ? parted(text, entry) : undefined;
    return answered ? [[entry, answered]] : [];
  }));
}

/** `"Too expensive" — It's nine pounds a month.` */
function quotedBefore(text: string, { piece }: LineEntry): Answered | undefined {
  if (piece.wraps.length > 0 || piece.lead || !/["«“„]/.test(text[piece.start])) return undefined;
  const [span] = quotedSpans(text, piece.start, piece.end);
  return span?.start === piece.start && span.end - span.start <= LONGEST_OBJECTION ? answeredAfter(text, span, piece.end) : undefined;
}

/** «Дорого — Понимаю вас.» below a heading for objections. */
function saidBefore(text: string, { piece }: LineEntry): Answered | undefined {
  if (piece.wraps.length > 0 || piece.quoted || piece.dash !== undefined || (piece.label && piece.label.kind !== 'unknown')) return undefined;
  const opening = /^([*_]{0,2})(.+?)[*_]{0,2}(?:\s[—–-]\s|[:：][*_]{0,2}\s)/u.exec(text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_OBJECTION)));
  if (!opening) return undefined;
  const start = piece.start + opening[1].length;
  const head = { start, end: start + opening[2].length };
  const words = text.slice(head.start, head.end);
  if (words.length < 3 || /["«“.!{]/.test(words) || words.split(/\s+/).length > MOST_WORDS) return undefined;
  const answered = answeredAfter(text, head, piece.end);
  return answered && speechScore(text.slice(answered.body.start, answered.body.end)) >= 0 ? answered : undefined;
}

function answeredAfter(text: string, head: Range, end: number): Answered | undefined {
  const sign = SIGN.exec(text.slice(head.end, end));
  if (!sign) return undefined;
  const body = trimmed(text, head.end + sign[0].length, end);
  return body.start < body.end && SENTENCE.test(text.slice(body.start, body.start + 2)) && !matchGoto(text, body.start, body.end) ? { head, body } : undefined;
}

/** Somebody is spoken to in the answers, and what is answered sounds like him. */
function isTalk(text: string, found: ReadonlyMap<Entry, Answered>, listsObjections: boolean): boolean {
  if (found.size < LEAST_LINES) return false;
  const heard = [...found.values()].map(({ head }) => text.slice(head.start, head.end).replace(/^["«“]|["»”]$/gu, ''));
  const said = [...found.values()].map(({ body }) => text.slice(body.start, body.end));
  const spoken = said.reduce((sum, words) => sum + speechScore(words), 0) / said.length;
  if (listsObjections) return spoken > -0.5;
  return spoken > 0.5 && meanSound(said) > meanSound(heard) + APART;
}

/** Entries with their branches; an answer goes on over the unmarked lines of its paragraph. */
function branched(text: string, entries: readonly Entry[], found: ReadonlyMap<Entry, Answered>): Entry[] {
  const made: Entry[] = [];
  for (const entry of entries) {
    const answered = found.get(entry);
    const last = made[made.length - 1];
    if (entry.kind === 'line' && answered) made.push({ ...entry, branch: { ...answered, ...(/["«“„]/.test(text[answered.body.start]) ? {} : { said: true }) } });
    else if (entry.kind === 'line' && last?.kind === 'line' && last.branch?.said && goesOn(last, entry)) {
      made[made.length - 1] = { ...last, end: entry.end, piece: { ...last.piece, end: entry.end }, branch: { ...last.branch, body: { start: last.branch.body.start, end: entry.end } } };
    } else if (entry.kind === 'line' && entry.children.length > 0) made.push({ ...entry, children: withObjections(text, entry.children) });
    else made.push(entry);
  }
  return made;
}

function goesOn(last: LineEntry, { piece, paragraph, marker, where, children }: LineEntry): boolean {
  return last.paragraph === paragraph && !marker && where === last.where && children.length === 0 && piece.wraps.length === 0 && !piece.label && piece.dash === undefined && !piece.quoted;
}
