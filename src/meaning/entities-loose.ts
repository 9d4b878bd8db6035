import { readNumber, type Sentence, type Token } from '../words/index.js';
import { hasPriceTalk } from './entities-context.js';
import { LOOSE_UNITS, MONEY_UNITS, TIME_UNITS } from './data/units.js';
import { makeEntity, type Entity } from './entities-model.js';
import { periodAfter, type Reading } from './entities-money.js';

/** Reads a unit that stands before its number and makes it loose: «минут пять», «рублей на двести», «тысяч в тридцать». */
export function readLoose(tokens: readonly Token[], at: number): Entity | undefined {
  const { form } = tokens[at];
  if (!LOOSE_UNITS.has(form)) return undefined;
  const joint = /^(?:на|в|через|за|по)$/.test(tokens[at + 1]?.form ?? '');
  const numberAt = joint ? at + 2 : at + 1;
  const number = numberAt < tokens.length ? readNumber(tokens, numberAt) : undefined;
  if (!number || tokens[numberAt].kind !== 'word') return undefined;
  const after = tokens[number.next]?.form ?? '';
  if (TIME_UNITS.has(after) || (MONEY_UNITS.has(after) && form !== 'тысяч')) return undefined;
  const end = number.next;
  const money = MONEY_UNITS.get(form);
  if (money) return makeEntity(tokens, at, end, { type: 'money', value: number.value * money.worth, currency: money.currency, bound: 'approx' });
  const seconds = TIME_UNITS.get(form);
  // «часов в одиннадцать» is a time of day
  if (form === 'часов' && tokens[at + 1].form === 'в') return makeEntity(tokens, at, end, { type: 'time', value: number.value * 60, bound: 'approx' });
  if (seconds !== undefined) return makeEntity(tokens, at, end, { type: 'duration', value: number.value * seconds, bound: 'approx' });
  if (form === 'процентов') return makeEntity(tokens, at, end, { type: 'percent', value: number.value, bound: 'approx' });
  if (form === 'тысяч') return makeEntity(tokens, at, end, { type: 'number', value: number.value * 1000, bound: 'approx' });
  return makeEntity(tokens, at, end, { type: 'count', value: number.value, unit: tokens[at].text, bound: 'approx' });
}

/** «тысяч в тридцать шесть» is money in a talk about prices, or with the currency after it. */
export function inferLoose(tokens: readonly Token[], loose: Entity, sentence: Sentence): Reading {
  const unit = loose.type === 'number' ? MONEY_UNITS.get(tokens[loose.endToken]?.form ?? '') : undefined;
  if (unit) return { entity: { ...loose, type: 'money', currency: unit.currency, end: tokens[loose.endToken].end, endToken: loose.endToken + 1 }, next: loose.endToken + 1 };
  const entity: Entity = loose.type === 'number' && hasPriceTalk(tokens, loose.firstToken, loose.endToken, sentence) ? { ...loose, type: 'money', currency: '', inferred: true } : loose;
  const period = entity.type === 'money' ? periodAfter(tokens, loose.endToken) : undefined;
  if (period) Object.assign(entity, { period: period.period, periodRange: { start: tokens[period.first].start, end: tokens[period.next - 1].end } });
  return { entity, next: period ? period.next : loose.endToken };
}
