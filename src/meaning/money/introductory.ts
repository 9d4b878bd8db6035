import type { Utterance } from '../utterance.js';
import { moneyFacts } from './facts.js';
import { MONTH, type MoneyFact } from './model.js';

/** «Три месяца бесплатно, потом 400, сейчас 350»: the first year and the years after it, in money of the customer. */
export function introductoryOffer(utterance: Utterance): { firstYear: number; laterYears: number; facts: MoneyFact[] } | undefined {
  if (!utterance.says('free-claim')) return undefined;
  const free = utterance.entities.find((entity) => entity.type === 'duration' && (entity.value ?? 0) >= MONTH && (entity.value ?? 0) < 12 * MONTH);
  const facts = moneyFacts(utterance);
  const today = facts.find((fact) => fact.role === 'old-price');
  const then = facts.find((fact) => fact !== today && fact.entity.period === 'month');
  if (!free || !today?.entity.value || !then?.entity.value) return undefined;
  const months = Math.round((free.value ?? 0) / MONTH);
  const rise = then.entity.value - today.entity.value;
  return { firstYear: months * today.entity.value - (12 - months) * rise, laterYears: -12 * rise, facts: [today, then] };
}
