import { defineRule, evidence, placeOf, type Bilingual, type Trap } from 'callint/rule';

/** From every step the call can come to an end. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'Из любого шага разговор может прийти к концу.', en: 'From every step the call can come to an end.' },
  source: 'wavekat reports it as “trapped”, Blabber as “no path to the end”.',
  messages: {
    trapped: {
      ru: 'Отсюда не выйти: «{steps}» ведут только друг к другу, и что бы клиент ни ответил, разговор не кончится. Добавьте ответ, который ведёт к прощанию.',
      en: 'There is no way out of here: “{steps}” lead only to one another, and whatever the customer says, the call does not end. Add an answer that leads to a goodbye.',
    },
    alone: {
      ru: 'Из шага «{steps}» не выйти: он ведёт только к самому себе. Добавьте ответ, который ведёт к прощанию.',
      en: 'There is no way out of the step “{steps}”: it leads only to itself. Add an answer that leads to a goodbye.',
    },
  },
  *check(script) {
    for (const trap of script.flow.traps()) {
      const [first, ...others] = trap.stages;
      const spoken = trap.nodes.find(({ utterance }) => utterance)?.utterance;
      const at = first ? placeOf(first) : spoken?.range;
      if (!at) continue;
      yield {
        at,
        message: others.length > 0 ? 'trapped' : 'alone',
        data: { steps: stepsOf(trap) ?? spoken?.text ?? '' },
        related: others.map((stage) => ({ at: placeOf(stage), message: { ru: 'Этот шаг ведёт обратно.', en: 'This step leads back.' } })),
        ...evidence(trap),
      };
    }
  },
});

/** The names of the steps, for between the quotation marks of the message. */
function stepsOf({ stages }: Trap): Bilingual | undefined {
  const names = stages.map(({ title, id }) => title || id);
  return names.length > 0 ? { ru: names.join('», «'), en: names.join('”, “') } : undefined;
}
