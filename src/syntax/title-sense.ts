/** How far a title sounds as if what stands below it must not be said, by its words: «За это увольняют», `Straight in the bin`, `How to lose a customer`. */
import { ofText } from '../source/index.js';
import { BIAS, TITLE_WORDS } from './title-words.js';
import { readWeights } from './weights.js';

/** A longer line is no title. */
const LONGEST = 100;
/** Titles remembered, each for a number. */
const MOST_TITLES = 2000;
/** Words of more letters count by their beginnings as well, for the sake of their forms. */
const STEM = 5;
const FIRST_STEM = 4;
const MOST_WORDS = 9;
const TOKEN = /\p{L}+(?:'\p{L}+)?|[❌🚫⛔✖✗👎✅👍!?«"“]|\d+/gu;

/** What of a title tells of its list: words, pairs of them, beginnings of words, the first and the last word, how many there are. */
export function titleFeatures(title: string): string[] {
  const lower = title.slice(0, LONGEST).toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  const words = (lower.match(TOKEN) ?? []).map((word) => (/^\d/.test(word) ? '#' : /["«“]/.test(word) ? '"' : word));
  const found = new Set<string>();
  words.forEach((word, index) => {
    found.add(word);
    found.add(index === 0 ? `^ ${word}` : `${words[index - 1]} ${word}`);
    if (word.length > STEM) found.add(`${word.slice(0, STEM)}~`);
    if (index === 0 && word.length > FIRST_STEM) found.add(`^${word.slice(0, FIRST_STEM)}~`);
  });
  const last = words.at(-1);
  if (last) found.add(`${last} $`);
  found.add(`=${Math.min(MOST_WORDS, words.length)}`);
  return [...found];
}

let weights: Map<string, number> | undefined;

/** Log-odds, by a model trained by src/build/train-titles.mjs, that a title forbids what stands below it. */
export function soundsForbidding(title: string): number {
  return title.length > LONGEST ? BIAS : senseOf(title);
}

const senseOf = ofText((title) => {
  weights ??= readWeights(TITLE_WORDS);
  return titleFeatures(title).reduce((sum, feature) => sum + (weights?.get(feature) ?? 0), BIAS);
}, MOST_TITLES);
