import type { Utterance } from '../meaning/index.js';
import { trimmedRange, type Range } from '../source/index.js';

type Name = Parameters<Utterance['probability']>[1];

/** How probable the likeliest of some classes is in the likeliest sentence. */
export function likeliest(utterance: Utterance, ...names: Name[]): number {
  let most = 0;
  for (let at = 0; at < utterance.sentences.length; at += 1) for (const name of names) most = Math.max(most, utterance.probability(at, name));
  return most;
}

/** How probable it is of every sentence that it does one of some things: of the sentence for which that is least probable. */
export function throughout(utterance: Utterance, ...names: Name[]): number {
  let least = 1;
  for (let at = 0; at < utterance.sentences.length; at += 1) least = Math.min(least, Math.max(...names.map((name) => utterance.probability(at, name))));
  return least;
}

/** A sentence, and its place in the text of its utterance. */
export interface HeardSentence extends Range {
  sentence: number;
}

/** The sentences that the recogniser finds at least so likely to do what a class says, from 0 to 1; a phrase need not say it. */
export function heardAs(utterance: Utterance, name: Name, least: number): HeardSentence[] {
  const heard: HeardSentence[] = [];
  for (let at = 0; at < utterance.sentences.length; at += 1) {
    if (utterance.probability(at, name) >= least) heard.push({ ...trimmedRange(utterance.text, utterance.sentences[at]), sentence: at });
  }
  return heard;
}
