import type { Language } from '../words/index.js';

/** More figures than this without a space are a telephone or card number, read figure by figure. */
const MOST_FIGURES = 6;

/** How many words a whole number is read as: 2490 is «две тысячи четыреста девяносто», "two thousand four hundred ninety". */
export function wordsOfNumber(value: number, language: Language): number {
  if (value === 0) return 1;
  let words = 0;
  let scale = 0;
  for (let rest = Math.floor(Math.abs(value)); rest > 0; rest = Math.floor(rest / 1000)) {
    const group = rest % 1000;
    // «тысяча» stands without its «одна»
    const isBareThousand = language === 'ru' && scale > 0 && group === 1;
    if (group > 0) words += (isBareThousand ? 0 : wordsOfGroup(group, language)) + (scale > 0 ? 1 : 0);
    scale += 1;
  }
  return words;
}

/** «девятьсот» is one word, "nine hundred" two; from 11 to 19 either is one. */
function wordsOfGroup(group: number, language: Language): number {
  const hundreds = group >= 100 ? (language === 'ru' ? 1 : 2) : 0;
  const rest = group % 100;
  if (rest === 0) return hundreds;
  const isOneWord = rest < 20 || rest % 10 === 0;
  return hundreds + (isOneWord ? 1 : 2);
}

/** How many words figures of any shape are read as: dates, times and versions part by part, long runs figure by figure. */
export function wordsOfFigures(figures: string, language: Language): number {
  return figures.split(/\D+/).filter(Boolean).reduce((sum, part) => {
    if (part.length > MOST_FIGURES) return sum + part.length;
    return sum + wordsOfNumber(Number(part), language) + (part.length > 1 && part.startsWith('0') && Number(part) > 0 ? 1 : 0);
  }, 0);
}
