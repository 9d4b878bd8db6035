import { defineRule, isCustomer, likeliest, repliesTo, type Script, type Utterance } from 'callint/rule';


/** "Don't call me" is agreed to, confirmed and ends the call. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'На «не звоните мне» соглашаются, подтверждают и прощаются.',
    en: '“Don’t call me again” is agreed to, confirmed, and ends the call.',
  },
  source: 'Catalogue 83: 38-ФЗ, ст. 18 ч. 1: stop at once; US do-not-call rules (16 CFR 310.4(b)); PECR reg. 21(1)(a).',
  messages: {
    argued: {
      ru: 'Клиент просит не звонить («{wish}»), а в ответ слышит: «{reply}». Рекламу по первому требованию прекращают сразу, без вопросов и заявлений. Скажите: «Хорошо, номер исключаю. Всего доброго» (38-ФЗ, ст. 18 ч. 1; уточните у юриста).',
      en: 'The customer asks not to be called (“{wish}”) and hears “{reply}”. Such a wish is met at once, with no questions and no forms. Say: “Done, you won’t hear from us again. Goodbye.” Check with counsel.',
    },
    unconfirmed: {
      ru: 'Клиент просит не звонить («{wish}»), а подтверждения не слышит: «{reply}». Он будет ждать нового звонка. Скажите прямо, что номер исключён и больше не позвонят; уточните у юриста.',
      en: 'The customer asks not to be called (“{wish}”) and is not told that it is done: “{reply}”. They will expect the next call. Say that the number is off the list; check with counsel.',
    },
    branch: {
      ru: 'В скрипте нет ветки на «не звоните мне больше». Оператор ответит как придётся, а рекламу требуют прекратить сразу. Добавьте ветку: согласиться, исключить номер, попрощаться; уточните у юриста.',
      en: 'The script has no branch for “don’t call me again”. Agents will answer as they can, though the law wants it met at once. Add one: agree, take the number off, say goodbye; check with counsel.',
    },
    bot: {
      ru: 'Звонит робот с предложением и не говорит, как отказаться от звонков. Назовите клавишу или слово сразу после приветствия: «Чтобы мы не звонили, нажмите девять»; уточните у юриста.',
      en: 'A robot calls with an offer and does not say how to opt out. Name the key or the word right after the greeting: “Press 9 and we won’t call again”; check with counsel.',
    },
  },
  options: {
    requireBranch: { default: false, description: 'Every outbound sales script must have a branch for “don’t call me”.' },
  },
  judges: ['dnc'],
  appliesTo: (script) => script.call.direction !== 'inbound',
  *check(script, { requireBranch }) {
    const wishes = script.utterances.filter((one) => isCustomer(one) && likeliest(one, 'dnc') >= (STOPS.test(one.text) ? SURE_WISH : SURE_WITHOUT_WORDS));
    for (const wish of wishes) {
      const replies = repliesTo(script, wish, 2);
      const [reply] = replies;
      if (!reply) continue;
      const argued = argues(reply);
      if (!argued && replies.some(confirms)) continue;
      yield {
        at: reply.at({ start: 0, end: reply.text.length }),
        message: argued ? 'argued' : 'unconfirmed',
        data: { wish: wish.text.trim(), reply: reply.text.trim() },
        related: [{ at: wish.range, message: { ru: 'Просьба не звонить.', en: 'The wish not to be called.' } }],
        path: script.flow.pathTo(reply).map((step) => ({ at: step.range })),
        suggestions: [{ desc: { ru: 'Ответ целиком: «Хорошо, номер исключаю сейчас. Извините за беспокойство, всего доброго.»', en: 'The whole answer: “Done, I’ve removed your number. Sorry to have bothered you, goodbye.”' } }],
      };
    }
    if (requireBranch && wishes.length === 0) yield* withoutBranch(script);
    if (script.call.isBot) yield* robotWithoutWayOut(script);
  },
});

const SURE_WISH = 0.45;
/** What nobody leaves out who wants no more calls: «не звоните», «уберите номер», “take me off”. «Лебедева, на этот номер» only names a number. */
const STOPS = /(?<!\p{L})(?:не|нет|ни|без|хватит|больше|уже|опять|снова|сколько|зачем|стоп|отказ\p{L}*|отзыв\p{L}*|(?:удал|убер|убир|исключ|отпиш|отпис|отключ|забуд|вычерк|прекрат|перестан|достал|надоел|заблокир|пожал)\p{L}*)(?!\p{L})|\b(?:not|no|never|off|stop|don['’]?t|cease|quit|enough|remove|delete|unsubscribe|opt|lose|forget|keep)\b|n['’]t\b/iu;
const SURE_WITHOUT_WORDS = 0.85;
const SURE = 0.6;
const GOES_ON = 0.55;
/** So sure that it counts whatever else is said: «уберу, только объясните причину». */
const PLAINLY = 0.7;
const LIKELY = 0.4;
const ASKS_WHY = /(?:^|[^\p{L}])(?:почему|отчего|что (?:вам )?не (?:понравилось|устроило)|чем (?:мы )?(?:вас )?(?:обидели|не угодили)|напишите|письменн\p{L}+|заявлени\p{L}+|обратитесь|не (?:можем|могу) (?:удалить|исключить|убрать)|why|may i ask|write to|in writing|fill (?:in|out)|can't remove|cannot remove|random|form)(?![\p{L}])/iu;
const DONE = /(?:^|[^\p{L}])(?:не (?:позвон|побеспоко|потревож|звон|будем звонить)\p{L}*|исключ\p{L}+|удал(?:яю|ил|ила|им|ю|ён|ен)\p{L}*|убер\p{L}+|убир\p{L}+|убран\p{L}?|отключ[её]н\p{L}*|вычерк\p{L}+|отмет\p{L}+|(?:won't|will not|not) (?:be )?(?:call|ring|hear|contact|phone|bother)\p{L}*|remov\p{L}+|delet\p{L}+|taken? off|take (?:you|your number|this number) off|off (?:the|our) list|do[- ]not[- ]call|done)(?![\p{L}])/iu;

/** «Перезвоним через неделю», "We'll try you again": the next call is announced. */
const CALLS_AGAIN = /(?<!не )(?<!\p{L})(?:перезвон(?:ю|им|ят)|наберу|набер[её]м|позвоню|позвоним)(?!\p{L})|\b(?:i|we|someone|somebody)(?:['’]ll| will) (?:call|ring|phone|try)\b(?! (?:off|the list))/iu;

/** “You might still get calls”, «звонки могут ещё поступать»: what was asked for is not done. */
const STILL_CALLED = /\byou(?:['’]ll| will| may| might| could| can) (?:well )?(?:still|continue to|keep|go on) \p{L}+[^.!?]{0,20}\bcall(?:s|ed|ing)?\b|\bcalls? (?:may|might|could|will) (?:still|continue|keep)\b|(?<!\p{L})звонк\p{L}*(?: \p{L}+){0,2} (?:могут|будут)(?: ещё| еще)? (?:продолж|поступа|приход|быть|идти)\p{L}*|(?<!\p{L})(?:вс[её] равно|ещё|еще) (?:могут|будут) (?:\p{L}+ )?(?:звонить|набирать|звонки)|(?<!\p{L})(?:могут|будут) (?:вс[её] равно|ещё|еще) (?:\p{L}+ )?(?:звонить|набирать|поступать)/iu;

/** Asks why, wants it in writing, goes on selling, announces the next call. */
function argues(reply: Utterance): boolean {
  if (ASKS_WHY.test(reply.text) || CALLS_AGAIN.test(reply.text) || STILL_CALLED.test(reply.text)) return true;
  const goesOn = likeliest(reply, 'obstruct', 'push', 'offer', 'upsell', 'pitch', 'urgency', 'guilt');
  return goesOn >= (confirms(reply) ? PLAINLY : GOES_ON);
}

function confirms(reply: Utterance): boolean {
  return DONE.test(reply.text) || likeliest(reply, 'opt-out') >= LIKELY;
}

function* withoutBranch(script: Script) {
  const offer = script.agentTurns.find((turn) => turn.says('offer', 'consent-ask'));
  if (offer) yield { at: offer.at(offer.all('offer', 'consent-ask')[0]), message: 'branch', severity: 'warning' as const };
}

const WAY_OUT = /(?:нажмите|скажите|наберите|press|say|dial)[^.!?]{0,40}(?:\d|один|два|девять|ноль|стоп|отказ|nine|one|two|stop|opt)|чтобы (?:мы )?(?:больше )?не звонили|to (?:opt out|stop)|we won't call again/iu;

function* robotWithoutWayOut(script: Script) {
  const [first] = script.agentTurns;
  if (!first || script.agentTurns.some((turn) => WAY_OUT.test(turn.text)) || !script.agentTurns.some((turn) => likeliest(turn, 'offer', 'pitch', 'free-claim') >= SURE || (script.call.type !== 'proactive' && script.call.type !== 'reminder' && turn.says('offer')))) return;
  yield { at: first.at({ start: 0, end: first.text.length }), message: 'bot' };
}
