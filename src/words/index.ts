export type { Language, Sentence, Token } from './tokens.js';
export { foldForm, tokenize } from './tokens.js';
export { splitSentences, wordsIn } from './sentences.js';
export { languageOf } from './language.js';
export { OPENERS } from './abbreviations.js';
export { digitsAt } from './digits.js';
export type { ReadNumber } from './numbers.js';
export { readHyphenated, readNumber } from './numbers.js';
export { readOrdinal } from './ordinals.js';
