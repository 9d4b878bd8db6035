// Trains the models of one language: run as a worker, since the languages can be trained side by side.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { build } from 'esbuild';
import { calibrate } from './train-calibrate.mjs';
import { fitLogistic } from './train-logistic.mjs';
import { readExamples } from './training.mjs';

/** @import { Rows } from './train-logistic.mjs' */
/** @import { Example, Extractor, Section } from './train-recogniser.mjs' */
/** @typedef {{ seen: Int32Array, far: Float64Array }} Reach */

const COST = 128;
/** A line of a whole script counts so many times: lines are heard in scripts, and those written to be learnt from are unlike them. */
const SCRIPT_LINE = 3;
const PASSES = 8;
/** Other people's wordings are further from the lines than the lines from one another: log-odds are divided by this. */
const TEMPERATURE = 1.3;
/** Rare features are worth more than common ones, by this power of the inverse document frequency. */
const RARITY_POWER = 1.2;
const RARITY_SCALE = 0.25;
/** Weights kept for a class, those that move most scores most: more add size and little precision. */
const KEPT = 10_000;
/**
 * How much a weight moves scores is its size times this power of the sum of squares of its column. By size alone the rare features are
 * kept that few sentences have, and the average precision on scripts heard for the first time is 2 points lower.
 */
const REACH_POWER = 0.4;
/** A class with fewer examples than this learns only to say no. */
const LEAST_EXAMPLES = 5;

/** A sentence counts as doing what a class says from where this share of hard held-out lines does. */
const PRECISION_ON_HARD_LINES = 0.6;
const LOWEST_THRESHOLD = 0.4;
const HIGHEST_THRESHOLD = 0.6;

/**
 * Trains a one-against-the-rest model for every class of a speaker.
 * @param {readonly Example[]} examples of that speaker
 * @param {string} language @param {string} speaker
 * @param {Extractor} extractor
 * @returns {Section[]} as src/meaning/recogniser/model.ts reads them
 */
export function trainSpeaker(examples, language, speaker, extractor) {
  const classes = extractor.CLASSES[speaker];
  const rows = rowsOf(examples, language, speaker, extractor);
  const rarity = weighByRarity(rows, examples.length);
  const reach = reachOf(rows);
  const costs = Float64Array.from(examples, ({ ofScript }) => (ofScript ? COST * SCRIPT_LINE : COST));
  const heldOut = everyOtherBlock(examples);
  /** @type {[bucket: number, index: number, weight: number][]} */
  const entries = [];
  const scales = [];
  const offsets = [];
  const thresholds = [];
  classes.forEach((name, index) => {
    const judged = examples.flatMap((example, row) => (example.judged && !example.judged.includes(name) ? [] : [row]));
    const truth = Uint8Array.from(examples, (example) => (example.labels.includes(name) ? 1 : 0));
    if (judged.filter((row) => truth[row]).length < LEAST_EXAMPLES) {
      scales.push(0);
      offsets.push(-10);
      thresholds.push(1);
      return;
    }
    const model = fitLogistic(rows, truth, judged, costs, PASSES);
    const [scores, truths] = scoresOfHeldOut(rows, truth, judged, costs, heldOut, reach);
    const { slope, offset } = calibrate(scores, truths);
    const kept = strongest(model.weights, reach, KEPT).map((bucket) => ({ bucket, weight: model.weights[bucket] * rarity[bucket] }));
    const unit = kept.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 0) / 127 || 1;
    for (const { bucket, weight } of kept) {
      const rounded = Math.round(weight / unit);
      if (rounded !== 0) entries.push([bucket, index, rounded]);
    }
    scales.push(sixDigits((slope * unit) / TEMPERATURE));
    offsets.push(sixDigits((slope * model.bias + offset) / TEMPERATURE));
    thresholds.push(thresholdOf(scores.map((score) => 1 / (1 + Math.exp(-(slope * score + offset) / TEMPERATURE))), truths));
  });
  return [Float64Array.from(scales), Float64Array.from(offsets), Float64Array.from(thresholds), ...byBucket(entries, rows.width)];
}

/**
 * Scores of one half of the examples by what the other half taught, and the truth.
 * @param {Rows} rows @param {Uint8Array} truth @param {readonly number[]} judged @param {Float64Array} costs @param {readonly boolean[]} heldOut by row @param {Reach} reach
 * @returns {[number[], boolean[]]}
 */
function scoresOfHeldOut(rows, truth, judged, costs, heldOut, reach) {
  const { weights: all, bias } = fitLogistic(rows, truth, judged.filter((row) => !heldOut[row]), costs, PASSES);
  // what is left out in the end is left out here too, or the probabilities would be those of another model
  const weights = new Float64Array(rows.width);
  for (const bucket of strongest(all, reach, KEPT)) weights[bucket] = all[bucket];
  const tried = judged.filter((row) => heldOut[row]);
  const scores = tried.map((row) => {
    let score = bias;
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at += 1) score += weights[rows.columns[at]] * rows.values[at];
    return score;
  });
  return [scores, tried.map((row) => truth[row] === 1)];
}

/**
 * The lowest probability from which on at least the wanted share of held-out lines does what the class says. The lines are far harder
 * than a script: half of those that do not do it were written to look as if they did.
 * @param {readonly number[]} probabilities @param {readonly boolean[]} truths
 */
function thresholdOf(probabilities, truths) {
  const order = [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a]);
  let hits = 0;
  let threshold = HIGHEST_THRESHOLD;
  order.forEach((row, at) => {
    if (truths[row]) hits += 1;
    if (truths[row] && hits >= LEAST_EXAMPLES && hits / (at + 1) >= PRECISION_ON_HARD_LINES) threshold = probabilities[row];
  });
  return sixDigits(Math.max(LOWEST_THRESHOLD, Math.min(HIGHEST_THRESHOLD, threshold)));
}

/** Every other block of neighbouring lines. @param {readonly Example[]} examples @returns {boolean[]} */
function everyOtherBlock(examples) {
  const blocks = [...new Set(examples.map(({ block }) => block))];
  const held = new Set(blocks.filter((_, at) => at % 2 === 1));
  return examples.map(({ block }) => held.has(block));
}

/**
 * The columns that some row has, and how far the weight of each of them reaches into the rows.
 * @param {Rows} rows
 * @returns {Reach}
 */
function reachOf({ columns, values, width }) {
  const squares = new Float64Array(width);
  columns.forEach((column, at) => (squares[column] += values[at] * values[at]));
  const seen = Int32Array.from(squares.keys()).filter((column) => squares[column] > 0);
  return { seen, far: Float64Array.from(seen, (column) => Math.pow(squares[column], REACH_POWER)) };
}

/**
 * The buckets whose weights move scores most, in their order.
 * @param {Float64Array} weights @param {Reach} reach @param {number} count
 * @returns {number[]}
 */
function strongest(weights, { seen, far }, count) {
  const moves = Float32Array.from(seen, (bucket, at) => Math.abs(weights[bucket] * far[at]));
  const least = moves.length > count ? moves.slice().sort()[moves.length - count] : 0;
  return [...seen.filter((_, at) => moves[at] > 0 && moves[at] >= least)];
}

/** How many entries each bucket has, and their classes and weights. @param {[bucket: number, index: number, weight: number][]} entries @param {number} width */
function byBucket(entries, width) {
  const counts = new Uint8Array(width);
  entries.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const [bucket] of entries) counts[bucket] += 1;
  return [counts, Uint8Array.from(entries, ([, index]) => index), Int8Array.from(entries, ([, , weight]) => weight)];
}

/**
 * @param {readonly Example[]} examples @param {string} language @param {string} speaker @param {Extractor} extractor
 * @returns {Rows}
 */
function rowsOf(examples, language, speaker, extractor) {
  const starts = new Int32Array(examples.length + 1);
  /** @type {number[]} */
  const columns = [];
  /** @type {number[]} */
  const values = [];
  examples.forEach(({ text, context }, row) => {
    /** @type {Map<number, number>} */
    const sums = new Map();
    const features = extractor.featuresOf(extractor.describe(text, language, speaker));
    features[features.length - 1] = extractor.contextFeatures(context);
    features.forEach((codes, kind) => {
      const value = extractor.featureValue(kind, codes.length);
      for (const code of codes) sums.set(code >> 1, (sums.get(code >> 1) ?? 0) + (code & 1 ? -value : value));
    });
    for (const [column, value] of sums) {
      columns.push(column);
      values.push(value);
    }
    starts[row + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float32Array.from(values), width: 1 << extractor.BUCKET_BITS };
}

/**
 * Multiplies the values by the rarity of their column; gives the factors, which the weights must be multiplied by in turn.
 * @param {Rows} rows @param {number} count
 */
function weighByRarity(rows, count) {
  const seenIn = new Float64Array(rows.width);
  for (const column of rows.columns) seenIn[column] += 1;
  const rarity = seenIn.map((seen) => (seen === 0 ? 0 : RARITY_SCALE * Math.pow(Math.log((count + 1) / (seen + 1)) + 1, RARITY_POWER)));
  rows.columns.forEach((column, at) => (rows.values[at] *= rarity[column]));
  return rarity;
}

/** Six digits: machines may differ in the last ones, and none of them matters. @param {number} value */
function sixDigits(value) {
  return Number(value.toPrecision(6));
}

/** Bundles what turns lines into features, which is TypeScript, and loads it. @param {string} root @returns {Promise<Extractor>} */
async function loadExtractor(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/meaning/training.ts')], bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  // two runs at once must not take each other's file away
  const file = join(root, 'node_modules/.cache/callint', `features-${process.pid}-${Date.now()}-${Math.random()}.mjs`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

if (!isMainThread && workerData?.language) {
  const { root, language, without } = workerData;
  const extractor = await loadExtractor(root);
  const examples = readExamples(root, language, without);
  const sections = extractor.SPEAKERS.flatMap((speaker) => trainSpeaker(examples.filter((one) => one.speaker === speaker), language, speaker, extractor));
  parentPort?.postMessage({ count: examples.length, bytes: extractor.packSections(sections) });
}
