import { defineRule, likeliest, type Act, type Utterance } from 'callint/rule';

/** Offer and ask; do not order. */
export default defineRule({
  category: 'respect',
  severity: 'warning',
  summary: { ru: 'Предлагайте и просите, а не приказывайте.', en: 'Offer and ask; do not order.' },
  source: 'Contest of operators, case 5: the standard answer “you must send us” is what the contest asks to repair.',
  messages: {
    ordered: {
      ru: '«{order}» звучит как приказ. Клиент ждёт помощи, а не обязанностей. {instead}',
      en: '“{order}” sounds like an order. The customer came for help, not for duties. {instead}',
    },
  },
  options: {
    pleaseSaves: { default: true, description: '“Please” in the same sentence turns an order into a request.' },
  },
  doubts: { fault: 'directive-tone', below: 0.05 },
  supervises: { fault: 'directive-tone', from: 0.6, message: 'ordered', data: (order, { turn }) => (NO_ORDER.test(order) ? undefined : { order, instead: insteadOf(turn) }) },
  *check(script, { pleaseSaves }) {
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      if (turn.says('safety')) continue;
      const seen = new Set<number>();
      for (const act of turn.all('order')) {
        if (seen.has(act.sentence) || turn.sentences[act.sentence].asks) continue;
        if (NO_ORDER.test(sentenceOf(turn, act))) continue;
        if (isBeside(turn, act, 'directive-language/legal-duty') || (pleaseSaves && isBeside(turn, act, 'politeness'))) continue;
        seen.add(act.sentence);
        yield { at: turn.at(act), message: 'ordered', data: { order: turn.text.slice(act.start, act.end).trim(), instead: insteadOf(turn) } };
      }
    }
  },
});

const ASK = { ru: 'Попросите или предложите: «пришлите, пожалуйста, …», «понадобится …, удобно сделать это сейчас?»', en: 'Ask or offer: “could you send …?”, “you will need …; shall we do it now?”' };
/** «Придётся объяснять соседям» is no request that could be put politely. */
const TELL = { ru: 'Скажите, что решено и когда, и что человек может сделать.', en: 'Say what has been decided and when, and what they can do.' };
const THREATENS = 0.35;

function insteadOf(turn: Utterance): typeof ASK {
  return turn.says('debt-threat/debt-threat') || likeliest(turn, 'threat') >= THREATENS ? TELL : ASK;
}

function isBeside(turn: Utterance, order: Act, type: string): boolean {
  return turn.all(type).some((act) => act.sentence === order.sentence);
}

/** “More than you have to”, “you having to say no”, “the last chance you'll get to …”, «это закон», «вам нужно только расписаться»: nobody is told to do anything. */
const NO_ORDER = /(?:^|[^\p{L}])(?:than you (?:have|need) to|you having to|you(?:'ll| will)? get to|ought to have|это закон|по закону|(?:нужно|надо|останется|прид[её]тся)(?: будет)? (?:только|лишь|всего лишь)|(?:только|лишь) (?:нужно|надо)|that's the law)(?![\p{L}])/iu;

function sentenceOf(turn: Utterance, { sentence }: Act): string {
  const { start, end } = turn.sentences[sentence];
  return turn.text.slice(start, end);
}
