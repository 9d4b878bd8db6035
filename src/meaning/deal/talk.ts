import { textOf } from '../money/model.js';
import { isCustomer, workingDaysIn } from '../money/usage.js';
import type { Utterance } from '../utterance.js';
import { figuresIn } from './figures.js';
import type { Count, Price, Span, Told } from './model.js';
import { DAMAGE, FEE_ASKED } from './parts.js';
import { spokenRates } from './points.js';
import { coverageAsked } from './terms.js';

/** All figures of the last turns of a talk, read in the light of the questions that they answer. */
export interface Talk {
  prices: readonly Price[];
  counts: readonly Count[];
  /** How often the customer said further back that they need a thing. */
  habits: readonly Count[];
  shares: readonly Told[];
  spans: readonly Span[];
  /** One of so many asks that buys. */
  oneIn?: number;
  texts: readonly string[];
  turns: readonly Utterance[];
}

/** Reads the figures of some turns, the first told first. */
export function talkOf(turns: readonly Utterance[], before: Utterance | undefined, further: readonly Utterance[] = []): Talk {
  const read = turns.map((turn, index) => answering(turn, index === 0 ? before : turns[index - 1]));
  const texts = turns.map(textOf);
  const oneIn = texts.flatMap((text) => spokenRates(text).flatMap((rate) => rate.oneIn ?? []))[0];
  return {
    turns, texts, oneIn,
    prices: onWorkingDays(scaled(read.flatMap((one) => one.prices)), turns).filter((one) => !isTiny(one)), counts: read.flatMap((one) => one.counts), habits: habitsIn(further), shares: read.flatMap((one) => one.shares), spans: closed(read.flatMap((one) => one.spans)),
  };
}

function habitsIn(turns: readonly Utterance[]): Count[] {
  return turns.filter(isCustomer).flatMap((turn) => figuresIn(turn).counts.filter((one) => one.perYear !== undefined));
}

/** A price for a day counts on working days alone where the talk says so. */
function onWorkingDays(prices: readonly Price[], turns: readonly Utterance[]): Price[] {
  const told = prices.some((one) => one.every === DAY) ? turns.flatMap((turn) => figuresIn(turn).counts.flatMap((one) => (/^(?:days|дней)$/u.test(one.noun) ? (one.perYear ?? []) : [])))[0] : undefined;
  const days = told ?? (prices.some((one) => one.every === DAY) ? workingDaysIn(turns) : undefined);
  return prices.map((one) => (days && one.every === DAY ? { ...one, every: 12 / days } : one));
}

const DAY = 12 / 365;

/** A number alone that stands for nothing larger is hardly a sum. */
function isTiny({ bare, value, every, piece }: Price): boolean {
  return bare === true && value >= 1 && value < 5 && Number.isInteger(value) && every === undefined && !piece;
}

/** "Seven years, then?" — "They run for fifteen": years are meant; "the same eighteen" was told before. */
function closed(spans: readonly Span[]): Span[] {
  return spans.map((span, index) => {
    const earlier = spans.slice(0, index);
    if (!span.open || earlier.some((one) => one.value === span.value)) return span;
    const inMonths = earlier.length > 0 && earlier.every((one) => one.value % 12 !== 0);
    return { ...span, value: span.value * (inMonths ? 1 : 12) };
  });
}

const HOW_MANY = /сколько (?:уходит|выходит(?= в месяц)|раз|штук|минут|лист|заказ|чашек|бутыл|пачек|гигабайт|человек|тонн|мешк|поезд|визит|нужно|вам (?:нужно|надо)|вы (?:бер|пь|печат|ед|ходит|заказ|летает|расход|наговар|бывает))|наговарива|расходу|как часто|\bhow (?:many|often)\b|how much [^?]{0,40}(?:\buse\b|get through|\bdrink|\beat\b|\bburn\b|\bprint|go through|\border\b)/u;
const WHAT_COSTS = /сколько|поч[её]м|стоит|цен|обход|выход|\bcosts?\b|\bcharge|\bprice|how much|what (?:is|are|do|does)|what's|зарабат|make|earn|worth|плат|\bpay|\bspend/u;

/** A number alone answers the question before it: so much, or so many. */
function answering(turn: Utterance, question: Utterance | undefined): { prices: readonly Price[]; counts: readonly Count[]; shares: readonly Told[]; spans: readonly Span[] } {
  const figures = figuresIn(turn);
  const asks = question && isCustomer(question) !== isCustomer(turn) && textOf(question).includes('?') ? textOf(question) : '';
  const text = textOf(turn);
  if (asks !== '' && HOW_MANY.test(asks)) {
    const number = figures.prices.find((one) => one.bare && one.value < 1000 && one.every === undefined && !/\p{L}{4,}/u.test(text.slice(0, one.start)));
    if (number) return { ...figures, prices: figures.prices.filter((one) => one !== number), counts: [...figures.counts, { utterance: turn, start: number.start, end: number.end, value: number.value, noun: '' }] };
  }
  const first = turn.sentences[0]?.end ?? text.length;
  const prices = withQuantities(figures.prices, text)
    .filter((price) => !price.bare || (isSum(price, text, asks, isCustomer(turn) && !figures.counts.some((one) => one.perYear !== undefined)) && !isAskedOf(price, turn)))
    
    .map((price, index) => (asks !== '' && price.start < first && index === 0 ? { ...price, asked: asks, ...(price.every === undefined && !price.piece && !price.once ? asCovered(asks) : {}), ...(price.piece && SINGLY.test(price.before) && FEE_ASKED.test(asks) ? { piece: undefined, once: true as const } : {}) } : price));
  return { ...figures, prices };
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

const FOR = /^\s*(?:рубл\p{L}*\s*)?(?:за|for)\s+$/u;

/** «Зачем мне двести сорок?»: a number in a customer's question is hardly a sum. */
function isAskedOf({ start }: Price, turn: Utterance): boolean {
  return isCustomer(turn) && turn.sentences.some((one) => one.asks && start >= one.start && start < one.end);
}

const SINGLY = /разово\s*$/u;

function asCovered(asks: string): { every?: number } {
  const every = /(?<!\p{L})(?:card|pass|ticket|membership|абонемент|карт\p{L}|проездн\p{L}+|полис|подписк\p{L}|тариф)(?!\p{L})/u.test(asks) ? coverageAsked(asks) : undefined;
  return every === undefined ? {} : { every };
}

/** A bare number is a sum where it is as large as one, is told as one, or answers a question of price. */
function isSum({ value, start, end, every, piece, once, pack }: Price, text: string, asks: string, isTold: boolean): boolean {
  if (every !== undefined || piece || once) return true;
  if (pack !== undefined && value >= 2) return true;
  if (value >= 2 && (MANY.test(text.slice(end)) || LIMIT.test(text.slice(0, start)))) return true;
  const alone = /^\s*(?:$|[.,!?;:—–…)]|(?:рубл|₽|и|а|плюс|сразу|разово|всего|once|upfront|total|or|and|plus|за|в|на|on|for|вместо|против|instead|against|rather|плач\p{L}*|плат\p{L}*|отда\p{L}*|сам[аои]?|to (?:me|us))(?!\p{L}))/u.test(text.slice(end));
  if (value >= 100) return PRICED.test(text.slice(0, start)) || WHAT_COSTS.test(asks) || (alone && (!isTold || OWN.test(text)));
  if (value >= 5 && /^\s+(?:gets|buys|covers)\b/u.test(text.slice(end))) return true;
  if (WHAT_COSTS.test(asks) && start < 24) return true;
  const head = text.slice(0, start);
  if (alone && value >= 2 && DAMAGE.test(head.split(/[.!?,;:]/u).at(-1) ?? '')) return true;
  return value >= 1 && /(?:\b(?:at|is|are|be|do|for|costs?|pay|paying|on|plus|around|about|only|just|runs?|save|saves|then|under|over|above|from)|'s|'re|(?<!\p{L})(?:по|за|стоит\p{L}*|будет|около|у нас|в|платите|плачу|всего|бы|потом|дальше|затем|после|сделаем|дадим|берём|получите|франшиза|сборка|доставка|аренда|просят|берут|от|до|свыше))\s*$/u.test(head) && /^\s*(?:$|[.,!?;:—–]|(?:в|за|a|per|and|и|so|on|off|upfront|once|разово|for|за|in|at the moment|now|plus|сейчас|плюс|gets|buys|covers|сам[аои]?|себя|pays?)(?!\p{L}))/u.test(text.slice(end));
}

/** A customer's number alone is a sum where they speak of paying. */
const OWN = /плач|име[юе]|набрал|заказ|корзин|(?<!\p{L})чек|чистыми|приносит|остаётся|зараб|\border|basket|\bworth\b|\bmakes?\b|\bearn|плат|отда|стои|обход|выход|бер[её]т|берут|да[её]т|дают|трач|уход|оставля|тариф|цен|\b(?:pay|paid|paying|costs?|charge|charges|spend|spent|price|quoted?|bill)\b/u;

/** "Sixty for three": so much for so many. */
const MANY = /^\s+(?:for|за)\s+(?:two|three|four|five|six|ten|twelve|\d+|два|две|двоих|три|четыре|пять|шесть|десять)(?!\p{L})/u;
const LIMIT = /(?<!\p{L})(?:до|от|свыше|under|over|above|from)\s+$/u;

const PRICED = /(?:\b(?:at|is|are|be|costs?|pay|paying|for|that's|it's|just|only)|'s|(?<!\p{L})(?:по|за|стоит\p{L}*|будет|это|платите|плачу|всего|выходит|обходится|на))\s+(?:about |around |roughly |maybe |only |just |около |примерно |где-то )?$|(?:'s)\s+$/u;

/** «За девять тысяч» — «у нас семь с половиной»: short numbers stand for thousands beside long ones, "seven fifty" for dollars and cents beside small ones. */
function scaled(prices: readonly Price[]): Price[] {
  const full = prices.filter((one) => !one.bare || one.value >= 1000).map((one) => one.value);
  const large = Math.max(0, ...full);
  const small = Math.min(1, ...prices.filter((one) => !one.bare).map((one) => one.value));
  const known = prices.filter((one) => !one.bare || one.value < 100).map((one) => one.value);
  return prices.map((price) => {
    const { value, utterance, start, end } = price;
    const words = textOf(utterance).slice(start, end);
    if (!price.bare || /тысяч|thousand|grand|hundred|сот|ста(?!\p{L})/u.test(words)) return price;
    if (large >= 1000 && (/[а-яё]/u.test(textOf(utterance)) || /thousand|grand|\dk\b/u.test(textOf(utterance))) && value < 1000 && large / value >= 60 && large / value <= 60_000) return { ...price, value: value * 1000 };
    if (small < 1 && value / small >= 25 && value / small <= 400) return { ...price, value: value / 100 };
    if (SPOKEN_CENTS.test(words) && value >= 100 && known.length > 0 && value > 4 * Math.max(...known)) return { ...price, value: value / 100 };
    return price;
  });
}

const SPOKEN_CENTS = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)[\s-](?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]\p{L}+)?$/u;
