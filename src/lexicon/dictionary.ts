/**
 * Words with a number each, searched as they lie in the file: nothing is read into memory of its own. Words whose hashes
 * fall together stand in one bucket, each as the length of its bytes, its bytes and its number in two more.
 */
export interface Dictionary {
  /** Where each bucket begins in `bytes`, and where the last one ends; a power of two buckets. */
  buckets: Uint32Array;
  bytes: Uint8Array;
}

/** Words in a bucket, on average. */
const FILL = 3;
const LARGEST_NUMBER = 0xffff;
const LONGEST = 0xff;

/** Writes a dictionary. Throws when a number is too large or a word too long. */
export function packDictionary(entries: readonly (readonly [word: string, number: number])[]): Dictionary {
  let count = 1;
  while (count * FILL < entries.length) count *= 2;
  const filled: number[][] = Array.from({ length: count }, () => []);
  for (const [word, number] of entries) {
    const written = bytesOf(word);
    if (number > LARGEST_NUMBER || written.length > LONGEST) throw new Error(`lexicon: “${word}” does not fit into the tables`);
    filled[bucketOf(written.reduce(mixed, SEED), count)].push(written.length, ...written, number & 0xff, number >> 8);
  }
  const buckets = new Uint32Array(count + 1);
  filled.forEach((bucket, index) => (buckets[index + 1] = buckets[index] + bucket.length));
  return { buckets, bytes: Uint8Array.from(filled.flat()) };
}

/** The number of a word, or −1. */
export function numberOf(dictionary: Dictionary, word: string): number {
  const written = bytesOf(word);
  let hash = SEED;
  for (const byte of written) hash = mixed(hash, byte);
  return search(dictionary, written, written.length, hash);
}

/** The numbers of all words of a dictionary that a word begins with, itself among them, shortest first. */
export function numbersOfStarts(dictionary: Dictionary, word: string): number[] {
  const found: number[] = [];
  const written = bytesOf(word);
  let hash = SEED;
  for (let at = 0; at < written.length; at += 1) {
    hash = mixed(hash, written[at]);
    const number = search(dictionary, written, at + 1, hash);
    if (number >= 0) found.push(number);
  }
  return found;
}

function search({ buckets, bytes }: Dictionary, written: readonly number[], length: number, hash: number): number {
  const bucket = bucketOf(hash, buckets.length - 1);
  const end = buckets[bucket + 1];
  for (let at = buckets[bucket]; at < end; at += bytes[at] + 3) {
    if (bytes[at] !== length) continue;
    let same = 0;
    while (same < length && bytes[at + 1 + same] === written[same]) same += 1;
    if (same === length) return bytes[at + 1 + length] | (bytes[at + 2 + length] << 8);
  }
  return -1;
}

/** Small Cyrillic letters have a byte of their own, as those of ASCII have; this one goes before the two of any other unit. */
const OTHER = 0xff;
const CYRILLIC = { first: 0x430, last: 0x45f, from: 0x80 };

function bytesOf(word: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit < 0x80) bytes.push(unit);
    else if (unit >= CYRILLIC.first && unit <= CYRILLIC.last) bytes.push(unit - CYRILLIC.first + CYRILLIC.from);
    else bytes.push(OTHER, unit >> 8, unit & 0xff);
  }
  return bytes;
}

// FNV-1a over bytes
const SEED = 0x811c9dc5 | 0;

function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function bucketOf(hash: number, count: number): number {
  return (hash ^ (hash >>> 15)) & (count - 1);
}
