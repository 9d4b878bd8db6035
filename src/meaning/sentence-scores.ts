import { classIndex, clearClasses, learntConcepts, logitsInContext, logitsOf, probability, type Context, type SentenceClass, type Speaker, type Traits } from './recogniser/index.js';
import { inScript } from './care.js';
import type { Language } from '../words/index.js';
import type { Act, Line } from './utterance.js';

/** The customer's words are answered within so many sentences. */
const ANSWERED_WITHIN = 3;

/** How probable it is that a sentence does what a class says; 0 for classes that its speaker has not. */
export interface SentenceScores {
  probability(name: SentenceClass): number;
  /** The classes that are probable enough to count, in their order. */
  clear: readonly SentenceClass[];
}

/** The same with the log-odds of all classes of the speaker, whatever the rest of the script is like. */
export interface ScoresInContext extends SentenceScores {
  logits: Float64Array;
}

/** What is known of a text without its surroundings: for each sentence the log-odds of all classes, and those that are clear. */
export interface AloneScores {
  logits: Float64Array[];
  clear: SentenceClass[][];
}

/** What was said before a line, as far as the line is heard differently after it. */
export interface HeardBefore {
  previous?: Context['previous'];
  /** What the customer did when speaking last, and how many sentences lie between. */
  customer: readonly SentenceClass[];
  distance: number;
  /** The same for all that cannot be told apart. */
  key: string;
}

/** Scores of the sentences of a line by itself. */
export function scoresAlone(line: Line, acts: readonly Act[], speaker: Speaker): AloneScores {
  const logits = line.sentences.map((_, index) => logitsOf(traitsOf(line, acts, index), speaker));
  return { logits, clear: logits.map((row) => clearClasses(row, line.language, speaker)) };
}

/** What the recogniser is told of a sentence. */
export function traitsOf(line: Line, acts: readonly Act[], index: number): Traits {
  const { start, end } = line.sentences[index];
  return {
    text: line.text.slice(start, end),
    language: line.language,
    concepts: learntConcepts(acts.filter((act) => act.sentence === index)),
    entities: line.entities.filter((entity) => entity.start >= start && entity.end <= end).map((entity) => entity.type),
  };
}

/** A line that was said before, nearest first. */
export interface Heard {
  speaker: Speaker;
  line: Line;
  alone: AloneScores;
}

/** Scores of the sentences of a line in the light of what was heard before it, in a script that leans so. */
export function scoresInContext(line: Line, alone: AloneScores, speaker: Speaker, { previous, customer, distance }: HeardBefore, leaning = 0): ScoresInContext[] {
  return line.sentences.map((_, index) => {
    const context: Context = {
      previous: index === 0 ? previous : { speaker, classes: alone.clear[index - 1], asks: line.sentences[index - 1].asks },
      customer: distance + index < ANSWERED_WITHIN ? customer : [],
    };
    const logits = logitsInContext(alone.logits[index], context, line.language, speaker);
    return new ContextScores(logits, inScript(logits, leaning), line.language, speaker);
  });
}

class ContextScores implements ScoresInContext {
  readonly clear: readonly SentenceClass[];

  constructor(readonly logits: Float64Array, private readonly leant: Float64Array, language: Language, private readonly speaker: Speaker) {
    this.clear = clearClasses(leant, language, speaker);
  }

  probability(name: SentenceClass): number {
    const at = classIndex(this.speaker, name);
    return at === undefined ? 0 : probability(this.leant[at]);
  }
}

/** Nothing was said before. */
export const NOTHING_HEARD: HeardBefore = { customer: [], distance: 0, key: '' };

/** What a speaker's line is heard in the light of; `before` is asked for no more than is needed. */
export function contextOf(speaker: Speaker, before: Iterable<Heard>): HeardBefore {
  let previous: Context['previous'];
  let distance = 0;
  for (const heard of before) {
    const last = heard.line.sentences.length - 1;
    if (last < 0) continue;
    previous ??= { speaker: heard.speaker, classes: heard.alone.clear[last], asks: heard.line.sentences[last].asks };
    // only the agent answers what the customer said
    if (speaker !== 'agent') break;
    if (heard.speaker === 'customer') return keyed(previous, [...new Set(heard.alone.clear.flat())], distance);
    distance += last + 1;
    if (distance >= ANSWERED_WITHIN) break;
  }
  return keyed(previous, [], 0);
}

function keyed(previous: Context['previous'], customer: readonly SentenceClass[], distance: number): HeardBefore {
  const before = previous ? `${previous.speaker} ${previous.asks} ${previous.classes.join()}` : '';
  return { previous, customer, distance, key: customer.length === 0 ? before : `${before}|${distance} ${customer.join()}` };
}
