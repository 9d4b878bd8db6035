import { defineRule, type Act, type Problem, type Utterance } from 'callint/rule';

/** Phrases that annoy, cast doubt or fill, by groups. */
export default defineRule({
  category: 'respect',
  severity: 'warning',
  summary: {
    ru: 'Обходитесь без слов, которые задевают или вызывают сомнение: «как я уже говорила», «честно говоря».',
    en: 'Do without words that annoy or cast doubt: “like I said”, “to be honest”.',
  },
  source: 'Contest of operators, case 8: “I have heard you”; essay of a telecom customer: the house’s own choice of words; lists of words to avoid in calls (“I don’t know”, “bear with me”, «на самом деле»).',
  messages: {
    truth: {
      ru: '«{words}» намекает, что до сих пор было нечестно. Просто скажите, как есть.',
      en: '“{words}” hints that so far it was something else. Just say how it is.',
    },
    shaming: {
      ru: '«{words}» попрекает клиента тем, что он переспросил. Скажите то же короче и другими словами.',
      en: '“{words}” tells the customer off for asking again. Say it shorter, in other words.',
    },
    heard: {
      ru: '«{words}» значит только, что звук дошёл. Клиент ждёт, что будет дальше: скажите, что поняли и что сделаете.',
      en: '“{words}” says only that the sound arrived. Say what you understood and what you will do.',
    },
    ignorance: {
      ru: '«{words}» — и клиент снова один со своим вопросом. Скажите, у кого узнаете и когда ответите.',
      en: '“{words}” leaves the customer alone with the question. Say whom you will ask and when you will answer.',
    },
    opener: {
      ru: '«{words}»: звонок начинается с того, что он в тягость. Назовитесь и скажите, зачем звоните.',
      en: '“{words}” opens the call as a nuisance. Say who you are and why you ring.',
    },
    hedge: {
      ru: '«{words}» отнимает уверенность у сказанного. Назовите срок или скажите, когда узнаете точно.',
      en: '“{words}” takes the certainty out of it. Name the time, or say when you will know.',
    },
    filler: { ru: '«{words}» ничего не добавляет. Уберите.', en: '“{words}” adds nothing. Drop it.' },
    listed: { ru: '«{words}» в списке слов, которых вы избегаете.', en: '“{words}” is on the list of words that you avoid.' },
  },
  options: {
    groups: {
      default: ['truth', 'shaming', 'heard', 'ignorance'] as readonly string[],
      description: 'What is looked for: truth, shaming, heard, ignorance, opener, hedge, filler.',
    },
    add: { default: [] as readonly string[], description: 'Phrases of your house to avoid, as they are said.' },
  },
  doubts: { fault: 'canned-phrase', below: 0.01, messages: ['truth', 'shaming', 'heard', 'ignorance'] },
  fault: 'canned-phrase',
  *check(script, { groups, add }) {
    const listed = add.map((phrase) => phrase.toLowerCase());
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const group of GROUPS.filter((name) => groups.includes(name))) {
        for (const act of turn.all(`stop-phrase/${group}`)) if (!isHarmless(turn, act, group)) yield problemOf(turn, act, group);
      }
      const text = turn.text.toLowerCase();
      for (const phrase of listed) {
        const start = text.indexOf(phrase);
        if (start >= 0) yield problemOf(turn, { start, end: start + phrase.length }, 'listed');
      }
    }
  },
});

const GROUPS = ['truth', 'shaming', 'heard', 'ignorance', 'opener', 'hedge', 'filler'] as const;
const STYLE: ReadonlySet<string> = new Set(['opener', 'hedge', 'filler']);

function problemOf(turn: Utterance, { start, end }: Pick<Act, 'start' | 'end'>, group: (typeof GROUPS)[number] | 'listed'): Problem {
  return { at: turn.at({ start, end }), message: group, data: { words: turn.text.slice(start, end) }, severity: STYLE.has(group) ? 'info' : undefined };
}

/** The words cast doubt where somebody is talked into something: “To be honest, everybody takes the big one.” */
function persuades(turn: Utterance, sentence: number): boolean {
  return turn.sentences.some((_, at) => at >= sentence && PERSUADING.some((name) => turn.probability(at, name) >= LIKELY));
}

const PERSUADING = ['pitch', 'offer', 'claim', 'benefit', 'saving', 'push', 'leading', 'guilt', 'urgency', 'dismissive', 'promise', 'personal-claim'] as const;
const TAKEN = 0.4;
const LIKELY = 0.3;
const SUMS_UP = 0.6;
/** What takes honesty to say. */
const OWNS_UP = ['refusal', 'apology', 'answer', 'alternative'] as const;
const GOING_ON = ['own-action', 'deadline', 'transfer', 'hold-ask', 'accept-no', 'warm', 'next-step', 'customer-action', 'opt-out'] as const;

/** Who does not know but will find out has taken the question on; who has heard and acts has said more. */
function isHarmless(turn: Utterance, act: Act, group: string): boolean {
  if (group === 'heard') return turn.sentences.length > 1 && !/^(?:я|мы|i)(?=\s)/iu.test(turn.text.slice(act.start, act.end));
  // “So the fee, as I said, and the two dates”, «Повторяю: суббота, с десяти до двух»: reads back what was agreed
  if (group === 'shaming' && turn.probability(act.sentence, 'recap') >= SUMS_UP) return true;
  if (group === 'shaming') return turn.text[act.end] === ':' && turn.entities.some((one) => one.start > act.end && one.end <= turn.sentences[act.sentence].end && !one.vague);
  // «В плане её нет, скажу честно»: bad news told plainly
  if (group === 'truth') return OWNS_UP.some((name) => turn.probability(act.sentence, name) >= LIKELY) || turn.says('honest-loss') || ((goesOn(turn) || isDrawback(turn, act)) && !persuades(turn, act.sentence));
  if (group !== 'ignorance') return false;
  return goesOn(turn, act.sentence);
}

/** “I'll be honest, their pool is smaller than ours”: what speaks against the speaker's own offer. */
function isDrawback(turn: Utterance, { end, sentence }: Act): boolean {
  return DRAWBACK.test(turn.text.slice(end, turn.sentences[sentence].end));
}

const DRAWBACK = /\b(?:smaller|slower|dearer|older|longer|further|noisier|worse|not as|isn't (?:as|the)|there's no|we don't|wouldn't (?:take|buy|bother))\b|(?<!\p{L})(?:меньше|медленнее|дороже|старее|дольше|дальше|хуже|шумнее|не (?:самый|самая|самое|лучший|лучшая)|я бы не (?:брал|покупал|стал)\p{L}*)(?!\p{L})/iu;

/** Says what is done about it, in another sentence than the one left out. */
function goesOn(turn: Utterance, without = -1): boolean {
  return turn.sentences.some((_, sentence) => sentence !== without && GOING_ON.some((name) => turn.probability(sentence, name) > TAKEN));
}
