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

type Side = 'A' | 'C' | 'N';

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
  const said = sentencesOf(file);
  const rows = readFileSync(join(folder, `${name}.who`), 'utf8').split('\n').map((line) => line.split('\t')).filter(([line, side, words]) => /^\d+$/.test(line) && 'ACN'.includes(side) && folded(words ?? '') !== '');
  const wrong = rows.flatMap(([line, side, words]) => {
    const found = said.filter((one) => isThere(one, Number(line), folded(words)));
    // what nobody says may be no line at all
    if (found.length === 0) return side === 'N' ? [] : [`${line} – for ${side}: ${words}`];
    return found.some((one) => one.side === side) ? [] : [`${line} ${found[0].side} for ${side}: ${words}`];
  });
  return { file: `${basename(folder)}/${basename(file)}`, rows: rows.length, wrong };
}

/** A label may count a line more or less, and have other words than the sentence it begins. */
function isThere({ line, endLine, words }: Read, at: number, begins: string): boolean {
  return line - 1 <= at && at <= endLine + 1 && words !== '' && (words.includes(begins) || begins.startsWith(words));
}

function sentencesOf(path: string): Read[] {
  const source = createSource(path, readFileSync(path, 'utf8'));
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
