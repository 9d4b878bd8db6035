import type { Price } from './model.js';
import { DAMAGE } from './parts.js';

/** A bare number is a sum where it is as large as one, is told as one, or answers a question of price. */
export function isSum({ value, start, end, every, piece, once, pack }: Price, text: string, asks: string, isTold: boolean): boolean {
  if (every !== undefined || piece || once) return true;
  if (pack !== undefined && value >= 2) return true;
  const head = text.slice(0, start);
  const tail = text.slice(end);
  if (value >= 2 && (MANY.test(tail) || LIMIT.test(head))) return true;
  const alone = ALONE.test(tail);
  if (value >= 100) return PRICED.test(head) || WHAT_COSTS.test(asks) || (alone && (!isTold || OWN.test(text)));
  if (value >= 5 && /^\s+(?:gets|buys|covers)\b/u.test(tail)) return true;
  if (WHAT_COSTS.test(asks) && start < 24) return true;
  if (alone && value >= 2 && DAMAGE.test(head.split(/[.!?,;:]/u).at(-1) ?? '')) return true;
  return value >= 1 && TOLD_AS_PRICE.test(head) && ENDS_PRICE.test(tail);
}

/** A customer's number alone is a sum where they speak of paying. */
const OWN = /плач|покупа|(?<!\p{L})беру|заказыва|име[юе]|набрал|заказ|корзин|(?<!\p{L})чек|чистыми|приносит|остаётся|зараб|\border|basket|\bworth\b|\bmakes?\b|\bearn|плат|отда|стои|обход|выход|бер[её]т|берут|да[её]т|дают|трач|уход|оставля|тариф|цен|\b(?:pay|paid|paying|costs?|charge|charges|spend|spent|price|quoted?|bill)\b/u;

/** "Sixty for three": so much for so many. */
const MANY = /^\s+(?:for|за)\s+(?:two|three|four|five|six|ten|twelve|\d+|два|две|двоих|три|четыре|пять|шесть|десять)(?!\p{L})/u;
const LIMIT = /(?<!\p{L})(?:до|от|свыше|under|over|above|from)\s+$/u;

const PRICED = /(?:\b(?:at|is|are|be|costs?|pay|paying|for|that's|it's|just|only)|'s|(?<!\p{L})(?:по|за|стоит\p{L}*|будет|это|платите|плачу|всего|выходит|обходится|на))\s+(?:about |around |roughly |maybe |only |just |около |примерно |где-то )?$|(?:'s)\s+$/u;

/** Behind a number that is no part of a longer phrase. */
const ALONE = /^\s*(?:$|[.,!?;:—–…)]|(?:рубл|₽|и|а|плюс|сразу|разово|всего|once|upfront|total|or|and|plus|за|в|на|on|for|вместо|против|instead|against|rather|плач\p{L}*|плат\p{L}*|отда\p{L}*|сам[аои]?|to (?:me|us))(?!\p{L}))/u;

/** In front of a small number that is told as a price, and behind it. */
const TOLD_AS_PRICE = /(?:\b(?:at|is|are|be|do|for|costs?|pay|paying|on|plus|around|about|only|just|runs?|another|extra|save|saves|then|under|over|above|from)|'s|'re|(?<!\p{L})(?:по|за|стоит\p{L}*|будет|около|у нас|в|платите|плачу|всего|бы|ещё|потом|дальше|затем|после|сделаем|дадим|берём|получите|франшиза|сборка|доставка|аренда|просят|берут|от|до|свыше))\s*$/u;
const ENDS_PRICE = /^\s*(?:$|[.,!?;:—–]|(?:в|за|a|per|and|и|so|on|off|upfront|once|разово|for|за|in|at the moment|now|plus|сейчас|плюс|gets|buys|covers|сам[аои]?|себя|pays?)(?!\p{L}))/u;

/** A question of price. */
const WHAT_COSTS = /сколько|поч[её]м|стоит|цен|обход|выход|\bcosts?\b|\bcharge|\bprice|how much|what (?:is|are|do|does)|what's|зарабат|make|earn|worth|плат|\bpay|\bspend/u;
