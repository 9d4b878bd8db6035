import type { Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';

/** Agent turns that may stand between what the customer said and the turn that still answers it. */
const LOOK_BACK = 1;

/** Is something said by the agent, a bot included. */
export function isAgent(utterance: Utterance): boolean {
  return utterance.kind === 'speech' && (utterance.role === 'agent' || utterance.role === 'system');
}

/** Is something the customer's: words, or a cue that stands for them. */
export function isCustomer(utterance: Utterance): boolean {
  return utterance.kind === 'cue' || (utterance.kind === 'speech' && (utterance.role === 'customer' || utterance.role === 'third_party'));
}

/** What the customer may have said before a turn of the agent, with at most one turn of the agent in between. */
export function customersBefore(script: Script, turn: Utterance, lookBack = LOOK_BACK): readonly Utterance[] {
  const before = script.flow.justBefore(turn);
  const customers = before.filter(isCustomer);
  if (customers.length > 0 || lookBack === 0) return customers;
  return [...new Set(before.filter(isAgent).flatMap((one) => customersBefore(script, one, lookBack - 1)))];
}

/** What the agent may say next, on whichever way, before the customer speaks again; in the order of the script. */
export function repliesTo(script: Script, customer: Utterance, mostTurns = 3): Utterance[] {
  const replies: Utterance[] = [];
  let last = [customer];
  while (replies.length < mostTurns && last.length > 0) {
    last = [...new Set(last.flatMap((one) => script.flow.justAfter(one)).filter((one) => isAgent(one) && !replies.includes(one)))];
    replies.push(...last);
  }
  return replies;
}

const SELLS: ReadonlySet<string> = new Set(['sales', 'retention']);

/** The call is made to sell, or to keep a customer. */
export function isSalesCall({ call }: Script): boolean {
  return SELLS.has(call.type);
}

/** Something is offered for money, whatever kind of call it is. */
export function sells(script: Script): boolean {
  return isSalesCall(script) || script.agentTurns.some((turn) => turn.says('offer', 'consent-ask'));
}
