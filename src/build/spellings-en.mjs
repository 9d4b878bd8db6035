/** Endings that British and American spelling write differently, and shortest words they are trusted in. */
const PAIRS = [
  [/ise$/, 'ize', 6],
  [/ize$/, 'ise', 6],
  [/ised$/, 'ized', 7],
  [/ized$/, 'ised', 7],
  [/isation$/, 'ization', 8],
  [/ization$/, 'isation', 8],
  [/yse$/, 'yze', 6],
  [/yze$/, 'yse', 6],
  [/our(?=$|(?:ite|able|ful|al|hood)$)/, 'or', 5],
  [/or(?=$|(?:ite|able|ful|al|hood)$)/, 'our', 5],
  [/([bt])re$/, '$1er', 5],
  [/([bt])er$/, '$1re', 5],
  [/ogue$/, 'og', 6],
  [/og$/, 'ogue', 5],
  [/ence$/, 'ense', 7],
  [/ense$/, 'ence', 7],
];

/** Pairs that no ending gives away. “Cheque” and “check” are not one: a check is also an inspection. */
const SINGLE = [
  ['programme', 'program'],
  ['enrol', 'enroll'],
  ['enrolment', 'enrollment'],
  ['fulfil', 'fulfill'],
  ['instalment', 'installment'],
  ['judgement', 'judgment'],
  ['grey', 'gray'],
  ['practise', 'practice'],
  ['mum', 'mom'],
];

/** Words that only look like the two spellings of one. */
const APART = new Set(['tour', 'meter', 'premise', 'premize', 'tenor', 'tenour', 'valour', 'letter', 'latter', 'better', 'matter', 'timber', 'number', 'member', 'later', 'water', 'litter']);

/**
 * The word in all its spellings, British and American, as given first.
 * @param {string} word
 * @param {{ is: (word: string, kind: 'noun' | 'verb' | 'adj') => boolean }} words
 * @returns {string[]}
 */
export function spellings(word, words) {
  const isWord = (/** @type {string} */ one) => words.is(one, 'noun') || words.is(one, 'verb') || words.is(one, 'adj');
  const found = [word, ...SINGLE.filter((pair) => pair.includes(word)).flat()];
  for (const [pattern, instead, length] of /** @type {[RegExp, string, number][]} */ (PAIRS)) {
    if (word.length < length || APART.has(word) || !pattern.test(word)) continue;
    const other = word.replace(pattern, instead);
    if (isWord(other)) found.push(other);
  }
  return [...new Set(found)];
}
