import { createRequire } from 'node:module';
import { spellings } from './spellings-en.mjs';

const require = createRequire(import.meta.url);

/** Words whose forms no rule gives; the pieces of contractions are spelt as the tokenizer cuts them. */
const SETS = [
  ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"],
  ['have', 'has', 'had', 'having', "'ve", "'s"],
  ['do', 'does', 'did', 'done', 'doing'],
  ['will', "'ll", 'wo'],
  ['would', "'d"],
  ['can', 'ca'],
  ['shall', 'sha'],
  ['not', "n't"],
];

/** A contraction's piece on its own, where a phrase is written with one. */
const PIECES = new Map([
  ["'s", ["'s", 'is', 'has']],
  ["'d", ["'d", 'would', 'had']],
  ...SETS.flatMap((set) => set.filter((form) => form !== "'s" && form !== "'d").map((form) => /** @type {[string, string[]]} */ ([form, set]))),
  ['would', ['would', "'d"]],
]);

/** Tags of words that have no forms: pronouns, prepositions, conjunctions, modals, names and the like. */
const CLOSED = new Set(['PRP', 'PRP$', 'IN', 'DT', 'CC', 'TO', 'MD', 'WP', 'WDT', 'WRB', 'WP$', 'EX', 'PDT', 'UH', 'CD', 'RB', 'RBR', 'RBS', 'JJR', 'JJS', 'NNP']);

/** Frequent words that the tags would let through, with forms that mean something else: «i» – «is», «use» – «used to». */
const FIXED = new Set(['yes', 'no', 'ok', 'okay', 'hello', 'hi', 'hey', 'mr', 'mrs', 'ms', 'more', 'most', 'less', 'least', 'much', 'many', 'else', 'let', 'please', 'only', 'just', 'even', 'very', 'sir', 'today', 'tomorrow', 'now', 'then', 'new']);

const VOWEL = /[aeiouy]/;

/**
 * Gives a function that lists all forms of an English word, the word itself first.
 * @returns {(word: string) => string[]}
 */
export function englishForms() {
  const words = readWords();
  /** @type {Map<string, string[]>} */
  const known = new Map();
  return (word) => {
    const folded = word.toLowerCase().replaceAll('’', "'");
    const forms = known.get(folded) ?? [...new Set([folded, ...expand(folded, words)])];
    known.set(folded, forms);
    return [...forms];
  };
}

/**
 * @typedef {object} Words
 * @property {(word: string, kind: 'noun' | 'verb' | 'adj') => boolean} is Can the word, in its basic form, be of that kind.
 * @property {(word: string) => boolean} isClosed Is it first of all a word without forms.
 * @property {(word: string) => string | undefined} mainKind The tag it has most often.
 * @property {(word: string, kind: 'noun' | 'verb' | 'adj') => readonly string[]} irregular The forms that no rule gives.
 * @property {(word: string) => readonly string[]} lemmas The words it is an irregular form of.
 */

/** @returns {Words} */
function readWords() {
  const part = (/** @type {string} */ name) => require(`wink-lexicon/src/${name}.js`);
  const numbers = part('wn-words');
  const senses = part('wn-word-senses');
  const kinds = part('wn-senses').map((/** @type {string} */ sense) => sense.slice(0, sense.indexOf('.')));
  const tags = part('lexicon');
  const exceptions = { noun: part('wn-noun-exceptions'), verb: { ...part('irregular-verbs'), ...part('wn-verb-exceptions') }, adj: part('wn-adjective-exceptions') };
  const still = { ...part('uncountable-nouns'), ...part('uninflected-nouns') };
  const forms = Object.fromEntries(Object.entries(exceptions).map(([kind, table]) => [kind, invert(table)]));

  return {
    is: (word, kind) => !(kind === 'noun' && still[word] && !(tags[word] ?? []).includes('NNS')) && (senses[numbers[word]] ?? []).some((/** @type {number} */ sense) => kinds[sense] === kind),
    isClosed: (word) => CLOSED.has(tags[word]?.[0]) && !['RB', 'IN', 'CD'].includes(tags[word][0]) ? true : ['RB', 'IN', 'CD'].includes(tags[word]?.[0]) && !(tags[word] ?? []).some((/** @type {string} */ tag) => /^(?:VB|JJ$)/.test(tag)),
    mainKind: (word) => tags[word]?.[0],
    irregular: (word, kind) => forms[kind].get(word) ?? [],
    lemmas: (word) => Object.values(exceptions).flatMap((table) => (typeof table[word] === 'string' ? [table[word]] : [])),
  };
}

/** @param {Record<string, string>} table */
function invert(table) {
  /** @type {Map<string, string[]>} */
  const forms = new Map();
  for (const [form, lemma] of Object.entries(table)) forms.set(lemma, [...(forms.get(lemma) ?? []), form]);
  return forms;
}

/**
 * @param {string} word
 * @param {Words} words
 * @returns {string[]}
 */
function expand(word, words) {
  const set = PIECES.get(word);
  if (set) return set;
  if (FIXED.has(word) || !/^[a-z][a-z-]*$/.test(word) || word.length < 2 || words.isClosed(word)) return [];
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && !words.is(word, 'verb') && !words.is(word, 'adj')) return words.is(word.slice(hyphen + 1), 'noun') ? [plural(word)] : [];
  return lemmasOf(word, words).flatMap((lemma) => spellings(lemma, words).flatMap((spelt) => [spelt, ...inflect(spelt, words)]));
}

/** The word itself where it heads an entry, or else the words that it is a form of. */
function lemmasOf(/** @type {string} */ word, /** @type {Words} */ words) {
  if (isWord(word, words)) return [word];
  const irregular = [...new Set(words.lemmas(word))];
  if (irregular.length > 0) return irregular;
  const stems = [...stemsOf(word)].filter((stem) => isWord(stem, words) && inflect(stem, words).includes(word));
  return stems.length > 0 ? stems : [word];
}

function isWord(/** @type {string} */ word, /** @type {Words} */ words) {
  return words.is(word, 'noun') || words.is(word, 'verb') || words.is(word, 'adj');
}

function* stemsOf(/** @type {string} */ word) {
  for (const [ending, instead] of [['ies', 'y'], ['ied', 'y'], ['es', ''], ['s', ''], ['ed', ''], ['ed', 'e'], ['ing', ''], ['ing', 'e'], ['er', ''], ['er', 'e'], ['est', ''], ['est', 'e']]) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const stem = word.slice(0, -ending.length) + instead;
    yield stem;
    if (/([b-df-hj-np-tv-z])\1$/.test(stem)) yield stem.slice(0, -1);
  }
}

/**
 * @param {string} word
 * @param {Words} words
 * @returns {string[]}
 */
function inflect(word, words) {
  const forms = [];
  const unknown = !isWord(word, words);
  const stem = /^(?:re|un|pre|over|out|up|down|dis|mis|auto)-?(.{3,})$/.exec(word)?.[1];
  const verb = words.is(word, 'verb') || (unknown && stem !== undefined && words.is(stem, 'verb') && !/(?:ed|ing)$/.test(word));
  const settled = /(?:ed|ing|ly|ss|s)$/.test(word);
  if (words.is(word, 'noun') || (unknown && !verb && !settled)) forms.push(...nounForms(word, words));
  if (verb) forms.push(...verbForms(word, words));
  if (words.is(word, 'adj') && !words.mainKind(word)?.startsWith('N')) forms.push(...adjectiveForms(word, words));
  return forms;
}

function nounForms(/** @type {string} */ word, /** @type {Words} */ words) {
  const irregular = words.irregular(word, 'noun');
  const regular = plural(word);
  // “goods”, “means” are words of their own, and “good”, “mean” hardly ever nouns
  const main = words.mainKind(word);
  if (main && !main.startsWith('N') && !words.is(word, 'verb') && irregular.length === 0) return [];
  if (irregular.length > 0 && !/(?:s|sh|ch|x|z|o|f|fe|y)$/.test(word)) return irregular;
  return [regular, ...irregular];
}

function verbForms(/** @type {string} */ word, /** @type {Words} */ words) {
  const irregular = words.irregular(word, 'verb');
  const doubled = doubles(word) ? word + word.at(-1) : undefined;
  const past = irregular.filter((form) => !form.endsWith('ing'));
  // “learnt” stands beside “learned”, but “paid” instead of “payed”
  const both = past.length === 0 || past.every((form) => form.endsWith('ed')) || past.every((form) => /[^t]t$/.test(form) && /(?:n|l|m)t$/.test(form) && !/(?:nd|ld|n|an)$/.test(word.slice(-2) === 'rn' ? '' : word));
  const regular = [plural(word), gerund(doubled ?? word)];
  if (both) regular.push(pastOf(doubled ?? word));
  // “feed” is no past of “fee”
  return [...regular.filter((form) => !words.is(form, 'verb') || form === word), ...irregular];
}

function adjectiveForms(/** @type {string} */ word, /** @type {Words} */ words) {
  const irregular = words.irregular(word, 'adj');
  if (irregular.length > 0) return irregular;
  const syllables = word.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0;
  if (word.length < 3 || /(?:ed|ing|ous|ful|al|ic|ish|er|est|[sc]t|ive)$/.test(word) && !/^(?:fast|vast|just|strict|exact)$/.test(word)) return [];
  if (syllables > 1 && !/(?:[^aeiou]y|[^aeiou]le|ow)$/.test(word)) return [];
  const stem = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word.endsWith('e') ? word.slice(0, -1) : doubles(word) ? word + word.at(-1) : word;
  return [`${stem}er`, `${stem}est`];
}

function plural(/** @type {string} */ word) {
  if (/(?:s|sh|ch|x|z)$/.test(word)) return `${word}es`;
  if (/[^aeiou]o$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function gerund(/** @type {string} */ word) {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  return /[^eyo]e$/.test(word) ? `${word.slice(0, -1)}ing` : `${word}ing`;
}

function pastOf(/** @type {string} */ word) {
  if (word.endsWith('e')) return `${word}d`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
}

/** Short words such as “stop” double their last letter; longer ones are in the lists. */
function doubles(/** @type {string} */ word) {
  return /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(word) && VOWEL.test(word);
}
