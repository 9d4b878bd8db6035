import type { Utterance } from '../utterance.js';
import { textOf, type MoneyFact, type Sum } from './model.js';
import { isToldForOne } from './pieces.js';
import { sumsOf } from './sums.js';

/** What the customer says they pay now: after «плачу», "I pay", for one piece, or asked for it. A question tells nothing. */
export function customerFacts(utterance: Utterance, asked: Utterance | undefined): MoneyFact[] {
  const sums = sumsOf(utterance, true);
  const answers = asked !== undefined && SPENDING_ASKED.test(textOf(asked));
  for (const sentence of utterance.sentences) {
    if (sentence.asks) continue;
    const text = textOf(utterance).slice(sentence.start, sentence.end);
    const within = (one: { start: number; end: number }) => one.start >= sentence.start && one.end <= sentence.end;
    const own = answers || OWN_PRICE.test(text);
    const entity = sums.find((sum) => within(sum) && (own || sum.period !== undefined || isToldForOne({ utterance, entity: sum, role: 'old-price' }))) ?? (own ? bareSum(utterance, within) : undefined);
    if (!entity) continue;
    return RIVAL_PRICE.test(text.slice(0, entity.end - sentence.start)) ? [] : [{ entity, utterance, role: 'old-price' }];
  }
  return [];
}

function bareSum(utterance: Utterance, within: (one: Sum) => boolean): Sum | undefined {
  return utterance.entities.find((one) => (one.type === 'money' || one.type === 'number') && within(one) && (one.value ?? 0) >= 5);
}

const OWN_PRICE = /(?<!\p{L})(?:плачу|платим|плат[ие]л\S*|у меня|мне обходит\S*|обходится|отдаю|отдаём|покупаю|беру|берут с (?:меня|нас)|трачу|тратим|выходит|уходит|стоит)(?!\p{L})|\b(?:i|we|i'm|we're|i've|we've)\b[^.?!]{0,30}\b(?:pay|paying|paid|spend|spent|buy|get|on)\b|\b(?:costs?|charges?|charging|runs?|sets?) (?:me|us)\b|we're on|i'm on/u;
const RIVAL_PRICE = /(?<!\p{L})(?:у соседа|у других|в «|предлагают|за столько)|\b(?:offered|quoted|elsewhere|neighbou?r)\b/u;

/** The agent asks what the customer spends now. */
const SPENDING_ASKED = /(?:сколько|во сколько|почём|почем)[^?]{0,60}(?:плат|обход|набега|трат|отда|выход|стоит|берут|за связь|за интернет)[^?]{0,40}\?|\b(?:how much|what)\b[^?]{0,60}\b(?:pay|paying|spend|spending|costs?|costing|bill|charge|charged|run|running|set you back)\b[^?]{0,40}\?/u;
