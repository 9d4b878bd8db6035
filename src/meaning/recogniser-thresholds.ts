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
    benefit: 0.823,         // precision 1.00, recall 0.10; 30 against 279
    claim: 0.287,           // precision 0.97, recall 0.89; 35 against 442
    consent: 0.376,         // precision 0.95, recall 0.57; 35 against 249
    evasion: 0.893,         // precision 1.00, recall 0.24; 25 against 433
    hide: 0.914,            // precision 1.00, recall 0.15; 20 against 113
    offer: 0.446,           // precision 0.95, recall 0.63; 30 against 250
    order: 0.578,           // precision 0.96, recall 0.66; 35 against 439
    pitch: 0.232,           // precision 1.00, recall 0.53; 30 against 437
    promise: 0.251,         // precision 0.96, recall 0.77; 35 against 440
    reason: 0.3,            // precision 0.97, recall 0.89; 35 against 35
    'time-ask': 0.276,      // precision 0.96, recall 0.74; 35 against 438
    'vague-reason': 0.147,  // precision 1.00, recall 0.77; 35 against 441
  },
  en: {
    benefit: 0.109,         // precision 1.00, recall 0.87; 30 against 279
    claim: 0.425,           // precision 1.00, recall 0.40; 35 against 425
    consent: 0.64,          // precision 1.00, recall 0.20; 35 against 248
    evasion: 0.815,         // precision 1.00, recall 0.20; 25 against 419
    hide: 0.608,            // precision 1.00, recall 0.35; 20 against 123
    offer: 0.561,           // precision 1.00, recall 0.53; 30 against 249
    order: 0.547,           // precision 0.96, recall 0.63; 35 against 425
    pitch: 0.071,           // precision 0.95, recall 0.63; 30 against 420
    promise: 0.11,          // precision 0.97, recall 0.80; 35 against 425
    reason: 0.314,          // precision 0.97, recall 0.91; 35 against 35
    'time-ask': 0.105,      // precision 0.96, recall 0.74; 35 against 421
    'vague-reason': 0.143,  // precision 0.96, recall 0.69; 35 against 424
  },
};
