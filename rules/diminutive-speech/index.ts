import { defineRule, heardAs, rememberedOfWords, type Problem, type Utterance } from 'callint/rule';
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
  for (const { start, end, full } of diminutivesIn(turn)) {
    const words = turn.text.slice(start, end);
    if (allowed.has(words.toLowerCase())) continue;
    const at = turn.at({ start, end });
    yield { at, message: 'diminutive', data: { words, full }, fix: { applicability: 'safe', edits: [{ range: at, text: full }] } };
  }
}

/** Diminutive words, each with the one that it stands for. */
const diminutivesIn = rememberedOfWords(({ text, tokens }) => tokens.flatMap(({ start, end }) => {
  const full = fullWord(text.slice(start, end));
  return full === undefined ? [] : [{ start, end, full }];
}));

function* english(turn: Utterance, allowed: ReadonlySet<string>): Iterable<Problem> {
  for (const { start, end } of babyTalkIn(turn)) {
    const words = turn.text.slice(start, end);
    if (!allowed.has(words.toLowerCase())) yield { at: turn.at({ start, end }), message: 'cooing', data: { words } };
  }
}

const babyTalkIn = rememberedOfWords(({ text }) => [...text.matchAll(BABY_TALK)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })));
