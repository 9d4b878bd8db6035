import { defineRule, wordsRange, type Answer, type FlowNode } from 'callint/rule';

/** One answer of the customer leads one way. */
export default defineRule({
  category: 'flow',
  severity: 'error',
  summary: { ru: 'Один и тот же ответ клиента ведёт в одно место.', en: 'One answer of the customer leads one way.' },
  source: 'Rasa story conflict: the same state, two next actions.',
  judges: ({ flow }) => flow.forks().length > 0,
  messages: {
    conflict: {
      ru: 'Ответ «{answer}» здесь второй раз, и ведёт он в другое место (строка {line}). Что делать оператору, неясно. Оставьте одно продолжение или уточните, чем ответы отличаются.',
      en: 'The answer “{answer}” stands here a second time and leads elsewhere (line {line}). The agent cannot tell which to follow. Keep one, or say how the two answers differ.',
    },
  },
  *check(script) {
    for (const { answers } of script.flow.forks()) {
      const first = new Map<string, Answer>();
      for (const answer of answers) {
        for (const words of wordsOf(answer)) {
          const before = first.get(words);
          if (before === answer) continue;
          if (!before) first.set(words, answer);
          else if (!isSame(before.next, answer.next)) {
            const at = wordsRange(answer.option.condition);
            const earlier = before.option.condition;
            yield {
              at, message: 'conflict', data: { answer: answer.option.condition.value || words, line: earlier.position.start.line },
              related: [{ at: wordsRange(earlier), message: { ru: 'Тот же ответ раньше.', en: 'The same answer before.' } }],
            };
            break;
          }
        }
      }
    }
  },
});

/** The ways in which an answer is worded, folded; none for one that has no words. */
function wordsOf({ option: { condition } }: Answer): string[] {
  if (condition.kind !== 'utterance' && condition.kind !== 'value') return condition.kind === 'intent' && condition.value ? [fold(condition.value)] : [];
  return [condition.value, ...condition.examples.map(({ value }) => value)].map(fold).filter(Boolean);
}

function fold(words: string): string {
  return words.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}{}]+/gu, ' ').trim();
}

/** Two answers may be worded alike and go on alike: that is a repetition, and no conflict. */
function isSame(one: FlowNode | undefined, other: FlowNode | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.id === other.id || (one.kind === 'missing' && other.kind === 'missing')) return true;
  return one.utterance !== undefined && other.utterance !== undefined && fold(one.utterance.text) === fold(other.utterance.text);
}
