/** The blocks of a Markdown script, with the lines of the source at hand. */
import { readBlocks, type BlockListener } from './block-reader.js';
import { tableRows, type Row } from './tables.js';
import { lineIndexAt } from '../../../source/index.js';
import { trimmed } from '../../inline.js';
import type { Range, Source } from '../../../source/index.js';

/** One line of a block: its words without marks of quoting or listing. */
export interface Line extends Range {
  /** Columns of white space and quote marks before it. */
  indent: number;
}

export type Block =
  | { type: 'heading'; level: number; words: Range; start: number; end: number }
  | { type: 'paragraph'; lines: Line[]; start: number; end: number }
  | { type: 'list'; ordered: boolean; items: Item[]; start: number; end: number }
  | { type: 'quote'; children: Block[]; start: number; end: number }
  | { type: 'fence'; lines: Line[]; start: number; end: number; opening: Range }
  | { type: 'table'; rows: Row[]; start: number; end: number }
  | { type: 'rule'; start: number; end: number };

export interface Item extends Range {
  marker: Range;
  /** `[ ]` or `[x]` stands before its words. */
  checkbox: boolean;
  children: Block[];
}

/** Reads the blocks of `blocks`, which is the text of `source` with comments as spaces. */
export function outlineOf(source: Source, blocks: string, start: number): Block[] {
  const maker = new OutlineMaker(source);
  readBlocks(source, blocks, start, maker);
  return maker.outline;
}

interface OpenContainer {
  children: Block[];
  /** What is done with the children when there are no more. */
  finish(end: number): void;
}

/** Makes the outline of what the reader of blocks tells. */
class OutlineMaker implements BlockListener {
  readonly outline: Block[] = [];
  private readonly text: string;
  private readonly open: OpenContainer[] = [];
  private children: Block[] = this.outline;

  constructor(private readonly source: Source) {
    this.text = source.text;
  }

  openQuote(start: number): void {
    const quote: Extract<Block, { type: 'quote' }> = { type: 'quote', children: [], start, end: start };
    this.children.push(quote);
    this.enter({ children: quote.children, finish: (end) => (quote.end = end) });
  }

  openItem(start: number, marked: number, ordered: boolean): void {
    const list: Extract<Block, { type: 'list' }> = { type: 'list', ordered, items: [], start, end: marked };
    const children: Block[] = [];
    this.children.push(list);
    this.enter({
      children,
      finish: (end) => {
        list.end = end;
        list.items.push(this.itemOf({ start, end }, marked, children));
      },
    });
  }

  close(end: number): void {
    this.open.pop()?.finish(end);
    this.children = this.open[this.open.length - 1]?.children ?? this.outline;
  }

  private enter(container: OpenContainer): void {
    this.open.push(container);
    this.children = container.children;
  }

  heading(level: number, range: Range): void {
    this.children.push({ type: 'heading', level, words: this.headingWords(range), ...range });
  }

  rule(range: Range): void {
    // ____ alone on its line is a blank to fill in
    this.children.push(this.text[range.start] === '_' ? { type: 'paragraph', lines: this.lines(range), ...range } : { type: 'rule', ...range });
  }

  paragraph(range: Range): void {
    const lines = this.lines(range);
    const rows = tableRows(this.text, lines);
    if (!rows) {
      this.children.push({ type: 'paragraph', lines, ...range });
      return;
    }
    if (rows.from > 0) this.children.push(paragraphOf(lines.slice(0, rows.from)));
    this.children.push({ type: 'table', rows: rows.rows, start: lines[rows.from].start, end: lines[rows.to - 1].end });
    if (rows.to < lines.length) this.children.push(paragraphOf(lines.slice(rows.to)));
  }

  fence(range: Range): void {
    const lines = this.lines(range);
    const opening = lines.shift();
    const last = lines[lines.length - 1];
    if (last !== undefined && /^(?:`{3,}|~{3,})$/.test(this.text.slice(last.start, last.end))) lines.pop();
    this.children.push({ type: 'fence', lines, opening: opening ?? { start: range.start, end: range.start }, ...range });
  }

  private headingWords(range: Range): Range {
    let { start, end } = range;
    while (start < end && this.text[start] === '#') start += 1;
    while (end > start && /[\s#\0]/.test(this.text[end - 1])) end -= 1;
    return trimmed(this.text, start, end);
  }

  /** The lines of a block, marks of quoting taken off. */
  private lines(range: Range): Line[] {
    const lines: Line[] = [];
    const starts = this.source.lineStarts;
    let index = lineIndexAt(this.source, range.start);
    for (let from = range.start; from < range.end; index += 1) {
      const lineStart = starts[index];
      const next = Math.min(range.end, starts[index + 1] ?? this.text.length);
      let at = Math.max(from, lineStart);
      while (at < next && (isBlank(this.text.charCodeAt(at)) || (from !== range.start && this.text[at] === '>'))) at += 1;
      const words = trimmed(this.text, at, next);
      if (words.end > words.start) lines.push({ ...words, indent: words.start - lineStart });
      from = next;
    }
    return lines;
  }

  private itemOf(range: Range, marked: number, children: Block[]): Item {
    let markerEnd = marked;
    const first = children[0];
    let checkbox = false;
    if (first?.type === 'paragraph') {
      const line = first.lines[0];
      if (line && /^\[[ xXхХ]\]\s/.test(this.text.slice(line.start, line.start + 4))) {
        checkbox = true;
        markerEnd = line.start + 3;
        Object.assign(line, trimmed(this.text, line.start + 3, line.end));
      }
    }
    return { ...range, marker: { start: range.start, end: markerEnd }, checkbox, children };
  }
}

function paragraphOf(lines: Line[]): Block {
  return { type: 'paragraph', lines, start: lines[0].start, end: lines[lines.length - 1].end };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}
