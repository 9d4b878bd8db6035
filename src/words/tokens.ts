import type { Range } from '../source/index.js';

export type Language = 'ru' | 'en';

/** A word, number, placeholder or punctuation mark of an utterance; offsets count in the utterance's plain text. */
export interface Token extends Range {
  kind: 'word' | 'number' | 'placeholder' | 'mark';
  /** As written. */
  text: string;
  /** Folded for look-up: lower case, ё → е, curly apostrophes straight, soft hyphens gone, look-alike letters mended. */
  form: string;
}

export interface Sentence extends Range {
  /** Indexes of its tokens: from `firstToken` up to and not including `endToken`. */
  firstToken: number;
  endToken: number;
  /** Ends with a question mark, or is a question by its words. */
  asks: boolean;
}

/** Folds a word for look-up. */
export function foldForm(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
}

/** Splits plain text into tokens; `placeholders` are ranges to keep whole. */
export function tokenize(_text: string, _placeholders: readonly Range[] = []): Token[] {
  throw new Error('not built yet');
}
