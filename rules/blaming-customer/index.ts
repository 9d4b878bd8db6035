import { customersBefore, defineRule, likeliest, sentenceRange, type Range, type Script, type Utterance } from 'callint/rule';

/** Describe the fact, not the customer's fault. */
export default defineRule({
  category: 'respect',
  severity: 'error',
  summary: {
    ru: 'Говорите о том, что случилось, а не о том, в чём виноват клиент.',
    en: 'Describe what happened, not what the customer did wrong.',
  },
  source: 'Essay of a telecom customer: an opening that accuses; lists of phrases to avoid in contact centres (“that’s not what I see on my end”, a hint that the customer is not telling the truth); incident messages without blame.',
  messages: {
    hindsight: {
      ru: '«{words}» — упрёк задним числом: исправить он ничего не может, только обидеть. Скажите, что можно сделать теперь.',
      en: '“{words}” is a reproach for what can no longer be changed. Say what can be done now.',
    },
    blamed: {
      ru: '«{words}» винит клиента. Даже если он и правда ошибся, дальше он будет защищаться, а не слушать. Назовите факт без «вы»: «в заявке не хватает …», и что с этим сделать.',
      en: '“{words}” puts the fault on the customer. Right or wrong, from here on they defend themselves and do not listen. Name the fact without “you”: “the form has no …”, and what to do about it.',
    },
    belittled: {
      ru: '«{words}» звучит свысока. Клиент запомнит не ответ, а то, что его выставили глупым. {instead}',
      en: '“{words}” talks down to the customer. They will forget the answer and remember being made to feel stupid. {instead}',
    },
  },
  options: {
    sureness: { default: 0.4, min: 0, max: 1, description: 'How sure the recogniser must be of a reproach in words that are on no list, 0 to 1.' },
  },
  doubts: { fault: 'blame-customer', below: 0.03, messages: ['belittled'] },
  supervises: { fault: 'blame-customer', from: 0.5, message: 'blamed', data: (words) => ({ words }) },
  *check(script, { sureness }) {
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const sentence of turn.sentences.keys()) {
        const found = namedReproach(turn, sentence) ?? plainReproach(turn, sentence, sureness);
        if (found && !isPressure(turn, sentence)) yield { at: turn.at(found), message: found.message, data: { words: turn.text.slice(found.start, found.end), ...(found.message === 'belittled' && { instead: isAsked(script, turn) ? ANSWER : SPEAK_OF_IT }) } };
      }
    }
  },
});

const ANSWER = { ru: 'Ответьте на вопрос так, будто его задали впервые.', en: 'Answer as if it were asked for the first time.' };
const SPEAK_OF_IT = { ru: 'Говорите о деле, а человека не оценивайте.', en: 'Speak of the matter, and leave the person out of it.' };

function isAsked(script: Script, turn: Utterance): boolean {
  return customersBefore(script, turn, 0).some(({ sentences }) => sentences.some(({ asks }) => asks));
}

type Reproach = Range & { message: 'hindsight' | 'blamed' | 'belittled' };

const KINDS = [
  { act: 'blaming-customer/belittling', message: 'belittled' },
  { act: 'blaming-customer/hindsight', message: 'hindsight' },
  { act: 'blaming-customer/fault', message: 'blamed' },
] as const;

/** Words that reproach whatever else the sentence says; but who apologises or feels with the customer tells of an own fault. */
function namedReproach(turn: Utterance, sentence: number): Reproach | undefined {
  for (const { act, message } of KINDS) {
    const [words] = turn.all(act).filter((one) => one.sentence === sentence);
    if (!words) continue;
    if (reproachOf(turn) < LEAST_REPROACH || (message !== 'belittled' && isSympathy(turn, sentence))) continue;
    return { start: words.start, end: clauseEnd(turn, sentence, words.end), message };
  }
  return undefined;
}

/** «Надо было» says little without what was to be done: up to the next comma. */
function clauseEnd(turn: Utterance, sentence: number, from: number): number {
  const rest = turn.text.slice(from, turn.sentences[sentence].end);
  const stop = rest.search(/\s*[,;:.!?…»”"]|\s[—–-]\s|\s*$/u);
  return from + Math.max(0, stop);
}

/** “It's in bold on page one” may be a plain answer: the recogniser must hear some reproach in the turn. */
const LEAST_REPROACH = 0.12;

function reproachOf(turn: Utterance): number {
  return likeliest(turn, 'blame', 'policing', 'dismissive', 'guilt');
}

const SURE_OF_SYMPATHY = 0.6;
/** “How did you break it?” may want to know: a question is a reproach only beyond doubt. */
const SURE_WHEN_ASKING = 0.65;

function isSympathy(turn: Utterance, sentence: number): boolean {
  const kind = Math.max(turn.probability(sentence, 'ack'), turn.probability(sentence, 'apology'));
  return kind > SURE_OF_SYMPATHY && kind > turn.probability(sentence, 'blame');
}

/** «Вы же мама, на детях не экономят»: shame that sells is told as pressure. */
function isPressure(turn: Utterance, sentence: number): boolean {
  return Math.max(turn.probability(sentence, 'guilt'), turn.probability(sentence, 'push')) > Math.max(turn.probability(sentence, 'blame'), PRESSES);
}

const PRESSES = 0.3;

function plainReproach(turn: Utterance, sentence: number, sureness: number): Reproach | undefined {
  const sure = turn.probability(sentence, 'blame');
  const { asks } = turn.sentences[sentence];
  if (sure < (asks ? SURE_WHEN_ASKING : sureness) || isSympathy(turn, sentence)) return undefined;
  return { ...sentenceRange(turn, sentence), message: 'blamed' };
}
