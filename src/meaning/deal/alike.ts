import { textOf } from '../money/model.js';
import type { Price } from './model.js';
import { partOf } from './parts.js';
import type { Talk } from './talk.js';
import { usesOf } from './uses.js';

/** Prices so many times one another are hardly those of one thing. */
export const ALIKE = 4;

/** Today's prices and those that are offered. */
interface Compared {
  now: Price[];
  offers: Price[];
}

/** Two prices of one thing are paid in one way, though only one of them says how. */
export function alike(now: readonly Price[], offers: readonly Price[], talk: Talk): Compared {
  const isCounted = (one: Price) => usesOf(one, talk.counts) !== undefined;
  if (now.every((one) => one.piece && one.every === undefined && !isCounted(one)) && isPaidMonthly(offers, talk)) return alike(now.map(asFlat), offers.map((one) => (one.piece && !isCounted(one) ? asFlat(one) : one)), talk);
  if (now.every(isOpen) && isPaidMonthly(offers, talk)) return alike(now.map((one) => ({ ...one, every: 1 })), offers, talk);
  const isOfContract = (one: Price) => one.forSpan && now.some((other) => (isOpen(other) || other.every === 1) && isNear(one, other));
  const joined = offers.map((one) => (isOfContract(one) ? openly(one) : one)).map((one, index, all) => joinedTo(one, all[index - 1], talk));
  const rival = nearest(joined.filter(isOpen), now[0]);
  return { now: now.map((one) => like(one, joined)), offers: joined.map((one) => (one === rival || one.pack ? like(one, now) : one)) };
}

/** «По семь тысяч ещё десять месяцев»: each month, not each piece. */
function asFlat({ piece: _, ...price }: Price): Price {
  return price;
}

function isNear(one: Price, other: Price): boolean {
  return Math.max(one.value, other.value) <= ALIKE * Math.min(one.value, other.value);
}

/** Nobody says how it is paid. */
function isOpen(price: Price): boolean {
  return price.every === undefined && !price.piece && !price.once;
}

/** The months that are left, or those of a contract, are told beside prices that nobody tells the period of. */
function isPaidMonthly(offers: readonly Price[], { spans }: Talk): boolean {
  return spans.some(({ utterance, start, end }) => {
    const text = textOf(utterance);
    return LEFT.test(text.slice(end)) || LEFT_BEFORE.test(text.slice(0, start)) || (offers.every(isOpen) && SIGNED.test(text));
  });
}

/** A price as those of the other side are paid that it may stand against. */
function like(price: Price, others: readonly Price[]): Price {
  if (!isOpen(price) || partOf(price) === 'fee') return price;
  const isFlat = FOR_ALL.test(`${price.before} ${price.after}`);
  const model = others.find((other) => !isOpen(other) && !other.once && isNear(price, other) && !(other.piece && (isFlat || price.pack)));
  if (!model) return price;
  const every = model.every === undefined ? {} : { every: model.every };
  return { ...price, ...every, ...(model.piece ? { piece: true as const, asked: `${price.asked} ${model.before} ${model.after} ${model.asked}` } : {}) };
}

/** "24 for eighteen months" beside 22: the months are the contract, not what one payment covers. */
function openly({ every: _, ...price }: Price): Price {
  return price;
}

/** One price for as much as one likes. */
const FOR_ALL = /(?<!\p{L})за вс[её](?!\p{L})|безлимит|без ограничен|подписк|абонемент|\bunlimited\b|\bfor (?:the lot|everything|all)\b|all you can|membership|\bpass\b/u;
const SIGNED = /\bsign|contract|tied in|\bdeal\b|\bterm\b|договор|контракт|обязательств/u;

const LEFT = /^\s*(?:left|to go|remaining|more|осталось|платить)(?!\p{L})/u;
const LEFT_BEFORE = /(?:ещё|еще|осталось|остаётся|another|for the next|next)\s+(?:на\s+)?$/u;

function nearest(offers: readonly Price[], today: Price): Price | undefined {
  const distance = (one: Price) => Math.abs(Math.log(one.value / today.value));
  return [...offers].sort((one, other) => distance(one) - distance(other))[0];
}

/** «2 900 в месяц и 900 за номер»: both are due alike. */
export function joinedTo(price: Price, previous: Price | undefined, talk: Talk): Price {
  if (!price.joined || !previous || previous.utterance !== price.utterance || price.every !== undefined || price.once || previous.every === undefined) return price;
  const uses = price.piece ? usesOf(price, talk.counts) : undefined;
  if (uses) return uses.perYear === undefined ? { ...price, every: previous.every } : price;
  const { piece: _, ...flat } = price;
  return price.piece || partOf(price) !== 'fee' ? { ...flat, every: previous.every } : price;
}
