import { moneyFacts, remembered, type Utterance } from 'callint/rule';

/** The sums and percentages that a turn states as what is to be paid. */
export const priceEvents = remembered((utterance: Utterance): readonly { start: number; end: number }[] => {
  // «от 990» is where prices begin, not the price
  const sums = moneyFacts(utterance).filter((fact) => !['saving', 'old-price', 'other'].includes(fact.role) && fact.entity.bound !== 'lower').map((fact) => fact.entity);
  return [...sums, ...utterance.entities.filter((entity) => entity.type === 'percent')];
});
