import { defineRule, incidentIn, likeliest, type Utterance } from 'callint/rule';

/** The customer hears what to do, or that there is nothing to do. */
export default defineRule({
  category: 'incident',
  severity: 'warning',
  summary: {
    ru: 'Скажите, что делать клиенту, — или что делать ничего не нужно, и как он узнает, что всё закончилось.',
    en: 'Say what the customer has to do, or that nothing is needed, and how they will learn that it is over.',
  },
  source: 'Survey of customers after proactive outreach: two thirds call back, many because it was unclear what to do; phrases for proactive calls: end with a question that gives control.',
  messages: {
    action: {
      ru: 'Клиент узнал («{notice}»), а что делать ему самому — нет. Он позвонит спросить. Скажите: «от вас ничего не нужно» или что проверить, выбрать, сохранить.',
      en: 'The customer has been told (“{notice}”) but not what they have to do. They will ring to ask. Say “there’s nothing for you to do”, or what to check, choose or save.',
    },
    confirmation: {
      ru: 'Не сказано, как клиент узнает, что всё закончилось («{notice}»). Добавьте: «пришлём смс, когда закончим».',
      en: 'Nothing says how the customer will learn that it is over (“{notice}”). Add: “We’ll text you when it’s done.”',
    },
  },
  options: {
    requireConfirmation: { default: false, description: 'The customer must also be told how they will learn that it is over.' },
  },
  judges: ['incident', 'euphemism'],
  *check(script, { requireConfirmation }) {
    const notice = incidentIn(script);
    if (!notice) return;
    const hasAction = script.agentTurns.some(saysWhatToDo);
    const message = !hasAction ? 'action' : requireConfirmation && !script.agentTurns.some((turn) => CONFIRMS.test(turn.text)) ? 'confirmation' : undefined;
    if (!message) return;
    yield {
      at: notice.turn.at(notice),
      message,
      data: { notice: notice.turn.text.slice(notice.start, notice.end).replace(/[.!]$/u, '') },
      path: script.flow.pathTo(notice.turn).map((step) => ({ at: step.range })),
      suggestions: [{ desc: {
        ru: 'Одной из двух фраз: «От вас ничего не нужно, пришлём смс, когда закончим.» или «Выберите, пожалуйста, другой день: среда или пятница?»',
        en: 'One of two lines: “There’s nothing for you to do; we’ll text when it’s done.” Or: “Please choose another day: Wednesday or Friday?”',
      } }],
    };
  },
});

const LIKELY = 0.5;
const NOTHING = /(?:ничего (?:делать )?не (?:нужно|надо|требуется)|делать ничего не|не нужно (?:ничего|быть дома|никуда|звонить)|дома быть не|needn't|don't need to|no need to|nothing (?:for you )?to do|no action)/iu;
const DO = /(?:^|[^\p{L}])(?:если хотите|вам решать|выберите|подтвердите|проверьте|сохраните|ответьте|наберите|позвоните|напишите|перезвоните|возьмите|запаситесь|наполните|отключите|выключите|if you like|it's up to you|please|check|choose|confirm|save|reply|call us|text us|ring us|fill|keep|switch off)(?![\p{L}])/iu;
const CONFIRMS = /(?:пришл[её]м|смс|перезвон\p{L}+|сообщ(?:им|у)|напиш(?:ем|у)|позвоню|we'll (?:text|call|ring|email)|i'll (?:text|call|ring|email)|you'll (?:get|receive|hear)|text you|call you)/iu;

/** An instruction, «ничего не нужно», or a question that gives the choice to the customer. */
function saysWhatToDo(turn: Utterance): boolean {
  return NOTHING.test(turn.text) || DO.test(turn.text) || likeliest(turn, 'customer-action', 'instruction', 'need-question', 'order') >= LIKELY || turn.sentences.some((one) => one.asks && likeliest(turn, 'time-ask') < LIKELY);
}
