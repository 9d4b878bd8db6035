// Learns what a supervisor marks, from whole labelled scripts: fixtures/blind/scripts/dev*.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { averagePrecision, readLabelled } from './labelled-scripts.mjs';
import { fitLogistic } from './train-logistic.mjs';

/** @import { Rows } from './train-logistic.mjs' */
/** @import { Label } from './labelled-scripts.mjs' */
/** @typedef {{ line: number, endLine: number, text: string, features: Float64Array }} Sentence */
/** @typedef {{ set: string, sentence: Sentence, labels: Label[] }} Example */
/** @typedef {{ rowsOf(path: string, text: string): Sentence[], FAULTS: readonly string[] }} Reader */

const MODELS = 'src/meaning/models';
const READER = { name: 'verdicts', contents: "export * from './src/meaning/verdicts/training.ts';" };

const COST = 0.05;
const PASSES = 40;
/** The sets are left out in so many groups, to see how well the verdicts hold. */
const ROUNDS = 4;
/** Spread that is added to that of a feature before it is brought to one scale: what hardly ever changes must not weigh by chance. */
const LEAST_SPREAD = 0.3;
/** Stands for the intercept, on which the penalty must not press: rare faults have a low one. */
const ALWAYS = 4;

/**
 * Trains the weights of the verdicts and tells how well they hold for scripts of sets that were left out.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function trainVerdicts(root) {
  /** @type {readonly string[]} */
  let faults = [];
  const examples = await readLabelled(root, READER, (/** @type {Reader} */ { rowsOf, FAULTS }, { set, path, text, labels }) => {
    faults = FAULTS;
    return rowsOf(path, text).map((sentence) => /** @type {Example} */ ({ set, sentence, labels: labels.filter((label) => isAbout(label, sentence)) }));
  });
  const costs = new Float64Array(examples.length).fill(COST);
  const { rows, centre, scale } = standardized(examples.map(({ sentence }) => sentence.features));
  /** @type {Record<string, { bias: number, weights: number[] }>} */
  const learnt = {};
  const report = faults.map((fault) => {
    const truth = Uint8Array.from(examples, ({ labels }) => (labels.some(({ rule, debatable }) => rule === fault && !debatable) ? 1 : 0));
    const clear = [...examples.keys()].filter((row) => truth[row] || !examples[row].labels.some(({ rule, also_ok: also }) => rule === fault || also?.includes(fault)));
    const { weights, bias } = fitLogistic(rows, truth, clear, costs, PASSES);
    const each = [...centre.keys()].map((at) => weights[at] * scale[at]);
    learnt[fault] = {
      bias: fourDigits(bias + weights[centre.length] * ALWAYS - each.reduce((sum, weight, at) => sum + weight * centre[at], 0)),
      weights: each.map(fourDigits),
    };
    return `${fault} ${averagePrecision(leftOutScores(rows, truth, clear, costs, examples), clear.map((row) => truth[row])).toFixed(2)}`;
  });
  writeFileSync(join(root, MODELS, 'verdicts.json'), `${JSON.stringify(learnt).replaceAll('},', '},\n')}\n`);
  return `verdicts: ${examples.length} sentences; average precision in sets left out: ${report.join(', ')}`;
}

/** Scores of each sentence by what the other sets taught; the sets are left out a few at a time. @param {Rows} rows @param {Uint8Array} truth @param {readonly number[]} clear @param {Float64Array} costs @param {readonly Example[]} examples */
function leftOutScores(rows, truth, clear, costs, examples) {
  const scores = new Map();
  const sets = [...new Set(examples.map(({ set }) => set))];
  const roundOf = (/** @type {number} */ row) => sets.indexOf(examples[row].set) % ROUNDS;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { weights, bias } = fitLogistic(rows, truth, clear.filter((row) => roundOf(row) !== round), costs, PASSES);
    for (const row of clear.filter((one) => roundOf(one) === round)) {
      let score = bias;
      for (let at = rows.starts[row]; at < rows.starts[row + 1]; at += 1) score += weights[rows.columns[at]] * rows.values[at];
      scores.set(row, score);
    }
  }
  return clear.map((row) => scores.get(row));
}

/** @param {readonly Float64Array[]} features @returns {{ rows: Rows, centre: Float64Array, scale: Float64Array }} */
function standardized(features) {
  const width = features[0].length;
  const centre = new Float64Array(width);
  const scale = new Float64Array(width);
  for (let at = 0; at < width; at += 1) {
    const mean = features.reduce((sum, row) => sum + row[at], 0) / features.length;
    const variance = features.reduce((sum, row) => sum + (row[at] - mean) ** 2, 0) / features.length;
    centre[at] = mean;
    scale[at] = 1 / (Math.sqrt(variance) + LEAST_SPREAD);
  }
  const values = new Float32Array(features.length * (width + 1));
  features.forEach((row, index) => {
    for (let at = 0; at < width; at += 1) values[index * (width + 1) + at] = (row[at] - centre[at]) * scale[at];
    values[index * (width + 1) + width] = ALWAYS;
  });
  return {
    rows: { starts: Int32Array.from({ length: features.length + 1 }, (_, index) => index * (width + 1)), columns: Int32Array.from(values, (_, at) => at % (width + 1)), values, width: width + 1 },
    centre, scale,
  };
}

/** @param {Label} label @param {Sentence} sentence */
function isAbout({ line, quote }, { line: first, endLine, text }) {
  const [said, quoted] = [plain(text), plain(quote)];
  return first <= line && line <= endLine && said !== '' && (said.includes(quoted) || quoted.includes(said));
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim();
}

/** @param {number} value */
function fourDigits(value) {
  return Number(value.toPrecision(4));
}
