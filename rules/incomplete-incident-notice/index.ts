import { defineRule, incidentIn, joined, slotsFilled, type Slot } from 'callint/rule';

const SLOTS: Readonly<Record<Slot, { ru: string; en: string }>> = {
  fact: { ru: 'что случилось', en: 'what happened' },
  scope: { ru: 'кого это касается', en: 'whom it concerns' },
  action: { ru: 'что делается', en: 'what is being done' },
  eta: { ru: 'до какого часа или когда следующее сообщение', en: 'until when, or when the next update comes' },
  fallback: { ru: 'что делать, если не наладится', en: 'what to do if it is not fixed' },
};

/** A notice of trouble says what happened, to whom, what is done, until when, and what to do if it is not fixed. */
export default defineRule({
  category: 'incident',
  severity: 'error',
  summary: {
    ru: 'Сообщая о сбое, скажите, что случилось, у кого, что делается, до какого часа и что делать, если не наладится.',
    en: 'A notice of trouble says what happened, to whom, what is done, until when, and what to do if it is not fixed.',
  },
  source: 'Phrases for proactive calls: the model message (fact, work in progress, within the hour, call if it is not back); incident guides: impact, action, next update.',
  messages: {
    missing: {
      ru: 'В сообщении о сбое («{notice}») не сказано: {missing}. Чего не сказали, о том позвонят спросить, и звонков станет больше, чем без предупреждения. Допишите недостающее одной фразой.',
      en: 'The notice of trouble (“{notice}”) does not say {missing}. What is left out people ring to ask, and there are more calls than without the notice. Add it in one sentence.',
    },
  },
  options: {
    requiredSlots: { default: ['fact', 'scope', 'action', 'eta', 'fallback'], values: ['fact', 'scope', 'action', 'eta', 'fallback'], description: 'What a notice must say: fact, scope, action, eta, fallback.' },
  },
  judges: ['incident', 'euphemism'],
  *check(script, { requiredSlots }) {
    const notice = incidentIn(script);
    if (!notice) return;
    const filled = slotsFilled(script);
    const missing = (Object.keys(SLOTS) as Slot[]).filter((slot) => requiredSlots.includes(slot) && !filled.has(slot)); // the keys of SLOTS are slots
    if (missing.length === 0) return;
    yield {
      at: notice.turn.at(notice),
      message: 'missing',
      data: { notice: notice.turn.text.slice(notice.start, notice.end).replace(/[.!]$/u, ''), missing: joined(missing.map((slot) => SLOTS[slot])) },
      ...(missing.length === 1 && { severity: 'warning' as const }),
      path: script.flow.pathTo(notice.turn).map((step) => ({ at: step.range })),
      suggestions: [{ desc: {
        ru: 'Заготовка: «В вашем {доме} {что не работает} с {часа}. {Кто} на месте, закончим до {часа}. Не появится к {часу} — позвоните на этот номер.»',
        en: 'A template: “In your {street} {what} is down since {time}. {Who} is on it; we expect {time}. If it’s not back by then, text us on this number.”',
      } }],
    };
  },
});
