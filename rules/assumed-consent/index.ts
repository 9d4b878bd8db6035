import { defineRule, heardFrom, pressureIn, sells, sentenceText, type Utterance } from 'callint/rule';

/** Silence, a doubt or a courtesy is not a yes. */
export default defineRule({
  category: 'objection',
  severity: 'error',
  summary: {
    ru: 'Молчание, «угу» и сомнение — не согласие: спросите прямо и дождитесь «да».',
    en: 'Silence, “uh-huh” or a doubt is not consent: ask plainly and wait for a yes.',
  },
  source: 'Consumer protection law of Russia, art. 16; Bank of Russia: no presumed agreement; opt-in guides that want a spoken yes.',
  messages: {
    unasked: {
      ru: 'Оператор оформляет платное («{said}»), хотя клиент не сказал «да». Человек узнает об этом из счёта. Спросите, называя услугу и цену, и дождитесь ответа.',
      en: 'The agent sets up something paid (“{said}”) though the customer has not said yes. They will learn of it from the bill. Ask, naming the service and its price, and wait for the answer.',
    },
    done: {
      ru: 'Услугу уже подключили («{said}»), а клиент не говорил «да». Он узнает о ней из счёта и потребует деньги назад. Сначала спросите, назвав услугу и цену; нет ответа «да» — не подключайте.',
      en: 'The service is already set up (“{said}”), and the customer never said yes. They will learn of it from the bill and want their money back. Ask first, naming the service and its price; without a yes set nothing up.',
    },
    data: {
      ru: 'Согласие дают за клиента («{said}»), а он его не давал. За такую галочку отвечает компания. Прочитайте, на что согласие, и дождитесь «да».',
      en: 'Consent is given for the customer (“{said}”), who never gave it. The company answers for such a tick. Read out what it is for, and wait for a yes.',
    },
    against: {
      ru: '{answer}, а оператор оформляет: «{said}». Это не согласие. Примите ответ или спросите ещё раз прямо, с ценой.',
      en: '{answer} and the agent signs them up: “{said}”. That was no yes. Accept it, or ask once more, plainly and with the price.',
    },
  },
  doubts: { fault: 'pressure', below: 0.01, messages: ['unasked', 'against', 'data'] },
  judges: ['consent-ask', 'connects'],
  appliesTo: (script) => sells(script),
  *check(script) {
    for (const { turn, kind, start, end, against } of pressureIn(script)) {
      if (kind !== 'assumed') continue;
      const said = turn.text.slice(start, end).trim();
      yield {
        at: turn.at({ start, end }),
        message: against ? 'against' : messageFor(turn, sentenceAt(turn, start)),
        data: { said, ...(against && { answer: heardFrom(against) }) },
        ...(against && { related: [{ at: against.range, message: { ru: 'Ответ клиента.', en: 'What the customer answered.' } }] }),
        suggestions: [{ desc: { ru: 'Спросите: «… , … рублей в месяц. Подключать?» — и впишите ответ «да» отдельной веткой.', en: 'Ask: “… is … a month. Would you like it?” and write the yes as a branch of its own.' } }],
      };
    }
  },
});

function sentenceAt(turn: Utterance, at: number): number {
  return turn.sentences.findIndex(({ start, end }) => start <= at && at < end);
}

/** What is set up behind the customer's back: a consent of theirs, a service that is running already, or one that is about to. */
function messageFor(turn: Utterance, sentence: number): 'data' | 'done' | 'unasked' {
  if (CONSENT.test(sentenceText(turn, sentence))) return 'data';
  const isDone = turn.all('signs-up').some((act) => act.sentence === sentence) && DONE.test(sentenceText(turn, sentence)) && turn.probability(sentence, 'assumed-consent') >= SURE;
  return isDone ? 'done' : 'unasked';
}

const CONSENT = /(?<!\p{L})согласи[еяю] на (?:обработк|рассылк|запрос|передач|звонк|хранени)\p{L}*|\bconsent (?:to|for) (?:the |your |our )?(?:data|processing|marketing|calls?|credit check|sharing|contact)\b/iu;
const DONE = /(?<!\p{L})(?:подключил|добавил|оформил|активировал|включил)\p{L}?(?!\p{L})|\b(?:i|we)(?:['’]ve| have)\b/iu;
const SURE = 0.6;
