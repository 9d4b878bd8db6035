import { brotliDecompressSync } from 'node:zlib';
import { openWordForms, type Expand, type WordForms } from '../lexicon/index.js';
import english from '../lexicon/generated/wordforms-en.js';
import russian from '../lexicon/generated/wordforms-ru.js';

const TABLES = { ru: russian, en: english };
const opened: Partial<Record<keyof typeof TABLES, WordForms>> = {};

/** All forms of a word, by the dictionaries that come along; a language's is opened when first asked for. */
export const expandWord: Expand = (word, language) => {
  const forms = (opened[language] ??= openWordForms(brotliDecompressSync(TABLES[language]()).toString('utf8')));
  return forms(word);
};
