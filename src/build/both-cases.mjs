// The letters of a pattern in both cases. With the flags i and u V8 asks ICU for the other cases of every letter and every class
// of letters, at up to 0.3 milliseconds a class: an expression that names both cases itself is ready in a third of the time.

/** Up to here the cases of every letter are known; no expression of ours names one beyond. */
const END = 0x590;

/** The letters that are one to `/letter/iu`, for letters that have cases. */
const CASES = casesOfLetters();

/**
 * A letter in all its cases. Throws an `UnknownCase`.
 * @param {number} letter its code
 * @returns {readonly number[]}
 */
export function casesOf(letter) {
  if (letter >= END && isCased(letter)) throw new UnknownCase(letter);
  return CASES.get(letter) ?? [letter];
}

/**
 * What the other cases of letters add to a range of them. Throws an `UnknownCase`.
 * @param {number} first
 * @param {number} last
 * @returns {number[][]} ranges
 */
export function casesBeside(first, last) {
  const beside = new Set();
  for (let letter = first; letter <= last; letter += 1) {
    for (const other of casesOf(letter)) if (other < first || other > last) beside.add(other);
  }
  return rangesOf([...beside].sort((one, other) => one - other));
}

/** A letter whose other cases are not known here. */
export class UnknownCase extends Error {}

/**
 * Runs of numbers that follow one another.
 * @param {readonly number[]} codes in order
 * @returns {number[][]}
 */
export function rangesOf(codes) {
  /** @type {number[][]} */
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function isCased(/** @type {number} */ letter) {
  const text = String.fromCodePoint(letter);
  return text.toLowerCase() !== text.toUpperCase();
}

function casesOfLetters() {
  /** @type {Map<string, number[]>} */
  const alike = new Map();
  for (let letter = 0; letter < END; letter += 1) {
    const key = String.fromCodePoint(letter).toUpperCase().toLowerCase();
    alike.set(key, [...(alike.get(key) ?? []), letter]);
  }
  /** @type {Map<number, number[]>} */
  const cases = new Map();
  for (const letters of alike.values()) {
    if (letters.length === 1) continue;
    for (const letter of letters) {
      // ß and ss are alike in capitals, and yet two to a regular expression
      const same = new RegExp(`^${String.fromCodePoint(letter)}$`, 'iu');
      cases.set(letter, letters.filter((other) => same.test(String.fromCodePoint(other))));
    }
  }
  return cases;
}
