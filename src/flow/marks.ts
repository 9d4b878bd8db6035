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

/** The events of every node in the order in which they are said; those of a lower kind come first where two begin together. */
export function marksOf(graph: Graph, kinds: readonly Events[]): (readonly Mark[] | undefined)[] {
  return graph.utterances.map((utterance) => {
    if (!utterance) return undefined;
    const marks = kinds.flatMap((events, kind) => events(utterance).map((event) => ({ kind, event })));
    return marks.length === 0 ? undefined : marks.sort((one, other) => one.event.start - other.event.start || one.kind - other.kind);
  });
}
