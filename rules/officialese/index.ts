import { defineRule, heardAs, type Act, type HeardSentence, type Problem, type Utterance } from 'callint/rule';
import { PLAIN } from './plain.js';

/** Speak as people speak. */
export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: {
    ru: 'Говорите так, как говорят вслух, а не как пишут в ответах на обращения.',
    en: 'Speak as people speak, not as offices write.',
  },
  source: 'Contest of operators, case 5: “in the event of further questions arising”; Russian guides on officialese; incident messages whose passive hides who did it.',
  messages: {
    official: {
      ru: '«{words}» — слова из служебного письма. На слух их приходится переводить, а за ними не видно, кто и что делает. Скажите, кто делает: «проверяю», «посмотрю и отвечу до …».',
      en: '“{words}” is from an official letter. By ear it must be translated, and nobody is seen doing anything. Say who does what: “I’m checking”, “I’ll look and answer by …”.',
    },
    plain: {
      ru: '«{words}» — слова из служебного письма, на слух их приходится переводить. Проще: «{plain}».',
      en: '“{words}” is from an official letter and must be translated by ear. Plainer: “{plain}”.',
    },
  },
  options: {
    tolerated: { default: 1, min: 0, description: 'Single official words in one turn that are let pass; ready-made formulas never are.' },
    accept: { default: [] as readonly string[], description: 'Turns of phrase that your customers are used to.' },
  },
  doubts: { fault: 'canned-phrase', below: 0.03 },
  fault: 'canned-phrase',
  *check(script, { accept, tolerated }) {
    const accepted = new Set(accept.map((words) => words.toLowerCase()));
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      const seen = new Set<number>();
      const words = turn.all('officialese/word', 'officialese/formula');
      const isDense = words.length > tolerated;
      for (const act of words) {
        if (act.type === 'officialese/word' && !isDense) continue;
        if (seen.has(act.sentence) || accepted.has(turn.text.slice(act.start, act.end).toLowerCase())) continue;
        seen.add(act.sentence);
        yield problemOf(turn, act);
      }
      for (const act of heardAs(turn, 'officialese', SURE)) if (!seen.has(act.sentence) && !isToldElsewhere(turn, act)) yield { at: turn.at(act), message: 'official', data: { words: turn.text.slice(act.start, act.end) } };
    }
  },
});

/** So sure the recogniser must be where no phrase says it. */
const SURE = 0.4;
const LIKELY = 0.3;

/** Terms that nobody knows, and dates that are none, have rules of their own. */
function isToldElsewhere(turn: Utterance, { sentence }: HeardSentence): boolean {
  return Math.max(turn.probability(sentence, 'jargon'), turn.probability(sentence, 'vague-deadline')) >= LIKELY;
}

function problemOf(turn: Utterance, act: Act): Problem {
  const words = turn.text.slice(act.start, act.end);
  const plain = PLAIN.find(({ official }) => official.test(words))?.plain;
  const at = turn.at(act);
  if (plain === undefined) return { at, message: 'official', data: { words } };
  const text = isCapital(words) ? plain[0].toUpperCase() + plain.slice(1) : plain;
  return {
    at,
    message: 'plain',
    data: { words, plain },
    suggestions: [{ desc: { ru: `Замените на «${text}».`, en: `Replace by “${text}”.` }, edits: [{ range: at, text }] }],
  };
}

function isCapital(words: string): boolean {
  return words[0] !== words[0].toLowerCase();
}
