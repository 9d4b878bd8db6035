// Learns from the labelled lines of the fixtures who says what, and writes src/syntax/voice-words.ts. Run by hand when lines were added.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledModule } from './bundled-module.mjs';
import { rowsOf, weightTable } from './linear-table.mjs';
import { fitLogistic } from './train-logistic.mjs';
import { LANGUAGES, parseExamples, scriptsLearnt } from './training.mjs';
import { write } from './write.mjs';

/** @typedef {{ file: string, agent: boolean, text: string }} Line */
/** @typedef {{ voiceFeatures(text: string): string[], matchLabel(text: string): { rest: number, guess?: { role: string, confidence: number, caller?: true, letter?: true } } | undefined }} Reader */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULE = join(ROOT, 'src/syntax/voice-words.ts');
/** Words that fewer files hold are about those files. */
const FILES = 6;
const COST = 1;
const PASSES = 60;
const FOLDS = 10;
/** What the customer does, told, is not what he says. */
const CUE = /^(?:if|when|once|after|they|customer|client|caller|asks?|says?|wants?|refus\p{L}*|yes|no|если|когда|клиент\p{L}*|говорит|спрашивает|просит|отказ\p{L}*|соглас\p{L}*|да|нет)(?!\p{L})[^.!?]*$/iu;

/** @type {Reader} */
const reader = await bundledModule(ROOT, `export { voiceFeatures } from './src/syntax/voices.ts'; export { matchLabel } from './src/syntax/labels.ts';`, 'voices');
const lines = [...readings('corpus/scripts', 'corpus/speakers'), ...readings('layouts', 'layouts'), ...labelled('blind/scripts/dev'), ...labelled('blind/scripts/dev-2'), ...LANGUAGES.flatMap(sentences)];
report(lines);
const { weights, bias } = learn(lines);
write(MODULE, moduleOf(weights, bias));

/** The lines of agents and customers that the readings of a folder name. @param {string} scripts @param {string} folder @returns {Line[]} */
function readings(scripts, folder) {
  const from = join(ROOT, 'fixtures', folder);
  return readdirSync(from).filter((name) => name.endsWith('.tsv')).flatMap((name) => {
    const file = basename(name, '.tsv');
    const text = readFileSync(join(ROOT, 'fixtures', scripts, file), 'utf8').split('\n');
    return readFileSync(join(from, name), 'utf8').split('\n').filter(Boolean).flatMap((row) => {
      const [line, role, quote] = row.split('\t');
      const at = text[Number(line) - 1].indexOf(quote);
      return at >= 0 && (role === 'agent' || role === 'customer') ? [{ file, agent: role === 'agent', text: spoken(text[Number(line) - 1].slice(at)) }] : [];
    });
  });
}

/** The sentences of whole scripts that the recogniser learns from, but for those of `dev-3`, which test what is learnt here. @param {string} language @returns {Line[]} */
function sentences(language) {
  const folder = join(ROOT, 'src/meaning/training', language);
  const learnt = scriptsLearnt(ROOT);
  return [...new Set(learnt.values())].sort().filter((name) => name !== learnt.get('dev-3')).flatMap((name) => {
    const [head, ...talks] = readFileSync(join(folder, name), 'utf8').split(/\n(?=\n)/);
    return [head, ...talks].flatMap((talk, index) => parseExamples(talk, name).flatMap(({ speaker, text: words }) => {
      const text = spoken(words);
      return (speaker === 'agent' || (speaker === 'customer' && !CUE.test(text))) && text.split(' ').length > 1 ? [{ file: `${name} ${language} ${index}`, agent: speaker === 'agent', text }] : [];
    }));
  });
}

/** The lines of a folder of scripts that open with a speaker's label. @param {string} folder @returns {Line[]} */
function labelled(folder) {
  const from = join(ROOT, 'fixtures', folder);
  return readdirSync(from).filter((name) => /\.(?:md|yaml)$/.test(name)).flatMap((file) =>
    readFileSync(join(from, file), 'utf8').split('\n').flatMap((line) => {
      const words = line.replace(/^[\s>-]*/, '');
      const label = reader.matchLabel(words);
      const role = label?.guess && !label.guess.caller && !label.guess.letter && label.guess.confidence > 0.9 ? label.guess.role : '';
      const text = label ? spoken(words.slice(label.rest)) : '';
      return (role === 'agent' || role === 'customer') && text.length > 2 ? [{ file, agent: role === 'agent', text }] : [];
    }),
  );
}

/** A cell ends at its bar, a quotation before what follows it. @param {string} text */
function spoken(text) {
  return text.split(/\s\||["»”]\s*(?:→|->|:|$)/)[0].replace(/^[\s"«»“”*_>|-]+|[\s"«»“”*_]+$/g, '');
}

/** @param {readonly Line[]} taught */
function learn(taught) {
  const features = taught.map(({ text }) => reader.voiceFeatures(text));
  /** @type {Map<string, Set<string>>} */
  const files = new Map();
  features.forEach((list, row) => list.forEach((feature) => files.set(feature, (files.get(feature) ?? new Set()).add(taught[row].file))));
  const names = [...files].filter(([name, seen]) => /^[=$~]/.test(name) || seen.size >= FILES).map(([name]) => name).sort();
  const columns = new Map(names.map((name, column) => [name, column]));
  const { weights, bias } = fitLogistic(rowsOf(features, columns), taught.map(({ agent }) => agent), taught.map((_, row) => row), costsOf(taught), PASSES);
  return { weights: new Map(names.map((name, column) => [name, weights[column]])), bias };
}

/** Both sides weigh the same. @param {readonly Line[]} taught */
function costsOf(taught) {
  const agents = taught.filter(({ agent }) => agent).length;
  return taught.map(({ agent }) => (COST * taught.length) / (2 * (agent ? agents : taught.length - agents)));
}

/** Prints how often files that had no part in the learning are read right. @param {readonly Line[]} all */
function report(all) {
  const files = [...new Set(all.map(({ file }) => file))];
  const right = { agent: 0, customer: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = new Set(files.filter((_, index) => index % FOLDS === fold));
    const model = learn(all.filter(({ file }) => !held.has(file)));
    for (const { file, agent, text } of all) {
      if (!held.has(file)) continue;
      const score = reader.voiceFeatures(text).reduce((sum, feature) => sum + (model.weights.get(feature) ?? 0), model.bias);
      if (score > 0 === agent) right[agent ? 'agent' : 'customer'] += 1;
    }
  }
  const agents = all.filter(({ agent }) => agent).length;
  console.log(`${all.length} lines; of files held out, ${((100 * right.agent) / agents).toFixed(1)} % of the agent's and ${((100 * right.customer) / (all.length - agents)).toFixed(1)} % of the customer's lines are heard right`);
}

/** @param {ReadonlyMap<string, number>} learnt @param {number} intercept */
function moduleOf(learnt, intercept) {
  return `/** What src/build/train-voices.mjs learnt: hundredths of log-odds that the agent speaks, and the features that count so much. */
export const BIAS = ${intercept.toFixed(2)};

export const VOICE_WORDS = \`
${weightTable(learnt)}
\`;
`;
}
