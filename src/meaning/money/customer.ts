import type { Utterance } from '../utterance.js';
import { hasFigures, textOf, type MoneyFact, type Sum } from './model.js';
import { countsIn } from './often.js';
import { isToldForOne } from './pieces.js';
import { sumsOf } from './sums.js';

/**
 * What the customer says they pay now: after «плачу», "I pay", for one piece, as often as they need it, or asked for it; several
 * sums where they list them in answer. A question tells nothing.
 */
export function customerFacts(utterance: Utterance, asked: Utterance | undefined): MoneyFact[] {
  if (!hasFigures(utterance)) return [];
  const sums = sumsOf(utterance, true);
  const answers = asked !== undefined && SPENDING_ASKED.test(textOf(asked));
  for (const sentence of utterance.sentences) {
    if (sentence.asks) continue;
    const text = textOf(utterance).slice(sentence.start, sentence.end);
    const within = (one: { start: number; end: number }) => one.start >= sentence.start && one.end <= sentence.end;
    const own = answers || OWN_PRICE.test(text) || countsIn(text).length > 0;
    const told = sums.filter((sum) => within(sum) && (own || sum.period !== undefined || isToldForOne({ utterance, entity: sum, role: 'old-price' })));
    const bare = own ? bareSums(utterance, within) : [];
    const listed = (answers ? LISTED : ADDED).test(text) ? (told.length > 1 ? told : bare) : [];
    const all = listed.length > 1 ? listed : [...told, ...bare].slice(0, 1);
    if (all.length === 0) continue;
    if (RIVAL_PRICE.test(text.slice(0, all[0].end - sentence.start))) return [];
    return all.map((entity) => ({ entity, utterance, role: 'old-price' }));
  }
  return [];
}

/** Smaller bare numbers are hardly sums. */
const LEAST = 3;

function bareSums(utterance: Utterance, within: (one: Sum) => boolean): Sum[] {
  const often = countsIn(textOf(utterance));
  return utterance.entities.filter((one) => (one.type === 'money' || one.type === 'number') && within(one) && (one.value ?? 0) >= LEAST && !often.some((other) => other.start < one.end && one.start < other.end));
}

/** "Thirty-one at the moment, plus three for voicemail". */
const ADDED = /(?<!\p{L})(?:плюс|и ещ[её]|plus|and another)(?!\p{L})/u;

/** «Семьдесят и сто двадцать». */
const LISTED = /(?<!\p{L})(?:и|and|плюс|plus)(?!\p{L})/u;

const OWN_PRICE = /(?<!\p{L})(?:плачу|платим|плат[ие]л\S*|у меня|мне обходит\S*|обходится|отдаю|отдаём|покупаю|беру|бер[её]т|берут|трачу|тратим|выходит|уходит|стоит)(?!\p{L})|\b(?:i|we|i'm|we're|i've|we've)\b[^.?!]{0,30}\b(?:pay|paying|paid|spend|spent|buy|get|on)\b|\b(?:costs?|charges?|charging|runs?|sets?) (?:me|us)\b|we're on|i'm on/u;
const RIVAL_PRICE = /(?<!\p{L})(?:у соседа|у других|в «|предлагают|за столько)|\b(?:offered|quoted|elsewhere|neighbou?r)\b/u;

/** The agent asks what the customer spends now. */
const SPENDING_ASKED = /(?:почём|почем|сколько)[^?]{0,12} (?:у вас|вам)[^?]{0,30}\?|(?:сколько|во сколько|почём|почем)[^?]{0,60}(?:обход|набега|выход|стоит|берут|за связь|за интернет)[^?]{0,40}\?|(?:вы|у вас|вам)[^?]{0,50}(?:плат|трат|отда)[^?]{0,40}\?|(?:плат|трат|отда)(?:ите|[её]те)[^?]{0,40}\?|\b(?:how much|what)\b[^?]{0,60}\b(?:costs?|costing|bill|charge|charged|run|running|set you back)\b[^?]{0,40}\?|\byou\b[^?]{0,40}\b(?:pay|paying|spend|spending)\b[^?]{0,40}\?/u;
