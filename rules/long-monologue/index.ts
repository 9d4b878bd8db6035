import { defineRule, spokenSize, type Range, type Utterance } from 'callint/rule';

/** No stretch of speech is longer than a listener can hold. */
export default defineRule({
  category: 'clarity',
  severity: 'error',
  metric: 'seconds',
  summary: { ru: 'Не говорите дольше, чем можно удержать на слух.', en: 'Do not speak longer than a listener can hold.' },
  source: 'Contest cases with whole replies of 155 words; Gong: top sellers talk about 43 % of a call.',
  messages: {
    long: {
      ru: 'Оператор говорит {seconds} с подряд ({words:слово|слова|слов}), без паузы и вопроса. К концу клиент не помнит начала. Остановитесь и спросите: «Рассказать подробнее?»',
      en: 'The agent speaks for {seconds} s on end ({words:word|words}) without a pause or a question. By the end the customer has lost the beginning. Stop and ask: “Shall I go on?”',
    },
  },
  options: {
    maxSeconds: { default: 20, min: 1, description: 'Seconds of speech without a pause or a question; a line must go beyond this and `maxWords`.' },
    maxWords: { default: 45, min: 1, description: 'Words as they are written; four fifths more where no sentence is long.' },
  },
  *check(script, { maxSeconds, maxWords }) {
    for (const turn of script.agentTurns) {
      // a word and the space after it are two letters at least
      if (turn.kind !== 'speech' || turn.text.length < 2 * maxWords || (turn.node.type === 'turn' && turn.node.verbatim)) continue;
      for (const stretch of stretchesOf(turn)) {
        const words = wordsIn(turn, stretch);
        if (words <= maxWords || words <= maxWords * leewayOf(turn, stretch)) continue;
        const { seconds } = spokenSize(turn, stretch);
        if (seconds <= maxSeconds) continue;
        yield { at: turn.at(stretch), message: 'long', data: { seconds: Math.round(seconds), words } };
      }
    }
  },
});

/** Words as they are written. */
function wordsIn({ text }: Utterance, { start, end }: Range): number {
  return text.slice(start, end).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A listener can rest at full stops: short sentences may add up to more than one long one. */
function leewayOf(turn: Utterance, stretch: Range): number {
  const longest = Math.max(0, ...turn.sentences.filter(({ start, end }) => start < stretch.end && end > stretch.start).map((sentence) => wordsIn(turn, sentence)));
  return longest < LONG_SENTENCE_WORDS ? RESTED : 1;
}

const LONG_SENTENCE_WORDS = 40;
const RESTED = 1.8;

/** What is said in one breath: between questions, and between pauses that the script marks. */
function stretchesOf(turn: Utterance): Range[] {
  const breaks = [...turn.sentences.filter(({ asks }) => asks).map(({ end }) => end), ...pausesIn(turn)].sort((one, other) => one - other);
  const stretches: Range[] = [];
  let start = 0;
  for (const end of [...breaks, turn.text.length]) {
    if (end > start) stretches.push({ start, end });
    start = Math.max(start, end);
  }
  return stretches;
}

/** Offsets of marked pauses in the text of a turn. */
function pausesIn({ node, plain }: Utterance): number[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'direction' || (child.kind !== 'pause' && child.kind !== 'listen')) return [];
    const after = plain.pieces.find(({ offset }) => offset >= child.position.end.offset);
    return [after?.start ?? plain.text.length];
  });
}
