import type { Language } from '../../words/index.js';
import { bucketOf, hashOn, type Kind, seedOf } from './hashing.js';
import { groupsOf } from './group-index.js';
import { looksOf, personsOf } from './shapes.js';

/** What the features of a sentence take of one of its words. */
export interface WordTraits {
  readonly word: string;
  readonly stem: string;
  /** The hash of the stem as a feature, and its bucket. */
  readonly hash: number;
  readonly code: number;
  /** The groups of the word, or of the two words of a contraction. */
  readonly groups: readonly (readonly number[])[];
  /** A bit for each look of `shapes.ts` that the word has, and for each person that it stands for. */
  readonly looks: number;
  readonly persons: number;
}

/** Words remembered at most; a library of scripts has some tens of thousands of forms. */
const MOST_WORDS = 30_000;

const known: Record<Language, Map<string, WordTraits>> = { ru: new Map(), en: new Map() };

/** What the features take of a word, worked out when it first occurs. */
export function wordTraits(word: string, language: Language, kind: Kind): WordTraits {
  const before = known[language].get(word);
  if (before) return before;
  const made = make(word, language, kind);
  if (known[language].size < MOST_WORDS) known[language].set(word, made);
  return made;
}

function make(word: string, language: Language, kind: Kind): WordTraits {
  const stem = stemOf(word, language);
  const hash = hashOn(seedOf(kind), stem);
  const groups = (language === 'en' ? splitContraction(word) : [word]).map((part) => groupsOf(part, language));
  return { word, stem, hash, code: bucketOf(hash), groups, looks: looksOf(word, language), persons: personsOf(word, language) };
}

const CONTRACTION = /^(.+?)(n't|'ll|'re|'ve|'d|'m|'s)$/;

function splitContraction(word: string): string[] {
  const parts = word.includes("'") ? CONTRACTION.exec(word) : null;
  return parts ? [parts[1], parts[2]] : [word];
}

const RUSSIAN_ENDING = /(?:иями|ями|ами|иях|иям|его|ого|ему|ому|ыми|ими|ешь|ишь|ете|ите|йте|ют|ят|ут|ат|ет|ит|ем|им|ом|ам|ям|ах|ях|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ов|ев|ть|ти|л|ла|ло|ли|ши|а|я|о|е|и|ы|у|ю|ь|й)$/;
const ENGLISH_ENDING = /(?:ingly|edly|ings|ing|ies|ied|ed|es|ly|s|e|y)$/;

/** Crude on purpose: it has to be alike for forms of one word, not to be right. */
function stemOf(word: string, language: Language): string {
  if (word.length <= 4) return word;
  if (language === 'en') return cut(word, ENGLISH_ENDING);
  const plain = /с[яь]$/.test(word) ? word.slice(0, -2) : word;
  return cut(cut(plain, RUSSIAN_ENDING), RUSSIAN_ENDING);
}

function cut(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '');
  return stem.length < 3 ? word : stem;
}
