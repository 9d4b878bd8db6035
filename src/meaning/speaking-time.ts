import type { Language } from '../words/index.js';
import type { Utterance } from './utterance.js';

/**
 * How fast agents speak. Words a minute and characters a second are taken together and the slower one counts, since
 * Russian words are long. Sources: broadcast norms (30 s = 400–420 Russian characters), telephone English 125–150 words.
 */
const RATES: Record<Language, { wordsPerMinute: number; charactersPerSecond: number }> = {
  ru: { wordsPerMinute: 120, charactersPerSecond: 14 },
  en: { wordsPerMinute: 140, charactersPerSecond: 15 },
};

/** Pause between two sentences, in seconds. */
const SENTENCE_PAUSE = 0.4;

/** Seconds it takes to say an utterance, or its text up to `end` (an offset in its plain text). */
export function speakingSeconds(utterance: Utterance, end = Infinity): number {
  const { words, characters, sentences } = spokenSize(utterance, end);
  const rate = RATES[utterance.language];
  return Math.max((words * 60) / rate.wordsPerMinute, characters / rate.charactersPerSecond) + SENTENCE_PAUSE * Math.max(0, sentences - 1);
}

/** Number of words as they are spoken: «2 490 ₽» is six. */
export function spokenWords(utterance: Utterance, end = Infinity): number {
  return spokenSize(utterance, end).words;
}

function spokenSize(utterance: Utterance, end: number): { words: number; characters: number; sentences: number } {
  let words = 0;
  let characters = 0;
  for (const token of utterance.tokens) {
    if (token.start >= end) break;
    const spoken = token.kind === 'number' ? wordsInNumber(token.text) : token.kind === 'mark' ? (/[₽$€£%№]/.test(token.text) ? 1 : 0) : token.kind === 'placeholder' ? 2 : 1;
    words += spoken;
    // a digit is spoken as a word of about six letters
    characters += token.kind === 'number' ? spoken * 7 : token.kind === 'placeholder' ? 12 : token.end - token.start + 1;
  }
  return { words, characters, sentences: utterance.sentences.filter((sentence) => sentence.start < end).length };
}

/** Words that a number in digits is read as: 1 for each digit that is not 0, and 1 for each «тысяча», "million". */
function wordsInNumber(digits: string): number {
  return digits.split(/[.,:]/).reduce((sum, part) => {
    const spoken = [...part].filter((digit) => digit !== '0').length;
    return sum + Math.max(1, spoken + Math.floor(Math.max(0, part.length - 1) / 3));
  }, 0);
}
