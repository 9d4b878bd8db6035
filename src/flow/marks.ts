import type { Act, Utterance } from '../meaning/index.js';
import type { Graph } from './graph.js';
import { nodeOf } from './lines.js';

/** A stretch of an utterance that a question is about, by offsets in its plain text. */
export type Event = Pick<Act, 'start' | 'end'>;

/** Picks events out of an utterance. */
export type Events = (utterance: Utterance) => readonly Event[];

/** Events as a question takes them: picked out by a function, or listed by utterance where they are few and known. */
export type Wanted = Events | ReadonlyMap<Utterance, readonly Event[]>;

/** An event of one of the kinds that a question asks about. */
export interface Mark {
  kind: number;
  event: Event;
}

/** What is marked, by node, in the order in which it is said. */
export type Marks = ReadonlyMap<number, readonly Mark[]>;

/**
 * The events of every node in the order in which they are said; those of a lower kind come first where two begin together. Undefined
 * where nothing is of one of the kinds `needed`: these are looked for first, and most questions end with that.
 */
export function marksOf(graph: Graph, kinds: readonly Wanted[], needed: readonly number[]): Marks | undefined {
  const marks = new Map<number, Mark[]>();
  for (const kind of needed) if (!addMarks(marks, graph, kinds[kind], kind)) return undefined;
  kinds.forEach((events, kind) => {
    if (!needed.includes(kind)) addMarks(marks, graph, events, kind);
  });
  for (const here of marks.values()) if (here.length > 1) here.sort((one, other) => one.event.start - other.event.start || one.kind - other.kind);
  return marks;
}

/** Marks the events of a kind; tells whether there are any. */
function addMarks(marks: Map<number, Mark[]>, graph: Graph, wanted: Wanted, kind: number): boolean {
  let isAny = false;
  const add = (node: number, events: readonly Event[]): void => {
    if (events.length === 0) return;
    isAny = true;
    const here = marks.get(node);
    const added = events.map((event) => ({ kind, event }));
    if (here) here.push(...added);
    else marks.set(node, added);
  };
  if (typeof wanted === 'function') graph.utterances.forEach((utterance, node) => utterance && add(node, wanted(utterance)));
  else for (const [utterance, events] of wanted) if (nodeOf(graph, utterance) >= 0) add(nodeOf(graph, utterance), events);
  return isAny;
}
