import type { Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import { isAgent, isCustomer } from './exchange.js';
import { heardAs } from './likeliest.js';

/** So sure the recogniser must be that the agent passes the customer on. */
const SURE = 0.5;

/** “I'll put you through to Sarah, I'll tell her all. All right?” — “Yes.” — “Putting you through now.”: a turn whose handover was told and agreed to just before. */
export function isAgreedHandover(script: Script, turn: Utterance): boolean {
  const answer = script.previous(turn);
  const told = answer && isCustomer(answer) ? script.previous(answer) : undefined;
  return told !== undefined && isAgent(told) && told.sentences.at(-1)?.asks === true && told.sentences.length > 1 && heardAs(told, 'transfer', SURE).length > 0;
}
