import type { Utterance } from '../meaning/index.js';
import type { traitsOf } from './answer-traits.js';

/*
 * What each trait, and each thing that a reply does, says of a reply that leaves the question without an answer, in log-odds. Fitted by
 * logistic regression, regularised, on 922 questions of labelled scripts, 189 of them left without an answer; chosen by leaving out
 * one set of scripts at a time. Sets of which the recogniser has learnt nothing count twice.
 */

/** How the reply fits the question, and how it is built. */
export const TRAIT_WEIGHTS: Readonly<Record<keyof ReturnType<typeof traitsOf>, number>> = {
  bare: 0.23, bareOfOther: -0.34, lacksFigure: 0.86, hasItsFigure: -0.36, hasFigure: -0.76, saysYesNo: -1.72, lacksYesNo: 0.69, isUnnamed: 1.25,
  isOfASort: -0.83, echo: -0.37, echoes: -0.75, sumEvaded: -1.47, emptyTalk: 1.56, wantsOther: -0.42, asksPrice: 0.75, asksWho: -0.51, asks: 0.49,
  complains: -0.81, length: 2.52, isCue: -0.19, wholeEmpty: 0.51, onlyAsks: -1.26, asksFirst: -0.58, words: -1.79, sentences: -2.21, goesOn: 0.22,
  asksOn: -0.78, asksAgain: -0.77, isContent: 0.64,
};

/** What the reply does, by the likeliest of its sentences. */
export const ACT_WEIGHTS: readonly (readonly [Parameters<Utterance['probability']>[1], number])[] = [
  ['answer', -3.00], ['non-answer', 1.83], ['claim', 1.69], ['pitch', 0.45], ['consent-ask', 0.62], ['canned', 0.71], ['price-evasion', -0.53],
  ['free-claim', -0.48], ['minimiser', -0.99], ['leading', 1.03], ['dismissive', 1.02], ['refusal', -1.61], ['alternative', -1.12],
  ['own-action', -1.61], ['vague-deadline', 1.24], ['customer-action', -0.75], ['hold-ask', -0.63], ['price', -1.48], ['saving', 0.32],
  ['benefit', -0.51], ['generic-answer', 0.69], ['jargon', -0.65], ['authority', -0.74], ['apology', 1.14], ['hidden-id', -0.62],
  ['vague-reason', -1.56], ['officialese', 1.17], ['reason', -0.77],
];

export const BIAS = -0.48;
