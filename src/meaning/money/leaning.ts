import { PAID, SPARED } from './heads.js';
import { isGain, textOf, type MoneyFact, type Sum } from './model.js';
import { clauseAround } from './roles.js';

/** Of several sums, one must speak so much more for the other side before it is put there; of two, any lean tells. */
const CLEARLY = 2;

/** Where a gain is claimed and all sums got the same side, the one that most speaks for the other side stands there. */
export function balanced(facts: MoneyFact[], sums: readonly Sum[]): MoneyFact[] {
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
