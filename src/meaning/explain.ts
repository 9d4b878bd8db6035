import { actsOf } from './acts.js';
import { phraseActs, type Dropped } from './phrase-acts.js';
import { CLASSES, strongestFeatures, thresholdOf, type SentenceClass, type Speaker, type StrongFeature } from './recogniser/index.js';
import { traitsOf } from './sentence-scores.js';
import { speakerOf } from './understand.js';
import type { Act, Utterance } from './utterance.js';
import { FAULTS, groundsOf, type Fault, type Ground } from './verdicts/index.js';

/** What the recogniser finds possible in a sentence. */
export interface Possible {
  name: SentenceClass;
  probability: number;
  /** From which probability on it counts. */
  threshold: number;
  features: StrongFeature[];
}

/** What a supervisor would probably mark in a sentence, seen together with what was said around it. */
export interface ProbableFault {
  fault: Fault;
  probability: number;
  grounds: Ground[];
}

/** How an utterance was understood: what it was taken to do, what it nearly was, and what the recogniser makes of each sentence. */
export interface Explained {
  acts: readonly Act[];
  dropped: Dropped[];
  /** For each sentence what is likeliest, the likeliest first. */
  possible: Possible[][];
  /** In all sentences, the likeliest first. */
  faults: ProbableFault[];
}

/** Less probable than this is not worth telling. */
const LEAST_TOLD = 0.1;
const MOST_TOLD = 5;
const FEATURES = 12;

/** Understands an utterance once more and tells why. */
export function explained(utterance: Utterance): Explained {
  const speaker = speakerOf(utterance);
  const dropped: Dropped[] = [];
  const phrases = phraseActs(utterance, speaker, (one) => dropped.push(one));
  const clear = (sentence: number): SentenceClass[] => CLASSES[speaker].filter((name) => utterance.probability(sentence, name) >= thresholdOf(utterance.language, speaker, name));
  actsOf(utterance, speaker, phrases, (sentence) => ({ probability: (name) => utterance.probability(sentence, name), clear: clear(sentence) }), (one) => dropped.push(one));
  return { acts: utterance.acts, dropped: unrecognised(dropped, utterance.acts), possible: utterance.sentences.map((_, sentence) => possibleIn(utterance, speaker, sentence)), faults: utterance.sentences.flatMap((_, sentence) => faultsIn(utterance, sentence)) };
}

/** What was dropped by one way and recognised by another was recognised; of several phrases for one act the longest is told. */
function unrecognised(dropped: readonly Dropped[], acts: readonly Act[]): Dropped[] {
  const sorted = [...dropped].sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted.filter((one, index) =>
    !acts.some(({ type, sentence }) => type === one.type && sentence === one.sentence) && sorted.findIndex(({ type, sentence }) => type === one.type && sentence === one.sentence) === index);
}

function possibleIn(utterance: Utterance, speaker: Speaker, sentence: number): Possible[] {
  const phrases = phraseActs(utterance, speaker);
  return CLASSES[speaker]
    .map((name) => ({ name, probability: utterance.probability(sentence, name) }))
    .filter(({ probability }) => probability >= LEAST_TOLD)
    .sort((one, other) => other.probability - one.probability)
    .slice(0, MOST_TOLD)
    .map(({ name, probability }) => ({
      name, probability, threshold: thresholdOf(utterance.language, speaker, name), features: strongestFeatures(traitsOf(utterance, phrases, sentence), speaker, name, FEATURES),
    }));
}

/** A fault that is less probable is not worth telling. */
const LEAST_FAULT = 0.25;

function faultsIn(utterance: Utterance, sentence: number): ProbableFault[] {
  const surroundings = utterance.surroundings(sentence);
  if (!surroundings) return [];
  return FAULTS.map((fault) => ({ fault, probability: utterance.verdict(sentence, fault), grounds: groundsOf(fault, surroundings) }))
    .filter(({ probability }) => probability >= LEAST_FAULT)
    .sort((one, other) => other.probability - one.probability);
}
