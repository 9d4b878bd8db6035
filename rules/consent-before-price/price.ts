import { moneyFacts, rememberedAsHeard, type Entity, type Utterance } from 'callint/rule';

/** The sums and percentages that a turn states as what is to be paid. */
export const priceEvents = rememberedAsHeard((utterance: Utterance): readonly { start: number; end: number }[] => {
  // «от 990» is where prices begin, not the price
  const sums = moneyFacts(utterance).filter((fact) => !['saving', 'old-price', 'other'].includes(fact.role) && fact.entity.bound !== 'lower').map((fact) => fact.entity);
  const same = SAME_PRICE.exec(utterance.text);
  const told = same ? [{ start: same.index, end: same.index + same[0].length }] : [];
  return [...sums, ...told, ...utterance.entities.filter((entity) => entity.type === 'percent')];
});

/** What is to be paid is said without a figure: as much as before. */
const SAME_PRICE = /(?<!\p{L})(?:(?:та|то) же (?:цена|стоимость|сумма|самая цена)|(?:по|за) т(?:ой|у) же (?:цене|цену|стоимости)|цена (?:та же|не меняется|остаётся прежней|прежняя)|без доплаты|доплачивать не (?:нужно|надо|придётся))|\b(?:(?:it's |it is |that's |at )?(?:the )?same (?:price|cost|rate|money|fare)s?\b|(?:no|nothing) extra(?: to pay| charge| cost)?|at no extra)\b/iu;

/** From here on a bare number beside words of price is a sum. */
const SUM = 100;

/** «Выезд 1 800», «подписка за 499»: a figure that is a sum, though its currency is left out. */
export function isBareSum({ type, value }: Entity): boolean {
  return type === 'number' && (value ?? 0) >= SUM;
}
