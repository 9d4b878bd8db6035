// Learns which replies leave a question unanswered, from whole labelled scripts: fixtures/blind/scripts/dev*.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { averagePrecision, readLabelled } from './labelled-scripts.mjs';
import { fitTrees, scoreOf } from './train-trees.mjs';

/** @import { Label, LabelledScript } from './labelled-scripts.mjs' */
/** @import { Trees } from './train-trees.mjs' */
/** @typedef {{ first: number, last: number }} Lines from 1 */
/** @typedef {{ set: string, features: Float64Array, label: 'fault' | 'clear' | 'debatable' }} Example */

/**
 * What reads the questions of a script; types of the modules it is bundled from.
 * @typedef {{ createSource: typeof import('../source/index.js').createSource, pointAt: typeof import('../source/index.js').pointAt, readTree: typeof import('../syntax/index.js').readTree,
 *   createScript: typeof import('../script.js').createScript, exchangesIn: typeof import('../rule/index.js').exchangesIn, featuresOf: typeof import('../rule/answers/features.js').featuresOf }} Reader
 */

const MODEL = 'src/rule/answers/trees.json';
const READER = {
  name: 'answers',
  contents: `export { createSource, pointAt } from './src/source/index.ts';
    export { readTree } from './src/syntax/index.ts';
    export { createScript } from './src/script.ts';
    export { exchangesIn } from './src/rule/index.ts';
    export { featuresOf } from './src/rule/answers/features.ts';`,
};

const RULE = 'unanswered-question';
/** Lines that a label may be off. */
const SLACK = 1;
/** The sets are left out in so many groups, to see how well the trees hold. */
const ROUNDS = 4;

/**
 * Trains the trees and tells how well they hold for scripts of sets that were left out.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function trainAnswers(root) {
  const examples = (await readLabelled(root, READER, examplesOf)).filter(({ label }) => label !== 'debatable');
  const rows = examples.map(({ features }) => features);
  const truth = Uint8Array.from(examples, ({ label }) => Number(label === 'fault'));
  const learnt = fitTrees(rows, truth, [...examples.keys()]);
  writeFileSync(join(root, MODEL), written(learnt));
  const sets = [...new Set(examples.map(({ set }) => set))];
  const scores = new Array(examples.length).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const isOut = (/** @type {number} */ row) => sets.indexOf(examples[row].set) % ROUNDS === round;
    const others = fitTrees(rows, truth, [...examples.keys()].filter((row) => !isOut(row)));
    for (const row of examples.keys()) if (isOut(row)) scores[row] = scoreOf(others, rows[row]);
  }
  return `answers: ${examples.length} questions; average precision in sets left out: ${averagePrecision(scores, truth).toFixed(2)}`;
}

/** @param {Reader} reader @param {LabelledScript} script @returns {Example[]} */
function examplesOf({ createSource, pointAt, readTree, createScript, exchangesIn, featuresOf }, { set, path, text, labels }) {
  const source = createSource(path, text);
  const linesOf = (/** @type {{ start: number, end: number }} */ { start, end }) => ({ first: pointAt(source, start).line, last: pointAt(source, end).line });
  const scripts = readTree(source).document.children.flatMap((node) => (node.type === 'script' ? [createScript(source, node)] : []));
  return scripts.flatMap(exchangesIn).filter(({ asks, reply }) => asks && reply.sentences.length > 0).map(({ question, reply, next }) => ({
    set, features: featuresOf(question, reply, next), label: labelOf(labels.filter((label) => isAbout(label, linesOf(question.range), linesOf(reply.range)))),
  }));
}

/** @param {readonly Label[]} labels those on a question and its reply @returns {Example['label']} */
function labelOf(labels) {
  const own = labels.filter(({ rule }) => rule === RULE);
  if (own.some(({ debatable }) => !debatable)) return 'fault';
  return own.length > 0 || labels.some(({ also_ok: also }) => also?.includes(RULE)) ? 'debatable' : 'clear';
}

/** Does a label stand at a question or at its reply. @param {Label} label @param {Lines} question @param {Lines} reply */
function isAbout({ line }, question, reply) {
  return [question, reply].some(({ first, last }) => first - SLACK <= line && line <= last + SLACK);
}

/** A tree a line. @param {Trees} learnt */
function written({ start, trees }) {
  return `{"start":${start.toPrecision(4)},"trees":[\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n]}\n`;
}
