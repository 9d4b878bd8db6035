import type { Range } from '../source/index.js';
import type { Comment, Condition, Direction, Handler, Option, Plain, Prose, Role, Stage, Turn } from '../syntax/index.js';
import type { Language, Sentence, Token } from '../words/index.js';
import type { Entity } from './entities.js';
import type { SentenceClass } from './recogniser/index.js';
import type { Fault, Surroundings } from './verdicts/index.js';

/** What an utterance does. The list is that of the lexicon's acts plus those computed in this room. */
export type ActType = string;

/** An act recognised in an utterance; offsets count in its plain text. */
export interface Act extends Range {
  type: ActType;
  /** Index of its sentence. */
  sentence: number;
  /** The phrase or the reason that recognised it, for `--why`. */
  by: string;
  negated: boolean;
}

/** Words of one speaker with what reading alone shows. */
export interface Line {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

/** A piece of the script that words were written in: speech, a cue that stands for the customer, or a note. */
export interface Utterance extends Line {
  readonly index: number;
  readonly kind: 'speech' | 'cue' | 'note';
  readonly role: Role;
  /** How sure it is who speaks, 0 to 1. */
  readonly confidence: number;
  readonly node: Turn | Condition | Direction | Comment | Prose;
  readonly stage?: Stage;
  /** The objection handler and the innermost answer that it stands in. */
  readonly handler?: Handler;
  readonly option?: Option;
  readonly plain: Plain;
  /** Stands for its words: the same for all utterances of the same words, kind and role. */
  readonly wording: object;
  /** Stands for its words and all that is heard in them after what was said before: the same for all utterances of which that is true. */
  readonly hearing: object;
  readonly acts: readonly Act[];
  /** How probable the recogniser finds it that a sentence does what a class says. */
  probability(sentence: number, name: SentenceClass): number;
  /** How probable it is that a supervisor would mark a sentence of the agent with a fault, 0 to 1, seen together with what was said around it. */
  verdict(sentence: number, fault: Fault): number;
  /** What verdicts on a sentence are formed from; of what an agent says only. */
  surroundings(sentence: number): Surroundings | undefined;
  /** Does one of these acts occur, not negated. */
  says(...types: ActType[]): boolean;
  /** The acts of these types, not negated, in order of place. */
  all(...types: ActType[]): readonly Act[];
  /** The place of a range of its text in the file. */
  at(range: Range): Range;
  /** The whole of it in the file. */
  readonly range: Range;
}
