import { defineRule, type Script, type Utterance } from 'callint/rule';

/** A bot that asks listens for an answer. */
export default defineRule({
  category: 'flow',
  severity: 'info',
  summary: { ru: 'Если робот спрашивает, в скрипте есть ответы.', en: 'Where a bot asks, the script has answers.' },
  source: 'Alexa: every required argument has a turn of the user.',
  messages: {
    unheard: {
      ru: 'Робот спрашивает «{asked}» и идёт дальше, что бы клиент ни сказал. Добавьте ответы или поле, куда записать сказанное.',
      en: 'The bot asks “{asked}” and goes on whatever the customer says. Add the answers, or a field to keep what was said.',
    },
  },
  *check(script) {
    // where no question has answers they are kept somewhere else
    if (script.flow.forks().length === 0) return;
    for (const turn of script.agentTurns) {
      const question = turn.sentences.at(-1);
      if (!question?.asks || isHeard(script, turn)) continue;
      yield { at: turn.at(question), message: 'unheard', data: { asked: turn.text.slice(question.start, question.end).trim() } };
    }
  },
});

/** The answer is foreseen, kept, heard, or the call ends with the question. */
function isHeard(script: Script, turn: Utterance): boolean {
  if (turn.node.type === 'turn' && turn.node.collects) return true;
  const next = script.flow.nextAfter(turn);
  return next.length === 0 || next.some(({ kind, utterance }) => kind === 'cue' || kind === 'end' || kind === 'lost' || utterance?.role === 'customer');
}
