import { defineRule, heardFrom, pressureIn, sells } from 'callint/rule';

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
    against: {
      ru: '{answer}, а оператор оформляет: «{said}». Это не согласие. Примите ответ или спросите ещё раз прямо, с ценой.',
      en: '{answer} and the agent signs them up: “{said}”. That was no yes. Accept it, or ask once more, plainly and with the price.',
    },
  },
  doubts: { fault: 'pressure', below: 0.01 },
  judges: ['consent-ask', 'connects'],
  appliesTo: (script) => sells(script),
  *check(script) {
    for (const { turn, kind, start, end, against } of pressureIn(script)) {
      if (kind !== 'assumed') continue;
      const said = turn.text.slice(start, end).trim();
      yield {
        at: turn.at({ start, end }),
        message: against ? 'against' : 'unasked',
        data: { said, ...(against && { answer: heardFrom(against) }) },
        ...(against && { related: [{ at: against.range, message: { ru: 'Ответ клиента.', en: 'What the customer answered.' } }] }),
        suggestions: [{ desc: { ru: 'Спросите: «… , … рублей в месяц. Подключать?» — и впишите ответ «да» отдельной веткой.', en: 'Ask: “… is … a month. Would you like it?” and write the yes as a branch of its own.' } }],
      };
    }
  },
});
