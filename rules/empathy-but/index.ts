import { defineRule, sentenceText, type Problem, type Range, type Utterance } from 'callint/rule';

/** "I understand, but …" cancels the understanding. */
export default defineRule({
  category: 'empathy',
  severity: 'warning',
  summary: {
    ru: 'Не перечёркивайте сочувствие словом «но»: поставьте точку и скажите, что можно сделать.',
    en: 'Do not cancel sympathy with “but”: put a full stop and say what can be done.',
  },
  source: 'Phrases of a proactive call, case 9: “I understand, … but I assure you”; coaching of agents: after “but” only the second half is heard.',
  messages: {
    cancelled: {
      ru: '«{words}»: после «но» клиент слышит только вторую половину, и сочувствия как не было. Поставьте точку и добавьте, что можно сделать.',
      en: '“{words}”: after “but” only the second half is heard, and the sympathy is gone. Put a full stop, and add what can be done.',
    },
  },
  options: {
    goodNews: { default: true, description: '“But” before good news (“but the engineer is already downstairs”) is let pass.' },
  },
  judges: ['ack', 'apology', 'empathy-but'],
  *check(script, { goodNews }) {
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      for (const sentence of turn.sentences.keys()) {
        const words = cancelled(turn, sentence);
        if (!words || (goodNews && isGoodNews(turn, sentence, words))) continue;
        yield problemOf(turn, words);
      }
    }
  },
});

const POSSIBLE = 0.12;
const SURE = 0.75;

/** The sympathy with its “but”: in one sentence, or the second sentence opens with it. */
function cancelled(turn: Utterance, sentence: number): Range | undefined {
  const sure = turn.probability(sentence, 'empathy-but');
  const [words] = turn.all('empathy-but/cancelled').filter((act) => act.sentence === sentence);
  if (words) {
    const but = BUT.exec(turn.text.slice(words.start, words.end));
    return but && sure >= POSSIBLE ? { start: words.start, end: words.start + but.index + but[0].length } : undefined;
  }
  if (sure >= SURE && BUT.test(sentenceText(turn, sentence))) return { start: turn.sentences[sentence].start, end: turn.sentences[sentence].start + sentenceText(turn, sentence).trimEnd().length };
  const [back] = turn.all('empathy-but/next').filter((act) => act.sentence === sentence);
  if (!back || sentence === 0 || !isSympathy(turn, sentence - 1)) return undefined;
  return turn.probability(sentence, 'refusal') > SURE_OF_NO || turn.probability(sentence, 'deflect') > SURE_OF_NO || sure >= SURE_OF_BUT ? { start: back.start, end: back.end } : undefined;
}

const SURE_OF_NO = 0.4;
/** «Но такие у нас правила.»: no word of a no, and one all the same. */
const SURE_OF_BUT = 0.6;
const BUT = /[,;—–-]\s*(?:но|однако|только|хотя|тем не менее|при этом|всё же|все же|but|however|though|although|only|yet|still|nevertheless)(?=[\s,]|$)/iu;

function isSympathy(turn: Utterance, sentence: number): boolean {
  return Math.max(turn.probability(sentence, 'ack'), turn.probability(sentence, 'apology')) > 0.5;
}

const GOOD = ['own-action', 'alternative', 'deadline', 'benefit', 'next-step', 'hold-ask', 'transfer', 'warm', 'free-claim', 'offer', 'accept-no', 'customer-action', 'instruction', 'need-question', 'eta'] as const;
const LIKELY = 0.3;
const AT_HAND = /(?:^|[^\p{L}])(?:уже|сейчас|могу|можем|можно|сможете|получится|бесплатно|верн[уёе]м?|сделаю|помогу|давайте|already|now|can|we'll|i'll|good news|free|let me|let's)(?=[^\p{L}]|$)/iu;

/** «Понимаю, что ждать тяжело, но мастер уже в подъезде»: what follows helps. */
function isGoodNews(turn: Utterance, sentence: number, words: Range): boolean {
  const said = turn.text.slice(words.start, turn.sentences[sentence].end);
  const but = BUT.exec(said);
  const after = said.slice(but ? but.index + but[0].length : words.end - words.start);
  const refuses = Math.max(turn.probability(sentence, 'refusal'), turn.probability(sentence, 'deflect')) > 0.5 || /(?:^|\s)(?:не|нельзя|нет|can't|cannot|not|won't|no)(?=\s)/iu.test(after);
  if (turn.sentences[sentence].asks) return true;
  if (refuses) return false;
  const isSure = turn.probability(sentence, 'empathy-but') > SURE;
  return AT_HAND.test(after) || (!isSure && GOOD.some((name) => turn.probability(sentence, name) > LIKELY));
}

function problemOf(turn: Utterance, words: Range): Problem {
  const said = turn.text.slice(words.start, words.end);
  const but = BUT.exec(said);
  const next = turn.text.slice(words.end).match(/^[,]?\s*(\S)/u);
  const end = words.start + (but?.index ?? 0);
  return {
    at: turn.at(words),
    message: 'cancelled',
    data: { words: said.trim() },
    suggestions: but && next ? [{
      desc: { ru: 'Поставьте точку вместо «но».', en: 'Put a full stop in place of “but”.' },
      edits: [{ range: turn.at({ start: end, end: words.end + next[0].length }), text: `. ${next[1].toUpperCase()}` }],
    }] : undefined,
  };
}
