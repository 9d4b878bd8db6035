/** Endings of a diminutive and of the word it stands for, case by case. */
const FEMININE: Endings = [['а', 'а'], ['у', 'у'], ['и', 'ы'], ['е', 'е'], ['ой', 'ой'], ['ам', 'ам'], ['ами', 'ами'], ['ах', 'ах']];
const FEMININE_SOFT: Endings = [['а', 'а'], ['у', 'у'], ['и', 'и'], ['е', 'е'], ['ой', 'ой'], ['ам', 'ам'], ['ами', 'ами'], ['ах', 'ах']];
const MASCULINE: Endings = [['', ''], ['а', 'а'], ['у', 'у'], ['ом', 'ом'], ['е', 'е'], ['и', 'ы'], ['ов', 'ов'], ['ам', 'ам'], ['ами', 'ами'], ['ах', 'ах']];
const NEUTER: Endings = [['о', 'о'], ['а', 'а'], ['у', 'у'], ['ом', 'ом'], ['е', 'е']];
const MASCULINE_FLEETING: Endings = [['ок', ''], ['ка', 'а'], ['ку', 'у'], ['ком', 'ом'], ['ке', 'е'], ['ки', 'а'], ['ков', 'ов']];

type Endings = readonly (readonly [diminutive: string, full: string])[];

/** Words of business that have a plain form. Words that only look so (карточка, кнопка, скидка, открытка) are not among them. */
const WORDS: readonly (readonly [stem: string, full: string, endings: Endings])[] = [
  ['минуточк', 'минут', FEMININE],
  ['секундочк', 'секунд', FEMININE],
  ['трубочк', 'трубк', FEMININE_SOFT],
  ['заявочк', 'заявк', FEMININE_SOFT],
  ['циферк', 'цифр', FEMININE],
  ['скидочк', 'скидк', FEMININE_SOFT],
  ['рассрочечк', 'рассрочк', FEMININE_SOFT],
  ['страховочк', 'страховк', FEMININE_SOFT],
  ['доставочк', 'доставк', FEMININE_SOFT],
  ['услужк', 'услуг', FEMININE_SOFT],
  ['копеечк', 'копейк', FEMININE_SOFT],
  ['анкеточк', 'анкет', FEMININE],
  ['телефончик', 'телефон', MASCULINE],
  ['договорчик', 'договор', MASCULINE],
  ['вопросик', 'вопрос', MASCULINE],
  ['паспортик', 'паспорт', MASCULINE],
  ['тарифчик', 'тариф', MASCULINE],
  ['кредитик', 'кредит', MASCULINE],
  ['номерочек', 'номер', [['', '']]],
  ['звоночк', 'звонк', [['а', 'а'], ['у', 'у'], ['ом', 'ом'], ['е', 'е'], ['и', 'и'], ['ов', 'ов']]],
  ['звоночек', 'звонок', [['', '']]],
  ['адрес', 'адрес', MASCULINE_FLEETING],
  ['письмец', 'письм', NEUTER],
  ['счетик', 'счет', MASCULINE],
  ['счётик', 'счёт', MASCULINE],
];

const FORMS: ReadonlyMap<string, string> = new Map(WORDS.flatMap(([stem, full, endings]) => endings.map(([from, to]) => [stem + from, full + to] as const)));

/** The plain word in the same case and with the same first letter, for a diminutive of business speech. */
export function fullWord(word: string): string | undefined {
  const full = FORMS.get(word.toLowerCase());
  if (full === undefined || word[0] === word[0].toLowerCase()) return full;
  return full[0].toUpperCase() + full.slice(1);
}

/** English has few diminutives; what coos are set words. */
export const BABY_TALK = /(?<![\w'])(?:(?:a )?(?:teeny|tiny|wee|itty)(?: bitty)? (?:sec|second|minute|moment|bit|favou?r)|(?:a )?quick sec|half a sec|easy[- ]peasy|okey[- ]dokey|pop your (?:card|details|name|number|email)(?: details| number)?|just pop (?:it|that|those|your \w+) in|your little (?:form|bill|account|card|plan)|cheeky (?:discount|upgrade|deal)|lovely jubbly|oopsie|din-dins|bits and bobs)(?![\w'])/giu;
