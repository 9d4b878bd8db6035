/**
 * How well it is told who says each line, in the layouts of fixtures/blind/layouts: beside each script `NN.who` has rows of a line's number, A (the
 * agent says it), C (the customer says or does it), N (for whoever reads the script) or X (does not count), and the first words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createScript } from '../../src/script.js';
import { createSource, pointAt } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';
import { percent } from './phrases.js';

/** A: the agent says it, C: the customer says or does it, N: for whoever reads the script. */
export type Side = 'A' | 'C' | 'N';

/** A line of known speaker; `line` counts from 1. */
export interface Row {
  line: number;
  side: Side;
  words: string;
}

/** Whether it was read rightly, and as whose line where it was found. */
export interface ReadRow extends Row {
  right: boolean;
  found?: Side;
}

/** A sentence as it was read; lines from 1. */
interface Read {
  line: number;
  endLine: number;
  side: Side;
  words: string;
}

/** What came of one script. */
export interface LayoutRow {
  file: string;
  rows: number;
  wrong: string[];
}

/** Reads all scripts of one half, `dev` or `held-back`. */
export function measureLayouts(folder: string): LayoutRow[] {
  return readdirSync(folder).sort().flatMap((name) => readdirSync(join(folder, name)).filter((file) => file.endsWith('.who')).sort().map((who) => rowOf(join(folder, name), basename(who, '.who'))));
}

function rowOf(folder: string, name: string): LayoutRow {
  const file = ['.md', '.yaml'].map((ending) => join(folder, name + ending)).find((path) => existsSync(path)) ?? '';
  const labels = readFileSync(join(folder, `${name}.who`), 'utf8').split('\n').map((line) => line.split('\t')).filter(([line, side]) => /^\d+$/.test(line) && 'ACN'.includes(side));
  const rows = rightRows(file, readFileSync(file, 'utf8'), labels.map(([line, side, words = '']) => ({ line: Number(line), side: side as Side, words })));
  return { file: `${basename(folder)}/${basename(file)}`, rows: rows.length, wrong: rows.filter((row) => !row.right).map(({ line, side, words, found }) => `${line} ${found ?? '–'} for ${side}: ${words}`) };
}

/** Rows of known speakers beside what was read; rows without a word do not count. */
export function rightRows(path: string, text: string, rows: readonly Row[]): ReadRow[] {
  const said = sentencesOf(path, text);
  return rows.filter(({ words }) => folded(words) !== '').map((row) => {
    const found = said.filter((one) => isThere(one, row.line, folded(row.words)));
    // what nobody says may be no line at all
    const right = found.length === 0 ? row.side === 'N' : found.some((one) => one.side === row.side);
    return { ...row, right, found: found[0]?.side };
  });
}

/** A label may count a line more or less, and have other words than the sentence it begins. */
function isThere({ line, endLine, words }: Read, at: number, begins: string): boolean {
  return line - 1 <= at && at <= endLine + 1 && words !== '' && (words.includes(begins) || begins.startsWith(words));
}

function sentencesOf(path: string, text: string): Read[] {
  const source = createSource(path, text);
  return readTree(source).document.children.flatMap((node) => (node.type === 'script' ? createScript(source, node).utterances : [])).flatMap((utterance) => utterance.sentences.map((sentence): Read => {
    const { start, end } = utterance.at(sentence);
    const side = utterance.kind === 'note' ? 'N' : utterance.kind === 'cue' || utterance.role === 'customer' ? 'C' : 'A';
    return { line: pointAt(source, start).line, endLine: pointAt(source, end).line, side, words: folded(utterance.text.slice(sentence.start, sentence.end)) };
  }));
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\d]+/gu, ' ').trim();
}

/** The share of rows that are right, and what is wrong when asked for. */
export function layoutsTable(files: readonly LayoutRow[], details: boolean): string {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const wrong = files.reduce((sum, file) => sum + file.wrong.length, 0);
  const worst = files.filter((file) => file.wrong.length * 5 > file.rows);
  return [
    ...(details ? files.filter((file) => file.wrong.length > 0).flatMap((file) => [`${file.file}: ${file.wrong.length} of ${file.rows}`, ...file.wrong.map((one) => `    ${one}`)]) : []),
    `${files.length} layouts: ${percent(rows - wrong, rows)} of ${rows} rows right; in ${worst.length} layouts more than a fifth wrong`,
  ].join('\n');
}
