import type { Language } from '../../words/index.js';
import type { WordTraits } from './words.js';

const LENGTHS = [2, 4, 7, 11, 17];

/** Who a word stands for: the customer, the agent's side, the agent. */
const PERSONS: Record<Language, readonly RegExp[]> = {
  ru: [/^(?:вы|вам|вас|вами|ваш.*)$/, /^(?:мы|нам|нас|нами|наш.*)$/, /^(?:я|мне|меня|мной)$/],
  en: [/^you/, /^(?:we|us|our|ours)(?:'|$)/, /^(?:i|my|me)(?:'|$)/],
};

const PERSON_NAMES = ['you', 'we', 'I'];

const MONEY: Record<Language, RegExp> = {
  ru: /₽|рубл|(?:0|¤|тысяч\p{L}*|сот|ста) ?руб/u,
  en: /[£$€]|pounds|dollars|bucks|quid/,
};

/** What the first word, any word or the end of a sentence looks like; `first` is tried on the first word only. */
const LOOKS: Record<Language, readonly { name: string; first?: true; look: RegExp }[]> = {
  ru: [
    { name: 'opens with an imperative', first: true, look: /(?:йте|ите|ьте)(?:сь)?$/ },
    { name: 'imperative', look: /(?:йте|ьте)(?:сь)?$/ },
    { name: 'opens with "we do"', first: true, look: /[еи]м(?:ся)?$/ },
    { name: 'opens with "I do"', first: true, look: /[юу](?:сь)?$/ },
    { name: 'opens with an infinitive', first: true, look: /т[ьи](?:ся)?$/ },
    { name: '"you do"', look: /\p{L}{2,}[еи]те(?:сь)?$/u },
    { name: 'infinitive', look: /ть(?:ся)?$/ },
    { name: 'past', look: /\p{L}{3}л[аои]?(?:сь|ся)?$/u },
  ],
  en: [
    { name: 'future', look: /'ll$|^will$/ },
    { name: 'conditional', look: /'d$|^would$/ },
    { name: 'past', look: /ed$/ },
    { name: 'progressive', look: /\p{L}{2,}ing$/u },
  ],
};

/** A bit for each look that any word may have and this one has. */
export function looksOf(word: string, language: Language): number {
  return LOOKS[language].reduce((bits, { first, look }, at) => (!first && look.test(word) ? bits | (1 << at) : bits), 0);
}

/** A bit for each person that a word stands for. */
export function personsOf(word: string, language: Language): number {
  return PERSONS[language].reduce((bits, person, at) => (person.test(word) ? bits | (1 << at) : bits), 0);
}

/** Features of a folded sentence that no single word carries: mood, person, figures, length. */
export function shapesOf(folded: string, words: readonly WordTraits[], language: Language): string[] {
  const mood = folded.includes('?') ? 'asks' : 'tells';
  const shapes = [mood, ...signsIn(folded, language)];
  const length = words.filter(({ word }) => word !== '?' && word !== '!').length;
  const bucket = LENGTHS.filter((limit) => length > limit).length;
  shapes.push(`length ${bucket}`, `${mood}, length ${bucket}`);

  const opening = words.length > 0 ? words[0].word : '';
  const looks = words.reduce((bits, word) => bits | word.looks, 0);
  LOOKS[language].forEach(({ name, first, look }, at) => {
    if (first ? look.test(opening) : (looks >> at) & 1) shapes.push(name);
  });
  if (language === 'en') shapes.push(`opens with ${opening}`);

  const bits = words.reduce((sum, word) => sum | word.persons, 0);
  const persons = PERSON_NAMES.filter((_, at) => (bits >> at) & 1).join(' and ') || 'nobody';
  shapes.push(persons, `${mood}, ${persons}`);
  return shapes;
}

function signsIn(folded: string, language: Language): string[] {
  const signs: string[] = [];
  if (folded.includes('!')) signs.push('exclaims');
  if (folded.includes('0')) signs.push('figures');
  if (folded.includes('¤')) signs.push('placeholder');
  if (folded.includes('№')) signs.push('number sign');
  if (MONEY[language].test(folded)) signs.push('money');
  if (/%|процент|percent/.test(folded)) signs.push('percent');
  return signs;
}
