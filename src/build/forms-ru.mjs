import { openDictionary } from './opencorpora.mjs';

/** @import { Dictionary, Form, Reading } from './opencorpora.mjs' */

/** Readings with a smaller share of a word's uses are left out: they bring more false hits than finds. */
const RARE = 0.03;
/** The same where the word is not a headword, so that several lemmas compete for it. */
const RARE_LEMMA = 0.15;

/** Names, places, firms and abbreviations. */
const NAME = /\b(?:Name|Surn|Patr|Orgn|Trad|Geox|Init|Abbr)\b/;

/** Words that a writer of phrases means just as they stand, though the dictionary gives them a paradigm. */
const FIXED = new Set(['есть', 'нет', 'что', 'чем', 'как', 'это', 'при', 'так', 'уже', 'еще', 'или', 'суть', 'пока', 'мол', 'вот', 'тут', 'там', 'если', 'для', 'под', 'над', 'без', 'про', 'после', 'перед', 'ведь', 'будто', 'хоть', 'хотя']);

/** Participles that live apart from their verb: «следующий шаг» is no form of «следовать». */
const PARTED = new Set(['следующий', 'будущий', 'бывший', 'данный', 'настоящий', 'подходящий']);

/** Forms of adjectives that are mostly adverbs: «больше не звоните» says nothing of size. */
const ADVERBS = new Set(['мало', 'больше', 'меньше', 'уже', 'скорее', 'скорей', 'раньше', 'позже', 'дальше', 'далее']);

/** First parts of new compounds; what follows is looked up by itself. */
const FIRST_PARTS = ['авиа', 'авто', 'анти', 'аудио', 'без', 'бес', 'веб', 'взаимо', 'видео', 'вне', 'гипер', 'евро', 'кибер', 'крипто', 'макро', 'медиа', 'мега', 'микро', 'мини', 'много', 'моно', 'мото', 'мульти', 'не', 'нейро', 'онлайн', 'пере', 'пост', 'пре', 'пред', 'промо', 'псевдо', 'само', 'сверх', 'смс', 'спец', 'супер', 'теле', 'транс', 'ультра', 'фото', 'экс', 'экстра', 'электро', 'энерго'];

/**
 * Opens the Russian dictionary and gives a function that lists all forms of a word, the word itself first, with «е» for «ё».
 * @returns {Promise<(word: string) => string[]>}
 */
export async function russianForms() {
  const dictionary = openDictionary();
  /** @type {Map<string, string[]>} */
  const known = new Map();
  return (word) => {
    const folded = fold(word);
    const forms = known.get(folded) ?? [...new Set([folded, ...expand(folded, dictionary).map(fold)])];
    known.set(folded, forms);
    return [...forms];
  };
}

/**
 * @param {string} word
 * @param {Dictionary} dictionary
 * @returns {string[]}
 */
function expand(word, dictionary) {
  if (FIXED.has(word) || !/^[а-я-]+$/.test(word)) return [];
  const readings = chosen(word, dictionary);
  if (readings.length > 0) return readings.flatMap((reading) => formsOf(reading, dictionary));

  const hyphen = word.lastIndexOf('-');
  // «онлайн-оплата»: the last part is inflected; «как-то», «по-моему» are left as they are
  if (hyphen > 0) return /^(?:то|ка|либо|нибудь|таки)$/.test(word.slice(hyphen + 1)) || word.startsWith('по-') ? [] : expand(word.slice(hyphen + 1), dictionary).map((form) => word.slice(0, hyphen + 1) + form);

  for (const part of FIRST_PARTS) {
    const rest = word.slice(part.length);
    if (!word.startsWith(part) || rest.length < 3) continue;
    // «вебинар» is not the web's Инар
    const heads = chosen(rest, dictionary).filter((reading) => isHead(reading, dictionary) && !NAME.test(reading.tag));
    if (heads.length > 0) return heads.flatMap((reading) => formsOf(reading, dictionary)).map((form) => part + form);
  }
  return guess(word, dictionary);
}

/**
 * The readings a writer of phrases can have meant: those the word is the headword of, or else the likeliest lemmas.
 * @param {string} word
 * @param {Dictionary} dictionary
 * @returns {Reading[]}
 */
function chosen(word, dictionary) {
  const all = dictionary.readings(word);
  const common = all.filter(({ tag }) => !NAME.test(tag));
  // a place or a name that is nothing else («москва») is meant as one
  const readings = common.length > 0 ? common : all;
  /** @type {Map<string, Reading[]>} */
  const byLexeme = new Map();
  for (const reading of readings) {
    const key = `${reading.base}:${reading.paradigm}`;
    byLexeme.set(key, [...(byLexeme.get(key) ?? []), reading]);
  }
  const lexemes = [...byLexeme.values()].map((same) => ({
    reading: same.find((reading) => isHead(reading, dictionary)) ?? same[0],
    share: same.reduce((sum, reading) => sum + reading.share, 0),
  }));
  const heads = lexemes.filter(({ reading }) => isHead(reading, dictionary));
  // «мочь» and «стать» are nouns as well, which nobody says and whose forms are those of «моча» and «статья»
  if (heads.some(({ reading }) => reading.tag.startsWith('INFN'))) return heads.filter(({ reading }) => reading.tag.startsWith('INFN')).map(({ reading }) => reading);
  const kept = mainFirst(heads.filter(({ share }) => share >= RARE));
  if (kept.length > 0) return kept.map(({ reading }) => reading);
  const best = Math.max(...lexemes.map(({ share }) => share));
  return lexemes.filter(({ share }) => share >= RARE_LEMMA * best).map(({ reading }) => reading);
}

/** «Звонок» is a call, and no short form of «звонкий»: parts of paradigms count where nothing else does. */
function mainFirst(/** @type {{ reading: Reading }[]} */ heads) {
  const main = heads.filter(({ reading }) => partOf(reading.tag) === '');
  return main.length > 0 ? main : heads;
}

/**
 * The forms a reading stands for: the whole paradigm, or the part that the word belongs to if that is a comparative, a
 * superlative, a participle, a short adjective or an ordinal.
 * @param {Reading} reading
 * @param {Dictionary} dictionary
 * @returns {string[]}
 */
function formsOf(reading, dictionary) {
  const abbreviated = /\bAbbr\b/.test(reading.tag);
  // «г» stands for «год», «н» for «наш», «1-й» for «первый»: with so little in them they hit anything
  const forms = dictionary.forms(reading).filter(({ text, tag }) => abbreviated || !(/\bAbbr\b/.test(tag) || text.length === 1 || /\d/.test(text)) || text === reading.word);
  const part = partOf(reading.tag);
  if (part) return forms.filter(({ tag }) => partOf(tag) === part || partOf(tag) === part.replace('PRTF', 'PRTS')).map(({ text }) => text);
  const parted = new Set(forms.filter(({ text, tag }) => partOf(tag).startsWith('PRTF') && livesApart(text, dictionary)).map(({ tag }) => partOf(tag)));
  // «первый» is another word than «один»
  parted.add('Anum');
  return forms.filter((form) => !parted.has(partOf(form.tag)) && !isStranger(form, reading, dictionary)).map(({ text }) => text);
}

/** Which part of its paradigm a form belongs to; empty for the main one. */
function partOf(/** @type {string} */ tag) {
  if (tag.startsWith('PRT')) return `${tag.slice(0, 4)} ${/\b(?:pres|past|futr)\b/.exec(tag)?.[0]} ${/\b(?:actv|pssv)\b/.exec(tag)?.[0]}`;
  if (tag.startsWith('COMP')) return 'COMP';
  if (tag.startsWith('ADJS')) return 'ADJS';
  return /\b(?:Supr|Anum)\b/.exec(tag)?.[0] ?? '';
}

function isHead(/** @type {Reading} */ reading, /** @type {Dictionary} */ dictionary) {
  const part = partOf(reading.tag);
  if (part === '') return reading.at === 0;
  return dictionary.forms(reading).findIndex(({ tag }) => partOf(tag) === part) === reading.at;
}

/** A participle that is a noun or a pronoun of its own: «управляющий», «данный». */
function livesApart(/** @type {string} */ participle, /** @type {Dictionary} */ dictionary) {
  if (PARTED.has(participle)) return true;
  return /(?:ий|ый|ийся)$/.test(participle) && dictionary.readings(participle).some(({ at, tag }) => at === 0 && /^NOUN|\bApro\b/.test(tag));
}

/** A form of the paradigm that hardly anyone understands as such. */
function isStranger(/** @type {Form} */ { text, prefix, tag }, /** @type {Reading} */ { base, paradigm, word }, /** @type {Dictionary} */ dictionary) {
  if (/\b(?:Erro|Dist|Arch)\b/.test(tag)) return true;
  const part = partOf(tag);
  if (part === 'COMP' || part === 'Supr') {
    // «лучше» is another word than «хороший»: such paradigms have no stem
    if (base.length < 2 || ADVERBS.has(text.slice(prefix.length))) return true;
  }
  if (part === 'ADJS' && ADVERBS.has(text)) return true;
  if (fold(text) === fold(word)) return false;
  const readings = dictionary.readings(text);
  const own = readings.filter((reading) => reading.base === base && reading.paradigm === paradigm).reduce((sum, { share }) => sum + share, 0);
  return own < RARE && readings.length > 1;
}

/** Forms of a word the dictionary does not know, by its ending; none where a guess would be wild. */
function guess(/** @type {string} */ word, /** @type {Dictionary} */ dictionary) {
  // «сбп», «дмс»: abbreviations; «осаго», «промо»: new words in a vowel are not declined
  if (word.length < 5 || !/[аеиоуыэюя]/.test(word) || /(?:[уюэо]|[^иыое]е|[^аеиоуы]и)$/.test(word)) return [];
  // «кешбек», «телеграм»: the likeliest endings would make «кешбка» and «телегру» of them
  if (/[бвгджзкмнпрстфхцчшщ]$/.test(word)) return newMasculine(word);
  const readings = dictionary.guesses(word);
  const heads = readings.filter((reading) => isHead(reading, dictionary));
  const best = heads[0] && heads[0].share >= 0.2 * readings[0].share ? heads[0] : readings[0];
  return best ? formsOf(best, dictionary) : [];
}

/** A new word in a consonant is a masculine noun with no vowel lost. */
function newMasculine(/** @type {string} */ word) {
  const soft = /[жчшщц]$/.test(word);
  const plural = /[гкхжчшщ]$/.test(word) ? 'и' : 'ы';
  const many = word.endsWith('ц') ? 'ев' : soft ? 'ей' : 'ов';
  return ['', 'а', 'у', soft ? 'ем' : 'ом', 'е', plural, many, 'ам', 'ами', 'ах'].map((ending) => word + ending);
}

function fold(/** @type {string} */ word) {
  return word.toLowerCase().replaceAll('ё', 'е');
}
