import { roubleForms } from './roubles.js';

/** What cannot be read aloud as it stands, with what to say instead where that is known. */
export interface Unspeakable {
  message: 'alternative' | 'address' | 'abbreviation' | 'digits' | 'sign' | 'capitals' | 'mixed';
  pattern: RegExp;
  /** What a text must hold for the pattern to be worth trying. */
  sign: RegExp;
  /** What is said instead: several where a person must choose, nothing where a person must write it. */
  instead?(match: RegExpExecArray, text: string): string | readonly string[] | undefined;
}

/** Expansions of abbreviations that never mean anything else before or after a price, a street or an example. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  'т.е.': 'то есть', 'т. е.': 'то есть', 'т.к.': 'так как', 'т. к.': 'так как', 'и т.д.': 'и так далее', 'и т. д.': 'и так далее', 'и т.п.': 'и тому подобное', 'и т. п.': 'и тому подобное',
  'т.н.': 'так называемый', 'напр.': 'например', '/мес.': ' в месяц', '/мес': ' в месяц', '/год': ' в год', '/сут.': ' в сутки', '/сут': ' в сутки',
  'e.g.': 'for example', 'i.e.': 'that is', 'etc.': 'and so on', 'w/': 'with', 'w/o': 'without', '/mo.': ' a month', '/mo': ' a month', '/month': ' a month', '/yr': ' a year', '/year': ' a year',
  'incl.': 'including', 'excl.': 'excluding', 'approx.': 'about', 'min.': 'minimum', 'max.': 'maximum', 'mths': 'months', 'mth': 'month',
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function dayOf(short: string): string {
  return DAYS.find((day) => day.startsWith(short)) ?? short;
}

/** What cannot be said aloud, the most particular first: what one finds the next leaves alone. */
export const UNSPEAKABLE: readonly Unspeakable[] = [
  { message: 'address', sign: /\/\/|www|@|\.(?:ru|com|net|org|co|рф)/i, pattern: /(?:https?:\/\/|www\.)[^\s«»“”"<>()]*[^\s«»“”"<>().,!?;:]|[\p{L}\d._-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|(?<![\p{L}\d@.])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:ru|com|net|org|co\.uk|рф)(?:\/[^\s«»“”"<>()]*[^\s«»“”"<>().,!?;:])?(?![\p{L}\d])/giu },
  { message: 'alternative', sign: /\(/, pattern: /\p{L}+\((?:а|ая|яя|ый|ий|ой|ое|ые|ась|ась|ла|на|ы|s|es)\)/giu },
  { message: 'alternative', sign: /\//, pattern: /(?<![\p{L}\d/])(?:и\/или|and\/or|his\/her|her\/his|he\/she|she\/he|him\/her|s\/he|он\/она|его\/её|его\/ее|г-н\/г-жа|mr\/ms|mr\/mrs|sir\/madam|\p{L}+\/\p{L}{1,3}(?:ая|ый|ий|ла|на|ась))(?![\p{L}\d/])/giu },
  { message: 'abbreviation', sign: /\/|[тр]\.|e\.g|i\.e|etc/i, pattern: /(?<![\p{L}\d])(?:и т\. ?[дп]\.|т\. ?[екн]\.|напр\.|e\.g\.|i\.e\.|etc\.|w\/o|w\/)(?!\p{L})|\/(?:мес\.?|сут\.?|год|mo\.?|month|yr|year)(?!\p{L})/giu, instead: ([match]) => expanded(match) },
  { message: 'abbreviation', sign: /cl\.|approx|m(?:in|ax)\.|mth/i, pattern: /(?<![\p{L}\d])(?:incl\.|excl\.|approx\.|(?:min|max)\.(?=\s(?:term|spend|order|contract|stay|charge))|(?<=\d\s?)mths?)(?!\p{L})/giu, instead: ([match]) => expanded(match) },
  { message: 'abbreviation', sign: /\d\s?(?:мес|шт)\./i, pattern: /(?<=\d\s?)(?:мес|шт)\.(?!\p{L})/giu },
  { message: 'abbreviation', sign: /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)s?\b/, pattern: new RegExp(`\\b(${DAYS.map((day) => day.slice(0, 3)).join('|')})s?\\.?\\s?[–-]\\s?(${DAYS.map((day) => day.slice(0, 3)).join('|')})s?\\b\\.?`, 'g'), instead: ([, from, to]) => `${dayOf(from)} to ${dayOf(to)}` },
  { message: 'abbreviation', sign: /руб/i, pattern: /(?<=\d\s?)руб\.?(?!\p{L})/giu, instead: (match, text) => roubleForms(text.slice(0, match.index)) },
  { message: 'abbreviation', sign: /(?:ул|кв|пр-т|пер|корп|стр|pt)\./, pattern: /(?<!\p{L})(?:ул|кв|пр-т|пер|корп|стр|Apt|apt)\.\s?(?=[\p{Lu}\d])/gu },
  { message: 'digits', sign: /\d{10}/, pattern: /(?<![\p{L}\d{[<_+-])\d{10,}(?![\p{L}\d}\]>_])/gu, instead: ({ 0: digits, index }, text) => grouped(digits, index, text) },
  { message: 'sign', sign: /[^\u0000-\u2012]|[©®]/, pattern: /(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic})*)+/gu },
  { message: 'sign', sign: /[§#]/, pattern: /§|(?<=\s)#(?=\d)/gu, instead: ([sign]) => (sign === '#' ? 'number ' : undefined) },
  { message: 'mixed', sign: /[a-z][а-яё]|[а-яё][a-z]/i, pattern: /(?<![\p{L}\d])(?:[а-яё]+[aceopxyABCEHKMOPTX]+|[aceopxyABCEHKMOPTX]+[а-яё]{2,})[а-яёaceopxy]*(?![\p{L}\d])/giu, instead: ([word]) => [...word].map((letter) => LOOK_ALIKE[letter] ?? letter).join('') },
  { message: 'capitals', sign: /[A-ZА-ЯЁ]{4}/, pattern: /(?<![\p{L}\d])\p{Lu}{4,}(?:[\s,!-]+\p{Lu}{3,})+(?![\p{L}\d])/gu },
];

/** Latin letters that look Cyrillic. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' };

/** What is said for an abbreviation, with a capital where it has one. */
function expanded(abbreviation: string): string | undefined {
  const words = EXPANSIONS[abbreviation.toLowerCase()];
  return words !== undefined && /^\p{Lu}/u.test(abbreviation) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** What comes before a number that is dialled, and what it looks like: it has groups of its own, which depend on the country. */
const DIALLED = /(?:тел|звон|набер|набра|смс|факс|phone|mobile|call|dial|ring|text|fax|sms|whatsapp)[^.!?\d]*$/iu;
const PHONE = /^(?:[78]\d{10}|0\d{9,10}|9\d{9})$/;

/** What comes before or after a sum, which is grouped by thousands. */
const SUM_BEFORE = /[$£€₽¥₴₸]\s*$/u;
const SUM_AFTER = /^\s*(?:[$£€₽¥₴₸%]|руб|р\.|доллар|евро|тенге|dollars?|pounds?|euros?|roubles?)/iu;

/** «4917203388121» → «4917 203 388 121»: a listener holds three or four figures at a time. Nothing for a phone number or a sum. */
function grouped(digits: string, at: number, text: string): string | undefined {
  const [before, rest] = [text.slice(0, at), text.slice(at + digits.length)];
  if (PHONE.test(digits) || DIALLED.test(before) || SUM_BEFORE.test(before) || SUM_AFTER.test(rest)) return undefined;
  const count = Math.ceil(digits.length / 4);
  const ends = Array.from({ length: count + 1 }, (_, index) => Math.ceil((index * digits.length) / count));
  return ends.slice(1).map((end, index) => digits.slice(ends[index], end)).join(' ');
}
