import type { Entity } from '../entities.js';
import { remembered } from '../remembered.js';
import type { Utterance } from '../utterance.js';
import { claimsGain } from './claims.js';
import { BRINGS, FOR_EACH, HEADS, LEFT_TO_PAY, NOT_PAID, OUTCOME, PAID, SHARED_BASE, SPARED, TURNOVER } from './heads.js';
import { frequencyOf, hasFigures, isGain, PER_YEAR, sentenceOf, textOf, unitOf, type MoneyFact, type MoneyRole, type Sum } from './model.js';
import { pairedOff } from './pairs.js';
import { GETS, isForPiece, sumsOf } from './sums.js';

/** The sums of an utterance with the part each plays. `ofGain` where the talk is known to be of gain: bare numbers are sums then. */
export function moneyFacts(utterance: Utterance, ofGain = false): readonly MoneyFact[] {
  return (ofGain ? factsOfGain : factsOf)(utterance);
}

const factsOf = remembered((utterance: Utterance) => findFacts(utterance, false));
const factsOfGain = remembered((utterance: Utterance) => findFacts(utterance, true));

function findFacts(utterance: Utterance, ofGain: boolean): MoneyFact[] {
  if (!hasFigures(utterance)) return [];
  const claims = claimsGain(utterance);
  const sums = sumsOf(utterance, ofGain || utterance.says('gain-claim', 'pays-off') || comparesSums(utterance));
  if (sums.length === 0) return [];
  const facts = sums.map((entity): MoneyFact => ({ entity, utterance, role: isForPiece(textOf(utterance), entity) ? 'other' : roleOf(utterance, entity, sums) }));
  const single = withoutOutcomes(withoutRestated(addedUp(pairedOff(facts))));
  return claims ? balanced(single, sums) : single;
}

/** The recogniser must be so sure that a sentence holds a saving against a price before its bare numbers are taken for sums. */
const SURELY_COMPARES = 0.4;

function comparesSums(utterance: Utterance): boolean {
  return utterance.role === 'agent' && utterance.sentences.some((_, index) => utterance.probability(index, 'saving') >= SURELY_COMPARES);
}

/** «у вас 900, у жены 700 и у сына 500»: what is joined to a price of today is one too. */
function addedUp(facts: MoneyFact[]): MoneyFact[] {
  const done: MoneyFact[] = [];
  for (const fact of facts) {
    const previous = done.at(-1);
    const between = previous ? textOf(fact.utterance).slice(previous.entity.end, fact.entity.start) : '';
    const joined = previous?.role === 'old-price' && fact.role === 'price' && fact.entity.period === previous.entity.period && /^[^.!?;—:]{0,40}(?:,|(?<!\p{L})(?:и|and))[^.!?;—:]{0,30}$/u.test(between) && !ANOTHER_PRICE.test(between);
    done.push(joined ? { ...fact, role: 'old-price' } : fact);
  }
  return done;
}

/** Between two sums, what makes the second the price of something else. */
const ANOTHER_PRICE = /(?<!\p{L})(?:а|но|зато|but|plan|pass|card|здесь|here|this|with|с (?:ней|ним|нами|подпиской|картой))(?!\p{L})|обойд|обход|стои|выйд|выход|стан[ею]|(?<!\p{L})буд[еу]|вернё?т|cost|come|would|'d\b|\bis\b|\w's\b/u;

/** «19 в месяц, то есть 228 в год» is one sum told twice: the one for the longer period stays. */
function withoutRestated(facts: MoneyFact[]): MoneyFact[] {
  const restatementOf = (fact: MoneyFact) => facts.find((other) => other !== fact && sentenceOf(other) === sentenceOf(fact) && isLonger(other, fact) && isSame(other, fact));
  return facts.flatMap((fact) => {
    if (restatementOf(fact)) return [];
    // what the first telling says of the sum holds for the second
    const first = facts.find((other) => other.role !== 'price' && restatementOf(other) === fact);
    return [first && fact.role === 'price' ? { ...fact, role: first.role } : fact];
  });
}

/** «…выходите на 199 вперёд», "that's $33 less": what a comparison comes to is told in its sums already. */
function withoutOutcomes(facts: MoneyFact[]): MoneyFact[] {
  if (facts.length < 2) return facts;
  if (facts.some((fact) => sumsUp(fact, facts))) return facts.filter((fact) => !sumsUp(fact, facts));
  return facts.filter((fact, index) => {
    const others = facts.filter((other) => other !== fact);
    const { value } = fact.entity;
    if (value === undefined || index === 0) return true;
    const before = clauseAround(textOf(fact.utterance), fact.entity, others.map((other) => other.entity)).before;
    const tells = OUTCOME.test(before) || OUTCOME.test(textOf(fact.utterance).slice(fact.entity.end, fact.entity.end + 16));
    if (tells && others.some((other) => other.entity.value === value && other.entity.period === fact.entity.period)) return false;
    return !others.some((one) => others.some((other) => one !== other && isDifference(fact, one, other)));
  });
}

/** «Разовый 1 700, абонемент на десять 14 900. Экономите две тысячи»: a gain told after two prices is what they come to. */
function sumsUp(fact: MoneyFact, facts: readonly MoneyFact[]): boolean {
  if (fact.role !== 'saving') return false;
  const others = facts.filter((other) => other !== fact);
  return others.length >= 2 && others.every((other) => (other.role === 'price' || other.role === 'new-price' || other.role === 'other') && sentenceOf(other) < sentenceOf(fact));
}

function isDifference(fact: MoneyFact, one: MoneyFact, other: MoneyFact): boolean {
  const told = fact.entity.value ?? 0;
  const near = (gap: number) => told > 0 && Math.abs(Math.abs(gap) - told) <= 0.02 * told;
  if (one.entity.period === other.entity.period && near((one.entity.value ?? 0) - (other.entity.value ?? 0))) return true;
  const [first, second] = [yearly(one), yearly(other)];
  return first !== undefined && second !== undefined && near(first - second);
}

function isLonger(one: MoneyFact, other: MoneyFact): boolean {
  const perYear = ({ entity }: MoneyFact) => frequencyOf(entity) ?? 1;
  return perYear(one) < perYear(other);
}

function isSame(one: MoneyFact, other: MoneyFact): boolean {
  const [first, second] = [yearly(one), yearly(other)];
  if (first !== undefined && second !== undefined && Math.abs(first - second) <= 0.02 * first) return true;
  const total = one.entity.months === undefined && other.entity.months !== undefined ? (second ?? 0) * (other.entity.months / 12) : undefined;
  return total !== undefined && first !== undefined && Math.abs(first - total) <= 0.02 * first;
}

/** What a sum comes to in a year; one without a period counts once. */
export function yearly({ entity }: MoneyFact): number | undefined {
  const value = entity.value ?? entity.max;
  return value === undefined ? undefined : value * (entity.perYear ?? (entity.period ? PER_YEAR[entity.period] : 1));
}

/** Of several sums, one must speak so much more for the other side before it is put there; of two, any lean tells. */
const CLEARLY = 2;

/** Where a gain is claimed and all sums got the same side, the one that most speaks for the other side stands there. */
function balanced(facts: MoneyFact[], sums: readonly Sum[]): MoneyFact[] {
  const open = facts.filter((fact) => fact.role !== 'other' && fact.role !== 'rise' && fact.role !== 'once');
  if (open.length < 2 || open.some(isGain) !== open.every(isGain)) return facts;
  if (open.length < facts.filter((fact) => fact.role !== 'other').length && open.every((fact) => !isGain(fact))) return facts;
  const allGains = open.every(isGain);
  const lean = (fact: MoneyFact) => leaning(fact, sums) * (allGains ? -1 : 1);
  const [odd, next] = [...open].sort((a, b) => lean(b) - lean(a));
  if (lean(odd) <= 0 || lean(odd) - lean(next) < (open.length === 2 ? 1 : CLEARLY)) return facts;
  const role = allGains ? 'price' : odd.entity.counted || isSpending(odd, sums) ? 'old-price' : 'saving';
  return facts.map((fact) => (fact === odd ? { ...fact, role } : fact));
}

/** Is it told as what the customer spends? */
function isSpending({ utterance, entity }: MoneyFact, sums: readonly Sum[]): boolean {
  const { before } = clauseAround(textOf(utterance), entity, sums);
  return /\byou (?:pay|spend|buy|spent|paid)\b|(?<!\p{L})вы (?:\S+ )?(?:плати|трати|потрати|заплати)/u.test(before);
}

/** How much more the words around a sum speak for its being spared than for its being paid. */
function leaning({ utterance, entity }: MoneyFact, sums: readonly Sum[]): number {
  const { before, after } = clauseAround(textOf(utterance), entity, sums);
  const weigh = (table: readonly [number, RegExp][]) => table.reduce((sum, [weight, evidence]) => sum + (evidence.test(before) || evidence.test(after) ? weight : 0), 0);
  return weigh(SPARED) - weigh(PAID) + (entity.counted ? CLEARLY : 0);
}

/** The head nearest to the sum decides: first in front of it within its clause, then behind it, then anywhere in the clause. */
function roleOf(utterance: Utterance, entity: Sum, money: readonly Sum[]): MoneyRole {
  const clause = clauseAround(textOf(utterance), entity, money);
  if (/(?<!\p{L})(?:вместо|против)(?:\s+(?:ваших|прежних|нынешних))?\s*$|\b(?:instead of|rather than|against)(?: the| your)?\s*$/u.test(clause.before)) return 'old-price';
  if (/^\s*(?:рубл\S*|₽)?\s*(?:в месяц|в год|a month|a year)?\s*(?:вместо|против|instead of|rather than|against)/u.test(textOf(utterance).slice(entity.end))) return 'new-price';
  if (entity.type === 'count' && GETS.test(unitOf(entity))) return 'price';
  if (entity.type === 'count') return /комисси|взнос/u.test(unitOf(entity)) ? 'once' : /доплат|абонплат/u.test(unitOf(entity)) ? 'rise' : 'saving';
  if (entity.period === undefined && /(?<!\p{L})по\s*$/u.test(clause.before) && FOR_EACH.test(textOf(utterance))) return entity.counted ? 'old-price' : 'other';
  if (/(?:^|[.!?;:,—–]\s*)(?:за|for)\s*$/u.test(textOf(utterance).slice(0, entity.start))) return 'price';
  if (TURNOVER.test(textOf(utterance).slice(entity.end)) || SHARED_BASE.test(clause.before) || isLimitMoved(utterance, entity)) return 'other';
  if (LEFT_TO_PAY.test(clause.before)) return 'rest';
  if (NOT_PAID.test(textOf(utterance).slice(entity.end))) return 'saving';
  if (BRINGS.test(textOf(utterance).slice(entity.end))) return 'price';
  if (entity.period === 'once') {
    const early = HEADS.slice(0, 2).find(([, head]) => head.test(clause.before) || head.test(clause.after));
    if (!early && entity.perYear === undefined) return 'once';
  }
  const near: { role: MoneyRole; distance: number }[] = [];
  for (const [role, head] of HEADS) {
    const before = lastMatch(head, clause.before);
    if (before >= 0) near.push({ role, distance: clause.before.length - before });
    const after = head.exec(clause.after);
    if (after) near.push({ role, distance: after.index + 6 });
  }
  if (near.length === 0) return 'price';
  // a specific head beats the general words of price unless those stand much nearer
  const rank = (one: { role: MoneyRole; distance: number }) => (one.role === 'price' ? one.distance + PRICE_HANDICAP : one.distance);
  return near.reduce((best, one) => (rank(one) < rank(best) ? one : best)).role;
}

/** "A higher excess: going from 99 to 150": what one may have to bear, not what one pays. */
function isLimitMoved(utterance: Utterance, { start }: Sum): boolean {
  const text = textOf(utterance);
  return /(?:(?<!\p{L})(?:from|to|с|до))\s*$/u.test(text.slice(0, start)) && /\b(?:excess|deductible)\b|франшиз/u.test(text);
}

/** How much nearer, in characters, a general word of price must stand than a specific head. */
const PRICE_HANDICAP = 28;

/** The text around a sum up to the neighbouring sums and the ends of its clause. */
export function clauseAround(text: string, entity: Entity, money: readonly Entity[]): { before: string; after: string } {
  const previous = Math.max(0, ...money.filter((other) => other.end <= entity.start).map((other) => other.end));
  const next = Math.min(text.length, ...money.filter((other) => other.start >= entity.end).map((other) => other.start));
  const before = text.slice(previous, entity.start).split(/[.!?;:](?=\s)|,\s+(?:а|но|зато|and|but)\s|\s(?:and|и) (?=(?:it|that|this|he|она|он|это)(?:'s|\s))/u).at(-1) ?? '';
  const after = text.slice(entity.end, next).split(/[.!?;](?=\s|$)|,\s|\s(?:but|зато)\s|\s(?:and|и)\s/u)[0];
  // what stands after the last comma speaks for the sum, if it speaks at all
  const tail = before.slice(before.lastIndexOf(',') + 1);
  return { before: HEADS.some(([, head]) => head.test(tail)) ? tail : before, after };
}

const globals = new Map<RegExp, RegExp>();

function lastMatch(pattern: RegExp, text: string): number {
  const global = globals.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`);
  globals.set(pattern, global);
  let last = -1;
  global.lastIndex = 0;
  for (let match = global.exec(text); match; match = global.exec(text)) last = match.index;
  return last;
}
