import type { Range } from './source.js';

/** A range of a text without the space at its ends. */
export function trimmedRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
