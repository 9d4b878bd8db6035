import { CLASSES } from '../recogniser/index.js';

/** One utterance as it is weighed: for each sentence the log-odds of all classes of its speaker. */
export interface Heard {
  speaker: 'agent' | 'customer';
  logits: readonly Float64Array[];
}

/** What an agent's sentence is weighed with. */
export interface Surroundings {
  /** Log-odds of all sentences of the turn. */
  turn: readonly Float64Array[];
  /** Index of the sentence in it. */
  sentence: number;
  /** Words of the sentence, and whether it asks. */
  words: number;
  asks: boolean;
  /** The two utterances before the turn, nearest first; notes are not heard. */
  before: readonly Heard[];
}

const AGENT = CLASSES.agent.length;
const CUSTOMER = CLASSES.customer.length;

/** Where each block of features begins: of the sentence itself, of the rest of its turn, of the agent just before, of the customer just before; the rest. */
const [OWN, TURN, AGENT_BEFORE, CUSTOMER_BEFORE, REST] = [0, AGENT, 2 * AGENT, 3 * AGENT, 3 * AGENT + CUSTOMER];

/** What is told of a sentence's shape: the customer spoke just before, it asks, how long it is. */
const SHAPES = ['after-customer', 'asks', 'length'] as const;

/** Features of a sentence: log-odds by class, four times over, whether the customer spoke before, whether it asks, its length. */
export const FEATURES = REST + SHAPES.length;

/** Probabilities nearer to 0 or 1 than this are all alike. */
const FLOOR = 0.003;
const NOTHING = flattened(Number.NEGATIVE_INFINITY);
const LONGEST = 60;
/** Words that count as one unit of length. */
const WORDS = 10;

/** What a feature is of: where it was heard, and which class; of the shape of the sentence its name. */
export interface FeatureName {
  where: 'sentence' | 'turn' | 'agentBefore' | 'customerBefore' | 'shape';
  name: string;
}

/** The name of a feature, for explanations. */
export function featureName(index: number): FeatureName {
  if (index < TURN) return { where: 'sentence', name: CLASSES.agent[index] };
  if (index < AGENT_BEFORE) return { where: 'turn', name: CLASSES.agent[index - TURN] };
  if (index < CUSTOMER_BEFORE) return { where: 'agentBefore', name: CLASSES.agent[index - AGENT_BEFORE] };
  if (index < REST) return { where: 'customerBefore', name: CLASSES.customer[index - CUSTOMER_BEFORE] };
  return { where: 'shape', name: SHAPES[index - REST] };
}

/** The features of one sentence, into a row that is made once and used again. */
export function fillFeatures(row: Float64Array, { turn, sentence, words, asks, before }: Surroundings): Float64Array {
  row.fill(NOTHING, 0, REST);
  raise(row, OWN, turn[sentence]);
  turn.forEach((logits, at) => at !== sentence && raise(row, TURN, logits));
  const [last] = before;
  if (last?.speaker === 'customer') for (const logits of last.logits) raise(row, CUSTOMER_BEFORE, logits);
  for (const { speaker, logits } of before) if (speaker === 'agent') for (const one of logits) raise(row, AGENT_BEFORE, one);
  row[REST] = last?.speaker === 'customer' ? 1 : 0;
  row[REST + 1] = asks ? 1 : 0;
  row[REST + 2] = Math.min(words, LONGEST) / WORDS;
  return row;
}

function raise(row: Float64Array, from: number, logits: Float64Array): void {
  for (let at = 0; at < logits.length; at += 1) row[from + at] = Math.max(row[from + at], flattened(logits[at]));
}

function flattened(logit: number): number {
  const p = 1 / (1 + Math.exp(-logit));
  return Math.log((p + FLOOR) / (1 + FLOOR - p));
}
