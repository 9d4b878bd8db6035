import { fillMessage, type Bilingual, type Locale } from '../rule/index.js';

/** Gives a text by its name in one language, its slots filled. */
export type Tell<Id extends string> = (id: Id, locale: Locale, data?: Readonly<Record<string, string | number>>) => string;

/** Makes the function that gives the texts of a report. */
export function tellOf<Id extends string>(texts: Readonly<Record<Id, Bilingual>>): Tell<Id> {
  return (id, locale, data = {}) => fillMessage(texts[id][locale], data, locale);
}
