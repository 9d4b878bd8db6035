/** The blocks of a Markdown script: what remark-parse makes of it, with the lines of the source at hand. */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { chunksOf, lineKind, type LineKind } from './chunks.js';
import { tableRows, type Row } from './tables.js';
import { lineIndexAt } from '../../source/index.js';
import { append } from '../find.js';
import { trimmed } from '../inline.js';
import type { Range, Source } from '../../source/index.js';
import type { List, ListItem, Nodes, RootContent } from 'mdast';

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
  | { type: 'fence'; lines: Line[]; language: string; start: number; end: number; closed: boolean; opening: Range }
  | { type: 'table'; rows: Row[]; start: number; end: number }
  | { type: 'rule'; start: number; end: number };

export interface Item extends Range {
  marker: Range;
  /** `[ ]` or `[x]` stands before its words. */
  checkbox: boolean;
  children: Block[];
}

/** Inline constructs are switched off because the words are read from the source; the block ones because they eat lines of scripts. */
const DISABLED = [
  'definition',
  'setextUnderline',
  'codeIndented',
  'htmlFlow',
  'htmlText',
  'autolink',
  'attention',
  'codeText',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'characterEscape',
  'characterReference',
  'hardBreakEscape',
];

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: DISABLED } }])
  .freeze();

/**
 * Reads the blocks of `blocks`, which is the text of `source` with comments as spaces. The parser is asked where a piece holds more than
 * paragraphs, headings, flat quotes and flat lists.
 */
export function outlineOf(source: Source, blocks: string, start: number, parse: 'where-needed' | 'always' = 'where-needed'): Block[] {
  const outline: Block[] = [];
  for (const chunk of chunksOf(source, blocks, start)) {
    const reader = new OutlineReader(source, chunk.start);
    append(outline, chunk.plain && parse === 'where-needed' ? reader.plainBlocks(chunk.start + chunk.text.length) : reader.blocks(processor.parse(chunk.text).children));
  }
  return outline;
}

class OutlineReader {
  private readonly text: string;

  constructor(
    private readonly source: Source,
    private readonly shift: number,
  ) {
    this.text = source.text;
  }

  blocks(nodes: readonly RootContent[]): Block[] {
    const found: Block[] = [];
    for (const node of nodes) {
      const block = this.block(node);
      if (Array.isArray(block)) append(found, block);
      else if (block) found.push(block);
    }
    return found;
  }

  /** The blocks of a plain piece. */
  plainBlocks(end: number): Block[] {
    const found: Block[] = [];
    const starts = this.source.lineStarts;
    let open: (Range & { kind: LineKind }) | undefined;
    const close = (): void => {
      if (open) append(found, open.kind === 'quote' ? [{ type: 'quote', children: this.paragraph(open), start: open.start, end: open.end }] : this.paragraph(open));
      open = undefined;
    };
    for (let index = lineIndexAt(this.source, this.shift); index < starts.length && starts[index] < end; index += 1) {
      const line = visible(this.text, Math.max(this.shift, starts[index]), Math.min(end, starts[index + 1] ?? end));
      const kind = line.end > line.start ? lineKind(this.text, line.start, line.end) : undefined;
      if (kind === undefined || (open && open.kind !== kind)) close();
      if (kind === undefined) continue;
      if (kind === 'item') found.push(this.plainItem(line));
      else if (this.text[line.start] === '#') {
        close();
        found.push(this.plainHeading(line));
      } else {
        const words = kind === 'quote' ? visible(this.text, line.start + 1, line.end) : line;
        // a bare > parts two paragraphs
        if (words.end <= words.start) close();
        else open = { kind, start: open?.start ?? words.start, end: words.end };
      }
    }
    close();
    return found;
  }

  private plainHeading(line: Range): Block {
    let level = 0;
    while (this.text[line.start + level] === '#') level += 1;
    return { type: 'heading', level, words: this.headingWords(line), ...line };
  }

  private plainItem(line: Range): Block {
    let markerEnd = line.start;
    while (!isBlank(this.text.charCodeAt(markerEnd))) markerEnd += 1;
    const words = visible(this.text, markerEnd, line.end);
    const ordered = /\d/.test(this.text[line.start]);
    const item = this.itemOf(line, markerEnd, [{ type: 'paragraph', lines: this.lines(words), ...words }]);
    return { type: 'list', ordered, items: [item], ...line };
  }

  private block(node: RootContent): Block | Block[] | undefined {
    const range = this.rangeOf(node);
    switch (node.type) {
      case 'heading':
        return { type: 'heading', level: node.depth, words: this.headingWords(range), ...range };
      case 'paragraph':
        return this.paragraph(range);
      case 'list':
        return this.list(node, range);
      case 'blockquote':
        return { type: 'quote', children: this.blocks(node.children), ...range };
      case 'code':
        return this.fence(range, node.lang ?? '');
      case 'thematicBreak':
        // ____ alone on its line is a blank to fill in
        return this.text[range.start] === '_' ? { type: 'paragraph', lines: this.lines(range), ...range } : { type: 'rule', ...range };
      default:
        return { type: 'paragraph', lines: this.lines(range), ...range };
    }
  }

  private rangeOf(node: Nodes): Range {
    const position = node.position;
    return { start: (position?.start.offset ?? 0) + this.shift, end: (position?.end.offset ?? 0) + this.shift };
  }

  private headingWords(range: Range): Range {
    let { start, end } = range;
    while (start < end && this.text[start] === '#') start += 1;
    while (end > start && /[\s#\0]/.test(this.text[end - 1])) end -= 1;
    return trimmed(this.text, start, end);
  }

  private paragraph(range: Range): Block[] {
    const lines = this.lines(range);
    const rows = tableRows(this.text, lines);
    if (!rows) return [{ type: 'paragraph', lines, ...range }];
    const blocks: Block[] = [];
    if (rows.from > 0) blocks.push(paragraphOf(lines.slice(0, rows.from)));
    blocks.push({ type: 'table', rows: rows.rows, start: lines[rows.from].start, end: lines[rows.to - 1].end });
    if (rows.to < lines.length) blocks.push(paragraphOf(lines.slice(rows.to)));
    return blocks;
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

  private list(node: List, range: Range): Block {
    return { type: 'list', ordered: node.ordered === true, items: node.children.map((item) => this.item(item)), ...range };
  }

  private item(node: ListItem): Item {
    const range = this.rangeOf(node);
    let markerEnd = range.start;
    while (markerEnd < range.end && !isBlank(this.text.charCodeAt(markerEnd))) markerEnd += 1;
    return this.itemOf(range, markerEnd, this.blocks(node.children));
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

  private fence(range: Range, language: string): Block {
    const lines = this.lines(range);
    const opening = lines.shift();
    const last = lines[lines.length - 1];
    const closed = last !== undefined && /^(?:`{3,}|~{3,})$/.test(this.text.slice(last.start, last.end));
    if (closed) lines.pop();
    return { type: 'fence', lines, language, closed, opening: opening ?? { start: range.start, end: range.start }, ...range };
  }
}

/** A line without the white space that Markdown does not count; the blanks of comments that were taken out count as space. */
function visible(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from += 1;
  while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
  return { start: from, end: to };
}

function paragraphOf(lines: Line[]): Block {
  return { type: 'paragraph', lines, start: lines[0].start, end: lines[lines.length - 1].end };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff;
}
