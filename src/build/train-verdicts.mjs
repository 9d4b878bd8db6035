// Learns what a supervisor marks, from whole labelled scripts: fixtures/blind/scripts/dev*.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fitLogistic } from './train-logistic.mjs';
import { stampOf, trainInWorker } from './train-recogniser.mjs';
import { LANGUAGES, scriptsLearnt } from './training.mjs';

/** @import { Rows } from './train-logistic.mjs' */
/** @typedef {{ line: number, endLine: number, text: string, features: Float64Array }} Sentence */
/** @typedef {{ rule: string, line: number, quote: string, debatable?: boolean, also_ok?: string[] }} Label */
/** @typedef {{ set: string, sentence: Sentence, labels: Label[] }} Example */

const SCRIPTS = 'fixtures/blind/scripts';
const MODELS = 'src/meaning/models';
const CACHE = 'node_modules/.cache/callint';

/** Sets that were labelled for ten rules only. */
const PARTLY_LABELLED = ['dev', 'dev-2'];

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
  const { examples, FAULTS } = await labelledSentences(root);
  const costs = new Float64Array(examples.length).fill(COST);
  const { rows, centre, scale } = standardized(examples.map(({ sentence }) => sentence.features));
  /** @type {Record<string, { bias: number, weights: number[] }>} */
  const learnt = {};
  const report = FAULTS.map((fault) => {
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

/** The mean of the precision at every hit, best score first. @param {readonly number[]} scores @param {readonly number[]} truth */
function averagePrecision(scores, truth) {
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a]);
  let hits = 0;
  let sum = 0;
  order.forEach((row, at) => {
    if (!truth[row]) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return sum / hits;
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

/**
 * The sentences of the labelled scripts, each heard by a recogniser that did not learn its script's lines, but those of the other half
 * of the scripts: what it knows by heart it hears better than what it meets for the first time.
 * @param {string} root
 * @returns {Promise<{ examples: Example[], FAULTS: readonly string[] }>}
 */
async function labelledSentences(root) {
  const learnt = scriptsLearnt(root);
  const files = [...new Set(learnt.values())].sort();
  const sets = readdirSync(join(root, SCRIPTS)).filter((name) => name.startsWith('dev') && !PARTLY_LABELLED.includes(name)).sort();
  /** @type {Example[]} */
  const examples = [];
  /** @type {readonly string[]} */
  let faults = [];
  for (let half = 0; half < 2; half += 1) {
    const { rowsOf, FAULTS } = await loadReader(root, files.filter((_, at) => at % 2 === half));
    examples.push(...sets.filter((set) => Math.max(0, files.indexOf(learnt.get(set) ?? '')) % 2 === half).flatMap((set) => sentencesOf(root, set, rowsOf)));
    faults = FAULTS;
  }
  return { examples, FAULTS: faults };
}

/** @param {string} root @param {string} set @param {(path: string, text: string) => Sentence[]} rowsOf @returns {Example[]} */
function sentencesOf(root, set, rowsOf) {
  const folder = join(root, SCRIPTS, set);
  return LANGUAGES.flatMap((language) => linesOf(join(folder, `labels.${language}.jsonl`))).flatMap(({ file, violations }) => {
    const path = join(folder, basename(file));
    return rowsOf(path, readFileSync(path, 'utf8')).map((sentence) => ({ set, sentence, labels: violations.filter((label) => isAbout(label, sentence)) }));
  });
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

/** @param {string} file @returns {{ file: string, violations: Label[] }[]} */
function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** @param {number} value */
function fourDigits(value) {
  return Number(value.toPrecision(4));
}

/**
 * Bundles what reads scripts, with models that did not learn the lines of some files, and loads it.
 * @param {string} root
 * @param {readonly string[]} without
 * @returns {Promise<{ rowsOf(path: string, text: string): Sentence[], FAULTS: readonly string[] }>}
 */
async function loadReader(root, without) {
  const folder = join(root, CACHE);
  mkdirSync(folder, { recursive: true });
  const { layOutModels } = await load(root, join(root, 'src/meaning/recogniser/model.ts'), join(folder, 'models.mjs'), []);
  const models = await Promise.all(LANGUAGES.map(async (language) => {
    const stamp = stampOf(root, language, without).slice(0, 16);
    const file = join(folder, `unknowing-${language}-${stamp}.bin`);
    if (!existsSync(file)) writeFileSync(file, layOutModels((await trainInWorker(root, language, without)).bytes));
    const loader = join(folder, `unknowing-${language}-${stamp}.mjs`);
    writeFileSync(loader, `import { readFileSync } from 'node:fs';\nexport default () => new Uint8Array(readFileSync(${JSON.stringify(file)}));\n`);
    return { language, loader, stamp };
  }));
  const unknowing = { name: 'unknowing', setup(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
    onResolve({ filter: /generated\/recogniser-(ru|en)\.js$/ }, ({ path }) => ({ path: models.find(({ language }) => path.endsWith(`-${language}.js`))?.loader }));
  } };
  return load(root, join(root, 'src/meaning/verdicts/training.ts'), join(folder, `verdicts-${models.map(({ stamp }) => stamp).join('-')}.mjs`), [unknowing]);
}

/** @param {string} root @param {string} entry @param {string} outfile @param {import('esbuild').Plugin[]} plugins */
async function load(root, entry, outfile, plugins) {
  await build({
    entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning', absWorkingDir: root, plugins,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return import(pathToFileURL(outfile).href);
}
