/** Tables in YAML: `столбцы: [код, что скажет турист, что отвечаем]` over rows that are lists. */
import { columnOf } from '../../markdown/tables/columns.js';
import { roleOfLabel } from '../../label-roles.js';
import { soundsLikeAgent } from '../../voices.js';
import { textOf, type Listing, type Mapping, type Pair, type Scalar, type Value } from '../values/values.js';

const LEAST_ROWS = 2;

/** Makes maps of rows that are lists, by a list of the names of their columns beside them. */
export function withColumns(root: Value): Value {
  if (root.kind !== 'map') return root;
  const pairs = root.pairs.map((pair) => (isRows(pair.value) && widthOf(pair.value) === 2 ? { ...pair, value: bySound(pair.value) } : pair));
  return withHeads({ ...root, pairs });
}

/** Rows of two texts that no column names: the customer's words and the answer, where they sound so. */
function bySound(rows: Value): Value {
  if (rows.kind !== 'list') return rows;
  const columns = [0, 1].map((index) => rows.items.flatMap((row) => (row.kind === 'list' ? textOf(row.items[index]) ?? [] : [])));
  const names = new Set(columns[0]);
  if (names.size < rows.items.length || columns[0].some((text) => roleOfLabel(text) !== undefined)) return rows;
  const [first, second] = columns.map((texts) => texts.reduce((sum, text) => sum + soundsLikeAgent(text), 0) / texts.length);
  if (second - first < CLEARLY_APART || first > 0) return rows;
  return { ...rows, items: rows.items.map((row) => (row.kind === 'list' ? mapOf(row, ['if', 'say']) : row)) };
}

const CLEARLY_APART = 1.5;

function withHeads(root: Mapping): Value {
  const rows = root.pairs.find(({ value }) => isRows(value));
  const heads = rows && root.pairs.find((pair) => pair !== rows && headsOf(pair.value, widthOf(rows.value)));
  const names = rows && heads && headsOf(heads.value, widthOf(rows.value));
  if (!rows || !names || rows.value.kind !== 'list') return { ...root, pairs: root.pairs.map((pair) => (pair.value.kind === 'map' ? { ...pair, value: withColumns(pair.value) } : pair)) };
  const keys = names.map((name) => keyOf(name.text));
  if (!keys.includes('say')) return root;
  const items = rows.value.items.map((row) => (row.kind === 'list' ? mapOf(row, keys) : row));
  return { ...root, pairs: root.pairs.map((pair) => (pair === rows ? { ...pair, value: { ...rows.value, items } as Listing } : pair)) };
}

function isRows(value: Value): boolean {
  return value.kind === 'list' && value.items.length >= LEAST_ROWS && value.items.every((row) => row.kind === 'list' && row.items.length === widthOf(value) && row.items.every((cell) => cell.kind !== 'list' && cell.kind !== 'map'));
}

function widthOf(value: Value): number {
  const first = value.kind === 'list' ? value.items[0] : undefined;
  return first?.kind === 'list' ? first.items.length : 0;
}

function headsOf(value: Value, width: number): Scalar[] | undefined {
  if (value.kind !== 'list' || value.items.length !== width || width < 2) return undefined;
  const heads = value.items.filter((item): item is Scalar => item.kind === 'scalar');
  return heads.length === width ? heads : undefined;
}

function keyOf(head: string): string {
  const column = columnOf(head);
  if (column === 'agent') return 'say';
  if (column === 'customer') return 'if';
  if (column === 'note' || column === 'forbidden') return column === 'note' ? 'note' : 'forbidden';
  return column === 'goto' ? 'next' : 'id';
}

function mapOf(row: Listing, keys: readonly string[]): Mapping {
  const pairs = row.items.flatMap((cell, index): Pair[] => {
    if (cell.kind !== 'scalar' || (textOf(cell) ?? '').trim() === '') return [];
    const key: Scalar = { kind: 'scalar', style: 'plain', text: keys[index], start: cell.start, end: cell.start };
    return [{ key, value: cell, start: cell.start, end: cell.end }];
  });
  return { kind: 'map', flow: row.flow, pairs, start: row.start, end: row.end };
}
