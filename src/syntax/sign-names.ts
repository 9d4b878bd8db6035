/** How writers call the signs that they put before lines: «мы с чёрточки, они с плюсика», `a tilde is for you only`. */

/** Words for signs in small letters, with the signs that they may mean. */
export const SIGN_NAMES: readonly (readonly [name: RegExp, signs: readonly string[]])[] = [
  [/dash(?:es)?(?!\p{L})|hyphens?|minus|ч[её]рточк\p{L}*|тире|дефис\p{L}*|минус\p{L}*/u, ['—', '–', '-']],
  [/plus(?:es| sign)?(?!\p{L})|(?:с |со |от )?плюс\p{L}*/u, ['+']],
  [/stars?(?!\p{L})|asterisks?|зв[её]здочк\p{L}*/u, ['*', '★']],
  [/arrows?|стрелк\p{L}*|стрелочк\p{L}*/u, ['→', '->', '>']],
  [/dots?|bullets?|точк\p{L}*|кружк\p{L}*|кружочк\p{L}*/u, ['•', '·', '.']],
  [/tildes?|waves?(?!\p{L})|wavy line|тильд\p{L}*|волн\p{L}*/u, ['~']],
  [/equals(?: signs?)?(?!\p{L})|знак\p{L}* равно|равенств\p{L}*/u, ['=']],
  [/per ?cent sign|процент\p{L}*/u, ['%']],
  [/carets?|крышечк\p{L}*/u, ['^']],
  [/exclamation marks?|восклицательн\p{L}* знак\p{L}*/u, ['!']],
  [/slash(?:es)?|слэш\p{L}*|слеш\p{L}*/u, ['/']],
  [/at signs?|собачк\p{L}*/u, ['@']],
];

/** What a sign is called, if it has a name. */
export function nameOfSign(sign: string): RegExp | undefined {
  return SIGN_NAMES.find(([, signs]) => signs.includes(sign))?.[0];
}
