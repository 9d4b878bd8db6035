/** Who sounds as if he were speaking, by the small words of a line: «у меня», `do I`, «подождёте», `I'll send you`. */
import { ofText } from '../source/index.js';
import { BIAS, VOICE_WORDS } from './voice-words.js';
import { readWeights } from './weights.js';

const WINDOW = 300;
/** Lines remembered, each for a number. */
const MOST_LINES = 2000;
const TOKEN = /\{[^}]*\}|\[[^\]]*\]|<[^>]*>|_{3,}|\d[\d\s.,:]*|\p{L}+(?:['-]\p{L}+)*|[?!]/gu;
/** Lengths of lines in characters, from which on a line counts as longer. */
const LENGTHS = [15, 30, 50, 80, 120, 180];
const ENDINGS: readonly [RegExp, string][] = [
  [/(?:йте|ите)$/, '~йте'],
  [/[^аеиоуыэюя][ую]$|[аеиоуыэюя]ю$/, '~ю'],
  [/[еи]м$/, '~ем'],
  [/[еи]те$/, '~ете'],
  [/л[а]?$/, '~л'],
];
const CYRILLIC = /^[а-я]{5,}$/;

/** What of a line tells who says it: its words, pairs of them, the first word, endings of Russian verbs, its length and last mark. */
export function voiceFeatures(text: string): string[] {
  const lower = text.slice(0, WINDOW).toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");
  const tokens = (lower.match(TOKEN) ?? []).map((token) => (/^[{[<_]/.test(token) ? '#slot' : /^\d/.test(token) ? '#num' : token));
  const found = new Set<string>();
  tokens.forEach((token, index) => {
    found.add(token);
    found.add(index === 0 ? `^${token}` : `${tokens[index - 1]} ${token}`);
    if (CYRILLIC.test(token)) for (const [ending, name] of ENDINGS) if (ending.test(token)) found.add(name);
  });
  const last = /[?!](?=["»”)\s]*$)/.exec(lower);
  if (last) found.add(`$${last[0]}`);
  found.add(`=${LENGTHS.filter((length) => lower.length >= length).length}`);
  return [...found];
}

let weights: Map<string, number> | undefined;

/** How far a line sounds like the agent, above zero, or like the customer, below it: −4 to 4, log-odds of a model trained by src/build/train-voices.mjs. */
export function soundsLikeAgent(text: string): number {
  return soundOf(text.length > WINDOW ? text.slice(0, WINDOW) : text);
}

const soundOf = ofText((text) => {
  weights ??= readWeights(VOICE_WORDS);
  let sum = BIAS;
  for (const feature of voiceFeatures(text)) sum += weights.get(feature) ?? 0;
  return Math.max(-4, Math.min(4, sum));
}, MOST_LINES);

/** How much some words sound like the agent on the average, in log-odds. */
export function meanSound(lines: readonly string[]): number {
  return lines.reduce((sum, words) => sum + soundsLikeAgent(words), 0) / lines.length;
}
