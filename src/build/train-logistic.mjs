// Logistic regression with an L2 penalty, fitted by coordinate descent on the dual: Yu, Huang, Lin (2011), "Dual
// coordinate descent methods for logistic regression and maximum entropy models".

/**
 * Sparse rows: the entries of row r are those from starts[r] up to starts[r + 1].
 * @typedef {{ starts: Int32Array, columns: Int32Array, values: Float32Array, width: number }} Rows
 */

/** A column that is always this big stands for the intercept; small, so that the penalty on it is slight but there. */
const INTERCEPT = 0.5;
const NEWTON_STEPS = 20;
const NEWTON_ERROR = 1e-4;
/** A row is settled when a pass moves it by less than this share of its cost. */
const SETTLED = 2e-3;

/**
 * Fits weights to the chosen rows. The order in which rows are visited comes from a fixed seed: same input, same weights.
 * @param {Rows} rows
 * @param {Uint8Array} truth by row, 1 or 0
 * @param {readonly number[]} chosen rows to learn from
 * @param {ArrayLike<number>} costs by row what an error costs, against the penalty on large weights
 * @param {number} passes
 * @returns {{ weights: Float64Array, bias: number }}
 */
export function fitLogistic(rows, truth, chosen, costs, passes) {
  const { starts, columns, values } = rows;
  const weights = new Float64Array(rows.width);
  let bias = 0;
  const alphas = new Float64Array(2 * truth.length);
  const squares = new Float64Array(truth.length);
  const move = (/** @type {number} */ row, /** @type {number} */ step) => {
    for (let at = starts[row]; at < starts[row + 1]; at += 1) weights[columns[at]] += step * values[at];
    bias += step * INTERCEPT;
  };
  for (const row of chosen) {
    alphas[2 * row] = Math.min(1e-3 * costs[row], 1e-8);
    alphas[2 * row + 1] = costs[row] - alphas[2 * row];
    squares[row] = INTERCEPT * INTERCEPT;
    for (let at = starts[row]; at < starts[row + 1]; at += 1) squares[row] += values[at] * values[at];
    move(row, truth[row] ? alphas[2 * row] : -alphas[2 * row]);
  }
  let order = Int32Array.from(chosen);
  /** Rows that the last pass still moved: most are settled after the first, and need not be looked at each time. */
  const unsettled = new Uint8Array(truth.length);
  const next = randomNumbers();
  for (let pass = 0; pass < passes; pass += 1) {
    const last = pass === passes - 1;
    order = pass === 0 || last ? Int32Array.from(chosen) : order.filter((row) => unsettled[row]);
    shuffle(order, next);
    for (const row of order) {
      const side = truth[row] ? 1 : -1;
      let margin = bias * INTERCEPT;
      for (let at = starts[row]; at < starts[row + 1]; at += 1) margin += weights[columns[at]] * values[at];
      margin *= side;
      const curve = squares[row];
      const cost = costs[row];
      // of the two halves of a dual variable the one on the steeper side is moved, for the sake of accuracy
      const flipped = 0.5 * curve * (alphas[2 * row + 1] - alphas[2 * row]) + margin < 0;
      const moved = flipped ? 2 * row + 1 : 2 * row;
      const sign = flipped ? -1 : 1;
      const old = alphas[moved];
      const alpha = minimise(old, curve, sign * margin, cost);
      unsettled[row] = Math.abs(alpha - old) > SETTLED * cost ? 1 : 0;
      if (alpha === old) continue;
      alphas[moved] = alpha;
      alphas[flipped ? 2 * row : 2 * row + 1] = cost - alpha;
      move(row, sign * (alpha - old) * side);
    }
  }
  return { weights, bias: bias * INTERCEPT };
}

/**
 * Newton steps to the minimum of z log z + (c − z) log (c − z) + a/2 (z − old)² + b (z − old), kept between 0 and c.
 * @param {number} old @param {number} curve a @param {number} slope b @param {number} cost c
 */
function minimise(old, curve, slope, cost) {
  let z = cost - old < 0.5 * cost ? 0.1 * old : old;
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const gradient = curve * (z - old) + slope + Math.log(z / (cost - z));
    if (Math.abs(gradient) < NEWTON_ERROR) break;
    const target = z - gradient / (curve + cost / (cost - z) / z);
    z = target <= 0 ? 0.1 * z : target;
  }
  return z;
}

/** A linear congruential generator: good enough to shuffle, the same on every machine. */
function randomNumbers() {
  let state = 12345;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}

/** @param {Int32Array} list @param {() => number} next */
function shuffle(list, next) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = next() % (at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}
