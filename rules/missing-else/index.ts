import { defineRule, joined, quoted, type Fork } from 'callint/rule';

/** A bot knows what to do with an answer that nobody foresaw. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'Робот знает, что делать с ответом, которого не ждали.', en: 'A bot knows what to do with an answer that nobody foresaw.' },
  source: 'Rasa missing else branch, Bedrock missing default condition, Lex, bpmnlint conditional flows.',
  judges: ({ flow, call }) => call.isBot && flow.forks().length > 0,
  messages: {
    bot: {
      ru: 'На вопрос «{asked}» робот ждёт только этих ответов: {answers}. Любой другой он не поймёт, и клиент застрянет. Добавьте «иначе».',
      en: 'After “{asked}” the bot expects these answers only: {answers}. It will understand no other, and the customer is stuck. Add “else”.',
    },
    others: {
      ru: 'У других вопросов скрипта есть ветка «иначе», а у этого нет: {answers}. Добавьте её, чтобы оператор не гадал.',
      en: 'Other questions of this script have an “else” and this one has none: {answers}. Add it, so that the agent need not guess.',
    },
  },
  *check(script) {
    const forks = script.flow.forks().filter(({ answers, asked }) => answers.length > 1 && asked.length > 0);
    const complete = forks.filter(hasElse);
    // a person finds words for an answer that is not written down; whoever writes «else» nearly everywhere means it everywhere
    const isUsual = complete.length > 2 && complete.length * 4 >= forks.length * 3;
    if (!script.call.isBot && !isUsual) return;
    if (script.node.children.some((child) => child.type === 'handler' && child.kind === 'no_match')) return;
    for (const fork of forks) {
      const [asked] = fork.asked;
      const question = asked.sentences.findLast(({ asks }) => asks);
      if (hasElse(fork) || !question) continue;
      yield {
        at: asked.at(question), message: script.call.isBot ? 'bot' : 'others', ...(!script.call.isBot && { severity: 'info' as const }),
        data: { asked: asked.text.slice(question.start, question.end).trim(), answers: joined(fork.answers.map(({ option }) => quoted(option.condition.value))) },
      };
    }
  },
});

function hasElse({ answers }: Fork): boolean {
  return answers.some(({ option }) => option.condition.kind === 'else');
}
