// Reads the labelled lines that the recogniser learns from: src/meaning/training/{ru,en}/*.tsv.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Example } from './train.mjs' */

export const LANGUAGES = /** @type {const} */ (['ru', 'en']);

const SPEAKERS = /** @type {const} */ ({ A: 'agent', C: 'customer', N: 'note' });

/** What the customer said counts as answered within so many lines of the agent. */
const ANSWERED_WITHIN = 3;

/**
 * The lines of a language, in the order of the files. A line is WHO, labels and words, separated by tabs; a blank line ends a
 * conversation. `# unconnected` at the top of a file says that no line follows from the one before; `# judged: a b` that its
 * labels were given for these classes only.
 * @param {string} root
 * @param {string} language
 * @param {string} [without] a file to leave out
 * @returns {Example[]}
 */
export function readExamples(root, language, without) {
  const folder = join(root, 'src/meaning/training', language);
  return readdirSync(folder).filter((name) => name.endsWith('.tsv') && name !== without).sort().flatMap((name) => parseExamples(readFileSync(join(folder, name), 'utf8'), name));
}

/** @param {string} text @param {string} file @returns {Example[]} */
export function parseExamples(text, file) {
  /** @type {Example[]} */
  const examples = [];
  /** @type {Example[]} */
  let conversation = [];
  const unconnected = /^# unconnected$/m.test(text);
  const judged = /^# judged: (.*)$/m.exec(text)?.[1].split(' ');
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.startsWith('#')) return;
    if (line.trim() === '' || unconnected) conversation = [];
    if (line.trim() === '') return;
    const [who, labels, words, ...rest] = line.split('\t');
    const speaker = SPEAKERS[/** @type {keyof typeof SPEAKERS} */ (who)];
    if (!speaker || !labels || !words || rest.length > 0) throw new Error(`${file}:${at + 1}: a line is A, C or N, labels and words, separated by tabs`);
    const example = { speaker, text: words, labels: labels === '-' ? [] : labels.split(','), context: contextAfter(conversation), block: `${file} ${Math.floor(at / 60)}`, ...(judged && { judged }) };
    examples.push(example);
    if (speaker !== 'note') conversation.push(example);
  });
  return examples;
}

/** What was said before, as the recogniser will be told of it. @param {readonly Example[]} heard */
function contextAfter(heard) {
  const previous = heard.at(-1);
  if (!previous) return { customer: [] };
  return { previous: { speaker: previous.speaker, classes: previous.labels, asks: previous.text.includes('?') }, customer: lastOfCustomer(heard) };
}

/** @param {readonly Example[]} heard */
function lastOfCustomer(heard) {
  let at = heard.length;
  while (at > 0 && heard.length - at < ANSWERED_WITHIN && heard[at - 1].speaker === 'agent') at -= 1;
  /** @type {string[]} */
  const labels = [];
  while (at > 0 && heard[at - 1].speaker === 'customer') labels.push(...heard[(at -= 1)].labels);
  return [...new Set(labels)];
}
