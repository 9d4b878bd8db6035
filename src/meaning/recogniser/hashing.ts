/** Features are hashed into 2 to the power of this many buckets. */
export const BUCKET_BITS = 19;

/** A kind of features, by its place among them: features of several kinds that are called alike hash apart. */
export type Kind = number;

/** What the hash of a feature of a kind begins with. */
export function seedOf(kind: Kind): number {
  return 17 + kind;
}

/** A hash with more text read into it. */
export function hashOn(hash: number, text: string): number {
  let read = hash;
  for (let at = 0; at < text.length; at += 1) read = Math.imul(read ^ text.charCodeAt(at), 0x01000193);
  return read;
}

/** Mixes the bits of a hash; the lowest bit becomes the sign, so that features that meet in a bucket cancel rather than add. */
export function bucketOf(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  mixed ^= mixed >>> 15;
  return ((mixed >>> (32 - BUCKET_BITS)) << 1) | (mixed & 1);
}

/** Names remembered at most for one kind. */
const MOST_NAMES = 5000;

/** Hashes the names of features of one kind, each when it first occurs. */
export function codesOf(kind: Kind): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const code = bucketOf(hashOn(seedOf(kind), name));
    if (known.size < MOST_NAMES) known.set(name, code);
    return code;
  };
}

/** Hashes features of one kind that are named after two of so many things, each when it first occurs. */
export function pairCodes(kind: Kind, things: number, nameOf: (one: number, other: number) => string): (one: number, other: number) => number {
  const known = new Int32Array(things * things).fill(-1);
  return (one, other) => {
    const at = one * things + other;
    if (known[at] < 0) known[at] = bucketOf(hashOn(seedOf(kind), nameOf(one, other)));
    return known[at];
  };
}
