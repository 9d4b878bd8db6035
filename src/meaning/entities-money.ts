import { readNumber, type Token } from '../words/index.js';
import { ARTICLED_MONEY, MONEY_ADJECTIVES, MONEY_SIGNS, MONEY_UNITS, MONEY_WORDS, PERIOD_GAPS, PERIOD_PREPOSITIONS, PERIOD_UNITS, PERIOD_WORDS, type MoneyUnit } from './data/units.js';
import { afterStop, makeEntity, touches, type Entity, type EntityFacts, type Period } from './entities-model.js';
import { boundBefore, readQuantity, type Quantity } from './entities-quantity.js';

/** An entity and the index of the token after everything that belongs to it, its period included. */
export interface Reading {
  entity: Entity;
  next: number;
}

/** Reads an amount that begins with a sign or a code: "$64.99/mo", "EUR 20". */
export function readSignedMoney(tokens: readonly Token[], at: number): Reading | undefined {
  const currency = MONEY_SIGNS.get(tokens[at].form);
  if (currency === undefined || at + 1 >= tokens.length) return undefined;
  const quantity = readQuantity(tokens, at + 1);
  if (!quantity || tokens[at + 1].kind !== 'number') return undefined;
  const millions = tokens[quantity.next]?.form === 'm' && touches(tokens, quantity.next);
  if (millions) quantity.next += 1;
  return finishMoney(tokens, at, quantity, { currency, worth: millions ? 1e6 : 1 }, quantity.next);
}

/** Reads an amount whose number has been read: «500 рублей», "forty-two dollars and sixty cents", "27p". */
export function readMoney(tokens: readonly Token[], at: number, quantity: Quantity): Reading | undefined {
  if (quantity.rest !== undefined) {
    const unit = MONEY_UNITS.get(quantity.rest);
    return unit && finishMoney(tokens, at, quantity, unit, quantity.next);
  }
  let unitAt = quantity.next;
  if (tokens[unitAt]?.form === '-' && touches(tokens, unitAt)) unitAt += 1;
  if (MONEY_ADJECTIVES.has(tokens[unitAt]?.form ?? '') && MONEY_UNITS.has(tokens[unitAt + 1]?.form ?? '')) unitAt += 1;
  const unit = MONEY_UNITS.get(tokens[unitAt]?.form ?? '');
  if (!unit) return undefined;
  // «100 $5 bill»: a sign that touches the number after it belongs there
  if (MONEY_SIGNS.has(tokens[unitAt].form) && tokens[unitAt].kind === 'mark' && tokens[unitAt + 1]?.kind === 'number' && touches(tokens, unitAt + 1) && !touches(tokens, unitAt)) return undefined;
  return finishMoney(tokens, at, quantity, unit, unitAt + 1);
}

/** Reads an amount that is one word: «полтинник», "a fiver", "a penny". */
export function readMoneyWord(tokens: readonly Token[], at: number): Reading | undefined {
  const { form } = tokens[at];
  const article = form === 'a' || form === 'one';
  const word = tokens[article ? at + 1 : at];
  if (!word || (article && !ARTICLED_MONEY.has(word.form))) return undefined;
  if (article && tokens[at + 2]?.form === 'of') return undefined;
  const unit = MONEY_WORDS.get(word.form) ?? (article ? MONEY_UNITS.get(word.form) : undefined);
  if (!unit) return undefined;
  const quantity: Quantity = { value: 1, next: article ? at + 2 : at + 1, one: false };
  const bound = boundBefore(tokens, at);
  if (bound) quantity.bound = bound;
  return finishMoney(tokens, at, quantity, unit, quantity.next);
}

/** An amount known by the words around it; see `entities-context`. */
export function inferMoney(tokens: readonly Token[], at: number, quantity: Quantity): Reading {
  const reading = finishMoney(tokens, at, pricePoint(tokens, at, quantity), { currency: '', worth: 1 }, quantity.next);
  reading.entity.inferred = true;
  return reading;
}

/** "seven ninety-nine" in a talk about prices is 7.99. */
function pricePoint(tokens: readonly Token[], at: number, quantity: Quantity): Quantity {
  const { value, next } = quantity;
  if (value === undefined || value < 100 || value >= 10_000 || !/^(?:99|95|49)$/.test(String(value % 100)) || !/^[a-z]/.test(tokens[at].form)) return quantity;
  for (let index = at; index < next; index += 1) if (/hundred|thousand/.test(tokens[index].form)) return quantity;
  return { ...quantity, value: value / 100 };
}

function finishMoney(tokens: readonly Token[], at: number, quantity: Quantity, unit: MoneyUnit, unitEnd: number): Reading {
  const scaled = (amount: number): number => Math.round(amount * unit.worth * 1e4) / 1e4;
  const facts: EntityFacts = { type: 'money', currency: unit.currency };
  let end = unitEnd;
  if (unit.currency === '' && unit.worth > 1) facts.currency = MONEY_UNITS.get(tokens[end]?.form ?? '')?.currency ?? '';
  if (quantity.value !== undefined) {
    const change = unit.worth === 1 ? readChange(tokens, end, unit.currency) : undefined;
    facts.value = scaled(quantity.value) + (change?.amount ?? 0);
    if (change) end = change.next;
    facts.value = Math.round(facts.value * 1e4) / 1e4;
  }
  if (quantity.min !== undefined && quantity.max !== undefined) Object.assign(facts, { min: scaled(quantity.min), max: scaled(quantity.max) });
  if (quantity.bound) facts.bound = quantity.bound;
  const loose = looseTail(tokens, end);
  if (loose) facts.bound = loose;
  const entity = makeEntity(tokens, at, end, facts);
  // "from £23 to £9" tells a change, not a lower bound
  if (entity.bound === 'lower' && /^(?:to|до)$/.test(tokens[end]?.form ?? '') && tokens[end + 1] && (tokens[end + 1].kind === 'number' || MONEY_SIGNS.has(tokens[end + 1].form) || readNumber(tokens, end + 1))) delete entity.bound;
  const after = periodAfter(tokens, end);
  const period = after ?? periodBefore(tokens, at) ?? periodBeyond(tokens, end);
  if (period) {
    entity.period = period.period;
    entity.periodRange = { start: tokens[period.first].start, end: tokens[period.next - 1].end };
  }
  return { entity, next: after ? after.next : end };
}

function looseTail(tokens: readonly Token[], at: number): 'lower' | 'approx' | undefined {
  const [one, two] = [tokens[at]?.form, tokens[at + 1]?.form];
  if (one === 'с' && (two === 'лишним' || two === 'небольшим' || two === 'копейками')) return 'lower';
  return one === 'or' && two === 'so' ? 'approx' : undefined;
}

/** The small change after the units: «пятьдесят копеек», "and sixty cents", "twenty pounds fifty". */
function readChange(tokens: readonly Token[], end: number, currency: string): { amount: number; next: number } | undefined {
  let at = afterStop(tokens, end);
  if (tokens[at]?.form === 'and' || tokens[at]?.form === 'и') at += 1;
  const small = tokens[at] ? readNumber(tokens, at) : undefined;
  if (!small || small.value >= 100) return undefined;
  const unit = MONEY_UNITS.get(tokens[small.next]?.form ?? '');
  if (unit?.worth === 0.01) return { amount: small.value / 100, next: small.next + 1 };
  const spoken = at === end && tokens[at].kind === 'word' && small.value >= 10 && currency !== 'RUB' && currency !== '';
  const follower = tokens[small.next];
  return spoken && (!follower || follower.kind === 'mark') ? { amount: small.value / 100, next: small.next } : undefined;
}

interface PeriodReading {
  period: Period;
  first: number;
  next: number;
}

/** How often, in the words after an amount: «в месяц», "/mo", "a year", «разово». */
export function periodAfter(tokens: readonly Token[], end: number): PeriodReading | undefined {
  let at = afterStop(tokens, end);
  for (let gap = 0; gap < 2 && PERIOD_GAPS.has(tokens[at]?.form ?? ''); gap += 1) at += 1;
  return periodAt(tokens, at);
}

function periodAt(tokens: readonly Token[], at: number): PeriodReading | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const single = PERIOD_WORDS.get(token.form);
  if (single) return { period: single, first: at, next: at + 1 };
  const next = tokens[at + 1];
  if (token.form === 'раз' && (next?.form === 'в' || next?.form === 'за')) return periodAt(tokens, at + 1);
  if ((token.form === 'один' || token.form === 'одним') && (next?.form === 'раз' || next?.form === 'платежом')) return { period: 'once', first: at, next: at + 2 };
  if (token.form !== '/' && !PERIOD_PREPOSITIONS.has(token.form)) return undefined;
  const unit = PERIOD_UNITS.get(next?.form ?? '');
  if (!unit || (unit === 'once' && token.form !== 'за')) return undefined;
  // «на год вперёд» and «на день рождения» are no rates
  if (token.form === 'на' && unit === 'day') return undefined;
  return { period: unit, first: at, next: at + 2 };
}

const LOOK_AHEAD = 5;

/** How often, further on in the clause: "ten dollars off your bill every month". */
function periodBeyond(tokens: readonly Token[], end: number): PeriodReading | undefined {
  for (let index = end; index < tokens.length && index < end + LOOK_AHEAD; index += 1) {
    const { kind, form } = tokens[index];
    if (kind !== 'word' || MONEY_UNITS.has(form) || /^(?:and|но|а|but|plus)$/.test(form)) return undefined;
    if (/^(?:monthly|yearly|annually|weekly|ежемесячно|ежегодно|each|every|per|в|каждый)$/.test(form)) {
      const period = periodAt(tokens, index);
      if (period && !(form === 'в' && period.period === 'day')) return period;
    }
  }
  return undefined;
}

const LOOK_BACK = 5;

/** How often, in the words of the clause before an amount: «ежемесячная плата 500 рублей», «в месяц выходит 500». */
function periodBefore(tokens: readonly Token[], at: number): PeriodReading | undefined {
  for (let index = at - 1; index >= 0 && index >= at - LOOK_BACK; index -= 1) {
    const { kind, form } = tokens[index];
    if (kind === 'mark' && form !== '/' && form !== '-' && !MONEY_SIGNS.has(form)) return undefined;
    if (MONEY_UNITS.has(form)) return undefined;
    const single = PERIOD_WORDS.get(form);
    if (single) return { period: single, first: index, next: index + 1 };
    if (index > 0 && PERIOD_UNITS.has(form) && /^(?:в|за|каждый|каждую|per|every|each)$/.test(tokens[index - 1].form)) {
      if (index > 1 && endsAmount(tokens, index - 2)) return undefined;
      return periodAt(tokens, index - 1);
    }
  }
  return undefined;
}

function endsAmount(tokens: readonly Token[], at: number): boolean {
  return tokens[at].kind === 'number' || MONEY_UNITS.has(tokens[at].form);
}
