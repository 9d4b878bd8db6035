/**
 * Entities of an utterance: amounts, spans, percentages, dates, times, counts, placeholders, names and brands.
 * Own grammar of number words and unit forms; one pass, every look-around is bounded.
 */
import { languageOf, splitSentences, type Sentence, type Token } from '../words/index.js';
import { readBrand } from './entities-brands.js';
import { readClock } from './entities-clock.js';
import { countedNoun, soundsLikeMoney } from './entities-context.js';
import { readDate, readTimePhrase } from './entities-date.js';
import { readBareDuration, readDuration } from './entities-duration.js';
import { inferLoose, readLoose } from './entities-loose.js';
import { makeEntity, type Entity, type EntityFacts } from './entities-model.js';
import { inferMoney, periodAfter, readMoney, readMoneyWord, readSignedMoney, type Reading } from './entities-money.js';
import { readName } from './entities-names.js';
import { skipPhone } from './entities-phone.js';
import { placeholderEntities, type NamedPlace } from './entities-placeholder.js';
import { readQuantity, type Quantity } from './entities-quantity.js';

export type { Bound, Entity, EntityType, Period } from './entities-model.js';
export type { NamedPlace } from './entities-placeholder.js';

/** Finds what is meant by the words of an utterance, in order of place; a placeholder may be a second entity too. */
export function findEntities(text: string, tokens: readonly Token[], placeholders: readonly NamedPlace[] = []): Entity[] {
  const found: Entity[] = [];
  const language = languageOf(text);
  const places = new Map(placeholders.map((place) => [place.start, place]));
  let lastMoney: Entity | undefined;
  for (const sentence of splitSentences(text, tokens)) {
    for (let at = sentence.firstToken; at < sentence.endToken; at += 1) {
      const token = tokens[at];
      if (token.kind === 'placeholder') {
        found.push(...placeholderEntities(tokens, at, places.get(token.start) ?? { start: token.start, end: token.end, name: token.text.replace(/[^\p{L}\p{N}_ .-]/gu, '') }));
        continue;
      }
      const phone = skipPhone(tokens, at);
      const reading = phone === undefined ? readAt(tokens, at, sentence, lastMoney) : undefined;
      if (phone !== undefined) at = phone - 1;
      if (reading) {
        found.push(reading.entity);
        if (reading.entity.type === 'money') lastMoney = reading.entity;
        at = reading.next - 1;
        continue;
      }
      const named = phone === undefined ? (readName(tokens, at, sentence) ?? readBrand(tokens, at, sentence, language)) : undefined;
      if (!named) continue;
      found.push(named);
      at = named.endToken - 1;
    }
  }
  shareCurrency(found);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function readAt(tokens: readonly Token[], at: number, sentence: Sentence, lastMoney: Entity | undefined): Reading | undefined {
  const token = tokens[at];
  const money = readSignedMoney(tokens, at) ?? (token.kind === 'word' ? readMoneyWord(tokens, at) : undefined);
  if (money) return money;
  if (token.kind === 'mark') return undefined;
  const dated = readDate(tokens, at) ?? readTimePhrase(tokens, at);
  if (dated) return whole(dated);
  const quantity = readQuantity(tokens, at);
  const unit = quantity && readUnit(tokens, at, quantity);
  if (unit) return unit;
  const clock = readClock(tokens, at);
  if (clock) return whole(clock);
  if (quantity) return readPlain(tokens, at, quantity, sentence, lastMoney);
  const loose = readLoose(tokens, at);
  if (loose) return loose.type === 'number' || loose.type === 'money' ? inferLoose(tokens, loose, sentence) : whole(loose);
  const span = readBareDuration(tokens, at);
  return span && whole(span);
}

function whole(entity: Entity): Reading {
  return { entity, next: entity.endToken };
}

/** A number with its unit: percent, money or time. */
function readUnit(tokens: readonly Token[], at: number, quantity: Quantity): Reading | undefined {
  const percent = readPercent(tokens, at, quantity);
  if (percent) return whole(percent);
  const money = readMoney(tokens, at, quantity);
  if (money) return money;
  if (isClockHour(tokens, at, quantity)) return undefined;
  const span = readDuration(tokens, at, quantity);
  return span && whole(span);
}

/** «в 9 часов», «к трём часам» and «9 часов утра» are times of day, «в течение 9 часов» is a span. */
function isClockHour(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  const unit = tokens[quantity.next]?.form;
  if (quantity.value === undefined || unit === undefined || quantity.value > 24) return false;
  const before = tokens[at - 1]?.form;
  const part = tokens[quantity.next + 1]?.form;
  if (/^(?:час|часа|часов|часам|часу)$/.test(unit)) {
    return /^(?:утра|вечера|дня|ночи)$/.test(part ?? '') || before === 'в' || before === 'к' || (before === 'после' && unit === 'часов') || (before === 'до' && quantity.value >= 9);
  }
  return unit === 'дня' && (before === 'в' || before === 'к') && quantity.value <= 5;
}

const PERCENT = /^(?:%|процент(?:а|ов|у|ам|ами|ах|ом|ик|иков)?|percent|pct)$/;

function readPercent(tokens: readonly Token[], at: number, quantity: Quantity): Entity | undefined {
  let next = quantity.next;
  const tenths = tokens[next]?.form === 'и' && quantity.value !== undefined ? readQuantity(tokens, next + 1 < tokens.length ? next + 1 : next) : undefined;
  const decimal = tenths?.value !== undefined && tenths.value < 10 && /^(?:процент|годовых)/.test(tokens[tenths.next]?.form ?? '') ? tenths : undefined;
  if (decimal) next = decimal.next;
  const form = tokens[next]?.form;
  if (form === undefined) return undefined;
  const two = form === 'per' && tokens[next + 1]?.form === 'cent';
  const yearly = form === 'годовых';
  if (!two && !yearly && !PERCENT.test(form) && !(quantity.rest !== undefined && PERCENT.test(quantity.rest))) return undefined;
  const facts: EntityFacts = { type: 'percent' };
  if (quantity.value !== undefined) facts.value = quantity.value + (decimal?.value ?? 0) / 10;
  else Object.assign(facts, { min: quantity.min, max: quantity.max });
  if (quantity.bound) facts.bound = quantity.bound;
  return makeEntity(tokens, at, quantity.rest !== undefined ? next : next + (two ? 2 : yearly ? 0 : 1), facts);
}

/** A number without a unit of money or time: a count, money by the talk around it, or just a number. */
function readPlain(tokens: readonly Token[], at: number, quantity: Quantity, sentence: Sentence, lastMoney: Entity | undefined): Reading | undefined {
  if (quantity.one) return undefined;
  const noun = countedNoun(tokens, quantity.next);
  if (noun === undefined && soundsLikeMoney(tokens, at, quantity, sentence, lastMoney)) return inferMoney(tokens, at, quantity);
  const facts: EntityFacts = { type: noun === undefined ? 'number' : 'count' };
  if (quantity.value !== undefined) facts.value = quantity.value;
  else Object.assign(facts, { min: quantity.min, max: quantity.max });
  if (quantity.bound) facts.bound = quantity.bound;
  if (noun !== undefined) facts.unit = tokens.slice(quantity.next, noun + 1).filter((token) => token.kind === 'word').map((token) => token.text).join(' ');
  const entity = makeEntity(tokens, at, noun === undefined ? quantity.next : noun + 1, facts);
  // "4,000 a year": the year is no span of its own
  return { entity, next: periodAfter(tokens, entity.endToken)?.next ?? entity.endToken };
}

/** An amount without a currency takes that of the nearest amount with one, the one before first. */
function shareCurrency(found: readonly Entity[]): void {
  let seen = '';
  const waiting: Entity[] = [];
  for (const entity of found) {
    if (entity.type !== 'money') continue;
    if (entity.currency) {
      seen = entity.currency;
      for (const one of waiting.splice(0)) one.currency = seen;
    } else if (seen) entity.currency = seen;
    else if (entity.inferred || entity.placeholder === undefined) waiting.push(entity);
  }
}
