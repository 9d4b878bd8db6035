import { textOf } from '../money/model.js';
import { isCustomer, workingDaysIn } from '../money/usage.js';
import type { Utterance } from '../utterance.js';
import { answering } from './answers.js';
import { figuresIn } from './figures.js';
import type { Count, Price, Span, Told } from './model.js';
import { spokenRates } from './points.js';
import { scaled } from './scale.js';

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
