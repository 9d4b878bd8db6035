import { defineRule, sentenceText, type Utterance } from 'callint/rule';
import { deniesTotality } from './denial.js';

/** No promise of what neither the agent nor the company can guarantee. */
export default defineRule({
  category: 'honesty',
  severity: 'error',
  summary: {
    ru: 'Не обещайте того, чего не можете гарантировать.',
    en: 'Do not promise what the agent or the company cannot guarantee.',
  },
  source: 'Contest of operators, cases 1, 4 and 8; 38-ФЗ art. 28 part 2 (commentary); 16 CFR 310.4(a)(4).',
  messages: {
    promised: {
      ru: '«{promise}» — обещание, которое оператор не может сдержать: исход зависит не от него. Пообещайте своё действие и срок: что вы сделаете и когда скажете результат.',
      en: '“{promise}” promises what the agent cannot guarantee: the outcome is not in their hands. Promise your own action and a time instead.',
    },
  },
  *check(script) {
    for (const turn of script.agentTurns) {
      const seen = new Set<number>();
      for (const act of [...turn.all('overpromise'), ...turn.all('sure-thing')]) {
        if (seen.has(act.sentence)) continue;
        seen.add(act.sentence);
        if (isPlan(turn, act.sentence) || isDenied(turn, act.sentence) || PENALTY.test(sentenceText(turn, act.sentence))) continue;
        yield {
          at: turn.at(act),
          message: 'promised',
          data: { promise: turn.text.slice(act.start, act.end).trim() },
          suggestions: [{
            desc: {
              ru: 'Например: «Я проверю это сегодня и позвоню вам до шести с ответом.»',
              en: 'For example: “I will check it today and call you by six with the answer.”',
            },
          }],
        };
      }
    }
  },
});

/** «Тепло обещаем вернуть к {время}. Если не успеем, позвоню до девяти»: a term, and what happens if it is not kept. */
function isPlan(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  if (turn.probability(sentence, 'eta') < PLANS || !turn.entities.some((one) => TERMS.has(one.type) && !one.vague && one.start >= start && one.end <= end)) return false;
  return turn.sentences[sentence + 1] !== undefined && OTHERWISE.test(sentenceText(turn, sentence + 1));
}

const PLANS = 0.6;
const TERMS: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'placeholder']);
const OTHERWISE = /^[^\p{L}]*(?:and |but |а |но |и )?(?:if|should|otherwise|если|иначе)(?!\p{L})/iu;

/** “If you file a chargeback, you'll never stay with us again”: what is threatened is no promise. */
const PENALTY = /\bif you\b.*\b(?:black-?list|ban(?:ned)?|barred|block(?:ed)?)\b|\bif you\b.*\bnever\b.*\bagain\b|(?<!\p{L})если (?:вы )?.*(?:ч[её]рн\p{L}+ спис\p{L}+|заблокир\p{L}+|больше никогда|никогда больше)/iu;

/** “No boiler lasts forever”: the words of a promise, said to make none. */
function isDenied(turn: Utterance, sentence: number): boolean {
  return deniesTotality(sentenceText(turn, sentence));
}
