import { distance } from 'fastest-levenshtein';
import type { Bilingual } from '../rule/index.js';

/** The name that was probably meant: at most a third of its letters differ, or it goes on where the word breaks off. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const name of names) {
    const letters = distance(word.toLowerCase(), name.toLowerCase());
    if (letters < bestDistance) [best, bestDistance] = [name, letters];
  }
  const allowed = Math.max(1, Math.floor(Math.max(word.length, best?.length ?? 0) / 3));
  if (bestDistance <= allowed) return best;
  return word.length < 3 ? undefined : names.find((name) => name.startsWith(word.toLowerCase()));
}

/** « Did you mean “…”?» to be put after a sentence about an unknown name; empty when nothing is near. */
export function didYouMean(word: string, names: readonly string[]): Bilingual {
  const name = nearest(word, names);
  if (name === undefined) return { ru: '', en: '' };
  return { ru: ` Может быть, «${name}»?`, en: ` Did you mean “${name}”?` };
}
