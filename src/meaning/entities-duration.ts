import type { Token } from '../words/index.js';
import { SPAN_PREPOSITIONS, TIME_ADJECTIVES, TIME_UNITS, TIME_WORDS } from './data/units.js';
import { NOT_COUNTED } from './data/phrases.js';
import { makeEntity, touches, type Entity, type EntityFacts } from './entities-model.js';
import { boundBefore, readQuantity, type Quantity } from './entities-quantity.js';

/** Reads a span whose number has been read: «10 рабочих дней», "two hours and fifteen minutes", "24-month". */
export function readDuration(tokens: readonly Token[], at: number, quantity: Quantity): Entity | undefined {
  const unit = unitAt(tokens, quantity);
  if (!unit) return undefined;
  // «в 2026 году» is a date, and "over 12 months" says how long, not at least how long
  if (unit.seconds > 300 * 86_400 && quantity.value !== undefined && quantity.value >= 1900) return undefined;
  let { next } = unit;
  const facts: EntityFacts = { type: 'duration' };
  if (quantity.value !== undefined) {
    facts.value = quantity.value * unit.seconds;
    const rest = readSmaller(tokens, next, unit.seconds);
    if (rest) {
      facts.value += rest.seconds;
      next = rest.next;
    }
  } else Object.assign(facts, { min: (quantity.min ?? 0) * unit.seconds, max: (quantity.max ?? 0) * unit.seconds });
  const before = tokens[at - 1]?.form;
  if (quantity.bound && before !== 'over' && before !== 'from') facts.bound = quantity.bound;
  if (before === 'течение') facts.bound = 'upper';
  return makeEntity(tokens, at, next, facts);
}

function unitAt(tokens: readonly Token[], quantity: Quantity): { seconds: number; next: number } | undefined {
  if (quantity.rest !== undefined) {
    const seconds = TIME_UNITS.get(quantity.rest);
    return seconds === undefined ? undefined : { seconds, next: quantity.next };
  }
  let at = quantity.next;
  if (tokens[at]?.form === '-' && touches(tokens, at)) at += 1;
  for (let gap = 0; gap < 2 && TIME_ADJECTIVES.has(tokens[at]?.form ?? ''); gap += 1) at += 1;
  if (tokens[at]?.form === "month's") return { seconds: 30 * 86_400, next: at + 1 };
  const seconds = TIME_UNITS.get(tokens[at]?.form ?? '');
  return seconds === undefined ? undefined : { seconds, next: at + 1 };
}

/** The smaller unit of «1 час 30 минут». */
function readSmaller(tokens: readonly Token[], from: number, above: number): { seconds: number; next: number } | undefined {
  const at = tokens[from]?.form === 'и' || tokens[from]?.form === 'and' ? from + 1 : from;
  const quantity = tokens[at] ? readQuantity(tokens, at) : undefined;
  if (quantity?.value === undefined) return undefined;
  const seconds = TIME_UNITS.get(tokens[quantity.next]?.form ?? '');
  return seconds === undefined || seconds >= above ? undefined : { seconds: quantity.value * seconds, next: quantity.next + 1 };
}

const LIMITS = new Set(['до', 'течение', 'пределах', 'within']);

/** Reads a span without a number: «минуту», «полчаса», «через неделю», "an hour", "a year-long". */
export function readBareDuration(tokens: readonly Token[], at: number): Entity | undefined {
  const { form } = tokens[at];
  const before = tokens[at - 1]?.form;
  const word = TIME_WORDS.get(form);
  if (word !== undefined && before !== 'каждую' && before !== 'в') return spanEntity(tokens, at, at + 1, word);
  if (form === 'a' || form === 'an' || form === 'another' || (form === 'the' && before === 'within')) return readArticled(tokens, at);
  const seconds = TIME_UNITS.get(form);
  if (seconds === undefined || before === undefined) return undefined;
  if (before === 'до') return /^(?:часа|суток|недели|месяца|года|минуты)$/.test(form) ? spanEntity(tokens, at, at + 1, seconds) : undefined;
  return SPAN_PREPOSITIONS.has(before) && !/^(?:дня|день|лет|час[уе]|годом)$/.test(form) || (before === 'течение' && form === 'дня')
    || (before === 'через' && form === 'день') ? spanEntity(tokens, at, at + 1, seconds) : undefined;
}

/** "a minute", but not "£5 a month", "twice a week" or "a second line". */
function readArticled(tokens: readonly Token[], at: number): Entity | undefined {
  let unit = at + 1;
  if (TIME_ADJECTIVES.has(tokens[unit]?.form ?? '')) unit += 1;
  const seconds = TIME_UNITS.get(tokens[unit]?.form ?? '');
  if (seconds === undefined || /s$/.test(tokens[unit].form)) return undefined;
  const before = tokens[at - 1]?.form ?? '';
  if (/^(?:once|twice|times|hours|minutes|days|much|payments?|what)$/.test(before)) return undefined;
  const after = tokens[unit + 1];
  if (seconds === 1 && after?.kind === 'word' && !NOT_COUNTED.has(after.form)) return undefined;
  return spanEntity(tokens, at, unit + 1, seconds);
}

function spanEntity(tokens: readonly Token[], first: number, end: number, seconds: number): Entity {
  const facts: EntityFacts = { type: 'duration', value: seconds };
  const bound = LIMITS.has(tokens[first - 1]?.form ?? '') ? 'upper' : boundBefore(tokens, first);
  if (bound && tokens[first - 1]?.form !== 'over') facts.bound = bound;
  return makeEntity(tokens, first, end, facts);
}
