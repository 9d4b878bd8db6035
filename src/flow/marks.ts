import type { Act, Utterance } from '../meaning/index.js';
import type { Graph } from './graph.js';

/** A stretch of an utterance that a question is about, by offsets in its plain text. */
export type Event = Pick<Act, 'start' | 'end'>;

/** Picks events out of an utterance. */
export type Events = (utterance: Utterance) => readonly Event[];

/** An event of one of the kinds that a question asks about. */
export interface Mark {
  kind: number;
  event: Event;
}

/** What is marked at each node. */
export type Marks = (readonly Mark[] | undefined)[];

/**
 * The events of every node in the order in which they are said; those of a lower kind come first where two begin together. Undefined
 * where nothing is of one of the kinds `needed`: these are looked for first, and most questions end with that.
 */
export function marksOf(graph: Graph, kinds: readonly Events[], needed: readonly number[]): Marks | undefined {
  const marks: (Mark[] | undefined)[] = Array.from({ length: graph.size });
  for (const kind of needed) if (!addMarks(marks, graph, kinds[kind], kind)) return undefined;
  kinds.forEach((events, kind) => {
    if (!needed.includes(kind)) addMarks(marks, graph, events, kind);
  });
  for (const here of marks) if (here && here.length > 1) here.sort((one, other) => one.event.start - other.event.start || one.kind - other.kind);
  return marks;
}

/** Marks the events of a kind; tells whether there are any. */
function addMarks(marks: (Mark[] | undefined)[], { utterances }: Graph, events: Events, kind: number): boolean {
  let isAny = false;
  utterances.forEach((utterance, node) => {
    if (!utterance) return;
    for (const event of events(utterance)) {
      (marks[node] ??= []).push({ kind, event });
      isAny = true;
    }
  });
  return isAny;
}
