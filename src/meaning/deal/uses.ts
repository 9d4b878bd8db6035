import { isCustomer } from '../money/usage.js';
import { textOf } from '../money/model.js';
import { isOf } from './figures.js';
import { ALLOWED, isSameWord, wordsOf, type Amount, type Count, type Price } from './model.js';

/** How many pieces a price for one is paid for: those that its words name, or the only ones that the customer speaks of. */
export function usesOf(price: Price, counts: readonly Count[]): Count | undefined {
  if (price.times) return price.times;
  const words = wordsOf(`${price.before} ${price.after} ${price.asked}`);
  const named = counts.filter((one) => one !== price.pack && isOf(one, words));
  const best = named.filter((one) => one.perYear !== undefined);
  if (named.length > 0) return only(best.length > 0 ? best : named);
  const isOther = (one: Count) => price.noun !== undefined && one.noun !== '' && !isSameWord(one.noun, price.noun);
  const free = counts.filter((one) => !isOther(one) && !ALLOWED.test(one.noun) && (isCustomer(one.utterance) || isHabit(one)));
  const rated = free.filter((one) => one.perYear !== undefined);
  const own = rated.filter((one) => isCustomer(one.utterance));
  return only(own.length > 0 ? own : rated.length > 0 ? rated : free);
}

/** The agent speaks of what the customer does, not of what the offer allows: «вы бываете раз в месяц». */
function isHabit({ utterance, start }: Count): boolean {
  const sentence = utterance.sentences.find((one) => start >= one.start && start < one.end);
  if (!sentence) return false;
  const said = textOf(utterance).slice(sentence.start, sentence.end);
  return HABIT.test(said) && !ALLOWING.test(said) && !GAINED.test(said);
}

const HABIT = /(?<!\p{L})(?:вы|вам|вас|у вас|ваш\p{L}*)(?!\p{L})|\byou(?:r|'re|'ve|'d)?\b|\b(?:most|usually|typically|people)\b|обычно|в среднем/u;
const ALLOWING = /(?<!\p{L})(?:можете|можно|хоть|если|когда|до)(?!\p{L})|\b(?:can|could|may|if|up to|included?|even)\b/u;
const GAINED = /с?эконом|выгод|сбереж|в плюсе|выигр|\bahead\b|better off|in pocket|\bsav(?:e|es|ing|ings)\b/u;

/** The one that they all tell. */
function only(counts: readonly Count[]): Count | undefined {
  const [first] = counts;
  return first && counts.every((one) => one.value === first.value && one.perYear === first.perYear) ? first : undefined;
}

/** What a price comes to, with as many uses as there are; nothing where nobody tells how many. */
export function amountOf(price: Price, counts: readonly Count[], ways: number): Amount | undefined {
  const yearlyOf = (value: number) => (price.every === undefined ? { yearly: 0, lump: value } : { yearly: (value * 12) / price.every, lump: 0 });
  const packs = price.pack && price.every === undefined ? counts.find((one) => one.perYear !== undefined && isSameThing(one, price.pack)) : undefined;
  if (packs?.perYear && price.pack) return { yearly: (price.value * packs.perYear) / price.pack.value, lump: 0 };
  if (!price.piece) return yearlyOf(price.value);
  const uses = usesOf(price, counts);
  if (!uses) return undefined;
  const value = price.value * ways;
  if (price.every !== undefined && uses.perYear === undefined) return yearlyOf(value * uses.value);
  return uses.perYear === undefined ? { yearly: 0, lump: value * uses.value } : { yearly: value * uses.perYear, lump: 0 };
}

function isSameThing(one: Count, other: Count | undefined): boolean {
  return other !== undefined && one.noun !== '' && isOf(other, [one.noun]);
}

const BOTH_WAYS = /столько же обратно|the same back|туда и обратно|в обе стороны|туда-обратно|there and back|both ways|and back|round trip/u;
const ONE_WAY = /^\s*(?:рубл\p{L}*\s+)?туда(?! и обратно| -)|(?:в|на) (?:одну|каждую) сторон|в один конец|each way|one way|a single(?: ticket)?/u;

/** A trip goes both ways where the talk says so, though the price is for one. */
export function waysOf(price: Price, texts: readonly string[]): number {
  return ONE_WAY.test(`${price.after} ${price.before}`) && texts.some((text) => BOTH_WAYS.test(text) || /each way|в каждую сторону/u.test(text)) ? 2 : 1;
}

/** Adds amounts up. */
export function total(amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, one) => ({ yearly: sum.yearly + one.yearly, lump: sum.lump + one.lump }), { yearly: 0, lump: 0 });
}

const FLAT = /(?<!\p{L})(?:плачу|платим|абонплат|тариф|счёт)|\b(?:bill|plan|pay|paying|contract)\b/u;

/** What the customer pays for each, though they do not say so: they tell how often they need it. */
export function asUsed(price: Price, { counts }: { counts: readonly Count[] }): Price {
  if (price.piece || price.every !== undefined || price.pack || price.flat) return price;
  const uses = usesOf(price, counts);
  return uses && !FLAT.test(`${price.before} ${price.after}`) ? { ...price, piece: true } : price;
}
