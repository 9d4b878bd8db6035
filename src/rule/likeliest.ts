import type { Act, Utterance } from '../meaning/index.js';

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

/** The acts of a class of which the recogniser is so sure in their sentence, from 0 to 1. */
export function heardAs(utterance: Utterance, name: Name, least: number): Act[] {
  return utterance.all(name).filter(({ sentence }) => utterance.probability(sentence, name) >= least);
}
