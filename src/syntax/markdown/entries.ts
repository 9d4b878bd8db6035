/** The outline as a list of lines, those of lists nested below the line that they belong to. */
import { append } from '../find.js';
import { pieceOf, splitSpeakers, type Piece } from './line/pieces.js';
import { trimmed } from '../inline.js';
import type { Column } from './tables/columns.js';
import type { Block, Line } from './text/outline.js';
import type { Row } from './text/tables.js';
import type { Range } from '../../source/index.js';

/** Whose line it may be. */
export type Side = 'agent' | 'customer';

/** Where a line stands. */
export type Where = 'plain' | 'quote' | 'fence';

interface Common extends Range {
  where: Where;
  children: Entry[];
}

/** An answer of the customer and what follows it, whatever stands between them; `heard` when these are his words, `said` when the agent says what follows. */
export interface Branch {
  head: Range;
  body: Range;
  heard?: true;
  said?: true;
  /** The name of the step that it leads to, when the body says no more than that. */
  goto?: Range;
}

export interface LineEntry extends Common {
  kind: 'line';
  piece: Piece;
  /** The list marker of the line, if it has one. */
  marker?: { ordered: boolean; number: string; checkbox: boolean };
  /** Number of the paragraph; lines of one paragraph share it. */
  paragraph: number;
  /** Opens its paragraph. */
  first: boolean;
  /** The line is an answer of the customer with what follows it. */
  branch?: Branch;
  /** Who says it by its place, whatever its words; a note is said by nobody. */
  voice?: 'agent' | 'customer' | 'note';
  /** What of the line is said, where a voice has it; the rest tells when or how. */
  said?: Range;
  /** A note that holds what must not be said. */
  forbids?: true;
}

export interface HeadingEntry extends Common {
  kind: 'heading';
  level: number;
  words: Range;
  /** Further names, which gotos may use. */
  aliases?: string[];
  /** The customer's words or doings over what answers them. */
  heard?: true;
  /** What of the words the customer says; the rest tells when or how. */
  said?: Range;
  /** A part of the call, whatever its name. */
  stage?: true;
}

/** The level of lines in bold that stand for headings. */
export const BOLD_LEVEL = 7;

/** The level of headings made of plain text: below every one that people write. */
export const PLAIN_LEVEL = 6;

/** A heading made of words that stand in plain text, over what the rest of its range leads to. */
export function plainHeading(words: Range, { start, end }: Range, level = PLAIN_LEVEL): HeadingEntry {
  return { kind: 'heading', level, words, start, end, where: 'plain', children: [] };
}

/** A line with nothing below it that nothing gives to a side so far. */
export function isUnclaimed({ children, voice, branch }: LineEntry): boolean {
  return children.length === 0 && voice === undefined && branch === undefined;
}

/** The lines among entries, each before those below it. */
export function linesIn(entries: readonly Entry[]): LineEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'line' ? [entry, ...linesIn(entry.children)] : []));
}

/** The entries, some of whose lines, at whatever depth, are branches. */
export function withBranches(entries: readonly Entry[], branches: ReadonlyMap<Entry, Branch>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const branch = branches.get(entry);
    if (branch) return { ...entry, branch };
    return entry.children.length > 0 ? { ...entry, children: withBranches(entry.children, branches) } : entry;
  });
}

/** A line that nobody says, whatever its words. */
export function asNote(entry: LineEntry): LineEntry {
  return { ...entry, voice: 'note' };
}

export interface TableEntry extends Common {
  kind: 'table';
  rows: Row[];
  /** One step of a larger table, with the columns of the whole; its heads are read there. */
  part?: { columns: readonly Column[] };
}

export interface RuleEntry extends Common {
  kind: 'rule';
}

export type Entry = LineEntry | HeadingEntry | TableEntry | RuleEntry;

/** Entries and the marks of lists and fences, which belong to no leaf. */
export interface Entries {
  entries: Entry[];
  marks: Range[];
}

const OWN_MARKER = /(?:[•·▪◦‣●○]|(\d{1,3}(?:\.\d{1,3})*)[.)](?=\s)|(\d{1,3}(?:\.\d{1,3})+)(?=\s)|([a-zа-я])(?:\)(?=\s)|\.(?=\s+["«“])))\s*/iuy;

/** A shorter line was not wrapped. */
const WRAPPED = 50;

/** Lays the outline out as entries. */
export function entriesOf(text: string, outline: readonly Block[]): Entries {
  const maker = new EntryMaker(text);
  const entries = maker.blocks(outline, 'plain');
  return { entries, marks: maker.marks };
}

class EntryMaker {
  readonly marks: Range[] = [];
  private paragraphs = 0;

  constructor(private readonly text: string) {}

  blocks(blocks: readonly Block[], where: Where): Entry[] {
    const found: Entry[] = [];
    blocks.forEach((block, index) => {
      const heading = this.setext(blocks, index);
      if (heading) found.push(heading);
      else if (!(block.type === 'rule' && this.setext(blocks, index - 1))) append(found, this.block(block, where));
    });
    return found;
  }

  private block(block: Block, where: Where): Entry[] {
    switch (block.type) {
      case 'heading':
        return [{ kind: 'heading', level: block.level, words: block.words, start: block.start, end: block.end, where, children: [] }];
      case 'paragraph':
        return this.paragraph(block.lines, where);
      case 'quote':
        return this.blocks(block.children, 'quote');
      case 'fence':
        this.marks.push(block.opening);
        return this.paragraph(block.lines, 'fence');
      case 'table':
        return [{ kind: 'table', rows: block.rows, start: block.start, end: block.end, where, children: [] }];
      case 'rule':
        return [{ kind: 'rule', start: block.start, end: block.end, where, children: [] }];
      case 'list':
        return block.items.flatMap((item) => this.item(item, block.ordered, where));
    }
  }

  private item(item: Extract<Block, { type: 'list' }>['items'][number], ordered: boolean, where: Where): Entry[] {
    this.marks.push(item.marker);
    const [head, ...rest] = this.blocks(item.children, where);
    if (!head) return [];
    if (head.kind !== 'line') return [head, ...rest];
    const number = ordered ? this.text.slice(item.marker.start, item.marker.end).replace(/[^\d.].*$|\.$/g, '') : '';
    head.marker ??= { ordered, number, checkbox: item.checkbox };
    // a sibling that carries its own number stays beside the first line: lines of «1) … 2) …» without indent
    append(head.children, rest);
    return [head];
  }

  /** A short line over a row of `=` or `-`, with nothing else around it. */
  private setext(blocks: readonly Block[], index: number): HeadingEntry | undefined {
    const block = blocks[index];
    if (block?.type !== 'paragraph') return undefined;
    const last = block.lines[block.lines.length - 1];
    const next = blocks[index + 1];
    const equals = block.lines.length === 2 && last.end - last.start < 200 && /^={3,}$/.test(this.text.slice(last.start, last.end));
    const rule = block.lines.length === 1 && next?.type === 'rule' && this.text[next.start] === '-' && onlyOneBreak(this.text, block.end, next.start);
    if (!equals && !rule) return undefined;
    const words = block.lines[0];
    const title = this.text.slice(words.start, Math.min(words.end, words.start + 100));
    const piece = pieceOf(this.text, words.start, words.end);
    if (title.length > 80 || /[?!.:;]["»)]?$/.test(title) || piece.label?.kind === 'speaker' || piece.quoted || piece.dash) return undefined;
    return plainHeading(words, block, equals ? 1 : 2);
  }

  private paragraph(lines: readonly Line[], where: Where): Entry[] {
    return where === 'quote' ? this.runs(lines).flatMap((run) => this.lines(run.lines, run.where)) : this.lines(lines, where);
  }

  /** The lines of a quote, and those without a mark of quoting that answer it. */
  private runs(lines: readonly Line[]): { lines: Line[]; where: Where }[] {
    const runs: { lines: Line[]; where: Where }[] = [{ lines: [], where: 'quote' }];
    lines.forEach((line, index) => {
      const run = runs[runs.length - 1];
      const turns = run.where === 'quote' ? index > 0 && this.leavesQuote(line, lines[index - 1]) : this.isQuoted(line);
      if (turns) runs.push({ lines: [line], where: run.where === 'quote' ? 'plain' : 'quote' });
      else run.lines.push(line);
    });
    return runs;
  }

  private lines(lines: readonly Line[], where: Where): Entry[] {
    this.paragraphs += 1;
    const found: LineEntry[] = [];
    const top: LineEntry[] = [];
    for (const line of lines) {
      for (const entry of this.line(line, where, found.length === 0)) {
        const owner = this.ownerOf(top, entry, line.indent);
        if (owner) owner.children.push(entry);
        else top.push(entry);
        found.push(entry);
      }
    }
    // an item's later lines belong to the item: the caller hangs them below its first line
    return top;
  }

  /** CommonMark counts a line without its own > to the quote above; a sentence of its own there answers the quote instead. */
  private leavesQuote(line: Line, before: Line): boolean {
    if (this.isQuoted(line)) return false;
    const ended = before.end - before.start < WRAPPED || /[.!?…:»"”)][*_]*$/.test(this.text.slice(before.end - 3, before.end));
    return ended && /^[*_«"“[{<(`]*[\p{Lu}\d[{<(/!#]/u.test(this.text.slice(line.start, line.start + 4));
  }

  private isQuoted(line: Line): boolean {
    return this.text.slice(line.start - line.indent, line.start).includes('>');
  }

  /** Own markers nest by their indent: `5) …` over `   a) …`. */
  private ownerOf(top: readonly LineEntry[], entry: LineEntry, indent: number): LineEntry | undefined {
    const last = top[top.length - 1];
    if (!last?.marker || !entry.marker) return undefined;
    const lastIndent = this.indentOf(last);
    return indent > lastIndent + 1 ? last : undefined;
  }

  private indentOf(entry: LineEntry): number {
    let at = entry.start;
    while (at > 0 && this.text[at - 1] !== '\n' && this.text[at - 1] !== '\r') at -= 1;
    return entry.start - at;
  }

  private line(line: Line, where: Where, first: boolean): LineEntry[] {
    let { start } = line;
    let marker: LineEntry['marker'];
    OWN_MARKER.lastIndex = start;
    const own = OWN_MARKER.exec(this.text);
    // «О. «Добрый день»»: a capital names a speaker
    const isName = own?.[3] !== undefined && own[0].includes('.') && own[3] !== own[3].toLowerCase();
    if (own && !isName && start + own[0].length < line.end && !(first && own[1] && Number(own[1]) > 200)) {
      this.marks.push({ start, end: start + own[0].trimEnd().length });
      marker = { ordered: !/^[•·▪◦‣●○]/.test(own[0]), number: own[1] ?? own[2] ?? own[3] ?? '', checkbox: false };
      start += own[0].length;
    }
    const from = line.start;
    return splitSpeakers(this.text, start, line.end).map((range, index) => ({
      kind: 'line',
      piece: pieceOf(this.text, range.start, range.end),
      ...(marker && index === 0 ? { marker } : {}),
      paragraph: this.paragraphs,
      first: first && index === 0,
      where,
      start: index === 0 ? from : range.start,
      end: range.end,
      children: [],
    }));
  }
}

function onlyOneBreak(text: string, from: number, to: number): boolean {
  const between = trimmed(text, from, to);
  return between.end === between.start && (text.slice(from, to).match(/\n|\r(?!\n)/g)?.length ?? 0) === 1;
}
