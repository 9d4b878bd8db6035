import type { Utterance } from '../utterance.js';
import { claimsGain } from './claims.js';
import { customerFacts } from './customer.js';
import { moneyFacts } from './facts.js';
import { CHARGE, DONE_AWAY, FREE_FROM, OUTCOME_BEFORE, RECURRING, SEPARATELY } from './heads.js';
import { frequencyOf, isGain, sentenceOf, textOf, type MoneyFact, type MoneyRole } from './model.js';
import { countedUp } from './pieces.js';
import { shareBack } from './shares.js';
import { overTerm } from './terms.js';
import { isCustomer, usageIn } from './usage.js';

/** Turns back from the one that tells the gain, in which its other side may have been said. */
const TURNS_BACK = 5;

/**
 * The sums of an offer: those of a turn, and where they show one side only, the other side from what was said before it, the
 * customer's own figures first. Where a turn only claims the gain, its sums are those of the agent's turn before. `heard` are the
 * utterances on the way to the turn, itself last; an objection may be raised before what is written behind it, so that only
 * counts elsewhere.
 */
export function offerFacts(turn: Utterance, heard: readonly Utterance[]): MoneyFact[] {
  const before = heard.filter((one) => one.index < turn.index || (one !== turn && !turn.handler)).slice(-TURNS_BACK).reverse();
  const ofGain = claimsGain(turn);
  if (FREE_FROM.test(textOf(turn))) return [];
  const ownOf = (one: Utterance) => toldBy(one, before[before.indexOf(one) + 1], ofGain);
  const subject = ownOf(turn).length > 0 || !ofGain ? turn : (before.slice(0, CLAIM_BACK).find((one) => isToldBy(one, turn) && ownOf(one).length > 0) ?? turn);
  const talk = [turn, ...before];
  const earlier = before.filter((one) => one !== subject && isToldBy(one, turn)).map(ownOf);
  const agents = earlier.filter((facts) => !isWhole(facts)).flat();
  const own = withSpared(ownOf(subject), turn, before[0], ofGain);
  const customers = before.flatMap((one, index) => (isCustomer(one) ? customerFacts(one, before[index + 1]) : [])).filter((fact) => ![...own, ...agents].some((other) => other.entity.value === fact.entity.value));
  const share = ofGain ? shareBack(talk) : undefined;
  const parts = (facts: MoneyFact[]) => countedUp(facts, talk, [...own, ...earlier.flat()]).filter((fact) => fact.role !== 'other' && fact.entity.start !== share?.spending.start);
  const offered = sidesTold(turn, subject, parts(share ? [...own, share.back] : own), parts([...customers, ...agents]), () => usageIn(talk) !== undefined, ofGain);
  return overTerm(setAgainst(offered, ofGain, talk), talk);
}

/** An offer that has both sides in itself has none to lend. */
function isWhole(facts: readonly MoneyFact[]): boolean {
  const parts = facts.filter((fact) => fact.role !== 'other');
  return parts.some(isGain) && !parts.every(isGain);
}

/** The sums of a turn; a bare number answers the question what it costs. */
function toldBy(turn: Utterance, question: Utterance | undefined, ofGain: boolean): readonly MoneyFact[] {
  const facts = moneyFacts(turn, ofGain);
  if (!question || !isCustomer(question)) return facts;
  const asked = ASKED.find(({ words, isAsked }) => isAsked?.(question) || words?.test(textOf(question)));
  if (asked && facts.some((fact) => fact.role === 'price')) return facts.map((fact) => (fact.role === 'price' && sentenceOf(fact) === 0 ? { ...fact, role: asked.role } : fact));
  const number = question.says('price-question') ? turn.entities.find((one) => one.type === 'number' && (one.value ?? 0) >= 2 && AT_ONCE.test(textOf(turn).slice(0, one.start)) && /^\s*[.,!;]/u.test(textOf(turn).slice(one.end))) : undefined;
  if (!number || facts.some((fact) => fact.entity.start === number.start)) return facts;
  return [{ entity: RECURRING.test(textOf(question)) ? { ...number, recurs: true } : number, utterance: turn, role: 'price' }, ...facts];
}

/** What a question makes of the sum that answers it. */
const ASKED: { role: MoneyRole; words?: RegExp; isAsked?: (question: Utterance) => boolean }[] = [
  { role: 'rise', isAsked: (question) => question.says('rise-question') },
  { role: 'saving', words: /(?:сколько|что)[^?]{0,40}(?:сэконом|эконом|выгада|сбереж|верн)[^?]{0,30}\?|\b(?:what|how much)\b[^?]{0,30}\b(?:save|saving|get back|gain)\b[^?]{0,30}\?/u },
  { role: 'old-price', words: /(?<!\p{L})(?:сейчас|теперь|раньше)(?!\p{L})[^?]{0,30}(?:плачу|платил|стоит|выходит|отдаю)[^?]{0,20}\?|(?:ремонт|починить|поменять|без не(?:ё|е|го))[^?]{0,30}(?:сколько|стоит|обойд|выйдет)[^?]{0,20}\?|сколько[^?]{0,30}(?:ремонт|починить|поменять)[^?]{0,20}\?|\b(?:what|how much)\b[^?]{0,30}\b(?:repairs?|replacement|replacing|call-?out|without it)\b[^?]{0,20}\?|\bwhat (?:am|do|did) i (?:pay|paying|spend)[^?]{0,30}\?/u },
];

const AT_ONCE = /^\s*(?:(?:ну|всего|just|only|oh|it's|that's|so|well)[\s,]*)*$/u;

/** A fee or an excess that the offer does away with is spared: "Go up to Gold and it's gone". */
function withSpared(own: readonly MoneyFact[], turn: Utterance, previous: Utterance | undefined, ofGain: boolean): MoneyFact[] {
  if (!ofGain || !DONE_AWAY.test(textOf(turn))) return [...own];
  const spared = [...own, ...(previous ? moneyFacts(previous, true) : [])].filter((fact) => fact.role === 'other' && CHARGE.test(textOf(fact.utterance).slice(Math.max(0, fact.entity.start - 24), fact.entity.end + 16)));
  const rest = own.filter((fact) => !spared.includes(fact));
  return [...spared.map((fact) => ({ ...fact, role: 'saving' as const, entity: { ...fact.entity, period: fact.entity.guessed ? undefined : fact.entity.period } })), ...rest];
}

/** Two prices, of which the one is for each use and the other flat: the former is what is spared. */
function setAgainst(facts: readonly MoneyFact[], ofGain: boolean, talk: readonly Utterance[]): MoneyFact[] {
  const usage = ofGain && facts.length === 2 && facts.every(({ role }) => role === 'price' || role === 'new-price') ? usageIn(talk) : undefined;
  if (usage === undefined) return [...facts];
  const [single, another] = facts.filter(({ entity }) => entity.perYear === usage || (frequencyOf(entity) === undefined && !entity.counted));
  if (!single || another) return [...facts];
  return facts.map((fact) => (fact === single ? { ...fact, role: 'old-price', entity: { ...fact.entity, perYear: usage } } : fact));
}

/** How far back the sums may be that a claim without sums speaks of. */
const CLAIM_BACK = 2;

function isToldBy(one: Utterance, turn: Utterance): boolean {
  return one.kind === 'speech' && one.role === turn.role;
}

function sidesTold(turn: Utterance, subject: Utterance, own: readonly MoneyFact[], told: readonly MoneyFact[], isUsed: () => boolean, ofGain: boolean): MoneyFact[] {
  const today = told.find((fact) => fact.role === 'old-price' && isCustomer(fact.utterance));
  const scaled = today ? besides(today, (own.length > 0 ? own : bareFacts(subject, today)).map((fact) => inThousands(fact, today))) : own.filter((fact) => !isComponent(fact));
  if (scaled.length === 0) return [];
  if (today && !scaled.some((fact) => fact.role === 'old-price' || fact.role === 'rise') && scaled.some((fact) => !isGain(fact) && isComparable(today, fact))) return dueAlike(told.filter((fact) => fact.utterance === today.utterance), scaled);
  if (!scaled.some(isGain)) {
    const savings = told.filter((fact) => fact.role === 'saving').slice(0, 1);
    if (savings.length > 0 || !ofGain) return [...savings, ...scaled];
    const spared = told.filter((fact) => fact.role === 'old-price' || (fact.role === 'price' && fact.entity.period === undefined && !isCustomer(fact.utterance) && isUsed()));
    return [...spared.slice(0, 1), ...scaled];
  }
  // a credit alone may make something good
  if (scaled.every(isGain) && claimsGain(turn)) {
    const costs = told.filter((fact) => !isCustomer(fact.utterance) && !isGain(fact));
    return [...costs.filter((fact) => fact.utterance === costs[0].utterance), ...scaled];
  }
  return scaled;
}

/** «Книги внутри, отдельно они 119»: a part of the whole tells nothing of its price while the customer's own spending is unknown. */
function isComponent({ utterance, entity }: MoneyFact): boolean {
  const text = textOf(utterance);
  return SEPARATELY.test(text.slice(0, entity.start)) && INSIDE.test(text);
}

const INSIDE = /(?<!\p{L})(?:внутри|в не[йм]|ещ[её] и)(?!\p{L})|\b(?:included|inside|thrown in)\b/u;

/** What is paid today and what would be are due alike where only one of them says how often. */
function dueAlike(today: readonly MoneyFact[], own: readonly MoneyFact[]): MoneyFact[] {
  const told = (facts: readonly MoneyFact[]) => facts.find((fact) => frequencyOf(fact.entity) !== undefined && !fact.entity.counted && (fact.role === 'old-price' || fact.role === 'price' || fact.role === 'new-price'));
  const [theirs, ours] = [told(today), told(own)];
  const like = (fact: MoneyFact, other: MoneyFact | undefined): MoneyFact => {
    const isPrice = fact.role === 'old-price' || fact.role === 'price' || fact.role === 'new-price';
    const { entity } = fact;
    if (!other || !isPrice || entity.counted || entity.usedPerYear !== undefined || frequencyOf(entity) !== undefined || entity.period === 'once' || !isComparable(other, fact)) return fact;
    return { ...fact, entity: { ...entity, period: other.entity.period, perYear: other.entity.perYear } };
  };
  return [...today.map((fact) => like(fact, ours)), ...own.map((fact) => like(fact, theirs))];
}

/** Beside what the customer pays today, «отдельно она 149» is a thing more that is spared, and "so you save 5" what it comes to. */
function besides(today: MoneyFact, own: readonly MoneyFact[]): MoneyFact[] {
  if (!own.some((fact) => !isGain(fact) && isComparable(today, fact))) return [...own];
  return own.flatMap((fact) => {
    const before = textOf(fact.utterance).slice(0, fact.entity.start);
    if (fact.role === 'saving' && OUTCOME_BEFORE.test(before)) return [];
    return [fact.role === 'old-price' && SEPARATELY.test(before) ? { ...fact, role: 'saving' as const } : fact];
  });
}

/** «Плачу сорок тысяч» — «А у нас 55»: fifty-five thousand are meant. */
function inThousands(fact: MoneyFact, today: MoneyFact): MoneyFact {
  const { value } = fact.entity;
  const theirs = today.entity.value ?? 0;
  if (value === undefined || theirs < 1000 || value >= 1000 || theirs / value < 20 || value * 250 > theirs) return fact;
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
