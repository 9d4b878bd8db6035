/** Searches that never look beyond the range they are for: over a long file anything else costs the square of its length. */

/** The offset of `what` in `text[from, end)`; -1 when it is not there. */
export function indexWithin(text: string, what: string, from: number, end: number): number {
  if (from >= end) return -1;
  const at = text.slice(from, end).indexOf(what);
  return at < 0 ? -1 : from + at;
}

/** Is a character one of a–z and а–я, which most are that a search for signs comes by. */
export function isSmallLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x44f);
}

/** Adds items to a list without spreading them: a call takes only so many arguments. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
