import { defineRule, placeOf, type Script, type Stage } from 'callint/rule';

/** Every step is led to by another, or opens the call. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'К каждому шагу что-то ведёт.', en: 'Something leads to every step.' },
  source: 'Rasa, Bedrock, Genesys, SCXML, bpmnlint and others report unreachable nodes.',
  messages: {
    step: {
      ru: 'К шагу «{step}» ничто не ведёт: ни один ответ и ни один переход его не называет, поэтому клиент этого никогда не услышит. Добавьте переход сюда или удалите шаг.',
      en: 'Nothing leads to the step “{step}”: no answer and no goto names it, so no customer will ever hear it. Add a goto to it, or delete the step.',
    },
    line: {
      ru: 'Эту реплику никто не услышит: она стоит после перехода, и разговор до неё не доходит. Поставьте её до перехода или удалите.',
      en: 'Nobody will hear this line: it stands after a goto, and the call does not come to it. Put it before the goto, or delete it.',
    },
  },
  options: {
    allow: { default: [] as readonly string[], description: 'Ids of steps that are started from outside the script.' },
  },
  *check(script, { allow }) {
    const unreachable = script.flow.unreachable().filter((step): step is Stage => step.type === 'stage');
    for (const stage of unreachable) {
      if (allow.includes(stage.id) || !speaks(stage) || !isLooseEnd(script, stage)) continue;
      yield { at: placeOf(stage), message: 'step', data: { step: stage.title || stage.id }, ...(script.format === 'markdown' && { restsOn: 'gotos-only' as const }) };
    }
    // in Markdown a line below a goto is as often an answer that was not read as one
    if (script.format === 'yaml') for (const turn of script.flow.unheard()) if (turn.role === 'agent') yield { at: turn.range, message: 'line' };
  },
});

function speaks({ children }: Stage): boolean {
  return children.some(({ type }) => type === 'turn' || type === 'variants' || type === 'choice' || type === 'switch');
}

/** Where steps follow one another in order, only a step that a goto passes over is loose; what stands below an end is another call. */
function isLooseEnd(script: Script, stage: Stage): boolean {
  if (script.flow.graph.isStated) return script.format === 'yaml' || !isMentioned(script, stage);
  const stages = script.node.children.filter((child): child is Stage => child.type === 'stage');
  const above = stages[stages.indexOf(stage) - 1];
  const leads = script.flow.gotos().filter(({ to }) => to).length;
  return leads > 1 && above !== undefined && (above.children.at(-1)?.type !== 'end' || (script.format === 'yaml' && leadsBack(script, stage)));
}

/** A step that goes on to another of this call is no call of its own. */
function leadsBack(script: Script, stage: Stage): boolean {
  const { start, end } = stage.position;
  const gotos = script.flow.gotos();
  return gotos.some(({ jump, to }) => to && to.node !== stage && jump.position.start.offset > start.offset && jump.position.end.offset <= end.offset
    && gotos.some((other) => other.to === to && other.jump !== jump));
}

/** The step's number after an arrow or «шаг», or its title, stands somewhere else in the text: a goto that was not read as one. */
function isMentioned({ source, node }: Script, stage: Stage): boolean {
  const title = placeOf(stage);
  const text = source.text.slice(node.position.start.offset, title.start) + source.text.slice(title.end, node.position.end.offset);
  const numbers = stage.aliases.filter((alias) => /^\d+(?:\.\d+)*$/.test(alias));
  const byNumber = numbers.some((number) => new RegExp(`(?:→|->|=>|шаг\\p{L}*|step|пункт\\p{L}*|п\\.|#)\\s*${number.replaceAll('.', '\\.')}(?![\\d.]*\\d)`, 'iu').test(text));
  return byNumber || (stage.title.length > 3 && text.toLowerCase().includes(stage.title.toLowerCase()));
}
