import type { Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import type { Problem } from './define.js';

/** A place in an utterance, by offsets in its text. */
export interface Place {
  start: number;
  end: number;
}

/** Finds the places in an utterance that a rule is about. */
export type Finder = (utterance: Utterance) => readonly Place[];

/** Every shape of a rule without code has this one message. */
export const FOUND = 'found';

type Check = (script: Script) => Iterable<Problem>;

/** Nothing of this is ever said. */
export function forbids(find: Finder): Check {
  return function* (script) {
    for (const utterance of script.utterances) for (const place of find(utterance)) yield problemAt(utterance, place);
  };
}

/** What is said instead of a place, and whether it may be put there without a person. */
export interface Replacing {
  find: Finder;
  instead: string;
  applicability: 'safe' | 'unsafe';
  /** Whether the words found stand as they are written in the rule: “popping” for `pop: put` is another form, and would need “putting”. */
  isWritten(found: string): boolean;
}

/** Something else is said instead of this. */
export function replaces(pairs: readonly Replacing[]): Check {
  return function* (script) {
    for (const utterance of script.utterances) {
      for (const { find, instead, applicability, isWritten } of pairs) {
        for (const place of find(utterance)) {
          const text = likeIts(instead, utterance, place);
          const problem = problemAt(utterance, place, { instead: text });
          const edits = [{ range: problem.at, text }];
          if (isWritten(utterance.text.slice(place.start, place.end))) yield { ...problem, fix: { applicability, edits } };
          else yield { ...problem, suggestions: [{ desc: { ru: `Поставить «${text}» в нужной форме`, en: `Put “${text}” in the form that fits` }, edits }] };
        }
      }
    }
  };
}

/** The replacement begins with a capital where the words that it stands for do. */
function likeIts(instead: string, { text }: Utterance, { start }: Place): string {
  const first = text.charAt(start);
  return first !== first.toLowerCase() ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

/** Every call, or with `somewhere` the script as a whole, holds one of these. */
export function requires(find: Finder, somewhere: boolean): Check {
  return function* (script) {
    const [first] = script.agentTurns;
    if (!first) return;
    if (script.utterances.every((utterance) => find(utterance).length === 0)) {
      yield { at: first.range, message: FOUND, data: { match: '' } };
      return;
    }
    const witness = somewhere ? undefined : script.flow.everyPathHas(find);
    if (!witness) return;
    yield { at: (witness.utterance ?? first).range, message: FOUND, data: { match: '' }, path: witness.path.map(({ range }) => ({ at: range })) };
  };
}

/** One comes before the other on every way through the call. */
export function precedes(first: Finder, then: Finder): Check {
  return function* (script) {
    for (const { utterance, event, path } of script.flow.precedes(first, then)) yield { ...problemAt(utterance, event), path: path.map(({ range }) => ({ at: range })) };
  };
}

/** One is answered by the other, in what the agent says next or before the call ends. */
export function answers(cause: Finder, answer: Finder, within: 'next agent turn' | 'call'): Check {
  return function* (script) {
    for (const { utterance, event, path } of script.flow.follows(cause, answer, within)) yield { ...problemAt(utterance, event), path: path.map(({ range }) => ({ at: range })) };
  };
}

/** It is said so often at most on any way through the call. */
export function limits(find: Finder, most: number): Check {
  return function* (script) {
    for (const { utterance, event, path } of script.flow.atMost(most, find)) yield { ...problemAt(utterance, event, { max: most }), path: path.map(({ range }) => ({ at: range })) };
  };
}

function problemAt(utterance: Utterance, place: Place, more: Problem['data'] = {}): Problem {
  return { at: utterance.at(place), message: FOUND, data: { match: utterance.text.slice(place.start, place.end).trim(), ...more } };
}
