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
const CLOSED = new Set(['PRP', 'PRP$', 'IN', 'DT', 'CC', 'TO', 'MD', 'WP', 'WDT', 'WRB', 'WP$', 'EX', 'PDT', 'UH', 'CD', 'RB', 'RBR', 'RBS', 'JJR', 'JJS']);

/** Frequent words that the tags would let through, though what looks like their forms are other words: “out”, “outing”. */
const FIXED = new Set(['off', 'out', 'down', 'back', 'well', 'far', 'data', 'per', 'about', 'that', 'there', 'here', 'thank-you', 'yes', 'no', 'ok', 'okay', 'hello', 'hi', 'hey', 'mr', 'mrs', 'ms', 'more', 'most', 'less', 'least', 'much', 'many', 'else', 'let', 'please', 'only', 'just', 'even', 'very', 'sir', 'today', 'tomorrow', 'now', 'then']);

/** Verbs with a regular past beside the other one. */
const LOOSE = new Set(['learn', 'burn', 'dream', 'spell', 'spill', 'spoil', 'smell', 'lean', 'leap', 'kneel']);

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
 * @property {(word: string) => boolean} isPlural Does it end in “s” because it is a plural: “savings”, “news”.
 * @property {(word: string) => boolean} isStrong Has it a past tense without “-ed”.
 * @property {(word: string) => boolean} isComparative
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
  const plurals = part('uninflected-nouns');
  const singulars = part('singular-nouns');
  const tagsOf = (/** @type {string} */ word) => /** @type {string[]} */ (Array.isArray(tags[word]) ? tags[word] : []);
  const strong = new Set(Object.entries(part('irregular-verbs')).flatMap(([form, lemma]) => (form === lemma || form.endsWith('ed') ? [] : [lemma])));
  for (const verb of ['cost', 'cut', 'hit', 'hurt', 'let', 'put', 'read', 'set', 'shut', 'split', 'spread']) strong.add(verb);
  const forms = { noun: invert(exceptions.noun), verb: invert(exceptions.verb), adj: invert(exceptions.adj) };

  return {
    is: (word, kind) => {
      // WordNet as packaged lacks a few of the shortest words, “go” among them
      if (kind === 'verb' && forms.verb.has(word)) return true;
      if (kind === 'noun' && tagsOf(word)[0] === 'NN') return true;
      return (senses[numbers[word]] ?? []).some((/** @type {number} */ sense) => kinds[sense] === kind);
    },
    isClosed: (word) => {
      const [first, ...others] = tagsOf(word);
      return CLOSED.has(first) && !others.includes('VB') && !(first === 'RB' && others.includes('JJ'));
    },
    isPlural: (word) => plurals[word] === true || tagsOf(word).includes('NNS') || (/[^suia]s$/.test(word) && !singulars[word]),
    isStrong: (word) => strong.has(word),
    isComparative: (word) => tagsOf(word).includes('JJR'),
    mainKind: (word) => tagsOf(word)[0],
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
  if (hyphen > 0) {
    const last = word.slice(hyphen + 1);
    // “sign-ups”, but “pre-approved”
    return /^(?:up|in|on|off|out|down|back|over)$/.test(last) ? [`${word}s`] : expand(last, words).map((form) => word.slice(0, hyphen + 1) + form);
  }
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
  const settled = /(?:ed|ing|ly|ss|s)$/.test(word);
  // “upsell” goes like “sell”
  const derived = unknown && !settled && stem !== undefined && words.is(stem, 'verb');
  if (words.is(word, 'noun') || (unknown && !settled)) forms.push(...nounForms(word, words));
  if (words.is(word, 'verb')) forms.push(...verbForms(word, words));
  if (derived) forms.push(...verbForms(stem, words).map((form) => word.slice(0, -stem.length) + form));
  if (words.is(word, 'adj')) forms.push(...adjectiveForms(word, words));
  return forms;
}

function nounForms(/** @type {string} */ word, /** @type {Words} */ words) {
  const irregular = words.irregular(word, 'noun');
  const regular = plural(word);
  if (words.isPlural(word)) return irregular;
  // “goods”, “means” are words of their own, and “good”, “mean” hardly ever nouns
  const main = words.mainKind(word);
  if (main && !main.startsWith('N') && !words.is(word, 'verb') && irregular.length === 0) return [];
  if (irregular.length > 0 && !/(?:s|sh|ch|x|z|o|f|fe|y)$/.test(word)) return irregular;
  return [regular, ...irregular];
}

function verbForms(/** @type {string} */ word, /** @type {Words} */ words) {
  const irregular = words.irregular(word, 'verb');
  const doubled = doubles(word) ? word + word.at(-1) : undefined;
  // the lists give “referred”; “refered” is a slip, while “canceled” is American
  const listed = irregular.some((form) => form === `${word}${word.at(-1)}ing`) && !/[lpst]$/.test(word);
  const regular = [plural(word)];
  if (!listed) regular.push(gerund(doubled ?? word));
  // “learned” stands beside “learnt”, but no “payed” beside “paid”
  if (!listed && (LOOSE.has(word) || !words.isStrong(word))) regular.push(pastOf(doubled ?? word));
  // “feed” is no past of “fee”
  return [...regular.filter((form) => !words.is(form, 'verb') || form === word), ...irregular];
}

function adjectiveForms(/** @type {string} */ word, /** @type {Words} */ words) {
  const irregular = words.irregular(word, 'adj');
  if (irregular.length > 0) return irregular;
  const adjective = words.mainKind(word)?.startsWith('JJ') ?? false;
  const stem = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word.endsWith('e') ? word.slice(0, -1) : doubles(word) ? word + word.at(-1) : word;
  const syllables = word.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0;
  const short = !/(?:ed|ing|[sc]t)$/.test(word) && (syllables === 1 || /(?:[^aeiou]y|[^aeiou]le|ow)$/.test(word));
  // “set” is an adjective too, and yet a “setter” is not more set
  return words.isComparative(`${stem}er`) || (adjective && short) ? [`${stem}er`, `${stem}est`] : [];
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
  return /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(word);
}
