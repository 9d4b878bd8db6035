import { ALLOWED, type Count, type Price, type Told } from './model.js';
import { isPriceOfOne, nounOf, packOf, timesOf } from './pieces.js';
import { coverage, coverageSaid } from './terms.js';

const JOINT = /(?:^|[\s,])(?:и|а|но|или|плюс|зато|and|but|or|plus|while|whereas|so|так что|чтобы)(?=\s)/u;

/** Tells of a price what the words around it say: what it covers, whether it is for one, and how many it buys together. */
export function priceContext(price: Price, previous: Price | undefined, next: Price | undefined, counts: readonly Count[], spans: readonly Told[], text: string): Price {
  const from = Math.max(previous?.end ?? 0, price.start - REACH);
  const gap = text.slice(from, price.start);
  const behind = text.slice(price.end, price.end + 40);
  const done: Price = { ...price, before: clauseBefore(gap), after: clauseAfter(text.slice(price.end, Math.min(next?.start ?? text.length, price.end + 60))) };
  if (previous && JOINED.test(gap)) done.joined = true;
  const times = timesOf(price, from, counts, text);
  if (times) return { ...done, ...asCovering(coverage('', behind)), piece: true, times };
  const covered = covering(done, counts, spans, text, gap);
  const isOnce = covered.every === undefined && ONCE.test(`${done.before} ${done.after}`) && !/разов(?:ое|ая|ый|ые)/u.test(done.before);
  const isFlat = counts.some((one) => ALLOWED.test(one.noun) && one.perYear === undefined && /^\s*(?:for|за)\s+$/u.test(text.slice(one.end, price.start)));
  const pack = packOf(done, from, counts, text);
  const isOne = !pack && !covered.forSpan && isPriceOfOne(`${done.before}${/по\s/u.test(text.slice(price.start, price.end)) ? ' по ' : ''}`, behind);
  return { ...done, ...covered, ...(isOnce ? { once: true as const } : {}), ...(isFlat ? { flat: true as const } : {}), ...(pack ? { pack } : {}), ...(isOne ? { piece: true as const, ...nounOf(behind) } : {}) };
}

/** How far back the words may stand that speak of a sum, in characters. */
const REACH = 90;

const JOINED = /^[^,.!?]*?(?:^|\s)(?:и|плюс|and|plus|&|\+)\s+(?:за\s+|ещё\s+|a\s+|another\s+)?$/u;

const ONCE = /разово|единоразов|единовременно|один раз|одним платеж|(?:^|\s)once(?:\s|$)|one-off|up ?front|one-time/u;

function asCovering(every: number | undefined): { every?: number } {
  return every === undefined ? {} : { every };
}

const SPAN_BEFORE = /(?:на|за|for|сразу|over)\s+$/u;
/** "Three years up front is 260": the clause begins with the span. */
const CLAUSE_BEFORE = /(?:^|[.,;:!?—–]|(?<!\p{L})(?:and|or|but|и|а|или))\s*$/u;
const CLAUSE_TO_SUM = /^(?:'s)?(?:\s+\p{L}+){0,3}?(?:\s+(?:is|are|costs?|стоит|стоят|выходит|обходится|за|—|–))?\s*$/u;
const SPAN_TO_SUM = /^(?:\s*(?:вперёд|сразу|upfront|is|are|стоит|стоят|будет|выходит|—|–|-|:|,))*\s*$/u;
const SUM_TO_SPAN = /^\s*(?:рубл\p{L}*\s*|₽\s*)?(?:на|за|for|сразу на)\s+$/u;

/** The months that a price covers: a span right by it, or a word of how often. */
function covering(price: Price, counts: readonly Count[], spans: readonly Told[], text: string, gap: string): { every?: number; forSpan?: true } {
  const from = price.start - price.before.length;
  const isBefore = (one: Told) => one.end <= price.start && one.start >= from && ((SPAN_BEFORE.test(text.slice(0, one.start)) && SPAN_TO_SUM.test(text.slice(one.end, price.start))) || (CLAUSE_BEFORE.test(text.slice(0, one.start)) && CLAUSE_TO_SUM.test(text.slice(one.end, price.start))));
  const span = spans.find((one) => isBefore(one) || (one.start >= price.end && SUM_TO_SPAN.test(text.slice(price.end, one.start))));
  if (span) return { every: span.value, forSpan: true };
  // «два раза в месяц, по триста» tells how often it is needed
  const isUse = counts.some((one) => one.perYear !== undefined && one.end <= price.start && one.start >= from - 4);
  const near = coverage(isUse ? '' : price.before, text.slice(price.end, price.end + 40));
  return asCovering(near ?? coverageSaid(gap.split(/[.!?](?=\s)/u).at(-1) ?? ''));
}

function clauseAfter(gap: string): string {
  return (gap.split(/[.!?;:—](?=\s|$)|,\s/u)[0] ?? '').split(JOINT)[0];
}

/** The words of the clause in front of a sum; what stands behind the last comma, if it says anything. */
function clauseBefore(gap: string): string {
  const sentence = gap.split(/[.!?](?=\s)/u).at(-1) ?? '';
  const parts = sentence.split(/[;:](?=\s)|,\s|\s[—–]\s/u);
  const last = parts.at(-1) ?? '';
  const told = /\p{L}{3,}/u.test(last) && !/^\s*(?:всего|это|только|just|only|that's|it's|at|за|по)\s*$/u.test(last) ? last : parts.slice(-2).join(' ');
  return told.split(JOINT).at(-1) ?? '';
}
