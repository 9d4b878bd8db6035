import { alternatives } from './alternatives.js';
import type { Price } from './model.js';
import { partOf } from './parts.js';
import { shaped, together } from './shapes.js';
import { byShare } from './share.js';
import type { Placed, Solved } from './sides.js';
import type { Talk } from './talk.js';
import { againstToday } from './today.js';

/** Sets the figures of a talk against each other; nothing while one side is missing. */
export function solve(talk: Talk): Solved {
  const placed = talk.prices.map((price, index) => ({ price, part: partOf(price, index === 0) }));
  if (placed.some(({ part, price }) => part === 'stray' || (price.bound === true && part !== 'limit'))) return 'unclear';
  const all = together(placed, talk);
  if (all) return all;
  const kept = withRates(talk, withTotal(placed.filter(({ part, price }) => part !== 'told' && !restates(price, talk))));
  if (kept.some((one) => isOpenRise(one, talk))) return 'unclear';
  const special = shaped(kept, talk);
  if (special) return special;
  const whole = { ...talk, counts: [...talk.habits, ...talk.counts] };
  if (talk.shares.length > 0) return byShare(kept, whole);
  return againstToday(kept, whole) ?? alternatives(kept, talk);
}

/** «Вместе 449»: the parts it is made of are told already. */
function withTotal(placed: readonly Placed[]): Placed[] {
  const at = placed.findLastIndex(({ part }) => part === 'total');
  if (at < 0) return [...placed];
  return placed.flatMap((one, index) => (index === at ? [{ ...one, part: 'offer' as const }] : index < at && (one.part === 'offer' || one.part === 'fee') ? [] : [one]));
}

/** "Ten hours at $35 is $350 a month": what it comes to tells how often. */
function withRates(talk: Talk, kept: readonly Placed[]): Placed[] {
  return kept.map((one) => {
    const { price } = one;
    if (!price.times || price.times.perYear !== undefined || price.every !== undefined) return one;
    const sum = price.value * price.times.value;
    const told = talk.prices.find((other) => other.every !== undefined && other.utterance === price.utterance && Math.abs(other.value - sum) <= 0.005 * sum);
    return told ? { ...one, price: { ...price, every: told.every } } : one;
  });
}

/** «Дороже на 150»: for each of how many, the talk may tell elsewhere. */
function isOpenRise({ price, part }: Placed, talk: Talk): boolean {
  return part === 'fee' && price.every === undefined && !price.once && /дороже|dearer/u.test(`${price.before} ${price.after}`) && (talk.counts.length > 0 || talk.prices.every((one) => one.every === undefined));
}

/** «Три раза по 3 600 это 10 800», "so a patient costs you 150": what other figures come to. */
function restates(price: Price, talk: Talk): boolean {
  const earlier = talk.prices.filter((other) => other !== price && isBefore(other, price, talk));
  const isIt = (value: number) => Math.abs(value - price.value) <= 0.005 * price.value;
  const times = [...talk.counts.flatMap((one) => [one.value, ...(one.perYear ? [one.perYear] : [])]).filter((count) => count >= 2), ...talk.spans.map((one) => one.value), ...(talk.oneIn ? [talk.oneIn] : [])];
  if (price.value < 2 || price.piece) return false;
  const yearly = (one: Price) => (one.every === undefined ? undefined : (one.value * 12) / one.every);
  if (price.every !== undefined && earlier.some((one) => one.utterance === price.utterance && one.every !== price.every && Math.abs((yearly(one) ?? 0) - (yearly(price) ?? 0)) <= 0.006 * (yearly(price) ?? 0))) return true;
  return earlier.some((one) => isIt(yearly(one) ?? 0) || times.some((count) => isIt(one.value * count)) || talk.shares.some((share) => isIt((one.value * share.value) / 100)));
}

function isBefore(one: Price, other: Price, { turns }: Talk): boolean {
  const [first, second] = [turns.indexOf(one.utterance), turns.indexOf(other.utterance)];
  return first < second || (first === second && one.start < other.start);
}
