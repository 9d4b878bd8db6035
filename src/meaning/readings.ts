import type { Matcher } from '../lexicon/index.js';
import type { Language, Sentence, Token } from '../words/index.js';
import type { Entity } from './entities.js';
import type { AloneScores, ScoresInContext } from './sentence-scores.js';
import type { Act, ActType } from './utterance.js';
import type { Peaks, Surroundings } from './verdicts/index.js';

/** What has been read in a text so far. */
export interface Reading {
  language?: Language;
  tokens?: Token[];
  sentences?: Sentence[];
  entities?: Entity[];
  phrases?: Act[];
  alone?: AloneScores;
  /** Found by phrases beside our own, which are those of one configuration. */
  more?: { by: Matcher; acts: Act[] };
  /** What it says in the light of what was said before it. */
  contexts?: Map<string, InContext>;
}

/** What has been heard in a text, given what was said before it. */
export interface InContext {
  readonly scores: ScoresInContext[];
  acts?: Act[];
  /** The acts that are not negated, by their type. */
  done?: ReadonlyMap<ActType, Act[]>;
  peaks?: Peaks;
  /** Verdicts on its sentences, after the utterances with which they were last asked for. */
  judged?: { before: Surroundings['before']; verdicts: (Float64Array | undefined)[] };
}

/** Texts remembered at most, twice over: a library of scripts says the same lines again and again. */
const MOST_READINGS = 4000;
const LONGEST_REMEMBERED = 600;
/** Contexts of one text: «Спасибо за звонок» follows nearly anything. */
const MOST_CONTEXTS = 16;

/** What was asked for of late, and before that: lines that come again are kept, others are forgotten. */
let recent = new Map<string, Reading>();
let older = new Map<string, Reading>();

/** The reading of a text, shared by all utterances of the same words by the same speaker. */
export function readingOf(key: string): Reading {
  if (key.length > LONGEST_REMEMBERED) return {};
  const known = recent.get(key);
  if (known) return known;
  if (recent.size >= MOST_READINGS) [older, recent] = [recent, new Map()];
  const reading = older.get(key) ?? {};
  recent.set(key, reading);
  return reading;
}

/** What is heard in a text in one context; made by `hear` where nothing is known of it yet. */
export function inContext(reading: Reading, key: string, hear: () => InContext): InContext {
  const contexts = (reading.contexts ??= new Map());
  const known = contexts.get(key);
  if (known) return known;
  if (contexts.size >= MOST_CONTEXTS) contexts.clear();
  const heard = hear();
  contexts.set(key, heard);
  return heard;
}
