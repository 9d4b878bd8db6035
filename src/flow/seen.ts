import type { UsedSets } from './trail.js';

const PLAIN = 1;
const ONE = 2;
const TWO = 4;
const PAIR = 8;

/**
 * What is known of each point in each state: whether it was reached with no handler used, by which one or two handlers, or by a pair. Further
 * ways can lead nowhere that these do not: whichever handler is to come, one of the ways has not used it.
 */
export class Seen {
  private readonly flags: Uint8Array;
  private readonly single: Int32Array;

  constructor(
    places: number,
    private readonly sets: UsedSets,
    hasHandlers: boolean,
  ) {
    this.flags = new Uint8Array(places);
    this.single = new Int32Array(hasHandlers ? places : 0);
  }

  /** Can getting to a place with a set of handlers used lead anywhere that nearer ways do not. */
  isNew(place: number, used: number): boolean {
    const flags = this.flags[place];
    if (flags & PLAIN) return false;
    if (used === 0) return true;
    if (flags & TWO) return false;
    if (this.sets.sizeOf(used) > 1) return (flags & (ONE | PAIR)) === 0;
    return !(flags & ONE) || this.single[place] !== used;
  }

  /** Was a place reached with no handler used. */
  isPlain(place: number): boolean {
    return (this.flags[place] & PLAIN) !== 0;
  }

  /** Notes that a place was reached with a set of handlers used. */
  keep(place: number, used: number): void {
    if (used === 0) this.flags[place] |= PLAIN;
    else if (this.sets.sizeOf(used) > 1) this.flags[place] |= PAIR;
    else {
      this.flags[place] |= this.flags[place] & ONE || this.sets.isFree(used) ? TWO | ONE : ONE;
      this.single[place] = used;
    }
  }
}
