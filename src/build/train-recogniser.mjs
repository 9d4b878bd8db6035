// Trains the recogniser of what a sentence does, from the labelled lines in src/meaning/training.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LANGUAGES, readExamples } from './training.mjs';
import { keepOnly, write, writeData } from './write.mjs';

/** Trained models are kept with the sources, as they take minutes to train and do not change with the code around them. */
const MODELS = 'src/meaning/models';
const GENERATED = 'src/meaning/generated';

/** What the weights follow from, beside the labelled lines. The lexicon's phrases are features too, but a changed phrase leaves the rest true. */
const TRAINER = ['src/build/train-model.mjs', 'src/build/train-logistic.mjs', 'src/build/train-calibrate.mjs', 'src/build/training.mjs', 'src/meaning/recogniser/classes.ts', 'src/meaning/recogniser/features.ts', 'src/meaning/recogniser/groups.ts', 'src/meaning/recogniser/group-index.ts', 'src/meaning/recogniser/hashing.ts', 'src/meaning/recogniser/words.ts', 'src/meaning/recogniser/shapes.ts'];

/**
 * Trains the models whose lines or trainer changed; gives a line that says what was done.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function train(root) {
  const started = performance.now();
  const stale = staleLanguages(root);
  if (stale.length === 0) return 'recogniser: as before';
  const trained = await Promise.all(stale.map((language) => trainInWorker(root, language)));
  trained.forEach(({ bytes }, at) => {
    write(join(root, MODELS, `${stale[at]}.bin`), bytes);
    write(join(root, MODELS, `${stale[at]}.txt`), `${stampOf(root, stale[at])}\n`);
  });
  return `recogniser: ${trained.reduce((sum, { count }) => sum + count, 0)} lines learnt (${((performance.now() - started) / 1000).toFixed(1)} s)`;
}

/** The languages whose models do not follow from the labelled lines and the trainer as they are. @param {string} root */
export function staleLanguages(root) {
  return LANGUAGES.filter((language) => {
    const file = join(root, MODELS, `${language}.txt`);
    return !existsSync(file) || readFileSync(file, 'utf8').trim() !== stampOf(root, language);
  });
}

/**
 * Writes the modules that the models are loaded by.
 * @param {string} root
 * @param {(trained: Uint8Array) => Uint8Array} layOutModels of src/meaning/recogniser/model.ts
 */
export function writeModels(root, layOutModels) {
  for (const language of LANGUAGES) writeData(join(root, GENERATED, `recogniser-${language}.ts`), layOutModels(readFileSync(join(root, MODELS, `${language}.bin`))));
  keepOnly(join(root, GENERATED), LANGUAGES.flatMap((language) => [`recogniser-${language}.ts`, `recogniser-${language}.bin`]));
}

/** What a language's models follow from, as one number; without some files of lines when told so. @param {string} root @param {string} language @param {readonly string[]} [without] */
export function stampOf(root, language, without) {
  const trainer = TRAINER.map((name) => readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n'));
  return createHash('sha256').update(JSON.stringify([trainer, readExamples(root, language, without)])).digest('hex');
}

/**
 * Trains a language's models; without some files when told so.
 * @param {string} root @param {string} language @param {readonly string[]} [without] files of labelled lines to leave out
 * @returns {Promise<import('./train-recogniser.mjs').Trained>}
 */
export function trainInWorker(root, language, without) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train-model.mjs', import.meta.url), { workerData: { root, language, without } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
