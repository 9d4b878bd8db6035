/** Several answers in one line, each with where it leads: `Found → "There it is." → 12. Not found → 9`. */
import { arrowLength } from '../../conditions.js';
import { trimmed } from '../../inline.js';
import type { Range } from '../../../source/index.js';

/** An answer, and what follows it from its arrow on. */
export interface Way {
  head: Range;
  body: Range;
}

export interface SeveralWays {
  /** What is said before the first answer. */
  lead: Range;
  ways: Way[];
  /** What stands behind the last. */
  rest: Range;
}

const ARROW = '(?:→|⇒|->|=>)\\s*';
const SENTENCE_STOP = '(?:[.;,]+(?=\\s|$)|(?=\\s*$))';

/** Where a way ends: an arrow, the number or the letter of a step or the end of the call, and the end of the sentence. */
const WAY_END = new RegExp(
  [
    // `→ table below, then 11`
    `${ARROW}(?:[^.;→"«“>]{1,40},\\s*(?:then|затем|потом)\\s+)?(?:(?:back|straight|go|return|вернуться|назад|снова)\\s+)?(?:(?:to|к|на)\\s+)?`,
    '(?:(?:шаг|этап|блок|раздел|пункт|step|stage|block|section)\\p{L}{0,3}\\s*|п\\.\\s*)?',
    '(?:\\p{Lu}{0,2}\\d{1,3}(?:\\.\\d+)*\\p{Ll}?(?![\\p{L}\\d])|\\p{L}(?=[.;,\\s]|$)|(?:end|конец)(?![\\p{L}\\d]))',
    `(?:\\s+(?:again|снова|(?:with|as|for|с|со|по)\\s[^.;→"«“]{1,40}))?${SENTENCE_STOP}`,
  ].join(''),
  'giu',
);
/** The same with a word or three in place of the number, which may be the name of a step or what is done then. */
const NAMED_END = new RegExp(`${ARROW}\\p{L}[\\p{L} -]{1,28}(?:[.;]+(?=\\s|$)|(?=\\s*$))`, 'giu');
const LONGEST_ANSWER = 60;
/** Where a sentence or a quotation before an answer ends. */
const SENTENCE_END = /[.!?…"»”)][*_]*\s+(?=[\p{L}\d"«“])/gu;

/** The ways of a line or a cell that holds two or more of them. */
export function severalWays(text: string, { start, end }: Range): SeveralWays | undefined {
  const parted = partedWays(text, { start, end });
  if (parted) return parted;
  const words = text.slice(start, end);
  const ends = wayEnds(words).map((to) => start + to);
  if (ends.length < 2) return undefined;
  const ways: Way[] = [];
  let lead: Range = { start, end: start };
  let from = start;
  for (const to of ends) {
    const way = wayIn(text, trimmed(text, from, to), ways.length === 0);
    if (!way) return undefined;
    if (ways.length === 0) lead = trimmed(text, start, way.head.start);
    ways.push(way);
    from = to;
  }
  return { lead, ways, rest: trimmed(text, from, end) };
}

/** Where the ways of a text end, if one of them at least leads to a step by its number. */
function wayEnds(words: string): number[] {
  const ends = endsOf(words, WAY_END);
  return ends.length > 0 ? [...new Set([...ends, ...endsOf(words, NAMED_END)])].sort((one, other) => one - other) : ends;
}

function endsOf(words: string, pattern: RegExp): number[] {
  return [...words.matchAll(pattern)].map((found) => found.index + found[0].length);
}

/** The answer that a stretch of text opens with; before the first one other words may stand. */
function wayIn(text: string, stretch: Range, isFirst: boolean): Way | undefined {
  let arrow = stretch.start;
  while (arrow < stretch.end && arrowLength(text, arrow) === 0) arrow += 1;
  const before = trimmed(text, stretch.start, arrow);
  const breaks = [...text.slice(before.start, before.end).matchAll(SENTENCE_END)];
  const last = breaks.at(-1);
  if (last && !isFirst) return undefined;
  const head = last ? { start: before.start + last.index + last[0].length, end: before.end } : before;
  const name = text.slice(head.start, head.end);
  if (!/\p{L}/u.test(name) || name.length > LONGEST_ANSWER || /[.:!]$/.test(name)) return undefined;
  return { head, body: { start: arrow, end: stretch.end } };
}

/** «да — шаг 4», `no: step 7`: an answer, and the step by its word and number. */
const PARTED = /^(\S[^;→]{0,59}?)\s*(?:\s[—–-]\s|:\s|→|->|=>)\s*(?:(?:на|к|ко|to|go to)\s+)?(?:шаг|этап|блок|пункт|п\.|step|stage|block)\p{Ll}{0,2}\s*(?:№\s*)?\d{1,3}(?:\.\d+)*\p{Ll}?[.\s]*$/iu;

/** «↳ да — шаг 4; дорого — шаг 6»: answers in a row behind an arrow or in brackets, parted by semicolons or commas. */
export function partedWays(text: string, { start, end }: Range): SeveralWays | undefined {
  const words = text.slice(start, end);
  const opening = /^(?:(?:→|->|=>|[↳↪])\s*|[(*_]*)/u.exec(words)?.[0].length ?? 0;
  const closing = /[)*_]*$/u.exec(words)?.[0].length ?? 0;
  const inner = trimmed(text, start + opening, end - closing);
  const separator = text.slice(inner.start, inner.end).includes(';') ? ';' : ',';
  const ways: Way[] = [];
  let at = inner.start;
  for (const part of text.slice(inner.start, inner.end).split(separator)) {
    const own = trimmed(text, at, at + part.length);
    const found = PARTED.exec(text.slice(own.start, own.end));
    if (!found || /["«“?!]/.test(found[1])) return undefined;
    const head = { start: own.start, end: own.start + found[1].length };
    ways.push({ head, body: { start: bodyStart(text, head.end, own.end), end: own.end } });
    at += part.length + 1;
  }
  return ways.length > 1 ? { lead: { start, end: start }, ways, rest: { start: end, end } } : undefined;
}

/** The place without the sign before it, which would open what is said. */
function bodyStart(text: string, from: number, end: number): number {
  return from + (/^\s*(?:[—–:-]\s+)?/u.exec(text.slice(from, end))?.[0].length ?? 0);
}
