import type { Possible } from '../../meaning/index.js';

const MOST_WORDS = 4;

/** The words of a text that weigh most for a class of the recogniser, in their order, and whether what was said before weighs as well. */
export function tellingWords(features: Possible['features'], text: string): { words: string[]; isByContext: boolean } {
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const weights = words.map((one) => weightOf(one.toLowerCase().replaceAll('ё', 'е'), features));
  const best = [...weights.keys()].filter((at) => weights[at] > 0).sort((one, other) => weights[other] - weights[one]).slice(0, MOST_WORDS);
  const told = [...new Set(best.sort((one, other) => one - other).map((at) => words[at].toLowerCase()))];
  return { words: told, isByContext: features.some(({ kind }) => kind === 'context') };
}

/** Letters count for every word that holds them, stems for every word that begins so. */
function weightOf(word: string, features: Possible['features']): number {
  return features.reduce((sum, { kind, feature, weight }) => {
    if (kind === 'letters') return sum + (holds(word, feature) ? weight : 0);
    if (kind === 'words') return sum + (feature.split(' ').some((stem) => stem.length > 1 && word.startsWith(stem)) ? weight : 0);
    return sum;
  }, 0);
}

function holds(word: string, letters: string): boolean {
  const [longest] = letters.split('␣').sort((one, other) => other.length - one.length);
  if (longest.length < 2) return false;
  return `␣${word}␣`.includes(letters) || (letters.includes('␣') && `␣${word}␣`.includes(letters.startsWith('␣') ? `␣${longest}` : `${longest}␣`));
}
