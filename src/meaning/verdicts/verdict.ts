import weights from '../models/verdicts.json' with { type: 'json' };
import { FAULTS, type Fault } from './faults.js';
import { FEATURES, featureName, fillFeatures, peaksOf, type FeatureName, type Surroundings } from './features.js';

/** What is learnt of a fault: a weight in log-odds for each feature, and the log-odds of a sentence without any. */
interface Weights {
  bias: number;
  weights: readonly number[];
}

const LEARNT: Record<string, Weights | undefined> = weights;
const row = new Float64Array(FEATURES);

/** How probable it is, fault by fault, that a supervisor would mark the sentence; in the order of `FAULTS`. */
export function verdictsOn(surroundings: Surroundings): Float64Array {
  fillFeatures(row, surroundings);
  const verdicts = new Float64Array(FAULTS.length);
  for (let at = 0; at < FAULTS.length; at += 1) {
    const learnt = LEARNT[FAULTS[at]];
    if (learnt) verdicts[at] = 1 / (1 + Math.exp(-sumOf(learnt)));
  }
  return verdicts;
}

function sumOf({ bias, weights: each }: Weights): number {
  let sum = bias;
  for (let at = 0; at < FEATURES; at += 1) sum += each[at] * row[at];
  return sum;
}

/** What speaks for a fault; its weight is in log-odds. */
export interface Ground extends FeatureName {
  weight: number;
}

/** What speaks most for a fault in a sentence, strongest first, against a sentence that does nothing. */
export function groundsOf(fault: Fault, surroundings: Surroundings, count = 3): Ground[] {
  const each = LEARNT[fault]?.weights ?? [];
  const here = Float64Array.from(fillFeatures(row, surroundings));
  const nothing = fillFeatures(new Float64Array(FEATURES), { own: new Float64Array(0), turn: peaksOf([]), sentence: 0, words: 0, asks: false, before: [] });
  return [...here.keys()]
    .map((at) => ({ ...featureName(at), weight: (each[at] ?? 0) * (here[at] - nothing[at]) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
}
