import { checksIdentityIn, defineRule, evidence, isAgent, isCustomer, likeliest, listenerOf, trimmedRange, type Event, type Script, type Utterance } from 'callint/rule';

/** Whom one speaks to is checked before debts, health or accounts are told. */
export default defineRule({
  category: 'data',
  severity: 'error',
  summary: {
    ru: 'Сначала убедитесь, с кем говорите, потом называйте долг, счёт, диагноз или заказ.',
    en: 'Check whom you are speaking to before you tell of debts, accounts, health or orders.',
  },
  source: 'Catalogue 75: identity check before disclosure, as in manuals of tax offices and banks; limits on telling third parties of debts.',
  messages: {
    told: {
      ru: '«{told}» услышит тот, кто взял трубку: кто это, ещё не спросили. Трубку берут дети, коллеги и новые хозяева номера. Сначала «Я говорю с …?» и одна сверка, потом подробности; первая фраза без них.',
      en: '“{told}” is heard by whoever picked up: nobody has asked who that is. Children, colleagues and new owners of the number pick up. First “Am I speaking with …?” and one check, then the details.',
    },
    others: {
      ru: '«{told}» услышит другой человек. К какому врачу и с чем идёт клиент, близким он решит сказать сам. Попросите только передать, кто звонил, и оставьте номер.',
      en: '“{told}” is heard by somebody else. Which doctor they see, and for what, is theirs to tell. Ask only to say who called, and leave a number.',
    },
    tooMuch: {
      ru: 'Для сверки просят слишком много сразу («{asked}»). Столько спрашивают мошенники. Хватит одного-двух, и не тех, что открывают счёт.',
      en: 'To check identity {count:detail is|details are} asked for at once (“{asked}”). That is what fraudsters do. One or two will do, and none that opens an account.',
    },
  },
  options: {
    maxItems: { default: 2, min: 0, description: 'Details that may be asked for in one check.' },
  },
  judges: ['verify', 'debt'],
  appliesTo: (script) => script.call.direction === 'outbound' && script.header('ui_auth') !== 'true',
  *check(script, { maxItems }) {
    const checks = (one: Utterance): Event[] => {
      if (isCustomer(one)) return isConfirmation(one) ? [{ start: 0, end: 1 }] : [];
      if (!isAgent(one)) return [];
      const at = checkIn(one);
      return at === undefined ? [] : [{ start: at, end: at + 1 }];
    };
    const told = (one: Utterance): Event[] => (isAgent(one) && !isSaidToBeChecked(script, one) ? privateIn(one) : []);
    const [first] = script.flow.precedes(checks, told);
    if (first && !isToThirdPerson(script)) {
      yield {
        at: first.utterance.at(first.event),
        message: 'told',
        data: { told: first.utterance.text.slice(first.event.start, first.event.end).trim() },
        ...evidence(first),
        suggestions: [{ desc: { ru: 'Перед этим: «Я говорю с {имя отчество}? Для сверки — год рождения, пожалуйста.»', en: 'Before it: “Am I speaking with {full name}? Your year of birth, please, to be sure.”' } }],
      };
    }
    for (const turn of script.agentTurns) {
      yield* toOthers(script, turn);
      yield* tooMuch(turn, maxItems);
    }
  },
});

const SURE = 0.5;
/** «Ирина Львовна?», "Is that Mrs Hill?", «Я говорю с …?» */
const WHO = /(?:я говорю с|это|с вами|верно|вы|is (?:that|this)|am i speaking (?:with|to)|speaking with|may i speak|could i speak|can i speak|могу (?:я )?(?:поговорить|услышать)|назовите|подтвердите|confirm|verify|date of birth|дат\p{L} рождения|год рождения)/iu;

function checkIn(turn: Utterance): number | undefined {
  const at = turn.sentences.findIndex((sentence, index) => checksIdentityIn(turn, index)
    || (sentence.asks && (hasName(turn, sentence) || WHO.test(turn.text.slice(sentence.start, sentence.end))) && turn.probability(index, 'need-question') < 0.8));
  return at < 0 ? undefined : turn.sentences[at].start;
}

function hasName(turn: Utterance, { start, end }: { start: number; end: number }): boolean {
  return turn.entities.some((one) => one.start >= start && one.end <= end && ((one.type === 'name' && one.who !== 'agent') || (one.type === 'placeholder' && one.who !== 'agent')));
}

/** «Да, это я.» */
function isConfirmation(one: Utterance): boolean {
  return one.kind === 'speech' && /^[^\p{L}]*(?:да(?:,)? (?:это )?я|слушаю|я(?:,| и)? есть|это я|speaking|this is (?:he|she|him|her)|yes,? (?:that's me|speaking)|that's me)(?!\p{L})/iu.test(one.text);
}

const PRIVATE = /(?:^|[^\p{L}])(?:(?:ваш\p{L}* |у вас )(?:\p{L}+ ){0,2}(?:долг\p{L}{0,2}|задолженност\p{L}*|просрочк\p{L}*|диагноз\p{L}*|анализ\p{L}*|баланс\p{L}*|остаток)|по (?:вашим )?анализам|(?:просрочен|просроченн)\p{L}* (?:плат[её]ж|задолженность|на)|диагноз|your (?:\p{L}+ ){0,2}(?:debt|arrears|balance|diagnosis|results?|test results)|you(?:'re| are) (?:[$£€]?[\d,]+ )?(?:behind|overdue|in arrears)|you owe|overdue (?:balance|amount|payment))(?![\p{L}])/iu;

const HEALTH = /анализ|диагноз|diagnosis|results?/iu;

/** A sentence on a debt, an account or health, with its figure or in so many words. */
function privateIn(turn: Utterance): Event[] {
  return turn.sentences.flatMap(({ start, end }, index) => {
    const words = turn.text.slice(start, end);
    const hasSum = turn.entities.some((one) => one.type === 'money' && one.start >= start && one.end <= end);
    const isDebt = hasSum && turn.probability(index, 'debt') >= SURE && !TERMS.test(words);
    const match = PRIVATE.exec(words);
    if (!isDebt && !(match && turn.probability(index, 'closing') < SURE && (HEALTH.test(match[0]) || likeliest(turn, 'debt', 'incident', 'price', 'reason') >= SURE / 2))) return [];
    return [trimmedRange(turn.text, { start, end })];
  }).slice(0, 1);
}

/** “There's a no-show fee of £30”: what anybody would pay. */
const TERMS = /(?<!\p{L})(?:there['’]s|there is|there are|we charge|costs?|стоит|действует|предусмотрен\p{L}*)(?!\p{L})(?![^.!?]*(?<!\p{L})(?:you owe|your (?:account|bill)|outstanding|overdue|arrears|на вашем|у вас|долг\p{L}*|задолженност\p{L}*)(?!\p{L}))[^.!?]*(?:fees?|charges?|плат[аыу]|сбор\p{L}?|штраф\p{L}*)(?!\p{L})/iu;

/** The branch for somebody else is the business of another rule. */
function isToThirdPerson(script: Script): boolean {
  return script.utterances[0]?.role === 'third_party';
}

/** «Передайте, что у него приём у кардиолога» to whoever answered; of debts another rule tells. */
function* toOthers(script: Script, turn: Utterance) {
  if (script.call.type === 'collections' || listenerOf(script, turn) !== 'other') return;
  const sentence = turn.sentences.find(({ start, end }) => OF_HEALTH.test(turn.text.slice(start, end)));
  if (!sentence) return;
  const words = trimmedRange(turn.text, sentence);
  yield { at: turn.at(words), message: 'others', data: { told: turn.text.slice(words.start, words.end).replace(/[.!]$/u, '') } };
}

/** A specialist by the ending that all of them have, a finding or a treatment. */
const OF_HEALTH = /(?<!\p{L})(?:[ук] (?!стоматолог)\p{L}{3,}(?:олог|иатр|евт|хирург)(?:а|у)|диагноз\p{L}*|(?:результат\p{L}* )?анализ(?:ов|ы|ам)|химиотерапи\p{L}*|операци(?:я|ю|и) на)(?!\p{L})|\b(?:\p{L}{3,}ologist|psychiatrist|diagnosis|(?:test|blood|biopsy|scan) results?|chemotherapy|surgery)\b/iu;

/** «Отвечает клиент», "ID verified": a title, a condition or a note says that it has been done. */
const CHECKED = /(?:отвечает (?:сам )?(?:клиент|должник|абонент|пациент)|(?:клиент|должник|абонент)\p{L}* (?:на линии|подтвержд\p{L}+|у телефона)|личность подтвержден\p{L}*|прош(?:[её]л|ла) (?:проверку|идентификаци\p{L}+)|после (?:проверки|идентификации)|verified|passed (?:id|security|verification)|identity confirmed|right party|on the line|after (?:id|verification))/iu;

function isSaidToBeChecked(script: Script, turn: Utterance): boolean {
  const before = script.utterances[turn.index - 1];
  const said = [turn.stage?.title, turn.handler?.condition.value, turn.option?.condition.value, before && !isAgent(before) ? before.text : undefined];
  return said.some((text) => text !== undefined && CHECKED.test(text));
}

const ITEMS = /(?:^|[^\p{L}])(?:дат\p{L} рождения|паспорт\p{L}*|адрес\p{L}*|кодов\p{L}+ слов\p{L}|номер карты|снилс|инн|девичь\p{L}+ фамили\p{L}|отчеств\p{L}|телефон|date of birth|birth date|passport|address|postcode|zip|social security|ssn|mother's maiden name|password|card number|phone number)(?![\p{L}])/giu;

function* tooMuch(turn: Utterance, maxItems: number) {
  if (likeliest(turn, 'verify', 'sensitive') < SURE) return;
  const asked = [...new Set([...turn.text.matchAll(ITEMS)].map((match) => match[0].trim().toLowerCase().slice(1)))];
  if (asked.length <= maxItems) return;
  yield { at: turn.at({ start: 0, end: turn.text.length }), message: 'tooMuch', data: { asked: turn.text.trim(), count: asked.length }, severity: 'warning' as const };
}
