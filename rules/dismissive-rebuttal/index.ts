import { defineRule, heardFrom, pressureIn, type Suggestion } from 'callint/rule';

/** An objection is not answered with a joke, a proverb or a denial. */
export default defineRule({
  category: 'objection',
  severity: 'warning',
  summary: {
    ru: 'На возражение не отвечают шуткой, пословицей или «это недорого»: примите его и добавьте один факт.',
    en: 'Do not answer an objection with a joke, a proverb or a denial: take it up, then add one fact.',
  },
  source: 'Contest of operators, cases 1.1 and 1.4: proverbs in answer to a refusal.',
  fault: 'pressure',
  messages: {
    waved: {
      ru: '{objection}, а ему отвечают «{said}». Возражение не услышано, и спорить он будет уже с вами. Повторите его слово и добавьте один факт с числом.',
      en: '{objection} and the agent answers “{said}”. The objection was waved away, and now they argue with you. Take up their word and add one fact with a figure.',
    },
  },
  judges: ['objection'],
  *check(script) {
    for (const { turn, kind, start, end, against } of pressureIn(script)) {
      if (kind !== 'dismissive' || !against) continue;
      yield {
        at: turn.at({ start, end }),
        message: 'waved',
        data: { said: turn.text.slice(start, end).trim(), objection: heardFrom(against) },
        related: [{ at: against.range, message: { ru: 'Возражение клиента.', en: 'What the customer objected.' } }],
        suggestions: [against.says('price-objection') ? OF_PRICE : OF_ALL_ELSE],
      };
    }
  },
});

const OF_PRICE: Suggestion = {
  desc: { ru: 'Например: «Дороже вашего на сто рублей, верно. Разница в том, что …, у вас это … за год.»', en: 'For example: “It is $6 more, that\'s right. What it adds is …, which cost you … last year.”' },
};

/** For «я подумаю» and «у меня уже есть» alike: nothing is disputed, and the choice stays where it is. */
const OF_ALL_ELSE: Suggestion = {
  desc: { ru: 'Например: «Понимаю. Чтобы вам было с чем сравнить: …. Решать вам.»', en: 'For example: “Fair enough. So that you have something to compare with: …. It’s up to you.”' },
};
