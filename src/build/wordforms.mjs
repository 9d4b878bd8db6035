// Writes the forms of all words of the dictionaries, for phrases that users write: those of callint itself are expanded when it is built.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { englishForms } from './forms-en.mjs';
import { eachLexeme, openDictionary } from './opencorpora.mjs';
import { writeData } from './write.mjs';

const require = createRequire(import.meta.url);

/** What the tables depend on: they take a while to make and are kept from one build to the next. */
const SOURCES = ['wordforms.mjs', 'opencorpora.mjs', 'forms-en.mjs', 'spellings-en.mjs'];

/**
 * Writes the tables of both languages into a folder.
 * @param {string} root
 * @param {string} folder
 */
export function writeWordForms(root, folder) {
  const cache = join(root, 'node_modules/.cache/callint');
  for (const [language, make] of /** @type {const} */ ([['ru', russianTable], ['en', englishTable]])) {
    const kept = join(cache, `wordforms-${language}-${key()}.bin`);
    if (!existsSync(kept)) {
      mkdirSync(cache, { recursive: true });
      writeFileSync(kept, brotliCompressSync(make(), { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } }));
    }
    writeData(join(folder, `wordforms-${language}.ts`), readFileSync(kept));
  }
}

function key() {
  const hash = createHash('sha256').update(require('az/package.json').version).update(require('wink-lexicon/package.json').version);
  const here = dirname(fileURLToPath(import.meta.url));
  for (const name of SOURCES) hash.update(readFileSync(join(here, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Endings that a guess is made by are this long at most, and must be those of so many words. */
const LONGEST_SUFFIX = 5;
const FEWEST_WORDS = 3;

/** The table of one language while it is made. */
class Table {
  /** @type {Map<string, number>} */
  lists = new Map();
  /** @type {Map<string, Set<number>>} */
  stems = new Map();
  /** @type {Map<string, Map<number, number>>} */
  suffixes = new Map();

  /** Adds a word: its stem, and its endings in groups of which the first is the main one, each with its headword first. */
  add(/** @type {string} */ word, /** @type {string} */ stem, /** @type {string} */ list) {
    const number = this.lists.get(list) ?? this.lists.size;
    this.lists.set(list, number);
    this.stems.set(stem, (this.stems.get(stem) ?? new Set()).add(number));
    for (let length = Math.max(2, word.length - stem.length + 1); length <= LONGEST_SUFFIX && length < word.length; length += 1) {
      const suffix = word.slice(-length);
      const counts = this.suffixes.get(suffix) ?? new Map();
      this.suffixes.set(suffix, counts.set(number, (counts.get(number) ?? 0) + 1));
    }
  }

  /** The table as text in three parts: the lists of endings, each stem with the numbers of its lists, and what the ends of words tell. */
  text() {
    return [[...this.lists.keys()], linesOf(this.stems, (numbers) => [...numbers].join(',')), this.guesses()].map((lines) => lines.join('\n')).join('\n\n');
  }

  /** The list that most words with an end have; ends that say no more than a shorter one are left out. */
  guesses() {
    /** @type {Map<string, number>} */
    const best = new Map();
    for (const [suffix, counts] of this.suffixes) {
      const [number, count] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
      if (count >= FEWEST_WORDS) best.set(suffix, number);
    }
    return linesOf(new Map([...best].filter(([suffix, number]) => best.get(suffix.slice(1)) !== number)), String);
  }
}

/**
 * @template Value
 * @param {Map<string, Value>} entries
 * @param {(value: Value) => string} write
 */
function linesOf(entries, write) {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([word, value]) => `${word} ${write(value)}`);
}

/** Forms that are hardly ever meant, and parts of paradigms that are words of their own. */
const ODD = /\b(?:Erro|Dist|Arch|Abbr)\b/;
const APART = /\bAnum\b/;

function russianTable() {
  const { forms } = openDictionary();
  /** @type {Map<number, { list: string, head: string } | undefined>} */
  const known = new Map();
  const table = new Table();
  eachLexeme((word, paradigm) => {
    if (!/^[а-яё][а-яё-]+$/.test(word)) return;
    if (!known.has(paradigm)) known.set(paradigm, endingsOf(forms({ word: '', base: '', paradigm, at: 0, tag: '', share: 0 })));
    const endings = known.get(paradigm);
    if (!endings) return;
    table.add(fold(word), fold(word.slice(0, word.length - endings.head.length)), endings.list);
  });
  return table.text();
}

/**
 * The endings of a paradigm: `main;part;part`, where a part is a participle, a comparative and the like, which stands for itself alone
 * when it is what the writer wrote. A form with a prefix is `prefix~ending`.
 * @param {import('./opencorpora.mjs').Form[]} forms
 */
function endingsOf(forms) {
  /** @type {Map<string, Set<string>>} */
  const parts = new Map([['', new Set()]]);
  const kept = forms.filter(({ tag }) => !ODD.test(tag) || ODD.test(forms[0].tag));
  if (kept.length < 2) return undefined;
  for (const { text, prefix, tag } of kept) {
    const ending = prefix ? `${prefix}~${text.slice(prefix.length)}` : text;
    const name = partOf(tag);
    parts.set(name, (parts.get(name) ?? new Set()).add(fold(ending)));
  }
  const list = [...parts].filter(([name], index) => index === 0 || !APART.test(name)).map(([, endings]) => [...endings].join(',')).join(';');
  // a word that is not inflected is found as it stands anyway
  return list.includes(',') ? { list, head: forms[0].text } : undefined;
}

function partOf(/** @type {string} */ tag) {
  if (/^(?:PRTF|PRTS)/.test(tag)) return `PRT ${/\b(?:pres|past|futr)\b/.exec(tag)?.[0]} ${/\b(?:actv|pssv)\b/.exec(tag)?.[0]}`;
  return /^(?:COMP|ADJS)|\b(?:Supr|Anum)\b/.exec(tag)?.[0] ?? '';
}

function englishTable() {
  const table = new Table();
  const formsOf = englishForms();
  for (const word of Object.keys(require('wink-lexicon/src/wn-words.js'))) {
    if (!/^[a-z][a-z-]+$/.test(word)) continue;
    const forms = formsOf(word);
    // a word without forms is found as it stands anyway
    if (forms.length < 2) continue;
    const stem = commonStart(forms);
    table.add(word, stem, forms.map((form) => form.slice(stem.length)).join(','));
  }
  return table.text();
}

function commonStart(/** @type {readonly string[]} */ forms) {
  let length = forms[0].length;
  for (const form of forms) while (!form.startsWith(forms[0].slice(0, length))) length -= 1;
  return forms[0].slice(0, length);
}

function fold(/** @type {string} */ word) {
  return word.toLowerCase().replaceAll('ё', 'е');
}
