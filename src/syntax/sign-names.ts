/** How writers call the signs that they put before lines: «мы с чёрточки, они с плюсика», `a tilde is for you only`. */
import { withLetters } from '../source/index.js';

const NAMES: readonly (readonly [words: string, signs: readonly string[]])[] = [
  ['dash(?:es)?|hyphens?|minus|ч[её]рточк\\p{L}*|тире|дефис\\p{L}*|минус\\p{L}*', ['—', '–', '-']],
  ['plus(?:es| sign)?|(?:с |со |от )?плюс\\p{L}*', ['+']],
  ['stars?|asterisks?|зв[её]здочк\\p{L}*', ['*', '★']],
  ['arrows?|стрелк\\p{L}*|стрелочк\\p{L}*', ['→', '->', '>']],
  ['dots?|bullets?|точк\\p{L}*|кружк\\p{L}*|кружочк\\p{L}*', ['•', '·', '.']],
  ['tildes?|waves?|wavy line|тильд\\p{L}*|волн\\p{L}*', ['~']],
  ['equals(?: signs?)?|знак\\p{L}* равно|равенств\\p{L}*', ['=']],
  ['per ?cent sign|процент\\p{L}*', ['%']],
  ['carets?|крышечк\\p{L}*', ['^']],
  ['exclamation marks?|восклицательн\\p{L}* знак\\p{L}*', ['!']],
  ['slash(?:es)?|слэш\\p{L}*|слеш\\p{L}*', ['/']],
  ['at signs?|собачк\\p{L}*', ['@']],
];

/** Words for signs in small letters, with the signs that they may mean; «квартире» names no dash. */
export const SIGN_NAMES: readonly (readonly [name: RegExp, signs: readonly string[]])[] = NAMES.map(([words, signs]) => [withLetters(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u'), signs]);

/** What a sign is called, if it has a name. */
export function nameOfSign(sign: string): RegExp | undefined {
  return SIGN_NAMES.find(([, signs]) => signs.includes(sign))?.[0];
}
