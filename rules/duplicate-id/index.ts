import { defineRule, placeOf, type Stage } from 'callint/rule';

/** Every step has an id of its own. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'У каждого шага своё имя.', en: 'Every step has a name of its own.' },
  source: 'Yarn YS0011, Rasa, Twilio, Amazon States Language and ink report it; Tweego silently keeps the last one.',
  messages: {
    duplicate: {
      ru: 'Имя «{id}» уже занято шагом выше. Переход «{id}» приведёт только к одному из них, второй клиент не услышит. Дайте шагу другое имя.',
      en: 'The name “{id}” is taken by a step above. A goto to “{id}” leads to only one of them, and no customer hears the other. Give this step another name.',
    },
  },
  *check(script) {
    const stages = script.node.children.filter((child): child is Stage => child.type === 'stage');
    for (const stage of stages) {
      if (stage.sameIdAs === undefined) continue;
      const first = stages.find(({ id }) => id === stage.sameIdAs);
      yield {
        at: placeOf(stage), message: 'duplicate', data: { id: stage.sameIdAs },
        related: first ? [{ at: placeOf(first), message: { ru: 'Первый шаг с этим именем.', en: 'The first step of this name.' } }] : [],
      };
    }
  },
});
