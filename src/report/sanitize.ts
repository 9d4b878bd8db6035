import fastStringWidth from 'fast-string-width';

// Script text is untrusted: an escape sequence could repaint the terminal, a bidi override could reorder what is read.
const LINE_SPACE = /[\t\n\v\f\r ]+/g;
const C0_OR_DELETE = /[\u0000-\u001f\u007f]/g;
const C1_OR_BIDI_OR_SEPARATOR = /[\u0080-\u009f\u2028-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Cs}/gu;
// zero-width characters go, except those that hold an emoji together
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const INVISIBLE = /(?![\u200d\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
// more marks than this on one letter only serve to paint over the neighbouring lines
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

// Latin, Cyrillic and the punctuation of both: harmless, one column and one UTF-16 unit each, so nearly every line is quick
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u0400-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201e\u2026\u20bd\u2116]*$/;

/** Text with nothing in it that acts on a terminal: controls become visible signs, invisible characters go. Keeps spaces. */
export function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(C0_OR_DELETE, (control) => String.fromCharCode(control === '\u007f' ? 0x2421 : 0x2400 + control.charCodeAt(0)))
    .replace(C1_OR_BIDI_OR_SEPARATOR, (control) => `<U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(PILED_MARKS, '$1');
}

/** Harmless text on one line: line breaks, tabs and runs of spaces become one space. */
export function inline(text: string): string {
  return harmless(text.replace(LINE_SPACE, ' ')).trim();
}

/** Columns that harmless text takes on a terminal. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : fastStringWidth(text);
}

/** One character as a reader sees it: its place in the line in UTF-16 units from 0, what is shown for it, and how wide. */
export interface Cell {
  start: number;
  end: number;
  text: string;
  width: number;
}

const TAB_WIDTH = 4;

let graphemes: Intl.Segmenter | undefined;

/** The cells of a line; tabs become spaces up to the next stop. `base` is added to the places. */
export function* cellsOf(line: string, base = 0): Generator<Cell> {
  let column = 0;
  for (const { segment, index } of segmentsOf(line)) {
    const text = segment === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : harmless(segment);
    const width = widthOf(text);
    yield { start: base + index, end: base + index + segment.length, text, width };
    column += width;
  }
}

function segmentsOf(line: string): Iterable<{ segment: string; index: number }> {
  if (PLAIN.test(line)) return Array.from(line, (segment, index) => ({ segment, index }));
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return graphemes.segment(line);
}

const WORD_LOOKBACK = 15;

// what one column may take in UTF-16 units; the rest of a very long text need not be looked at
const UNITS_PER_COLUMN = 8;

/** One line of text cut to at most `maxWidth` columns, after a word where one ends nearby, with … for what is cut. */
export function shorten(text: string, maxWidth: number): string {
  const head = inline(text.slice(0, maxWidth * UNITS_PER_COLUMN));
  if (text.length <= maxWidth * UNITS_PER_COLUMN && widthOf(head) <= maxWidth) return head;
  let kept = '';
  let width = 1; // of the …
  for (const cell of cellsOf(head)) {
    width += cell.width;
    if (width > maxWidth) break;
    kept += cell.text;
  }
  const lastSpace = kept.lastIndexOf(' ');
  const cut = lastSpace > kept.length - WORD_LOOKBACK && lastSpace > 0 ? kept.slice(0, lastSpace) : kept;
  return `${cut.trimEnd()}…`;
}
