import { TIME } from './terms.js';
import type { Range } from '../../source/index.js';

/** A rate told in words of its own: of points collected, or of how many buy. */
export interface SpokenRate extends Range {
  /** What comes back of each hundred spent. */
  percent?: number;
  /** One of so many. */
  oneIn?: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, thirteen: 13, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, eighty: 80, hundred: 100, 'a hundred': 100, 'one hundred': 100, 'two hundred': 200, 'five hundred': 500, 'a thousand': 1000,
  один: 1, одну: 1, два: 2, две: 2, двух: 2, три: 3, трёх: 3, трех: 3, четырёх: 4, четырех: 4, пять: 5, пяти: 5, шесть: 6, шести: 6, семи: 7, восьми: 8, девяти: 9, десять: 10, десяти: 10, двенадцати: 12, пятнадцати: 15, двадцать: 20, двадцати: 20, тридцать: 30, тридцати: 30, сорока: 40, пятьдесят: 50, пятидесяти: 50, сто: 100, ста: 100, двести: 200, тысяча: 1000, тысячу: 1000,
};

const L = /\p{L}/u.source;
const N = `(\\d+|${Object.keys(NUMBERS).sort((a, b) => b.length - a.length).join('|')})`;
const MONEY = '(?:£|\\$|€)?\\s?';
const UNIT = `(?:p|pence|cents?|pounds?|dollars?|euros?|quid|bucks?|рубл${L}*|руб|₽|копе${L}+)?`;

/** "A point per pound", «балл за каждые сто рублей». */
const COLLECTED = new RegExp(`(?:${N}\\s+)?(?:points?|stars?|stamps?|балл${L}*|бонус${L}*|миль|мил${L})(?:\\s+${L}+){0,2}?\\s+(?:per|for each|for every|on every|every|each|a|за каждые|за каждый|с каждых|с каждого|на каждые|за)\\s+${MONEY}(?:${N}\\s+)?${UNIT}(?!${L})`, 'u');
/** "A hundred points are worth a pound", «сто баллов — это рубль». */
const WORTH = new RegExp(`(?:${N}\\s+)?(?:points?|stars?|балл${L}*|бонус${L}*|миль|мил${L})\\s+(?:are worth|is worth|are|is|make|buys?|gets? you|give you|это|равн${L}*|стоит|стоят|=|—|–|-)\\s*(?:worth\\s+|one\\s+)?${MONEY}(?:${N}\\s*)?${UNIT}(?!${L})`, 'u');

/** "One in five books", «покупает одна из десяти», «каждый десятый». */
const ONE_IN = new RegExp(`(?<!${L})(?:one|1|od(?:in)|один|одна|одно|1)\\s+(?:${L}+\\s+)?(?:in|out of(?: every)?|of every|из(?: кажд${L}+)?|на)\\s+${N}(?!${L})(?!\\s+${TIME})(?:\\s+(?:books?|buys?|converts?|signs?|closes?|${L}+))?`, 'u');
/** «Из восьми заявок одна покупает». */
const OF_MANY = new RegExp(`(?<!${L})(?:из|of|out of)\\s+(?:every\\s+|кажд${L}+\\s+)?${N}(?!${L})\\s+(?:${L}+\\s+)?(?:одна|один|одно|only one|just one|one)(?!${L})`, 'u');
const EVERY_NTH: readonly (readonly [RegExp, number])[] = [
  [/(?:кажд\p{L}+ втор\p{L}+|every (?:second|other) (?:one|lead|enquiry|call))/u, 2], [/(?:кажд\p{L}+ треть\p{L}+|every third)/u, 3], [/(?:кажд\p{L}+ четв[её]рт\p{L}+|every fourth)/u, 4],
  [/(?:кажд\p{L}+ пят\p{L}+|every fifth)/u, 5], [/(?:кажд\p{L}+ шест\p{L}+|every sixth)/u, 6], [/кажд\p{L}+ седьм\p{L}+/u, 7], [/(?:кажд\p{L}+ восьм\p{L}+|every eighth)/u, 8], [/кажд\p{L}+ девят\p{L}+/u, 9], [/(?:кажд\p{L}+ десят\p{L}+|every tenth)/u, 10], [/(?:кажд\p{L}+ двадцат\p{L}+|every twentieth)/u, 20],
];

/** "A penny back in every pound", «рубль с каждой сотни». */
const RETURNED = new RegExp(`(?:(a penny|a cent)|${MONEY}${N}\\s*(p|pence|cents?|pounds?|dollars?|рубл${L}*|копе${L}+))\\s+(?:back\\s+)?(?:in|on|for|from|per|с|за|на)\\s+(?:every|each|the|кажд${L}+)\\s+${MONEY}(?:${N}\\s+)?(pounds?|dollars?|рубл${L}*|тысяч${L}*|сот${L}+)(?!${L})`, 'u');

/** Rates that are told by points, or by how many of all buy. */
export function spokenRates(text: string): SpokenRate[] {
  const found: SpokenRate[] = [];
  if (/point|star|балл|бонус|мил[ьяи]/u.test(text)) found.push(...pointsIn(text));
  const returned = RETURNED.exec(text);
  if (returned) found.push({ start: returned.index, end: returned.index + returned[0].length, percent: percentOf(returned) });
  const among = ONE_IN.exec(text) ?? OF_MANY.exec(text);
  if (among) found.push({ start: among.index, end: among.index + among[0].length, oneIn: numberOf(among[1]) });
  for (const [pattern, oneIn] of EVERY_NTH) {
    const match = among ? null : pattern.exec(text);
    if (match) found.push({ start: match.index, end: match.index + match[0].length, oneIn });
  }
  return found;
}

function pointsIn(text: string): SpokenRate[] {
  const collected = COLLECTED.exec(text);
  const worth = WORTH.exec(text);
  if (!collected || !worth) return [];
  const range = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
  const perUnit = numberOf(collected[1]) / numberOf(collected[2]);
  const small = /\d\s?p(?!\p{L})|pence|cent|копе/u.test(worth[0]) ? 100 : 1;
  return [{ ...range(collected), percent: (100 * perUnit * numberOf(worth[2])) / numberOf(worth[1]) / small }, range(worth)];
}

function percentOf([, penny, back, unit = '', of, whole]: RegExpExecArray): number {
  const value = penny ? 0.01 : numberOf(back) * (/^(?:p|pence|cent|копе)/u.test(unit) ? 0.01 : 1);
  const base = numberOf(of) * (whole.startsWith('тысяч') ? 1000 : whole.startsWith('сот') ? 100 : 1);
  return (100 * value) / base;
}

function numberOf(words: string | undefined): number {
  return words === undefined ? 1 : (NUMBERS[words] ?? (Number(words) || 1));
}
