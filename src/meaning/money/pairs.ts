import { lowerCased, withLetters } from '../../source/index.js';
import { sentenceOf, textOf, type MoneyFact, type MoneyRole } from './model.js';

/** Two prices of one thing that a few words set against each other: «590 вместо 450», "from $410 to $365", "£31 against your £28". */
export function pairedOff(facts: readonly MoneyFact[]): MoneyFact[] {
  const roles = new Map<MoneyFact, MoneyRole>();
  facts.forEach((fact, index) => {
    const next = facts[index + 1];
    if (!next || fact.role === 'other' || next.role === 'other') return;
    const between = lowerCased(textOf(fact.utterance).slice(fact.entity.end, next.entity.start));
    const pair = PAIRS.find(({ words }) => words.test(between));
    if (!pair || roles.has(fact)) return;
    const third = facts[index + 2];
    const falls = pair.first === 'old-price' && (fact.entity.value ?? 0) > (next.entity.value ?? 0);
    if (falls && third && sentenceOf(third) === sentenceOf(fact) && COMES_TO.test(textOf(fact.utterance).slice(next.entity.end, third.entity.start))) {
      // "from 24p to 22p, which is £50 a year": the rates are told in what they come to
      for (const [one, role] of [[fact, 'other'], [next, 'other'], [third, 'saving']] as const) roles.set(one, role);
      return;
    }
    const elsewhere = facts.some((other) => other !== fact && other !== next && (other.role === 'price' || other.role === 'once'));
    roles.set(fact, pair.first);
    roles.set(next, pair.first === 'new-price' ? 'old-price' : falls && elsewhere ? 'rest' : 'new-price');
  });
  return facts.map((fact) => (roles.has(fact) ? { ...fact, role: roles.get(fact) ?? fact.role } : fact));
}

const COMES_TO = /^[^.!?]{0,12}\b(?:which|that's|so that's)\b[^.!?]{0,25}$|^[^.!?]{0,12}(?<!\p{L})(?:это|то есть|а это)(?!\p{L})[^.!?]{0,25}$/u;

const UNIT = '^\\s*(?:рубл\\p{L}*|руб\\.|₽|долларов|евро|pounds|dollars|quid|bucks)?\\s*(?:(?:в|за|a|per|each|every) (?:день|неделю|месяц|год|раз|day|week|month|year|visit|time)|ежемесячно|monthly)?\\s*,?\\s*';

const PAIRS: { first: 'old-price' | 'new-price'; words: RegExp }[] = [
  { first: 'new-price', words: withLetters(`${UNIT}(?:вместо|против|а не|instead of|rather than|against|versus|compared (?:with|to))\\s+(?:\\p{L}+\\s+){0,3}$`, 'u') },
  { first: 'old-price', words: withLetters(`${UNIT}(?:down|up)?\\s*(?:to|до)\\s+(?:about|around|just|only|roughly|около|примерно|всего)?\\s*$`, 'u') },
];
