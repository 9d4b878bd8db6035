/** Choices by chance that come out the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to below `below`. */
  below(below: number): number;
  one<T>(of: readonly T[]): T;
  /** So many different ones, in an order of chance. */
  some<T>(of: readonly T[], count: number): T[];
  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean;
}

/** Mulberry32, a generator of 32 bits that is in the public domain. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const some = <T>(of: readonly T[], count: number): T[] => {
    const left = [...of];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]);
  };
  return { below, some, one: (of) => of[below(of.length)], chance: (share) => next() < share };
}
