/** Quotations that lead on: `- "How much is it?" go to 3`, «"Где мой заказ?" → 5». */
import { arrowLength } from '../../conditions.js';
import { matchEnd, matchGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { quotedSpans } from './spans.js';
import type { Entry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** One quotation in a list item, and where it leads. */
export interface Led {
  head: Range;
  body: Range;
}

/** The parts of a list item that is a quotation with the goto or the end of the call that it leads to. */
export function quotedBeforeGoto(text: string, { piece, marker }: LineEntry): Led | undefined {
  if (!marker) return undefined;
  const [span, more] = quotedSpans(text, piece.start, piece.end);
  if (!span || more || span.start !== piece.start) return undefined;
  const rest = trimmed(text, span.end, piece.end);
  if (rest.start >= rest.end) return undefined;
  const goto = matchGoto(text, rest.start, rest.end);
  if (goto ? goto.end < rest.end - 1 || (goto.weak && arrowLength(text, rest.start) === 0) : !matchEnd(text, rest.start, rest.end)) return undefined;
  return { head: span, body: rest };
}

/** Items that look alike: numbered or not, at the margin or indented. */
export function formOfItem(text: string, { start, marker }: LineEntry): string {
  const before = text.slice(Math.max(0, start - WIDEST), start);
  return `${marker?.ordered ? 'numbered' : 'bulleted'} ${INDENTED.test(before) ? 'within' : 'outermost'}`;
}

/** Indents and marks of lists are no wider. */
const WIDEST = 60;
const INDENTED = /(?:^|[\n\r])\s+\S{0,5}\s*$/;

/** A quotation alone on its line, over `-> "…"` in the same paragraph. */
export function isOverArrow(text: string, { piece, paragraph }: LineEntry, next: Entry | undefined): next is LineEntry {
  return piece.quoted !== undefined && piece.wraps.length === 0 && standsOverArrow(text, { paragraph }, next);
}

/** The line below, in the same paragraph, is an arrow and what is said. */
export function standsOverArrow(text: string, { paragraph }: Pick<LineEntry, 'paragraph'>, next: Entry | undefined): next is LineEntry {
  return next?.kind === 'line' && next.paragraph === paragraph && !next.marker && opensWithArrow(text, next);
}

/** `-> "Ask him."`, `→ Ask him, he is in tomorrow.`: an arrow, and no place that it leads to. */
export function opensWithArrow(text: string, { piece }: LineEntry): boolean {
  const arrow = arrowLength(text, piece.start);
  if (arrow === 0) return false;
  const words = trimmed(text, piece.start + arrow, piece.end);
  return /["«“„]/.test(text[words.start] ?? '') || /[^\s]+(?:\s+[^\s]+){3,}[.!?…]$/.test(text.slice(words.start, words.end)) ? matchGoto(text, piece.start, piece.end)?.weak !== false : false;
}
