import { textOf } from '../money/model.js';
import { isCustomer } from '../money/usage.js';
import type { Utterance } from '../utterance.js';
import { figuresIn } from './figures.js';
import type { Figures, Price } from './model.js';
import { FEE_ASKED } from './parts.js';
import { isSum } from './sums.js';
import { coverageAsked } from './terms.js';

const HOW_MANY = /сколько (?:уходит|выходит(?= в месяц)|раз|штук|минут|лист|заказ|чашек|бутыл|пачек|гигабайт|человек|тонн|мешк|поезд|визит|нужно|вам (?:нужно|надо)|вы (?:бер|пь|печат|ед|ходит|заказ|летает|расход|наговар|бывает))|наговарива|расходу|как часто|\bhow (?:many|often)\b|how much [^?]{0,40}(?:\buse\b|get through|\bdrink|\beat\b|\bburn\b|\bprint|go through|\border\b)/u;

/** A number alone answers the question before it: so much, or so many. */
export function answering(turn: Utterance, question: Utterance | undefined): Figures {
  const figures = figuresIn(turn);
  const asks = question && isCustomer(question) !== isCustomer(turn) && textOf(question).includes('?') ? textOf(question) : '';
  const text = textOf(turn);
  if (asks !== '' && HOW_MANY.test(asks)) {
    const number = figures.prices.find((one) => one.bare && one.value < 1000 && one.every === undefined && !/\p{L}{4,}/u.test(text.slice(0, one.start)));
    if (number) return { ...figures, prices: figures.prices.filter((one) => one !== number), counts: [...figures.counts, { utterance: turn, start: number.start, end: number.end, value: number.value, noun: '' }] };
  }
  const isToldBare = isCustomer(turn) && !figures.counts.some((one) => one.perYear !== undefined);
  const prices = withQuantities(figures.prices, text).filter((price) => !price.bare || (isSum(price, text, asks, isToldBare) && !isAskedOf(price, turn)));
  const [first, ...rest] = prices;
  const answers = asks !== '' && first !== undefined && first.start < (turn.sentences[0]?.end ?? text.length);
  return { ...figures, prices: answers ? [asAnswer(first, asks), ...rest] : prices };
}

/** A sum as the question means it: «А карта на год?», «А подключить?» */
function asAnswer(price: Price, asks: string): Price {
  if (price.piece && SINGLY.test(price.before) && FEE_ASKED.test(asks)) return { ...price, asked: asks, piece: undefined, once: true };
  return { ...price, asked: asks, ...(price.every === undefined && !price.piece && !price.once ? asCovered(asks) : {}) };
}

/** «Плачу 290 за десять», "£66 for five": the number behind a sum tells how much it buys. */
function withQuantities(prices: readonly Price[], text: string): Price[] {
  const isQuantity = (one: Price, index: number) => one.bare === true && index > 0 && FOR.test(text.slice(prices[index - 1].end, one.start));
  return prices.flatMap((price, index) => {
    if (isQuantity(price, index)) return [];
    const next = prices[index + 1];
    return [next && isQuantity(next, index + 1) ? { ...price, forMany: next.value, piece: undefined } : price];
  });
}

const FOR = /^\s*(?:рубл\p{L}*\s*)?(?:за|for)\s+(?:the\s+|all\s+|все\s+)?$/u;

/** «Зачем мне двести сорок?»: a number in a customer's question is hardly a sum. */
function isAskedOf({ start }: Price, turn: Utterance): boolean {
  return isCustomer(turn) && turn.sentences.some((one) => one.asks && start >= one.start && start < one.end);
}

const SINGLY = /разово\s*$/u;

function asCovered(asks: string): { every?: number } {
  const every = /(?<!\p{L})(?:card|pass|ticket|membership|абонемент|карт\p{L}|проездн\p{L}+|полис|подписк\p{L}|тариф)(?!\p{L})/u.test(asks) ? coverageAsked(asks) : undefined;
  return every === undefined ? {} : { every };
}
