import { defineRule, wordsRange, type Answer, type Fork, type Range } from 'callint/rule';

/** Every answer has a chance to be chosen. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'У каждого ответа есть шанс: он не стоит после «иначе» и не повторён.', en: 'Every answer can be chosen: none stands after “else” or comes twice.' },
  source: 'XState: transitions after the default are unreachable; Stateflow shadowing; Bedrock duplicate conditions.',
  judges: ({ flow }) => flow.forks().length > 0,
  messages: {
    afterElse: {
      ru: 'Ответ «{answer}» стоит после «иначе»: до него очередь не дойдёт. Поставьте «иначе» последним.',
      en: 'The answer “{answer}” stands after “else”, so its turn never comes. Put “else” last.',
    },
    twice: {
      ru: 'Ответ «{answer}» уже есть выше и ведёт туда же. Уберите повтор.',
      en: 'The answer “{answer}” is there already and leads to the same place. Drop one of them.',
    },
  },
  *check(script) {
    for (const fork of script.flow.forks()) {
      yield* afterElse(fork);
      yield* repeated(fork);
    }
  },
});

function* afterElse({ answers }: Fork) {
  const at = answers.findIndex(({ option }) => option.condition.kind === 'else');
  if (at < 0) return;
  for (const { option } of answers.slice(at + 1)) {
    // silence is no answer: it may stand anywhere
    if (option.condition.kind === 'no_input' || option.condition.kind === 'else') continue;
    yield { at: wordsRange(option.condition), message: 'afterElse', data: { answer: option.condition.value }, related: earlier(answers[at]) };
  }
}

function* repeated({ answers: all }: Fork) {
  const end = all.findIndex(({ option }) => option.condition.kind === 'else');
  const answers = end < 0 ? all : all.slice(0, end);
  const first = new Map<string, Answer>();
  for (const answer of answers) {
    const words = fold(answer.option.condition.value);
    const before = words ? first.get(words) : undefined;
    if (!before) first.set(words, answer);
    else if (leadsToSame(before, answer)) yield { at: wordsRange(answer.option.condition), message: 'twice', data: { answer: answer.option.condition.value }, related: earlier(before) };
  }
}

function leadsToSame({ next: one }: Answer, { next: other }: Answer): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.id === other.id || (one.utterance !== undefined && fold(one.utterance.text) === fold(other.utterance?.text ?? ''));
}

function earlier({ option }: Answer): { at: Range; message: { ru: string; en: string } }[] {
  return [{ at: wordsRange(option.condition), message: { ru: 'Этот ответ раньше.', en: 'The answer before it.' } }];
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}{}]+/gu, ' ').trim();
}
