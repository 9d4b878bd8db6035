import { textOf } from '../money/model.js';
import { isCustomer } from '../money/usage.js';
import { of, type Placed, type Solved } from './sides.js';
import type { Talk } from './talk.js';
import { amountOf, asUsed } from './uses.js';

/** Deals whose sides are no sums of prices: a policy, a purchase that frees from a charge, months for nothing, buyers among many. */
export function shaped(kept: readonly Placed[], talk: Talk): Solved {
  return policy(kept) ?? upTo(kept, talk) ?? freeAtFirst(kept, talk) ?? amongMany(kept, talk);
}

/** Several things by themselves, and all of them for one price. */
export function together(placed: readonly Placed[], { turns }: Talk): Solved {
  const at = placed.findLastIndex(({ part }) => part === 'total');
  if (at < 0 || placed.some(({ part }) => part === 'today' || part === 'earned' || part === 'without')) return undefined;
  const { price } = placed[at];
  const parts = of(placed.slice(0, at), 'offer').filter((one) => turns.indexOf(price.utterance) - turns.indexOf(one.utterance) <= 2 && one.every === price.every && !one.piece && one.value < price.value);
  if (parts.length < 2) return undefined;
  return { gains: parts, costs: [price], gain: { yearly: 0, lump: parts.reduce((sum, one) => sum + one.value, 0) }, cost: { yearly: 0, lump: price.value } };
}

/** A policy pays what the damage comes to above the excess. */
function policy(kept: readonly Placed[]): Solved {
  const [excess] = of(kept, 'excess');
  const told = of(kept, 'offer', 'fee');
  const premiums = told.length === 2 ? told.filter((one) => one.every !== undefined) : told;
  const damage = of(kept, 'damage', 'today')[0] ?? told.find((one) => !premiums.includes(one));
  if (!excess || !damage || premiums.length !== 1) return undefined;
  const paid = Math.max(0, damage.value - excess.value);
  return { gains: [damage, excess], costs: premiums, gain: { yearly: 0, lump: paid }, cost: { yearly: 0, lump: premiums[0].value * (premiums[0].every === 1 ? 12 : 1) }, sure: true };
}

/** Delivery is free from some sum on, and the customer is to buy up to it. */
function upTo(kept: readonly Placed[], talk: Talk): Solved {
  const [limit] = of(kept, 'limit');
  if (!limit) return undefined;
  const told = of(kept, 'today');
  const orders = told.length > 0 ? told : of(kept, 'offer').filter((one) => one.piece && one.value < limit.value);
  const charges = of(kept, 'fee', 'offer', 'saving', 'extra').filter((one) => one.value < limit.value && !orders.includes(one));
  const charge = charges.find((one) => /доставк|привоз|deliver|postage|shipping|carriage/u.test(`${one.before} ${one.after} ${one.asked}`)) ?? (charges.length === 1 ? charges[0] : undefined);
  if (orders.length !== 1 || !charge) return undefined;
  const order = asUsed(orders[0], talk);
  const worth = amountOf(order, talk.counts, 1);
  if (!worth) return undefined;
  if (worth.lump + worth.yearly >= limit.value) return { gains: [charge], costs: [], gain: { yearly: 0, lump: charge.value }, cost: { yearly: 0, lump: 0 }, sure: true };
  if (worth.yearly > 0) return undefined;
  const extra = charges.filter((one) => one !== charge);
  const comes = extra.length === 1 && worth.lump + extra[0].value >= limit.value ? worth.lump + extra[0].value : limit.value;
  return { gains: [order, charge], costs: [limit, ...extra], gain: { yearly: 0, lump: worth.lump + charge.value }, cost: { yearly: 0, lump: comes } };
}

const FREE_AFTER = /^\s*(?:are |is |will be |вы |у вас |будут |будет |за |—|–|-|of service )*\s*(?:free|бесплатн|даром|ноль|за ноль|at no charge|on us|нам ничего|не плат)/u;

/** So many months for nothing, then a price; held against today's over the contract, a year where none is told. */
function freeAtFirst(kept: readonly Placed[], talk: Talk): Solved {
  const free = talk.spans.find((span) => FREE_AFTER.test(textOf(span.utterance).slice(span.end, span.end + 24)) || /(?:free|бесплатн\p{L}*)\s+(?:for\s+)?(?:the\s+)?(?:first\s+|первые\s+)?$/u.test(textOf(span.utterance).slice(0, span.start)));
  if (!free) return undefined;
  const [today, another] = of(kept, 'today');
  const later = of(kept, 'offer', 'fee').filter((one) => one.utterance === free.utterance && one.start > free.end);
  if (!today || another || later.length === 0 || !isCustomer(today.utterance) || today.piece || (today.every ?? 1) !== 1) return undefined;
  const term = Math.max(12, ...talk.spans.map((span) => span.value));
  const others = of(kept, 'offer', 'fee').filter((one) => one.utterance !== free.utterance);
  if (free.value >= term || (later[0].every ?? 1) !== 1 || others.some((one) => one.every !== undefined || one.piece)) return undefined;
  const lump = later[0].value * (term - free.value) + others.reduce((sum, one) => sum + one.value, 0);
  return { gains: [today], costs: [later[0], ...others], gain: { yearly: 0, lump: today.value * term }, cost: { yearly: 0, lump }, years: term / 12 };
}

/** Each asks for money, and one of so many buys. */
function amongMany(kept: readonly Placed[], talk: Talk): Solved {
  if (!talk.oneIn) return undefined;
  const [earned] = of(kept, 'earned', 'today');
  const offers = of(kept, 'offer', 'fee');
  if (!earned || offers.length !== 1 || offers[0].every !== undefined) return undefined;
  return { gains: [earned], costs: offers, gain: { yearly: 0, lump: earned.value }, cost: { yearly: 0, lump: offers[0].value * talk.oneIn } };
}
