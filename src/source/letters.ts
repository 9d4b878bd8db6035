/** A letter as the bundle writes it: V8 takes milliseconds to compile each expression with `\p{L}`, and the bundle has ranges for it in literals. */
const LETTER = /\p{L}/u.source;
const INSIDE = LETTER.replace(/^\[([^]*)\]$/, '$1');

/** An expression that is put together from text, with letters as the bundle writes them; in a class they come first, as in `[\p{L}\d]`. */
export function withLetters(pattern: string, flags = 'u'): RegExp {
  return new RegExp(pattern.replaceAll('[\\p{L}', `[${INSIDE}`).replaceAll('\\p{L}', LETTER), flags);
}
