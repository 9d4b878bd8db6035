/** Searches that never look beyond the range they are for: over a long file anything else costs the square of its length. */

/** The offset of `what` in `text[from, end)`; -1 when it is not there. */
export function indexWithin(text: string, what: string, from: number, end: number): number {
  if (from >= end) return -1;
  const at = text.slice(from, end).indexOf(what);
  return at < 0 ? -1 : from + at;
}

/** Adds items to a list without spreading them: a call takes only so many arguments. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
