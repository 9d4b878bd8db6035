// Trains the recogniser of what a sentence does, from the phrases in src/meaning/training.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { calibrate } from './train-calibrate.mjs';
import { fitLogistic } from './train-logistic.mjs';
import { dataFile, keepOnly, writeData } from './write.mjs';

/** @import { Rows } from './train-logistic.mjs' */
/** @import { Example, Extractor, Model } from './train.mjs' */

const GENERATED = 'src/meaning/generated';
const LANGUAGES = ['ru', 'en'];
/** All that the weights depend on. */
const SOURCES = ['src/build/train.mjs', 'src/build/train-logistic.mjs', 'src/build/train-calibrate.mjs', 'src/meaning/recogniser-features.ts', 'src/meaning/recogniser-shapes.ts', 'src/meaning/recogniser-words.ts'];

const COST = 128;
/** Phrases that are no act's are few beside those of all acts, but most of what a script says is like them. */
const ORDINARY_COST = 3 * COST;
const PASSES = 10;
/** Two, in the order of the files: what one writer taught is tried on what another wrote. */
const FOLDS = 2;
/** Other people's wordings are further from the phrases than the phrases from one another: log-odds are divided by this. */
const TEMPERATURE = 2;
/** Rare features are worth more than common ones, by this power of the inverse document frequency. */
const RARITY_POWER = 1.2;
const RARITY_SCALE = 0.25;

/**
 * Writes the weights anew if the phrases or the trainer changed; gives a line that says what was done.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function train(root) {
  const started = performance.now();
  const sources = SOURCES.map((source) => readFileSync(join(root, source), 'utf8').replaceAll('\r\n', '\n'));
  let count = 0;
  let learnt = 0;
  for (const language of LANGUAGES) {
    const phrases = readPhrases(root, language);
    const note = `from ${createHash('sha256').update(JSON.stringify([...sources, phrases])).digest('hex')}`;
    const module = join(root, GENERATED, `recogniser-${language}.ts`);
    count += phrases.length;
    if (isFrom(module, note)) continue;
    const extractor = await loadExtractor(root);
    const { weights, scales, offsets } = trainLanguage(phrases, language, extractor);
    writeData(module, extractor.packSections([Float64Array.from(scales), Float64Array.from(offsets), weights]), note);
    learnt += phrases.length;
  }
  keepOnly(join(root, GENERATED), LANGUAGES.flatMap((language) => [`recogniser-${language}.ts`, `recogniser-${language}.bin`]));
  if (learnt === 0) return `recogniser: ${count} phrases, as before`;
  return `recogniser: ${learnt} of ${count} phrases learnt (${((performance.now() - started) / 1000).toFixed(1)} s)`;
}

/** @param {string} module @param {string} note */
function isFrom(module, note) {
  return existsSync(module) && existsSync(dataFile(module)) && readFileSync(module, 'utf8').startsWith(`// ${note}\n`);
}

/**
 * Trains a one-against-the-rest model for every class. What belongs to no class of the extractor counts as a negative of all.
 * @param {readonly Example[]} examples
 * @param {string} language
 * @param {Extractor} extractor
 * @returns {Model}
 */
export function trainLanguage(examples, language, extractor) {
  const { SENTENCE_CLASSES, BUCKET_BITS } = extractor;
  const rows = rowsOf(examples, language, extractor);
  const rarity = weighByRarity(rows, examples.length);
  const everyRow = examples.map((_, row) => row);
  const folds = foldsOf(examples);
  const costs = examples.map((example) => (SENTENCE_CLASSES.includes(example.class) ? COST : ORDINARY_COST));
  const weights = new Int8Array(SENTENCE_CLASSES.length << BUCKET_BITS);
  const scales = [];
  const offsets = [];
  SENTENCE_CLASSES.forEach((name, index) => {
    const truth = examples.map((example) => example.class === name);
    const model = fitLogistic(rows, truth, everyRow, costs, PASSES);
    const { slope, offset } = calibrate(heldOutScores(rows, truth, folds, costs), truth);
    let largest = 0;
    for (let bucket = 0; bucket < rows.width; bucket += 1) {
      model.weights[bucket] *= rarity[bucket];
      largest = Math.max(largest, Math.abs(model.weights[bucket]));
    }
    const unit = largest / 127 || 1;
    for (let bucket = 0; bucket < rows.width; bucket += 1) weights[bucket * SENTENCE_CLASSES.length + index] = Math.round(model.weights[bucket] / unit);
    scales.push(rounded((slope * unit) / TEMPERATURE));
    offsets.push(rounded((slope * model.bias + offset) / TEMPERATURE));
  });
  return { weights, scales, offsets };
}

/**
 * Scores that no example had a part in: each fold is scored by what the others taught.
 * @param {Rows} rows @param {readonly boolean[]} truth @param {readonly number[]} folds by row @param {readonly number[]} costs by row
 */
function heldOutScores(rows, truth, folds, costs) {
  const scores = truth.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const taught = folds.flatMap((other, row) => (other === fold ? [] : [row]));
    const { weights, bias } = fitLogistic(rows, truth, taught, costs, PASSES);
    folds.forEach((other, row) => {
      if (other !== fold) return;
      scores[row] = bias;
      for (let at = rows.starts[row]; at < rows.starts[row + 1]; at += 1) scores[row] += weights[rows.columns[at]] * rows.values[at];
    });
  }
  return scores;
}

/**
 * Cuts every class into blocks: neighbours in a file are often one idea in two wordings, and would vouch for each other.
 * @param {readonly Example[]} examples
 * @returns {number[]}
 */
function foldsOf(examples) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const places = examples.map((example) => {
    const place = sizes.get(example.class) ?? 0;
    sizes.set(example.class, place + 1);
    return place;
  });
  return examples.map((example, row) => Math.floor((places[row] * FOLDS) / (sizes.get(example.class) ?? 1)));
}

/**
 * @param {readonly Example[]} examples @param {string} language @param {Extractor} extractor
 * @returns {Rows}
 */
function rowsOf(examples, language, { featuresOf, featureValue, BUCKET_BITS }) {
  const starts = new Int32Array(examples.length + 1);
  const columns = [];
  const values = [];
  examples.forEach(({ text }, row) => {
    /** @type {Map<number, number>} */
    const sums = new Map();
    featuresOf(text, language).forEach((features, kind) => {
      const value = featureValue(kind, features.length);
      for (const code of features) sums.set(code >> 1, (sums.get(code >> 1) ?? 0) + (code & 1 ? -value : value));
    });
    for (const [column, value] of sums) {
      columns.push(column);
      values.push(value);
    }
    starts[row + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float64Array.from(values), width: 1 << BUCKET_BITS };
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

/**
 * @param {string} root @param {string} language
 * @returns {Example[]}
 */
function readPhrases(root, language) {
  const folder = join(root, 'src/meaning/training', language);
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
      .map((text) => ({ text, class: name.replace(/(?:-\d+)?\.txt$/, '') })));
}

/** Bundles the extractor of features, which is TypeScript, and loads it, with what packs weights. @param {string} root @returns {Promise<Extractor & { packSections(sections: readonly object[]): Uint8Array }>} */
async function loadExtractor(root) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './src/meaning/recogniser-features.ts'; export { packSections } from './src/source/index.ts';`, resolveDir: root, loader: 'ts' },
    bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning',
  });
  // two runs at once must not take each other's file away
  const file = join(root, 'node_modules/.cache/callint', `features-${process.pid}-${Date.now()}.mjs`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Six digits: machines may differ in the last ones, and none of them matters. @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(6));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await train(fileURLToPath(new URL('../..', import.meta.url))));
