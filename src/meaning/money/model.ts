import { lowerCased } from '../../source/index.js';
import type { Entity, Period } from '../entities.js';
import { rememberedOfWords } from '../remembered.js';
import type { Utterance } from '../utterance.js';

/** What a sum of money in an offer is. `rest` is what is left to pay of today's price, `other` belongs to no offer: a debt, a fine, a price for a piece of unknown number. */
export type MoneyRole = 'saving' | 'rise' | 'once' | 'price' | 'old-price' | 'new-price' | 'rest' | 'other';

/** A sum as it is told: its entity holds the amount of one payment, and no value where a field stands that nobody has filled yet. */
export interface Sum extends Entity {
  /** Payments a year, where words other than a period tell it: «раз в два года». */
  perYear?: number;
  /** Its period stands further off, and may belong to something else. */
  guessed?: true;
  /** It is known to be due again and again, though not how often. */
  recurs?: true;
  /** It was told for one piece, and holds the amount for all of them. */
  counted?: true;
  /** How often the thing is needed that it pays for, where only the talk around it tells. */
  usedPerYear?: number;
  /** For how many months it is paid: «на четыре года». */
  months?: number;
}

/** A sum with its part in the offer. */
export interface MoneyFact {
  entity: Sum;
  utterance: Utterance;
  role: MoneyRole;
}

/** Payments a year. A single sum counts once. */
export const PER_YEAR: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12, quarter: 4, 'half-year': 2, year: 1, once: 1 };

/** Seconds of a month of thirty days. */
export const MONTH = 30 * 24 * 3600;

/** Which side of the balance a sum stands on. */
export function isGain({ role }: MoneyFact): boolean {
  return role === 'saving' || role === 'old-price';
}

/** Payments a year, when they are told at all; a single payment has none. */
export function frequencyOf(sum: Sum): number | undefined {
  if (sum.perYear !== undefined) return sum.perYear;
  return sum.period === undefined || sum.period === 'once' ? undefined : PER_YEAR[sum.period];
}

/** Index of the sentence that the sum stands in. */
export function sentenceOf({ utterance, entity }: MoneyFact): number {
  return utterance.sentences.findIndex((sentence) => entity.start >= sentence.start && entity.start < sentence.end);
}

/** The text of an utterance in lower case, as the expressions of this folder want it. */
export const textOf = rememberedOfWords(({ text }: Utterance) => lowerCased(text));

/** Is there anything in an utterance that may be a sum. */
export function hasFigures({ entities }: Utterance): boolean {
  return entities.some(({ type }) => type === 'money' || type === 'count' || type === 'number');
}

/** The unit of a count in lower case. */
export function unitOf(entity: Entity): string {
  return lowerCased(entity.unit ?? '');
}
