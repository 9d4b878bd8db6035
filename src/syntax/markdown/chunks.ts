/** Cuts a text into pieces that can be parsed one by one, so that the cost of a long file stays in proportion to its length. */
import type { Source } from '../../source/index.js';

/** `plain` pieces hold nothing but headings, paragraphs, flat quotes and flat lists: no parser is needed for them. */
export interface Chunk {
  start: number;
  text: string;
  plain: boolean;
}

/** A piece for the parser ends before a list item from this length on, and before any line at last. */
const LIST_CHUNK = 6000;
const PARAGRAPH_CHUNK = 60_000;
/** Pieces for the parser are joined up to this length. */
const CHUNK = 4000;
/** Deeper nesting than anyone writes; what goes beyond is read as words. */
const DEEPEST = 60;

/**
 * The pieces of a text from `start` on. A cut falls before a line that no earlier block can reach into: one at column 0, after a blank
 * line, outside fences. It may part a list in two, which is no matter where items are read one by one.
 */
export function chunksOf(source: Source, blocks: string, start: number): Chunk[] {
  const cutter = new Cutter(blocks, start);
  const starts = source.lineStarts;
  for (let index = 0; index < starts.length; index += 1) {
    if (starts[index] >= start) cutter.line(starts[index], starts[index + 1] ?? blocks.length);
  }
  return cutter.finish();
}

class Cutter {
  private readonly chunks: Chunk[] = [];
  private fence = '';
  private blank = true;
  private plain = true;
  private kind: LineKind | undefined;
  private deep: number[] = [];

  constructor(
    private readonly text: string,
    private from: number,
  ) {}

  line(at: number, end: number): void {
    const first = skipBlanks(this.text, at, end);
    if (first === end) {
      this.blank = true;
      return;
    }
    if (this.fence === '' && first === at && at > this.from && this.mayCut(at)) this.cut(at);
    if (isTooDeep(this.text, at, end)) this.deep.push(at);
    this.fence = fenceAfter(this.text, first, end, this.fence);
    this.plain &&= first === at && this.keepsKind(lineKind(this.text, at, end));
    this.blank = false;
  }

  finish(): Chunk[] {
    if (this.from < this.text.length) this.cut(this.text.length);
    return this.chunks;
  }

  /** The lines of a plain block are of one kind. */
  private keepsKind(kind: LineKind | undefined): boolean {
    if (kind === undefined || (this.kind !== undefined && this.kind !== kind)) return false;
    this.kind = kind;
    return true;
  }

  private mayCut(at: number): boolean {
    if (this.blank) return true;
    const length = at - this.from;
    if (isFreeStart(this.text, at)) return length > PARAGRAPH_CHUNK && this.text[at] !== '|';
    return length > LIST_CHUNK && this.text[at] !== '>';
  }

  private cut(to: number): void {
    const last = this.chunks[this.chunks.length - 1];
    const chunk = this.chunk(to);
    // neighbours of one kind go together
    const joins = last?.plain === chunk.plain && (chunk.plain || last.text.length + chunk.text.length < CHUNK) && last.start + last.text.length === chunk.start;
    if (joins) last.text += chunk.text;
    else this.chunks.push(chunk);
    this.from = to;
    this.plain = true;
    this.kind = undefined;
    this.deep = [];
  }

  private chunk(to: number): Chunk {
    // a byte order mark inside the text would move every place after it
    const start = this.text.charCodeAt(this.from) === 0xfeff ? this.from + 1 : this.from;
    let text = this.text.slice(start, to);
    for (const line of this.deep) text = flattened(text, line - start);
    return { start, text, plain: this.plain };
  }
}

/** No list item, quote or indented line: none of these could belong to a block that is still open. */
function isFreeStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 45 || code === 42 || code === 43 || code === 62) return text[at + 1] === '*' || text[at + 1] === '-';
  return !(code >= 48 && code <= 57);
}

/** What a line at column 0 is, as far as that is plain to see. */
export type LineKind = 'text' | 'quote' | 'item';

const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;
const NUMBER = /^\d{1,9}[.)](?:\s|$)/;

/** The kind of the line at `at`; undefined when only a parser can tell. */
export function lineKind(text: string, at: number, end: number): LineKind | undefined {
  const char = text[at];
  if (char === '#') return /^#{1,6}[ \t]+[^\s#]/.test(text.slice(at, at + 12)) ? 'text' : undefined;
  if (char === '>') {
    const inner = skipBlanks(text, text[at + 1] === ' ' ? at + 2 : at + 1, end);
    return inner === end || isWords(text, inner) ? 'quote' : undefined;
  }
  const item = ITEM.exec(text.slice(at, at + 12));
  if (item) {
    const inner = at + item[0].length;
    return text[inner] !== ' ' && inner < end && isWords(text, inner) ? 'item' : undefined;
  }
  return isWords(text, at) ? 'text' : undefined;
}

/** Words, and no mark that opens a block. */
function isWords(text: string, at: number): boolean {
  const char = text[at];
  // emphasis opens with a mark right before a letter; bullets and rules do not
  if (char === '*' || char === '_') return /^(?:\*{1,3}|_{1,2})[^\s*_-]/.test(text.slice(at, at + 5));
  if (char >= '0' && char <= '9') return !NUMBER.test(text.slice(at, at + 12));
  return !/[-+>`~=#\s|]/.test(char);
}

function skipBlanks(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) <= 32) to += 1;
  return to;
}

function fenceAfter(text: string, first: number, end: number, open: string): string {
  const char = text[first];
  if (char !== '`' && char !== '~') return open;
  let to = first;
  while (to < end && text[to] === char) to += 1;
  if (to - first < 3) return open;
  const mark = text.slice(first, to);
  if (open === '') return char === '`' && text.slice(to, end).includes('`') ? open : mark;
  return mark.startsWith(open) && text.slice(to, end).trim() === '' ? '' : open;
}

/** Lines with more marks of nesting, or columns of indent, than a parser should follow. */
function isTooDeep(text: string, at: number, end: number): boolean {
  if (end - at < DEEPEST) return false;
  let marks = 0;
  for (let to = at; to < end; to += 1) {
    const code = text.charCodeAt(to);
    if (code === 62 || ((code === 45 || code === 42 || code === 43) && text[to + 1] === ' ')) marks += 1;
    else if (code > 32 && !(code >= 48 && code <= 57) && code !== 46 && code !== 41) break;
    if (marks > DEEPEST || to - at > DEEPEST * 4) return true;
  }
  return false;
}

/** Hides the marks beyond the deepest level from the parser. */
function flattened(text: string, at: number): string {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const line = text.slice(at, end);
  const keep = Math.min(DEEPEST, line.length);
  const prefix = /^[\s>*+\-\d.)]*/.exec(line.slice(0, 100_000))?.[0].length ?? 0;
  if (prefix <= keep) return text;
  return text.slice(0, at) + line.slice(0, keep) + 'x'.repeat(prefix - keep) + line.slice(prefix) + text.slice(end);
}
