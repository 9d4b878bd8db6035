import type { Range } from '../../source/index.js';
import type { Utterance } from '../utterance.js';

/** A figure with the place where it is told. */
export interface Told extends Range {
  utterance: Utterance;
  value: number;
}

/** A sum of money with all that is said of what it is paid for. */
export interface Price extends Told {
  /** ISO code, where a unit is said. */
  currency?: string;
  /** Months that one payment covers. */
  every?: number;
  /** Those months are told as a stretch of time, and may be those of a contract. */
  forSpan?: true;
  /** It is the price of one piece, one visit, one trip; `noun` names that, where it is said right behind the sum. */
  piece?: true | undefined;
  noun?: string;
  /** It buys an allowance, however much of it is used. */
  flat?: true;
  /** It is paid a single time. */
  once?: true;
  /** Pieces that it buys together: «абонемент на пять визитов». */
  pack?: Count;
  /** It was told as a number alone, and may be short for thousands, or for dollars and cents. */
  bare?: true;
  /** Only a limit of it is told: «до 500», "from £40". */
  bound?: true;
  /** So many of it are told in one breath: «двенадцать раз по 269». */
  times?: Count;
  /** How much it buys, told by a number alone: "£66 for five". */
  forMany?: number;
  /** A word joins it to the sum before it: «2 900 в месяц и 900 за номер». */
  joined?: true;
  /** The words of its clause in front of it and behind it, up to the sums on either side. */
  before: string;
  after: string;
  /** The question that it answers. */
  asked: string;
}

/** So many of a thing; with a rate where the talk tells in which time. */
export interface Count extends Told {
  noun: string;
  perYear?: number;
}

/** A stretch of time, in months; `open` while its unit was told before. */
export interface Span extends Told {
  open?: true;
}

/** The figures of an utterance by what they are. Shares are in per cent. */
export interface Figures {
  prices: readonly Price[];
  counts: readonly Count[];
  shares: readonly Told[];
  spans: readonly Span[];
}

/** What some prices come to: so much a year, and so much all in all. */
export interface Amount {
  yearly: number;
  lump: number;
}

/** Do two words name one thing in different cases: «банка» and «банок», "trip" and "trips". */
export function isSameWord(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 4);
  return length >= 3 && (one.slice(0, length) === other.slice(0, length) || (one.length > 4 && one.slice(0, 3) === other.slice(0, 3) && /^[а-яё]/u.test(one)));
}

const WORDS = /\p{L}{3,}/gu;

/** The words of a text that may name a thing. */
export function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** What a plan allows of is not what a price for one is paid for. */
export const ALLOWED = /^(?:минут|minutes?|мин|гб|гигабайт|гиг|gb|gigs?|mb|channels?|смс|sms|texts?|мегабит|мбит|каналов|channels|часов|hours?|hrs|лет|years|процент|человек|people|дней|звезд)/u;
