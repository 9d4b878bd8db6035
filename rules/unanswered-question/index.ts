import { asksWhyMe, defineRule, dodges, exchangesIn, isGeneral, isSalesCall, likeliest, shortened, trimmedRange, wantedBy, type Bilingual, type Utterance, type Wanted } from 'callint/rule';

/** Every question or demand in a customer's turn is answered. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: {
    ru: 'На каждый вопрос клиента в скрипте есть ответ.',
    en: 'Every question that the customer asks in the script gets an answer.',
  },
  source: 'Essay of a telecom customer: the same question asked three times; contest of operators, case 10: the refund that was demanded is never mentioned.',
  messages: {
    dodged: {
      ru: 'Клиент спросил «{question}», а слышит «{reply}». Это не ответ: он спросит снова, уже громче, или уйдёт. Начните с ответа, остальное потом.',
      en: 'The customer asked “{question}” and hears “{reply}”. That is no answer: they will ask again, louder, or leave. Begin with the answer, the rest may follow.',
    },
    demand: {
      ru: 'Клиент просит: «{question}», а ему отвечают «{reply}». Просьбу пропустили мимо ушей. Скажите, сделаете ли вы это, когда и что дальше.',
      en: 'The customer asks for something (“{question}”) and hears “{reply}”. The request is passed over. Say whether you will do it, when, and what comes next.',
    },
  },
  options: {
    certainty: { default: 0.55, min: 0, max: 1, description: 'How probable it must be that a reply is no answer, 0 to 1; lower finds more.' },
  },
  judges: ['question', 'price-question', 'who-is-it', 'request'],
  *check(script, { certainty }) {
    for (const { question, asks, reply, next } of exchangesIn(script)) {
      // «чем он лучше для меня?» in a sale is judged by another rule
      if (isGeneral(question, reply) || (asksWhyMe(question) && isSalesCall(script))) continue;
      // «Минуту, уточню, подождёте?» is on the way to an answer
      if (likeliest(reply, 'hold-ask') >= SURE_ACT) continue;
      if (asks ? dodges(question, reply, next) < certainty : !isDemandPassedOver(question, reply)) continue;
      yield {
        at: question.at(askedIn(question)),
        message: asks ? 'dodged' : 'demand',
        data: { question: question.text.slice(askedIn(question).start, askedIn(question).end), reply: shortened(reply.text, SHOWN_LETTERS) },
        related: [{ at: reply.range, message: { ru: 'Так ему отвечают.', en: 'What they hear.' } }],
        path: script.flow.pathTo(reply).map((step) => ({ at: step.range })),
        suggestions: [{ desc: ADVICE[wantedBy(question)] }],
      };
    }
  },
});

const ADVICE: Record<Wanted, Bilingual> = {
  sum: { ru: 'Начните с суммы: «… рублей, это всё, что вы платите». Не знаете — скажите, когда узнаете.', en: 'Begin with the sum: “It is …, that is all you pay.” If you do not know, say when you will.' },
  time: { ru: 'Начните с дня и часа: «Во вторник до двух». Не знаете — скажите, когда сообщите.', en: 'Begin with a day and an hour: “On Tuesday, by two.” If you do not know, say when you will tell them.' },
  amount: { ru: 'Начните с числа.', en: 'Begin with the number.' },
  who: { ru: 'Назовите имя, компанию и отдел: «Марк Ильин, „Корран Банк“, отдел карт».', en: 'Give your name, the company and the department: “Mark Hill, Corran Bank, the card team.”' },
  reason: { ru: 'Назовите причину словом «потому что», хотя бы неприятную. Не знаете — скажите, кто и когда объяснит.', en: 'Give the reason, even an awkward one: “Because …”. If you do not know, say who will explain it and when.' },
  'yes-or-no': { ru: 'Начните с «да» или «нет», потом объясните.', en: 'Begin with yes or no, then explain.' },
  other: { ru: 'Ответьте первой же фразой, словами из вопроса.', en: 'Answer in the first sentence, in the words of the question.' },
};

/** The sentence that asks; without a question mark, the one that demands most. */
function askedIn(question: Utterance): { start: number; end: number } {
  const at = question.sentences.findIndex((one) => one.asks);
  const sentence = question.sentences[at < 0 ? question.sentences.map((_, sentence) => question.probability(sentence, 'request')).reduce((most, sure, index, all) => (sure > all[most] ? index : most), 0) : at];
  return trimmedRange(question.text, sentence);
}

const SURE_ACT = 0.9;
const SURE_DEMAND = 0.75;
const SURE_DODGE = 0.75;
const NOTHING_BUT_FORMULA = 0.95;

/** «Верните деньги!» answered with a formula. */
function isDemandPassedOver(question: Utterance, reply: Utterance): boolean {
  if (likeliest(question, 'request') >= SURE_DEMAND && reply.sentences.length === 1 && likeliest(reply, 'canned') >= NOTHING_BUT_FORMULA) return true;
  return likeliest(question, 'request') >= SURE_DEMAND && dodges(question, reply) >= SURE_DODGE && likeliest(reply, 'canned', 'non-answer') >= SURE_DODGE && likeliest(reply, 'greeting') < 0.5;
}

const SHOWN_LETTERS = 90;
