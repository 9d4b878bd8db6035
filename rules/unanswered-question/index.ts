import { asksSomething, asksWhyMe, defineRule, dodges, holdsWhatIsWanted, isAgent, isCustomer, isGeneral, isSalesCall, lacksSum, likeliest, repliesTo, shortened, trimmedRange, wantedBy, type Bilingual, type Script, type Utterance, type Wanted } from 'callint/rule';

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
    certainty: { default: 0.4, min: 0, max: 1, description: 'How probable it must be that a reply is no answer, 0 to 1; lower finds more.' },
  },
  judges: ['question', 'price-question', 'who-is-it', 'request'],
  *check(script, { certainty }) {
    for (const question of script.utterances.filter(isCustomer)) {
      const isMarked = question.sentences.some((one) => one.asks);
      const asks = isMarked ? question.sentences.some((_, at) => isQuestion(question, at)) : asksSomething(question);
      const reply = replyTo(script, question, asks);
      // «чем он лучше для меня?» in a sale is judged by another rule
      if (!reply || (isMarked && !asks) || isGeneral(question, reply) || (asksWhyMe(question) && isSalesCall(script))) continue;
      if (likeliest(reply, 'hold-ask') >= SURE_ACT || ASKS_TO_TELL.test(reply.text) || (asks && likeliest(question, 'complaint', 'distress') > likeliest(question, 'question', 'price-question', 'who-is-it', 'why-me'))) continue;
      if (asks ? dodges(question, reply, saidNext(script, reply)) < (lacksSum(question, reply) ? certainty * WITHOUT_SUM : certainty) || isAnsweredLater(script, question, reply) : !isDemandPassedOver(question, reply)) continue;
      yield {
        at: question.at(askedIn(question)),
        message: asks ? 'dodged' : 'demand',
        data: { question: question.text.slice(askedIn(question).start, askedIn(question).end), reply: shortened(reply.text, SHOWN_LETTERS) },
        related: [{ at: reply.range, message: { ru: 'Так ему отвечают.', en: 'What they hear.' } }],
        path: script.flow.pathTo(reply).map((step) => ({ at: step.range })),
        suggestions: [{ desc: ADVICE[adviceFor(question)] }],
      };
    }
  },
});

/** «Смотря на когда. Назовите числа, я скажу точно»: what the answer depends on is asked for, and the answer comes at once. */
const ASKS_TO_TELL = /(?<!\p{L})(?:назовите|подскажите|скажите|продиктуйте|какие|какой|какая|какое|какого|на какое|сколько)(?!\p{L})[^!]{0,60}(?<!\p{L})(?:скажу|назову|посчитаю|отвечу|проверю) (?:вам )?(?:точно|точную|сразу|прямо сейчас|при вас)(?!\p{L})|\b(?:tell|give) me\b[^!]{0,60}\b(?:i'll|i can|i will) (?:tell|give) you (?:exactly|the exact|right now|straight away|right away|to the)/iu;

/** “Hello? I've had eleven minutes of music.”, “Attach them? You have them.”: a call, or an echo that the customer goes on to answer, asks nothing. */
function isQuestion({ sentences, text }: Utterance, at: number): boolean {
  const { asks, start, end } = sentences[at];
  if (!asks) return false;
  const asked = text.slice(start, end);
  const words = asked.match(/[\p{L}\d'-]+/gu) ?? [];
  return !CALLS.test(asked) && !(words.length <= ECHO && at + 1 < sentences.length && !sentences[at + 1].asks && !QUESTION_WORD.test(words[0] ?? ''));
}

const CALLS = /^\P{L}*(?:hello|hi|алл?[её]|алло|anyone there)\P{L}*$/iu;
const ECHO = 2;
const QUESTION_WORD = /^(?:wh(?:at|y|en|ere|o|ich)|how|что|ч[её]м|когда|где|куда|кто|кому|как|какой|каких|какая|какие|почему|зачем|сколько|откуда)/iu;

/** What the agent answers; to a question, what follows «Секунду» by itself. */
function replyTo(script: Script, question: Utterance, asks: boolean): Utterance | undefined {
  const [reply] = repliesTo(script, question, 1);
  const next = asks && reply?.sentences.length === 1 && likeliest(reply, 'hold') >= ONLY_HOLDS ? saidNext(script, reply) : undefined;
  return next && isAgent(next) ? next : reply;
}

const ONLY_HOLDS = 0.7;

/** What is said after the reply, along the first way on. */
function saidNext(script: Script, reply: Utterance): Utterance | undefined {
  const isSaid = (one: Utterance): boolean => one !== reply && one.kind !== 'note';
  return script.flow.straightOn(reply, isSaid).find(isSaid);
}

const ADVICE: Record<Wanted, Bilingual> = {
  sum: { ru: 'Начните с суммы: «… рублей, это всё, что вы платите». Не знаете — скажите, когда узнаете.', en: 'Begin with the sum: “It is …, that is all you pay.” If you do not know, say when you will.' },
  time: { ru: 'Начните с дня и часа: «Во вторник до двух». Не знаете — скажите, когда сообщите.', en: 'Begin with a day and an hour: “On Tuesday, by two.” If you do not know, say when you will tell them.' },
  amount: { ru: 'Начните с числа.', en: 'Begin with the number.' },
  who: { ru: 'Назовите имя, компанию и отдел: «Марк Ильин, „Корран Банк“, отдел карт».', en: 'Give your name, the company and the department: “Mark Hill, Corran Bank, the card team.”' },
  reason: { ru: 'Назовите причину словом «потому что», хотя бы неприятную. Не знаете — скажите, кто и когда объяснит.', en: 'Give the reason, even an awkward one: “Because …”. If you do not know, say who will explain it and when.' },
  'yes-or-no': { ru: 'Начните с «да» или «нет», потом объясните.', en: 'Begin with yes or no, then explain.' },
  other: { ru: 'Ответьте первой же фразой, словами из вопроса.', en: 'Answer in the first sentence, in the words of the question.' },
};

/** “How much do you get paid for this?” wants a sum, and not what the customer is to pay. */
function adviceFor(question: Utterance): Wanted {
  const wanted = wantedBy(question);
  return wanted === 'sum' && OWN_PAY.test(question.text) ? 'amount' : wanted;
}

const OWN_PAY = /\b(?:do|does|did|are|is|will) (?:you|they|your \p{L}+|the \p{L}+) (?:all |even |actually |really |personally )?(?:get|getting|be|been|being|earn|earning|make|making|take|taking|paid)\b|(?<!\p{L})(?:вы|вам|они|ваш\p{L}* \p{L}+) (?:сами |лично |за это |с этого )*(?:получает|получите|зарабатыва|платят|имеете)\p{L}*/iu;

/** The sentence that asks; without a question mark, the one that demands most. */
function askedIn(question: Utterance): { start: number; end: number } {
  const at = question.sentences.findIndex((one) => one.asks);
  const sentence = question.sentences[at < 0 ? question.sentences.map((_, sentence) => question.probability(sentence, 'request')).reduce((most, sure, index, all) => (sure > all[most] ? index : most), 0) : at];
  return trimmedRange(question.text, sentence);
}

/** Who asked for a sum and hears no figure is seldom answered: so much less certainty will do. */
const WITHOUT_SUM = 0.6;
/** «Минуту, уточню, подождёте?» is on the way to an answer. */
const SURE_ACT = 0.9;
const SURE_DEMAND = 0.75;
const SURE_DODGE = 0.75;
const NOTHING_BUT_FORMULA = 0.95;

/** “I want a manager.” — “They'll just tell you the same.”: whoever asks for somebody senior is talked out of it. */
const WANTS_SENIOR = /\b(?:manager|supervisor|team lead(?:er)?|your boss|someone (?:else|senior|higher|in charge))\b|(?<!\p{L})(?:руководител|начальник|начальств|старш|управляющ|директор|менеджер)\p{L}*/iu;
const REBUFFS = /\b(?:tell|say|give|hear|get)s?\b[^.!?]{0,20}\bthe same\b|\b(?:no|any) (?:use|point|good)\b|\b(?:won['’]?t|will not|wouldn['’]?t|can['’]?t) (?:help|change|do) (?:you|it|that|this|anything)\b|(?<!\p{L})(?:то ?же самое|ничего (?:нового|другого|не изменит)|нет смысла|смысла нет|бесполезно|без толку|не поможет)(?!\p{L})/iu;
const ASKS_FOR = 0.5;

/** «Верните деньги!» answered with a formula. */
function isDemandPassedOver(question: Utterance, reply: Utterance): boolean {
  if (question.kind === 'speech' && WANTS_SENIOR.test(question.text) && REBUFFS.test(reply.text) && likeliest(question, 'request', 'complaint') >= ASKS_FOR && likeliest(reply, 'transfer', 'warm', 'own-action', 'alternative') < ASKS_FOR) return true;
  if (likeliest(question, 'request') >= SURE_DEMAND && reply.sentences.length === 1 && likeliest(reply, 'canned') >= NOTHING_BUT_FORMULA) return true;
  return likeliest(question, 'request') >= SURE_DEMAND && dodges(question, reply) >= SURE_DODGE && likeliest(reply, 'canned', 'non-answer') >= SURE_DODGE && likeliest(reply, 'greeting') < 0.5;
}

/** Turns within which a figure that was first held back may still come, when the customer asks on. */
const LATER_TURNS = 6;
/** “Meaning?” asks the same thing again. */
const SHORT = 3;

/** The customer had to ask again and was then told the sum or the day. */
function isAnsweredLater(script: Script, question: Utterance, reply: Utterance): boolean {
  if (!['sum', 'time', 'amount'].includes(wantedBy(question)) && likeliest(question, 'price-question') < 0.3) return false;
  let hasAskedAgain = false;
  for (let one = script.next(reply), turns = 0; one && turns < LATER_TURNS; one = script.next(one), turns += 1) {
    if (isCustomer(one)) hasAskedAgain ||= asksAgain(one, question);
    else if (hasAskedAgain && isAgent(one) && holdsWhatIsWanted(question, one) && likeliest(one, 'price', 'deadline', 'answer') >= 0.4) return true;
  }
  return false;
}

function asksAgain(one: Utterance, question: Utterance): boolean {
  return one.sentences.some((sentence) => sentence.asks) && (one.tokens.length <= SHORT || (wantedBy(one) === 'sum' && wantedBy(question) !== 'time'));
}

const SHOWN_LETTERS = 90;
