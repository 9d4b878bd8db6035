import { customersBefore, defineRule, sentenceRange, type Range, type Script, type Utterance } from 'callint/rule';

/** Never tell the customer how to feel or behave. */
export default defineRule({
  category: 'respect',
  severity: 'error',
  summary: {
    ru: 'Не указывайте клиенту, что чувствовать и как себя вести.',
    en: 'Never tell the customer how to feel or behave.',
  },
  source: '“Calm down”, “no need to shout” in lists of phrases to avoid in contact centres; article on formalism: people come first.',
  messages: {
    policed: {
      ru: '«{words}» — замечание клиенту вместо помощи. От него злятся сильнее: к беде добавился выговор. Назовите, что случилось, и что уже делаете: «деньги списали дважды, возвращаю».',
      en: '“{words}” tells the customer off in place of helping. It makes people angrier: now there is a scolding too. Name what happened and what you are doing: “you were billed twice, I’m reversing it”.',
    },
    waved: {
      ru: 'Клиент сердится, а ему говорят «{words}». Так отвечают на страх, не на жалобу: звучит, будто беды нет. Скажите, что случилось и что делаете.',
      en: 'The customer is angry and hears “{words}”. That answers fear, not a complaint: it sounds as if there were nothing wrong. Say what happened and what you are doing.',
    },
  },
  options: {
    allowReassurance: { default: true, description: '“Don’t worry” in answer to fear, or with its reason beside it, is let pass.' },
    sureness: { default: 0.5, min: 0, max: 1, description: 'How sure the recogniser must be in words that are on no list, 0 to 1.' },
  },
  judges: ['policing', 'emotion-policing/order', 'complaint', 'distress'],
  *check(script, { allowReassurance, sureness }) {
    for (const turn of script.agentTurns) {
      if ((turn.node.type === 'turn' && turn.node.verbatim) || turn.says('safety') || answersAbuse(script, turn)) continue;
      for (const sentence of turn.sentences.keys()) {
        const found = policing(turn, sentence, sureness) ?? waving(script, turn, sentence, allowReassurance);
        if (found) yield { at: turn.at(found), message: found.message, data: { words: turn.text.slice(found.start, found.end) } };
      }
    }
  },
});

type Found = Range & { message: 'policed' | 'waved' };

const HARDLY = 0.03;

function policing(turn: Utterance, sentence: number, sureness: number): Found | undefined {
  const sure = turn.probability(sentence, 'policing');
  const [words] = turn.all('emotion-policing/order').filter((act) => act.sentence === sentence);
  if (words && sure > HARDLY) return { ...sentenceRange(turn, sentence), message: 'policed' };
  if (LEAVES_OUT.test(turn.text.slice(turn.sentences[sentence].start, turn.sentences[sentence].end))) return undefined;
  const kinder = Math.max(turn.probability(sentence, 'ack'), turn.probability(sentence, 'apology'), turn.probability(sentence, 'own-action'));
  return sure >= sureness && kinder < sure && !turn.all('emotion-policing/reassurance').some((act) => act.sentence === sentence)
    ? { ...sentenceRange(turn, sentence), message: 'policed' }
    : undefined;
}

/** «Тогда давайте без пятисот»: what is left out is a sum, an option, a visit. */
const LEAVES_OUT = /(?:^|[^\p{L}])(?:давайте|можно|сделаем|обойд[её]мся) без(?= )(?! (?:эмоци|крик|истерик|нерв|хамств|сл[её]з|груб|мат|оскорб|наезд|угроз|скандал))/iu;

const ANGRY = 0.6;

/** «Не переживайте» to somebody who complains, with nothing else said in that sentence or the turn. */
function waving(script: Script, turn: Utterance, sentence: number, allowed: boolean): Found | undefined {
  const [words] = turn.all('emotion-policing/reassurance').filter((act) => act.sentence === sentence);
  if (!words) return undefined;
  const heard = customersBefore(script, turn, 0).find(complains);
  if (!heard || (allowed && (FEAR.test(heard.text) || hasReason(turn, sentence)))) return undefined;
  return { start: words.start, end: words.end, message: 'waved' };
}

function complains(heard: Utterance): boolean {
  return heard.sentences.some((_, at) => heard.probability(at, 'complaint') > ANGRY && heard.probability(at, 'complaint') > heard.probability(at, 'distress'));
}

const FEAR = /боюсь|боимся|страшно|волну|пережива|беспоко|тревож|scared|afraid|worr|nervous|anxious|frightened/iu;
const HELP = ['own-action', 'deadline', 'ack', 'apology', 'alternative', 'answer', 'transfer'] as const;

/** The reason not to worry follows: what is done, by when. */
function hasReason(turn: Utterance, sentence: number): boolean {
  return turn.sentences.some((_, at) => at !== sentence && HELP.some((name) => turn.probability(at, name) > 0.4)) || turn.probability(sentence, 'own-action') > 0.4;
}

/** On a branch for abuse a warning is due. */
function answersAbuse(script: Script, turn: Utterance): boolean {
  return customersBefore(script, turn, 0).some((heard) => heard.says('abuse'));
}
