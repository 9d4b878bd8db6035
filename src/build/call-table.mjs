// Reads the table of rules/README.md: which rules run on which calls.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a mark of the table means; one with `!` holds even where the type of the call is a guess. */
const MARKS = /** @type {const} */ ({ '●': 'on', '◐': 'warning', '○': 'info', '–': 'off' });

/**
 * A row: the level for each kind of call, in the order of the columns, and why it leaves the usual practice.
 * @typedef {{ id: string, line: number, levels: Record<string, 'on' | 'warning' | 'info' | 'off'>, guessed: string[], why: string }} CallRow
 */

/** Where the table stands. */
export function callTableFile(/** @type {string} */ root) {
  return join(root, 'rules/README.md');
}

/**
 * Reads the table, and says what is wrong with it, a line each.
 * @param {string} root
 * @returns {{ rows: CallRow[], errors: string[] }}
 */
export function readCallTable(root) {
  const file = callTableFile(root);
  const shown = relative(root, file);
  /** @type {string[]} */
  const errors = [];
  /** @type {CallRow[]} */
  const rows = [];
  /** @type {string[]} */
  let columns = [];
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  lines.forEach((text, index) => {
    const cells = text.startsWith('|') ? text.split('|').slice(1, -1).map((cell) => cell.trim()) : [];
    if (cells[0] === 'rule') columns = cells.slice(1, -1);
    const id = /^\[([^\]]+)\]/.exec(cells[0] ?? '')?.[1];
    if (id === undefined) return;
    const { levels, guessed, wrong } = levelsOf(columns, cells.slice(1, 1 + columns.length));
    if (cells.length !== columns.length + 2) errors.push(`${shown}:${index + 1}: ${id}: ${columns.length + 2} cells wanted, ${cells.length} there`);
    else if (wrong !== undefined) errors.push(`${shown}:${index + 1}: ${id}: “${wrong}” is no mark; there are ${Object.keys(MARKS).join(' ')}`);
    else rows.push({ id, line: index + 1, levels, guessed, why: cells[columns.length + 1] });
  });
  return { rows, errors };
}

function levelsOf(/** @type {string[]} */ columns, /** @type {string[]} */ marks) {
  const bare = marks.map((mark) => mark.replace(/!$/, ''));
  const wrong = marks.find((_, at) => !Object.hasOwn(MARKS, bare[at]));
  const levels = Object.fromEntries(columns.map((column, at) => [column, MARKS[/** @type {keyof typeof MARKS} */ (bare[at])]]));
  return { levels, guessed: columns.filter((_, at) => marks[at]?.endsWith('!')), wrong };
}

/**
 * Says which rules have no row, or more than one, and which rows have no rule.
 * @param {readonly CallRow[]} rows
 * @param {readonly string[]} rules
 * @returns {string[]}
 */
export function misfitsOf(rows, rules) {
  const lacking = rules.filter((id) => !rows.some((row) => row.id === id)).map((id) => `rules/README.md: ${id} has no row; add one that says on which calls it runs`);
  const strange = rows.filter(({ id }) => !rules.includes(id)).map(({ id, line }) => `rules/README.md:${line}: there is no rule ${id}`);
  const twice = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) < at).map(({ id, line }) => `rules/README.md:${line}: ${id} has a row already`);
  return [...lacking, ...strange, ...twice];
}
