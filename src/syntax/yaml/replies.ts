/** Lines of the agent, and whole replies of his to one answer of the customer. */
import { opensCommand, speechScore } from '../directions.js';
import { roleOfKey, speakerOfKey } from './keys.js';
import { isSpokenList, isStepLike } from './survey.js';
import { mapOf, type Pair } from './values.js';

/** What the agent says in a step. */
export function isLine({ key, value }: Pair): boolean {
  if (value.kind === 'map') return false;
  return ['say', 'ask', 'steps'].includes(roleOfKey(key.text) ?? '') || (roleOfKey(key.text) === undefined && speakerOfKey(key.text)?.role === 'agent');
}

/** Whole replies, or what follows. */
export function isReply({ key, value }: Pair): boolean {
  if (speakerOfKey(key.text) !== undefined) return false;
  if (value.kind === 'scalar') return isWholeReply(value.text) || /^[\p{Ll}\d_-]{2,}$/u.test(value.text);
  return isSpokenList(value) || (value.kind === 'map' && (isStepLike(value) || value.pairs.some(isLine)));
}

/** Sentences, from their capital letter to their full stop. */
export function isWholeReply(text: string): boolean {
  return /[\p{L}\d»”")\]}>_%]\s*[.?!…]["»”]?$/u.test(text.trim()) && /\s\S+\s/.test(text) && /^[\p{Lu}\d«"“[{(<*$£€_]/u.test(text.trim());
}

/** A whole reply is said, however it begins: `want_to_think: "If it isn't accepted today …"`. */
export function saying(pair: Pair): Pair {
  const { key, value } = pair;
  if (value.kind !== 'scalar' || !isWholeReply(value.text) || (opensCommand(value.text) && speechScore(value.text) < 0)) return pair;
  const { start, end } = value;
  return { ...pair, value: mapOf({ key: { ...key, text: 'say', written: key.text, end: key.start }, value, start, end }) };
}
