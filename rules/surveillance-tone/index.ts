import { defineRule, heardAs, type HeardSentence, type Utterance } from 'callint/rule';

/** How the company knows is said in one neutral phrase. */
export default defineRule({
  category: 'incident',
  severity: 'warning',
  summary: {
    ru: 'Объясните одной фразой, откуда знаете, и не звучите так, будто следите за человеком.',
    en: 'Explain in one neutral phrase how you know; do not sound like watching the person.',
  },
  source: 'Contest task of proactive calls: “care, not control”; outreach turns creepy when it uses unexplained data.',
  messages: {
    watched: {
      ru: '«{said}» звучит слежкой: клиент гадает, что ещё о нём знают. Назовите источник и зачем звоните: «датчик на линии показал обрыв», «в заявке вы просили сообщить о скидке».',
      en: '“{said}” sounds like being watched, and people wonder what else is known. Name the source and the purpose: “a sensor on the line shows a break”, “you asked us to tell you when it drops in price”.',
    },
  },
  judges: ['surveillance'],
  // who left a request knows where it is known from
  appliesTo: ({ call }) => !call.requested,
  *check(script) {
    for (const turn of script.agentTurns) {
      const watched = turn.all('surveillance-tone/watch').find((act) => turn.probability(act.sentence, 'surveillance') >= POSSIBLE && isWatching(turn, act)) ?? heardAs(turn, 'surveillance', SURE).find((one) => isWatching(turn, one));
      if (!watched) continue;
      yield {
        at: turn.at(watched),
        message: 'watched',
        data: { said: turn.text.slice(watched.start, watched.end).trim() },
        suggestions: [{ desc: { ru: 'Заменить «мы заметили, что вы …» на «по датчику / по вашей заявке / по счёту за май …, поэтому звоню».', en: 'Replace “we noticed that you …” by “the sensor / your request / your May bill shows …, so I’m calling”.' } }],
      };
    }
  },
});

const POSSIBLE = 0.08;
/** Where no phrase says it. */
const SURE = 0.45;
/** Who is sorry for the delay knows of it: “I know you've been waiting since April”. */
const SORRY = 0.4;
/** Where it is known from, or that it was asked for. */
const SOURCE = /(?:^|[^\p{L}])(?:датчик\p{L}*|сч[её]т\p{L}* за|по сч[её]т\p{L}*|за (?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)|в заявке|по заявке|вы (?:просили|указали|оставляли|заказывали|записывались|(?:сейчас |сами |только что |мне )*(?:рассказал|рассказывал|сказал|говорил|описал|описывал|упомянул|упоминал|назвал|ответил)и)|по договору|система заказов|операци\p{L}+|списани\p{L}+|плат[её]ж\p{L}*|перевод\p{L}*|подозрительн\p{L}*|мошенни\p{L}*|вы (?:давно )?(?:жд[её]те|ждали)|sensor|(?:been|were) (?:waiting|with us)|your (?:last |\p{L}+ )?(?:bill|invoice|order|request|statement)|you(?:['’]ve| have| just)* (?:asked|told|ordered|booked|requested|signed up|said|mentioned|described|came (?:in|by|to (?:us|our|the))|were (?:at|in) (?:the|our) \p{L}* ?(?:clinic|surgery|hospital|branch|office|store|shop|school|garage|showroom|hotel|ward)|stayed|flew|spoke (?:to|with))|(?:since|when|last time) we (?:last )?(?:saw|met|visited|treated|examined) you|(?:видимо|наверное|возможно|может|похоже),? (?:быть,? )?вы|charge|payment|transaction|fraud|suspicious|in (?:january|february|march|april|may|june|july|august|september|october|november|december))(?![\p{L}])/iu;

function isWatching(turn: Utterance, { sentence, start }: HeardSentence): boolean {
  const { start: from, end, asks } = turn.sentences[sentence];
  if (turn.probability(sentence, 'apology') >= SORRY) return false;
  if (asks && /^(?:вы|have you|did you)/iu.test(turn.text.slice(from, end).trim())) return false;
  return start >= from && !SOURCE.test(turn.text.slice(from, end));
}
