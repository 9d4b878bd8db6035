import { defineRule, type Act, type Utterance } from 'callint/rule';

/** One step, then a check that it worked. */
export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: {
    ru: 'Один шаг — и проверка, что получилось.',
    en: 'One step, then a check that it worked.',
  },
  source: 'Contest of operators, case 5: steps with “Done?”, “Did it work?”; Bank of Russia 11-МР on older people; guides for voice interfaces: turn-taking for long information.',
  metric: 'steps',
  messages: {
    overload: {
      ru: 'В одной реплике {steps:действие|действия|действий} подряд: от «{first}» до «{last}». Клиент отстанет на втором и постесняется сказать. Дайте один шаг и спросите: «Получилось?»',
      en: '{steps} things to do in one turn, from “{first}” to “{last}”. The customer is lost after the second and too shy to say. Give one step and ask: “Got it?”',
    },
  },
  options: {
    maxSteps: { default: 3, description: 'Things to do in one spoken turn without a check in between.' },
  },
  judges: ['instruction-overload/step'],
  *check(script, { maxSteps }) {
    for (const turn of script.agentTurns) {
      if ((turn.node.type === 'turn' && turn.node.verbatim) || turn.says('safety')) continue;
      const steps = longestRun(turn);
      if (steps.length <= maxSteps) continue;
      const [first, last] = [steps[0], steps[steps.length - 1]];
      yield {
        at: turn.at({ start: first.start, end: last.end }),
        message: 'overload',
        data: { steps: steps.length, first: wordsOf(turn, first), last: wordsOf(turn, last) },
        suggestions: [{ desc: { ru: `После «${wordsOf(turn, first)} …» спросите: «Получилось?»`, en: `After “${wordsOf(turn, first)} …” ask: “Got it?”` } }],
      };
    }
  },
});

/** Steps with no question between them. */
function longestRun(turn: Utterance): Act[] {
  let run: Act[] = [];
  let longest: Act[] = [];
  const checks = turn.sentences.flatMap((sentence, at) => (sentence.asks ? [at] : []));
  for (const act of turn.all('instruction-overload/step')) {
    const previous = run[run.length - 1];
    if (previous && checks.some((at) => previous.sentence <= at && at < act.sentence)) run = [];
    run.push(act);
    if (run.length > longest.length) longest = [...run];
  }
  return longest;
}

function wordsOf(turn: Utterance, { start, end }: Act): string {
  return turn.text.slice(start, end);
}
