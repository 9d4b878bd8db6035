import { defineRule, pressureIn } from 'callint/rule';

/** No guilt, fear, pity or shame as an argument. */
export default defineRule({
  category: 'objection',
  severity: 'error',
  summary: {
    ru: 'Не давите на вину, страх, жалость или стыд.',
    en: 'Do not argue with guilt, fear, pity or shame.',
  },
  source: 'EU UCPD, aggressive practices (Art. 8–9); 16 CFR 310.4(a)(1), threats and intimidation.',
  fault: 'pressure',
  doubts: { fault: 'pressure', below: 0.03, messages: ['guilt'] },
  messages: {
    guilt: {
      ru: '«{said}» — давление: клиенту должно стать стыдно, страшно или жалко. Согласие под таким нажимом отменяют, а разговор пересказывают знакомым. Скажите факт, который относится к нему, и оставьте решение за ним.',
      en: '“{said}” is meant to make the customer feel guilty, afraid or sorry. A yes won that way is taken back, and the call is talked about. Give a fact that concerns them and leave the decision with them.',
    },
    threat: {
      ru: '«{said}» — угроза. Она не помогает платить, зато становится жалобой, а разглашать долг и запугивать запрещено. Назовите, что действительно будет дальше и когда, и предложите посильный платёж.',
      en: '“{said}” is a threat. It helps nobody to pay and ends as a complaint; frightening people and telling others about a debt is forbidden. Say what really happens next and when, and offer a payment they can manage.',
    },
  },
  *check(script) {
    for (const { turn, kind, start, end } of pressureIn(script)) {
      if (kind !== 'guilt' && kind !== 'threat') continue;
      yield {
        at: turn.at({ start, end }),
        message: kind,
        data: { said: turn.text.slice(start, end).trim() },
        suggestions: [{ desc: kind === 'guilt'
          ? { ru: 'Например: «Датчик ловит утечку за полминуты. Нужен ли он вам, решайте сами.»', en: 'For example: “It detects a leak in 30 seconds. Whether you need it is your call.”' }
          : { ru: 'Например: «Какая сумма вам по силам в этом месяце? Под неё и составим график.»', en: 'For example: “What could you manage this month? We can build a plan around that.”' } }],
      };
    }
  },
});
