import type { Fault } from '../meaning/index.js';
import { isWholeCall, type Problem, type Rule } from '../rule/index.js';
import { trimmedRange, type Range } from '../source/index.js';
import type { Script } from '../script.js';
import { touching, turnsAt } from './places.js';
import type { RuleSetting } from './run.js';

/** Verdicts are guesses from all that was said around: they may be wrong, and do not fail a build by themselves. */
const GRAVEST = 'warning';

/**
 * What a supervisor would mark although the words that rules look for do not show it: sentences of turns in which no rule about the same fault
 * has found anything. `found` are the places where rules did.
 */
export function* supervised({ rule: { supervises }, options }: RuleSetting, script: Script, found: readonly Range[]): Iterable<Problem> {
  if (!supervises) return;
  const isFoundIn = touching(found);
  for (const turn of script.agentTurns) {
    if (isFoundIn(turn.range)) continue;
    const sentence = turn.sentences.findIndex((_, at) => turn.verdict(at, supervises.fault) >= supervises.from);
    if (sentence < 0) continue;
    const words = trimmedRange(turn.text, turn.sentences[sentence]);
    // settled by the rule's own option specs
    const data = supervises.data(turn.text.slice(words.start, words.end), { turn, sentence, script, options: options as never });
    if (data) yield { at: turn.at(words), message: supervises.message, data, severity: GRAVEST };
  }
}

/** “To be honest, your ad's good” beside “I've got to be honest, I'm a bit disappointed”: the same words, of which a supervisor would mark one. */
export function isDoubted(rule: Rule, script: Script, problem: Problem): boolean {
  const { doubts } = rule;
  return doubts !== undefined && mayDoubt(rule, script, problem) && isBelow(script, problem.at, doubts.fault, doubts.below);
}

/** Whether what is said around the words may speak against a finding: enough of a call is written, and the rule leaves its message open to doubt. */
export function mayDoubt({ doubts }: Rule, script: Script, { message }: Problem): boolean {
  return doubts?.messages?.includes(message) !== false && isWholeCall(script);
}

/** Whether a supervisor would hardly mark any of the agent's sentences at a place. */
export function isBelow(script: Script, at: Range, fault: Fault, below: number): boolean {
  const turns = turnsAt(script, at);
  return turns.length > 0 && turns.every((turn) => turn.sentences.every((sentence, index) => {
    const { start, end } = turn.at(sentence);
    return start > at.end || end < at.start || turn.verdict(index, fault) < below;
  }));
}

/** Whether two rules find the same fault, so that it is enough when one of them tells it. */
export function sharesFault(one: Rule, other: Rule): boolean {
  return faultOf(one) !== undefined && faultOf(one) === faultOf(other);
}

/** The fault of which a rule finds some kind. */
export function faultOf({ supervises, fault }: Rule): Fault | undefined {
  return supervises?.fault ?? fault;
}
