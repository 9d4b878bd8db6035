import { CLASSES, FAULTS, type Utterance } from '../../meaning/index.js';
import { isAgent, isCustomer } from '../exchange.js';
import { likeliest } from '../likeliest.js';
import { wantedBy, type Wanted } from '../wanted.js';
import { TRAITS, traitsOf } from './traits.js';

const WANTED: readonly Wanted[] = ['sum', 'time', 'amount', 'who', 'reason', 'yes-or-no', 'other'];

/**
 * What a reply is weighed by, in the order of the learnt trees: its traits, what was wanted, what question, reply and the words after it do,
 * and the verdicts on the reply.
 */
export const FEATURES: readonly string[] = [
  ...TRAITS,
  ...WANTED.map((wanted) => `wants ${wanted}`),
  ...CLASSES.customer.map((name) => `question: ${name}`),
  ...CLASSES.agent.map((name) => `reply: ${name}`),
  ...CLASSES.agent.map((name) => `agent goes on: ${name}`),
  ...CLASSES.customer.map((name) => `customer goes on: ${name}`),
  ...FAULTS.map((fault) => `reply is marked: ${fault}`),
];

/** The value of each of `FEATURES`; what is said after the reply may be missing. */
export function featuresOf(question: Utterance, reply: Utterance, next?: Utterance): Float64Array {
  const traits = traitsOf(question, reply, next);
  const wanted = wantedBy(question);
  const agent = next && isAgent(next) ? next : undefined;
  const customer = next && isCustomer(next) ? next : undefined;
  return Float64Array.from([
    ...TRAITS.map((trait) => traits[trait]),
    ...WANTED.map((one) => Number(one === wanted)),
    ...CLASSES.customer.map((name) => likeliest(question, name)),
    ...CLASSES.agent.map((name) => likeliest(reply, name)),
    ...CLASSES.agent.map((name) => (agent ? likeliest(agent, name) : 0)),
    ...CLASSES.customer.map((name) => (customer ? likeliest(customer, name) : 0)),
    ...FAULTS.map((fault) => Math.max(...reply.sentences.map((_, sentence) => reply.verdict(sentence, fault)))),
  ]);
}
