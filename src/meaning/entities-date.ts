import { readNumber, readOrdinal, type Token } from '../words/index.js';
import { NOT_COUNTED, PHRASE_SECONDS, TIME_PHRASES } from './data/phrases.js';
import { MONTHS, WEEKDAYS, WORDLIKE_MONTHS } from './data/units.js';
import { isCapital, makeEntity, touches, type Entity, type EntityFacts } from './entities-model.js';

interface Phrase {
  type: 'date' | 'time' | 'duration';
  slots: ReadonlySet<string>[];
  vague: boolean;
}

const PHRASES: ReadonlyMap<string, Phrase[]> = byFirstWord();

function byFirstWord(): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const [type, pattern, vague] of TIME_PHRASES) {
    const slots = pattern.split(' ').map((slot) => new Set(slot.split('|')));
    for (const word of slots[0]) {
      const list = map.get(word) ?? [];
      list.push({ type, slots, vague: vague === '?' });
      map.set(word, list);
    }
  }
  return map;
}

/** Reads a set phrase: «завтра», «на следующей неделе», "this morning", "a few minutes". */
export function readTimePhrase(tokens: readonly Token[], at: number): Entity | undefined {
  const phrases = PHRASES.get(tokens[at].form);
  if (!phrases) return undefined;
  for (const { type, slots, vague } of phrases) {
    if (!slots.every((slot, index) => slot.has(tokens[at + index]?.form ?? ''))) continue;
    const facts: EntityFacts = { type };
    if (vague) facts.vague = true;
    const seconds = PHRASE_SECONDS[tokens.slice(at, at + slots.length).map((token) => token.form).join(' ')];
    if (seconds !== undefined) facts.value = seconds;
    return makeEntity(tokens, at, at + slots.length, facts);
  }
  return undefined;
}

const FULL_DATE = /^(0?[1-9]|[12]\d|3[01])[.](0?[1-9]|1[0-2])[.](\d{4}|\d{2})$/;
const SHORT_DATE = /^(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])$/;
const DATE_PREPOSITIONS = new Set('с до по от к на о за in on by from until till since before after during last next this through of'.split(' '));

/** Reads a day, month or year: «3 мая», "June 30th", "the 19th", «в понедельник» without its preposition. */
export function readDate(tokens: readonly Token[], at: number): Entity | undefined {
  const token = tokens[at];
  if (token.kind === 'number') return readFigures(tokens, at) ?? readDayMonth(tokens, at) ?? readYear(tokens, at);
  const { form } = token;
  if (WEEKDAYS.has(form)) return makeEntity(tokens, at, at + 1, { type: 'date' });
  if ((form === 'next' || form === 'this' || form === 'last') && WEEKDAYS.has(tokens[at + 1]?.form ?? '')) return makeEntity(tokens, at, at + 2, { type: 'date' });
  const month = MONTHS.get(form);
  if (month !== undefined) return readMonth(tokens, at, month);
  return readDayMonth(tokens, at);
}

function readFigures(tokens: readonly Token[], at: number): Entity | undefined {
  const { form } = tokens[at];
  const full = FULL_DATE.exec(form);
  if (full) return makeEntity(tokens, at, at + 1, { type: 'date', day: Number(full[1]), month: Number(full[2]), year: longYear(full[3]) });
  const short = SHORT_DATE.exec(form);
  if (short && DATE_PREPOSITIONS.has(tokens[at - 1]?.form ?? '') && !/^(?:%|руб|процент|час)/.test(tokens[at + 1]?.form ?? '')) {
    return makeEntity(tokens, at, at + 1, { type: 'date', day: Number(short[1]), month: Number(short[2]) });
  }
  const joint = tokens[at + 1]?.form;
  if ((joint !== '/' && joint !== '-') || tokens[at + 3]?.form !== joint || tokens[at + 4]?.kind !== 'number') return undefined;
  for (let index = at + 1; index < at + 5; index += 1) if (!touches(tokens, index)) return undefined;
  const parts = [form, tokens[at + 2].form, tokens[at + 4].form];
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const [one, two, three] = parts.map(Number);
  if (one > 1900 && two <= 12 && three <= 31) return makeEntity(tokens, at, at + 5, { type: 'date', year: one, month: two, day: three });
  if (one > 31 || two > 31 || (parts[2].length !== 4 && parts[2].length !== 2)) return undefined;
  return makeEntity(tokens, at, at + 5, { type: 'date', year: longYear(parts[2]) });
}

function longYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** «3 мая», «двадцать пятого декабря», "30th of June", «19-го», "the 19th". */
function readDayMonth(tokens: readonly Token[], at: number): Entity | undefined {
  const ordinal = readOrdinal(tokens, at);
  const plain = ordinal ?? (tokens[at].kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[at].form) ? { value: Number(tokens[at].form), next: at + 1 } : undefined);
  if (!plain || plain.value > 31) return undefined;
  const after = tokens[plain.next]?.form === 'of' ? plain.next + 1 : plain.next;
  const month = MONTHS.get(tokens[after]?.form ?? '');
  if (month !== undefined && isMonth(tokens[after])) return withYear(tokens, at, after + 1, { type: 'date', day: plain.value, month });
  if (tokens[plain.next]?.form === 'числа') return makeEntity(tokens, at, plain.next + 1, { type: 'date', day: plain.value });
  return ordinal && standsAlone(tokens, at, ordinal.next) ? makeEntity(tokens, at, ordinal.next, { type: 'date', day: ordinal.value }) : undefined;
}

/** An English month is capitalised, a Russian one may be anything. */
function isMonth(token: Token): boolean {
  return (isCapital(token) && !/^[A-Z]{3}$/.test(token.text)) || /^[а-я]/.test(token.form);
}

/** "on the 19th." and «до пятнадцатого,» but not "the first time" or «с первого раза». */
function standsAlone(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next];
  if (after?.kind === 'word' && !NOT_COUNTED.has(after.form)) return false;
  const before = tokens[at - 1]?.form;
  if (before === 'the') return /\d/.test(tokens[at].form) || /^(?:on|by|until|till|from|before|after|to)$/.test(tokens[at - 2]?.form ?? '');
  if (/^\d/.test(tokens[at].form)) return before !== undefined && DATE_PREPOSITIONS.has(before);
  return /(?:ого|ьего|ому|ьему)$/.test(tokens[next - 1].form) && (before === 'до' || before === 'к') && tokens[next - 1].form !== 'второго';
}

function readMonth(tokens: readonly Token[], at: number, month: number): Entity | undefined {
  const token = tokens[at];
  if (!isMonth(token)) return undefined;
  const next = tokens[at + 1];
  if (isCapital(token) && /^[a-z]/.test(token.form) && next) {
    const dayAt = next.form === 'the' ? at + 2 : next.form === '.' && touches(tokens, at + 1) ? at + 2 : at + 1;
    const day = dayAt < tokens.length ? dayOf(tokens, dayAt) : undefined;
    if (day) return withYear(tokens, at, day.next, { type: 'date', month, day: day.value });
    if (next.kind === 'number' && /^(?:19|20)\d\d$/.test(next.form)) return makeEntity(tokens, at, at + 2, { type: 'date', month, year: Number(next.form) });
  }
  if (WORDLIKE_MONTHS.has(token.form) && !DATE_PREPOSITIONS.has(tokens[at - 1]?.form ?? '') && tokens[at - 1]?.form !== 'в') return undefined;
  return withYear(tokens, at, at + 1, { type: 'date', month });
}

function dayOf(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal) return ordinal;
  const number = readNumber(tokens, at);
  if (!number || number.value < 1 || number.value > 31 || number.next !== at + 1 || !Number.isInteger(number.value)) return undefined;
  const after = tokens[number.next];
  return after?.kind === 'word' && !NOT_COUNTED.has(after.form) ? undefined : number;
}

function withYear(tokens: readonly Token[], at: number, end: number, facts: EntityFacts): Entity {
  const yearAt = tokens[end]?.form === ',' ? end + 1 : end;
  const token = tokens[yearAt];
  if (token?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(token.form)) return makeEntity(tokens, at, end, facts);
  facts.year = Number(token.form);
  const word = tokens[yearAt + 1]?.form;
  return makeEntity(tokens, at, word === 'года' || word === 'г' ? yearAt + 2 : yearAt + 1, facts);
}

/** «в 2026 году», "in 2026". */
function readYear(tokens: readonly Token[], at: number): Entity | undefined {
  const { form } = tokens[at];
  if (!/^(?:19|20)\d\d$/.test(form)) return undefined;
  const after = tokens[at + 1];
  if (after && /^(?:год|года|году|годом|г|гг)$/.test(after.form)) return makeEntity(tokens, at, at + 2, { type: 'date', year: Number(form) });
  const free = !after || after.kind === 'mark' ? !/^[$€£₽%]$/.test(after?.form ?? '') : NOT_COUNTED.has(after.form);
  return free && /^(?:in|since|until|by|summer|winter|spring|autumn)$/.test(tokens[at - 1]?.form ?? '') ? makeEntity(tokens, at, at + 1, { type: 'date', year: Number(form) }) : undefined;
}
