/** What cannot be read aloud as it stands, with what to say instead where that is known. */
export interface Unspeakable {
  message: 'alternative' | 'address' | 'abbreviation' | 'digits' | 'sign' | 'capitals' | 'mixed';
  pattern: RegExp;
  /** What a text must hold for the pattern to be worth trying. */
  sign: RegExp;
  /** What is said instead; nothing where a person must decide. */
  instead?(match: RegExpExecArray, text: string): string | undefined;
}

/** Expansions of abbreviations that never mean anything else before or after a price, a street or an example. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  'т.е.': 'то есть', 'т. е.': 'то есть', 'т.к.': 'так как', 'т. к.': 'так как', 'и т.д.': 'и так далее', 'и т. д.': 'и так далее', 'и т.п.': 'и тому подобное', 'и т. п.': 'и тому подобное',
  'т.н.': 'так называемый', '/мес.': ' в месяц', '/мес': ' в месяц', '/год': ' в год', '/сут.': ' в сутки', '/сут': ' в сутки',
  'e.g.': 'for example', 'i.e.': 'that is', 'etc.': 'and so on', 'w/': 'with', 'w/o': 'without', '/mo.': ' a month', '/mo': ' a month', '/month': ' a month', '/yr': ' a year', '/year': ' a year',
};

/** What cannot be said aloud, the most particular first: what one finds the next leaves alone. */
export const UNSPEAKABLE: readonly Unspeakable[] = [
  { message: 'address', sign: /\/\/|www|@|\.(?:ru|com|net|org|co|рф)/i, pattern: /(?:https?:\/\/|www\.)[^\s«»“”"<>()]*[^\s«»“”"<>().,!?;:]|[\p{L}\d._-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d@.])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:ru|com|net|org|co\.uk|рф)(?:\/[^\s«»“”"<>()]*[^\s«»“”"<>().,!?;:])?(?![\p{L}\d])/giu },
  { message: 'alternative', sign: /\(/, pattern: /\p{L}+\((?:а|ая|яя|ый|ий|ой|ое|ые|ась|ась|ла|на|ы|s|es)\)/giu },
  { message: 'alternative', sign: /\//, pattern: /(?<![\p{L}\d/])(?:и\/или|and\/or|his\/her|her\/his|he\/she|she\/he|him\/her|s\/he|он\/она|его\/её|его\/ее|г-н\/г-жа|mr\/ms|mr\/mrs|sir\/madam|\p{L}+\/\p{L}{1,3}(?:ая|ый|ий|ла|на|ась))(?![\p{L}\d/])/giu },
  { message: 'abbreviation', sign: /\/|т\.|e\.g|i\.e|etc/i, pattern: /(?<![\p{L}\d])(?:и т\. ?[дп]\.|т\. ?[екн]\.|e\.g\.|i\.e\.|etc\.|w\/o|w\/)(?!\p{L})|\/(?:мес\.?|сут\.?|год|mo\.?|month|yr|year)(?!\p{L})/giu, instead: ([match]) => EXPANSIONS[match.toLowerCase()] },
  { message: 'abbreviation', sign: /руб/i, pattern: /(?<=\d\s?)руб\.?(?!\p{L})/giu, instead: (match, text) => roubles(text.slice(0, match.index)) },
  { message: 'abbreviation', sign: /(?:ул|кв|пр-т|пер|корп|стр|pt)\./, pattern: /(?<!\p{L})(?:ул|кв|пр-т|пер|корп|стр|Apt|apt)\.\s?(?=[\p{Lu}\d])/gu },
  { message: 'digits', sign: /\d{10}/, pattern: /(?<![\p{L}\d{[<_+-])\d{10,}(?![\p{L}\d}\]>_])/gu, instead: ([digits]) => grouped(digits) },
  { message: 'sign', sign: /[^\u0000-\u2012]|[©®]/, pattern: /(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic})*)+/gu },
  { message: 'sign', sign: /[§#]/, pattern: /§|(?<=\s)#(?=\d)/gu, instead: ([sign]) => (sign === '#' ? 'number ' : undefined) },
  { message: 'mixed', sign: /[a-z][а-яё]|[а-яё][a-z]/i, pattern: /(?<![\p{L}\d])(?:[а-яё]+[aceopxyABCEHKMOPTX]+|[aceopxyABCEHKMOPTX]+[а-яё]{2,})[а-яёaceopxy]*(?![\p{L}\d])/giu, instead: ([word]) => [...word].map((letter) => LOOK_ALIKE[letter] ?? letter).join('') },
  { message: 'capitals', sign: /[A-ZА-ЯЁ]{4}/, pattern: /(?<![\p{L}\d])\p{Lu}{4,}(?:[\s,!-]+\p{Lu}{3,})+(?![\p{L}\d])/gu },
];

/** Latin letters that look Cyrillic. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' };

/** «21 рубль», «22 рубля», «25 рублей». */
function roubles(before: string): string {
  const number = Number(/(\d[\d\s\u00a0]*)\s*$/u.exec(before)?.[1].replace(/\D/g, '') ?? NaN);
  const form = new Intl.PluralRules('ru').select(number);
  return form === 'one' ? 'рубль' : form === 'few' ? 'рубля' : 'рублей';
}

/** «4917203388121» → «4917 2033 8812 1»: a listener holds four figures at a time. */
function grouped(digits: string): string {
  return digits.match(/\d{1,4}/g)?.join(' ') ?? digits;
}
