// Platt's method: a logistic curve from scores to probabilities, fitted on scores of examples that were held out.

const STEPS = 100;

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
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 1;
  let offset = Math.log((positives + 1) / (negatives + 1));
  for (let step = 0; step < STEPS; step += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-9, 0, 1e-9];
    scores.forEach((score, index) => {
      const p = 1 / (1 + Math.exp(-slope * score - offset));
      const error = p - (truth[index] ? high : low);
      const weight = p * (1 - p);
      gs += error * score;
      go += error;
      hss += weight * score * score;
      hso += weight * score;
      hoo += weight;
    });
    const determinant = hss * hoo - hso * hso;
    // a step is shortened where the curve is so flat that Newton would overshoot
    const shrink = Math.min(1, 2 / (Math.abs((hoo * gs - hso * go) / determinant) + 1e-12));
    slope -= (shrink * (hoo * gs - hso * go)) / determinant;
    offset -= (shrink * (hss * go - hso * gs)) / determinant;
    if (Math.abs(gs) + Math.abs(go) < 1e-7) break;
  }
  return { slope, offset };
}
