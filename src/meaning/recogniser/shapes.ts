import type { Language } from '../../words/index.js';

const LENGTHS = [2, 4, 7, 11, 17];

interface Person {
  you: RegExp;
  we: RegExp;
  i: RegExp;
}

const PERSONS: Record<Language, Person> = {
  ru: { you: /^(?:вы|вам|вас|вами|ваш.*)$/, we: /^(?:мы|нам|нас|нами|наш.*)$/, i: /^(?:я|мне|меня|мной)$/ },
  en: { you: /^you/, we: /^(?:we|us|our|ours)(?:'|$)/, i: /^(?:i|my|me)(?:'|$)/ },
};

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

/** Features of a folded sentence that no single word carries: mood, person, figures, length. */
export function shapesOf(folded: string, words: readonly string[], language: Language): string[] {
  const asks = folded.includes('?');
  const shapes = [asks ? 'asks' : 'tells'];
  if (folded.includes('!')) shapes.push('exclaims');
  if (folded.includes('0')) shapes.push('figures');
  if (folded.includes('¤')) shapes.push('placeholder');
  if (folded.includes('№')) shapes.push('number sign');
  if (MONEY[language].test(folded)) shapes.push('money');
  if (/%|процент|percent/.test(folded)) shapes.push('percent');

  const length = words.filter((word) => word !== '?' && word !== '!').length;
  const bucket = LENGTHS.filter((limit) => length > limit).length;
  shapes.push(`length ${bucket}`, `${shapes[0]}, length ${bucket}`);

  for (const { name, first, look } of LOOKS[language]) {
    if (first ? look.test(words[0] ?? '') : words.some((word) => look.test(word))) shapes.push(name);
  }
  if (language === 'en') shapes.push(`opens with ${words[0] ?? ''}`);

  const { you, we, i } = PERSONS[language];
  const has = (person: RegExp): boolean => words.some((word) => person.test(word));
  const persons = [has(you) && 'you', has(we) && 'we', has(i) && 'I'].filter(Boolean).join(' and ') || 'nobody';
  shapes.push(persons, `${shapes[0]}, ${persons}`);
  return shapes;
}
