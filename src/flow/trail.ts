/** Points that a walk has reached, each with how: columns of numbers, since there may be very many. */
export class Trail {
  readonly nodes: number[] = [];
  readonly states: number[] = [];
  /** Number of the set of handlers used. */
  readonly used: number[] = [];
  readonly distances: number[] = [];
  /** The point before; -1 for the first. */
  readonly parents: number[] = [];
  /** Number of the first guess on the way; 0 for none. */
  readonly guesses: number[] = [];
  /** Number of what was said in a handler before this point, or -1. */
  readonly detours: number[] = [];

  get length(): number {
    return this.nodes.length;
  }

  add(node: number, state: number, used: number, distance: number, parent: number, guess: number, detour: number): number {
    this.nodes.push(node);
    this.states.push(state);
    this.used.push(used);
    this.distances.push(distance);
    this.parents.push(parent);
    this.guesses.push(guess);
    return this.detours.push(detour) - 1;
  }
}

/** Sets of handlers as numbers; 0 is the empty one. A handler that may cut in again bars nothing and counts all the same. */
export class UsedSets {
  private readonly sets: (readonly number[])[] = [[]];
  private readonly byMembers = new Map<string, number>();
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
    const known = this.byMembers.get(more.join()) ?? this.sets.push(more) - 1;
    this.byMembers.set(more.join(), known);
    return known;
  }
}

const FREE = -1;
