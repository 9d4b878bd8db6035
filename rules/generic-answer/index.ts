import { defineRule, isCustomer, isGeneral, repliesTo } from 'callint/rule';

/** A question about my order gets an answer about my order. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: {
    ru: 'На вопрос о моём заказе отвечают о моём заказе, а не общим правилом и не ссылкой на сайт.',
    en: 'A question about my order gets an answer about my order, not the general rule or the website.',
  },
  source: 'Article on formalism: asked when the order will come, the customer hears “7–14 working days”, which stands on the site.',
  messages: {
    general: {
      ru: 'Клиент спрашивает о своём («{question}»), а слышит то, что верно для всех: «{reply}». Это он уже читал, и придётся спрашивать снова. Загляните в его заказ и назовите его дату, место или сумму.',
      en: 'The customer asks about their own matter (“{question}”) and hears what holds for everybody: “{reply}”. They have read that, and will have to ask again. Look theirs up and give its day, place or sum.',
    },
  },
  judges: ['question'],
  fault: 'vague-deadline',
  *check(script) {
    for (const question of script.utterances.filter(isCustomer)) {
      const [reply] = repliesTo(script, question, 1);
      if (!reply || !isGeneral(question, reply)) continue;
      const asked = question.sentences.find((one) => one.asks) ?? question.sentences[0];
      yield {
        at: question.at({ start: asked.start, end: asked.start + question.text.slice(asked.start, asked.end).trimEnd().length }),
        message: 'general',
        data: { question: question.text.slice(asked.start, asked.end).trim(), reply: reply.text.trim() },
        related: [{ at: reply.range, message: { ru: 'Общий ответ.', en: 'The general answer.' } }],
        path: script.flow.pathTo(reply).map((step) => ({ at: step.range })),
        suggestions: [{ desc: {
          ru: 'Впишите поле из заказа: «Смотрю: он в {город}, курьер будет {дата} до двух.»',
          en: 'Put in a field from the order: “It is in {city}, due on {date} by two.”',
        } }],
      };
    }
  },
});
