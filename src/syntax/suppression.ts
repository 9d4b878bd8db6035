import type { Range } from '../source/index.js';

/** A comment that speaks to callint begins so; a word that callint does not know is told of later. */
const MARK = /^callint-[a-z]/i;
const ANYWHERE = /callint-/i;

/** May a text hold words to callint; most hold none. */
export function mayHoldSuppressions(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Is a comment's text a word to callint: `callint-disable-next-line overpromise -- as the lawyer said`. */
export function isSuppression(words: string): boolean {
  return MARK.test(words);
}

const IN_TEXT = /<!--\s*callint-[a-z].*?-->/gi;
const AT_END = /(?:^|\s)(#+\s*callint-[a-z].*)$/i;

/**
 * Words to callint within a line of text that the format itself takes for no comment: `<!-- … -->` anywhere and, where the text is a
 * block of lines, `# …` at the end of a line. Offsets count from the start of the line.
 */
export function suppressionsIn(line: string, isBlock: boolean): Range[] {
  if (!mayHoldSuppressions(line)) return [];
  const found = [...line.matchAll(IN_TEXT)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const hash = isBlock ? AT_END.exec(line) : null;
  if (!hash) return found;
  const start = hash.index + hash[0].length - hash[1].length;
  return [...found.filter(({ end }) => end <= start), { start, end: start + hash[1].trimEnd().length }];
}
