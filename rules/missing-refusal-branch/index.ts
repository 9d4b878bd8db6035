import { defineRule, joined, quoted, wordsRange, type Answer, type Fork, type Script, type Utterance } from 'callint/rule';

/** Every question that the customer can refuse has a branch for a no. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'На вопрос, на который можно ответить «нет», есть ветка «нет».', en: 'A question that can be answered with no has a branch for no.' },
  source: 'Essay of a telecom customer: nothing was prepared for “no”. Gong: know the paths and how to respond to each.',
  messages: {
    missing: {
      ru: 'Оператор спрашивает «{asked}», а на «нет» и «не сейчас» ответа не заготовлено (есть: {answers}). Отказ будут уговаривать с ходу. Напишите, что сказать, если клиент не согласен.',
      en: 'The agent asks “{asked}” and nothing is prepared for “no” or “not now” (there is: {answers}). A refusal will be argued with on the spot. Write what to say when the customer declines.',
    },
  },
  options: {
    asks: { default: ['consent-ask', 'purchase-ask', 'time-ask'] as readonly string[], description: 'Acts of the agent that need a branch for no.' },
  },
  *check(script, { asks }) {
    if (script.utterances.some((one) => one.kind === 'cue' && one.handler && refuses(one))) return;
    for (const fork of script.flow.forks()) {
      const asked = questionOf(fork, asks);
      if (!asked || !leavesOutNo(fork)) continue;
      const sentence = asked.sentences.findLast(({ asks: isQuestion }) => isQuestion);
      if (!sentence) continue;
      yield {
        at: asked.at(sentence), message: 'missing',
        data: { asked: asked.text.slice(sentence.start, sentence.end).trim(), answers: joined(fork.answers.map((answer) => quoted(wordsOf(answer)))) },
        path: [...script.flow.pathTo(asked)].map((step) => ({ at: step.range })),
        related: fork.answers.map(({ option }) => ({ at: wordsRange(option.condition), message: { ru: 'Такой ответ предусмотрен.', en: 'This answer is foreseen.' } })),
        ...(isSupport(script) && { severity: 'info' as const }),
      };
    }
  },
});

/** Whoever rang up for help is rarely asked for what he may refuse. */
function isSupport({ call }: Script): boolean {
  return call.direction === 'inbound' && !['sales', 'retention'].includes(call.type);
}

/** The question before a fork, when it asks for a yes. */
function questionOf({ asked }: Fork, asks: readonly string[]): Utterance | undefined {
  return asked.find((one) => {
    const last = one.sentences.length - 1;
    return one.sentences[last]?.asks && one.acts.some((act) => asks.includes(act.type) && !act.negated && act.sentence === last);
  });
}

/** Every answer that is foreseen is a yes, a question or an objection to the price: anything else may be what a no comes to. */
function leavesOutNo({ answers, choice }: Fork): boolean {
  if (choice.inferred || answers.some(({ option }) => option.condition.kind === 'else')) return false;
  const kinds = answers.map((answer) => kindOf(answer));
  return kinds.includes('yes') && kinds.every((kind) => kind !== 'other');
}

function kindOf(answer: Answer): 'yes' | 'question' | 'price' | 'other' {
  const { cue, option } = answer;
  if (!cue || option.condition.kind === 'no_input' || refuses(cue)) return 'other';
  if (/[?]\s*$/.test(cue.text)) return 'question';
  if (cue.says('price-objection')) return 'price';
  return cue.says('agreement') ? 'yes' : 'other';
}

function refuses(cue: Utterance): boolean {
  return cue.says('refusal') || /(?:^|[^\p{L}])(?:нет|отказ\p{L}*|no|not|refus\p{L}*|declin\p{L}*)(?![\p{L}])/u.test(cue.text.toLowerCase());
}

/** What the customer says, without the “If” and the marks around a quotation. */
function wordsOf({ option }: Answer): string {
  return option.condition.value.replace(/^(?:if|если)\s+(?=["«“])/iu, '').replace(/^["«“](.*)["»”]$/u, '$1').slice(0, 40);
}
