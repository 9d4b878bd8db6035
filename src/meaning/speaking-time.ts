import type { Range } from '../source/index.js';
import { digitsAt, tokenize, type Language, type Token } from '../words/index.js';
import { PLACEHOLDER_WORDS, SPEAKING_RATES, UNMEASURED_PAUSE, USUAL_PLACEHOLDER_WORDS, type SpeakingRate } from './data/speaking-rates.js';
import { wordsOfFigures, wordsOfNumber } from './number-speech.js';
import { remembered } from './remembered.js';
import type { Utterance } from './utterance.js';

/** How words are turned into seconds. */
export interface Speech {
  rates: Readonly<Record<Language, SpeakingRate>>;
  /** What stands for a placeholder when it is spoken, by its folded name. */
  examples: ReadonlyMap<string, string>;
}

/** The usual rates, and no examples. */
export const USUAL_SPEECH: Speech = { rates: SPEAKING_RATES, examples: new Map() };

/** Letters of a number in figures once it is spoken, for each word of it, its space included. */
const NUMBER_LETTERS = 7;

/** How much is spoken in a stretch of an utterance. */
export interface SpokenSize {
  words: number;
  seconds: number;
}

const WHOLE: Range = { start: 0, end: Infinity };

/** Words and seconds of an utterance, or of a range of its plain text. */
export function spokenSize(utterance: Utterance, range: Range = WHOLE, speech: Speech = USUAL_SPEECH): SpokenSize {
  return range === WHOLE && speech === USUAL_SPEECH ? usualSize(utterance) : measured(utterance, range, speech);
}

const usualSize = remembered((utterance: Utterance) => measured(utterance, WHOLE, USUAL_SPEECH));

function measured(utterance: Utterance, range: Range, speech: Speech): SpokenSize {
  const { words, characters } = sizeOf(utterance.tokens, utterance, range, speech);
  const sentences = utterance.sentences.filter(({ start }) => start >= range.start && start < range.end).length;
  const rate = speech.rates[utterance.language];
  const seconds = Math.max((words * 60) / rate.wordsPerMinute, characters / rate.charactersPerSecond);
  return { words, seconds: seconds + rate.sentencePause * Math.max(0, sentences - 1) };
}

/** Seconds it takes to say an utterance, or its text up to `end` (an offset in its plain text). */
export function speakingSeconds(utterance: Utterance, end = Infinity, speech = USUAL_SPEECH): number {
  return spokenSize(utterance, end === Infinity ? WHOLE : { start: 0, end }, speech).seconds;
}

/** Number of words as they are spoken: «1 500» is two, "£1,500" is four. */
export function spokenWords(utterance: Utterance, end = Infinity, speech = USUAL_SPEECH): number {
  return spokenSize(utterance, end === Infinity ? WHOLE : { start: 0, end }, speech).words;
}

/** Seconds of the pauses within a turn that the script marks. */
export function pauseSeconds({ node }: Utterance): number {
  return node.children.reduce((sum, child) => (child.type === 'direction' && child.kind === 'pause' ? sum + (child.seconds ?? UNMEASURED_PAUSE) : sum), 0);
}

interface Size {
  words: number;
  characters: number;
}

function sizeOf(tokens: readonly Token[], { language, plain }: Pick<Utterance, 'language' | 'plain'>, range: Range, speech: Speech): Size {
  const size: Size = { words: 0, characters: 0 };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token.start < range.start) continue;
    if (token.start >= range.end) break;
    if (token.kind === 'number') {
      const number = digitsAt(tokens, at);
      const words = number && Number.isInteger(number.value) && token.text.length < 7 ? wordsOfNumber(number.value, language) : wordsOfFigures(token.text, language);
      if (number) at = number.next - 1;
      add(size, words, words * NUMBER_LETTERS);
    } else if (token.kind === 'placeholder') {
      const placeholder = plain.placeholders.find(({ start }) => start === token.start);
      const spoken = placeholderSize(placeholder?.name ?? token.text, language, speech);
      add(size, spoken.words, spoken.characters);
    } else if (token.kind === 'word') add(size, 1, token.end - token.start + 1);
    else if (/[₽$€£%№]/.test(token.text)) add(size, 1, NUMBER_LETTERS);
  }
  return size;
}

function add(size: Size, words: number, characters: number): void {
  size.words += words;
  size.characters += characters;
}

function placeholderSize(name: string, language: Language, speech: Speech): Size {
  const folded = foldPlaceholder(name);
  const example = speech.examples.get(folded);
  if (example) return sizeOf(tokenize(example), { language, plain: { text: example, placeholders: [], pieces: [] } }, WHOLE, speech);
  const words = PLACEHOLDER_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? USUAL_PLACEHOLDER_WORDS;
  return { words, characters: words * 6 };
}

/** The name of a placeholder as it is compared: without its marks, lower case, one kind of space. */
export function foldPlaceholder(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const made = name.toLowerCase().replaceAll('ё', 'е').replace(/^[\s{[<$%«"“]+|[\s}\]>%»"”]+$/g, '').replace(/[\s_-]+/g, '_');
  folded.set(name, made);
  return made;
}

/** The same few fields stand in all scripts of a library. */
const folded = new Map<string, string>();
const MOST_FOLDED = 1000;
