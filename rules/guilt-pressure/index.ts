import { defineRule, likeliest, listenerOf, pressureIn, type Range, type Script, type Utterance } from 'callint/rule';

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
      if ((kind !== 'guilt' && kind !== 'threat') || (kind === 'guilt' && (isMinimised(turn, { start, end }) || isToldToOthers(script, turn)))) continue;
      yield {
        at: turn.at({ start, end }),
        message: kind,
        data: { said: turn.text.slice(start, end).trim() },
        suggestions: [{ desc: kind === 'guilt'
          ? { ru: 'Например: «Вот что это даёт: …. Нужно ли оно вам, решайте сами.»', en: 'For example: “This is what it does: …. Whether you want it is your call.”' }
          : { ru: 'Например: «Какая сумма вам по силам в этом месяце? Под неё и составим график.»', en: 'For example: “What could you manage this month? We can build a plan around that.”' } }],
      };
    }
  },
});

/** So many letters stand at most between “only” and the sum. */
const NEAR = 12;

/** “Only £1.20 a day, less than a coffee” plays a price down; it shames nobody, and another rule tells it. */
function isMinimised(turn: Utterance, { start, end }: Range): boolean {
  const sums = turn.entities.filter((one) => one.type === 'money' && one.start >= start && one.end <= end);
  return turn.all('price-minimiser/minimiser').some((act) => act.start >= start && sums.some((sum) => sum.start >= act.end && sum.start - act.end <= NEAR))
    || (sums.length > 0 && turn.all('price-minimiser/trifle').some((act) => act.start >= start && act.end <= end));
}

/** So sure the recogniser must be that a private matter is told, as in that rule. */
const TOLD = 0.12;

/** «Передайте, что он должен»: what somebody else hears of a debt shames the debtor, and another rule tells it. */
function isToldToOthers(script: Script, turn: Utterance): boolean {
  return script.call.type === 'collections' && listenerOf(script, turn) === 'other' && likeliest(turn, 'tells-third') >= TOLD;
}
