import type { Entity } from './entities.js';
import type { Utterance } from './utterance.js';

/** What a sum of money in an offer is. */
export type MoneyRole = 'saving' | 'rise' | 'once' | 'price' | 'old-price' | 'new-price' | 'other';

/** A sum with its part in the offer. `perYear` is missing when the sum is a field whose value nobody knows yet. */
export interface MoneyFact {
  entity: Entity;
  utterance: Utterance;
  role: MoneyRole;
  perYear?: number;
}

/** The sum of it for the customer over a year. */
export interface NetBenefit {
  verdict: 'loss' | 'gain' | 'marginal' | 'upper-bound' | 'unknown' | 'first-year-only';
  savingPerYear?: number;
  costPerYear?: number;
  net?: number;
  facts: MoneyFact[];
}

/** Payments a year. A single sum counts once. */
const PER_YEAR: Record<NonNullable<Entity['period']>, number> = { day: 365, week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1, once: 1 };

/** Below this share of the extra cost, a gain is marginal. */
const MARGIN = 0.25;

/** Heads that give a sum its role, tried in order on the words of its clause, then of its sentence. */
const HEADS: [MoneyRole, RegExp][] = [
  ['other', /долг|задолж|штраф|пен[яиью]|неустойк|лимит|баланс|остаток|компенсаци|депозит|страхов(?:ая|ой) сумм|переплата|\b(?:debt|owe|owed|fine|penalt|limit|balance|arrears|compensation|excess|claim|refund(?:ed)?)\b/iu],
  ['saving', /с?эконом|сбереж|сберег|выгадыва|выигра|выигрыш|верн[уёе]|возвращ|возврат|к[эе]шб[эе]к|отобь|бонус|скидк|не (?:надо|нужно|придется|будете) (?:плат|покуп)|перестан\S* (?:плат|доплач|покуп)|не платит|докупк|станет дешевле|дешевле на|меньше на|упадет на|приход|\bsav(?:e|es|ed|ing|ings)\b|cash ?back|get back|gets? you|back a (?:year|month)|\boff\b|\bcuts?\b|\bshave|\blops?\b|knocks?|claw|reclaim|recoup|spares?|\btrims?\b|\bdrops? (?:your|by)|come down by|vouchers?|no longer (?:pay|spend)|stop (?:paying|spending)|won't pay|you (?:pay|paid|spent) .{0,30}(?:for|on|in) /iu],
  ['once', /разов|единовремен|устан[оа]в|подключени\S* \S*стоит|комисси|взнос|вступит|за диагностик|one-?off|once|set-?up|installation|to fit|joining|exit fees?|transfer fee|switch fee|arrangement (?:fee|charge)|deposit|put down|up ?front/iu],
  ['rise', /дороже|больше (?:всего )?на|вырастет|увелич|подорожа|доплат|(?<!\p{L})плюс(?!\p{L})|сверху|надбавк|\b(?:dearer|more (?:a|per|each)|extra|goes? up by|go up by|on top|increase of|rise of|adds? just|more expensive)\b/iu],
  ['old-price', /вместо|раньше|прежде|год назад|(?<!\p{L})было|(?<!\p{L})были|сейчас (?:вы )?плат|сейчас у вас|вы платите|платили|прежн|instead of|\bused to\b|\bwas\b|\bwere\b|right now|currently|you(?:'re| are) paying|you pay now|today you/iu],
  ['new-price', /станет|теперь|(?<!\p{L})будет|перейд[её]те|составит|\bnow\b|will be|goes? to|becomes?|new (?:price|plan)/iu],
  ['price', /стоит|стоимост|цен[аыуе]|плат[аыуе]|абон|тариф|подписк|обслужив|полис|страховк|карт|сервис|пакет|опци|модуль|лиценз|отда|взима|просим|за \S+ (?:плат|отда)|всего|\b(?:costs?|price|fee|fees|plan|package|card|policy|membership|pass|licence|license|subscription|pay|paying|for|only|just|is|at|a month|monthly)\b/iu],
];

/** The sums of an utterance with the part each plays. */
export function moneyFacts(utterance: Utterance): MoneyFact[] {
  const money = utterance.entities.filter((entity) => entity.type === 'money');
  return money.map((entity) => ({ entity, utterance, role: roleOf(utterance, entity, money), perYear: perYear(entity) }));
}

function perYear(entity: Entity): number | undefined {
  const value = entity.value ?? entity.max;
  return value === undefined ? undefined : value * PER_YEAR[entity.period ?? 'once'];
}

/** The head nearest to the sum decides: first in front of it within its clause, then behind it, then anywhere in the clause. */
function roleOf(utterance: Utterance, entity: Entity, money: readonly Entity[]): MoneyRole {
  const clause = clauseAround(utterance.text, entity, money);
  if (entity.period === 'once') {
    const early = HEADS.slice(0, 2).find(([, head]) => head.test(clause.before) || head.test(clause.after));
    if (!early) return 'once';
  }
  const near: { role: MoneyRole; distance: number }[] = [];
  for (const [role, head] of HEADS) {
    const before = lastMatch(head, clause.before);
    if (before >= 0) near.push({ role, distance: clause.before.length - before });
    const after = head.exec(clause.after);
    if (after) near.push({ role, distance: after.index + 6 });
  }
  if (near.length === 0) return 'price';
  // a specific head anywhere in the clause beats the general words of price
  const specific = near.filter((one) => one.role !== 'price');
  return (specific.length > 0 ? specific : near).reduce((best, one) => (one.distance < best.distance ? one : best)).role;
}

/** The text around a sum up to the neighbouring sums and the ends of its clause. */
function clauseAround(text: string, entity: Entity, money: readonly Entity[]): { before: string; after: string } {
  const previous = Math.max(0, ...money.filter((other) => other.end <= entity.start).map((other) => other.end));
  const next = Math.min(text.length, ...money.filter((other) => other.start >= entity.end).map((other) => other.start));
  const before = text.slice(previous, entity.start).split(/[.!?;:](?=\s)|,\s+(?:а|но|зато|and|but)\s/u).at(-1) ?? '';
  const after = text.slice(entity.end, next).split(/[.!?;](?=\s|$)|,\s/u)[0];
  return { before, after };
}

function lastMatch(pattern: RegExp, text: string): number {
  const global = new RegExp(pattern.source, `${pattern.flags}g`);
  let last = -1;
  for (const match of text.matchAll(global)) last = match.index;
  return last;
}

/**
 * Saving minus extra cost over a year, for the sums of one offer (catalogue of rules, section 5). Sums without a period
 * are taken to be single. `undefined` when there is no saving to hold against a cost.
 */
export function netBenefit(facts: readonly MoneyFact[]): NetBenefit | undefined {
  const of = (role: MoneyRole) => facts.filter((fact) => fact.role === role);
  const savings = of('saving');
  const oldPrice = of('old-price').at(-1);
  const newPrice = of('new-price').at(-1) ?? (oldPrice ? of('price').at(-1) : undefined);
  const change = oldPrice && newPrice && comparable(oldPrice, newPrice) ? difference(oldPrice, newPrice) : undefined;
  const costs = [...of('rise'), ...of('once')];
  if (change === undefined && costs.length === 0) costs.push(...of('price'));
  else if (change === undefined && of('rise').length === 0 && savings.length > 0) costs.push(...of('price'));
  if (savings.length === 0 && change === undefined) return undefined;
  if (savings.length === 0 && costs.length === 0 && (change ?? 0) <= 0) return undefined;
  const involved = [...savings, ...costs, ...(change === undefined ? [] : [oldPrice as MoneyFact, newPrice as MoneyFact])]; // change is set only when both are
  if (costs.length === 0 && change === undefined) return undefined;
  if (involved.some((fact) => fact.perYear === undefined)) return { verdict: 'unknown', facts: involved };

  const savingPerYear = sum(savings) + Math.max(0, -(change ?? 0));
  const costPerYear = sum(costs) + Math.max(0, change ?? 0);
  const net = savingPerYear - costPerYear;
  const base = { savingPerYear, costPerYear, net, facts: involved };
  if (net < 0) return { verdict: 'loss', ...base };
  if (savings.some((fact) => fact.entity.bound === 'upper')) return { verdict: 'upper-bound', ...base };
  return { verdict: costPerYear > 0 && net < MARGIN * costPerYear ? 'marginal' : 'gain', ...base };
}

function comparable(a: MoneyFact, b: MoneyFact): boolean {
  return a.perYear !== undefined && b.perYear !== undefined;
}

/** New price minus old price a year; a period said of one is meant of both. */
function difference(oldPrice: MoneyFact, newPrice: MoneyFact): number {
  const period = newPrice.entity.period ?? oldPrice.entity.period ?? 'once';
  const value = (fact: MoneyFact) => (fact.entity.value ?? fact.entity.max ?? 0) * PER_YEAR[fact.entity.period ?? period];
  return value(newPrice) - value(oldPrice);
}

function sum(facts: readonly MoneyFact[]): number {
  return facts.reduce((total, fact) => total + (fact.perYear ?? 0), 0);
}
