/** Cases in italics or brackets behind a dash, before what is said then: «– *не работает:* Тогда дело в розетке.», «— *(дорого)* — Понимаю.» */
import { directionSense, forbidsSpeech } from '../../directions.js';
import { soundsHeard, tellsWhen } from '../line/brackets.js';
import { isUnclaimed, withBranches, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';
import type { Range } from '../../../source/index.js';

/** So many lines are written alike. */
const LEAST_CASES = 2;
/** The same of brackets, which may also hold what is done meanwhile. */
const LEAST_BRACKETS = 3;
const LONGEST_HEAD = 60;
const MOST_WORDS = 7;

interface Case {
  head: Range;
  body: Range;
  /** In brackets, with another dash before what is said: a case by its words, or one only beside others. */
  bracketed?: 'clearly' | 'beside';
}

/** Makes branches of such lines. */
export function withDashedHeads(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, Case>();
  collect(text, entries, found);
  const inBrackets = [...found].filter(([, { bracketed }]) => bracketed);
  if (inBrackets.filter(([, { bracketed }]) => bracketed === 'clearly').length < LEAST_BRACKETS) for (const [entry] of inBrackets) found.delete(entry);
  return found.size < LEAST_CASES ? [...entries] : withBranches(entries, new Map([...found].map(([entry, { head, body }]) => [entry, { head, body, said: true }])));
}

function collect(text: string, entries: readonly Entry[], found: Map<Entry, Case>): void {
  for (const entry of entries) {
    if (entry.kind !== 'line') continue;
    const one = caseOf(text, entry);
    if (one) found.set(entry, one);
    collect(text, entry.children, found);
  }
}

function caseOf(text: string, entry: LineEntry): Case | undefined {
  const { dash, end } = entry.piece;
  if (dash === undefined || !isUnclaimed(entry)) return undefined;
  const bracketed = bracketedCase(text, { start: dash, end });
  if (bracketed) return bracketed;
  const { lead } = pieceOf(text, dash, end);
  if (!lead || lead.bold || lead.end - lead.start > LONGEST_HEAD) return undefined;
  const words = text.slice(lead.start, lead.end);
  // — *тихо.* Да, я слушаю
  if (!/[:?]$/.test(words) || directionSense(words).kind !== 'note' || forbidsSpeech(words) || words.split(/\s+/).length > MOST_WORDS || !/^["«“]?(?:\p{Lu}|\d|[{[<])/u.test(text.slice(lead.rest, end))) return undefined;
  return { head: { start: lead.start, end: words.endsWith(':') ? lead.end - 1 : lead.end }, body: { start: lead.rest, end } };
}

/** «*(дорого)* — Понимаю.»; «(улыбаясь) — Добрый день» tells how. */
function bracketedCase(text: string, { start, end }: Range): Case | undefined {
  const found = BRACKETED.exec(text.slice(start, end));
  if (!found) return undefined;
  const [all, mark, words] = found;
  if (words.split(/\s+/).length > MOST_WORDS || DOES.test(words) || directionSense(words).kind !== 'note') return undefined;
  const head = { start: start + mark.length, end: start + mark.length + words.length };
  return { head, body: { start: start + all.length, end }, bracketed: tellsWhen(words) || soundsHeard(words) ? 'clearly' : 'beside' };
}

const BRACKETED = /^(\s*[*_]{0,2}\()([^()\n]{2,60})\)[*_]{0,2}\s*[—–-]\s+(?=["«“]?[\p{Lu}\d{[])/u;
/** «улыбаясь», «цену не называть»: how it is said, and what is not. */
const DOES = /^\p{L}+(?:ясь|вшись)(?!\p{L})|(?:^|не )\p{L}+(?:ать|ять|ить|еть|ти)(?!\p{L})/u;
