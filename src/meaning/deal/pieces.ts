import { withLetters } from '../../source/index.js';
import { ALLOWED, wordsOf, type Count, type Price } from './model.js';
import { TIME } from './terms.js';

const L = /\p{L}/u.source;

const PIECE_AFTER = new RegExp(`^\\s*(?:рубл${L}*|руб\\.?|₽|pounds?|dollars?|euros?|quid|bucks?|p|cents?)?\\s*(?:(?:(?:for|off)\\s+)?(?:each|every|per|a|an)\\s+(?!(?:${TIME}|bit|little|lot|couple|few|for|in|on|at|if|and)(?!${L}))${L}{2,}|(?:(?:a|per) (?:day|week|month|year) )?each(?!${L})|apiece|a (?:go|time|pop|piece)|за\\s+(?:кажд${L}+\\s+|одн${L}+\\s+)?(?!(?:${TIME}|один|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|вс[её]|весь|всю|курс|комплект|пакет|набор|переход|подключение|установку|доставку|регистрацию|оформление|вычетом)(?!${L}))${L}{3,}|с (?:носа|человека|кажд${L}+)|поштучно|в (?:одну|обе|каждую) сторон${L}+)`, 'u');
const PIECE_BEFORE = withLetters(`(?:(?:^|\\s)по(?:\\s+(?:тысяч${L}|рубл${L}+))?\\s*$)|(?:^|\\s)(?:разов${L}+|поштучно|порознь|за раз|single|each|every|apiece|at the door|one at a time|кажд(?:ый|ая|ое|ую)|один|одна|одно|одну)(?!${L})|^\\s*(?:one|an?)\\s+(?!${TIME})(?:[\\p{L}-]+\\s+){1,3}?(?:is|costs?|are|runs?|at)\\s*(?:about\\s+)?$|^\\s*(?:an?|one)\\s+(?:[\\p{L}-]+\\s+){0,3}[\\p{L}-]+'s\\s*$`);

/** What is paid for by the month is no piece. */
const SERVICE = /^\s*(?:рубл\p{L}*\s+)?за (?:интернет|телевид|связь|телефон|свет|газ|воду|квартиру|кредит|ипотек|тариф|подписк|домофон|охран|садик|кружок|секци|аренд|офис|комнат|гараж|стоянк|бытовк|мобильн|домашн)/u;

/** Is it the price of one piece, visit or trip? «разовый 350», "£14 a cartridge", «по двести пятьдесят», "a box is £18". */
export function isPriceOfOne(before: string, after: string): boolean {
  if (SERVICE.test(after)) return PIECE_BEFORE.test(before);
  return PIECE_AFTER.test(after) || (PIECE_BEFORE.test(before) && !/^\s*(?:the|a)\s+(?:card|pass|membership|club|plan|policy|cover|licence|package|pump|filter|subscription)/u.test(before));
}

const NOUN_AFTER = new RegExp(`^\\s*(?:рубл${L}*|руб\\.?|₽|pounds?|dollars?|euros?|quid|bucks?|p|cents?|pence)?\\s*(?:(?:for|off)\\s+)?(?:each|every|per|a|an|за)\\s+(${L}{3,})`, 'u');
const ANY_USE = /^(?:visit|time|trip|head|piece|pop|go|use|item|unit|раз|визит|штук|поезд|посещ|вызов|заезд)/u;

/** What the price for one is for, where that is said: "8p a text". */
export function nounOf(after: string): { noun?: string } {
  const noun = NOUN_AFTER.exec(after)?.[1];
  return noun === undefined || ANY_USE.test(noun) ? {} : { noun };
}

/** "6 deliveries at £4.99", «двадцать заказов по пятьсот». */
export function timesOf(price: Price, from: number, counts: readonly Count[], text: string): Count | undefined {
  const count = counts.filter((one) => one.value >= 2 && !ALLOWED.test(one.noun) && one.start >= from - 1 && one.end <= price.start).at(-1);
  if (!count) return undefined;
  const gap = text.slice(count.end, price.start);
  return /^\s*(?:\p{L}+\s+)?(?:по|at|×|x)\s*$/u.test(gap) && !PACK_WORDS.test(gap) && !PACK_WORDS.test(text.slice(count.start, count.end)) && !/^раз в/u.test(text.slice(count.start)) ? count : undefined;
}

const PACK_WORDS = /пакет|абонемент|набор|комплект|упаков|коробк|ведр|курс|пачк|pack|package|box|bundle|set\b|case|course|book|card|block/u;

/** The count right in front of a sum, or right behind it, that it is the price of all together. */
export function packOf(price: Price, from: number, counts: readonly Count[], text: string): Count | undefined {
  const near = counts.filter((one) => one.perYear === undefined && one.value >= 2 && !ALLOWED.test(one.noun));
  const before = near.filter((one) => one.start >= from && one.end <= price.start && one.start >= price.start - 70 && !/[.!?;]\s/u.test(text.slice(one.end, price.start))).at(-1);
  if (before) {
    const gap = text.slice(before.end, price.start);
    const told = text.slice(Math.max(from, before.start - 30), price.start);
    if (/(?<!\p{L})по\s*$/u.test(gap) || (/\b(?:at|of|times|x|×)\s*$/u.test(gap) && !PACK_WORDS.test(told))) return undefined;
    if (wordsOf(gap).length <= 3 || PACK_WORDS.test(told)) return before;
  }
  return near.find((one) => one.start >= price.end && /^\s*(?:for|за|на)\s+(?:the\s+|all\s+)?$/u.test(text.slice(price.end, one.start)));
}
