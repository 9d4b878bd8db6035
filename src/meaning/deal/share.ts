import { textOf } from '../money/model.js';
import { of, sidesOf, type Placed, type Sides } from './sides.js';
import type { Talk } from './talk.js';
import { asUsed } from './uses.js';

const BACK = /к[эе]шб|верн|возвра|балл|бонус|скидк|минус|дешевле|ниже|меньше|снима|снижа|\bback\b|\boff\b|discount|rewards?|points?|\bless\b|better|cheaper|lower|saves?|с кажд|на вс[её]|со всех|\bon (?:everything|groceries|fuel|all|every)/u;

/** A share of what the customer spends comes back, and something is paid for that. */
export function byShare(kept: readonly Placed[], talk: Talk): Sides | undefined {
  const [share, another] = talk.shares;
  if (!share || another || !BACK.test(textOf(share.utterance))) return undefined;
  const spent = of(kept, 'today');
  const offers = of(kept, 'offer', 'fee', 'saving');
  const own = offers.filter((one) => one.utterance === share.utterance && one.start < share.start && offers.some((other) => other !== one && other.value < one.value / 2)).slice(0, 1);
  const bases = spent.length > 0 ? spent : own;
  const costs = offers.filter((one) => !bases.includes(one) && !kept.some(({ price, part }) => price === one && part === 'saving'));
  if (bases.length !== 1 || costs.length === 0) return undefined;
  const sides = sidesOf([asUsed(bases[0], talk)], costs, talk);
  const part = share.value / 100;
  return sides && { ...sides, gain: { yearly: sides.gain.yearly * part, lump: sides.gain.lump * part } };
}
