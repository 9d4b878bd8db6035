import type { Utterance } from '../meaning/index.js';

/** Ends a walk along the call after so many turns of the agent, or at one of them that is the last one wanted. */
export function afterAgentTurns(most: number, isLast: (turn: Utterance) => boolean = () => false): (utterance: Utterance) => boolean {
  let left = most;
  return (utterance) => {
    if (utterance.kind !== 'speech' || (utterance.role !== 'agent' && utterance.role !== 'system')) return false;
    left -= 1;
    return left <= 0 || isLast(utterance);
  };
}
