// Chooses from which probability a sentence counts as an act, on phrases that the recogniser has not learnt from: run it
// by hand when the phrases have changed. Prints what it measured and writes src/meaning/recogniser-thresholds.ts.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PHRASES = 'fixtures/blind/phrases/dev';
const CORPUS = 'fixtures/corpus';

/** "About 95 %": one false alarm among eighteen is let pass. */
const PRECISION = 0.945;
const LOWEST = 0.05;
const HIGHEST = 0.995;

/** For every class the lists of phrases that do it, and those that nearly do. A class with `corpus` is told from ordinary lines too. */
const CLASSES = {
  benefit: { yes: ['benefit.personal'], no: ['benefit.generic'] },
  claim: { yes: ['unverifiable-claim.bad'], no: ['unverifiable-claim.good'], corpus: 'agent' },
  consent: { yes: ['consent-ask.paid'], no: ['consent-ask.step'] },
  evasion: { yes: ['price-talk.evaded'], no: ['price-talk.stated'], corpus: 'agent' },
  hide: { yes: ['price-talk.note-hide'], no: ['price-talk.note-fine', 'price-talk.stated'], corpus: 'note' },
  offer: { yes: ['offer.offer'], no: ['offer.not-offer'] },
  order: { yes: ['directive-language.bad'], no: ['directive-language.good'], corpus: 'agent' },
  pitch: { yes: ['benefit.generic'], no: ['benefit.personal'], corpus: 'agent' },
  promise: { yes: ['overpromise.bad'], no: ['overpromise.good'], corpus: 'agent' },
  reason: { yes: ['vague-reason.good'], no: ['vague-reason.bad'], alone: true },
  'time-ask': { yes: ['time-ask.bad'], no: ['time-ask.good'], corpus: 'agent' },
  'vague-reason': { yes: ['vague-reason.bad'], no: ['vague-reason.good'], corpus: 'agent' },
};

/** Lines that stand among the negatives and do the act all the same: read by eye. */
const MISPLACED = {
  benefit: /you're paying half what you did|сама перенесу запись/i,
  consent: /как вам удобнее оплатить|standard or the leader|do you definitely want the cover/i,
  evasion: /индивидуально, менеджер|меньше, чем такси|тратите на кофе|насколько вы серьёзно|all very competitive/i,
  offer: /each lesson is 30 quid, or|хочу предложить/i,
  order: /^(?:диктуйте адрес|назовите улицу|напишите об этом)/i,
  promise: /ни о чём не волноваться|не переживайте/i,
  'time-ask': /удобно (?:сейчас|пару)|сейчас удобно|есть полминуты|(?:give me|do you have) two minutes|got three minutes|is this an okay moment|вы сейчас не за рулём/i,
  'vague-reason': /по личному вопросу|personal business matter/i,
};

const { scoreSentence, splitSentences, tokenize } = await loadRecogniser();
const sections = ['ru', 'en'].map((language) => `  ${language}: {\n${thresholdsOf(language).join('\n')}\n  },\n`);
writeFileSync(join(ROOT, 'src/meaning/recogniser-thresholds.ts'), `import type { Language } from '../words/index.js';
import type { SentenceClass } from './recogniser-features.js';

/**
 * The probability from which a sentence counts as doing what the class says, chosen by src/build/train-thresholds.mjs for
 * about 95 % precision on phrases and lines that the recogniser has not learnt from. Behind each: precision and recall there,
 * and so many examples of the class against so many of anything else. With some thirty examples a class, a figure is good
 * to about ten points.
 */
export const THRESHOLDS: Record<Language, Record<SentenceClass, number>> = {
${sections.join('')}};
`);

/** @param {string} language */
function thresholdsOf(language) {
  const lists = readLists(language);
  const corpus = readCorpus(language);
  const allNegatives = Object.entries(CLASSES).flatMap(([name, { no }]) => (name === 'reason' || name === 'benefit' || name === 'pitch' || name === 'vague-reason' ? [] : no)).flatMap((list) => lists[list]);
  return Object.entries(CLASSES).map(([name, set]) => {
    const score = (/** @type {string} */ text) => Math.max(0, ...sentencesOf(text).map((sentence) => scoreSentence(sentence, language)[name]));
    const near = set.no.flatMap((list) => lists[list]);
    const ordinary = set.corpus ? corpus.filter(({ role }) => role === set.corpus).map(({ text }) => text) : set.alone ? [] : allNegatives;
    const misplaced = MISPLACED[name];
    const yes = set.yes.flatMap((list) => lists[list]).map(score);
    const nearScores = near.map(score);
    const no = [...new Set([...near, ...ordinary])].filter((text) => !misplaced?.test(text)).map(score);
    const best = chooseThreshold(yes, no, PRECISION);
    const at90 = chooseThreshold(yes, no, 0.9);
    const among = chooseThreshold(yes, nearScores, 0.9);
    const amongStrict = chooseThreshold(yes, nearScores, PRECISION);
    const pass = corpus.filter(({ role, text }) => role === (set.corpus ?? 'agent') && score(text) >= best.threshold).length;
    console.log(`${language} ${name.padEnd(13)} AUC near ${area(yes, nearScores).toFixed(3)}, all ${area(yes, no).toFixed(3)} | recall at 90/95 % against near ${among.recall.toFixed(2)}/${amongStrict.recall.toFixed(2)}, against all ${at90.recall.toFixed(2)}/${best.recall.toFixed(2)} | threshold ${best.threshold}, precision ${best.precision.toFixed(2)}, ${pass} of ${corpus.filter(({ role }) => role === (set.corpus ?? 'agent')).length} unlabelled lines`);
    const key = `${name.includes('-') ? `'${name}'` : name}: ${best.threshold},`;
    return `    ${key.padEnd(23)} // precision ${best.precision.toFixed(2)}, recall ${best.recall.toFixed(2)}; ${yes.length} against ${no.length}`;
  });
}

/** The threshold with the best recall among those that are precise enough, halfway to the next score below. @param {number[]} yes @param {number[]} no @param {number} wanted */
function chooseThreshold(yes, no, wanted) {
  const candidates = [...yes].map((score) => {
    const below = Math.max(0, ...[...yes, ...no].filter((other) => other < score));
    return Number(Math.min(HIGHEST, Math.max(LOWEST, (score + below) / 2)).toFixed(3));
  });
  const measured = candidates.map((threshold) => {
    const hits = yes.filter((score) => score >= threshold).length;
    const alarms = no.filter((score) => score >= threshold).length;
    return { threshold, recall: hits / yes.length, precision: hits / Math.max(1, hits + alarms) };
  });
  const precise = measured.filter(({ precision }) => precision >= wanted).sort((a, b) => b.recall - a.recall || b.threshold - a.threshold);
  return precise[0] ?? measured.sort((a, b) => b.precision - a.precision)[0];
}

/** The chance that one that does it scores above one that does not. @param {number[]} yes @param {number[]} no */
function area(yes, no) {
  return yes.reduce((sum, a) => sum + no.reduce((wins, b) => wins + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0) / (yes.length * no.length);
}

/** @param {string} language @returns {Record<string, string[]>} */
function readLists(language) {
  const folder = join(ROOT, PHRASES, language);
  return Object.fromEntries(readdirSync(folder).flatMap((file) => Object.entries(parse(readFileSync(join(folder, file), 'utf8'))).map(([list, phrases]) => [`${file.replace('.yml', '')}.${list}`, phrases.map(String)])));
}

/** Sentences of the corpus that no label is about: what an ordinary script says. @param {string} language */
function readCorpus(language) {
  const labels = readFileSync(join(ROOT, CORPUS, 'labels.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const files = readdirSync(join(ROOT, CORPUS, 'scripts')).filter((file) => file.startsWith(language));
  return files.flatMap((file) => {
    const lines = readFileSync(join(ROOT, CORPUS, 'scripts', file), 'utf8').split('\n');
    const faults = labels.find((label) => label.file.endsWith(file))?.violations ?? [];
    const speakers = readFileSync(join(ROOT, CORPUS, 'speakers', `${file}.tsv`), 'utf8').trim().split('\n').map((row) => row.split('\t'));
    return speakers.filter(([, role]) => role === 'agent' || role === 'note').flatMap(([line, role, opening]) => {
      const text = lines[Number(line) - 1];
      const start = Math.max(0, text.indexOf(opening));
      const next = speakers.filter((row) => row[0] === line).map((row) => text.indexOf(row[2])).filter((at) => at > start);
      const said = text.slice(start, Math.min(...next, text.length)).split('|')[0].replace(/[*`]/g, '').replace(/["»”]\s*$/, '');
      const quotes = faults.filter((fault) => fault.line === Number(line)).map((fault) => folded(fault.quote));
      return sentencesOf(said).filter((sentence) => !quotes.some((quote) => folded(sentence).includes(quote) || quote.includes(folded(sentence)))).map((sentence) => ({ role, text: sentence }));
    });
  });
}

/** @param {string} text */
function folded(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** @param {string} text @returns {string[]} */
function sentencesOf(text) {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).map(({ start, end }) => text.slice(start, end)).filter((sentence) => /\p{L}/u.test(sentence));
}

/** Bundles the recogniser, which is TypeScript, and loads it. */
async function loadRecogniser() {
  const { outputFiles } = await build({
    stdin: { contents: `export { scoreSentence } from './src/meaning/recogniser.ts'; export { splitSentences, tokenize } from './src/words/index.ts';`, resolveDir: ROOT, loader: 'ts' },
    bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning',
  });
  const file = join(ROOT, 'node_modules/.cache/callint', `recogniser-${process.pid}.mjs`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}
