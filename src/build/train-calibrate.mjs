// Platt's method: a logistic curve from scores to probabilities, fitted on scores of examples that were held out. The fit is that of Lin, Lin and
// Weng (2007), "A note on Platt's probabilistic outputs for support vector machines": Newton's steps, shortened until they lead downhill.

const STEPS = 100;
const SHORTEST_STEP = 1e-10;
const STEEPNESS = 1e-12;
const FLAT = 1e-5;

/**
 * Gives slope and offset, so that 1 / (1 + exp(−slope · score − offset)) is the probability of the class.
 * @param {readonly number[]} scores
 * @param {readonly boolean[]} truth
 * @returns {{ slope: number, offset: number }}
 */
export function calibrate(scores, truth) {
  const positives = truth.filter(Boolean).length;
  const negatives = truth.length - positives;
  // targets a little inside 0 and 1, as Platt advises: a small sample must not claim certainty
  const targets = Float64Array.from(truth, (is) => (is ? (positives + 1) / (positives + 2) : 1 / (negatives + 2)));
  let slope = 0;
  let offset = Math.log((positives + 1) / (negatives + 1));
  let loss = lossOf(scores, targets, slope, offset);
  for (let step = 0; step < STEPS; step += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, STEEPNESS, 0, STEEPNESS];
    scores.forEach((score, index) => {
      const p = 1 / (1 + Math.exp(-slope * score - offset));
      const error = p - targets[index];
      const weight = p * (1 - p);
      gs += error * score;
      go += error;
      hss += weight * score * score;
      hso += weight * score;
      hoo += weight;
    });
    if (Math.abs(gs) < FLAT && Math.abs(go) < FLAT) break;
    const determinant = hss * hoo - hso * hso;
    const dSlope = -(hoo * gs - hso * go) / determinant;
    const dOffset = -(hss * go - hso * gs) / determinant;
    const downhill = gs * dSlope + go * dOffset;
    let length = 1;
    for (; length >= SHORTEST_STEP; length /= 2) {
      const next = lossOf(scores, targets, slope + length * dSlope, offset + length * dOffset);
      if (next >= loss + 1e-4 * length * downhill) continue;
      slope += length * dSlope;
      offset += length * dOffset;
      loss = next;
      break;
    }
    if (length < SHORTEST_STEP) break;
  }
  return { slope, offset };
}

/** Minus the log-likelihood of the targets. @param {readonly number[]} scores @param {Float64Array} targets @param {number} slope @param {number} offset */
function lossOf(scores, targets, slope, offset) {
  let loss = 0;
  scores.forEach((score, index) => {
    const logit = slope * score + offset;
    // log(1 + exp(x)), without overflow
    loss += Math.max(logit, 0) - targets[index] * logit + Math.log1p(Math.exp(-Math.abs(logit)));
  });
  return loss;
}
