import type { Utterance } from '../utterance.js';
import { DISCOUNT } from './heads.js';
import { frequencyOf, textOf, unitOf, type MoneyFact } from './model.js';
import { isForPiece } from './sums.js';
import { isCustomer, usageIn, workingDaysIn } from './usage.js';

/**
 * What the sums of a talk come to that are told for one piece, one visit or one day: times as many as either side says. A sum
 * stays apart, as `other`, while nobody says how many. `others` are sums told around them, whose difference a rise may be.
 */
export function countedUp(facts: readonly MoneyFact[], talk: readonly Utterance[], others: readonly MoneyFact[] = facts): MoneyFact[] {
  if (facts.length === 0) return [];
  // few sums are told for a day or a piece, and only these send one through the whole talk
  const days = facts.some(({ entity }) => entity.period === 'day') ? workingDaysIn(talk) : undefined;
  return facts.map((fact) => {
    const { entity } = fact;
    if (entity.period === 'day' && days) return { ...fact, entity: { ...entity, perYear: days } };
    if (entity.counted || (frequencyOf(entity) !== undefined && !entity.guessed)) return fact;
    const count = countOf(fact, talk) ?? countOfRise(fact, others, talk);
    if (count !== undefined) return whole(fact, { value: (entity.value ?? 0) * count });
    if (isNeed(fact) && ONCE.test(textOf(fact.utterance))) return { ...fact, entity: { ...entity, period: 'once' as const } };
    const isOne = isForOne(fact);
    if (!isOne && !isNeed(fact)) return fact;
    const usage = usageIn(talk);
    if (!isOne) return usage === undefined ? fact : { ...fact, entity: { ...entity, usedPerYear: usage } };
    if (usage === undefined) return { ...fact, role: 'other' };
    return whole(fact, { perYear: usage, value: entity.value ?? 0 });
  });
}

function whole(fact: MoneyFact, counted: { value: number; perYear?: number }): MoneyFact {
  const kept = fact.role !== 'other' && counted.perYear === undefined;
  const role = kept || fact.role === 'saving' || fact.role === 'rise' ? fact.role : !isCustomer(fact.utterance) && DISCOUNT.test(around(fact)) ? 'saving' : 'old-price';
  return { ...fact, role, entity: { ...fact.entity, ...counted, counted: true, period: undefined } };
}

/** «По шестьсот за занятие», "eleven bucks a pop", "$35 each way". */
export function isForOne(fact: MoneyFact): boolean {
  return isForPiece(textOf(fact.utterance), fact.entity) || (frequencyOf(fact.entity) === undefined && isToldForOne(fact));
}

/** The same, though the sentence may say how often. */
export function isToldForOne({ utterance, entity }: MoneyFact): boolean {
  const text = textOf(utterance);
  if (EACH_TIME.test(text.slice(entity.end)) || (/(?<!\p{L})по\s*$/u.test(text.slice(0, entity.start)) && (isCustomer(utterance) || usageIn([utterance]) !== undefined))) return true;
  return ONE.test(text.slice(Math.max(0, entity.start - 16), entity.end + 12).split(/[.!?;,](?=\s)/u).find((part) => part.includes(text.slice(entity.start, entity.end))) ?? '');
}

const EACH_TIME = /^\s*(?:for (?:the|a) \S+ )?(?:a time|a go|a pop|a piece|apiece|each(?: time| way)?|every time|per (?:visit|time|trip)|за раз|за штуку|за визит|за каждый|каждый раз|с каждо)/u;

const ONE = /разов(?:ое|ые|ая|ых|ыми)(?!\p{L})|за раз(?!\p{L})|(?<!\p{L})(?:одна|одно|одну|один) |по одн(?:ому|ой)|отдельно,? по(?!\p{L})|кажд(?:ый|ая|ое|ую)|поштучно|\bsingle\b|\beach\b|\ba time\b|\ba go\b|one at a time|\bper visit\b/u;

/** A repair, a visit, a thing one needs now and then: what it costs counts as often as it is said to be needed. */
function isNeed({ role, entity, utterance }: MoneyFact): boolean {
  const before = textOf(utterance).slice(Math.max(0, entity.start - 30), entity.start);
  return (role === 'old-price' || role === 'saving') && entity.period === undefined && !FORMER.test(before);
}

/** What the same thing cost or costs is no need of its own. */
const FORMER = /(?<!\p{L})(?:раньше|прежде|был[аои]?|сейчас|теперь|вместо|старом)(?!\p{L})|\b(?:was|were|used to|currently|now|instead of|i'm on|you're on)\b/u;

/** It is needed once in all the time that is spoken of. */
const ONCE = /(?<!\p{L})(?:один раз|одного раза|единственный раз)(?!\p{L})|\b(?:(?:need|have|want|use) one|one|once) in (?:that|this|the) time\b|\bjust the once\b/u;

/** «Курс на 24 урока … урок стоит 1 650»: how many of the thing in front of the sum the talk counts. */
function countOf(fact: MoneyFact, talk: readonly Utterance[]): number | undefined {
  if (fact.entity.period !== undefined) return undefined;
  const [, noun] = OF_ONE.exec(textOf(fact.utterance).slice(Math.max(0, fact.entity.start - 40), fact.entity.start)) ?? [];
  if (noun === undefined) return undefined;
  const isOfIt = (word: string) => word.length >= 4 && word.slice(0, 4) === noun.slice(0, 4);
  const counts = talk.flatMap((one) => one.entities.filter((entity) => entity.type === 'count' && (entity.value ?? 0) >= 2 && unitOf(entity).split(/\s/u).some(isOfIt)));
  return counts.length === 1 ? counts[0].value : undefined;
}

const OF_ONE = /(?:^|[.!?,;:–—-]\s+|\b(?:an?|each|every|the|one|per)\s+|(?:кажд\p{L}+|один|одна|одно|одну|за)\s+)(\p{L}{4,})\s+(?:(?:у нас|сейчас|теперь|costs?|is|are|at|стоит|обходится|выходит|по|—|–|-)\s+)*$/u;

/** «Дороже на 150»: what the price for one has gone up by counts for as many. */
function countOfRise(fact: MoneyFact, others: readonly MoneyFact[], talk: readonly Utterance[]): number | undefined {
  if (fact.role !== 'rise') return undefined;
  const ofOne = others.filter((other) => other !== fact && other.entity.period === undefined && !other.entity.counted);
  const [price] = ofOne.filter((one) => ofOne.some((other) => Math.abs((one.entity.value ?? 0) - (other.entity.value ?? 0)) === fact.entity.value));
  return ofOne.map((one) => countOf(one, talk)).find((count) => price !== undefined && count !== undefined);
}

function around({ utterance, entity }: MoneyFact): string {
  return textOf(utterance).slice(Math.max(0, entity.start - 24), entity.end + 24);
}
