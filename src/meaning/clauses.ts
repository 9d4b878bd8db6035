import type { Range } from '../source/index.js';
import { trimmedRange } from '../source/index.js';
import type { Sentence } from '../words/index.js';
import { actsOf } from './acts.js';
import { readLine } from './line.js';
import { phraseActs } from './phrase-acts.js';
import type { SentenceClass } from './recogniser/index.js';
import { NOTHING_HEARD, scoresAlone, scoresInContext } from './sentence-scores.js';
import { speakerOf } from './understand.js';
import type { Act, ActType, Utterance } from './utterance.js';

/** A part of a long sentence, heard as if it stood alone; offsets count in the text of its utterance. */
export interface Clause extends Range {
  /** Words before it in its sentence. */
  wordsBefore: number;
  words: number;
  probability(name: SentenceClass): number;
  /** Does one of these acts occur in it, not negated. */
  says(...types: ActType[]): boolean;
}

/** Fewer words say nothing by themselves and go with what stands beside them: "I'm ringing because …". */
const LEAST_WORDS = 4;

const BREAK = /^[,;:—–]$/;
const JOINS = new Set(['and', 'but', 'so', 'because', 'which', 'и', 'а', 'но', 'вот', 'так', 'поэтому', 'потому']);

/** The clauses of a sentence: between commas, dashes and conjunctions, each recognised by itself, for a run-on sentence says many things. */
export function clausesOf(utterance: Utterance, { firstToken, endToken }: Sentence): Clause[] {
  const clauses: Clause[] = [];
  let wordsBefore = 0;
  for (const { start, end, words } of partsOf(utterance, firstToken, endToken)) {
    clauses.push({ ...trimmedRange(utterance.text, { start, end }), wordsBefore, words, ...heard(utterance, { start, end }) });
    wordsBefore += words;
  }
  return clauses;
}

interface Part extends Range {
  words: number;
}

function partsOf({ tokens }: Utterance, firstToken: number, endToken: number): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  for (let at = firstToken; at < endToken; at += 1) {
    const { kind, form, start, end } = tokens[at];
    if (part && JOINS.has(form)) part = undefined;
    if (!part) parts.push((part = { start, end, words: 0 }));
    part.end = end;
    if (kind !== 'mark') part.words += 1;
    else if (BREAK.test(form)) part = undefined;
  }
  return joinShort(parts);
}

/** A short part opens what follows («и хотел сказать, что …»); the last one closes what stands before. */
function joinShort(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && (last.words < LEAST_WORDS || (part === parts.at(-1) && part.words < LEAST_WORDS))) joined[joined.length - 1] = { start: last.start, end: part.end, words: last.words + part.words };
    else joined.push(part);
  }
  return joined;
}

function heard(utterance: Utterance, { start, end }: Range): Pick<Clause, 'probability' | 'says'> {
  const line = readLine(utterance.text.slice(start, end), utterance.language);
  const speaker = speakerOf(utterance);
  const phrases = phraseActs(line, speaker);
  const scores = scoresInContext(line, scoresAlone(line, phrases, speaker), speaker, NOTHING_HEARD);
  const acts: Act[] = actsOf(line, speaker, phrases, (sentence) => scores[sentence]);
  return {
    probability: (name) => Math.max(0, ...scores.map((one) => one.probability(name))),
    says: (...types) => acts.some((act) => !act.negated && types.includes(act.type)),
  };
}
