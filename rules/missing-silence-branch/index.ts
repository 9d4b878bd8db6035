import { defineRule } from 'callint/rule';

/** A voice bot knows what to do when the customer says nothing. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'Голосовой робот знает, что делать, когда клиент молчит.', en: 'A voice bot knows what to do when the customer says nothing.' },
  source: 'wavekat missing exits, Amazon Connect best practice on error branches, Alexa fallback.',
  messages: {
    missing: {
      ru: 'Если после «{asked}» клиент промолчит, робот не знает, что делать: на линии тишина, и человек кладёт трубку. Добавьте ветку «молчание»: повторить вопрос, потом попрощаться.',
      en: 'If the customer says nothing after “{asked}”, the bot does not know what to do: the line goes quiet, and people hang up. Add a branch for silence: repeat the question, then say goodbye.',
    },
  },
  *check(script) {
    if (script.node.children.some((child) => child.type === 'handler' && (child.kind === 'no_input' || child.condition.kind === 'no_input'))) return;
    for (const { answers, asked: [asked] } of script.flow.forks()) {
      const question = asked?.sentences.findLast(({ asks }) => asks);
      if (!question || answers.some(({ option }) => option.condition.kind === 'no_input')) continue;
      yield { at: asked.at(question), message: 'missing', data: { asked: asked.text.slice(question.start, question.end).trim() } };
    }
  },
});
