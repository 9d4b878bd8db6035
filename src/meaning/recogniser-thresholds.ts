import type { Language } from '../words/index.js';
import type { SentenceClass } from './recogniser-features.js';

/**
 * The probability from which a sentence counts as doing what the class says, chosen by src/build/train-thresholds.mjs for
 * about 95 % precision on phrases and lines that the recogniser has not learnt from. Behind each: precision and recall there,
 * and so many examples of the class against so many of anything else. With some thirty examples a class, a figure is good
 * to about ten points.
 */
export const THRESHOLDS: Record<Language, Record<SentenceClass, number>> = {
  ru: {
    benefit: 0.778,         // precision 1.00, recall 0.20; 30 against 279
    claim: 0.282,           // precision 0.97, recall 0.89; 35 against 442
    consent: 0.455,         // precision 1.00, recall 0.29; 35 against 249
    evasion: 0.802,         // precision 1.00, recall 0.24; 25 against 433
    hide: 0.805,            // precision 1.00, recall 0.15; 20 against 113
    offer: 0.339,           // precision 1.00, recall 0.57; 30 against 250
    order: 0.745,           // precision 0.96, recall 0.63; 35 against 439
    pitch: 0.164,           // precision 0.95, recall 0.63; 30 against 437
    promise: 0.435,         // precision 1.00, recall 0.60; 35 against 440
    reason: 0.32,           // precision 0.97, recall 0.91; 35 against 35
    'time-ask': 0.375,      // precision 0.96, recall 0.71; 35 against 438
    'vague-reason': 0.129,  // precision 1.00, recall 0.74; 35 against 441
  },
  en: {
    benefit: 0.121,         // precision 1.00, recall 0.83; 30 against 279
    claim: 0.307,           // precision 0.95, recall 0.51; 35 against 425
    consent: 0.654,         // precision 1.00, recall 0.20; 35 against 248
    evasion: 0.887,         // precision 1.00, recall 0.12; 25 against 419
    hide: 0.641,            // precision 1.00, recall 0.20; 20 against 123
    offer: 0.223,           // precision 0.95, recall 0.63; 30 against 249
    order: 0.67,            // precision 0.95, recall 0.57; 35 against 425
    pitch: 0.103,           // precision 1.00, recall 0.60; 30 against 420
    promise: 0.159,         // precision 1.00, recall 0.57; 35 against 425
    reason: 0.385,          // precision 0.97, recall 0.86; 35 against 35
    'time-ask': 0.09,       // precision 0.97, recall 0.80; 35 against 421
    'vague-reason': 0.165,  // precision 0.96, recall 0.66; 35 against 424
  },
};
