export type { Language, Sentence, Token } from './tokens.js';
export { foldForm, tokenize } from './tokens.js';
export { splitSentences } from './sentences.js';
export { languageOf } from './language.js';
export { readNumber } from './numbers.js';
