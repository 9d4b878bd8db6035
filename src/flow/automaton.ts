/** What an event does to the state of a question. `wrong` is what the question looks for; `stop` that nothing beyond can go wrong. */
export interface Move {
  to: number;
  wrong?: true;
  stop?: true;
}

/** A question about the order of events, as a small automaton that runs along the call. It starts in state 0. */
export interface Automaton {
  /** For each state, what each kind of event does. */
  moves: readonly (readonly Move[])[];
  /** States in which the call must not end. */
  wrongAtEnd?: readonly boolean[];
  /** Kinds without an event of which nothing can go wrong. */
  needs: readonly number[];
  /** The kind of which an event must come first: before it nothing is wrong. */
  opens?: number;
}

/** Kinds: first, then. Nothing of the second may come before something of the first. */
export const PRECEDENCE: Automaton = { moves: [[{ to: 0, stop: true }, { to: 0, wrong: true }]], needs: [1] };

/** Kind: event. The call must not end without one. */
export const EXISTENCE: Automaton = { moves: [[{ to: 0, stop: true }]], wrongAtEnd: [true], needs: [] };

/** Kinds: then, first. Nothing of the first kind here may come once one of the second has: an event is not after itself. */
export const ABSENCE_AFTER: Automaton = {
  moves: [
    [{ to: 0 }, { to: 1 }],
    [{ to: 1, wrong: true }, { to: 1 }],
  ],
  needs: [1, 0],
  opens: 1,
};

/** Kinds: between, to, from. From an event of the last kind to one of the second there must be one of the first. */
export const BETWEEN: Automaton = {
  moves: [
    [{ to: 0 }, { to: 0 }, { to: 1 }],
    [{ to: 0 }, { to: 1, wrong: true }, { to: 1 }],
  ],
  needs: [2, 1],
  opens: 2,
};

/** Kinds: reset, event, start. At most `most` events from the start on, counted anew after each reset. `started` when it counts from the beginning of the call. */
export function bounded(most: number, started: boolean): Automaton {
  const first = started ? 0 : 1;
  const counting = Array.from({ length: most + 1 }, (_, count): Move[] => {
    const state = first + count;
    return [{ to: 0 }, count === most ? { to: state, wrong: true } : { to: state + 1 }, { to: state }];
  });
  return started ? { moves: counting, needs: [1] } : { moves: [[{ to: 0 }, { to: 0 }, { to: 1 }], ...counting], needs: [2, 1], opens: 2 };
}
