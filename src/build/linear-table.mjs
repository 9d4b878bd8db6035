// What the trainers of small linear models share: rows of features, and the table that their weights are written as.

/** @import { Rows } from './train-logistic.mjs' */

/** Weights below this are not written. */
const LEAST = 0.08;
const WIDTH = 150;

/** @param {readonly string[][]} features @param {ReadonlyMap<string, number>} columns @returns {Rows} */
export function rowsOf(features, columns) {
  const starts = new Int32Array(features.length + 1);
  /** @type {number[]} */
  const found = [];
  features.forEach((list, row) => {
    for (const feature of list) if (columns.has(feature)) found.push(/** @type {number} */ (columns.get(feature)));
    starts[row + 1] = found.length;
  });
  return { starts, columns: Int32Array.from(found), values: new Float64Array(found.length).fill(1), width: columns.size };
}

/** Lines of a weight in hundredths and the features that have it, the heaviest first. @param {ReadonlyMap<string, number>} learnt */
export function weightTable(learnt) {
  /** @type {Map<number, string[]>} */
  const byWeight = new Map();
  for (const [name, weight] of learnt) {
    // a comma or a backslash would end a word of the table
    if (Math.abs(weight) < LEAST || /[,\\`]/.test(name)) continue;
    const step = Math.round(weight * 10) * 10;
    byWeight.set(step, [...(byWeight.get(step) ?? []), name]);
  }
  return [...byWeight].sort(([one], [other]) => other - one).flatMap(([weight, words]) => wrapped(weight, words.sort())).join('\n');
}

/** @param {number} weight @param {readonly string[]} words */
function wrapped(weight, words) {
  const rows = [];
  let row = '';
  for (const word of words) {
    if (row !== '' && row.length + word.length > WIDTH) {
      rows.push(row);
      row = '';
    }
    row = row === '' ? `${weight}: ${word}` : `${row}, ${word}`;
  }
  return [...rows, row];
}
