/** Lines of the agent, and whole replies of his to one answer of the customer. */
import { opensCommand, speechScore } from '../../directions.js';
import { namesCase } from '../keys/case-names.js';
import { isOwnWord, roleOfKey, speakerOfKey } from '../keys/keys.js';
import { isSpokenList, isStepLike } from '../keys/step-shapes.js';
import { isSaidAloud } from '../keys/sentences.js';
import { mapOf, textOf, type Mapping, type Pair, type Value } from '../values/values.js';

/** What the agent says in a step. */
export function isLine({ key, value }: Pair): boolean {
  if (value.kind === 'map') return false;
  return ['say', 'ask', 'steps'].includes(roleOfKey(key.text) ?? '') || (roleOfKey(key.text) === undefined && speakerOfKey(key.text)?.role === 'agent');
}

/** The line of a step, or a question under a word of the writer's own with which it opens: `ask_for: "May I speak to Ann?"`. */
export function lineOf({ pairs }: Mapping): number {
  const line = pairs.findIndex(isLine);
  if (line >= 0) return line;
  const first = pairs.findIndex(({ key }) => !['id', 'title', 'note', 'detail'].includes(roleOfKey(key.text) ?? ''));
  return first >= 0 && isOwnWord(pairs[first].key.text) && asks(pairs[first]) ? first : -1;
}

/** A question that the agent asks, under a word that is no answer. */
export function asks({ key, value }: Pair): boolean {
  const text = textOf(value) ?? '';
  if (namesCase(key.text) || !/\?["»”)]*\s*$/.test(text)) return false;
  return NAMES_QUESTION.test(key.text) ? !opensCommand(text) : isSaidAloud(text);
}

/** `ask_for`, «проверь»: words over what the agent asks. */
export const NAMES_QUESTION = /^(?:ask|check|verify|clarify|find_out|probe|спр[ао]с|провер|уточн|узна|выясн)/iu;

/** Whole replies, or what follows. */
export function isReply({ key, value }: Pair): boolean {
  if (speakerOfKey(key.text) !== undefined) return false;
  if (value.kind === 'scalar') return isWholeReply(value.text) || /^[\p{Ll}\d_-]{2,}$/u.test(value.text);
  return isListOfLines(value) || (value.kind === 'map' && (isStepLike(value) || lineOf(value) >= 0));
}

/** Lines of which some may answer what the customer says then: `["It isn't here.", {"where is it?": "In Leeds."}]`. */
export function isListOfLines(value: Value): boolean {
  if (value.kind !== 'list') return false;
  const lines = value.items.filter((item) => item.kind === 'scalar');
  const others = value.items.filter((item) => item.kind !== 'scalar');
  return isSpokenList({ ...value, items: lines }) && others.every((item) => item.kind === 'map' && item.pairs.length === 1 && (item.pairs[0].value.kind === 'scalar' || roleOfKey(item.pairs[0].key.text) === 'answers'));
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
