/** Lines whose key tells when they are said: `agent_if_found: "It's here."`, «оператор_если_нет: …», `say_when_late: …`. */
import type { Choice } from '../../nodes.js';
import { conditionOf } from './conditions.js';
import { roleOfKey, speakerOfKey } from '../keys/keys.js';
import { at, type Reading } from '../reading.js';
import { speechOf } from '../tree/speech.js';
import { isSentence } from '../keys/sentences.js';
import { textsOf, type Pair } from '../values/values.js';

const WITH_CASE = /^(\p{L}+)[_ ](?:only[_ ])?(?:if|when|если|когда|при)[_ ](?=\p{L})/iu;

/** How a choice between such lines is known: nobody answers there, so that it takes in no answers beside it. */
export const BY_KEY = 'line-with-its-case';

/** True for a key with a word for the agent or for what he says, and a condition behind it. */
export function tellsCase(key: string): boolean {
  const opening = WITH_CASE.exec(key)?.[1];
  if (opening === undefined) return false;
  const guess = speakerOfKey(opening);
  return guess ? guess.role === 'agent' && !guess.letter : roleOfKey(opening) === 'say';
}

/** The line as what is said in that case alone. */
export function lineInCase(reading: Reading, pair: Pair): Choice[] | undefined {
  const { key, value } = pair;
  const [opening] = WITH_CASE.exec(key.text) ?? [];
  if (opening === undefined || value.kind === 'map' || !tellsCase(key.text) || !textsOf(value).some(isSentence)) return undefined;
  const start = key.start + (key.style === 'plain' ? 0 : 1) + opening.length;
  const condition = conditionOf(reading, { ...key, style: 'plain', text: key.text.slice(opening.length), start });
  const children = speechOf(reading, value, { role: 'agent' }, value);
  const position = at(reading, pair);
  return [{ type: 'choice', children: [{ type: 'option', condition, children, position }], position, inferred: { by: BY_KEY, confidence: 0.85 } }];
}
