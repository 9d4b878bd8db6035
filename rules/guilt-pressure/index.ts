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
    belittled: {
      ru: '«{said}» унижает: отказывают не в услуге, а человеку. Он не заплатит охотнее, а пожалуется. Скажите, почему сейчас нельзя и что можно.',
      en: '“{said}” belittles: it is the person who is turned down, not the wish. Nobody pays more gladly for it, and many complain. Say why it cannot be done now, and what can.',
    },
    borrow: {
      ru: '«{said}» велит закрыть долг новым долгом или распродажей. Человеку станет хуже, а платить он перестанет оба. Спросите, какая сумма ему по силам, и предложите рассрочку или отсрочку.',
      en: '“{said}” tells the debtor to pay by borrowing or selling. That leaves them worse off, and then neither debt is paid. Ask what they can manage, and offer instalments or a pause.',
    },
  },
  *check(script) {
    for (const { turn, kind, start, end } of pressureIn(script)) {
      if ((kind !== 'guilt' && kind !== 'threat') || (kind === 'guilt' && (isMinimised(turn, { start, end }) || isToldToOthers(script, turn)))) continue;
      yield {
        at: turn.at({ start, end }),
        message: messageFor(kind, turn.text.slice(start, end)),
        data: { said: turn.text.slice(start, end).trim() },
        suggestions: [{ desc: kind === 'guilt'
          ? { ru: 'Например: «Вот что это даёт: …. Нужно ли оно вам, решайте сами.»', en: 'For example: “This is what it does: …. Whether you want it is your call.”' }
          : { ru: 'Например: «Какая сумма вам по силам в этом месяце? Под неё и составим график.»', en: 'For example: “What could you manage this month? We can build a plan around that.”' } }],
      };
    }
  },
});

function messageFor(kind: 'guilt' | 'threat', said: string): string {
  if (kind === 'threat') return BORROWS.test(said) && !OR_ELSE.test(said) ? 'borrow' : kind;
  return LIKE_YOU.test(said) ? 'belittled' : kind;
}

const LIKE_YOU = /(?<!\p{L})таких,? как (?:вы|ты)(?!\p{L})|\bfor (?:people|customers|borrowers|debtors|someone|somebody) like you\b/iu;

/** «Займите, иначе сообщим начальнику» threatens all the same. */
const OR_ELSE = /(?<!\p{L})(?:иначе|а то|не то|или мы)(?!\p{L})|\bor (?:we|else|i)\b|\botherwise\b/iu;

/** To borrow or to sell what one has is a bad piece of advice, and no threat. */
const BORROWS = /(?<!\p{L})(?:за(?:ймите|ймёте|ймете|нять|йми)|одолжите|перезаймите|в долг|микроза[йе]\p{L}*|за[йе]м\p{L}* до зарплаты|(?:кредит\p{L}*|кредитк\p{L}*) в другом|продайте|возьмите у)(?!\p{L})|у (?:родни|родственников|соседей|друзей|знакомых) (?:займите|одолжите|возьмите|займи)|\b(?:borrow|sell|payday|short-term loan|quick loan|another loan|cash advance)\b/iu;

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
