/**
 * The blocks of Markdown, found line by line as CommonMark says (https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy), but
 * for what eats lines of scripts: indented code, HTML, definitions and underlined headings, which are read as words. Marks are taken off
 * at any indent, since there is no indented code that they could be. The tests hold it against remark-parse.
 */
import { LineCursor } from './block-lines.js';
import type { Range, Source } from '../../../source/index.js';

/** What a reader of blocks tells of, in the order of the text. Containers are closed before what comes after them. */
export interface BlockListener {
  openQuote(start: number): void;
  /** A list item; `marked` is where its mark ends. */
  openItem(start: number, marked: number, ordered: boolean): void;
  /** The innermost container ends. */
  close(end: number): void;
  paragraph(range: Range): void;
  heading(level: number, range: Range): void;
  fence(range: Range): void;
  rule(range: Range): void;
}

interface Container {
  kind: 'quote' | 'item';
  /** The mark of an item: its bullet, or what follows its number. */
  mark: number;
  /** Columns from the container around it to its words. */
  size: number;
  /** Nothing stands on the line of its mark; and then came a blank line. */
  startsBlank: boolean;
  hadBlank: boolean;
}

interface Fence {
  mark: number;
  length: number;
  start: number;
}

/** Deeper nesting than anyone writes; what goes beyond is read as words. */
const DEEPEST = 60;
/** A block that has no end is cut before a list item after so many characters, and before any line at last: what reads them costs more than their length. */
const LONG_LIST = 6000;
const LONG_PARAGRAPH = 60_000;

/** Reads the blocks of `text` from `start` on. `text` is that of the source, or one with the same line breaks. */
export function readBlocks(source: Source, text: string, start: number, listener: BlockListener): void {
  const reader = new BlockReader(text, listener);
  const starts = source.lineStarts;
  for (let index = 0; index < starts.length; index += 1) {
    const next = starts[index + 1] ?? text.length;
    if (next > start) reader.line(Math.max(start, starts[index]), next);
  }
  reader.finish();
}

class BlockReader {
  private readonly containers: Container[] = [];
  private readonly cursor: LineCursor;
  private paragraph?: Range;
  private fence?: Fence;
  /** Where the words of the last line that was not blank end. */
  private end = 0;
  /** Where the last block began that nothing before could reach into, and whether the line before is blank. */
  private from = -1;
  private wasBlank = true;

  constructor(
    private readonly text: string,
    private readonly listener: BlockListener,
  ) {
    this.cursor = new LineCursor(text);
  }

  line(start: number, next: number): void {
    const { cursor } = this;
    cursor.enter(start, next);
    this.cutLong(start);
    const matched = this.matchContainers();
    if (this.fence && matched === this.containers.length) this.fenceLine(this.fence);
    else this.openLine(matched);
    if (cursor.end > start) this.end = cursor.end;
  }

  finish(): void {
    this.closeTo(0);
  }

  /** Cuts what goes on for too long before a line at column 0. */
  private cutLong(start: number): void {
    const { cursor } = this;
    const isBlank = cursor.isBlank;
    const atMargin = !isBlank && !cursor.isAtSpace && !this.fence;
    if (atMargin && (this.wasBlank || this.isTooLong(start))) {
      if (!this.wasBlank) this.closeTo(0);
      this.from = start;
      // a byte order mark before a block is no word of it
      if (cursor.next === BYTE_ORDER_MARK) cursor.at += 1;
    }
    this.wasBlank = isBlank;
  }

  private isTooLong(start: number): boolean {
    const length = start - this.from;
    if (length <= LONG_LIST) return false;
    const code = this.text.charCodeAt(start);
    return isFreeStart(this.text, start) ? length > LONG_PARAGRAPH && code !== BAR : code !== GREATER;
  }

  /** Goes into the open containers as far as the line belongs to them; gives how many these are. */
  private matchContainers(): number {
    for (let depth = 0; depth < this.containers.length; depth += 1) {
      const container = this.containers[depth];
      if (!(container.kind === 'quote' ? this.takeQuoteMark() : this.continuesItem(container))) return depth;
    }
    return this.containers.length;
  }

  private takeQuoteMark(): boolean {
    const before = this.cursor.mark();
    this.cursor.skipSpace();
    if (this.cursor.next !== GREATER) {
      this.cursor.reset(before);
      return false;
    }
    this.cursor.skip(1);
    this.cursor.skipSpace(1);
    return true;
  }

  private continuesItem(item: Container): boolean {
    const { cursor } = this;
    const before = cursor.mark();
    if (cursor.isBlank) {
      item.hadBlank ||= item.startsBlank;
      return true;
    }
    if (!item.hadBlank && cursor.skipSpace(item.size) === item.size) {
      item.startsBlank = false;
      return true;
    }
    cursor.reset(before);
    return false;
  }

  private fenceLine(fence: Fence): void {
    const { cursor } = this;
    const before = cursor.mark();
    cursor.skipSpace();
    const length = this.runOf(fence.mark);
    if (length >= fence.length && cursor.at + length === cursor.end) {
      this.fence = undefined;
      this.listener.fence({ start: fence.start, end: cursor.end });
    }
    cursor.reset(before);
  }

  /** A line that may open blocks, go on with a paragraph, or both end blocks and open others. */
  private openLine(matched: number): void {
    const { cursor } = this;
    const isInterrupting = matched === this.containers.length && this.paragraph !== undefined;
    let depth = matched;
    for (let mark = this.markHere(isInterrupting, depth); mark; mark = this.markHere(isInterrupting, depth)) {
      this.closeTo(depth);
      this.openContainer(mark);
      depth += 1;
    }
    cursor.skipSpace();
    if (cursor.isBlank) {
      // a blank line ends quotes and paragraphs, not items
      if (depth < this.containers.length) this.closeTo(depth);
      this.endLeaf();
    } else if (!this.leaf(depth)) this.words(depth);
  }

  /** The mark of a container that opens here, if any. */
  private markHere(isInterrupting: boolean, depth: number): (Container & { start: number; marked: number; ordered: boolean }) | undefined {
    if (depth >= DEEPEST) return undefined;
    const { cursor } = this;
    const before = cursor.mark();
    const indent = cursor.skipSpace();
    const start = cursor.at;
    if (cursor.next === GREATER) {
      cursor.skip(1);
      cursor.skipSpace(1);
      return { kind: 'quote', mark: 0, size: 0, startsBlank: false, hadBlank: false, start, marked: cursor.at, ordered: false };
    }
    const width = this.itemMark(isInterrupting);
    if (width === 0) {
      cursor.reset(before);
      return undefined;
    }
    cursor.skip(width);
    const marked = cursor.at;
    const after = cursor.mark();
    const space = cursor.skipSpace();
    const startsBlank = cursor.isBlank;
    if (startsBlank) cursor.reset(after);
    const mark = this.text.charCodeAt(marked - 1);
    return { kind: 'item', mark, size: indent + width + (startsBlank ? 1 : space), startsBlank, hadBlank: false, start, marked, ordered: width > 1 };
  }

  /** The width of the mark of a list item here; 0 when there is none. Only some may interrupt a paragraph. */
  private itemMark(isInterrupting: boolean): number {
    const { text, cursor } = this;
    let to = cursor.at;
    if (isBullet(cursor.next)) {
      if (cursor.next !== PLUS && this.isRule()) return 0;
      to += 1;
    } else {
      while (to < cursor.end && isDigit(text.charCodeAt(to)) && to - cursor.at < 9) to += 1;
      const code = text.charCodeAt(to);
      if (to === cursor.at || to >= cursor.end || (code !== DOT && code !== PAREN)) return 0;
      if (isInterrupting && !(to - cursor.at === 1 && text.charCodeAt(cursor.at) === ONE)) return 0;
      to += 1;
    }
    const isEmpty = isBlankTo(text, to, cursor.end);
    if (!isEmpty && !isSpace(text.charCodeAt(to))) return 0;
    return isInterrupting && isEmpty ? 0 : to - cursor.at;
  }

  private openContainer(mark: NonNullable<ReturnType<BlockReader['markHere']>>): void {
    this.containers.push(mark);
    if (mark.kind === 'quote') this.listener.openQuote(mark.start);
    else this.listener.openItem(mark.start, mark.marked, mark.ordered);
    this.end = mark.marked;
  }

  /** Reads a heading, a rule or the opening of a fence. */
  private leaf(depth: number): boolean {
    const { cursor, text } = this;
    const { at, end } = cursor;
    const code = cursor.next;
    const length = this.runOf(code);
    if (code === HASH && length <= 6 && (at + length === end || isSpace(text.charCodeAt(at + length)))) {
      this.closeTo(depth);
      this.listener.heading(length, { start: at, end });
      return true;
    }
    if ((code === DASH || code === STAR || code === LOW_LINE) && this.isRule()) {
      this.closeTo(depth);
      this.listener.rule({ start: at, end });
      return true;
    }
    if ((code === TICK || code === TILDE) && length >= 3 && !(code === TICK && text.slice(at + length, end).includes('`'))) {
      this.closeTo(depth);
      this.fence = { mark: code, length, start: at };
      return true;
    }
    return false;
  }

  /** Words: of the open paragraph, which they may reach from outside of its containers, or of a new one. */
  private words(depth: number): void {
    const { at, end } = this.cursor;
    if (this.paragraph) {
      this.paragraph.end = end;
      return;
    }
    this.closeTo(depth);
    this.paragraph = { start: at, end };
  }

  /** Ends the paragraph or fence that is open, and the containers from a depth on. */
  private closeTo(depth: number): void {
    this.endLeaf();
    while (this.containers.length > depth) {
      this.containers.pop();
      this.listener.close(this.end);
    }
  }

  private endLeaf(): void {
    if (this.paragraph) this.listener.paragraph(this.paragraph);
    if (this.fence) this.listener.fence({ start: this.fence.start, end: this.end });
    this.paragraph = undefined;
    this.fence = undefined;
  }

  private runOf(code: number): number {
    const { at, end } = this.cursor;
    let to = at;
    while (to < end && this.text.charCodeAt(to) === code) to += 1;
    return to - at;
  }

  /** Three or more of one mark and nothing else. */
  private isRule(): boolean {
    const { at, end, next } = this.cursor;
    let count = 0;
    for (let to = at; to < end; to += 1) {
      const code = this.text.charCodeAt(to);
      if (code === next) count += 1;
      else if (!isSpace(code)) return false;
    }
    return count >= 3;
  }
}

const STAR = 42;
const PLUS = 43;
const DASH = 45;
const DOT = 46;
const ONE = 49;
const PAREN = 41;
const HASH = 35;
const GREATER = 62;
const LOW_LINE = 95;
const TICK = 96;
const BAR = 124;
const TILDE = 126;
const BYTE_ORDER_MARK = 0xfeff;

function isBullet(code: number): boolean {
  return code === DASH || code === STAR || code === PLUS;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function isBlankTo(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at === end;
}

/** No list item, quote or indented line: none of these could belong to a block that is still open. */
function isFreeStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isBullet(code) || code === GREATER) return text[at + 1] === '*' || text[at + 1] === '-';
  return !isDigit(code);
}
