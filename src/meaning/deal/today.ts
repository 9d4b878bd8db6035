import { GIFT } from '../money/heads.js';
import { textOf } from '../money/model.js';
import { isCustomer } from '../money/usage.js';
import { ALIKE, alike } from './alike.js';
import type { Price } from './model.js';
import { partOf } from './parts.js';
import { of, sidesOf, type Placed, type Sides } from './sides.js';
import type { Talk } from './talk.js';
import { asUsed } from './uses.js';

/** What the customer pays or earns now against what they would pay. */
export function againstToday(kept: readonly Placed[], talk: Talk): Sides | undefined {
  const now = paidNow(kept);
  if (now.length === 0 || now.some((one) => one.utterance !== now[0].utterance)) return undefined;
  const values = new Set(now.filter((one) => partOf(one) !== 'earned').map((one) => one.value));
  // the agent may say the customer's price once more
  const offers = latest(kept).filter((one) => !values.has(one.value) || one.joined || (one.every !== undefined && now.every((other) => other.piece)));
  if (offers.length === 0) return undefined;
  const savings = of(kept, 'saving');
  const isFee = (price: Price) => price.once || kept.some((one) => one.price === price && one.part === 'fee');
  // «платёж уменьшим на полторы тысячи, перевод двадцать»: the saving says all
  if (savings.length > 0 && offers.every(isFee)) return sidesOf(savings, alike(now, offers, talk).offers, talk);
  // a charge beside a lower price may well come back: both prices are then taken as those of a month
  if (isOneOff(now, offers, isFee)) return sidesOf(now.map(monthly), offers.map((one) => (isFee(one) ? one : monthly(one))), talk);
  const spared = savings.filter(isSpared);
  const compared = alike(dueAs(spared, now.map((one) => asUsed(one, talk)), offers), offers, talk);
  return sidesOf([...compared.now, ...spared], lastOfEach(compared.offers), talk);
}

const monthly = (price: Price): Price => ({ ...price, every: 1 });

/** Is it a lower price with a charge, and nobody says how often it is paid? */
function isOneOff(now: readonly Price[], offers: readonly Price[], isFee: (one: Price) => boolean | undefined): boolean {
  const isOpen = (one: Price) => one.every === undefined && !one.piece;
  const sum = (list: readonly Price[]) => list.reduce((all, one) => all + one.value, 0);
  const main = offers.filter((one) => !isFee(one));
  return main.length > 0 && main.length < offers.length && [...now, ...main].every(isOpen) && sum(main) < sum(now);
}

/** What the customer would pay if they left it, what they pay, or what one more order brings them. */
function paidNow(kept: readonly Placed[]): Price[] {
  const [told, without] = [of(kept, 'today'), of(kept, 'without')];
  const own = told.filter((one) => isCustomer(one.utterance));
  return [without, own, told, of(kept, 'earned')].find((list) => list.length > 0) ?? [];
}

/** What is spared besides today's price: a gift, or what one would have spent. */
function isSpared(price: Price): boolean {
  return GIFT.test(`${price.before} ${price.after}`) || WOULD.test(textOf(price.utterance).slice(price.end, price.end + 30));
}

/** Prices that nobody tells the period of are due as often as what is spared with them. */
function dueAs(spared: readonly Price[], now: readonly Price[], offers: readonly Price[]): Price[] {
  const every = spared.flatMap((one) => one.every ?? [])[0];
  const isOpen = [...now, ...offers].every((one) => one.every === undefined && !one.piece && !one.once);
  return every !== undefined && isOpen ? now.map((one) => ({ ...one, every })) : [...now];
}

/** "The £190 you'd spend on one": spared besides. */
const WOULD = /^\s*(?:that )?you'd (?:otherwise )?(?:have )?(?:spen[dt]|pay|paid)|^[^.!?]{0,16}(?:пришлось бы|потратили бы|заплатили бы)/u;

/** What is offered at last, with all fees: earlier prices of its kind were for something else. */
function latest(kept: readonly Placed[]): Price[] {
  const offers = of(kept, 'offer');
  const isSuperseded = (one: Price) => offers.some((other) => other.utterance.index > one.utterance.index && other.piece === one.piece && other.value <= ALIKE * one.value && one.value <= ALIKE * other.value);
  return of(kept, 'offer', 'fee').filter((one) => !offers.includes(one) || !isSuperseded(one));
}

/** «У нас бутыль 240, по пакету 215»: of several prices for one, the last is offered. */
function lastOfEach(offers: readonly Price[]): Price[] {
  const singles = offers.filter((one) => one.piece && partOf(one) === 'offer');
  return offers.filter((one) => !singles.includes(one) || one === singles.at(-1));
}
