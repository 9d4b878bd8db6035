import { distance } from 'fastest-levenshtein';

/** So many letters may differ in a word before it is another word: one, in a long word two. */
export function slipsAllowed(word: string): number {
  return word.length > LONG ? 2 : 1;
}

const LONG = 6;

/** How many slips of the pen part two words. Two letters that changed places are one slip; in a short word they make another word. */
export function slipsBetween(one: string, other: string): number {
  return one.length === other.length && one.length > SHORT && sorted(one) === sorted(other) && one !== other ? 1 : distance(one, other);
}

const SHORT = 3;

function sorted(word: string): string {
  return [...word].sort().join('');
}
