import { defineRule, type Act, type Problem, type Utterance } from 'callint/rule';

/** One question a turn. */
export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: { ru: 'Один вопрос за раз.', en: 'One question at a time.' },
  source: 'Contest of operators, case 5: several questions with no room to answer; practice of holds and probing: one question at a time.',
  metric: 'questions',
  messages: {
    stacked: {
      ru: 'Вопросов подряд {questions}, а ответить клиенту негде. Он ответит на последний, остальное придётся спрашивать заново. Задайте первый и дождитесь ответа.',
      en: '{questions} questions on end with no room to answer. The customer will answer the last one, and the rest must be asked again. Ask the first and wait.',
    },
    joined: {
      ru: '«{words}» — несколько вопросов в одном. Клиент ответит на часть и забудет остальное. Разделите на отдельные реплики.',
      en: '“{words}” asks several things in one. The customer answers a part and forgets the rest. Ask them one by one.',
    },
  },
  options: {
    maxQuestions: { default: 2, min: 1, description: 'Questions in one spoken turn.' },
    chatMax: { default: 3, min: 1, description: 'Questions in one message of a chat.' },
  },
  *check(script, { maxQuestions, chatMax }): Iterable<Problem> {
    const limit = script.call.channel === 'chat' ? chatMax : maxQuestions;
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      const questions = turn.sentences.map((sentence, at) => ({ sentence, at })).filter(({ at }) => isQuestion(turn, at));
      const joined = turn.all('stacked-questions/several').find((act) => isMuch(turn, act));
      if (questions.length > limit) {
        const range = { start: startOf(turn, questions[0].at), end: questions[questions.length - 1].sentence.end };
        yield { at: turn.at({ start: range.start, end: range.start + turn.text.slice(range.start, range.end).trimEnd().length }), message: 'stacked', data: { questions: questions.length } };
      } else if (joined) {
        yield { at: turn.at(joined), message: 'joined', data: { words: turn.text.slice(joined.start, joined.end) }, severity: 'info' };
      }
    }
  },
});

/** «Какая у вас машина и какого года?» asks two short things at once that are answered in one breath; three, or long ones, are too many. */
function isMuch(turn: Utterance, { sentence }: Act): boolean {
  const { start, end, firstToken, endToken } = turn.sentences[sentence];
  const asked = turn.text.slice(start, end).match(ASKING)?.length ?? 0;
  return asked > 2 || turn.tokens.slice(firstToken, endToken).filter(({ kind }) => kind !== 'mark').length > FEW_WORDS;
}

const FEW_WORDS = 10;
const ASKING = /(?<!\p{L})(?:когда|где|кто|что|как|сколько|куда|откуда|почему|зачем|как(?:ой|ая|ое|ие|ого|ую|ом|им)|when|where|who|what|which|how|why)(?!\p{L})/giu;

const FEWEST_WORDS = 2;
const TAGS = /^(?:верно|правильно|да|так|хорошо|удобно|согласны|договорились|подойд[её]т|ладно|right|ok|okay|correct|yes|all right|alright|fair enough|is that right)[?!.\s]*$/iu;
/** «Утром или вечером?» after the question it belongs to. */
const CHOICE = /(?:^|\s)(?:или|либо|or)(?=\s)/iu;

/** A question that wants an answer of its own: no tag, no choice offered for the question before, no “How are you?”. */
function isQuestion(turn: Utterance, at: number): boolean {
  const { asks, firstToken, endToken } = turn.sentences[at];
  if (!asks) return false;
  const text = turn.text.slice(turn.sentences[at].start, turn.sentences[at].end).trim();
  const words = turn.tokens.slice(firstToken, endToken).filter((token) => token.kind !== 'mark').length;
  if (words < FEWEST_WORDS || TAGS.test(text) || turn.probability(at, 'smalltalk') > 0.6 || turn.probability(at, 'greeting') > 0.6) return false;
  return !(at > 0 && turn.sentences[at - 1].asks && CHOICE.test(text));
}

function startOf(turn: Utterance, at: number): number {
  const { start, end } = turn.sentences[at];
  const text = turn.text.slice(start, end);
  return start + text.length - text.trimStart().length;
}
