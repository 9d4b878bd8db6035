// A reader of the OpenCorpora dictionary that comes with the package az. Az's own parser is not used: it takes a third of a
// second to start and gives one form at a time, while a build needs whole paradigms of a thousand words.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * One way to read a word: the paradigm it belongs to and its place in there.
 * @typedef {{ word: string, base: string, paradigm: number, at: number, tag: string, share: number }} Reading
 * @typedef {{ text: string, prefix: string, tag: string }} Form
 * @typedef {object} Dictionary
 * @property {(word: string) => Reading[]} readings All readings of a word in the dictionary, «е» standing for «ё» as well.
 * @property {(word: string) => Reading[]} guesses Readings of a word that is not in the dictionary, by its ending, likeliest first.
 * @property {(reading: Reading) => Form[]} forms The whole paradigm of a reading, its normal form first.
 */

const PREFIXES = ['', 'по', 'наи'];
const YO = { е: 'ё' };
/** How much an ending of so many letters is worth as evidence. */
const ENDING_WEIGHT = [0, 0.2, 0.3, 0.4, 0.5, 0.6];
/** Parts of speech and kinds of word that no new word joins. */
const CLOSED = /\b(?:NUMR|NPRO|PRED|PREP|CONJ|PRCL|INTJ|Apro|Name|Surn|Patr|Geox|Abbr|Init)\b/;

/**
 * Opens the dictionary.
 * @returns {Dictionary}
 */
export function openDictionary() {
  const { DAWG } = require('az');
  const folder = join(dirname(require.resolve('az/package.json')), 'dicts');
  const bytes = (/** @type {string} */ name) => {
    const buffer = readFileSync(join(folder, name));
    return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length);
  };
  const json = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  const words = DAWG.fromArrayBuffer(bytes('words.dawg'), 'words');
  const shares = DAWG.fromArrayBuffer(bytes('p_t_given_w.intdawg'), 'int');
  const endings = DAWG.fromArrayBuffer(bytes('prediction-suffixes-0.dawg'), 'probs');
  const suffixes = json('suffixes.json');
  const tags = json('gramtab-opencorpora-int.json');
  const paradigms = readParadigms(bytes('paradigms.array'));

  return { readings, guesses, forms };

  function readings(/** @type {string} */ word) {
    const found = words.findAll(word, YO, 0, 0).flatMap(([spelt, places]) => places.map(([paradigm, at]) => reading(spelt, paradigm, at)));
    for (const one of found) one.share = shares.find(`${one.word}:${one.tag}`) / 1_000_000;
    // the corpus has no count for most words: then every reading is as good as another
    if (found.every((one) => one.share < 0)) for (const one of found) one.share = 1 / found.length;
    else for (const one of found) one.share = Math.max(one.share, 0);
    return found;
  }

  function guesses(/** @type {string} */ word) {
    for (let length = Math.min(5, word.length - 2); length >= 1; length -= 1) {
      const head = word.slice(0, -length);
      const found = endings.findAll(word.slice(-length), YO, 0, 0).flatMap(([ending, places]) => places.map(([count, paradigm, at]) => ({ ...reading(head + ending, paradigm, at), share: count * ENDING_WEIGHT[length] })));
      const open = found.filter((one) => !CLOSED.test(one.tag));
      if (open.length > 0) return open.sort((a, b) => b.share - a.share);
    }
    return [];
  }

  function reading(/** @type {string} */ word, /** @type {number} */ paradigm, /** @type {number} */ at) {
    const table = paradigms[paradigm];
    const count = table.length / 3;
    const base = word.slice(PREFIXES[table[2 * count + at]].length, word.length - suffixes[table[at]].length);
    return { word, base, paradigm, at, tag: tags[table[count + at]], share: 0 };
  }

  function forms(/** @type {Reading} */ { base, paradigm }) {
    const table = paradigms[paradigm];
    const count = table.length / 3;
    return Array.from({ length: count }, (_, at) => {
      const prefix = PREFIXES[table[2 * count + at]];
      return { text: prefix + base + suffixes[table[at]], prefix, tag: tags[table[count + at]] };
    });
  }
}

/**
 * @param {ArrayBuffer} data
 * @returns {Uint16Array[]}
 */
function readParadigms(data) {
  const numbers = new Uint16Array(data);
  const paradigms = [];
  for (let at = 1; paradigms.length < numbers[0]; ) {
    const size = numbers[at];
    paradigms.push(numbers.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  return paradigms;
}

/** Names of people and firms, which no phrase is about. */
const PEOPLE = /\b(?:Name|Surn|Patr|Orgn|Trad|Init)\b/;

/**
 * Every word of the dictionary in its normal form with its paradigm, but names of people and firms.
 * @param {(word: string, paradigm: number) => void} take
 */
export function eachLexeme(take) {
  const { DAWG } = require('az');
  const folder = join(dirname(require.resolve('az/package.json')), 'dicts');
  const buffer = (/** @type {string} */ name) => {
    const bytes = readFileSync(join(folder, name));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  };
  const dawg = DAWG.fromArrayBuffer(buffer('words.dawg'), 'words');
  const tags = JSON.parse(readFileSync(join(folder, 'gramtab-opencorpora-int.json'), 'utf8'));
  const isOfPeople = readParadigms(buffer('paradigms.array')).map((table) => PEOPLE.test(tags[table[table.length / 3]]));
  const decoder = new TextDecoder('windows-1251');
  const letters = new Uint8Array(64);
  visit(0, 0);

  /** Visits the letters that may follow; the letter 1 parts a word from the places where it stands in paradigms. */
  function visit(/** @type {number} */ index, /** @type {number} */ depth) {
    for (let letter = dawg.guide[index << 1]; letter; ) {
      const next = dawg.followByte(letter, index);
      letters[depth] = letter;
      if (letter !== 1) visit(next, depth + 1);
      else for (const [paradigm, at] of dawg.iterateAll(next)) if (at === 0 && !isOfPeople[paradigm]) take(decoder.decode(letters.subarray(0, depth)), paradigm);
      letter = dawg.guide[(next << 1) + 1];
    }
  }
}
