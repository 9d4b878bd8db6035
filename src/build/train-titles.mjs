// Learns from the titles of fixtures/titles which lists hold what must not be said, and writes src/syntax/title-words.ts. Run by hand when titles were added.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledModule } from './bundled-module.mjs';
import { rowsOf, weightTable } from './linear-table.mjs';
import { fitLogistic } from './train-logistic.mjs';
import { LANGUAGES } from './training.mjs';
import { write } from './write.mjs';

/** @typedef {{ forbids: boolean, features: string[] }} Title */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULE = join(ROOT, 'src/syntax/title-words.ts');
/** A feature of fewer titles tells nothing of others. */
const TITLES = 3;
const COST = 3;
const PASSES = 60;
const FOLDS = 5;

/** @type {{ titleFeatures(title: string): string[] }} */
const reader = await bundledModule(ROOT, `export { titleFeatures } from './src/syntax/title-sense.ts';`, 'titles');
const titles = LANGUAGES.flatMap((language) => readFileSync(join(ROOT, `fixtures/titles/${language}.tsv`), 'utf8').trim().split('\n').map((row) => titleOf(row)));
report();
const { weights, bias } = learn(titles);
write(MODULE, `/** What src/build/train-titles.mjs learnt: hundredths of log-odds that a title forbids what stands below it, and the features that count so much. */
export const BIAS = ${bias.toFixed(2)};

export const TITLE_WORDS = \`
${weightTable(weights)}
\`;
`);

/** @param {string} row @returns {Title} */
function titleOf(row) {
  const [kind, title] = row.split('\t');
  return { forbids: kind === 'dont', features: reader.titleFeatures(title) };
}

/** @param {readonly Title[]} taught */
function learn(taught) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { features } of taught) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= TITLES).map(([name]) => name).sort();
  const columns = new Map(names.map((name, column) => [name, column]));
  const truth = Uint8Array.from(taught.map(({ forbids }) => (forbids ? 1 : 0)));
  const fitted = fitLogistic(rowsOf(taught.map(({ features }) => features), columns), truth, taught.map((_, row) => row), taught.map(() => COST), PASSES);
  return { weights: new Map(names.map((name, column) => [name, fitted.weights[column]])), bias: fitted.bias };
}

/** Prints how titles are told that had no part in the learning. */
function report() {
  const told = { forbid: 0, forbidden: 0, other: 0, others: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = learn(titles.filter((_, index) => index % FOLDS !== fold));
    titles.forEach(({ forbids, features }, index) => {
      if (index % FOLDS !== fold) return;
      const isTold = features.reduce((sum, feature) => sum + (model.weights.get(feature) ?? 0), model.bias) > 0;
      told[forbids ? 'forbidden' : 'others'] += 1;
      if (isTold) told[forbids ? 'forbid' : 'other'] += 1;
    });
  }
  console.log(`${titles.length} titles; of those held out, ${told.forbid} of ${told.forbidden} that forbid are told, and ${told.other} of ${told.others} others are taken for such`);
}
