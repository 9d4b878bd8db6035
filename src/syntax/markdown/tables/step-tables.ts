/** Tables whose rows are numbered steps that others lead to: `| 3a | "Just yes or no?" | Yes | 4 |`. */
import { trimmed } from '../../inline.js';
import { columnsOf } from './columns.js';
import { plainHeading, type Entry, type TableEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';
import type { Row } from '../text/tables.js';

const CODE = /^(?:(?:шаг|step)\s*)?(\p{Lu}?\d{1,3}(?:\.\d{1,2})*\p{Ll}?)[.)]?$/iu;
/** A code alone, behind an arrow or behind another code. */
const LED = /(?:^|→|⇒|->|=>|\/)\s*(?:(?:шаг|step)\s*)?(\p{Lu}?\d{1,3}(?:\.\d{1,2})*\p{Ll}?)(?![\p{L}\d:])(?=[.;,)]|\s|$)/giu;
const LEAST_STEPS = 3;
const LEAST_LED = 2;

/** Makes a stage of each step of such a table, with the rows that have no number of their own below it. */
export function withStepTables(text: string, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => (entry.kind === 'table' ? (stagesOf(text, entry) ?? [entry]) : [entry]));
}

function stagesOf(text: string, entry: TableEntry): Entry[] | undefined {
  const [header, ...others] = entry.rows;
  const rows = others.filter((row) => !row.ruler);
  if (rows.length === others.length) return undefined;
  const columns = columnsOf(text, header, rows);
  const numbered = header.cells.findIndex((_, index) => countsSteps(text, rows, index));
  if (numbered < 0 || !columns.includes('agent') || !areLedTo(text, rows, numbered)) return undefined;
  const first = { ...entry, rows: entry.rows.slice(0, 2), end: entry.rows[1].line.end };
  const steps: { head: Range; rows: Row[] }[] = [];
  for (const row of rows) {
    const code = row.cells[numbered];
    const isNew = code !== undefined && code.end > code.start;
    if (isNew) steps.push({ head: bare(text, code), rows: [] });
    steps[steps.length - 1].rows.push(isNew ? { ...row, cells: row.cells.map((cell) => (cell === code ? { start: cell.end, end: cell.end } : cell)) } : row);
  }
  return [first, ...steps.flatMap(({ head, rows: own }): Entry[] => {
    const { start } = own[0].line;
    const { end } = own[own.length - 1].line;
    return [{ ...plainHeading(head, { start, end: head.end }), stage: true }, { ...entry, rows: [header, ...own], start: head.end, end, part: { columns } }];
  })];
}

/** A column of codes, each once, from the first row on. */
function countsSteps(text: string, rows: readonly Row[], index: number): boolean {
  const cells = rows.map(({ cells: own }) => codeIn(text, own[index]));
  const codes = cells.filter((code) => code !== '');
  return cells[0] !== undefined && cells[0] !== '' && codes.length >= LEAST_STEPS && !codes.includes(undefined) && new Set(codes).size === codes.length;
}

/** The code in a cell, in lower case; nothing where the cell holds something else. */
function codeIn(text: string, cell: Range | undefined): string | undefined {
  if (!cell || cell.end <= cell.start) return '';
  const { start, end } = bare(text, cell);
  return CODE.exec(text.slice(start, end))?.[1].toLowerCase();
}

function areLedTo(text: string, rows: readonly Row[], numbered: number): boolean {
  const codes = new Set(rows.map(({ cells }) => codeIn(text, cells[numbered])));
  const led = rows.flatMap(({ cells }) => cells.filter((_, index) => index > numbered).flatMap((cell) => [...text.slice(cell.start, cell.end).matchAll(LED)].map(([, code]) => code.toLowerCase())));
  return new Set(led.filter((code) => codes.has(code))).size >= LEAST_LED;
}

/** A cell without the marks of bold around its words. */
function bare(text: string, cell: Range): Range {
  let { start, end } = trimmed(text, cell.start, cell.end);
  while (start < end && /[*_]/.test(text[start])) start += 1;
  while (end > start && /[*_.]/.test(text[end - 1])) end -= 1;
  return { start, end };
}
