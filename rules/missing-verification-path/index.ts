import { defineRule, disclaimsAsking, sentenceText, trimmedRange, type Problem, type Script, type Utterance } from 'callint/rule';

/** On calls about money or data the customer is told how to check the caller. */
export default defineRule({
  category: 'incident',
  severity: 'info',
  summary: {
    ru: 'Если просите данные или деньги, дайте способ проверить, что звонит правда компания.',
    en: 'Where a call asks for data or money, give the customer a way to check the caller.',
  },
  source: 'Survey of customers after proactive outreach: fear of a scam; in Russia callers are labelled by name since 2025.',
  messages: {
    unproven: {
      ru: 'Звоните вы, а просите данные: «{asked}». Так же звонят мошенники, и осторожный положит трубку. Дайте способ проверить: номер на карте или сайте, уведомление в приложении, номер его заявки.',
      en: 'You are the one calling, and you ask for data: “{asked}”. Fraudsters call like that, and the careful hang up. Give a way to check: the number on the card or the site, a notice in the app, their request number.',
    },
    bare: {
      ru: 'На «{doubt}» клиент слышит одно «конечно». Это слово есть и у мошенников. Похвалите за осторожность и дайте проверить: «Положите трубку и наберите номер с карты».',
      en: 'Asked “{doubt}”, the agent just says yes. So would a fraudster. Praise the caution and give a check: “Hang up and dial the number on your card.”',
    },
  },
  judges: ['verify', 'sensitive', 'who-is-it'],
  appliesTo: (script) => script.call.direction === 'outbound' && !script.call.requested,
  *check(script): Iterable<Problem> {
    for (const turn of script.agentTurns) {
      const at = turn.sentences.findIndex((_, sentence) => asksForData(turn, sentence));
      if (at < 0) continue;
      if (canBeChecked(script)) return;
      const words = trimmedRange(turn.text, turn.sentences[at]);
      yield { at: turn.at(words), message: 'unproven', data: { asked: turn.text.slice(words.start, words.end) }, suggestions: [SUGGESTION] };
      return;
    }
    for (const doubt of script.customerTurns) {
      const reply = DOUBT.test(doubt.text) ? script.next(doubt) : undefined;
      if (reply?.role !== 'agent' || !BARE.test(reply.text)) continue;
      if (canBeChecked(script)) return;
      yield { at: reply.at({ start: 0, end: reply.text.length }), message: 'bare', data: { doubt: doubt.text.trim() }, suggestions: [SUGGESTION] };
      return;
    }
  },
});

const SUGGESTION = { desc: {
  ru: 'Например: «Проверьте меня: в приложении сейчас висит уведомление с моим именем, а номер стоит на вашей карте.»',
  en: 'For example: “To check me, open the app: my name is in the banner, and the number is on your card.”',
} };

const SURE = 0.7;
const DATA = /(?:^|[^\p{L}])(?:дат\p{L} рождения|год рождения|паспорт\p{L}*|номер\p{L}? (?:карты|счёта|счета)|реквизит\p{L}*|снилс|кодов\p{L}+ слов\p{L}|код\p{L}? из|cvv|срок действия|цифр\p{L}* (?:карты|с карты)|date of birth|birth ?date|card number|number on (?:the|your) card|account number|sort code|social security|ssn|passport|cvv|expiry|security code|last four|iban)(?![\p{L}])/iu;

function asksForData(turn: Utterance, sentence: number): boolean {
  const words = sentenceText(turn, sentence);
  return Math.max(turn.probability(sentence, 'sensitive'), turn.probability(sentence, 'verify')) >= SURE && DATA.test(words) && !disclaimsAsking(words);
}

/** The agent says somewhere how the caller can be checked. */
function canBeChecked(script: Script): boolean {
  return script.agentTurns.some((turn) => CHECK.test(turn.text));
}

/** A yes, and little more. */
const BARE = /^[^\p{L}]*(?:да|конечно|разумеется|точно|естественно|yes|of course|sure|certainly|absolutely)[^.!?]{0,40}[.!?]*$/iu;
const CHECK = /(?:^|[^\p{L}])(?:перезвоните|полож(?:ите|ить) трубку|набрать номер|наберите номер|проверьте (?:меня|нас|номер)|проверить (?:меня|нас|можно)|(?:номер|телефон)\p{L}? (?:\p{L}+ )?(?:есть |указан |стоит )?(?:на|в) (?:\p{L}+ ){0,2}(?:карт\p{L}|сайт\p{L}|договор\p{L}|приложени\p{L}|квитанци\p{L}|полис\p{L})|официальн\p{L}+ номер|уведомление в приложении|в приложении (?:есть|висит|сейчас)|никому не (?:называйте|сообщайте)|код\p{L}* не (?:называйте|нужн\p{L}|спрашива\p{L})|если сомневаетесь|call (?:us|me) back on the number|number (?:is )?on (?:your|the|our) (?:card|site|website|bill|statement|contract|letter)|you'll see (?:this|it) in the app|in the app|official number|if in doubt|hang up|don't (?:tell|give) (?:me|anyone)|check (?:me|us|who)|verify (?:me|us))(?![\p{L}])/iu;
const DOUBT = /(?:вы (?:точно|правда|действительно) из|а вы не мошенник\p{L}*|вы мошенник\p{L}*|откуда я знаю,? что|как (?:мне )?проверить|is this (?:really|actually)|are you (?:really|actually)|how do i know|is this a scam)/iu;
