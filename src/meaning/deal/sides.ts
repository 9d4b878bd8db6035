import { RECURRING } from '../money/heads.js';
import type { Amount, Price } from './model.js';
import type { Part } from './parts.js';
import type { Talk } from './talk.js';
import { amountOf, total, waysOf } from './uses.js';

/** A price with what it is in the deal. */
export interface Placed {
  price: Price;
  part: Part;
}

/** The two sides of a deal: what the customer is spared or gains, and what they pay for it. */
export interface Sides {
  gains: readonly Price[];
  costs: readonly Price[];
  gain: Amount;
  cost: Amount;
  /** Years that it is counted over, where the shape of the deal tells. */
  years?: number;
  /** The figures belong together, however far apart they are. */
  sure?: true;
}

/** `unclear` where a figure belongs to something else: no more turns will help. */
export type Solved = Sides | 'unclear' | undefined;

/** The parts of a kind. */
export function of(kept: readonly Placed[], ...parts: Part[]): Price[] {
  return kept.filter(({ part }) => parts.includes(part)).map(({ price }) => price);
}

/** Two lists of prices with what each comes to; nothing while nobody tells how many of some are needed. */
export function sidesOf(gains: readonly Price[], costs: readonly Price[], talk: Talk): Sides | undefined {
  const amounts = (list: readonly Price[]) => list.map((one) => amountOf(one, talk.counts, waysOf(one, talk.texts)));
  const over = timed({ now: gains, offers: recurring(costs, gains) });
  const [gain, cost] = [amounts(over.now), amounts(over.offers)];
  if ([...gain, ...cost].some((one) => one === undefined)) return undefined;
  return { gains, costs, gain: total(gain.flatMap((one) => one ?? [])), cost: total(cost.flatMap((one) => one ?? [])) };
}

/** «Двенадцать раз по 269» stands for the time that the price beside it covers. */
function timed(prices: { now: readonly Price[]; offers: readonly Price[] }): { now: Price[]; offers: Price[] } {
  const over = (one: Price, others: readonly Price[]): Price => {
    if (!one.times || one.times.perYear !== undefined || one.every !== undefined) return one;
    const beside = others.find((other) => other.utterance === one.utterance && other.every !== undefined && !other.piece);
    return beside ? { ...one, every: beside.every } : one;
  };
  return { now: prices.now.map((one) => over(one, prices.offers)), offers: prices.offers.map((one) => over(one, prices.now)) };
}

/** "The terminal's only 22.50" beside a gain of every month. */
function recurring(costs: readonly Price[], gains: readonly Price[]): Price[] {
  const every = gains.flatMap((one) => one.every ?? [])[0];
  return costs.map((one) => (every !== undefined && one.every === undefined && !one.once && !one.piece && !one.pack && RECURRING.test(`${one.before} ${one.after}`) ? { ...one, every } : one));
}
