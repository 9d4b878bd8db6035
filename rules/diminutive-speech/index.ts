import { defineRule, heardAs, type Problem, type Utterance } from 'callint/rule';
import { BABY_TALK, fullWord } from './words.js';

/** No diminutives and baby talk in business speech. */
export default defineRule({
  category: 'respect',
  severity: 'info',
  summary: {
    ru: 'Обходитесь без «минуточку», «телефончик», «договорчик».',
    en: 'Do without “a teeny second”, “hun” and other baby talk.',
  },
  source: 'Newspaper interview with a linguist (Rossiyskaya Gazeta, 2023): «минуточку, трубочку, телефончик» read as care by some, as flirting or incompetence by others.',
  fixable: true,
  messages: {
    diminutive: {
      ru: '«{words}» одним слышится заботой, другим — сюсюканьем или неуверенностью. Говорите как есть: «{full}».',
      en: '“{words}” is care to some ears, and cooing or incompetence to others. Say it plainly: “{full}”.',
    },
    cooing: {
      ru: '«{words}» — разговор как с ребёнком. Скажите обычными словами.',
      en: '“{words}” talks as one does to a child. Use plain words.',
    },
  },
  options: {
    allow: { default: [] as readonly string[], description: 'Words that your company does not mind, as they are said.' },
  },
  *check(script, { allow }) {
    const allowed = new Set(allow.map((word) => word.toLowerCase()));
    for (const turn of script.agentTurns) {
      if (turn.node.type === 'turn' && turn.node.verbatim) continue;
      const told = [...(turn.language === 'ru' ? russian(turn, allowed) : english(turn, allowed))];
      yield* told.length > 0 ? told : cooing(turn);
    }
  },
});

/** So sure the recogniser must be of a chummy tone that no word shows. */
const SURE = 0.5;

function* cooing(turn: Utterance): Iterable<Problem> {
  for (const heard of heardAs(turn, 'familiar', SURE)) {
    // by what name the customer is called, another rule looks after
    if (turn.all('inconsistent-address/group').some((act) => act.sentence === heard.sentence)) continue;
    yield { at: turn.at(heard), message: 'cooing', data: { words: turn.text.slice(heard.start, heard.end) } };
  }
}

function* russian(turn: Utterance, allowed: ReadonlySet<string>): Iterable<Problem> {
  for (const token of turn.tokens) {
    const words = turn.text.slice(token.start, token.end);
    const full = allowed.has(words.toLowerCase()) ? undefined : fullWord(words);
    if (full === undefined) continue;
    const at = turn.at(token);
    yield { at, message: 'diminutive', data: { words, full }, fix: { applicability: 'safe', edits: [{ range: at, text: full }] } };
  }
}

function* english(turn: Utterance, allowed: ReadonlySet<string>): Iterable<Problem> {
  for (const match of turn.text.matchAll(BABY_TALK)) {
    if (allowed.has(match[0].toLowerCase())) continue;
    yield { at: turn.at({ start: match.index, end: match.index + match[0].length }), message: 'cooing', data: { words: match[0] } };
  }
}
