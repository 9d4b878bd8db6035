import { OUTCOME } from './heads.js';
import { frequencyOf, PER_YEAR, sentenceOf, textOf, type MoneyFact } from './model.js';
import { clauseAround } from './roles.js';

/** «у вас 900, у жены 700 и у сына 500»: what is joined to a price of today is one too. */
export function addedUp(facts: MoneyFact[]): MoneyFact[] {
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
const ANOTHER_PRICE = /(?<!\p{L})(?:а|но|сейчас|теперь|стало|now|зато|but|plan|pass|card|здесь|here|this|with|с (?:ней|ним|нами|подпиской|картой))(?!\p{L})|обойд|обход|стои|выйд|выход|стан[ею]|(?<!\p{L})буд[еу]|вернё?т|cost|come|would|'d\b|\bis\b|\w's\b/u;

/** «19 в месяц, то есть 228 в год» is one sum told twice: the one for the longer period stays. */
export function withoutRestated(facts: MoneyFact[]): MoneyFact[] {
  const restatementOf = (fact: MoneyFact) => facts.find((other) => other !== fact && sentenceOf(other) === sentenceOf(fact) && isLonger(other, fact) && isSame(other, fact));
  return facts.flatMap((fact) => {
    if (restatementOf(fact)) return [];
    // what the first telling says of the sum holds for the second
    const first = facts.find((other) => other.role !== 'price' && restatementOf(other) === fact);
    return [first && fact.role === 'price' ? { ...fact, role: first.role } : fact];
  });
}

/** «…выходите на 199 вперёд», "that's $33 less": what a comparison comes to is told in its sums already. */
export function withoutOutcomes(facts: MoneyFact[]): MoneyFact[] {
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
