/** A goto that leaves it to the agent which of a few steps to take: «→ 2 или 5», `Step 3 / 7`, «ответить, 5 или 8». */
import type { Range } from '../source/index.js';

const WORD = '(?:(?:шаг|этап|блок|пункт|п\\.|вопрос|step|stage|block|question)\\p{Ll}{0,3}\\s*(?:№\\s*)?)?';
const NUMBER = '\\p{Lu}?\\d{1,3}(?:\\.\\d{1,3})*\\p{Ll}?';
/** `step 2 or step 4, whichever fits` */
const TAIL = '(?:\\s*[,(—–]\\s*[^\\d→;"«“]{1,50})?';
const PLACES = new RegExp(`(?:^|[,:]\\s)(${WORD}${NUMBER}(?:\\s*(?:,|/|(?<=\\s)(?:или|либо|or)(?=\\s))\\s*${WORD}${NUMBER})*\\s*(?:/|(?<=\\s)(?:или|либо|or)(?=\\s))\\s*${WORD}${NUMBER})${TAIL}[.\\s]*$`, 'iu');
const PLACE = new RegExp(`${WORD}${NUMBER}`, 'giu');

/** Each of the places that a target names; undefined where it names one. */
export function severalPlaces(text: string, { start, end }: Range): Range[] | undefined {
  const found = PLACES.exec(text.slice(start, end));
  if (!found) return undefined;
  const from = start + found.index + found[0].indexOf(found[1]);
  return [...found[1].matchAll(PLACE)].map((place) => ({ start: from + place.index, end: from + place.index + place[0].length }));
}
