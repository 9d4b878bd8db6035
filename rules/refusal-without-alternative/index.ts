import { customersBefore, defineRule, sentenceRange, sentenceText, type Range, type Script, type Utterance } from 'callint/rule';

/** A "no" comes with what can be done, by whom and when. */
export default defineRule({
  category: 'respect',
  severity: 'error',
  summary: {
    ru: 'Вместе с отказом скажите, что можно сделать.',
    en: 'A “no” comes with what can be done instead.',
  },
  source: 'Contest of operators, case 6: “other options, unfortunately, are absent”; lists of phrases to avoid: “there’s nothing we can do”, “I can’t help you”.',
  messages: {
    refused: {
      ru: '«{words}» — и всё: что клиенту делать дальше, не сказано. Он останется с бедой и без помощи, а позвонит снова или уйдёт. Добавьте, что можно: «зато могу …», кто решает, когда станет можно.',
      en: '“{words}”, and there it ends: what the customer is to do now is not said. They keep the trouble, and ring again or leave. Add what can be done: “what I can do is …”, who decides, when it will be possible.',
    },
  },
  options: {
    sureness: { default: 0.5, min: 0, max: 1, description: 'How sure the recogniser must be of a refusal in words that are on no list, 0 to 1.' },
    lookahead: { default: true, description: 'An alternative in the agent’s next line counts.' },
  },
  judges: ['refusal', 'refusal-without-alternative/helpless'],
  fault: 'deflection',
  *check(script, { sureness, lookahead }) {
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      const refusal = refusalIn(script, turn, sureness);
      if (!refusal || offersWayOut(turn, refusal)) continue;
      const next = nextLine(script, turn);
      if (lookahead && next && offersWayOut(next)) continue;
      yield {
        at: turn.at(refusal),
        message: 'refused',
        data: { words: turn.text.slice(refusal.start, refusal.end) },
        severity: next ? 'warning' : undefined,
        suggestions: [{ desc: { ru: 'Добавьте: «Зато могу …», «Решает …, спрошу и отвечу до …».', en: 'Add: “What I can do is …”, “That’s decided by …; I’ll ask and tell you by …”.' } }],
      };
    }
  },
});

type Refusal = Range & { sentence: number };

function refusalIn(script: Script, turn: Utterance, sureness: number): Refusal | undefined {
  // «пожалеть о покупке невозможно» promises
  const said = turn.all('refusal-without-alternative/helpless').find((act) => turn.probability(act.sentence, 'promise') < LIKELY);
  if (said) return { ...sentenceRange(turn, said.sentence), sentence: said.sentence };
  if (!customersBefore(script, turn, 0).some(isDemand)) return undefined;
  for (const sentence of turn.sentences.keys()) {
    if (turn.sentences[sentence].asks || PROMISING.test(sentenceText(turn, sentence))) continue;
    const sure = turn.probability(sentence, 'refusal');
    // who sends the customer off is told by another rule
    if (sure >= sureness && turn.probability(sentence, 'answer') < sure + HARDLY_MORE && turn.probability(sentence, 'deflect') < sure) return { ...sentenceRange(turn, sentence), sentence };
  }
  return undefined;
}

/** A no is an answer too. */
const HARDLY_MORE = 0.15;

/** Who cannot promise is honest, and refuses nothing. */
const PROMISING = /обещ|гарант|поруч|ручаться|promis|guarant|swear|tell you|say/iu;
const DEMANDS = ['request', 'complaint', 'distress'] as const;

/** A wish, a complaint, or a question that is more of a wish: "Can I return this kettle?" */
function isDemand(heard: Utterance): boolean {
  return heard.sentences.some((_, sentence) => DEMANDS.some((name) => heard.probability(sentence, name) > LIKELY)
    || (heard.probability(sentence, 'question') > LIKELY && heard.probability(sentence, 'request') > A_WISH));
}

const A_WISH = 0.15;

const WAYS = ['alternative', 'own-action', 'next-step', 'customer-action', 'transfer', 'warm', 'deadline', 'offer', 'instruction', 'hold-ask', 'need-question'] as const;
const LIKELY = 0.4;
const BUT = /(?:^|[^\p{L}])(?:зато|могу предложить|можно (?:вместо|будет)|давайте|есть вариант|but (?:i|we|you) can|instead|what (?:i|we) can do|happy to|let me)(?=[^\p{L}]|$)/iu;

/** Says what can be done, in the refusal's sentence or another; a question right after it opens a way too, and one in the next line if it offers or asks for what helps. */
function offersWayOut(turn: Utterance, refusal?: Refusal): boolean {
  return turn.sentences.some((_, sentence) => {
    const text = sentenceText(turn, sentence);
    if (BUT.test(text)) return true;
    if (sentence === refusal?.sentence) return WAYS.some((name) => turn.probability(sentence, name) > SURE_BESIDE);
    if (!refusal && turn.sentences[sentence].asks && !WAYS.some((name) => turn.probability(sentence, name) > HARDLY)) return false;
    if (turn.sentences[sentence].asks) return turn.probability(sentence, 'resolution-check') < LIKELY && turn.probability(sentence, 'closing') < LIKELY && !CLOSES.test(text);
    return (hasTime(turn, sentence) && turn.probability(sentence, 'closing') < LIKELY) || (WAYS.some((name) => turn.probability(sentence, name) > LIKELY) && turn.probability(sentence, 'deflect') < LIKELY);
  });
}

const SURE_BESIDE = 0.6;
/** “Are you able to give me a meter reading?” in the next line goes on with something else. */
const HARDLY = 0.3;
/** “Shall I close the call?”, «Пойдём дальше по вопросам?» opens no way. */
const CLOSES = /(?<!\p{L})(?:close|end) (?:the|this) (?:call|chat)|(?<!\p{L})заверш\p{L}+ (?:разговор|звонок|чат)|(?<!\p{L})(?:пойд[её]м|ид[её]м|перейд[её]м|поехали|продолж\p{L}+)(?: дальше| к| по)?(?!\p{L})|(?<!\p{L})(?:move|carry|go) on\b/iu;

/** «Ближайший завтра в девять»: when it will be possible. */
function hasTime(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  return turn.entities.some((one) => (one.type === 'date' || one.type === 'time') && !one.vague && one.start >= start && one.end <= end);
}

/** What the agent says next, if the customer has not ended the call. */
function nextLine(script: Script, turn: Utterance): Utterance | undefined {
  return script.flow.straightOn(turn, (one) => one !== turn && one.kind === 'speech' && one.role === 'agent').filter((one) => one !== turn && one.kind === 'speech' && one.role === 'agent')[0];
}
