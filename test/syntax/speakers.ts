import { readdirSync, readFileSync } from 'node:fs';
import { createSource } from '../../src/source/index.js';
import { childrenOf, readTree, type Document, type Node } from '../../src/syntax/index.js';

/** One line of `fixtures/corpus/speakers`: who says the quoted piece of a script. */
export interface Row {
  folder: Folder;
  file: string;
  line: number;
  role: 'agent' | 'customer' | 'cue' | 'note' | 'heading' | 'system';
  quote: string;
}

const fixtures = new URL('../../fixtures/', import.meta.url);

/** Where scripts lie, and where the rows about them. */
const folders = {
  corpus: ['corpus/scripts/', 'corpus/speakers/'],
  layouts: ['layouts/', 'layouts/'],
  unforeseen: ['layouts/unforeseen/', 'layouts/unforeseen/'],
  'dev-3': ['blind/scripts/dev-3/', 'layouts/dev-3/'],
} as const;

export type Folder = keyof typeof folders;

/** The rows of all scripts whose name ends so. */
export function speakerRows(ending: string, folder: Folder = 'corpus'): Row[] {
  const speakers = new URL(folders[folder][1], fixtures);
  return readdirSync(speakers)
    .filter((name) => name.endsWith(`${ending}.tsv`))
    .flatMap((name) =>
      readFileSync(new URL(name, speakers), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((row) => {
          const [line, role, quote] = row.split('\t');
          return { folder, file: name.replace(/\.tsv$/, ''), line: Number(line), role: role as Row['role'], quote };
        }),
    );
}

/** All that is said on a row's line from the quoted piece on: up to the end of its cell or quotation. */
export function wordsOf(row: Row): string {
  const line = readFileSync(new URL(row.file, new URL(folders[row.folder][0], fixtures)), 'utf8').split('\n')[row.line - 1];
  return line.slice(line.indexOf(row.quote)).split(/\s\||["»”]\s*(?:→|->|:|$)/)[0];
}

/** What was heard, against what the rows say. */
export interface Outcome extends Row {
  heard: string;
  right: boolean;
}

/** Compares the tree of every script with its rows. */
export function judge(rows: readonly Row[]): Outcome[] {
  const documents = new Map<string, { text: string; document: Document }>();
  return rows.map((row) => {
    let read = documents.get(row.file);
    if (!read) {
      const text = readFileSync(new URL(row.file, new URL(folders[row.folder][0], fixtures)), 'utf8');
      read = { text, document: readTree(createSource(row.file, text)).document };
      documents.set(row.file, read);
    }
    const lines = read.text.split('\n');
    const start = lines.slice(0, row.line - 1).join('\n').length + (row.line > 1 ? 1 : 0);
    const at = read.text.indexOf(row.quote, start);
    if (at < 0 || at > start + lines[row.line - 1].length) return { ...row, heard: 'quote not found', right: false };
    // the first letter: a quotation mark or a placeholder may stand before it
    const heard = whoSays(read.document, at + Math.max(0, row.quote.search(/[\p{L}\d]/u)));
    return { ...row, heard, right: accepts(row.role, heard) };
  });
}

function accepts(role: Row['role'], heard: string): boolean {
  if (role === 'agent') return heard === 'agent';
  if (role === 'customer') return heard === 'customer' || heard === 'condition';
  if (role === 'cue') return heard !== 'agent' && heard !== 'customer' && heard !== 'nothing';
  return heard !== 'agent' && heard !== 'customer';
}

/** What the innermost node around an offset is. Handlers stand beside the stage whose text they were found in, so ranges may overlap. */
function whoSays(node: Node, offset: number, around = 'nothing'): string {
  for (const inner of childrenOf(node)) {
    if (inner.position.start.offset > offset || inner.position.end.offset <= offset) continue;
    const heard = whoSays(inner, offset, nameOf(inner, offset) ?? around);
    if (heard !== 'nothing') return heard;
  }
  return around;
}

const NAMED = new Set(['condition', 'label', 'direction', 'prose', 'comment', 'jump', 'end', 'meta', 'action']);

function nameOf(node: Node, offset: number): string | undefined {
  if (node.type === 'turn') return node.role;
  if ((node.type === 'stage' || node.type === 'script') && isTitle(node, offset)) return 'title';
  return NAMED.has(node.type) ? node.type : undefined;
}

function isTitle(node: Extract<Node, { type: 'stage' | 'script' }>, offset: number): boolean {
  const place = node.titlePosition;
  return place !== undefined && place.start.offset <= offset && place.end.offset > offset;
}
