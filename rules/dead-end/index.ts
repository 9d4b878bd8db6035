import { defineRule, evidence, placeOf, wordsRange, type Bilingual, type DeadEnd, type Script } from 'callint/rule';

/** Every branch ends in a farewell, a transfer, a promise to ring back, or leads on. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'Каждая ветка ведёт дальше или завершает разговор.', en: 'Every branch leads on or ends the call.' },
  source: 'Ink calls it a loose end, Rasa a missing next link, bpmnlint an implicit end: every validator of dialogue flows looks for it.',
  messages: {
    step: {
      ru: 'Шаг «{step}» никуда не ведёт: после этих слов оператор не знает, что говорить, и клиент слышит тишину. Допишите переход{hint} или попрощайтесь.',
      en: 'The step “{step}” leads nowhere: after these words the agent does not know what to say, and the customer hears silence. Add the next step{hint}, or say goodbye.',
    },
    answer: {
      ru: 'После ответа «{answer}» разговор обрывается: у остальных ответов есть продолжение, а у этого нет. Допишите переход{hint} или попрощайтесь.',
      en: 'The call breaks off after the answer “{answer}”: the other answers lead on and this one does not. Add the next step{hint}, or say goodbye.',
    },
  },
  *check(script) {
    const done = new Set<unknown>();
    for (const dead of script.flow.deadEnds()) {
      const { stage, utterance, node } = dead.node;
      const option = node?.type === 'option' ? node : utterance?.option;
      const hint = hintFor(script, dead);
      if (option && !dead.isOnlyWay) {
        if (done.has(option)) continue;
        done.add(option);
        yield { at: wordsRange(option.condition), message: 'answer', data: { answer: option.condition.value, step: '', hint }, ...evidence(dead) };
      } else if (stage && !done.has(stage)) {
        done.add(stage);
        yield { at: placeOf(stage), message: 'step', data: { answer: '', step: stage.title || stage.id, hint }, ...evidence(dead) };
      }
    }
  },
});

/** The step that most others lead to, as in «, например „прощание“». */
function hintFor(script: Script, { node }: DeadEnd): Bilingual | string {
  const counts = new Map<string, number>();
  for (const { to } of script.flow.gotos()) if (to && to.id !== node.stage?.id) counts.set(to.id, (counts.get(to.id) ?? 0) + 1);
  const [first] = [...counts].sort((one, other) => other[1] - one[1]);
  if (!first || first[1] < 2) return '';
  return { ru: `, например к «${first[0]}»,`, en: `, such as “${first[0]}”` };
}
