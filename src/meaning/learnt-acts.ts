import type { SentenceClass } from './recogniser-features.js';
import { THRESHOLDS } from './recogniser-thresholds.js';
import { scoreSentence } from './recogniser.js';
import type { Act, Utterance } from './utterance.js';

/** What a class of the recogniser is called among the acts. */
const ACT_OF: Partial<Record<SentenceClass, string>> = {
  claim: 'boast',
  promise: 'overpromise',
  order: 'order',
  'time-ask': 'time-ask',
  consent: 'consent-ask',
  evasion: 'price-evasion',
  offer: 'offer',
  pitch: 'pitch',
  benefit: 'personal-benefit',
};

/** A threshold below this was chosen on too few examples to be trusted. */
const LEAST_PROBABILITY = 0.5;

/** Classes that silence rules rather than raise them: here a probable guess is enough. */
const LENIENT: Partial<Record<SentenceClass, number>> = { benefit: 0.4, pitch: 0.3 };

/** How probable each class is for a sentence. */
export type SentenceScores = Record<SentenceClass, number>;

/** Scores of all sentences of an utterance. */
export function scoresOf(utterance: Utterance): SentenceScores[] {
  return utterance.sentences.map((sentence) => scoreSentence(utterance.text.slice(sentence.start, sentence.end), utterance.language));
}

/** Words that a sentence must have for a guess to be worth making. */
const LEAST_WORDS = 3;

/**
 * Acts that the statistical recogniser sees in the agent's sentences and no phrase of the lexicon has named. It was trained on
 * phrases written for the purpose; its word counts for less than the lexicon's, so it only adds.
 */
export function learntActs(utterance: Utterance, known: readonly Act[], scores: readonly SentenceScores[]): Act[] {
  const found: Act[] = [];
  utterance.sentences.forEach((sentence, index) => {
    const words = utterance.tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.kind !== 'mark').length;
    if (words < LEAST_WORDS) return;
    for (const [name, type] of Object.entries(ACT_OF) as [SentenceClass, string][]) {
      const threshold = LENIENT[name] ?? Math.max(LEAST_PROBABILITY, THRESHOLDS[utterance.language][name]);
      const score = scores[index][name];
      if (score < threshold) continue;
      if (!fits(name, sentence.asks) || contradicts(name, index, score, known)) continue;
      if (known.some((act) => act.type === type && act.sentence === index)) continue;
      found.push({ type, ...trimmed(utterance.text, sentence), sentence: index, by: `learnt: ${name} ${score.toFixed(2)}`, negated: false });
    }
  });
  return found;
}

/** From here on a note that speaks of price is taken to hide it. */
const LIKELY_HIDING = 0.4;

/** Does a note tell the agent to keep the price back. */
export function learntHiding(utterance: Utterance, known: readonly Act[]): Act[] {
  if (known.some((act) => act.type === 'tell-price')) return [];
  return utterance.sentences.flatMap((sentence, index) => {
    const text = utterance.text.slice(sentence.start, sentence.end);
    const { hide } = scoreSentence(text, utterance.language);
    // a note that speaks of price or terms at all needs less proof that it hides them
    const speaksOfPrice = known.some((act) => act.type === 'price-word' && act.sentence === index) || utterance.entities.some((entity) => entity.type === 'money' && entity.start >= sentence.start && entity.end <= sentence.end);
    if (hide < (speaksOfPrice ? LIKELY_HIDING : THRESHOLDS[utterance.language].hide)) return [];
    return [{ type: 'hide-price', ...trimmed(utterance.text, sentence), sentence: index, by: `learnt: hide ${hide.toFixed(2)}`, negated: false }];
  });
}

/** A question about time must ask; a promise, an order and a boast must not. */
function fits(name: SentenceClass, asks: boolean): boolean {
  if (name === 'time-ask') return asks;
  return !asks || !['promise', 'order', 'claim'].includes(name);
}

/**
 * Where phrases have told something else of the sentence: an order without a word of duty must be very sure, since requests look
 * alike.
 */
function contradicts(name: SentenceClass, sentence: number, score: number, known: readonly Act[]): boolean {
  const says = (type: string) => known.some((act) => act.type === type && act.sentence === sentence);
  if (name === 'order') return says('past-duty') || says('other-duty') || (score < 0.97 && !says('duty'));
  return false;
}

function trimmed(text: string, sentence: { start: number; end: number }): { start: number; end: number } {
  const said = text.slice(sentence.start, sentence.end);
  const lead = said.length - said.trimStart().length;
  return { start: sentence.start + lead, end: sentence.start + said.trimEnd().length };
}
