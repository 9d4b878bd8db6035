/**
 * Words with a number each, searched as they lie in the file: nothing is read into memory of its own. Words whose hashes
 * fall together stand in one bucket, each as its length, its UTF-16 units and its number.
 */
export interface Dictionary {
  /** Where each bucket begins in `units`, and where the last one ends; a power of two buckets. */
  buckets: Uint32Array;
  units: Uint16Array;
}

/** Words in a bucket, on average. */
const FILL = 3;
const LARGEST_NUMBER = 0xffff;

/** Writes a dictionary. Throws when a number is too large. */
export function packDictionary(entries: readonly (readonly [word: string, number: number])[]): Dictionary {
  let count = 1;
  while (count * FILL < entries.length) count *= 2;
  const filled: number[][] = Array.from({ length: count }, () => []);
  for (const [word, number] of entries) {
    if (number > LARGEST_NUMBER || word.length > LARGEST_NUMBER) throw new Error(`lexicon: “${word}” does not fit into the tables`);
    let hash = SEED;
    for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at));
    const bucket = filled[bucketOf(hash, count)];
    bucket.push(word.length);
    for (let at = 0; at < word.length; at += 1) bucket.push(word.charCodeAt(at));
    bucket.push(number);
  }
  const buckets = new Uint32Array(count + 1);
  filled.forEach((bucket, index) => (buckets[index + 1] = buckets[index] + bucket.length));
  return { buckets, units: Uint16Array.from(filled.flat()) };
}

/** The number of a word, or −1. */
export function numberOf(dictionary: Dictionary, word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at));
  return search(dictionary, word, word.length, hash);
}

/** The numbers of all words of a dictionary that a word begins with, itself among them, shortest first. */
export function numbersOfStarts(dictionary: Dictionary, word: string): number[] {
  const found: number[] = [];
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) {
    hash = mixed(hash, word.charCodeAt(at));
    const number = search(dictionary, word, at + 1, hash);
    if (number >= 0) found.push(number);
  }
  return found;
}

function search({ buckets, units }: Dictionary, word: string, length: number, hash: number): number {
  const bucket = bucketOf(hash, buckets.length - 1);
  const end = buckets[bucket + 1];
  for (let at = buckets[bucket]; at < end; at += units[at] + 2) {
    if (units[at] !== length) continue;
    let same = 0;
    while (same < length && units[at + 1 + same] === word.charCodeAt(same)) same += 1;
    if (same === length) return units[at + 1 + length];
  }
  return -1;
}

// FNV-1a over UTF-16 units
const SEED = 0x811c9dc5 | 0;

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function bucketOf(hash: number, count: number): number {
  return (hash ^ (hash >>> 15)) & (count - 1);
}
