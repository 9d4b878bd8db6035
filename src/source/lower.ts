/**
 * A text in lower case with every character where it was, for regular expressions that mean either case: with the flag i they take
 * several times as long to compile and to match.
 */
export function lowerCased(text: string): string {
  const lower = text.toLowerCase();
  // a capital i with a dot becomes two characters
  return lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (part) => part.toLowerCase());
}
