/** What is known of a point, in the order of its row. */
const NODE = 0;
const STATE = 1;
const USED = 2;
const DISTANCE = 3;
const PARENT = 4;
const GUESS = 5;
const DETOUR = 6;
const COLUMNS = 7;

/** Points that a walk has reached, each with how: rows of whole numbers in one block, since there may be very many. */
export class Trail {
  private rows: Int32Array;
  length = 0;

  /** @param expected how many points there will probably be; more are kept as well */
  constructor(expected: number) {
    this.rows = new Int32Array(expected * COLUMNS);
  }

  node(at: number): number {
    return this.rows[at * COLUMNS + NODE];
  }

  state(at: number): number {
    return this.rows[at * COLUMNS + STATE];
  }

  /** Number of the set of handlers used. */
  used(at: number): number {
    return this.rows[at * COLUMNS + USED];
  }

  distance(at: number): number {
    return this.rows[at * COLUMNS + DISTANCE];
  }

  /** The point before; -1 for the first. */
  parent(at: number): number {
    return this.rows[at * COLUMNS + PARENT];
  }

  /** Number of the first guess on the way; 0 for none. */
  guess(at: number): number {
    return this.rows[at * COLUMNS + GUESS];
  }

  /** Number of what was said in a handler before this point, or -1. */
  detour(at: number): number {
    return this.rows[at * COLUMNS + DETOUR];
  }

  add(node: number, state: number, used: number, distance: number, parent: number, guess: number, detour: number): number {
    const at = this.length * COLUMNS;
    if (at === this.rows.length) this.grow();
    const { rows } = this;
    rows[at + NODE] = node;
    rows[at + STATE] = state;
    rows[at + USED] = used;
    rows[at + DISTANCE] = distance;
    rows[at + PARENT] = parent;
    rows[at + GUESS] = guess;
    rows[at + DETOUR] = detour;
    this.length += 1;
    return this.length - 1;
  }

  private grow(): void {
    const more = new Int32Array(this.rows.length * 4);
    more.set(this.rows);
    this.rows = more;
  }
}

/** Sets of handlers as numbers; 0 is the empty one. A handler that may cut in again bars nothing and counts all the same. */
export class UsedSets {
  private readonly sets: (readonly number[])[] = [[]];
  private readonly byMembers = new Map<number, number>();
  /** The set that each set and handler make together. */
  private readonly larger = new Map<number, number>();

  constructor(private readonly reusable: Uint8Array) {}

  sizeOf(set: number): number {
    return this.sets[set].length;
  }

  has(set: number, handler: number): boolean {
    return set > 0 && this.sets[set].includes(handler);
  }

  /** Does a set bar no handler. */
  isFree(set: number): boolean {
    return this.sets[set].every((one) => one === FREE);
  }

  with(set: number, handler: number): number {
    const key = set * this.reusable.length + handler;
    const known = this.larger.get(key) ?? this.make(set, handler);
    this.larger.set(key, known);
    return known;
  }

  private make(set: number, handler: number): number {
    const more = [...this.sets[set], this.reusable[handler] ? FREE : handler].sort((one, other) => one - other);
    // a set has two members at most
    const key = more.reduce((sum, one) => sum * (this.reusable.length + 2) + one + 2, 0);
    const known = this.byMembers.get(key) ?? this.sets.push(more) - 1;
    this.byMembers.set(key, known);
    return known;
  }
}

const FREE = -1;
