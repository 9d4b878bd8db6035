import { ofText, type Range } from '../../source/index.js';
import type { Entity } from '../entities.js';
import { MONTH } from './model.js';

/** How many times a year something happens, and where that is said. */
export interface Often extends Range {
  perYear: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  полтора: 1.5, полторы: 1.5, один: 1, одну: 1, одна: 1, два: 2, две: 2, пару: 2, пара: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10, двенадцать: 12, дважды: 2, трижды: 3,
  one: 1, two: 2, 'a couple of': 2, 'couple of': 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, once: 1, twice: 2, other: 2, second: 2, third: 3,
};

const UNITS: [per: number, pattern: RegExp][] = [
  [365, /^(?:д(?:ень|ня|ней)|сутк|day)/u], [52, /^(?:недел|week)/u], [26, /^fortnight/u], [12, /^(?:месяц|month)/u], [4, /^(?:квартал|quarter)/u],
  [2, /^полгода/u], [1, /^(?:год|лет|year)/u], [2, /^(?:сезон|season)/u],
];

const UNIT = '(?:день|дня|дней|сутки|недел[юиь]|месяц(?:а|ев)?|квартал(?:а|ов)?|полгода|год(?:а|ов)?|лет|days?|weeks?|fortnights?|months?|quarters?|years?)';
const NUMBER = `(?:\\d+|${Object.keys(NUMBERS).join('|')})`;

/** A word without which none of what follows is said. */
const ANY_UNIT = /дн|день|сутк|недел|месяц|квартал|год|лет|вторник|сред|четверг|пятниц|суббот|воскресень|day|week|fortnight|month|quarter|year/u;

const LETTER = /\p{L}/u.source;

/** «раз в два года», «каждые три месяца», "every other year", "once in three years": one time in so many units. */
const EVERY = new RegExp(`(?<!${LETTER})(?:(?<!(?:\\d|пару|пара|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двенадцать) )раза? в|каждые|каждую|каждый|every|once (?:every|in|a|per)|one every)\\s+(?:(${NUMBER})\\s+)?(${UNIT})(?!${LETTER})`, 'gu');

/** «три раза за прошлый год», "three times last year", "twice a year": so many times in one unit. */
const TIMES = new RegExp(`(?<!${LETTER})(?:(${NUMBER})\\s+(?:раза?|times)|раза?\\s+(${NUMBER})|(дважды|трижды|twice))(?:\\s+${LETTER}+)?\\s+(?:(?:в|за|на|a|per|the|in|every|each)\\s+)?(?:${LETTER}+\\s+)?(${UNIT})(?!${LETTER})`, 'gu');

/** Texts whose counts are kept: several readers of figures ask after each. */
const MOST_TEXTS = 1000;

/** All that a text says of how often something happens. */
export const frequenciesIn = ofText((text): readonly Often[] => {
  const found: Often[] = [];
  if (!ANY_UNIT.test(text)) return found;
  for (const match of text.matchAll(EVERY)) found.push({ ...rangeOf(match), perYear: perYear(match[2]) / numberOf(match[1]) });
  for (const match of text.matchAll(TIMES)) found.push({ ...rangeOf(match), perYear: perYear(match[4]) * numberOf(match[1] ?? match[2] ?? match[3]) });
  return found;
}, MOST_TEXTS);

/** «четыре картриджа в год», "three boxes a month": so many things in one unit. */
const COUNTED = new RegExp(`(?<!${LETTER})(${NUMBER})(?:\\s+${LETTER}+){0,2}?\\s+(?:в|за|a|an|per|each|every)\\s+(${UNIT})(?!${LETTER})`, 'gu');

/** «за три месяца вы пять раз»: so many in several units. */
const IN_UNITS = new RegExp(`(?<!${LETTER})(?:за|in|over)\\s+(?:последн${LETTER}+\\s+|прошл${LETTER}+\\s+|the (?:last|past)\\s+)?(?:(${NUMBER})\\s+)?(${UNIT})[^.!?]{0,30}?(?<!${LETTER})(${NUMBER})\\s+(?:раза?|times)(?!${LETTER})`, 'gu');

/** "only one in two years". */
const FEW_IN_UNITS = new RegExp(`(?<!${LETTER})(${NUMBER})\\s+(?:${LETTER}+\\s+){0,2}?(?:in|over|за)\\s+(?:последние\\s+|the (?:last|past)\\s+)?(${NUMBER})\\s+(${UNIT})(?!${LETTER})`, 'gu');

/** «Пачка в месяц», "a box a week". */
const ONE_IN_UNIT = new RegExp(`(?:^|[.!?]\\s+)(?:an?\\s+)?(?!раз|once|${NUMBER}(?!${LETTER}))${LETTER}{3,}\\s+(?:в|a|per)\\s+(${UNIT})(?!${LETTER})`, 'gu');

/** «По субботам», "every Saturday". */
const WEEKDAY = new RegExp(`(?<!${LETTER})(?:(?:каждый|каждую|каждое)\\s+(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)${LETTER}?|по\\s+(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)ам|(?:every|each)\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|on\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!${LETTER})`, 'gu');

/** All that a text says of how often a thing is used or needed, told by counts of things as well. */
export const countsIn = ofText((text): readonly Often[] => {
  if (!ANY_UNIT.test(text)) return [];
  const found = [...frequenciesIn(text)];
  const add = (match: RegExpExecArray, times: string, units: string | undefined, unit: string) => {
    const range = rangeOf(match);
    if (found.some((other) => other.start < range.end && range.start < other.end)) return;
    found.push({ ...range, perYear: (perYear(unit) * numberOf(times)) / numberOf(units) });
  };
  for (const match of text.matchAll(IN_UNITS)) add(match, match[3], match[1], match[2]);
  for (const match of text.matchAll(FEW_IN_UNITS)) add(match, match[1], match[2], match[3]);
  for (const match of text.matchAll(ONE_IN_UNIT)) add(match, 'one', undefined, match[1]);
  for (const match of text.matchAll(WEEKDAY)) add(match, 'one', undefined, 'week');
  for (const match of text.matchAll(COUNTED)) add(match, match[1], undefined, match[2]);
  return found;
}, MOST_TEXTS);

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length };
}

function perYear(unit: string): number {
  return UNITS.find(([, pattern]) => pattern.test(unit))?.[0] ?? 1;
}

function numberOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return NUMBERS[word] ?? (Number(word) || 1);
}

/** «на четыре года», "for 24 months", «12 месяцев по»: for how long a sum is paid, in months. */
export function monthsAround(text: string, sum: Entity, entities: readonly Entity[]): number | undefined {
  const spans = entities.filter((one) => one.type === 'duration' && (one.value ?? 0) >= MONTH);
  const after = spans.find((span) => span.start >= sum.end && /^[\s,]+$|^[^.!?;]{0,24}?(?:\s|,)(?:на|for|over|в течение|across|ежемесячно|monthly)\s*,?\s*$/u.test(text.slice(sum.end, span.start)));
  const before = spans.find((span) => span.end <= sum.start && /^\s*(?:по|at|of)\s*$/u.test(text.slice(span.end, sum.start)));
  const span = after ?? before;
  return span?.value === undefined ? undefined : Math.round((span.value / (365 * 86_400)) * 12) || Math.round(span.value / MONTH);
}

/** «прослужит пять лет», "these last five years": over how many years it is right to count; nothing when that is not said. */
export function yearsOfUse(text: string, entities: readonly Entity[]): number | undefined {
  const span = entities.find((one) => {
    if (one.type !== 'duration' || (one.value ?? 0) < 2 * 365 * 86_400) return false;
    return /(?:служ\S*|работа\S*|хвата\S*|срок\S*|за свои|за|lasts?|over|good for|guaranteed for)\s+(?:\S+\s+)?$/u.test(text.slice(0, one.start)) || /^\s*(?:служб|до продажи|of (?:use|life))/u.test(text.slice(one.end));
  });
  return span?.value === undefined ? undefined : Math.round(span.value / (365 * 86_400));
}
