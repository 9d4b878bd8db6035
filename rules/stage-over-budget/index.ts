import { defineRule, placeOf, type Stage } from 'callint/rule';

/** A stage takes no longer than its heading says. */
export default defineRule({
  category: 'campaign',
  severity: 'warning',
  metric: 'seconds',
  summary: { ru: 'Этап занимает не больше времени, чем написано в заголовке.', en: 'A stage takes no longer than its heading says.' },
  source: 'Published scripts put times in headings («Открытие (30 сек)»), and the text below seldom fits them.',
  judges: ({ node }) => node.children.some((child) => child.type === 'stage' && child.budgetSeconds !== undefined),
  messages: {
    over: {
      ru: 'В заголовке {budget} с, а одна только речь оператора займёт около {seconds} с. Сократите этап или исправьте время: по нему планируют смену.',
      en: 'The heading says {budget} s, and the agent’s speech alone takes about {seconds} s. Shorten the stage, or correct the time: shifts are planned by it.',
    },
  },
  options: {
    tolerance: { default: 1.25, min: 1, description: 'How many times as long as declared a stage may take.' },
  },
  *check(script, { tolerance }) {
    const stages = script.node.children.filter((child): child is Stage => child.type === 'stage' && child.budgetSeconds !== undefined);
    for (const stage of stages) {
      const route = script.flow.time().ofStage(stage);
      const budget = stage.budgetSeconds as number; // those without one were left out
      if (!route || budget <= 0 || route.seconds <= budget * tolerance) continue;
      yield { at: placeOf(stage), message: 'over', data: { budget, seconds: Math.round(route.seconds) }, path: route.path.map((step) => ({ at: step.range })) };
    }
  },
});
