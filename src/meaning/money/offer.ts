import type { Utterance } from '../utterance.js';
import { claimsGain } from './claims.js';
import { moneyFacts } from './facts.js';
import { frequencyOf, isGain, textOf, type MoneyFact } from './model.js';

/** Turns back from the one that tells the gain, in which its other side may have been said. */
const TURNS_BACK = 4;

/**
 * The sums of an offer: those of a turn, and where they show one side only, the other side from what was said before it, the
 * customer's own figures first. `heard` are the utterances on the way to the turn, itself last; an objection may be raised before
 * what is written behind it, so that only counts elsewhere.
 */
export function offerFacts(turn: Utterance, heard: readonly Utterance[]): MoneyFact[] {
  const before = heard.filter((one) => one.index < turn.index || (one !== turn && !turn.handler)).slice(-TURNS_BACK).reverse();
  const own = moneyFacts(turn).filter((fact) => fact.role !== 'other').map((fact) => inAnswer(before[0], fact));
  const told = before.flatMap((one) => (isCustomer(one) ? customerFacts(one) : earlierFacts(one, turn)));
  const today = told.find((fact) => fact.role === 'old-price' && isCustomer(fact.utterance));
  const scaled = today ? (own.length > 0 ? own : bareFacts(turn, today)).map((fact) => inThousands(fact, today)) : own;
  if (scaled.length === 0) return [];
  if (today && !scaled.some((fact) => fact.role === 'old-price' || fact.role === 'rise') && scaled.some((fact) => !isGain(fact) && isComparable(today, fact))) return [today, ...scaled];
  if (!scaled.some(isGain)) {
    return [...told.filter((fact) => fact.role === 'saving').slice(0, 1), ...scaled];
  }
  // a credit alone may make something good
  if (scaled.every(isGain) && claimsGain(turn)) {
    const costs = told.filter((fact) => !isCustomer(fact.utterance) && !isGain(fact));
    return [...costs.filter((fact) => fact.utterance === costs[0].utterance), ...scaled];
  }
  return scaled;
}

function isCustomer(utterance: Utterance): boolean {
  return utterance.kind === 'cue' || utterance.role === 'customer';
}

/** «Плата увеличится на сколько?» — «На 150 в месяц»: the question tells what the sum is. */
function inAnswer(question: Utterance | undefined, fact: MoneyFact): MoneyFact {
  return fact.role === 'price' && question && isCustomer(question) && question.says('rise-question') ? { ...fact, role: 'rise' } : fact;
}

const OWN_PRICE = /(?<!\p{L})(?:плачу|платим|плат[ие]л\S*|у меня|мне обходит\S*|обходится|отдаю|отдаём|покупаю|беру|трачу|тратим|выходит|стоит)(?!\p{L})|\b(?:i|we|i'm|we're)\b[^.?!]{0,30}\b(?:pay|paying|paid|spend|buy|get|on)\b|costs? (?:me|us)|we're on|i'm on/u;
const RIVAL_PRICE = /(?<!\p{L})(?:у соседа|у других|в «|предлагают|за столько)|\b(?:offered|quoted|elsewhere|neighbou?r)\b/u;

/** What the customer says they pay now: a bare figure after «плачу», "I pay". A question tells nothing. */
function customerFacts(utterance: Utterance): MoneyFact[] {
  const [said] = utterance.sentences.filter((sentence) => !sentence.asks && OWN_PRICE.test(textOf(utterance).slice(sentence.start, sentence.end)));
  if (!said) return [];
  const [entity] = utterance.entities.filter((one) => (one.type === 'money' || one.type === 'number') && one.start >= said.start && one.end <= said.end && (one.value ?? 0) >= 2);
  if (!entity || RIVAL_PRICE.test(textOf(utterance).slice(said.start, entity.end))) return [];
  const known = moneyFacts(utterance).find((fact) => fact.entity.start === entity.start);
  return [{ entity: known?.entity ?? entity, utterance, role: 'old-price' }];
}

/** Sums the agent told a little earlier on the same branch. */
function earlierFacts(utterance: Utterance, turn: Utterance): MoneyFact[] {
  if (utterance.kind !== 'speech' || utterance.role !== turn.role) return [];
  return moneyFacts(utterance).filter((fact) => fact.role !== 'other');
}

/** «Плачу сорок тысяч» — «А у нас 55»: fifty-five thousand are meant. */
function inThousands(fact: MoneyFact, today: MoneyFact): MoneyFact {
  const { value } = fact.entity;
  const theirs = today.entity.value ?? 0;
  if (value === undefined || theirs < 1000 || value >= 1000 || theirs / value < 20) return fact;
  return { ...fact, entity: { ...fact.entity, value: value * 1000 } };
}

/** «А у нас 23»: a bare number against the customer's figure, of its size in thousands. */
function bareFacts(turn: Utterance, today: MoneyFact): MoneyFact[] {
  const theirs = today.entity.value ?? 0;
  const entity = turn.entities.find((one) => one.type === 'number' && one.value !== undefined && theirs >= 1000 && one.value * 4000 >= theirs && one.value * 250 <= theirs);
  return entity ? [{ entity, utterance: turn, role: 'new-price' }] : [];
}

/** Is the customer's figure one that the agent's can stand against? */
function isComparable(today: MoneyFact, fact: MoneyFact): boolean {
  const [theirs, ours] = [today.entity.value ?? 0, fact.entity.value ?? 0];
  if (theirs === 0 || ours === 0) return false;
  if (frequencyOf(today.entity) !== undefined && frequencyOf(fact.entity) !== undefined) return true;
  return Math.max(theirs, ours) <= 4 * Math.min(theirs, ours);
}
