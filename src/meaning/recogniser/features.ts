import type { Language } from '../../words/index.js';
import type { SentenceClass, Speaker } from './classes.js';
import { WORD_GROUPS } from './groups.js';
import { bucketOf, codesOf, hashOn, pairCodes, seedOf } from './hashing.js';
import { shapesOf } from './shapes.js';
import { wordTraits, type WordTraits } from './words.js';

export { BUCKET_BITS } from './hashing.js';

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

/** For every kind, what its features are hashed to. */
const CODES = FEATURE_KINDS.map((_, kind) => codesOf(kind));

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
  const words = (folded.match(WORD) ?? []).map((word) => wordTraits(word, language, WORDS));
  const features: Features = FEATURE_KINDS.map(() => []);
  addLetters(` ${folded} `, features[LETTERS], listen);
  addWords(words, features[WORDS], listen);
  for (const shape of shapesOf(folded, words, language)) add(features[SHAPE], SHAPE, shape, listen);
  addGroups(words, features[GROUPS], listen);
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

function addWords(words: readonly WordTraits[], into: number[], listen?: FeatureListener): void {
  let previous = '^';
  let before = hashOn(seedOf(WORDS), '^');
  for (const { stem, hash, code } of words) {
    into.push(code, bucketOf(hashOn(hashOn(before, ' '), stem)));
    listen?.(WORDS, stem);
    listen?.(WORDS, `${previous} ${stem}`);
    previous = stem;
    before = hash;
  }
  into.push(bucketOf(hashOn(before, ' $')));
  listen?.(WORDS, `${previous} $`);
}

const groupName = (group: number): string => WORD_GROUPS[group].name;
const notGroup = (group: number): string => `not ${groupName(group)}`;
const firstGroup = (group: number): string => `^ ${groupName(group)}`;
const groupAfter = (before: number, group: number): string => `${groupName(before)}, ${groupName(group)}`;
const groupWith = (group: number, other: number): string => `${groupName(group)} + ${groupName(other)}`;

const codeAfter = pairCodes(GROUPS, WORD_GROUPS.length, groupAfter);
const codeWith = pairCodes(GROUPS, WORD_GROUPS.length, groupWith);

function addGroups(words: readonly WordTraits[], into: number[], listen?: FeatureListener): void {
  const seen: number[] = [];
  let previous: readonly number[] = [];
  let negated = 0;
  for (const word of words) {
    for (const groups of word.groups) {
      for (const group of groups) {
        if (!seen.includes(group)) seen.push(group);
        if (negated > 0 && group !== NEGATION) add(into, GROUPS, notGroup(group), listen);
        if (previous.length === 0) add(into, GROUPS, firstGroup(group), listen);
        for (const before of previous) {
          into.push(codeAfter(before, group));
          listen?.(GROUPS, groupAfter(before, group));
        }
      }
      negated = groups.includes(NEGATION) ? NEGATION_REACH : negated - 1;
      if (groups.length > 0) previous = groups;
    }
  }
  seen.sort((a, b) => a - b);
  for (let at = 0; at < seen.length; at += 1) {
    // twice: a group alone says more than any one of its pairs
    add(into, GROUPS, groupName(seen[at]), listen);
    add(into, GROUPS, groupName(seen[at]), listen);
    for (let other = at + 1; other < seen.length; other += 1) {
      into.push(codeWith(seen[at], seen[other]));
      listen?.(GROUPS, groupWith(seen[at], seen[other]));
    }
  }
}

function add(into: number[], kind: number, name: string, listen?: FeatureListener): void {
  into.push(CODES[kind](name));
  listen?.(kind, name);
}
