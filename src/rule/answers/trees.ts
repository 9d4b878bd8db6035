import learnt from './trees.json' with { type: 'json' };

/**
 * Decision trees whose leaves are added up: gradient boosting, as src/build/train-answers.mjs learns it from labelled scripts. Each is
 * complete: the children of node n are 2n + 1 (the feature is at most the threshold) and 2n + 2; leaves are in log-odds.
 */
interface Trees {
  /** Log-odds of a reply of which nothing is known. */
  start: number;
  trees: readonly { features: readonly number[]; thresholds: readonly number[]; leaves: readonly number[] }[];
}

const { start, trees }: Trees = learnt;

/** How probable it is, by the values of `FEATURES`, that a question is left without an answer: 0 to 1. */
export function probabilityBy(values: Float64Array): number {
  let sum = start;
  for (const { features, thresholds, leaves } of trees) {
    let node = 0;
    while (node < features.length) node = 2 * node + (values[features[node]] <= thresholds[node] ? 1 : 2);
    sum += leaves[node - features.length];
  }
  return 1 / (1 + Math.exp(-sum));
}
