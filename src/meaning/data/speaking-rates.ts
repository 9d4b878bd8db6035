import type { Language } from '../../words/index.js';

/** How fast an agent speaks. */
export interface SpeakingRate {
  wordsPerMinute: number;
  /** Russian words are long: the slower of the two measures counts. */
  charactersPerSecond: number;
  /** Seconds between two sentences. */
  sentencePause: number;
}

/**
 * Rates of speech on the telephone. Russian: the average is about 120 words a minute, unhurried reading 128, and broadcasters reckon
 * 400 to 420 characters for 30 seconds. English: 125 to 150 words a minute; above 160 a listener feels rushed.
 */
export const SPEAKING_RATES: Readonly<Record<Language, SpeakingRate>> = {
  ru: { wordsPerMinute: 120, charactersPerSecond: 14, sentencePause: 0.4 },
  en: { wordsPerMinute: 140, charactersPerSecond: 15, sentencePause: 0.4 },
};

/** Seconds of a pause that does not say how long it is: «// », «(пауза)». */
export const UNMEASURED_PAUSE = 1;

/** Words that a placeholder is spoken as when the script gives no example of its value, by its name. */
export const PLACEHOLDER_WORDS: readonly [RegExp, number][] = [
  [/адрес|address/u, 9],
  [/сумм|цен[аы]|стоимост|плат|долг|amount|price|cost|sum|total|fee|debt|balance/u, 5],
  [/фио|полное_имя|full_?name/u, 3],
  [/дат|день|date|day/u, 3],
];

/** Words of any other placeholder: a name and a surname, a number and what it counts. */
export const USUAL_PLACEHOLDER_WORDS = 2;
