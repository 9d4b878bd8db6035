import type { Range, Source } from '../../../source/index.js';
import { lineText } from '../../../source/index.js';
import { isKnownKey } from '../keys/keys.js';
import { closingBracket, closingQuote, commentInBlock, commentStart, findKey, indentOf, isBlankLine } from './lines.js';
import type { Fault } from './values.js';

/**
 * What YAML would eat in silence or refuse, found line by line before the parser runs. The mended text has the same
 * length as the file, the harmful characters replaced by harmless ones, so every offset still points into the file.
 */
export interface Mended {
  text: string;
  faults: Fault[];
  /** Scalars whose text is another range than the parser will see, by the start that it will see. */
  trims: Map<number, Range>;
  /** Comments in blocks of text, which are text to the parser. */
  notes: Range[];
}

interface Mending {
  source: Source;
  masks: (Range & { fill: string })[];
  faults: Fault[];
  trims: Map<number, Range>;
  notes: Range[];
  /** An unclosed bracket was met: looking for its end again from every further line would take quadratic time. */
  unclosed: boolean;
}

/** A value that begins on a line: where, and the column that its further lines must exceed. */
interface Slot {
  line: number;
  start: number;
  end: number;
  parent: number;
  afterKey: boolean;
  /** Anchors and tags before it. */
  marks?: number;
}

/** Mends the text of a file for the YAML parser and reports what had to be mended. */
export function mend(source: Source): Mended {
  const mending: Mending = { source, masks: [], faults: [], trims: new Map(), notes: [], unclosed: false };
  const lines = source.lineStarts.length;
  for (let line = 0; line < lines; ) line = mendLine(mending, line);
  return { text: maskedText(mending), faults: mending.faults, trims: mending.trims, notes: mending.notes };
}

/** Mends the value that begins on a line; gives the line after that value. */
function mendLine(mending: Mending, line: number): number {
  const { source } = mending;
  const text = lineText(source, line);
  const lineStart = source.lineStarts[line];
  mendIndentation(mending, line, text);
  if (isBlankLine(text) || /^(---|\.\.\.)(\s|$)|^%(YAML|TAG)\s/.test(text)) return line + 1;
  let at = indentOf(text);
  let parent = at - 1;
  for (let dash = dashAt(text, at) || valueSignAt(source, line, at); dash > 0; dash = dashAt(text, at)) {
    parent = at;
    at += dash;
  }
  if (at >= text.length || text[at] === '#') return line + 1;
  const key = findKey(text, at) ?? mendColon(mending, text, lineStart, at) ?? mendListKey(mending, text, lineStart, at);
  const start = key ? key.valueStart : at;
  return mendValue(mending, {
    line, start: lineStart + start, end: lineStart + text.trimEnd().length, parent: key ? at : parent, afterKey: key !== undefined,
  });
}

function dashAt(text: string, at: number): number {
  const dash = /^[-?](?:[ \t]+|$)/.exec(text.slice(at, at + 80));
  return dash ? dash[0].length : 0;
}

/** The `:` that parts a long key on lines of its own, `? "I had your man here in May …"`, from what is said to it. */
function valueSignAt(source: Source, line: number, at: number): number {
  const sign = /^:(?:[ \t]+|$)/.exec(lineText(source, line).slice(at))?.[0].length ?? 0;
  for (let above = line - 1; sign > 0 && above >= Math.max(0, line - MOST_KEY_LINES); above -= 1) {
    const text = lineText(source, above);
    if (!isBlankLine(text) && indentOf(text) <= at) return indentOf(text) === at && /^\?[ \t]/.test(text.slice(at)) ? sign : 0;
  }
  return 0;
}

const MOST_KEY_LINES = 12;

function mendIndentation(mending: Mending, line: number, text: string): void {
  const indentation = /^[ \t\u00a0\u3000]*/.exec(text)?.[0] ?? '';
  if (!/[^ ]/.test(indentation) || indentation.length === text.length) return;
  const start = mending.source.lineStarts[line];
  mending.masks.push({ start, end: start + indentation.length, fill: ' ' });
  // one finding is enough: who indents with tabs does so on every line
  if (mending.faults.some((fault) => fault.code === 'parse-yaml-tab')) return;
  mending.faults.push({ code: 'parse-yaml-tab', start, end: start + indentation.length, data: {} });
}

/** `agent:Hello`: the colon of a known key without the space that makes it one. */
function mendColon(mending: Mending, text: string, lineStart: number, at: number): { valueStart: number } | undefined {
  const glued = /^([\p{L}_][\p{L}\p{N}_ -]{1,30}):(?=[^\s:/\\])/u.exec(text.slice(at));
  if (!glued || !isKnownKey(glued[1]) || /^\s*-/.test(text)) return undefined;
  const start = lineStart + at;
  const colon = start + glued[1].length;
  mending.masks.push({ start: colon - 1, end: colon, fill: ':' }, { start: colon, end: colon + 1, fill: ' ' });
  mending.trims.set(start, { start, end: colon });
  mending.faults.push({ code: 'parse-yaml-colon-space', start: colon, end: colon + 1, data: { key: glued[1] } });
  return { valueStart: at + glued[0].length };
}

/** `[yes, sure]: Q2`: two answers in a key, which is a list to YAML. Behind a dash one word in brackets may be a field of what is said. */
function mendListKey(mending: Mending, text: string, lineStart: number, at: number): { valueStart: number } | undefined {
  const list = /^\[([^[\]{}#"']+)\][ \t]*:(?:[ \t]+|$)/.exec(text.slice(at));
  if (!list || (at !== indentOf(text) && !list[1].includes(','))) return undefined;
  const start = lineStart + at;
  const end = start + list[1].length + 2;
  mending.masks.push({ start, end: start + 1, fill: 'x' }, { start: end - 1, end, fill: 'x' });
  mending.trims.set(start, { start: start + 1, end: end - 1 });
  mending.faults.push({ code: 'parse-yaml-list-key', start, end, data: { key: list[1].trim() } });
  return { valueStart: at + list[0].length };
}

function mendValue(mending: Mending, slot: Slot): number {
  const { source } = mending;
  const first = source.text[slot.start];
  const value = source.text.slice(slot.start, slot.end);
  if (slot.start >= slot.end || first === '#') return slot.line + 1;
  if (/^[|>]/.test(value)) return mendBlock(mending, slot, value);
  if (first === '"' || first === "'") return mendQuoted(mending, slot, first);
  if (first === '{' || first === '[') return mendFlow(mending, slot);
  if (first === '&') return mendAnchor(mending, slot, value);
  if (first === '*') return mendAlias(mending, slot, value);
  if (first === '!') return mendTag(mending, slot, value);
  if (/^[%@`]/.test(value) || (slot.afterKey && /^[-?:](\s|$)/.test(value))) return quote(mending, slot);
  return mendPlain(mending, slot);
}

function mendBlock(mending: Mending, slot: Slot, value: string): number {
  if (!/^[|>][-+0-9]{0,2}(\s+#.*)?$/.test(value)) return quote(mending, slot);
  let line = slot.line + 1;
  for (; line < mending.source.lineStarts.length; line += 1) {
    const text = lineText(mending.source, line);
    if (text.trim() === '') continue;
    if (indentOf(text) <= slot.parent) break;
    if (/^ *\t/.test(text)) mendIndentation(mending, line, text);
    blankNote(mending, line, text);
  }
  return line;
}

/** `Would that suit you?   # only if it fits`: nobody says what stands behind the mark. */
function blankNote(mending: Mending, line: number, text: string): void {
  const mark = commentInBlock(text);
  if (mark < 0) return;
  const start = mending.source.lineStarts[line];
  const note = { start: start + mark, end: start + text.trimEnd().length };
  mending.masks.push({ ...note, fill: ' ' });
  mending.notes.push(note);
}

function mendQuoted(mending: Mending, slot: Slot, mark: '"' | "'"): number {
  const { source } = mending;
  const close = closingQuote(source, slot, mark);
  if (!close) {
    mending.masks.push({ start: slot.start, end: slot.start + 1, fill: 'x' });
    mending.trims.set(slot.start, { start: slot.start + 1, end: slot.end });
    mending.faults.push({ code: 'parse-yaml-unclosed-quote', start: slot.start, end: slot.start + 1, data: { mark, text: shown(source, slot) } });
    return mendPlain(mending, { ...slot, start: slot.start + 1 });
  }
  const rest = lineText(source, close.line).slice(close.offset - source.lineStarts[close.line]);
  if (/^\s*$|^\s+#|^\s*,/.test(rest)) return close.line + 1;
  if (close.line !== slot.line) return close.line + 1;
  if (source.text[slot.end - 1] === mark) {
    mending.trims.set(slot.start, { start: slot.start + 1, end: slot.end - 1 });
    mask(mending, slot);
    const inside = source.text.slice(slot.start + 1, slot.end - 1);
    mending.faults.push({ code: 'parse-yaml-quote-inside', start: close.offset - 1, end: close.offset, data: { mark, text: shorten(inside) } });
    return mendContinuation(mending, slot);
  }
  return quote(mending, slot);
}

function mendFlow(mending: Mending, slot: Slot): number {
  const close = mending.unclosed ? undefined : closingBracket(mending.source, slot);
  mending.unclosed ||= !close;
  if (!close) return slot.line + 1;
  if (close.line !== slot.line) return close.line + 1;
  const rest = mending.source.text.slice(close.offset, slot.end);
  if (/^\s*$|^\s+#/.test(rest)) return slot.line + 1;
  return quote(mending, slot);
}

/** `&имя здравствуйте` loses its first word unless some `*имя` proves that the anchor is meant. */
function mendAnchor(mending: Mending, slot: Slot, value: string): number {
  const anchor = /^&([^\s,[\]{}]*)\s*/.exec(value);
  const name = anchor?.[1] ?? '';
  const after = slot.start + (anchor?.[0].length ?? 1);
  const meant = name !== '' && (after >= slot.end || /[[{"'|>#]/.test(mending.source.text[after]) || mending.source.text.includes(`*${name}`));
  if (meant) return mendBehind(mending, slot, after);
  mending.masks.push({ start: slot.start, end: slot.start + 1, fill: 'x' });
  mending.faults.push({
    code: 'parse-yaml-anchor-in-speech', start: slot.start, end: slot.start + 1 + name.length, data: { word: `&${name}`, text: shown(mending.source, slot) },
  });
  return mendPlain(mending, slot);
}

function mendAlias(mending: Mending, slot: Slot, value: string): number {
  const alias = /^\*([^\s,[\]{}]+)(\s+#.*)?$/.exec(value);
  if (alias && mending.source.text.includes(`&${alias[1]}`)) return slot.line + 1;
  return quote(mending, slot);
}

function mendTag(mending: Mending, slot: Slot, value: string): number {
  const tag = /^!(?:![a-z]+|<[^>\s]*>|[a-z][a-z/_-]*)(?:\s+|$)/.exec(value);
  if (!tag) return quote(mending, slot);
  return mendBehind(mending, slot, slot.start + tag[0].length);
}

/** What stands behind an anchor or a tag. Of either a value has one, and the parser says so: `!a !a !a` may go on for the whole file. */
function mendBehind(mending: Mending, slot: Slot, start: number): number {
  const marks = (slot.marks ?? 0) + 1;
  return marks > 2 ? slot.line + 1 : mendValue(mending, { ...slot, start, marks });
}

/** Text that is not a plain scalar as it stands: masked whole, and read as it stands all the same. */
function quote(mending: Mending, slot: Slot): number {
  mask(mending, slot);
  mending.faults.push({
    code: 'parse-yaml-needs-quotes', start: slot.start, end: slot.end,
    data: { mark: mending.source.text[slot.start], text: shown(mending.source, slot) },
  });
  return mendContinuation(mending, slot);
}

function mask(mending: Mending, range: Range): void {
  mending.masks.push({ start: range.start, end: range.end, fill: 'x' });
}

function mendPlain(mending: Mending, slot: Slot): number {
  const end = mendComment(mending, slot);
  mendColons(mending, { start: slot.start, end });
  return end < slot.end ? slot.line + 1 : mendContinuation(mending, slot);
}

/** Where the text of a plain line ends: before a true comment, or at the line's end when `#` belongs to the words. */
function mendComment(mending: Mending, slot: Range): number {
  const { source } = mending;
  const value = source.text.slice(slot.start, slot.end);
  const hash = commentStart(value);
  if (hash < 0) return slot.end;
  if (!isCutSpeech(value, hash)) return slot.start + value.slice(0, hash).trimEnd().length;
  for (let at = hash; at >= 0; at = nextHash(value, at)) mask(mending, { start: slot.start + at, end: slot.start + at + 1 });
  mending.faults.push({
    code: 'parse-yaml-comment-in-speech', start: slot.start + hash, end: slot.end, data: { text: shown(source, slot), lost: shorten(value.slice(hash)) },
  });
  return slot.end;
}

function nextHash(value: string, after: number): number {
  const found = value.slice(after + 1).search(/\s#/);
  return found < 0 ? -1 : after + 1 + found + 1;
}

/** «Тариф #1 стоит 500» and «заказ # 15»: a number sign inside words; a comment stands apart and has a space after its mark. */
function isCutSpeech(value: string, hash: number): boolean {
  const comment = value.slice(hash);
  const apart = /(\s{2,}|\t)$/.test(value.slice(0, hash));
  if (apart || /^#+\s*(TODO|FIXME|NB|callint)/i.test(comment)) return false;
  return /^#\s?\d/.test(comment) || /^#\p{L}/u.test(comment);
}

/** `: ` and a final `:` inside plain words would begin a nested mapping. */
function mendColons(mending: Mending, range: Range): void {
  const value = mending.source.text.slice(range.start, range.end);
  let reported = false;
  for (const colon of value.matchAll(/:(?=\s|$)/g)) {
    const start = range.start + colon.index;
    mending.masks.push({ start, end: start + 1, fill: 'x' });
    if (reported) continue;
    reported = true;
    mending.faults.push({ code: 'parse-yaml-colon-in-speech', start, end: start + 1, data: { text: shorten(value) } });
  }
}

function mendContinuation(mending: Mending, slot: Slot): number {
  const { source } = mending;
  let line = slot.line + 1;
  for (; line < source.lineStarts.length; line += 1) {
    const text = lineText(source, line);
    if (text.trim() === '') continue;
    const indent = indentOf(text);
    if (indent <= slot.parent || text[indent] === '#' || /^(---|\.\.\.)(\s|$)/.test(text)) break;
    const key = findKey(text, indent);
    // a known key that is indented too far is a fault of indentation, which the parser reports better than a guess
    if (key && isKnownKey(text.slice(indent, key.end))) break;
    mendIndentation(mending, line, text);
    const start = source.lineStarts[line] + indent;
    const further = { ...slot, line, start, end: source.lineStarts[line] + text.trimEnd().length };
    mendColons(mending, { start, end: mendComment(mending, further) });
  }
  return line;
}

function maskedText(mending: Mending): string {
  const { text } = mending.source;
  const parts: string[] = [];
  let at = 0;
  for (const range of mending.masks.sort((left, right) => left.start - right.start)) {
    if (range.end <= at) continue;
    const start = Math.max(at, range.start);
    parts.push(text.slice(at, start), range.fill.repeat(range.end - start));
    at = range.end;
  }
  parts.push(text.slice(at));
  // the parser knows no lone carriage return, the old Macintosh line ending
  return parts.join('').replace(/\r(?!\n)/g, '\n');
}

function shown(source: Source, range: Range): string {
  return shorten(source.text.slice(range.start, range.end));
}

/** A piece of the user's text that is short enough to quote in a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 48 ? `${line.slice(0, 45).trimEnd()}…` : line;
}
