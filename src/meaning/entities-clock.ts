import { readNumber, type Token } from '../words/index.js';
import { NOT_COUNTED } from './data/phrases.js';
import { makeEntity, touches, type Entity, type EntityFacts } from './entities-model.js';

const CLOCK = /^([01]?\d|2[0-4]):([0-5]\d)$/;
const DOTTED_CLOCK = /^([01]?\d|2[0-4])\.([0-5]\d)$/;
const AT_TIME = new Set(['в', 'к', 'ко', 'после', 'с', 'до', 'около', 'at', 'by', 'after', 'before', 'until', 'till', 'from', 'around', 'between']);
/** The prepositions that make an hour of a bare number. */
const STRONG = new Set(['в', 'к', 'после', 'at', 'by', 'after', 'before', 'until', 'till']);
const HOUR_WORDS = /^(?:час|часа|часов|часам|часу|часах)$/;
const DAY_PARTS = new Set(['утра', 'вечера', 'дня', 'ночи']);

/** Reads a time of day: «9:20», "8:30am", «в два», "after six", «с девяти до шести», "half past six". */
export function readClock(tokens: readonly Token[], at: number): Entity | undefined {
  const token = tokens[at];
  const { form } = token;
  if (token.kind === 'word') {
    if (form === 'half' || form === 'quarter') return readPast(tokens, at);
    if (form === 'без') return readTo(tokens, at);
    if (form.startsWith('пол') && HALF_HOURS.has(form)) return makeEntity(tokens, at, at + 1, clock((HALF_HOURS.get(form) ?? 1) * 60 - 30));
  }
  const before = tokens[at - 1]?.form ?? '';
  const written = token.kind === 'number' ? readWritten(tokens, at, before) : undefined;
  if (written) return spanTo(tokens, at, before, written.minutes, written.next) ?? makeEntity(tokens, at, written.next, clock(written.minutes));
  const hour = readHour(tokens, at);
  if (!hour) return undefined;
  const named = readNamedHour(tokens, at, before, hour);
  if (named) return named;
  return spanTo(tokens, at, before, hour.value * 60, hour.next) ?? readBareHour(tokens, at, before, hour);
}

function clock(minutes: number): EntityFacts {
  return { type: 'time', value: minutes };
}

interface Hour {
  value: number;
  next: number;
}

function readHour(tokens: readonly Token[], at: number): Hour | undefined {
  const number = readNumber(tokens, at);
  if (!number || number.hedged || !Number.isInteger(number.value) || number.value > 24 || number.next > at + 2) return undefined;
  return number;
}

/** Hours and minutes in figures, with "am" or «утра» after them. */
function readWritten(tokens: readonly Token[], at: number, before: string): { minutes: number; next: number } | undefined {
  const { form } = tokens[at];
  const half = dayHalf(tokens, at + 1);
  const match = CLOCK.exec(form) ?? (half || AT_TIME.has(before) ? DOTTED_CLOCK.exec(form) : null) ?? hyphenClock(tokens, at, before);
  if (!match) return undefined;
  const end = match[0].includes('-') ? at + 3 : at + 1;
  const tail = dayHalf(tokens, end);
  const follower = tokens[end];
  if (DOTTED_CLOCK.test(form) && !tail && follower && (follower.form === '%' || (follower.kind === 'word' && !NOT_COUNTED.has(follower.form) && !HOUR_WORDS.test(follower.form)))) return undefined;
  return { minutes: toMinutes(Number(match[1]), tail?.late ?? false) + Number(match[2]), next: tail?.next ?? end };
}

function hyphenClock(tokens: readonly Token[], at: number, before: string): RegExpExecArray | null {
  if (!AT_TIME.has(before) || tokens[at + 1]?.form !== '-' || !touches(tokens, at + 1) || !touches(tokens, at + 2)) return null;
  return /^([01]?\d|2[0-4])-(00|15|20|30|40|45)$/.exec(`${tokens[at].form}-${tokens[at + 2].form}`);
}

function toMinutes(hour: number, late: boolean): number {
  return (late && hour < 12 ? hour + 12 : hour) * 60;
}

/** "am", "p.m.", «утра»: which half of the day. */
function dayHalf(tokens: readonly Token[], at: number): { late: boolean; next: number } | undefined {
  const form = tokens[at]?.form;
  if (form === undefined) return undefined;
  if (DAY_PARTS.has(form)) return { late: form === 'вечера' || form === 'дня', next: at + 1 };
  if (/^(?:am|pm|a\.m|p\.m)$/.test(form)) return { late: form.startsWith('p'), next: at + 1 };
  if (form === 'in' && tokens[at + 1]?.form === 'the' && /^(?:morning|afternoon|evening)$/.test(tokens[at + 2]?.form ?? '')) return { late: tokens[at + 2].form !== 'morning', next: at + 3 };
  return undefined;
}

/** «в 9 часов», «в девять утра», "eight o'clock", "8 am". */
function readNamedHour(tokens: readonly Token[], at: number, before: string, hour: Hour): Entity | undefined {
  const next = tokens[hour.next];
  if (!next) return undefined;
  if (next.form === "o'clock") return makeEntity(tokens, at, hour.next + 1, clock(toMinutes(hour.value, dayHalf(tokens, hour.next + 1)?.late ?? false)));
  const half = dayHalf(tokens, hour.next);
  const prepositional = AT_TIME.has(before);
  if (half && (next.form !== 'дня' || (prepositional && before !== 'около')) && (next.form !== 'ночи' || prepositional)) return makeEntity(tokens, at, half.next, clock(toMinutes(hour.value, half.late)));
  if (!HOUR_WORDS.test(next.form)) return undefined;
  const part = dayHalf(tokens, hour.next + 1);
  const late = part?.late ?? false;
  if (part) return makeEntity(tokens, at, part.next, clock(toMinutes(hour.value, late)));
  const certain = before === 'в' || before === 'к' || before === 'после' || (before === 'до' && hour.value >= 9);
  return certain || (before === 'с' && next.form === 'часов') ? makeEntity(tokens, at, hour.next + 1, clock(hour.value * 60)) : undefined;
}

const OPENERS_OF_SPAN: ReadonlyMap<string, string> = new Map([['с', 'до'], ['from', 'to'], ['between', 'and']]);

/** «с девяти до шести», "between 9 and 5" */
function spanTo(tokens: readonly Token[], at: number, before: string, from: number, next: number): Entity | undefined {
  const joint = OPENERS_OF_SPAN.get(before);
  const between = tokens[next]?.form;
  if (joint === undefined || (between !== joint && !(joint === 'to' && (between === 'until' || between === 'till'))) || next + 1 >= tokens.length) return undefined;
  const written = tokens[next + 1].kind === 'number' ? readWritten(tokens, next + 1, 'с') : undefined;
  const hour = written ?? readHour(tokens, next + 1);
  if (!hour || tokens[at - 2]?.form === 'scale') return undefined;
  const half = written ? undefined : dayHalf(tokens, hour.next);
  let end = half?.next ?? hour.next;
  if (HOUR_WORDS.test(tokens[end]?.form ?? '')) end = dayHalf(tokens, end + 1)?.next ?? end + 1;
  else if (!half && !written && follows(tokens, end)) return undefined;
  const until = 'minutes' in hour ? hour.minutes : toMinutes(hour.value, half?.late ?? false);
  return makeEntity(tokens, at, end, { type: 'time', min: from, max: until });
}

/** Something that the number counts stands after it. */
function follows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'mark') return /^[%₽$€£/-]$/.test(token.form) && touches(tokens, at);
  return token.kind !== 'word' || !NOT_COUNTED.has(token.form);
}

function readBareHour(tokens: readonly Token[], at: number, before: string, hour: Hour): Entity | undefined {
  if (!STRONG.has(before) || hour.value === 0 || follows(tokens, hour.next) || tokens[hour.next]?.form === '%') return undefined;
  const after = tokens[hour.next]?.form;
  if (after === 'of' || after === 'to' || after === 'из' || after === 'раз') return undefined;
  if (before === 'by' && (hour.value === 1 || tokens[at - 2]?.form === 'divided')) return undefined;
  if (/^од/.test(tokens[at].form) || (tokens[at].form === 'one' && before !== 'at')) return undefined;
  return makeEntity(tokens, at, hour.next, clock(hour.value * 60));
}

const HALF_HOURS: ReadonlyMap<string, number> = new Map('полпервого полвторого полтретьего полчетвертого полпятого полшестого полседьмого полвосьмого полдевятого полдесятого полодиннадцатого полдвенадцатого'
  .split(' ').map((form, index) => [form, index + 1] as const).map(([form, hour]) => [form, hour === 1 ? 13 : hour] as const));

/** "half past six", "quarter to nine". */
function readPast(tokens: readonly Token[], at: number): Entity | undefined {
  const side = tokens[at + 1]?.form;
  if (side !== 'past' && side !== 'to') return undefined;
  const hour = at + 2 < tokens.length ? readHour(tokens, at + 2) : undefined;
  if (!hour || follows(tokens, hour.next)) return undefined;
  const share = tokens[at].form === 'half' ? 30 : 15;
  return makeEntity(tokens, at, hour.next, clock(hour.value * 60 + (side === 'past' ? share : -share)));
}

/** «без пятнадцати шесть». */
function readTo(tokens: readonly Token[], at: number): Entity | undefined {
  const quarter = tokens[at + 1]?.form === 'четверти' ? { value: 15, next: at + 2 } : at + 1 < tokens.length ? readNumber(tokens, at + 1) : undefined;
  if (!quarter || quarter.value >= 30 || quarter.next >= tokens.length) return undefined;
  const hourAt = /^минут/.test(tokens[quarter.next].form) ? quarter.next + 1 : quarter.next;
  const hour = hourAt < tokens.length ? readHour(tokens, hourAt) : undefined;
  return hour && !follows(tokens, hour.next) ? makeEntity(tokens, at, hour.next, clock(hour.value * 60 - quarter.value)) : undefined;
}
