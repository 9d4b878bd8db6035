import { CLASSES } from '../recogniser/index.js';
import { remembered } from '../remembered.js';

/** An utterance as it is weighed: for every class of its speaker the highest log-odds, in which sentence they are, and the next highest. */
export interface Peaks {
  highest: Float64Array;
  at: Int32Array;
  next: Float64Array;
}

/** An utterance that was said before. */
export interface Heard {
  speaker: 'agent' | 'customer';
  peaks: Peaks;
}

/** What an agent's sentence is weighed with. */
export interface Surroundings {
  /** Log-odds of the sentence itself. */
  own: Float64Array;
  turn: Peaks;
  /** Index of the sentence in its turn. */
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

/** The peaks of an utterance, from the log-odds of its sentences: found once, so that long turns cost no more a sentence than short ones. */
export function peaksOf(logits: readonly Float64Array[]): Peaks {
  const classes = logits[0]?.length ?? 0;
  const highest = new Float64Array(classes).fill(Number.NEGATIVE_INFINITY);
  const next = highest.slice();
  const at = new Int32Array(classes);
  logits.forEach((row, sentence) => {
    for (let index = 0; index < classes; index += 1) {
      if (row[index] > highest[index]) {
        next[index] = highest[index];
        highest[index] = row[index];
        at[index] = sentence;
      } else if (row[index] > next[index]) next[index] = row[index];
    }
  });
  return { highest, at, next };
}

/** What a class counts that was not heard at all. */
const UNHEARD = flattened(Number.NEGATIVE_INFINITY);

/** The features of one sentence, into a row that is made once and used again. */
export function fillFeatures(row: Float64Array, { own, turn, sentence, words, asks, before }: Surroundings): Float64Array {
  row.fill(UNHEARD, 0, REST);
  const { highest, next } = flatPeaks(turn);
  // mostly the sentence is the whole turn, whose peaks are flattened already
  for (let at = 0; at < own.length; at += 1) row[OWN + at] = turn.at[at] === sentence ? highest[at] : flattened(own[at]);
  for (let at = 0; at < highest.length; at += 1) row[TURN + at] = turn.at[at] === sentence ? next[at] : highest[at];
  const [last] = before;
  if (last?.speaker === 'customer') row.set(flatPeaks(last.peaks).highest, CUSTOMER_BEFORE);
  let agent: Peaks | undefined;
  for (const { speaker, peaks } of before) {
    if (speaker !== 'agent') continue;
    raise(row, AGENT_BEFORE, peaks, agent);
    agent = peaks;
  }
  row[REST] = last?.speaker === 'customer' ? 1 : 0;
  row[REST + 1] = asks ? 1 : 0;
  row[REST + 2] = Math.min(words, LONGEST) / WORDS;
  return row;
}

/** What the classes of an utterance count, where it was higher than in the one that was heard after it. */
function raise(row: Float64Array, from: number, peaks: Peaks, after: Peaks | undefined): void {
  const { highest } = flatPeaks(peaks);
  for (let at = 0; at < highest.length; at += 1) if (!after || peaks.highest[at] > after.highest[at]) row[from + at] = highest[at];
}

/** What peaks count: found once for all sentences that are weighed with them. */
const flatPeaks = remembered(({ highest, next }: Peaks) => ({ highest: highest.map(flattened), next: next.map(flattened) }));

function flattened(logit: number): number {
  const p = 1 / (1 + Math.exp(-logit));
  return Math.log((p + FLOOR) / (1 + FLOOR - p));
}
