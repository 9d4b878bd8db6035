import type { Utterance } from '../utterance.js';
import { moneyFacts } from './facts.js';
import { INSTALMENTS } from './heads.js';
import { frequencyOf, textOf, type MoneyFact } from './model.js';

/** A price paid at once and the same paid in parts: what each comes to. */
export interface Instalments {
  atOnce: number;
  inParts: number;
  facts: MoneyFact[];
}

/** Parts that come to so many times the price belong to something else. */
const MOST_TIMES = 3;

/** «98 000 сразу или 3 400 в месяц на четыре года»; `undefined` where a turn does not offer both. */
export function instalmentsIn(utterance: Utterance): Instalments | undefined {
  if (!INSTALMENTS.test(textOf(utterance))) return undefined;
  const facts = moneyFacts(utterance).filter((fact) => fact.entity.value !== undefined);
  const parts = facts.find((fact) => fact.entity.months !== undefined && frequencyOf(fact.entity) !== undefined);
  const whole = facts.find((fact) => fact !== parts && fact.role !== 'saving' && fact.role !== 'rise' && fact.entity.months === undefined && (fact.entity.period === undefined || fact.entity.period === 'once'));
  if (!parts || !whole) return undefined;
  const atOnce = whole.entity.value ?? 0;
  const inParts = ((parts.entity.value ?? 0) * (frequencyOf(parts.entity) ?? 0) * (parts.entity.months ?? 0)) / 12;
  return inParts >= atOnce * 0.9 && inParts <= atOnce * MOST_TIMES ? { atOnce, inParts, facts: [whole, parts] } : undefined;
}
