import type { Sentence, Token } from '../words/index.js';
import { OTHER_AMOUNT, EN_NOT_PLURAL, EN_PLURALS, LABEL_WORDS, NOT_COUNTED, PRICE_WORD } from './data/phrases.js';
import { MONEY_UNITS } from './data/units.js';
import { touches, type Entity } from './entities-model.js';
import { periodAfter } from './entities-money.js';
import type { Quantity } from './entities-quantity.js';

const LOOK_AROUND = 8;
const RU_VERB = /(?:ет|ит|ют|ят|ать|ять|ить|еть|ла|ло|ли|лся|ся|ись|те|ешь|ишь|[юуео]|им|(?<!т|х|л|ст)ем)$/;
const RU_COUNTED = /^(?:минут|лет|билет|пакет|смет|суток|процент|человек|раз|раза|игл|шкал|недели|мили|пули|баллов|визит|кредит|мегабит|гигабит|предмет|клиент|банкнот|квартир)/;
const RU_ADJECTIVE = /(?:ых|их|ого|его|ые|ие|ый|ий|ая|ую)$/;

/** The noun that a number counts: its last token, or nothing. */
export function countedNoun(tokens: readonly Token[], next: number): number | undefined {
  let at = next;
  if (tokens[at]?.form === '-' && touches(tokens, at)) at += 1;
  const token = tokens[at];
  if (token?.kind !== 'word' || NOT_COUNTED.has(token.form) || MONEY_UNITS.has(token.form) || token.form.startsWith("'")) return undefined;
  if (/^[а-я]/.test(token.form)) return russianNoun(tokens, at);
  if (isPlural(token)) return at;
  const second = tokens[at + 1];
  return second?.kind === 'word' && !NOT_COUNTED.has(second.form) && isPlural(second) ? at + 1 : undefined;
}

function russianNoun(tokens: readonly Token[], at: number): number | undefined {
  const { form } = tokens[at];
  if (RU_COUNTED.test(form)) return at;
  if (RU_ADJECTIVE.test(form) && !/^их$/.test(form)) {
    const second = tokens[at + 1];
    return second?.kind === 'word' && !NOT_COUNTED.has(second.form) && /^[а-яa-z]/.test(second.form) && !RU_VERB.test(second.form) ? at + 1 : at;
  }
  return RU_VERB.test(form) ? undefined : at;
}

function isPlural(token: Token): boolean {
  if (EN_PLURALS.has(token.form)) return true;
  return token.form.length > 2 && token.form.endsWith('s') && !token.form.endsWith('ss') && !EN_NOT_PLURAL.has(token.form);
}

/** Does a bare number stand for money: in a talk about prices, with a period after it, or as the other half of a comparison? */
export function soundsLikeMoney(tokens: readonly Token[], at: number, quantity: Quantity, sentence: Sentence, last: Entity | undefined): boolean {
  const size = quantity.value ?? quantity.max ?? 0;
  if (quantity.one || size < 2 || quantity.rest !== undefined) return false;
  const before = tokens[at - 1];
  if (before && at > sentence.firstToken && (LABEL_WORDS.has(before.form) || before.form === '+')) return false;
  if (!Number.isInteger(size * 100) || isYear(tokens, at, quantity)) return false;
  if (nearBy(tokens, at, quantity.next, sentence, OTHER_AMOUNT, 4)) return false;
  if (size >= 10 && periodAfter(tokens, quantity.next)) return true;
  if (last && last.type === 'money' && last.endToken > sentence.firstToken && at - last.endToken < 12 && comparesWith(tokens, last.endToken, at)) return true;
  if (last && last.type === 'money' && !last.inferred && size >= 50 && last.firstToken >= sentence.firstToken && at - last.endToken < 12 && tokens[quantity.next]?.kind !== 'word') return true;
  return size >= 10 && hasPriceTalk(tokens, at, quantity.next, sentence);
}

function isYear(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  const { value } = quantity;
  return value !== undefined && value >= 1950 && value <= 2100 && quantity.next === at + 1 && tokens[at].kind === 'number';
}

function comparesWith(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (/^(?:вместо|было|был|была|стало|теперь|раньше|сейчас|назад|instead|was|now|before|used|against|compared|than|а)$/.test(tokens[index].form)) return true;
  }
  return false;
}

/** Is there a word of prices near by in the sentence? */
export function hasPriceTalk(tokens: readonly Token[], at: number, next: number, sentence: Sentence): boolean {
  return nearBy(tokens, at, next, sentence, PRICE_WORD, LOOK_AROUND);
}

function nearBy(tokens: readonly Token[], at: number, next: number, sentence: Sentence, pattern: RegExp, reach: number): boolean {
  const to = Math.min(sentence.endToken, next + reach);
  for (let index = Math.max(sentence.firstToken, at - reach); index < to; index += 1) {
    if (index >= at && index < next) continue;
    if (tokens[index].kind === 'word' && pattern.test(tokens[index].form)) return true;
  }
  return false;
}
