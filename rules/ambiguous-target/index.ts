import { defineRule, placeOf, rangeOf } from 'callint/rule';

/** A goto names one step and no other. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'Имя в переходе принадлежит одному шагу.', en: 'The name in a goto belongs to one step.' },
  source: 'ink reports ambiguous targets, Twee names that differ by case or spaces alone.',
  judges: ({ flow }) => flow.gotos().length > 0,
  messages: {
    ambiguous: {
      ru: '«{target}» называется не один шаг, а {n:шаг|шага|шагов}: здесь прочитан первый, а оператор может пойти в другой. Назовите шаги по-разному.',
      en: 'Not one but {n:step is|steps are} called “{target}”: the first is meant here as callint reads it, and the agent may go to another. Give them different names.',
    },
  },
  *check(script) {
    for (const { jump, to, rivals } of script.flow.gotos()) {
      if (!to || rivals.length === 0) continue;
      yield {
        at: rangeOf(jump), message: 'ambiguous', data: { target: jump.target, n: rivals.length + 1 },
        related: [to, ...rivals].slice(0, SHOWN).map(({ node }) => ({ at: placeOf(node), message: { ru: 'Один из шагов с этим именем.', en: 'One of the steps with this name.' } })),
      };
    }
  },
});

/** In a long script a name may belong to hundreds of steps; the number is in the message. */
const SHOWN = 5;
