/** Quoted parts of a line: what is said, among words that only tell when or how. */
import { indexWithin } from '../../find.js';
import { closingQuote } from '../../conditions.js';
import type { Range } from '../../../source/index.js';

const OPEN = /[«“"„]/;

/** The parts of `text[start, end)` in quotation marks, marks included, outermost only. */
export function quotedSpans(text: string, start: number, end: number): Range[] {
  const spans: Range[] = [];
  const first = text.slice(start, end).search(OPEN);
  if (first < 0) return spans;
  const straight = closingMarks(text, start, end);
  for (let at = start + first; at < end; at += 1) {
    if (!OPEN.test(text[at])) continue;
    // an inch or a stray mark opens nothing
    if (text[at] === '"' && at > start && /[\p{L}\d]/u.test(text[at - 1])) continue;
    const close = text[at] === '"' ? straight.get(at) ?? -1 : closingQuote(text, at, end);
    if (close < 0) {
      if (text[at] === '"') continue;
      break;
    }
    spans.push({ start: at, end: close + 1 });
    at = close;
  }
  return spans;
}

/** For each straight mark the one that closes it: the first after it that no inner one needs, worked out in one go, for a line may hold thousands that nothing closes. */
function closingMarks(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const waiting: { at: number; depth: number }[] = [];
  let depth = 0;
  for (let at = indexWithin(text, '"', start, end); at >= 0; at = indexWithin(text, '"', at + 1, end)) {
    // an odd inner mark: the first one that comes closes
    if (waiting.length > 0) closing.set(waiting[waiting.length - 1].at, at);
    const opens = /[\s(—–]/.test(text[at - 1] ?? '') && /[\p{L}\d]/u.test(text[at + 1] ?? ' ');
    depth += opens ? 1 : -1;
    for (let last = waiting.at(-1); last && depth < last.depth; last = waiting.at(-1)) {
      closing.set(last.at, at);
      waiting.pop();
    }
    waiting.push({ at, depth });
  }
  return closing;
}

/** Whether a quoted span is speech by itself and not a name within a sentence: long, or with a sentence's end. */
export function isSpoken(text: string, span: Range, lineStart: number): boolean {
  const words = text.slice(span.start + 1, span.end - 1);
  if (/[.!?…]\s*$/.test(words) || words.length > 60) return true;
  if (words.includes(' ') && SAYS.test(text.slice(Math.max(lineStart, span.start - 24), span.start))) return true;
  const before = text.slice(Math.max(lineStart, span.start - 3), span.start).trim();
  if (before.endsWith('.') && GOES_ON.test(text.slice(span.end, span.end + 3))) return false;
  return before.endsWith(':') || before.endsWith('—') || before.endsWith('.') || before.endsWith('→') || (span.start === lineStart && words.split(' ').length > 3);
}

/** «Он скажет «да, было дело»», `they go "how much"` */
const SAYS = /(?<!\p{L})(?:скажет|скажут|ответит|ответят|спросит|спросят|говорит|спрашивает|отвечает|говорите|говоришь|отвечайте|отвечаете|скажите|спросите|they say|they ask|they go|he says|she says|you say|you go|you ask|says|asks)[,:]?\s*$/iu;

/** «„Скидка“, „акция“ и прочее не говорим»: the sentence goes on, the words are only spoken of. */
const GOES_ON = /^(?:,? \p{Ll}|, ["«“„])/u;
