import { defineRule } from 'callint/rule';

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
