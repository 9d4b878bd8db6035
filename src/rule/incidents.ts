import type { Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import { trimmedRange } from '../source/index.js';
import { likeliest } from './likeliest.js';

const SURE = 0.7;
const LIKELY = 0.4;
/** The words tell most; the recogniser must only not rule trouble out. */
const POSSIBLE = 0.07;
const CHOICE = 0.5;
/** Agent turns within which a notice comes to its point. */
const FIRST_TURNS = 4;
/** What is broken, cut off, late or wrong on the company's side. */
const TROUBLE = /(?:^|[^\p{L}])(?:сбо[йяею]\p{L}{0,2}|авари\p{L}+|обрыв\p{L}*|перебо\p{L}+|неполадк\p{L}*|технически\p{L}+ работ\p{L}*|отключ(?:им|ат|ают|ение|ения|ена|или|ено)\p{L}*|не (?:будет|работа\p{L}+)|нет (?:воды|света|связи|интернета|тепла|газа|отопления)|задерж\p{L}+|отмен(?:ён|ен|ена|или|яется)\p{L}*|ошибк\p{L} в (?:ваш\p{L}*|сч[её]т\p{L}*|начислени\p{L}*)|outage|down|fault|failure|leak|burst|intermittent|disruption|no (?:water|power|signal|internet|heating|gas)|delayed|delays?|cancelled|canceled|error in your|cut off|technical works|maintenance)(?![\p{L}])/iu;

/** «Мы задержали оплату в магазине»: a payment that is held on purpose until the customer has been asked. */
const STOPPED = /(?<!\p{L})(?:задержали|остановили|приостановили|отклонили|не пропустили)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:операци|оплат|плат[её]ж|перевод|покупк|списани|транзакци|снятие)|\b(?:we|i)(?:['’]ve| have)? (?:held|stopped|paused|blocked|declined)\b[^.!?]{0,40}\b(?:payment|transaction|transfer|purchase|withdrawal)/iu;

/** The sentence by which an outbound service call tells of trouble; nothing for other calls. */
export function incidentIn(script: Script): { turn: Utterance; start: number; end: number } | undefined {
  if (script.call.direction !== 'outbound') return undefined;
  for (const turn of script.agentTurns.slice(0, FIRST_TURNS)) {
    const at = turn.sentences.findIndex(({ start, end, asks }, sentence) => !asks && !STOPPED.test(turn.text.slice(start, end)) && TROUBLE.test(turn.text.slice(start, end)) && Math.max(turn.probability(sentence, 'incident'), turn.probability(sentence, 'euphemism'), turn.probability(sentence, 'reason') / 4) >= POSSIBLE);
    if (at < 0) continue;
    return { turn, ...trimmedRange(turn.text, turn.sentences[at]) };
  }
  return undefined;
}

/** What a notice of trouble says. */
export type Slot = 'fact' | 'scope' | 'action' | 'eta' | 'fallback';

const FACT = /(?:^|[^\p{L}])(?:сбой|авари\p{L}+|обрыв\p{L}*|порван\p{L}*|сломал\p{L}*|потеря\p{L}*|прорв\p{L}+|не (?:работа|приход|проход|груз|открыва|будет)\p{L}*|нет (?:воды|света|связи|интернета|тепла|газа)|отключ\p{L}+|задерж\p{L}+ на|отмен\p{L}+|outage|broke\p{L}*|burst|lost|down|isn't working|not working|no (?:water|power|signal|internet|heating)|won't (?:be|have)|leak\p{L}*|leaves? \d+|cancelled|canceled|delayed by|error in)(?![\p{L}])/iu;
const SCOPE = /(?:^|[^\p{L}])(?:у вас|ваш\p{L}*|вас|вам|в вашем|на вашей|your|you)(?![\p{L}])/iu;
const ACTION = /(?:^|[^\p{L}])(?:бригад\p{L}*|ремонтир\p{L}*|чин(?:им|ят)|меня(?:ем|ют)|замен\p{L}+|восстанавлива\p{L}+|работы (?:идут|ведутся)|ведутся|перенесл\p{L}*|отправ\p{L}+|исправл\p{L}+|пересчитал\p{L}*|мастер\p{L}*|подвез\p{L}+|crew|repairing|engineers?|technicians?|fixing|working on|i've moved|we've moved|rebook\p{L}*|replac\p{L}+|corrected|sending|on site)(?![\p{L}])/iu;
const NEXT_UPDATE = /(?:следующ\p{L}+ (?:сообщение|новост\p{L})|сообщ(?:им|у) (?:в|до|к)|новое время|next update|leaves at|departs at|new time|update you (?:at|by))/iu;
const FALLBACK = /(?:^|[^\p{L}])(?:если|не (?:появится|заработает|устроит|подойд[её]т)|позвоните|напишите|наберите|ответьте|взамен|вместо|переоформ\p{L}+|if|call us|text us|ring (?:us|me)|call me|reply|instead|alternatively)(?![\p{L}])/iu;

/** Which of the slots of a notice the agent fills, anywhere in the script. */
export function slotsFilled(script: Script): Set<Slot> {
  const filled = new Set<Slot>();
  for (const turn of script.agentTurns) {
    if (FACT.test(turn.text) || (likeliest(turn, 'incident') >= SURE && likeliest(turn, 'euphemism') < LIKELY)) filled.add('fact');
    if (SCOPE.test(turn.text)) filled.add('scope');
    if (ACTION.test(turn.text) || likeliest(turn, 'own-action') >= SURE) filled.add('action');
    const hasTime = turn.entities.some((one) => ['time', 'date', 'duration', 'placeholder'].includes(one.type) && !one.vague);
    if (NEXT_UPDATE.test(turn.text) || (hasTime && likeliest(turn, 'eta', 'deadline', 'incident', 'answer') >= LIKELY)) filled.add('eta');
    if (FALLBACK.test(turn.text)) filled.add('fallback');
    // another day to choose from is help and way out in one
    if (likeliest(turn, 'alternative', 'need-question') >= CHOICE) filled.add('action').add('fallback');
  }
  return filled;
}
