// The labelled scripts, each heard by a recogniser that did not learn its lines: fixtures/blind/scripts/dev*.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { stampOf, trainInWorker } from './train-recogniser.mjs';
import { LANGUAGES, scriptsLearnt } from './training.mjs';

/** @typedef {{ rule: string, line: number, quote: string, debatable?: boolean, also_ok?: string[] }} Label */
/** @typedef {{ set: string, path: string, text: string, labels: Label[] }} LabelledScript */

const SCRIPTS = 'fixtures/blind/scripts';
const CACHE = 'node_modules/.cache/callint';

/** Sets that were labelled for ten rules only. */
const PARTLY_LABELLED = ['dev', 'dev-2'];

/**
 * What a reader makes of every labelled script. `entry` is TypeScript that exports the reader, with paths from `root`; it is bundled with
 * recognisers that did not learn the lines of the script at hand, but those of the other half of the scripts: what a recogniser knows by
 * heart it hears better than what it meets for the first time.
 * @template Reader, Row
 * @param {string} root
 * @param {{ name: string, contents: string }} entry
 * @param {(reader: Reader, script: LabelledScript) => Row[]} read
 * @returns {Promise<Row[]>}
 */
export async function readLabelled(root, entry, read) {
  const learnt = scriptsLearnt(root);
  const files = [...new Set(learnt.values())].sort();
  const sets = readdirSync(join(root, SCRIPTS)).filter((name) => name.startsWith('dev') && !PARTLY_LABELLED.includes(name)).sort();
  /** @type {Row[]} */
  const rows = [];
  for (let half = 0; half < 2; half += 1) {
    const reader = await loadReader(root, entry, files.filter((_, at) => at % 2 === half));
    const own = sets.filter((set) => Math.max(0, files.indexOf(learnt.get(set) ?? '')) % 2 === half);
    rows.push(...own.flatMap((set) => scriptsOf(root, set)).flatMap((script) => read(reader, script)));
  }
  return rows;
}

/** @param {string} root @param {string} set @returns {LabelledScript[]} */
function scriptsOf(root, set) {
  const folder = join(root, SCRIPTS, set);
  return LANGUAGES.flatMap((language) => linesOf(join(folder, `labels.${language}.jsonl`))).map(({ file, violations }) => {
    const path = join(folder, basename(file));
    return { set, path, text: readFileSync(path, 'utf8'), labels: violations };
  });
}

/** @param {string} file @returns {{ file: string, violations: Label[] }[]} */
function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** The mean of the precision at every hit, best score first. @param {readonly number[]} scores @param {ArrayLike<number>} truth */
export function averagePrecision(scores, truth) {
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

/** @param {string} root @param {{ name: string, contents: string }} entry @param {readonly string[]} without */
async function loadReader(root, { name, contents }, without) {
  const folder = join(root, CACHE);
  mkdirSync(folder, { recursive: true });
  const { layOutModels } = await load(root, "export { layOutModels } from './src/meaning/recogniser/model.ts';", join(folder, 'models.mjs'), []);
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
  return load(root, contents, join(folder, `${name}-${models.map(({ stamp }) => stamp).join('-')}.mjs`), [unknowing]);
}

/** @param {string} root @param {string} contents @param {string} outfile @param {import('esbuild').Plugin[]} plugins */
async function load(root, contents, outfile, plugins) {
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning', absWorkingDir: root, plugins,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
