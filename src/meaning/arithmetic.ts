import { lowerCased } from '../source/index.js';
import type { Entity } from './entities.js';
import type { Utterance } from './utterance.js';

/** What a sum of money in an offer is. */
export type MoneyRole = 'saving' | 'rise' | 'once' | 'price' | 'old-price' | 'new-price' | 'other';

/** A sum with its part in the offer. Its entity has no value when it is a field that nobody has filled yet. */
export interface MoneyFact {
  entity: Entity;
  utterance: Utterance;
  role: MoneyRole;
}

/** The sum of it for the customer over a year. */
export interface NetBenefit {
  verdict: 'loss' | 'gain' | 'marginal' | 'upper-bound' | 'unknown';
  savingPerYear?: number;
  costPerYear?: number;
  net?: number;
  facts: MoneyFact[];
}

/** Payments a year. A single sum counts once. */
const PER_YEAR: Record<NonNullable<Entity['period']>, number> = { day: 365, week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1, once: 1 };

/** Below this share of the extra cost, a gain is marginal. */
const MARGIN = 0.25;

/** Heads that give a sum its role, in lower case, tried in order on the words of its clause, then of its sentence. */
const HEADS: [MoneyRole, RegExp][] = [
  ['other', /долг|задолж|штраф|пен[яиью]|неустойк|лимит|баланс|остаток|компенсаци|депозит|страхов(?:ая|ой) сумм|переплата|\b(?:debt|owe|owed|fine|penalt|limit|balance|arrears|compensation|excess|claim|refund(?:ed)?)\b/gu],
  ['saving', /с?эконом|сбереж|сберег|выгадыва|выигра|выигрыш|верн[уёе]|возвращ|возврат|к[эе]шб[эе]к|отобь|бонус|скидк|не (?:надо|нужно|придется|будете) (?:плат|покуп)|перестан\S* (?:плат|доплач|покуп)|не платит|докупк|станет дешевле|дешевле на|меньше на|упадет на|приход|\bsav(?:e|es|ed|ing|ings)\b|cash ?back|get back|throw in|credit(?: of)?|would (?:otherwise )?(?:have )?cost|bought separately|обошл\S* бы|стоил\S* бы|gets? you|back a (?:year|month)|(?<!one-)\boff\b|\bcuts?\b|\bshave|\blops?\b|knocks?|claw|reclaim|recoup|spares?|\btrims?\b|\bdrops? (?:your|by)|come down by|vouchers?|no longer (?:pay|spend)|(?:you )?don't pay|stop (?:paying|spending)|won't pay|you (?:pay|paid|spent) .{0,30}(?:for|on|in) /gu],
  ['once', /разов|единовремен|устан[оа]в|подключени\S* \S*стоит|комисси|взнос|вступит|за диагностик|one-?off|once|set-?up|installation|to fit|joining|exit fees?|transfer fee|switch fee|arrangement (?:fee|charge)|deposit|put down|up ?front/gu],
  ['rise', /дороже|больше (?:всего )?на|вырастет|увелич|подорожа|доплат|(?<!\p{L})плюс(?!\p{L})|сверху|надбавк|\b(?:dearer|more (?:a|per|each)|(?:month|year|week) more|more than (?:you|now|today|last|what)|extra|goes? up by|up on (?:last|what)|go up by|on top|increase of|rise of|adds? just|more expensive)\b/gu],
  ['old-price', /вместо|против ваших|у вас выходит|помесячно|раньше|прежде|год назад|(?<!\p{L})было|(?<!\p{L})были|сейчас (?:вы )?плат|сейчас у вас|уходит|уходило|вы тратите|тратите|вы платите|платили|прежн|instead of|\bused to\b|\bwas\b|\bwere\b|right now|where you are now|as things stand|currently|you(?:'re| are) paying|you pay now|today you/gu],
  ['new-price', /вместе|итого|станет|теперь|(?<!\p{L})будет|перейд[её]те|составит|(?<!right )\bnow\b|will be|goes? to|becomes?|new (?:price|plan)/gu],
  ['price', /стоит|стоимост|цен[аыуе]|плат[аыуе]|абон|тариф|подписк|обслужив|полис|страховк|карт|сервис|пакет|опци|модуль|лиценз|отда|взима|просим|за \S+ (?:плат|отда)|всего|\b(?:costs?|price|fee|fees|plan|package|card|policy|membership|pass|licence|license|subscription|pay|paying|for|only|just|is|at|a month|monthly)\b/gu],
];

/** The sums of an utterance with the part each plays. */
export function moneyFacts(utterance: Utterance): MoneyFact[] {
  const known = factsOf.get(utterance);
  if (known) return known;
  const facts = findFacts(utterance);
  factsOf.set(utterance, facts);
  return facts;
}

const factsOf = new WeakMap<Utterance, MoneyFact[]>();

function findFacts(utterance: Utterance): MoneyFact[] {
  const money = sumsOf(utterance);
  if (money.length === 0) return [];
  const facts = money.map((entity) => ({ entity, utterance, role: roleOf(utterance, entity, money) }));
  return withoutRestated(utterance.says('gain-claim') ? settled(facts, money) : facts);
}

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

/** What is paid stands right behind «за», «всего», "only", or the name of the thing: «абонемент 30 000», "the pass is £89". */
const PAID_BEFORE = /(?:(?<!\p{L})(?:за|стоит|платите|плат[аы]|отдаёте|отдаете|просим|всего|подписка|абонемент|опция|пакет|полис|страховка|модуль|фильтр|карта|сервис|оплатите|взнос|внос\S*|комиссия|лицензия|обслуживани\S*|на полгода|на год)|\b(?:for|just|only|costs?|fee(?: of)?|pay|membership|pass|licence|license|insurance|plan|card's|card is|it's|package is|subscription of|is|are|down|add?s? just))[\s,—–:-]*(?:\p{L}+[\s-]+){0,2}$/u;

/**
 * Where a gain is claimed and two sums got the same part, the one that is paid is told by the words right in front of it and
 * the other is what it brings.
 */
function settled(facts: MoneyFact[], money: readonly Entity[]): MoneyFact[] {
  const open = facts.filter((fact) => fact.role === 'saving' || fact.role === 'price');
  if (open.length !== 2 || facts.length !== 2 || open[0].role !== open[1].role) return facts;
  const paid = open.map((fact) => PAID_BEFORE.test(clauseAround(fact.utterance.text, fact.entity, money).before));
  if (paid[0] === paid[1]) return facts;
  return facts.map((fact, index) => ({ ...fact, role: paid[index] ? 'price' : 'saving' }));
}

/** Sums of money, with what multiplies them; a bare number of price size counts where the turn speaks of gain. */
function sumsOf(utterance: Utterance): Entity[] {
  const bare = utterance.says('gain-claim');
  const sums: Entity[] = [];
  for (const entity of utterance.entities) {
    const isBare = entity.type === 'number' && ((bare && (entity.value ?? 0) >= 100) || (periodAfter(utterance.text, entity) !== undefined && (entity.value ?? 0) >= 10));
    if (entity.type !== 'money' && !isBare) continue;
    if (sums.some((other) => other.start < entity.end && entity.start < other.end)) continue;
    const value = times(utterance, entity);
    // «12 раз по 269» is what it comes to in all
    const period = value === entity.value ? (entity.period ?? periodAfter(utterance.text, entity) ?? periodAround(utterance.text, entity)) : 'year';
    sums.push({ ...entity, value, period });
  }
  return sums;
}

/** "6 deliveries at £4.99": the sum of all of them. */
function times(utterance: Utterance, entity: Entity): number | undefined {
  const before = utterance.entities.find((other) => (other.type === 'count' || other.type === 'number') && other.end <= entity.start && /^\s*(?:times|раза?)?\s*(?:at|по|x|×)\s*$/u.test(lowerCased(utterance.text.slice(other.end, entity.start))));
  return before?.value !== undefined && entity.value !== undefined ? before.value * entity.value : entity.value;
}

/** «девяносто девять в месяц»: a bare number that is due regularly is a sum. */
function periodAfter(text: string, entity: Entity): Entity['period'] {
  const found = /^\s*(?:рубл\S*\s*)?(?:в|за|a|per|each|every)\s+(день|сутки|неделю|месяц|год|day|week|month|year)/u.exec(lowerCased(text.slice(entity.end, entity.end + 30)));
  return found ? PERIOD_WORDS[found[1]] : undefined;
}

const PERIOD_WORDS: Record<string, Entity['period']> = { день: 'day', сутки: 'day', неделю: 'week', месяц: 'month', год: 'year', day: 'day', week: 'week', month: 'month', year: 'year' };

/** «Год 34 900», «за месяц 300», "yearly 99": a period said in front of the sum. */
function periodAround(text: string, entity: Entity): Entity['period'] {
  const before = lowerCased(text.slice(Math.max(0, entity.start - 22), entity.start));
  const after = lowerCased(text.slice(entity.end, entity.end + 40));
  if (/(?<!\p{L})(?:год|годовая|годовой|за год|annual(?:ly)?|yearly|year)(?:\s+\p{L}+)?[\s:—–-]*$/u.test(before)) return 'year';
  if (/(?<!\p{L})(?:полгода|six months)[\s:—–-]*$/u.test(before)) return 'half-year';
  if (/^[^.,;!?]{0,14}(?:each|every|per) month|^[^.,;!?]{0,12}(?:ежемесячно|monthly|каждый месяц)/u.test(after)) return 'month';
  if (/^[^.,;!?]{0,24}(?:annually|this year|last year|a year|yearly|за весь год|за год|ежегодно)/u.test(after)) return 'year';
  if (/(?<!\p{L})(?:месяц|ежемесячно|monthly)[\s:—–-]*$/u.test(before)) return 'month';
  // a tariff is paid by the month unless something else is said
  if (entity.period === undefined && /абонентск|абонплат|тариф|подписк|subscription/u.test(lowerCased(text.slice(Math.max(0, entity.start - 80), entity.end + 30)))) return 'month';
  return undefined;
}

/** The head nearest to the sum decides: first in front of it within its clause, then behind it, then anywhere in the clause. */
function roleOf(utterance: Utterance, entity: Entity, money: readonly Entity[]): MoneyRole {
  const clause = clauseAround(utterance.text, entity, money);
  if (entity.period === 'once') {
    const early = HEADS.slice(0, 2).find(([, head]) => firstMatch(head, clause.before) >= 0 || firstMatch(head, clause.after) >= 0);
    if (!early) return 'once';
  }
  const near: { role: MoneyRole; distance: number }[] = [];
  for (const [role, head] of HEADS) {
    const before = lastMatch(head, clause.before);
    if (before >= 0) near.push({ role, distance: clause.before.length - before });
    const after = firstMatch(head, clause.after);
    if (after >= 0) near.push({ role, distance: after + 6 });
  }
  if (near.length === 0) return 'price';
  // a specific head beats the general words of price unless those stand much nearer
  const rank = (one: { role: MoneyRole; distance: number }) => (one.role === 'price' ? one.distance + PRICE_HANDICAP : one.distance);
  return near.reduce((best, one) => (rank(one) < rank(best) ? one : best)).role;
}

/** How much nearer, in characters, a general word of price must stand than a specific head. */
const PRICE_HANDICAP = 28;

/** The text around a sum up to the neighbouring sums and the ends of its clause, in lower case. */
function clauseAround(text: string, entity: Entity, money: readonly Entity[]): { before: string; after: string } {
  const previous = Math.max(0, ...money.filter((other) => other.end <= entity.start).map((other) => other.end));
  const next = Math.min(text.length, ...money.filter((other) => other.start >= entity.end).map((other) => other.start));
  const before = lowerCased(text.slice(previous, entity.start).split(/[.!?;:](?=\s)|,\s+(?:а|но|зато|and|but)\s/u).at(-1) ?? '');
  const after = lowerCased(text.slice(entity.end, next).split(/[.!?;](?=\s|$)|,\s/u)[0]);
  // what stands after the last comma speaks for the sum, if it speaks at all
  const tail = before.slice(before.lastIndexOf(',') + 1);
  return { before: HEADS.some(([, head]) => firstMatch(head, tail) >= 0) ? tail : before, after };
}

function firstMatch(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.index ?? -1;
}

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index;
  return last;
}

/**
 * Saving minus extra cost over a year, for the sums of one offer (catalogue of rules, section 5). A sum whose period is not said
 * is taken both as single and as due as often as the other side; only a result that both give is told. `undefined` when there is
 * no saving to hold against a cost.
 */
export function netBenefit(facts: readonly MoneyFact[]): NetBenefit | undefined {
  const sides = sidesOf(facts);
  if (!sides) return undefined;
  const involved = [...sides.gains, ...sides.costs];
  if (involved.some((fact) => fact.entity.value === undefined && fact.entity.max === undefined)) return { verdict: 'unknown', facts: involved };
  const results = PERIOD_READINGS.map((reading) => balance(sides, reading));
  const [first] = results;
  const base = { ...first, facts: involved };
  // sums of quite another size do not belong to one offer
  if (results.every((one) => one.net < 0)) return results.some((one) => one.costPerYear <= UNLIKELY * one.savingPerYear) ? { verdict: 'loss', ...base } : undefined;
  if (results.some((one) => one.net < 0)) return { verdict: 'gain', ...base };
  if (sides.gains.some((fact) => fact.entity.bound === 'upper')) return { verdict: 'upper-bound', ...base };
  return { verdict: first.net < MARGIN * first.costPerYear ? 'marginal' : 'gain', ...base };
}

/** A cost so many times the saving was hardly told as a gain. */
const UNLIKELY = 12;

/** How a sum without a period is read: as single, or as due as often as those of the other side. */
const PERIOD_READINGS = ['single', 'alike'] as const;

interface Sides {
  gains: MoneyFact[];
  costs: MoneyFact[];
}

/** Which sums the customer gains and which he pays. What he pays today and no longer would is a gain. */
function sidesOf(facts: readonly MoneyFact[]): Sides | undefined {
  const of = (role: MoneyRole) => facts.filter((fact) => fact.role === role);
  const savings = of('saving');
  const old = of('old-price').slice(0, 1);
  const [today] = old;
  const rises = [...of('rise'), ...of('once')];
  const fresh = (of('new-price').length > 0 ? of('new-price') : of('price')).filter((fact) => !today || isRival(today, fact)).slice(-1);
  if (savings.length > 0) {
    const costs = rises.length > 0 ? rises : old.length > 0 && fresh.length > 0 ? [...fresh] : of('price');
    if (costs.length === 0) return undefined;
    return { gains: rises.length === 0 && old.length > 0 && fresh.length > 0 ? [...savings, ...old] : savings, costs };
  }
  if (old.length === 0) return undefined;
  const costs = fresh.length > 0 ? [...fresh, ...of('once')] : of('once');
  return costs.length > 0 ? { gains: old, costs } : undefined;
}

function isLonger(one: MoneyFact, other: MoneyFact): boolean {
  const period = (fact: MoneyFact) => (fact.entity.period === undefined ? 1 : PER_YEAR[fact.entity.period]);
  return period(one) < period(other);
}

function isSame(one: MoneyFact, other: MoneyFact): boolean {
  const [first, second] = [yearly(one), yearly(other)];
  return first !== undefined && second !== undefined && Math.abs(first - second) <= 0.02 * first;
}

/** Today's price and a new one are of a size and stand near each other: 36 of a rise and 381 of a premium are not. */
function isRival(today: MoneyFact, fresh: MoneyFact): boolean {
  const [one, other] = [yearly(today), yearly(fresh)];
  if (one === undefined || other === undefined) return true;
  const ratio = Math.max(one, other) / Math.max(1, Math.min(one, other));
  return ratio <= 4 && (fresh.role === 'new-price' || fresh.utterance !== today.utterance || sentenceOf(fresh) - sentenceOf(today) <= 1);
}

function yearly({ entity }: MoneyFact): number | undefined {
  const value = entity.value ?? entity.max;
  return value === undefined ? undefined : value * (entity.period ? PER_YEAR[entity.period] : 1);
}

function sentenceOf({ utterance, entity }: MoneyFact): number {
  return utterance.sentences.findIndex((sentence) => entity.start >= sentence.start && entity.start < sentence.end);
}

function balance({ gains, costs }: Sides, reading: (typeof PERIOD_READINGS)[number]): { savingPerYear: number; costPerYear: number; net: number } {
  const periodOf = (side: readonly MoneyFact[]) => {
    const periods = side.flatMap((fact) => (fact.entity.period !== undefined && fact.entity.period !== 'once' ? [fact.entity.period] : []));
    return periods.length === 0 ? undefined : periods.reduce((longest, one) => (PER_YEAR[one] < PER_YEAR[longest] ? one : longest));
  };
  const sum = (side: readonly MoneyFact[], other: readonly MoneyFact[]) =>
    side.reduce((total, fact) => {
      const missing = fact.role === 'once' ? 'once' : reading === 'alike' ? (periodOf(other) ?? 'once') : 'once';
      return total + (fact.entity.value ?? fact.entity.max ?? 0) * PER_YEAR[fact.entity.period ?? missing];
    }, 0);
  const savingPerYear = sum(gains, costs);
  const costPerYear = sum(costs, gains);
  return { savingPerYear, costPerYear, net: savingPerYear - costPerYear };
}

/** «Три месяца бесплатно, потом 400, сейчас 350»: the first year and the years after it, in money of the customer. */
export function introductoryOffer(utterance: Utterance): { firstYear: number; laterYears: number; facts: MoneyFact[] } | undefined {
  if (!utterance.says('free-claim')) return undefined;
  const free = utterance.entities.find((entity) => entity.type === 'duration' && (entity.value ?? 0) >= MONTH && (entity.value ?? 0) < 12 * MONTH);
  const facts = moneyFacts(utterance);
  const today = facts.find((fact) => fact.role === 'old-price');
  const then = facts.find((fact) => fact !== today && fact.entity.period === 'month');
  if (!free || !today?.entity.value || !then?.entity.value) return undefined;
  const months = Math.round((free.value as number) / MONTH); // found by its value above
  const rise = then.entity.value - today.entity.value;
  return { firstYear: months * today.entity.value - (12 - months) * rise, laterYears: -12 * rise, facts: [today, then] };
}

const MONTH = 30 * 24 * 3600;
