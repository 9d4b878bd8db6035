/** Tables of a call that was recorded, with the time in a column: what each side says stands in two others, whatever stands over them. */
import { roleOfColumn, type Column } from './columns.js';
import { meanSound } from '../../voices.js';
import type { Range } from '../../../source/index.js';
import type { Row } from '../text/tables.js';

const TIME = /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?$/;
const LEAST_ROWS = 4;
/** So far apart two sides sound, in log-odds. */
const APART = 1;

/** The column in which every row has its time; -1 when there is none. */
export function timeColumn(text: string, body: readonly Row[]): number {
  if (body.length < LEAST_ROWS) return -1;
  return body[0].cells.findIndex((_, index) => body.every(({ cells }) => cells[index] && TIME.test(text.slice(cells[index].start, cells[index].end))));
}

/** `at | from the flat | from the office | Denise says`: the two columns with most words are the talk, where they sound like two sides; all others are remarks. */
export function timedColumns(text: string, header: Row, body: readonly Row[]): Column[] | undefined {
  const time = timeColumn(text, body);
  if (time < 0 || header.cells.length < 3) return undefined;
  const named = header.cells.map((cell) => roleOfColumn(text.slice(cell.start, cell.end)));
  if (named.includes('agent') && named.includes('customer')) return undefined;
  const columns = header.cells.map((_, index) => (index === time ? [] : cellsOf(text, body, index)));
  const [first, second] = columns.map((words, index) => ({ index, words, length: words.join('').length })).sort((one, other) => other.length - one.length);
  if (!second || namesOnly(first.words) || namesOnly(second.words)) return undefined;
  const apart = meanSound(first.words) - meanSound(second.words);
  if (Math.abs(apart) < APART) return undefined;
  const agent = apart > 0 ? first : second;
  return columns.map((_, index): Column => (index === agent.index ? 'agent' : index === first.index || index === second.index ? 'customer' : 'note'));
}

/** `Dan_P` and `Cust` before each line of a chat tell who writes it. */
function namesOnly(words: readonly string[]): boolean {
  return words.length < 2 || new Set(words).size * 2 <= words.length;
}

function cellsOf(text: string, body: readonly Row[], index: number): string[] {
  return body.flatMap(({ cells }) => (cells[index] && isFull(cells[index]) ? [text.slice(cells[index].start, cells[index].end)] : []));
}

function isFull({ start, end }: Range): boolean {
  return end > start;
}
