// Reads the labelled lines that the recogniser learns from: src/meaning/training/{ru,en}/*.tsv.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

/** @import { Example } from './train-recogniser.mjs' */

export const LANGUAGES = /** @type {const} */ (['ru', 'en']);

const SPEAKERS = /** @type {const} */ ({ A: 'agent', C: 'customer', N: 'note' });

/** What the customer said counts as answered within so many lines of the agent. */
const ANSWERED_WITHIN = 3;

/**
 * The lines of a language, in the order of the files. A line is WHO, labels and words, separated by tabs; a blank line ends a
 * conversation. `# unconnected` at the top of a file says that no line follows from the one before; `# judged: a b` that the
 * labels below it were given for these classes only; `# scripts: a b` that they are the lines of these sets of scripts.
 * @param {string} root
 * @param {string} language
 * @param {readonly string[]} [without] files to leave out
 * @returns {Example[]}
 */
export function readExamples(root, language, without = []) {
  const folder = join(root, 'src/meaning/training', language);
  const lines = readdirSync(folder).filter((name) => name.endsWith('.tsv') && !without.includes(name)).sort().flatMap((name) => parseExamples(readFileSync(join(folder, name), 'utf8'), name));
  return [...lines, ...readPhrases(join(root, PHRASES, language))];
}

/** Phrases written for one act each; the other half of them is kept unread. */
const PHRASES = 'fixtures/blind/acts/dev';

/** Phrases that do an act and phrases that only look like it, judged for nothing else. @param {string} folder @returns {Example[]} */
function readPhrases(folder) {
  return Object.values(SPEAKERS).flatMap((speaker) => readdirSync(join(folder, speaker)).sort().flatMap((file) => {
    const act = basename(file, '.yml');
    /** @type {{ does: string[], not: string[] }} */
    const { does, not } = parse(readFileSync(join(folder, speaker, file), 'utf8'));
    return [...does.map((text) => ({ text, labels: [act] })), ...not.map((text) => ({ text, labels: [] }))].map((one, at) => ({ ...one, speaker, context: { customer: [] }, block: `${speaker} ${act} ${at % 2}`, judged: [act] }));
  }));
}

/**
 * The file from which the recogniser learnt the lines of a set of scripts, for each set that it learnt from.
 * @param {string} root
 * @returns {Map<string, string>}
 */
export function scriptsLearnt(root) {
  const files = LANGUAGES.flatMap((language) => {
    const folder = join(root, 'src/meaning/training', language);
    return readdirSync(folder).filter((name) => name.endsWith('.tsv')).map((name) => ({ name, sets: /^# scripts: (.*)$/m.exec(readFileSync(join(folder, name), 'utf8'))?.[1].split(' ') ?? [] }));
  });
  return new Map(files.flatMap(({ name, sets }) => sets.map((set) => /** @type {const} */ ([set, name]))));
}

/** @param {string} text @param {string} file @returns {Example[]} */
export function parseExamples(text, file) {
  /** @type {Example[]} */
  const examples = [];
  /** @type {Example[]} */
  let conversation = [];
  const unconnected = /^# unconnected$/m.test(text);
  /** @type {string[] | undefined} */
  let judged;
  const ofScript = /^# scripts: /m.test(text);
  text.split(/\r?\n/).forEach((line, at) => {
    judged = /^# judged: (.*)$/.exec(line)?.[1].split(' ') ?? judged;
    if (line.startsWith('#')) return;
    if (line.trim() === '' || unconnected) conversation = [];
    if (line.trim() === '') return;
    const [who, labels, words, ...rest] = line.split('\t');
    const speaker = SPEAKERS[/** @type {keyof typeof SPEAKERS} */ (who)];
    if (!speaker || !labels || !words || rest.length > 0) throw new Error(`${file}:${at + 1}: a line is A, C or N, labels and words, separated by tabs`);
    const example = { speaker, text: words, labels: labels === '-' ? [] : labels.split(','), context: contextAfter(conversation), block: `${file} ${Math.floor(at / 60)}`, ...(judged && { judged }), ...(ofScript && { ofScript }) };
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
