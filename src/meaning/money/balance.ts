import { BOUGHT, ENTRANCE, FOR_A_YEAR, GIFT, OF_IT, RECURRING } from './heads.js';
import { yearly } from './restated.js';
import { frequencyOf, isGain, sentenceOf, textOf, type MoneyFact, type MoneyRole } from './model.js';
import { yearsOfUse } from './often.js';

/** The sum of it for the customer over a year, or over the years that the script names. */
export interface NetBenefit {
  verdict: 'loss' | 'gain' | 'marginal' | 'upper-bound' | 'unknown';
  /** Years that were counted over. */
  years?: number;
  saving?: number;
  cost?: number;
  net?: number;
  facts: MoneyFact[];
}

/** Below this share of the extra cost, a gain is marginal. */
const MARGIN = 0.25;

/** A cost so many times the saving was hardly told as a gain. */
const UNLIKELY = 12;

/** How a sum without a period is read: as single, as due as often as those of the other side, or as often as the thing is needed. */
type Reading = 'single' | 'alike' | 'used';

interface Sides {
  gains: MoneyFact[];
  costs: MoneyFact[];
}

interface Balance {
  saving: number;
  cost: number;
  net: number;
}

/**
 * Saving minus extra cost, for the sums of one offer (catalogue of rules, section 5). A sum whose period is not said is taken both
 * as single and as due as often as the other side, unless the thing is one that is paid again and again; only a result that all
 * readings give is told. `undefined` when there is no saving to hold against a cost.
 */
export function netBenefit(facts: readonly MoneyFact[]): NetBenefit | undefined {
  const sides = sidesOf(facts);
  if (!sides) return undefined;
  const involved = [...sides.gains, ...sides.costs];
  if (involved.some((fact) => fact.entity.value === undefined && fact.entity.max === undefined)) return { verdict: 'unknown', facts: involved };
  const years = yearsCounted(involved);
  const results = readingsOf(sides).map((reading) => balance(sides, reading, years ?? 1));
  const [first] = results;
  const base = { ...first, years: years ?? 1, facts: involved };
  if (results.every((one) => one.net < 0)) return isCertainLoss(sides, results, years) ? { verdict: 'loss', ...base } : undefined;
  if (results.some((one) => one.net < 0)) return { verdict: 'gain', ...base };
  if (sides.gains.some((fact) => fact.entity.bound === 'upper')) return { verdict: 'upper-bound', ...base };
  // two prices of one thing are compared, and any difference counts
  const replaces = sides.gains.every((fact) => fact.role === 'old-price');
  return { verdict: !replaces && first.net > 0 && first.net < MARGIN * first.cost ? 'marginal' : 'gain', ...base };
}

/** Which sums the customer gains and which he pays. What he pays today and no longer would is a gain. */
function sidesOf(facts: readonly MoneyFact[]): Sides | undefined {
  const of = (role: MoneyRole) => facts.filter((fact) => fact.role === role);
  const savings = of('saving');
  const old = paidToday(of('old-price'));
  const [today] = old;
  const rises = [...of('rise'), ...of('once')];
  const fresh = (of('new-price').length > 0 ? of('new-price') : of('price')).filter((fact) => !today || isRival(today, fact) || old.length > 1).slice(-1);
  if (savings.length > 0) {
    const replaced = old.length > 0 && fresh.length > 0;
    const costs = of('rise').length > 0 ? rises : replaced ? [...fresh, ...of('once')] : [...of('price'), ...of('new-price'), ...of('once')];
    if (costs.length === 0) return undefined;
    return { gains: of('rise').length === 0 && replaced ? [...savings, ...old] : savings, costs };
  }
  if (old.length === 0) return undefined;
  const costs = fresh.length > 0 ? [...fresh, ...of('once'), ...of('rest')] : [...rises, ...of('rest')];
  return costs.length > 0 ? { gains: old, costs } : undefined;
}

/** Today's prices of one sentence are added up: «у вас 900, у жены 700 и у сына 500». */
function paidToday(old: readonly MoneyFact[]): MoneyFact[] {
  return old.filter((fact) => fact.utterance === old[0].utterance && sentenceOf(fact) === sentenceOf(old[0]) && fact.entity.period === old[0].entity.period);
}

/** Today's price and a new one are of a size and stand near each other: 36 of a rise and 381 of a premium are not. */
function isRival(today: MoneyFact, fresh: MoneyFact): boolean {
  const [one, other] = [yearly(today), yearly(fresh)];
  if (one === undefined || other === undefined) return true;
  const ratio = Math.max(one, other) / Math.max(1, Math.min(one, other));
  const alike = (today.entity.value ?? 0) > 0 && Math.max(today.entity.value ?? 0, fresh.entity.value ?? 0) / Math.max(1, Math.min(today.entity.value ?? 0, fresh.entity.value ?? 0)) <= 4;
  return (ratio <= 4 || alike || frequencyOf(fresh.entity) === 12) && (fresh.role === 'new-price' || fresh.utterance !== today.utterance || Math.abs(sentenceOf(fresh) - sentenceOf(today)) <= 1);
}

/** The term of a contract, or how long the thing is said to last; one year where neither is told. */
function yearsCounted(facts: readonly MoneyFact[]): number | undefined {
  const months = Math.max(0, ...facts.map((fact) => fact.entity.months ?? 0));
  if (months > 0) return months / 12;
  for (const { utterance } of facts) {
    const years = yearsOfUse(textOf(utterance), utterance.entities);
    if (years) return years;
  }
  return undefined;
}

/** How the sums without a period may be read: what is paid again and again is due as often as the other side. */
function readingsOf({ gains, costs }: Sides): Reading[] {
  const loose = [...gains, ...costs].filter((fact) => fact.entity.perYear === undefined && fact.entity.period === undefined && !isSingle(fact));
  if (loose.length === 0) return ['single'];
  if (loose.every((fact) => fact.entity.usedPerYear !== undefined)) return ['single', 'used'];
  const replaces = gains.some((fact) => fact.role === 'old-price' && frequencyOf(fact.entity) !== undefined);
  const recurs = loose.every((fact) => fact.role === 'rise' || (fact.role === 'price' && replaces) || fact.role === 'new-price' || fact.role === 'old-price' || fact.entity.recurs || RECURRING.test(clauseOf(fact)));
  return recurs && isAlikeInSize(gains, costs) ? ['alike'] : ['single', 'alike'];
}

/** «9 долларов» against «5 в месяц» may be monthly, 30 000 against 2 500 may not. */
function isAlikeInSize(gains: readonly MoneyFact[], costs: readonly MoneyFact[]): boolean {
  const total = (side: readonly MoneyFact[]) => side.reduce((sum, fact) => sum + (fact.entity.value ?? fact.entity.max ?? 0), 0);
  const [one, other] = [total(gains), total(costs)];
  return Math.max(one, other) <= 4 * Math.min(one, other);
}

function clauseOf({ utterance, entity }: MoneyFact): string {
  const sentence = utterance.sentences.find((one) => entity.start >= one.start && entity.start < one.end);
  return textOf(utterance).slice(Math.max(sentence?.start ?? 0, entity.start - 60), Math.min(sentence?.end ?? textOf(utterance).length, entity.end + 40));
}

function balance({ gains, costs }: Sides, reading: Reading, years: number): Balance {
  const oftenest = (side: readonly MoneyFact[]) => {
    const told = side.flatMap((fact) => frequencyOf(fact.entity) ?? []);
    return told.length === 0 ? undefined : Math.min(...told);
  };
  const sum = (side: readonly MoneyFact[], other: readonly MoneyFact[]) => side.reduce((total, fact) => total + amountOver(fact, reading, oftenest(other), years), 0);
  const saving = sum(gains, costs);
  const cost = sum(costs, gains);
  return { saving, cost, net: saving - cost };
}

/** What one sum comes to over so many years. */
function amountOver(fact: MoneyFact, reading: Reading, otherSide: number | undefined, years: number): number {
  const { entity } = fact;
  const value = entity.value ?? entity.max ?? 0;
  const often = frequencyOf(entity) ?? (reading === 'used' ? entity.usedPerYear : undefined) ?? (reading === 'alike' && !isSingle(fact) ? otherSide : undefined);
  if (often === undefined) return value;
  return value * often * (entity.months !== undefined ? entity.months / 12 : years);
}

/** A fee, a gift or a purchase is paid once, whatever the other side is. */
function isSingle(fact: MoneyFact): boolean {
  if (BOUGHT.test(textOf(fact.utterance).slice(0, fact.entity.start))) return true;
  return fact.role === 'once' || fact.entity.period === 'once' || (fact.role === 'saving' && GIFT.test(clauseOf(fact)));
}

/** A purchase pays back over years that nobody has named; a fee, or what is paid for a year, must pay back in it. */
function isCertainLoss(sides: Sides, results: readonly Balance[], years: number | undefined): boolean {
  // sums of quite another size do not belong to one offer
  const most = sides.gains.length === 1 && sides.costs.length === 1 && sides.gains[0].utterance === sides.costs[0].utterance ? 2.5 * UNLIKELY : UNLIKELY;
  if (years === undefined && !results.some((one) => one.cost <= most * one.saving)) return false;
  if (isOffItsPrice(sides) || isNewTotal(sides)) return false;
  if (years !== undefined || sides.costs.some((fact) => frequencyOf(fact.entity) !== undefined || fact.role !== 'price')) return true;
  if (!sides.gains.some((fact) => isGain(fact) && frequencyOf(fact.entity) !== undefined)) return true;
  if (sides.gains.every((fact) => fact.role === 'old-price') && isAlikeInSize(sides.gains, sides.costs)) return true;
  return sides.costs.some((fact) => fact.entity.recurs || ENTRANCE.test(clauseOf(fact)) || FOR_A_YEAR.test(clauseOf(fact)) || RECURRING.test(clauseOf(fact)));
}

/** «Заказ на 4 500, скидка 500»: what is taken off a price is not held against it. */
function isOffItsPrice({ gains, costs }: Sides): boolean {
  const isLump = (fact: MoneyFact) => frequencyOf(fact.entity) === undefined;
  const most = (side: readonly MoneyFact[]) => Math.max(...side.map((fact) => fact.entity.value ?? 0));
  if (!gains.every((fact) => fact.role === 'saving' && isLump(fact)) || !costs.every((fact) => fact.role === 'price')) return false;
  const [cost] = costs;
  if (gains.some(({ entity, utterance }) => utterance === cost.utterance && entity.start > cost.entity.end && OF_IT.test(textOf(utterance).slice(cost.entity.end, entity.start)))) return true;
  return costs.every(isLump) && most(costs) >= DISCOUNTED * most(gains) && !costs.some((fact) => ENTRANCE.test(clauseOf(fact)) || FOR_A_YEAR.test(clauseOf(fact)) || RECURRING.test(clauseOf(fact)));
}

/** "There's a plan at $290 a month. It'd save you $190 a month": all that is paid from then on, and not on top of today's price. */
function isNewTotal({ gains, costs }: Sides): boolean {
  const [gain, another] = gains;
  const [cost, more] = costs;
  if (another || more || gain.role !== 'saving' || (cost.role !== 'price' && cost.role !== 'new-price')) return false;
  return frequencyOf(gain.entity) === frequencyOf(cost.entity) && (cost.entity.value ?? 0) > (gain.entity.value ?? 0) && IN_PLACE.test(clauseOf(cost));
}

/** What is had in place of another of its kind. */
const IN_PLACE = /тариф|пакет|план(?!\p{L}{3})|\b(?:plans?|tariffs?|deal|rate|package|contract|fix)\b/u;

/** A price so many times the saving is the one it is taken off. */
const DISCOUNTED = 3;
