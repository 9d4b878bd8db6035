import type { Utterance } from '../meaning/index.js';

/** So sure the recogniser must be that a sentence asks who is on the line. */
const LIKELY_CHECK = 0.5;

/** "Before I go on, could you tell me your date of birth": who it is must be known before anything may be told. */
export function checksIdentityIn(turn: Utterance, sentence: number): boolean {
  return turn.probability(sentence, 'verify') >= LIKELY_CHECK || turn.all('verify-ask').some((act) => act.sentence === sentence);
}

/** Does a sentence of the turn ask who is on the line. */
export function checksIdentity(turn: Utterance): boolean {
  return turn.sentences.some((_, at) => checksIdentityIn(turn, at));
}
