import type { Utterance } from '../meaning/index.js';
import type { traitsOf } from './answer-traits.js';

/*
 * What each trait, and each thing that a reply does, says of a reply that leaves the question without an answer, in log-odds. Fitted by
 * logistic regression, regularised towards an earlier fit, on 838 questions of four sets of scripts of which the recogniser has learnt
 * nothing, 139 of them left without an answer. To be fitted anew when the recogniser is trained anew: its log-odds are what is weighed.
 */

/** How the reply fits the question, and how it is built. */
export const TRAIT_WEIGHTS: Readonly<Record<keyof ReturnType<typeof traitsOf>, number>> = {
  bare: -0.10, bareOfOther: -0.16, lacksFigure: 0.74, hasItsFigure: -0.25, hasFigure: -0.31, saysYesNo: -1.46, lacksYesNo: 0.38,
  isUnnamed: 1.04, isOfASort: -0.87, echo: -0.25, echoes: -0.59, sumEvaded: -1.47, emptyTalk: 1.04, wantsOther: -0.16, asksPrice: 0.71,
  asksWho: -0.73, asks: 0.64, complains: -0.99, length: 2.59, isCue: 0.32, wholeEmpty: 0.20, onlyAsks: -1.11, asksFirst: -0.26,
  words: -1.41, sentences: -2.02, goesOn: 0.29, asksOn: -0.54, asksAgain: -0.96, isContent: 0.60,
};

/** What the reply does, by the likeliest of its sentences. */
export const ACT_WEIGHTS: readonly (readonly [Parameters<Utterance['probability']>[1], number])[] = [
  ['answer', -2.43], ['non-answer', 1.52], ['claim', 1.33], ['pitch', 0.59], ['consent-ask', 0.89], ['canned', 0.43],
  ['price-evasion', -0.41], ['free-claim', -0.40], ['minimiser', -1.09], ['leading', 1.05], ['dismissive', 1.04], ['refusal', -1.63],
  ['alternative', -1.01], ['own-action', -1.62], ['vague-deadline', 1.19], ['customer-action', -0.76], ['hold-ask', -0.63],
  ['price', -1.22], ['saving', 0.47], ['benefit', -0.32], ['generic-answer', 0.71], ['jargon', -0.32], ['authority', -0.75],
  ['apology', 1.09], ['hidden-id', -0.73], ['vague-reason', -1.48], ['officialese', 1.22], ['reason', -0.81], ['deflect', -0.16],
  ['offer', 0.22], ['urgency', 0.15],
];

export const BIAS = -1.02;
