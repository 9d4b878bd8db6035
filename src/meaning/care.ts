/**
 * How carefully a script is written on the whole. A supervisor who has read ten good lines takes the eleventh in good faith, and after ten
 * bad ones hears the hint in it: so does this. In 260 labelled scripts the mean that is taken here parts those without a fault (nine of
 * ten below 0.12) from those with some (0.1 to 0.22) and with many (nine of ten above 0.26).
 */
import { classIndex, probability, type AgentClass } from './recogniser/index.js';

/** What a supervisor minds when an agent does it. */
const FAULTY = indexesOf([
  'claim', 'promise', 'urgency', 'guilt', 'threat', 'push', 'leading', 'blame', 'policing', 'order', 'canned', 'non-answer', 'dismissive', 'assumed-consent',
  'vague-deadline', 'vague-reason', 'price-evasion', 'deflect', 'hidden-id', 'obstruct', 'tie', 'generic-answer', 'empathy-but', 'personal-claim', 'scam-like',
]);
/** The same, and what is innocent by itself and a fault by what is left unsaid. */
const DOUBTED = [...FAULTY, ...indexesOf(['consent-ask'])];
/** What is missed where it is not heard. */
const EXPECTED = indexesOf([
  'self-id', 'company-id', 'ack', 'answer', 'accept-no', 'opt-out', 'alternative', 'own-action', 'deadline', 'next-step', 'hold-ask', 'hold-time', 'warm', 'eta',
  'resolution-check', 'recap', 'free-conditions',
]);
/** What is told from harmless persuasion by the company it keeps. */
const HINTS = indexesOf(['push', 'threat', 'urgency', 'blame']);

/** So few sentences say nothing of a whole script. */
const LEAST_SENTENCES = 10;
/** The mean between scripts with a fault here and there and those with many. */
const USUAL = 0.2;
const NEVER_NOTHING = 0.01;
/** Leanings go in steps, so that one line more or less hardly ever changes what is thought of the others. */
const STEP = 0.4;
const MOST = 1.2;
/** A careful script counts twice in log-odds: it is the surer sign. */
const GOOD_FAITH = 2;

/** Where a script leans, by the log-odds of what its agent's sentences do: below 0 to care, above 0 to faults, by 1.2 at most. */
export function leaningOf(sentences: Iterable<Float64Array>): number {
  let sum = 0;
  let count = 0;
  for (const logits of sentences) {
    let most = Number.NEGATIVE_INFINITY;
    for (const at of FAULTY) most = Math.max(most, logits[at]);
    sum += probability(most);
    count += 1;
  }
  if (count < LEAST_SENTENCES) return 0;
  const leaning = Math.log((sum / count + NEVER_NOTHING) / USUAL);
  return Math.round(Math.max(-MOST, Math.min(MOST, leaning)) / STEP) * STEP;
}

/** The log-odds of an agent's sentence as they are to be taken in a script that leans so. */
export function inScript(logits: Float64Array, leaning: number): Float64Array {
  if (leaning === 0) return logits;
  const leant = logits.slice();
  if (leaning > 0) for (const at of HINTS) leant[at] += leaning;
  else {
    for (const at of DOUBTED) leant[at] += GOOD_FAITH * leaning;
    for (const at of EXPECTED) leant[at] -= GOOD_FAITH * leaning;
  }
  return leant;
}

function indexesOf(names: readonly AgentClass[]): number[] {
  return names.flatMap((name) => classIndex('agent', name) ?? []);
}
