import { defineRule, disclaimsAsking, type Problem, type Script, type Utterance } from 'callint/rule';

/** Codes, PINs, passwords and whole card numbers are never asked for aloud. */
export default defineRule({
  category: 'data',
  severity: 'error',
  summary: {
    ru: 'Коды, ПИН, пароли и полный номер карты вслух не спрашивают.',
    en: 'Codes, PINs, passwords and whole card numbers are never asked for aloud.',
  },
  source: 'Catalogue 74. Banks’ own warnings that employees never ask; PCI DSS on codes in recordings.',
  messages: {
    secret: {
      ru: '«{text}»: {what} вслух не просит ни один честный сотрудник, так делают мошенники. Клиент либо испугается, либо привыкнет отвечать. Дайте ввести это в приложении, по ссылке или на клавиатуре.',
      en: '“{text}”: no honest employee asks for {what} aloud; frauds do. The customer takes fright, or learns to answer. Let them enter it in the app, by a link or on the keypad.',
    },
    heard: {
      ru: '«{text}» — похоже, здесь вслух спрашивают то, что клиент должен держать при себе. Дайте ввести это в приложении, по ссылке или на клавиатуре, а для проверки хватит последних цифр.',
      en: '“{text}” seems to ask aloud for what the customer should keep to themselves. Let them enter it in the app, by a link or on the keypad; the last digits are enough for a check.',
    },
    written: {
      ru: '«{text}»: номер карты останется в переписке, где его прочтёт любой, кто её откроет. Пришлите ссылку на оплату.',
      en: '“{text}”: the card number stays in the messages, for anybody who opens them to read. Send a link to pay by.',
    },
    noted: {
      ru: '«{text}» — заметка велит хранить то, что хранить нельзя: запись увидят все, у кого есть доступ, и украдут вместе с базой. Вводите сразу на странице оплаты или пришлите ссылку клиенту.',
      en: '“{text}” tells agents to keep what must not be kept: all who can open it will see it, and so will whoever breaks in. Enter it on the payment page at once, or send the customer a link.',
    },
    card: {
      ru: '«{text}»: номер карты услышат оператор, соседи и запись. Пришлите ссылку на оплату или дайте набрать номер на клавиатуре.',
      en: '“{text}”: the card number is heard by the agent, the neighbours and the recording. Send a link, or let it be keyed in.',
    },
  },
  options: {
    codesOk: { default: [] as readonly string[], description: 'Codes that are no secret: of delivery, of a parcel box.' },
  },
  *check(script, { codesOk }): Iterable<Problem> {
    const ok = codesOk.map((one) => one.toLowerCase());
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const [index, { start, end }] of turn.sentences.entries()) {
        const sentence = turn.text.slice(start, end);
        const kind = secretIn(turn, index, sentence);
        if (!kind || ok.some((one) => sentence.toLowerCase().includes(one))) continue;
        const text = sentence.trim();
        const from = start + sentence.length - sentence.trimStart().length;
        yield {
          at: turn.at({ start: from, end: from + text.length }), message: isNamed(kind) ? 'secret' : kind === 'card' && isWritten(script, sentence) ? 'written' : kind, suggestions: [INSTEAD],
          data: { text: text.replace(/[.!]$/u, ''), ...(isNamed(kind) && { what: WHAT[kind] }) }, ...((kind === 'heard' || (kind === 'card' && !isRecorded(script))) && { severity: 'warning' as const }),
        };
        break;
      }
    }
    for (const note of script.notes) {
      const kept = KEEPS.exec(note.text);
      if (kept && !KEPT_SAFE.test(note.text)) yield { at: note.at({ start: kept.index, end: kept.index + kept[0].length }), message: 'noted', data: { text: kept[0] }, suggestions: [INSTEAD] };
    }
  },
});

const KEEPS = /\b(?:type|write|note(?!:)|copy|paste|save|put|enter|record|jot|store)\b[^.!?]{0,25}\b(?:(?:whole |full |credit |debit )*card (?:number|details)|cvv2?|cvc2?|security code|pin(?: code)?|passwords?)\b[^.!?]{0,25}\b(?:in|into|to|on)\b[^.!?]{0,25}\b(?:notes?|ticket|crm|spreadsheet|excel|comments?|chat|slack|e-?mail|paper|notepad|sticky)\b|(?<!\p{L})(?:запи[шс]|внес|внос|сохран|встав|скопир|впи[шс])\p{L}*[^.!?]{0,25}(?:номер\p{L}* (?:банковской )?карты|данные карты|cvv2?|cvc2?|код с карты|пароль|пин-?код)[^.!?]{0,25}(?<!\p{L})(?:в|на)(?!\p{L})[^.!?]{0,25}(?:заметк|примечани|комментари|карточк|тикет|заявк|crm|таблиц|чат|файл|блокнот|бумаг|лист)\p{L}*/iu;
/** A ban, or only the end of the number. */
const KEPT_SAFE = /\b(?:never|don['’]?t|do not|must not|not allowed|last (?:four|4)|masked)\b|(?<!\p{L})(?:не|нельзя|запрещ\p{L}*|никогда|последние)(?!\p{L})/iu;

type Secret = 'heard' | 'code' | 'cvv' | 'pin' | 'password' | 'card' | 'identity';

const WHAT: Readonly<Record<Exclude<Secret, 'card' | 'heard'>, { ru: string; en: string }>> = {
  code: { ru: 'код из сообщения', en: 'the code that was sent' },
  cvv: { ru: 'код с карты', en: 'the code on the card' },
  pin: { ru: 'ПИН-код', en: 'a PIN' },
  password: { ru: 'пароль', en: 'a password' },
  identity: { ru: 'ответ на секретный вопрос или весь номер документа', en: 'a security answer or a whole identity number' },
};

const NOUNS: readonly (readonly [Secret, RegExp])[] = [
  ['cvv', /(?<!\p{L})(?:cvv2?|cvc2?|цвц|цвв|security code|три цифр\p{L}*|последние три цифры|код с (?:карты|оборота|обратной)|(?:last |the )?three digits)(?!\p{L})/iu],
  ['pin', /(?<!\p{L})(?:пин(?:-?код\p{L}{0,2})?|pin(?: (?:code|number))?)(?!\p{L})/iu],
  ['code', /(?<!\p{L})(?:код\p{L}{0,2} (?:из|в|от|подтвержден\p{L}+|который|что) ?(?:смс|sms|сообщени\p{L}+|пуш\p{L}*|приш\p{L}+|придёт|придет|банка|приложени\p{L}+)?|код\p{L}{0,2},? (?:который|что)|смс-код\p{L}*|(?:цифры|код) из (?:смс|сообщения)|pass ?code|one-time (?:code|password|passcode)|verification code|(?:the )?code (?:we|i|you|that|from|in)(?: just)?(?:['’]ve)? ?(?:texted|sent|got|received|the (?:text|message|app))?)(?!\p{L})/iu],
  ['code', /придет код|придёт код/iu],
  ['password', /(?<!\p{L})(?:пароль|пароля|passwords?)(?!\p{L})/iu],
  ['identity', /(?<!\p{L})(?:секретн\p{L}+ вопрос\p{L}*|девичь\p{L} фамили\p{L}|mother['’]?s maiden name|(?:full|whole|entire) (?:ssn|social(?: security)?(?: number)?)|security answer)(?!\p{L})/iu],
  ['card', /(?<!\p{L})(?:(?:полный |весь )?номер\p{L}{0,2} (?:вашей |банковской )?карты|цифры с карты|срок действия карты|(?:full |whole |long |credit |debit )?card number|(?:long|sixteen-digit|16-digit) number|number (?:on|off) (?:the|your) (?:card|front)|expiry date|expiration date)(?!\p{L})/iu],
];

/** «Последние три цифры лицевого счёта», “the last four digits of your order”: a part of a number that is no secret. */
const OTHER_DIGITS = /(?<!\p{L})(?:последни\p{L} )?(?:две|три|четыре|\d) (?:последни\p{L} )?цифр\p{L}* (?:\p{L}+ ){0,2}(?:лицев|сч[её]т|договор|заказ|браслет|заявк|телефон|полис|накладн|трек|квитанци|билет|брони|пропуск|абонемент)\p{L}*|\b(?:last|final|first) (?:two|three|four|five|\d) digits (?:of|on|from) (?:\p{L}+ ){0,2}(?:account|order|phone|mobile|policy|booking|tracking|reference|ticket|customer|member\p{L}*|bill|wristband|meter)/iu;

/** «Вы кому-нибудь называли код?»: asks whether it has happened, not for the code. */
const HAS_TOLD = /(?<!\p{L})кому(?:-нибудь|-либо|-то)(?!\p{L})|\b(?:did|have) you (?:\p{L}+ )?(?:give|given|tell|told|share|shared|read|typed?|enter(?:ed)?)\b[^?]*\b(?:any(?:one|body)|some(?:one|body)|them|him|her)\b/iu;

/** One of these stands in each of them. */
const SIGN = /c[vc][vc]|цв[цв]|код|code|цифр|digits|пин|pin|парол|password|секретн|девичь|maiden|ssn|social|security|номер|карты|number|expir/iu;

/** Secrets that are asked for, and ordinary words that are not. */
const ASKS = /(?<!\p{L})(?:назов\p{L}+|продикту\p{L}+|дикту\p{L}+|скаж\p{L}+|сообщ\p{L}+|прочита\p{L}+|читайте|пришлите|перешлите|подтверд\p{L}+ (?:всё )?код\p{L}*|нужен|нужны|нужно|понадобится|дайте|какой|какие|read|tell|give|say|need|what(?:['’]s| is| are)|(?:can|could|may) (?:i|you|we)|let me (?:have|get)|go ahead|share|confirm)(?!\p{L})/iu;

/** Warnings, and ways that nobody overhears. */
const HARMLESS = /(?<!\p{L})(?:никому|никогда|не (?:называйте|сообщайте|говорите|диктуйте|нужн\p{L}*|надо|спрашива\p{L}+|прос\p{L}+|потребу\p{L}+)|(?:спрашивать|просить|узнавать|требовать)(?: \p{L}+)? не (?:буд\p{L}+|стан\p{L}+|имею)|не надо|клавиатур\p{L}*|ссылк\p{L}*|введите|вводите|наберите|последние (?:четыре|4|три) цифры (?:номера )?(?:карты|телефона|договора)|последние четыре|(?:мне|нам) (?:его|он|она|оно|они|ее|её|их) (?:называть )?не нуж\p{L}+|полис\p{L}*|стёрл\p{L}+|последние 4|never|don['’]?t|do not|won['’]?t|keypad|key (?:it|in)|type|enter|link|in the app|last four|last 4|ending)(?!\p{L})/iu;

/** "Our driver carries a card and a password of your choosing": a visitor shows by a password that he comes from the company. */
function isTold(secret: Secret, sentence: string): boolean {
  return secret === 'password' && !sentence.includes('?') && VISITOR.test(sentence);
}

const VISITOR = /(?<!\p{L})(?:(?:our|the) \p{L}+|he|she|they|whoever \p{L}+|any(?:one|body)(?: \p{L}+){0,4})(?:['’]ll| will| can| must| should)? (?:always )?(?:carr(?:y|ies)|says?|gives?|quotes?|knows?|shows?|uses?|tells? you)(?!\p{L})|(?<!\p{L})(?:мастер|курьер|водитель|инженер|сотрудник|он|она|они)(?: \p{L}+){0,2} (?:назов[её]т|скажет|покажет|сообщит|назовут|скажут)(?!\p{L})/iu;

/** Codes that open a door or a box, not an account. */
const OPEN_CODES = /код\p{L}{0,2} (?:получени|выдачи|заказа|домофон|двер|товар|бронирован|ошибки|региона|подъезда|с коробки)|(?:pick-?up|collection|order|door|booking|error|promo|discount|voucher|gift|post(?:al)?|zip|area|sort|reference|gate) codes?/iu;

function isNamed(kind: Secret): kind is keyof typeof WHAT {
  return kind in WHAT;
}

/** So sure the recogniser must be where no word says what is asked for. */
const SURE = 0.92;

function secretIn(turn: Utterance, index: number, sentence: string): Secret | undefined {
  const noun = SIGN.test(sentence) ? NOUNS.find(([, pattern]) => pattern.test(sentence)) : undefined;
  if (!noun && turn.probability(index, 'sensitive') < SURE) return undefined;
  if (HARMLESS.test(sentence) || OTHER_DIGITS.test(sentence) || HAS_TOLD.test(sentence) || disclaimsAsking(sentence) || OPEN_CODES.test(sentence) || (noun && isTold(noun[0], sentence))) return undefined;
  if (!noun) return 'heard';
  const isAsked = ASKS.test(sentence) || turn.probability(index, 'sensitive') >= 0.6 || /^(?:и|а|and)(?!\p{L})/iu.test(sentence.trim()) && ASKS.test(turn.text);
  return isAsked || sentence.trim().endsWith('?') && turn.probability(index, 'sensitive') >= 0.3 ? noun[0] : undefined;
}

/** “Please reply with your card number”: nobody hears what is written. */
function isWritten({ call }: Script, sentence: string): boolean {
  return call.channel === 'chat' || WRITES.test(sentence);
}

const WRITES = /\b(?:reply with|e-?mail (?:us|me|back)|text (?:us|me|back)|write (?:back|to us)|send (?:us|me|it|them|over)|by (?:e-?mail|text|message)|in (?:your|the|a) (?:reply|message|e-?mail|chat))\b|(?<!\p{L})(?:ответ(?:ьте|ом|ным)|пришлите|перешлите|напишите|отправьте|в ответ\p{L}*|в (?:письме|сообщении|чат\p{L}*)|(?:письмом|сообщением))(?!\p{L})/iu;

function isRecorded(script: Script): boolean {
  return script.node.meta.entries.some(({ key, value }) => /^(?:recorded|запись|записывается)$/i.test(key) && /^(?:true|yes|да)$/i.test(String(value)));
}

const INSTEAD = {
  desc: {
    ru: '«Пришлю ссылку на оплату, называть ничего не нужно.» или «Код нужен только вам, введите его в приложении.»',
    en: '“I’ll send you a link, there is nothing to read out.” or “Keep the code to yourself and type it in the app.”',
  },
};
