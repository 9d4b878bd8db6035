import { customersBefore, defineRule, sentenceRange, shortened, withoutStop, type Script, type Utterance } from 'callint/rule';

/** Sympathy is followed by something that the agent does. */
export default defineRule({
  category: 'empathy',
  severity: 'error',
  summary: {
    ru: 'После сочувствия сделайте что-то сами: в той же реплике или в следующей.',
    en: 'After sympathy do something: in the same turn or in the next.',
  },
  source: 'Contest of operators, case 4: the customer wanted a new time and address and was told about the robot; study of 111 filmed service talks (2018): long empathy without options lowers satisfaction; the formula of an apology.',
  messages: {
    nothing: {
      ru: 'Клиенту посочувствовали («{words}»), а с его делом («{matter}») ничего не делают. Слова без дела злят сильнее, чем молчание. Скажите, что делаете сейчас и когда будет готово.',
      en: 'The customer gets sympathy (“{words}”), and nothing is done about “{matter}”. Words without help anger more than silence. Say what you are doing now and by when.',
    },
  },
  options: {
    lookahead: { default: true, description: 'Help in the agent’s next line counts.' },
  },
  judges: ['complaint', 'distress'],
  *check(script, { lookahead }) {
    for (const turn of script.agentTurns) {
      const matter = complaintBefore(script, turn);
      if (!matter || !isSympathyAlone(turn)) continue;
      const next = nextLine(script, turn);
      if (lookahead && next && !isSympathyAlone(next)) continue;
      const words = sentenceRange(turn, 0);
      yield {
        at: turn.at(words),
        message: 'nothing',
        data: { words: turn.text.slice(words.start, words.end), matter: shortened(withoutStop(matter.text), SHOWN_LETTERS) },
        severity: next ? 'warning' : undefined,
        related: [{ at: matter.range, message: { ru: 'О чём говорил клиент.', en: 'What the customer spoke of.' } }],
      };
    }
  },
});

const SURE = 0.6;

/** What the customer has just complained of or asked for. */
function complaintBefore(script: Script, turn: Utterance): Utterance | undefined {
  return customersBefore(script, turn, 0).find((heard) => heard.sentences.some((_, sentence) => Math.max(heard.probability(sentence, 'complaint'), heard.probability(sentence, 'distress')) > SURE));
}

const HELP = [
  'own-action', 'deadline', 'next-step', 'eta', 'transfer', 'warm', 'alternative', 'verify', 'need-question', 'hold', 'hold-ask', 'customer-action', 'instruction', 'offer', 'accept-no', 'opt-out',
  'recap', 'vague-deadline', 'order', 'deflect', 'refusal', 'consent-ask', 'price', 'review-ask',
] as const;
const HINT = 0.35;
const WARM = ['ack', 'apology', 'canned'] as const;

function warmth(turn: Utterance, sentence: number): number {
  if (turn.all('acknowledgement').some((act) => act.sentence === sentence)) return 1;
  return Math.max(...WARM.map((name) => turn.probability(sentence, name)));
}

/** «Эту поставку из счёта убираю»: in the first person, and no feeling. */
const DOES = /(?<!\p{L})\p{L}{3,}(?:аю|яю|ую|ею|лю|рю|ню)(?!\p{L})|(?<!\p{L})(?:давайте я|(?:больше |сейчас )?не буд(?:у|ем) (?:больше |сейчас |вас )?(?:про|о|об|вас|звонить|говорить|беспокоить|списывать))(?!\p{L})|\b(?:i|we) won['’]t (?:call|ring|ask|talk|bother|take)\b|(?<!\p{L})(?:i'll|we'll|i’ll|we’ll|i'm \p{L}+ing|let me|i've|we've)(?!\p{L})/iu;
const FEELS = /(?<!\p{L})(?:понимаю|сочувствую|сожалею|представляю|разделяю|соболезную|извиняюсь|признаю|уважаю|думаю|знаю|умею|имею|мою|вашу|нашу|эту|вою)(?!\p{L})/giu;

/** Every sentence feels with the customer, explains or says goodbye; none does or asks anything. */
function isSympathyAlone(turn: Utterance): boolean {
  if (!turn.sentences.some((_, sentence) => warmth(turn, sentence) > 0.5) || turn.entities.some((one) => one.type === 'date' || one.type === 'time' || one.type === 'money' || one.type === 'placeholder')) return false;
  if (DOES.test(turn.text.replace(FEELS, ' '))) return false;
  return turn.sentences.every((sentence, at) => !sentence.asks && HELP.every((name) => turn.probability(at, name) < Math.max(HINT, warmth(turn, at))));
}

function nextLine(script: Script, turn: Utterance): Utterance | undefined {
  const isNext = (one: Utterance) => one !== turn && one.kind === 'speech' && one.role === 'agent';
  return script.flow.straightOn(turn, isNext).find(isNext);
}

const SHOWN_LETTERS = 70;
