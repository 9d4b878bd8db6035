/** Cuts a text into pieces that can be parsed one by one, so that the cost of a long file stays in proportion to its length. */
import type { Source } from '../../source/index.js';

export interface Chunk {
  start: number;
  text: string;
}

/** From this many characters on a piece is cut before the next free line after a blank one; later before a list item; at last before any line. */
const CHUNK = 4000;
const LIST_CHUNK = 6000;
const PARAGRAPH_CHUNK = 60_000;
/** Deeper nesting than anyone writes; what goes beyond is read as words. */
const DEEPEST = 60;

/**
 * The pieces of a text from `start` on. A cut falls before a line that no earlier block can reach into: one at column 0 that is no list
 * item, after a blank line, outside fences.
 */
export function chunksOf(source: Source, blocks: string, start: number): Chunk[] {
  const chunks: Chunk[] = [];
  const starts = source.lineStarts;
  let from = start;
  let fence = '';
  let blank = true;
  let deep: number[] = [];
  for (let index = 0; index < starts.length; index += 1) {
    const at = starts[index];
    if (at < start) continue;
    const end = starts[index + 1] ?? blocks.length;
    const first = firstVisible(blocks, at, end);
    if (first === end) {
      blank = true;
      continue;
    }
    if (at - from > CHUNK && fence === '' && first === at && mayCut(blocks, at, at - from, blank)) {
      chunks.push(chunkOf(blocks, from, at, deep));
      deep = [];
      from = at;
    }
    if (isTooDeep(blocks, at, end)) deep.push(at);
    fence = fenceAfter(blocks, first, end, fence);
    blank = false;
  }
  if (from < blocks.length) chunks.push(chunkOf(blocks, from, blocks.length, deep));
  return chunks;
}

function chunkOf(blocks: string, from: number, to: number, deep: readonly number[]): Chunk {
  // a byte order mark inside the text would move every place after it
  const start = blocks.charCodeAt(from) === 0xfeff ? from + 1 : from;
  let text = blocks.slice(start, to);
  for (const line of deep) text = flattened(text, line - start);
  return { start, text };
}

function firstVisible(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (text.charCodeAt(to) <= 32 || text.charCodeAt(to) === 0xa0)) to += 1;
  return to;
}

function mayCut(text: string, at: number, length: number, afterBlank: boolean): boolean {
  if (isFreeStart(text, at)) return afterBlank || (length > PARAGRAPH_CHUNK && text[at] !== '|');
  return length > LIST_CHUNK && text[at] !== '>';
}

/** No list item, quote or indented line: none of these could belong to a block that is still open. */
function isFreeStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 45 || code === 42 || code === 43 || code === 62) return text[at + 1] === '*' || text[at + 1] === '-';
  return !(code >= 48 && code <= 57);
}

function fenceAfter(text: string, first: number, end: number, open: string): string {
  const char = text[first];
  if (char !== '`' && char !== '~') return open;
  let to = first;
  while (to < end && text[to] === char) to += 1;
  if (to - first < 3) return open;
  const mark = text.slice(first, to);
  if (open === '') return text.slice(to, end).includes('`') ? open : mark;
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
