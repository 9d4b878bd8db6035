import type { Language } from '../../words/index.js';
import type { SentenceClass, Speaker } from './classes.js';
import { WORD_GROUPS } from './groups.js';
import { shapesOf } from './shapes.js';

/** Features are hashed into 2 to the power of this many buckets. */
export const BUCKET_BITS = 18;

/** The kinds of features, each with its share of the vector; `damping` keeps very short sentences from shouting. */
export const FEATURE_KINDS = [
  { name: 'letters', share: 1, damping: 60 },
  { name: 'words', share: 1, damping: 10 },
  { name: 'shape', share: 0.5, damping: 4 },
  { name: 'groups', share: 0.5, damping: 10 },
  { name: 'concepts', share: 0.5, damping: 4 },
  { name: 'context', share: 0.6, damping: 4 },
] as const;

const [LETTERS, WORDS, SHAPE, GROUPS, CONCEPTS, CONTEXT] = [0, 1, 2, 3, 4, 5];

/** For every kind, its features: bucket × 2, plus 1 where the feature counts negatively in its bucket. */
export type Features = number[][];

/** Is told of every feature by name, in the order of `Features`. */
export type FeatureListener = (kind: number, name: string) => void;

/** What is known of a sentence before it is recognised: its words, the concepts of the lexicon and the entities found in it. */
export interface Traits {
  text: string;
  language: Language;
  /** Ids of concepts, «not » before those that are negated. */
  concepts: readonly string[];
  entities: readonly string[];
}

/** What was said just before a sentence. */
export interface Context {
  /** The sentence right before it, in the same turn or at the end of the one before. */
  previous?: { speaker: Speaker; classes: readonly SentenceClass[]; asks: boolean };
  /** What the customer did when speaking last, a few sentences ago at most. */
  customer: readonly SentenceClass[];
}

const LETTER_GRAMS = { shortest: 3, longest: 5 };
/** Longer texts are not sentences of a script; what comes after is not looked at. */
const MAX_CHARACTERS = 1500;
const PLACEHOLDER = '¤';
const WORD = /[\p{L}\p{M}¤0'%₽$€£-]+|[?!]/gu;
const CONTRACTION = /^(.+?)(n't|'ll|'re|'ve|'d|'m|'s)$/;
/** A negation reaches over so many words. */
const NEGATION_REACH = 3;
const NEGATION = WORD_GROUPS.findIndex(({ name }) => name === 'negation');

/** Folds a sentence so that what does not change its meaning does not change its features. */
export function foldSentence(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’`´]/g, "'")
    .replace(/\{[^{}]*\}+|\[[^[\]]*\]|<[^<>]*>|_{2,}|%[a-zа-я][a-zа-я_\d]*%/g, PLACEHOLDER)
    .replace(/\d+(?:[.,:  ]\d+)*/g, (figures) => (figures.length > 1 ? '00' : '0'))
    .replace(/[«»"“”()*{]/g, ' ')
    .replace(/[—–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The features of a sentence by itself, without context; `listen` is for explanations and for nothing else. */
export function featuresOf({ text, language, concepts, entities }: Traits, listen?: FeatureListener): Features {
  const folded = foldSentence(text);
  const words: string[] = folded.match(WORD) ?? [];
  const features: Features = FEATURE_KINDS.map(() => []);
  addLetters(` ${folded} `, features[LETTERS], listen);
  addWords(words, language, features[WORDS], listen);
  for (const shape of shapesOf(folded, words, language)) add(features[SHAPE], SHAPE, shape, listen);
  addGroups(words, language, features[GROUPS], listen);
  for (const concept of new Set(concepts)) add(features[CONCEPTS], CONCEPTS, concept, listen);
  for (const entity of new Set(entities)) add(features[CONCEPTS], CONCEPTS, `<${entity}>`, listen);
  return features;
}

/** The features of what was said before, all of the kind `context`. */
export function contextFeatures({ previous, customer }: Context, listen?: FeatureListener): number[] {
  const features: number[] = [];
  if (!previous) add(features, CONTEXT, 'nothing before', listen);
  else {
    add(features, CONTEXT, `after ${previous.speaker}`, listen);
    if (previous.asks) add(features, CONTEXT, `after a question of the ${previous.speaker}`, listen);
    for (const name of previous.classes) add(features, CONTEXT, `after ${previous.speaker}: ${name}`, listen);
  }
  for (const name of customer) add(features, CONTEXT, `customer: ${name}`, listen);
  return features;
}

/** What one feature of a kind counts in a sentence with so many of that kind. */
export function featureValue(kind: number, count: number): number {
  return FEATURE_KINDS[kind].share / Math.sqrt(count + FEATURE_KINDS[kind].damping);
}

function addLetters(padded: string, into: number[], listen?: FeatureListener): void {
  for (let start = 0; start < padded.length; start += 1) {
    let hash = seedOf(LETTERS);
    const end = Math.min(start + LETTER_GRAMS.longest, padded.length);
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      if (at - start + 1 < LETTER_GRAMS.shortest) continue;
      into.push(bucketOf(hash));
      listen?.(LETTERS, padded.slice(start, at + 1));
    }
  }
}

function addWords(words: readonly string[], language: Language, into: number[], listen?: FeatureListener): void {
  let previous = '^';
  for (const word of words) {
    const stem = stemOf(word, language);
    add(into, WORDS, stem, listen);
    add(into, WORDS, `${previous} ${stem}`, listen);
    previous = stem;
  }
  add(into, WORDS, `${previous} $`, listen);
}

function addGroups(words: readonly string[], language: Language, into: number[], listen?: FeatureListener): void {
  const seen = new Set<number>();
  let previous: number[] = [];
  let negated = 0;
  const name = (group: number): string => WORD_GROUPS[group].name;
  for (const word of language === 'en' ? words.flatMap(splitContraction) : words) {
    const groups = groupsOf(word, language);
    for (const group of groups) {
      seen.add(group);
      if (negated > 0 && group !== NEGATION) add(into, GROUPS, `not ${name(group)}`, listen);
      if (previous.length === 0) add(into, GROUPS, `^ ${name(group)}`, listen);
      for (const before of previous) add(into, GROUPS, `${name(before)}, ${name(group)}`, listen);
    }
    negated = groups.includes(NEGATION) ? NEGATION_REACH : negated - 1;
    if (groups.length > 0) previous = groups;
  }
  const all = [...seen].sort((a, b) => a - b);
  all.forEach((group, at) => {
    // twice: a group alone says more than any one of its pairs
    add(into, GROUPS, name(group), listen);
    add(into, GROUPS, name(group), listen);
    for (const other of all.slice(at + 1)) add(into, GROUPS, `${name(group)} + ${name(other)}`, listen);
  });
}

function splitContraction(word: string): string[] {
  const parts = word.includes("'") ? CONTRACTION.exec(word) : null;
  return parts ? [parts[1], parts[2]] : [word];
}

type GroupIndex = { whole: Map<string, number[]>; starts: Map<string, number[]> };

const groupIndexes: Partial<Record<Language, GroupIndex>> = {};

function groupsOf(word: string, language: Language): number[] {
  const { whole, starts } = (groupIndexes[language] ??= indexGroups(language));
  const found = [...(whole.get(word) ?? [])];
  for (let length = 2; length <= word.length; length += 1) {
    for (const group of starts.get(word.slice(0, length)) ?? []) if (!found.includes(group)) found.push(group);
  }
  return found;
}

function indexGroups(language: Language): GroupIndex {
  const index: GroupIndex = { whole: new Map(), starts: new Map() };
  WORD_GROUPS.forEach((group, at) => {
    for (const entry of group[language].split(' ')) {
      const open = entry.endsWith('*');
      const table = open ? index.starts : index.whole;
      const key = open ? entry.slice(0, -1) : entry;
      table.set(key, [...(table.get(key) ?? []), at]);
    }
  });
  return index;
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

function add(into: number[], kind: number, name: string, listen?: FeatureListener): void {
  let hash = seedOf(kind);
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  into.push(bucketOf(hash));
  listen?.(kind, name);
}

function seedOf(kind: number): number {
  return 17 + kind;
}

/** Mixes the bits of a hash; the lowest bit becomes the sign, so that features that meet in a bucket cancel rather than add. */
function bucketOf(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  mixed ^= mixed >>> 15;
  return ((mixed >>> (32 - BUCKET_BITS)) << 1) | (mixed & 1);
}
