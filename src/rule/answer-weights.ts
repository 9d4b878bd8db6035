import type { Utterance } from '../meaning/index.js';
import type { traitsOf } from './answer-traits.js';

/*
 * What each trait, and each thing that a reply does, says of a reply that leaves the question without an answer, in log-odds. Fitted by
 * logistic regression, regularised towards an earlier fit, on 1,269 questions of nine sets of scripts of which the recogniser has learnt
 * nothing, 189 of them left without an answer. To be fitted anew when the recogniser is trained anew: its log-odds are what is weighed.
 */

/** How the reply fits the question, and how it is built. */
export const TRAIT_WEIGHTS: Readonly<Record<keyof ReturnType<typeof traitsOf>, number>> = {
  bare: -0.12, bareOfOther: 0.32, lacksFigure: 0.34, hasItsFigure: -0.23, hasFigure: -0.48, saysYesNo: -1.18, lacksYesNo: 0.40,
  isUnnamed: 0.99, isOfASort: -1.91, echo: -0.42, echoes: -0.51, sumEvaded: -1.66, emptyTalk: 0.99, wantsOther: -0.12, asksPrice: 0.79,
  asksWho: -0.94, asks: 0.56, complains: -0.38, length: 3.41, isCue: 0.05, wholeEmpty: -0.17, onlyAsks: -1.31, asksFirst: 0.60,
  words: -0.86, sentences: -1.78, goesOn: 0.13, asksOn: -0.56, asksAgain: -1.57, isContent: 0.86,
};

/** What the reply does, by the likeliest of its sentences. */
export const ACT_WEIGHTS: readonly (readonly [Parameters<Utterance['probability']>[1], number])[] = [
  ['answer', -2.00], ['non-answer', 1.90], ['claim', 0.37], ['pitch', 0.88], ['consent-ask', 1.83], ['canned', 0.36],
  ['price-evasion', 1.11], ['free-claim', -0.17], ['minimiser', -1.38], ['leading', 0.54], ['dismissive', 2.15], ['refusal', -1.84],
  ['alternative', -1.28], ['own-action', -1.78], ['vague-deadline', -0.68], ['customer-action', -1.46], ['hold-ask', -0.84],
  ['price', -1.24], ['saving', 0.76], ['benefit', 0.09], ['generic-answer', 1.63], ['jargon', 0.53], ['authority', 0.08],
  ['apology', 0.21], ['hidden-id', -0.63], ['vague-reason', -0.77], ['officialese', 1.02], ['reason', -1.33], ['deflect', -0.54],
  ['offer', 1.35], ['urgency', 1.16],
];

export const BIAS = -2.77;
