import type { Fault, Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';

/** Fewer turns of the agent than this are a scrap: what a supervisor would think of them hangs on a line or two. */
const LEAST_TURNS = 5;

/** Whether enough of a call is written for verdicts to weigh against what the words themselves show. */
export function isWholeCall(script: Script): boolean {
  return script.agentTurns.length >= LEAST_TURNS;
}

/** Whether a supervisor who hears all around a sentence would surely not mark it: what `doubts` asks of all findings with a message, asked of one sentence. */
export function isUnlikely(script: Script, turn: Utterance, { sentence }: { sentence: number }, fault: Fault, below: number): boolean {
  return isWholeCall(script) && turn.verdict(sentence, fault) < below;
}
