import { OF_IT } from '../money/heads.js';
import { textOf } from '../money/model.js';
import type { Price } from './model.js';

/** «Вы экономите 4 000», "£8 cheaper", «скидка 300»: what is spared, told as taken off a price. */
const OFF = /эконом|дешевле|скидк|\bsav(?:e|es|ed|ing|ings)\b|\bcheaper\b|\bless\b|\bdiscount|\boff\b/u;
/** What costs less than another of its kind, so that the price beside it is what is left to pay. */
const LESS = /дешевле|скидк|\bcheaper\b|\bdiscount/u;
/** What is paid besides, for something else. */
const BESIDES = /доплат|сверху|(?<!\p{L})ещё|больше|аренд|комисси|\bmore\b|\bextra\b|\bon top\b|\bcharge|\bfee\b|\brent/u;
/** A pass for a time, or the right to something, must first bring in its own price. */
const PAYS_OFF = /абонемент|(?<!\p{L})карт[аыуо]|полис|подписк|членств|проездн|membership|\bcard\b|\bpass\b|policy|licen[cs]e|\bclub\b|subscription/u;
/** «При заказе от 1 500 рублей», "on orders over £40": a threshold. */
const FROM = /(?:от|свыше|больше|over|above|from|spend)\s*$/u;

/** A purchase is so many times what is taken off it. */
const DISCOUNTED = 3;

/** Is the one sum only taken off the other? Then it says nothing of a loss: the price stands for what was worth it anyway. */
export function isOffItsPrice(gain: Price, cost: Price): boolean {
  const words = `${gain.before} ${gain.after}`;
  const paid = `${cost.before} ${cost.after}`;
  if (!OFF.test(words) || BESIDES.test(paid)) return false;
  if (LESS.test(words) && gain.every === cost.every && gain.value < cost.value) return true;
  if (FROM.test(cost.before) || (gain.utterance === cost.utterance && gain.start > cost.end && OF_IT.test(textOf(gain.utterance).slice(cost.end, gain.start)))) return true;
  return gain.every === undefined && cost.every === undefined && cost.value >= DISCOUNTED * gain.value && !PAYS_OFF.test(paid);
}
