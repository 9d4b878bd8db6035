import { defineRule, heardAs, isAgreedHandover, likeliest, trimmedRange, type Range, type Utterance } from 'callint/rule';

/** Whoever is passed on knows to whom and why, and need not tell it all again. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: {
    ru: 'Переводя звонок, скажите к кому, зачем, что он уже знает и что будет, если связь прервётся.',
    en: 'When you transfer a call, say to whom, why, what they know, and what happens if the line drops.',
  },
  source: 'Catalogue 49: essay of a telecom customer, who is passed around; warm transfer in effort studies.',
  messages: {
    nowhere: {
      ru: '«{transfer}» — клиента переводят неизвестно к кому. Он готовится рассказывать всё сначала и ждёт, что его сбросят. Назовите отдел или имя и передайте суть: «Соединяю с Павлом из отдела возвратов, номер заказа я ему передала».',
      en: '“{transfer}” passes the customer on to nobody knows whom. They expect to tell it all again, or to be cut off. Name the person or the team and hand over the case: “I’m passing you to Paul in returns; he has your order number.”',
    },
    cold: {
      ru: 'Переводят («{transfer}»), но не сказано, зачем, что уже передали и что делать, если связь прервётся. Добавьте: «Суть я передала, повторять не придётся. Если сорвётся, он сам перезвонит».',
      en: 'The call is passed on (“{transfer}”), but not why, what has been handed over, or what happens if the line drops. Add: “I’ve told him the gist. If we drop, he’ll call you.”',
    },
  },
  judges: ['transfer'],
  *check(script) {
    if (script.call.isBot) return;
    for (const [index, turn] of script.agentTurns.entries()) {
      const transfer = turn.says('safety') ? undefined : transferIn(turn);
      if (!transfer || isWarm(turn) || isAgreedHandover(script, turn) || isOffered(turn, transfer) || changesPlan(turn, transfer, script.agentTurns[index - 1])) continue;
      const message = hasTarget(turn.text) ? 'cold' : 'nowhere';
      yield {
        at: turn.at(transfer),
        message,
        data: { transfer: turn.text.slice(transfer.start, transfer.end).trim() },
        ...(message === 'cold' && { severity: 'info' as const }),
        suggestions: [{ desc: { ru: 'Заготовка: «Соединяю с {имя} из {отдел}: {зачем}. {что} я уже передала. Если сорвётся, перезвоним вам на этот номер.»', en: 'A template: “I’m passing you to {name} in {team}, who {why}. They have {what}. If we drop, they’ll call you on this number.”' } }],
      };
    }
  },
});

const SURE = 0.5;

function transferIn(turn: Utterance): { start: number; end: number } | undefined {
  const phrase = heardAs(turn, 'transfer', SURE).find((act) => !turn.sentences[act.sentence].asks);
  if (!phrase || /(?:^|[^\p{L}])(?:если|когда|можем|могу|if|when|could|can)(?![\p{L}])/iu.test(turn.text.slice(turn.sentences[phrase.sentence].start, phrase.start))) return undefined;
  const { start, end } = turn.sentences[phrase.sentence];
  const words = turn.text.slice(start, end);
  return TO_A_PLAN.test(words) || NO_CALL.test(words) ? undefined : trimmedRange(turn.text, { start, end });
}

/** Cables and appointments are connected and moved as well, and who says that nobody is passed on passes nobody on. */
const NO_CALL = /(?<!\p{L})(?:кабел\p{L}*|шланг\p{L}*|провод\p{L}*|деньги|средства|никуда|не (?:переведу|перевожу|соединяю)|вы (?:попали|дозвонились|позвонили)|you['’](?:ve|re) (?:reached|come through|got through|through to)|appointment|booking|money|funds|cable|hose)(?!\p{L})/iu;

/** «Перевожу вас на «Семейный»»: not the call is moved, but the customer to another plan. */
const TO_A_PLAN = /(?:^|[^\p{L}])(?:(?:перев|переключ|перекл)\p{L}+[^.!?«"“]{0,30}(?:^|[^\p{L}])на (?:[«"“]|тариф|план|пакет|подписк|годов)|(?:mov|switch|chang|transferr?)\p{L}*[^.!?"“]{0,30}(?:^|[^\p{L}])(?:to|onto) (?:[“"]|(?:the|our|a) (?:\p{L}+ ){0,2}(?:plan|tariff|package|membership|subscription)))/iu;

/** «Перевожу», “Switching you now” after an offer of another plan: that is what the customer has agreed to. */
function changesPlan(turn: Utterance, transfer: Range, before: Utterance | undefined): boolean {
  return before !== undefined && TO_A_PLAN.test(before.text) && !hasTarget(turn.text.slice(transfer.start, transfer.end));
}

/** Handed over, stayed with, or with a way back. */
const WARM = /(?:^|[^\p{L}])(?:передал\p{L}*|передам|расскажу (?:ему|ей|им)|объясню (?:ему|ей|им)|останусь|дождусь|побуду|если (?:сорв|прерв|разъедин|оборв)\p{L}*|перезвон\p{L}+|повторять не|(?:he|she|they)(?:'ll| will| has| have|'s got)|tell (?:him|her|them)|i'll stay|stay (?:on|with)|if we (?:drop|get cut)|call you back|so you (?:don't|needn't)|won't have to repeat|потому что|чтобы|because|so that|who (?:can|handles|deals))(?![\p{L}])/iu;

function isWarm(turn: Utterance): boolean {
  return WARM.test(turn.text) || likeliest(turn, 'warm') >= 0.75;
}

/** “I can also put you through to …, who … Would you like to speak to them?”: the customer decides. */
function isOffered(turn: Utterance, transfer: Range): boolean {
  return turn.sentences.some(({ start, end, asks }) => asks && start >= transfer.end && OFFERS_TO.test(turn.text.slice(start, end)));
}

const OFFERS_TO = /(?:would you like|do you want|shall i|may i|is that (?:ok|okay|all right)|are you happy|хотите|соединить|перевести|вам удобно|не против)/iu;

/** A team or a name; «специалист» and "another department" are neither. */
const VAGUE_TARGET = /(?:^|[^\p{L}])(?:специалист\p{L}*|коллег\p{L}*|сотрудник\p{L}*|оператор\p{L}*|друг\p{L}{2,3} (?:отдел\p{L}*|линию|сотрудник\p{L}*)|specialist|colleague|someone|somebody|another (?:team|department|agent|person)|an agent|a representative|the right (?:team|person|department)|other (?:team|department))(?![\p{L}])/giu;
const TARGET = /(?:^|[^\p{L}])(?:(?:с|на|в|к|со) \p{L}{3,}|(?:to|with|into|through to) (?:our |the |your )?\p{L}{3,})/iu;

function hasTarget(text: string): boolean {
  const without = text.replace(VAGUE_TARGET, ' ');
  return TARGET.test(without.replace(/(?:на|в) (?:линии|линию|связи|минуту|секунду)|with me|to you/giu, ' '));
}
