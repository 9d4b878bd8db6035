import type { Entity } from '../entities.js';
import type { Utterance } from '../utterance.js';
import { BRINGS, FOR_EACH, HEADS, LEFT_TO_PAY, NOT_PAID, SHARED_BASE, TURNOVER } from './heads.js';
import { textOf, unitOf, type MoneyRole, type Sum } from './model.js';
import { GETS } from './sums.js';

/** The head nearest to the sum decides: first in front of it within its clause, then behind it, then anywhere in the clause. */
export function roleOf(utterance: Utterance, entity: Sum, money: readonly Sum[]): MoneyRole {
  const clause = clauseAround(textOf(utterance), entity, money);
  if (/(?<!\p{L})(?:вместо|против)(?:\s+(?:ваших|прежних|нынешних))?\s*$|\b(?:instead of|rather than|against)(?: the| your)?\s*$/u.test(clause.before)) return 'old-price';
  if (/^\s*(?:рубл\S*|₽)?\s*(?:в месяц|в год|a month|a year)?\s*(?:вместо|против|instead of|rather than|against)/u.test(textOf(utterance).slice(entity.end))) return 'new-price';
  if (entity.type === 'count' && GETS.test(unitOf(entity))) return 'price';
  if (entity.type === 'count') return /комисси|взнос/u.test(unitOf(entity)) ? 'once' : /доплат|абонплат/u.test(unitOf(entity)) ? 'rise' : 'saving';
  if (entity.period === undefined && /(?<!\p{L})по\s*$/u.test(clause.before) && FOR_EACH.test(textOf(utterance))) return entity.counted ? 'old-price' : 'other';
  if (/(?:^|[.!?;:,—–]\s*)(?:за|for)\s*$/u.test(textOf(utterance).slice(0, entity.start))) return 'price';
  if (/(?:^|[.!?]\s*)at\s*$/u.test(textOf(utterance).slice(0, entity.start)) && DROPS.test(textOf(utterance).slice(entity.end))) return 'other';
  if (TURNOVER.test(textOf(utterance).slice(entity.end)) || SHARED_BASE.test(clause.before) || isLimitMoved(utterance, entity)) return 'other';
  if (RAISED.test(clause.before)) return 'new-price';
  if (LEFT_TO_PAY.test(clause.before)) return 'rest';
  if (NOT_PAID.test(textOf(utterance).slice(entity.end))) return 'saving';
  if (BRINGS.test(textOf(utterance).slice(entity.end))) return 'price';
  if (entity.period === 'once') {
    const early = HEADS.slice(0, 2).find(([, head]) => head.test(clause.before) || head.test(clause.after));
    if (!early && entity.perYear === undefined) return 'once';
  }
  const near: { role: MoneyRole; distance: number }[] = [];
  for (const [role, head] of HEADS) {
    const global = globalOf(head);
    const before = lastMatch(global, clause.before);
    if (before >= 0) near.push({ role, distance: clause.before.length - before });
    global.lastIndex = 0;
    const after = clause.after === '' ? null : global.exec(clause.after);
    if (after) near.push({ role, distance: after.index + 6 });
  }
  if (near.length === 0) return 'price';
  // a specific head beats the general words of price unless those stand much nearer
  const rank = (one: { role: MoneyRole; distance: number }) => (one.role === 'price' ? one.distance + PRICE_HANDICAP : one.distance);
  return near.reduce((best, one) => (rank(one) < rank(best) ? one : best)).role;
}

/** “Would you raise your gift to £18 a month?”: what is given regularly is paid, whatever it is called. */
const RAISED = /\b(?:raise|raising|increase|increasing|lift|move|up) (?:your|the) (?:(?:monthly|regular|current) )?(?:gift|donation|contribution|payment|pledge|support|direct debit) (?:up )?(?:from\s+)?to\s*$|(?<!\p{L})(?:увелич|подн|повы[сш])\p{L}+ (?:(?:ваш|сво)\p{L} )?(?:(?:ежемесячн|регулярн)\p{L}+ )?(?:пожертвовани|взнос|плат[её]ж|помощь|поддержк)\p{L}* до\s*$/u;

/** "At £150 the premium drops": a level that one chooses, not what one pays. */
const DROPS = /^\s*(?:the|your) (?:premium|price|fee|payment|cost|bill|rate) (?:drops|falls|goes|comes)/u;

/** "A higher excess: going from 99 to 150": what one may have to bear, not what one pays. */
function isLimitMoved(utterance: Utterance, { start }: Sum): boolean {
  const text = textOf(utterance);
  return /(?:(?<!\p{L})(?:from|to|с|до))\s*$/u.test(text.slice(0, start)) && /\b(?:excess|deductible)\b|франшиз/u.test(text);
}

/** How much nearer, in characters, a general word of price must stand than a specific head. */
const PRICE_HANDICAP = 28;

/** The text around a sum up to the neighbouring sums and the ends of its clause. */
export function clauseAround(text: string, entity: Entity, money: readonly Entity[]): { before: string; after: string } {
  const previous = Math.max(0, ...money.filter((other) => other.end <= entity.start).map((other) => other.end));
  const next = Math.min(text.length, ...money.filter((other) => other.start >= entity.end).map((other) => other.start));
  const before = text.slice(previous, entity.start).split(/[.!?;:](?=\s)|,\s+(?:а|но|зато|and|but)\s|\s(?:and|и) (?=(?:it|that|this|he|она|он|это)(?:'s|\s))/u).at(-1) ?? '';
  const after = text.slice(entity.end, next).split(/[.!?;](?=\s|$)|,\s|\s(?:but|зато)\s|\s(?:and|и)\s/u)[0];
  // what stands after the last comma speaks for the sum, if it speaks at all
  const tail = before.slice(before.lastIndexOf(',') + 1);
  return { before: HEADS.some(([, head]) => head.test(tail)) ? tail : before, after };
}

const globals = new Map<RegExp, RegExp>();

/** The same expression, to be gone on with: it is asked both ways, and is compiled once. */
function globalOf(pattern: RegExp): RegExp {
  const known = globals.get(pattern);
  if (known) return known;
  const global = new RegExp(pattern.source, `${pattern.flags}g`);
  globals.set(pattern, global);
  return global;
}

function lastMatch(global: RegExp, text: string): number {
  let last = -1;
  // no words, no match: V8 would compile the expression anew for text without Cyrillic letters
  if (text === '') return last;
  global.lastIndex = 0;
  for (let match = global.exec(text); match; match = global.exec(text)) last = match.index;
  return last;
}
