/** Tables whose rows are numbered steps that others lead to: `| 3a | "Just yes or no?" | Yes | 4 |`. */
import { trimmed } from '../../inline.js';
import { columnsOf, roleOfColumn, type Column } from './columns.js';
import { replyColumn } from './replies.js';
import { plainHeading, type Entry, type TableEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';
import type { Row } from '../text/tables.js';

const CODE = /^(?:(?:шаг|step)\s*)?(\p{Lu}?\d{1,3}(?:\.\d{1,2})*\p{Ll}?)[.)]?$/iu;
/** A code alone, behind an arrow or behind another code. */
const LED = /(?:^|→|⇒|->|=>|\/)\s*(?:(?:шаг|step)\s*)?(\p{Lu}?\d{1,3}(?:\.\d{1,2})*\p{Ll}?)(?![\p{L}\d:])(?=[.;,)]|\s|$)/giu;
const LEAST_STEPS = 3;
const LEAST_LED = 2;
/** Heads of numbers; beside a column of gotos two rows are steps, however few of them others lead to. */
const NUMBERS = /^(?:№(?: ?п\/?п)?|#|n|no\.?|номер|шаг|step|этап|stage|id)$/iu;
const FEWEST_STEPS = 2;

/** Makes a stage of each step of such a table, with the rows that have no number of their own below it. */
export function withStepTables(text: string, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => (entry.kind === 'table' ? (stagesOf(text, entry) ?? [entry]) : [entry]));
}

function stagesOf(text: string, entry: TableEntry): Entry[] | undefined {
  const [header, ...others] = entry.rows;
  const rows = others.filter((row) => !row.ruler);
  const columns = columnsOf(text, header, rows);
  const numbered = header.cells.findIndex((_, index) => countsSteps(text, rows, index));
  if (numbered < 0 || !columns.includes('agent')) return undefined;
  const isTold = NUMBERS.test(wordsOf(text, header.cells[numbered])) && leadsByHead(text, rows, columns);
  // the lines of an export have no row of dashes under their heads
  if (!isTold && (rows.length === others.length || rows.length < LEAST_STEPS || !areLedTo(text, rows, numbered))) return undefined;
  const first = { ...entry, rows: entry.rows.slice(0, entry.rows.length - rows.length), end: entry.rows[entry.rows.length - rows.length - 1].line.end };
  const steps: { head: Range; rows: Row[] }[] = [];
  let before: Row | undefined;
  for (const row of rows) {
    const code = codeIn(text, row.cells[numbered]);
    const goesOn = code === '' || (before !== undefined && code === codeIn(text, before.cells[numbered]));
    const own = without(row, ({ start }, index) => index === numbered || (goesOn && columns[index] === 'agent' && before !== undefined && wordsOf(text, before.cells[index]) === text.slice(start, row.cells[index].end)));
    if (!goesOn) steps.push({ head: bare(text, row.cells[numbered]), rows: [] });
    steps[steps.length - 1].rows.push(own);
    before = row;
  }
  const kinds = withoutMoments(text, header, columns);
  return [first, ...steps.flatMap(({ head, rows: own }): Entry[] => {
    const { start } = own[0].line;
    const { end } = own[own.length - 1].line;
    return [{ ...plainHeading(head, { start, end: head.end }), stage: true }, { ...entry, rows: [header, ...own], start: head.end, end, part: { columns: kinds } }];
  })];
}

/** A row with some of its cells left blank. */
function without(row: Row, isLeft: (cell: Range, index: number) => boolean): Row {
  return { ...row, cells: row.cells.map((cell, index) => (isLeft(cell, index) ? { start: cell.end, end: cell.end } : cell)) };
}

/** «Ситуация» before the agent's words is when they are said, where the customer's reply to them has a column of its own. */
function withoutMoments(text: string, header: Row, columns: readonly Column[]): readonly Column[] {
  const heads = header.cells.map((cell) => wordsOf(text, cell));
  const agent = columns.indexOf('agent');
  const replies = columns.some((column, index) => index > agent && column === 'customer') || replyColumn(heads, columns) >= 0;
  return replies ? columns.map((column, index) => (index < agent && column === 'customer' && roleOfColumn(heads[index]) !== 'customer' ? 'note' : column)) : columns;
}

/** A column of gotos that holds the number of a step. */
function leadsByHead(text: string, rows: readonly Row[], columns: readonly Column[]): boolean {
  return rows.some(({ cells }) => cells.some((cell, index) => columns[index] === 'goto' && wordsOf(text, cell).search(LED) >= 0));
}

/** A column of codes from the first row on, each in one row or in several below each other. */
function countsSteps(text: string, rows: readonly Row[], index: number): boolean {
  const cells = rows.map(({ cells: own }) => codeIn(text, own[index]));
  const codes = cells.filter((code) => code !== '').filter((code, at, all) => at === 0 || code !== all[at - 1]);
  return cells[0] !== undefined && cells[0] !== '' && codes.length >= FEWEST_STEPS && !codes.includes(undefined) && new Set(codes).size === codes.length;
}

function wordsOf(text: string, cell: Range | undefined): string {
  return cell ? text.slice(cell.start, cell.end) : '';
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
