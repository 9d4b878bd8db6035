import type { Bilingual } from './define.js';

/** Words of a script as messages quote them within a sentence of their own: no full stop or exclamation mark at their end. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[.!]$/u, '');
}

/** A long text cut after so many letters, at the end of a word. */
export function shortened(text: string, letters: number): string {
  const said = text.trim();
  return said.length <= letters ? said : `${said.slice(0, letters).replace(/\s+\S*$/, '')} …`;
}

/** Words of a script in the quotation marks of the language in which a message is told, with commas between. */
export function inMarks(...words: readonly string[]): Bilingual {
  return { ru: words.map((one) => `«${one}»`).join(', '), en: words.map((one) => `“${one}”`).join(', ') };
}
