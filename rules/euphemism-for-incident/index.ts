import { defineRule, heardAs, likeliest, type HeardSentence, type Utterance } from 'callint/rule';

/** The fault is named, not softened into nothing. */
export default defineRule({
  category: 'incident',
  severity: 'warning',
  summary: {
    ru: 'Назовите, что случилось: не прячьте сбой и рост цены за мягким словом и не гадайте о причине.',
    en: 'Name what happened: do not hide a fault or a price rise behind a soft word, and do not guess the cause.',
  },
  source: 'Phrases for proactive calls, case 9: “temporary difficulties”, “a technical moment”; status-page guides: “a small subset of users” erodes trust; no speculation about the cause.',
  messages: {
    soft: {
      ru: '«{words}» — и непонятно, что случилось. За мягким словом слышат беду похуже и звонят уточнить. Скажите прямо, что именно не работает или меняется, у кого и с какого часа.',
      en: '“{words}” leaves it open what happened. People hear something worse behind a soft word and ring to ask. Say plainly what is down or changes, for whom and since when.',
    },
  },
  doubts: { fault: 'vague-reason', below: 0.03 },
  judges: ['incident', 'euphemism', 'eta'],
  fault: 'vague-reason',
  *check(script) {
    for (const turn of script.agentTurns) {
      const soft = turn.all('euphemism-for-incident/soft').find((act) => turn.probability(act.sentence, 'euphemism') >= POSSIBLE && !isNamed(turn, act)) ?? heardAs(turn, 'euphemism', SURE).find((one) => !isNamed(turn, one));
      if (!soft) continue;
      yield {
        at: turn.at(soft),
        message: 'soft',
        data: { words: turn.text.slice(soft.start, soft.end).trim() },
        suggestions: [{ desc: {
          ru: 'Например: «Ваш заказ потеряли на складе. Новый отправим сегодня.» или «С мая тариф дороже на сорок рублей.»',
          en: 'For example: “We lost your parcel. A new one leaves today.” Or: “From May your plan costs £2 more a month.”',
        } }],
      };
    }
  },
});

const POSSIBLE = 0.12;
/** Where no phrase says it. */
const SURE = 0.35;
const PLAINLY = 0.5;
/** A plain word for what is broken, lost, late or dearer. */
const PLAIN = /(?:^|[^\p{L}])(?:не (?:работа|груз|открыва|проход|отправ|приход|дозвон|показыва)\p{L}*|нет (?:воды|света|связи|интернета|тепла|газа)|(?:воды|света|интернета|тепла|газа)[^.]{0,20}не(?:т| будет)|отключ\p{L}+|потеря\p{L}+|слома\p{L}+|порв\p{L}+|обрыв\p{L}*|авари\p{L}+|задерж\p{L}+ на|отмен\p{L}+|дороже|подорожа\p{L}+|списал\p{L}* дважды|дважды|down|doesn't work|not working|isn't working|no (?:water|power|signal|internet|heating)|lost|broke|broken|burst|cut|cancelled|canceled|delayed (?:by|until)|dearer|costs? (?:more|[£$€])|twice|leak\p{L}*)(?![\p{L}])/iu;

/** The plain fact, a sum or a window stands in the same sentence or the next. */
function isNamed(turn: Utterance, { sentence }: HeardSentence): boolean {
  const from = turn.sentences[sentence].start;
  const to = (turn.sentences[sentence + 1] ?? turn.sentences[sentence]).end;
  if (PLAIN.test(turn.text.slice(from, to))) return true;
  return turn.entities.some((one) => (one.type === 'money' || one.type === 'percent' || one.type === 'time') && one.start >= from && one.end <= to) && likeliest(turn, 'incident', 'price', 'eta') >= PLAINLY;
}
