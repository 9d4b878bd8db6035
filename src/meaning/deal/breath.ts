import { FOR_A_YEAR } from '../money/heads.js';
import { textOf } from '../money/model.js';
import type { Utterance } from '../utterance.js';
import { answering } from './answers.js';
import { figuresIn } from './figures.js';
import { flowOf, type Flow } from './flows.js';
import type { Price } from './model.js';
import { scaled } from './scale.js';
import { monthsAround } from './terms.js';

/** A deal told in one breath: what each side comes to over the years that it is counted for. */
export interface Breath {
  saving: number;
  cost: number;
  years: number;
  prices: readonly Price[];
}

interface Flowing {
  price: Price;
  flow: Flow;
  lead: string;
  tail: string;
}

/** Sides so far apart belong to different things. */
const UNLIKELY = 40;

/**
 * What the sums of one or two turns come to by their grammar alone: each is paid or spared by the words right around it. Nothing where
 * a side is missing, a sum stands apart, or the ways of reading how often they are paid disagree.
 */
export function inOneBreath(turns: readonly Utterance[]): Breath | undefined {
  const flowing = flowsIn(turns);
  if (flowing.length < 2 || flowing.length > 5 || flowing.some(({ flow }) => flow === 'aside')) return undefined;
  const sides = sidesOf(overTerm(flowing, turns), turns);
  if (!sides) return undefined;
  const texts = turns.map(textOf);
  const years = yearsOf(flowing, turns, texts);
  if (years === undefined) return undefined;
  const results = readingsOf(flowing).map((reading) => ({ saving: sum(sides.gains, reading, years), cost: sum(sides.costs, reading, years) }));
  const [first] = results;
  if (results.some((one) => one.cost > one.saving) && results.some((one) => one.cost <= one.saving)) return undefined;
  if (results.some(({ saving, cost }) => saving === 0 || cost > UNLIKELY * saving || saving > UNLIKELY * cost)) return undefined;
  // «до 500» may be less, and is no gain yet
  if (first.saving >= first.cost && [...sides.gains, ...sides.costs].some(({ price }) => price.bound)) return undefined;
  return { ...first, years, prices: [...sides.gains, ...sides.costs].map(({ price }) => price) };
}

function flowsIn(turns: readonly Utterance[]): Flowing[] {
  const prices = scaled(turns.flatMap((turn) => answering(turn, undefined).prices)).filter(({ bare, value }) => !bare || value >= 10);
  const found: Flowing[] = [];
  prices.forEach((price, index) => {
    const text = textOf(price.utterance);
    const sentence = price.utterance.sentences.find((one) => price.start >= one.start && price.start < one.end);
    const [previous, next] = [prices[index - 1], prices[index + 1]];
    const from = Math.max(sentence?.start ?? 0, previous?.utterance === price.utterance ? previous.end : 0);
    const to = Math.min(sentence?.end ?? text.length, next?.utterance === price.utterance ? next.start : text.length);
    const clause = { price, lead: text.slice(from, price.start), tail: text.slice(price.end, to) };
    const flow = flowOf(clause, found.map((one) => one.flow));
    found.push({ ...clause, flow, price: flow === 'given' ? { ...price, every: undefined } : flow === 'spared' ? asOften(price, from, to) : price });
  });
  return found;
}

/** "Knock out one $189 cleaning a year", "$5 off each of your next eight": what is spared as often as its own clause says. */
function asOften(price: Price, from: number, to: number): Price {
  if (price.every !== undefined) return price;
  const [times] = figuresIn(price.utterance).counts.filter(({ perYear, value, start, end }) => perYear === undefined && value >= 2 && start >= price.end && end <= to);
  if (price.piece && times) return { ...price, value: price.value * times.value, piece: undefined };
  const [often] = figuresIn(price.utterance).counts.filter(({ perYear, start, end }) => perYear !== undefined && start >= from && end <= to);
  const every = often?.perYear ? 12 / often.perYear : monthsAround(textOf(price.utterance).slice(0, to), price.start, price.end, '');
  return every === undefined ? price : { ...price, every };
}

/** "$3 a week less for the {weeks} left, so sixty in all": what it comes to stands for a rate whose term nobody tells. */
function overTerm(flowing: readonly Flowing[], turns: readonly Utterance[]): Flowing[] {
  if (turns.some((turn) => figuresIn(turn).spans.length > 0)) return [...flowing];
  return flowing.flatMap((one, index) => {
    const [rate, total] = [flowing[index - 1], flowing[index + 1]];
    if (one.flow === 'outcome' && rate && FOR_TERM.test(rate.tail)) return [{ ...rate, price: { ...one.price, every: undefined, once: true as const } }];
    return total?.flow === 'outcome' && FOR_TERM.test(one.tail) ? [] : [one];
  });
}

const FOR_TERM = /\bfor (?:the |your |all )?[^,.]{0,24}(?:weeks|months|payments)|(?:до конца|за (?:все )?оставш\p{L}+|на все) [^,.]{0,24}/u;

interface Sides {
  gains: readonly Flowing[];
  costs: readonly Flowing[];
}

function sidesOf(flowing: readonly Flowing[], turns: readonly Utterance[]): Sides | undefined {
  const of = (...flows: Flow[]) => flowing.filter(({ flow }) => flows.includes(flow));
  if (flowing.some(({ flow, price }) => (flow === 'once' || flow === 'paid' || flow === 'more' || (flow === 'spared' && price.every === undefined && !/(?<!\p{L})по\s*$|(?<!\p{L})(?:one|an?|один|одн[аоу])(?!\p{L})/u.test(price.before))) && price.piece && !price.once)) return undefined;
  const singles = of('single').flatMap((one) => counted(one, flowing, turns) ?? []);
  if (singles.length < of('single').length) return undefined;
  const more = of('more');
  const told = of('paid');
  // «по акции добавляем пакет за 18 000»: what is spoken of is what is added
  const paid = told.length > 1 && ADDED.test(told[told.length - 1].lead) ? told.slice(-1) : told;
  if (more.length > 1 || paid.length > 1 || of('today').length > 1) return undefined;
  // «платите на 200 больше»: what one pays today is in it
  const gains = [...of('spared', 'given'), ...singles, ...(more.length > 0 ? [] : of('today'))];
  const costs = [...(more.length > 0 ? more : paid), ...of('once')];
  if (gains.length === 0 || costs.length === 0) return undefined;
  // who names today's price names the new one
  return of('today').length > 0 && more.length + paid.length === 0 ? undefined : { gains, costs };
}

const ADDED = /добав\p{L}+|(?<!\p{L})ещё|\b(?:add|adding|plus|throw in)\b/u;

/** A price for one counts as often as the pack beside it holds, or the talk says it is needed; told as for one, it counts once. */
function counted(one: Flowing, flowing: readonly Flowing[], turns: readonly Utterance[]): Flowing | undefined {
  const packs = flowing.flatMap(({ price }) => price.pack?.value ?? price.forMany ?? []);
  if (packs.length > 0) return { ...one, price: { ...one.price, value: one.price.value * packs[0] } };
  const counts = turns.flatMap((turn) => figuresIn(turn).counts).filter(({ value, perYear }) => perYear !== undefined || value >= 2);
  if (counts.length > 1) return undefined;
  const [count] = counts;
  if (!count) return one;
  return { ...one, price: { ...one.price, value: one.price.value * (count.perYear ?? count.value) } };
}

/** Paid again and again, where nobody says how often. */
const RECURS = /financ|\bloan\b|repay|instal|\blease|\bplan\b|subscri|\bbill\b|premium|рассрочк|кредит|плат[её]ж|подписк|тариф|абонплат|лизинг|аренд/u;

/** More than the price itself, and perhaps but once. */
const EXTRA = /\bextra\b|\banother\b|сверху|доплат/u;

/** Months of a payment by one way of reading those that nobody tells: paid once, or as often as the others. */
type Reading = (one: Flowing) => number | undefined;

function readingsOf(flowing: readonly Flowing[]): Reading[] {
  const told = flowing.flatMap(({ price, flow }) => (price.every !== undefined && flow !== 'outcome' ? [price.every] : []));
  const [every] = told;
  const alone: Reading = ({ price }) => price.every;
  if (every === undefined) return [alone];
  const isPair = flowing.some(({ flow }) => flow === 'today') && flowing.some(({ flow }) => flow === 'paid');
  const recurs = ({ price, flow, lead, tail }: Flowing) => price.every === undefined && flow !== 'once' && !price.once && (RECURS.test(lead) || (flow === 'more' && !EXTRA.test(`${lead.slice(-16)}|${tail.slice(0, 12)}`)) || (isPair && (flow === 'today' || flow === 'paid')));
  const some: Reading = (one) => (recurs(one) ? every : one.price.every);
  const isLoose = (one: Flowing) => one.price.every === undefined && one.flow !== 'once' && one.flow !== 'outcome' && one.flow !== 'spared' && one.flow !== 'given' && !recurs(one);
  const all: Reading = (one) => (isLoose(one) ? every : some(one));
  return flowing.some(isLoose) ? [some, all] : [some];
}

function sum(side: readonly Flowing[], reading: Reading, years: number): number {
  return side.reduce((total, one) => {
    const every = reading(one);
    return total + (every === undefined ? one.price.value : (one.price.value * 12 * years) / every);
  }, 0);
}

/** It is said to pay in so short a time. */
const SOON = /за (?:перв\p{L}+|один|одну) (?:же )?(?:год|сезон|зиму|лето)|за год(?!\p{L})|с перв\p{L}+ (?:же )?(?:дня|месяца|раза)|\b(?:in|within|over) (?:the|a|one|your)(?: first)? (?:year|season|winter)\b|\bfrom (?:day one|the (?:very )?(?:first|start|off))\b|до конца года/u;

/** Years that both sides are counted over; nothing where a purchase may pay in time and nobody says in which. */
function yearsOf(flowing: readonly Flowing[], turns: readonly Utterance[], texts: readonly string[]): number | undefined {
  const spans = turns.flatMap((turn) => figuresIn(turn).spans).filter((span) => !flowing.some(({ price }) => price.every === span.value && price.utterance === span.utterance));
  if (spans.length > 0) return Math.max(...spans.map(({ value }) => value)) / 12;
  if (texts.some((text) => SOON.test(text) || FOR_A_YEAR.test(text))) return 1;
  const isMixed = flowing.some(({ price, flow }) => price.every !== undefined && flow === 'spared') && flowing.some(({ price, flow, lead }) => price.every === undefined && flow === 'paid' && !RECURS.test(lead));
  return isMixed ? undefined : 1;
}
