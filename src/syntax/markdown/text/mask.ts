/** Takes comments out of a text before it is read, without moving anything else. */
import { indexWithin } from '../../find.js';
import { withoutExportMarks } from './export-marks.js';
import type { Range, Source } from '../../../source/index.js';

/** A text whose comments are masked out with NUL characters, and where they were. */
export interface Masked {
  source: Source;
  /** The same text for the block parser: comments are spaces, or words where a blank line would cut a table in two. */
  blocks: string;
  comments: (Range & { words: Range })[];
}

/** Masks `<!-- … -->`, `%% … %%` and `[//]: # (…)`, and takes out the marks of exports. */
export function maskComments(written: Source): Masked {
  const text = withoutExportMarks(written.text);
  const source = text === written.text ? written : { ...written, text };
  const comments = findComments(text);
  if (comments.length === 0) return { source, blocks: text.replaceAll('\0', ' '), comments };
  const masked: string[] = [];
  const blocks: string[] = [];
  let from = 0;
  for (const comment of comments) {
    const before = source.text.slice(from, comment.start);
    const inside = source.text.slice(comment.start, comment.end);
    masked.push(before, inside.replace(/[^\r\n]/g, '\0'));
    blocks.push(before, inside.replace(/[^\r\n]/g, isBetweenRows(source.text, comment) ? 'x' : ' '));
    from = comment.end;
  }
  masked.push(source.text.slice(from));
  blocks.push(source.text.slice(from));
  return { source: { ...source, text: masked.join('') }, blocks: blocks.join('').replaceAll('\0', ' '), comments };
}

/** Does a comment take up a line between two rows of a table. */
function isBetweenRows(text: string, { start, end }: Range): boolean {
  let before = start;
  while (before > 0 && ' \t>'.includes(text[before - 1])) before -= 1;
  let after = end;
  while (after < text.length && ' \t\r'.includes(text[after])) after += 1;
  if (text[before - 1] !== '\n' || text[after] !== '\n') return false;
  const row = /^[ \t>]*\|/;
  const lineAbove = text.slice(text.lastIndexOf('\n', before - 2) + 1, before);
  return row.test(lineAbove) && row.test(text.slice(after + 1, after + 100));
}

function findComments(text: string): Masked['comments'] {
  const found: Masked['comments'] = [];
  let html = text.indexOf('<!--');
  let percent = text.indexOf('%%');
  let link = text.indexOf('[//]: #');
  // where the last search for an end got to: without an end behind it there is none for any later comment
  let close = 0;
  while (html >= 0 || percent >= 0 || link >= 0) {
    const at = Math.min(...[html, percent, link].filter((offset) => offset >= 0));
    if (at === html && close >= 0 && close < at + 4) close = text.indexOf('-->', at + 4);
    const comment = at === html ? htmlComment(text, at, close) : at === percent ? percentComment(text, at) : linkComment(text, at);
    if (comment) found.push(comment);
    const next = comment?.end ?? at + 2;
    if (html >= 0 && html < next) html = text.indexOf('<!--', next);
    if (percent >= 0 && percent < next) percent = text.indexOf('%%', next);
    if (link >= 0 && link < next) link = text.indexOf('[//]: #', next);
  }
  return found;
}

function htmlComment(text: string, at: number, close: number): Masked['comments'][number] {
  // an unclosed comment hides the rest of its paragraph only
  const end = close >= 0 ? close + 3 : paragraphEnd(text, at);
  return { start: at, end, words: { start: at + 4, end: close >= 0 ? close : end } };
}

function percentComment(text: string, at: number): Masked['comments'][number] | undefined {
  if (at > 0 && !/[\n\r]/.test(text[at - 1])) return undefined;
  const close = indexWithin(text, '%%', at + 2, paragraphEnd(text, at));
  const end = close >= 0 ? close + 2 : lineEnd(text, at);
  return { start: at, end, words: { start: at + 2, end: close >= 0 ? close : end } };
}

function linkComment(text: string, at: number): Masked['comments'][number] | undefined {
  if (at > 0 && !/[\n\r]/.test(text[at - 1])) return undefined;
  const end = lineEnd(text, at);
  const [, before, words] = /^(\s*[("'])(.*)[)"']\s*$/.exec(text.slice(at + 7, end)) ?? ['', '', text.slice(at + 7, end)];
  return { start: at, end, words: { start: at + 7 + before.length, end: at + 7 + before.length + words.length } };
}

function lineEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to += 1;
  return to;
}

/** Longer paragraphs than this are not looked through for the end of a comment. */
const PARAGRAPH = 20_000;

function paragraphEnd(text: string, at: number): number {
  const blank = /\r?\n[ \t]*\r?\n/.exec(text.slice(at, at + PARAGRAPH));
  return blank ? at + blank.index : Math.min(text.length, at + PARAGRAPH);
}
