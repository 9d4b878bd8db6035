import { defineRule, rangeOf } from 'callint/rule';

/** A script does not call itself. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'Скрипт не вызывает сам себя.', en: 'A script does not call itself.' },
  source: 'PingOne, Rasa links in calls, ink recursive includes.',
  judges: ({ flow }) => flow.calls().length > 0,
  messages: {
    recursive: {
      ru: 'Скрипт «{script}» вызывает сам себя: разговор начнётся заново и не кончится. Перейдите к нужному шагу.',
      en: 'The script “{script}” calls itself: the conversation starts over and never ends. Go to the step that is meant.',
    },
  },
  *check(script) {
    const own = fold(script.node.id);
    for (const call of script.flow.calls()) if (fold(call.script) === own) yield { at: rangeOf(call), message: 'recursive', data: { script: call.script } };
  },
});

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-').trim();
}
