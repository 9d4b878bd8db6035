// Gradient boosting of decision trees for a yes-or-no question, by histograms: Friedman (2001), "Greedy function approximation", with the
// second-order steps of Chen, Guestrin (2016), "XGBoost". Which rows and
// features a tree learns from is drawn by hashing: same input, same trees.

/** Values of a feature are told apart by so many quantiles. */
const BINS = 32;
const ROUNDS = 300;
const DEPTH = 4;
/** The share of a tree's leaves that is added. */
const RATE = 0.05;
/** A leaf must hold rows of so much weight, p (1 - p) each. */
const LEAST_WEIGHT = 10;
/** Presses leaves towards zero. */
const PENALTY = 10;
/** The share of features that a tree may ask about, and of rows that it learns from. */
const OF_FEATURES = 0.2;
const OF_ROWS = 0.7;

/** A threshold that no value passes: a node that does not split. */
const ALL = 1e9;

const INNER = 2 ** DEPTH - 1;
const LEAVES = 2 ** DEPTH;

/** @typedef {{ features: number[], thresholds: number[], leaves: number[] }} Tree complete: children of node n are 2n + 1 (at most the threshold) and 2n + 2 */
/** @typedef {{ start: number, trees: Tree[] }} Trees leaves are in log-odds */

/**
 * Learns from the chosen rows.
 * @param {readonly Float64Array[]} rows values of the features
 * @param {Uint8Array} truth by row, 1 or 0
 * @param {readonly number[]} chosen
 * @returns {Trees}
 */
export function fitTrees(rows, truth, chosen) {
  const { bins, thresholds } = binned(rows, chosen);
  const share = chosen.reduce((sum, row) => sum + truth[row], 0) / chosen.length;
  const start = Math.log(share / (1 - share));
  const scores = new Float64Array(rows.length).fill(start);
  /** @type {Tree[]} */
  const trees = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const drawn = chosen.filter((row) => drawnOf(row, round) < OF_ROWS);
    const columns = [...thresholds.keys()].filter((feature) => drawnOf(-1 - feature, round) < OF_FEATURES);
    const tree = grow(bins, thresholds, columns, drawn, scores, truth);
    for (const row of chosen) scores[row] += leafOf(tree, rows[row]);
    trees.push(tree);
  }
  return { start, trees };
}

/** A number between 0 and 1 that looks as if drawn by lot: the finalizer of MurmurHash3. @param {number} what @param {number} round */
function drawnOf(what, round) {
  let hash = Math.imul(what, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The log-odds of a row. @param {Trees} learnt @param {Float64Array} row */
export function scoreOf({ start, trees }, row) {
  return trees.reduce((sum, tree) => sum + leafOf(tree, row), start);
}

/** @param {Tree} tree @param {Float64Array} row */
function leafOf({ features, thresholds, leaves }, row) {
  let node = 0;
  while (node < INNER) node = 2 * node + (row[features[node]] <= thresholds[node] ? 1 : 2);
  return leaves[node - INNER];
}

/** The quantile of every value, column by column, and where the quantiles end. @param {readonly Float64Array[]} rows @param {readonly number[]} chosen */
function binned(rows, chosen) {
  const width = rows[0].length;
  const bins = Array.from({ length: width }, () => new Uint8Array(rows.length));
  const thresholds = bins.map((column, feature) => {
    const values = Float64Array.from(chosen, (row) => rows[row][feature]).sort();
    const cuts = [...new Set(Array.from({ length: BINS - 1 }, (_, at) => threeDigits(values[Math.floor(((at + 1) * values.length) / BINS)])))];
    for (const row of rows.keys()) {
      const at = cuts.findIndex((cut) => rows[row][feature] <= cut);
      column[row] = at < 0 ? cuts.length : at;
    }
    return cuts;
  });
  return { bins, thresholds };
}

/**
 * One tree, grown towards what the scores so far leave open.
 * @param {readonly Uint8Array[]} bins @param {readonly number[][]} thresholds @param {readonly number[]} columns @param {readonly number[]} drawn
 * @param {Float64Array} scores @param {Uint8Array} truth
 * @returns {Tree}
 */
function grow(bins, thresholds, columns, drawn, scores, truth) {
  const probability = Float64Array.from(drawn, (row) => 1 / (1 + Math.exp(-scores[row])));
  const slope = probability.map((p, at) => truth[drawn[at]] - p);
  const weight = probability.map((p) => Math.max(p * (1 - p), 1e-6));
  const tree = { features: new Array(INNER).fill(0), thresholds: new Array(INNER).fill(ALL), leaves: new Array(LEAVES).fill(0) };
  /** @type {Map<number, number[]>} */
  let level = new Map([[0, [...drawn.keys()]]]);
  for (let depth = 0; depth < DEPTH; depth += 1) {
    /** @type {Map<number, number[]>} */
    const below = new Map();
    for (const [node, members] of level) {
      const split = bestSplit(bins, thresholds, columns, drawn, members, slope, weight);
      if (split) [tree.features[node], tree.thresholds[node]] = [split.feature, thresholds[split.feature][split.bin]];
      below.set(2 * node + 1, split ? members.filter((at) => bins[split.feature][drawn[at]] <= split.bin) : members);
      below.set(2 * node + 2, split ? members.filter((at) => bins[split.feature][drawn[at]] > split.bin) : []);
    }
    level = below;
  }
  for (const [node, members] of level) {
    const [slopes, weights] = [slope, weight].map((each) => members.reduce((sum, at) => sum + each[at], 0));
    tree.leaves[node - INNER] = threeDigits((RATE * slopes) / (weights + PENALTY));
  }
  return tree;
}

/**
 * The split that leaves least open; none where nothing is gained.
 * @param {readonly Uint8Array[]} bins @param {readonly number[][]} thresholds @param {readonly number[]} columns @param {readonly number[]} drawn
 * @param {readonly number[]} members @param {Float64Array} slope @param {Float64Array} weight
 */
function bestSplit(bins, thresholds, columns, drawn, members, slope, weight) {
  let best;
  let most = 1e-3;
  for (const feature of columns) {
    const [slopes, weights] = [new Float64Array(BINS), new Float64Array(BINS)];
    for (const at of members) {
      const bin = bins[feature][drawn[at]];
      slopes[bin] += slope[at];
      weights[bin] += weight[at];
    }
    const [allSlopes, allWeights] = [slopes, weights].map((each) => each.reduce((sum, one) => sum + one, 0));
    let [leftSlopes, leftWeights] = [0, 0];
    for (let bin = 0; bin < thresholds[feature].length; bin += 1) {
      leftSlopes += slopes[bin];
      leftWeights += weights[bin];
      const rightWeights = allWeights - leftWeights;
      if (leftWeights < LEAST_WEIGHT || rightWeights < LEAST_WEIGHT) continue;
      const gain = leftSlopes ** 2 / (leftWeights + PENALTY) + (allSlopes - leftSlopes) ** 2 / (rightWeights + PENALTY) - allSlopes ** 2 / (allWeights + PENALTY);
      if (gain > most) [most, best] = [gain, { feature, bin }];
    }
  }
  return best;
}

/** @param {number} value */
function threeDigits(value) {
  return Number(value.toPrecision(3));
}
