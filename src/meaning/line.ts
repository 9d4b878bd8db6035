import { createSource } from '../source/index.js';
import { plainOf, readInlines } from '../syntax/index.js';
import { languageOf, splitSentences, tokenize, type Language } from '../words/index.js';
import { findEntities } from './entities.js';
import type { Line } from './utterance.js';

/** Reads words that stand alone, without a script around them: placeholders, tokens, sentences, entities. */
export function readLine(words: string, fallback: Language): Line {
  const { text, placeholders } = plainOf(readInlines(createSource('', words), 0, words.length, { plain: true }));
  const tokens = tokenize(text, placeholders);
  return { text, language: languageOf(text, fallback), tokens, sentences: splitSentences(text, tokens), entities: findEntities(text, tokens, placeholders) };
}
