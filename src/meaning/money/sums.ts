import type { Entity } from '../entities.js';
import type { Utterance } from '../utterance.js';
import { FOR_ONE, GAIN_BEFORE, MONEY_NOUN, PAYMENTS } from './heads.js';
import { textOf, unitOf, type Sum } from './model.js';
import { countsIn, frequenciesIn, monthsAround } from './often.js';

/** The sums of money of an utterance with how often and how long they are paid; a bare number of price size counts where the turn speaks of gain. */
export function sumsOf(utterance: Utterance, speaksOfGain: boolean): Sum[] {
  const sums: Sum[] = [];
  for (const entity of utterance.entities) {
    if (entity.type !== 'money' && !isBareSum(utterance, entity, speaksOfGain)) continue;
    if (sums.some((other) => other.start < entity.end && entity.start < other.end)) continue;
    sums.push(withTerms(utterance, entity));
  }
  return sums.length === 0 ? sums : withFrequencies(utterance, sharedPeriods(utterance, inThousands(utterance, sums)));
}

function isBareSum(utterance: Utterance, entity: Entity, speaksOfGain: boolean): boolean {
  // "forty-two gets you unlimited"
  if (entity.type === 'count' && GETS.test(unitOf(entity))) return speaksOfGain;
  if (entity.type === 'count') return MONEY_NOUN.test(unitOf(entity)) && (entity.value ?? 0) >= 50;
  if (entity.type !== 'number') return false;
  const size = entity.value ?? 0;
  if (speaksOfGain && size >= 1 && IN_THOUSANDS.test(textOf(utterance)) && GAIN_BEFORE.test(textOf(utterance).slice(0, entity.start))) return true;
  if (speaksOfGain && size >= 2 && /^\s*off\b/u.test(textOf(utterance).slice(entity.end))) return true;
  if (speaksOfGain && size >= 10 && PRICED.test(textOf(utterance).slice(0, entity.start))) return true;
  return (speaksOfGain && size >= 100) || (size >= 10 && periodAfter(textOf(utterance), entity) !== undefined);
}

/** What a sum does, taken for what it counts. */
export const GETS = /^(?:gets|buys|gives)$/u;

/** Right in front of a bare number that is a price. */
const PRICED = /(?:\b(?:at|is|are|runs?|costs?|pay|paying|(?:are|am|be) on|'(?:re|m) on)|'s|(?<!\p{L})(?:по|за|стоит\S*|списываем|платите|плат[аы]|отда\S+|обходится|выходит))\s+(?:about|around|roughly|just|only|около|где-то|всего|примерно)?\s*$/u;

/** "Seven ninety-nine": pounds and pence, or dollars and cents, without a word for either. */
const SPOKEN_CENTS = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[- ]\p{L}+)?) (?:ninety-nine|ninety nine|ninety-five|ninety|forty-nine|seventy-five)$/u;

function inCents(text: string, entity: Entity): Entity {
  const isSpoken = entity.value !== undefined && entity.value >= 100 && Number.isInteger(entity.value) && SPOKEN_CENTS.test(text.slice(entity.start, entity.end));
  return isSpoken ? { ...entity, value: (entity.value ?? 0) / 100 } : entity;
}

function withTerms(utterance: Utterance, told: Entity): Sum {
  const text = textOf(utterance);
  const entity = inCents(text, told);
  const multiplier = multiplierOf(utterance, entity);
  if (multiplier?.value && PAYMENTS.test(unitOf(multiplier))) return { ...entity, period: 'month', months: multiplier.value };
  const ways = BOTH_WAYS.test(text.slice(entity.end)) ? 2 : 1;
  const value = entity.value === undefined ? undefined : entity.value * (multiplier?.value ?? 1) * ways;
  // «12 раз по 269» is what it comes to in all
  if (multiplier) return { ...entity, value, period: 'year' };
  const said = entity.period ?? periodAfter(text, entity);
  const months = monthsAround(text, entity, utterance.entities);
  // «по 3 400 двенадцать месяцев»
  const period = said ?? periodAround(text, entity) ?? (months !== undefined && /(?<!\p{L})по\s*$/u.test(text.slice(0, entity.start)) ? 'month' : undefined);
  const instalments = period === 'year' && isInstalment(text, entity) ? 12 : undefined;
  const sum: Sum = { ...entity, value, period: instalments ? 'month' : period };
  if (instalments ?? months) sum.months = instalments ?? months;
  if (said === undefined && period !== undefined) sum.guessed = true;
  return perPiece(utterance, sum);
}

const BOTH_WAYS = /^\s*(?:for (?:a|the) \p{L}+\s+)?each way|^\s*(?:\p{L}+\s+)?в (?:одну|каждую) сторону/u;

/** «в рассрочку по 3 900 на год»: the year is how long, not how often. */
function isInstalment(text: string, entity: Entity): boolean {
  return /(?<!\p{L})по\s*$/u.test(text.slice(0, entity.start)) && /рассрочк|кредит|частями|част[яь]м/u.test(text) && /^\s*(?:\p{L}+\s*)?на год/u.test(text.slice(entity.end));
}

const IN_THOUSANDS = /тысяч|\bthousand|\bgrand\b/u;

/** «30 000 на год, а оставили двадцать две»: a number without a unit is told in the thousands of the other sum. */
function inThousands(utterance: Utterance, sums: readonly Sum[]): Sum[] {
  const text = textOf(utterance);
  const told = (sum: Sum) => text.slice(sum.start, sum.end);
  const large = sums.find((sum) => (sum.value ?? 0) >= 1000 && IN_THOUSANDS.test(told(sum))) ?? sums.find((sum) => (sum.value ?? 0) >= 10_000);
  if (!large || sums.some((sum) => sum.currency && !sum.inferred && (sum.value ?? 0) < 1000 && !IN_THOUSANDS.test(told(sum)))) return [...sums];
  return sums.map((sum) => {
    const ratio = (large.value ?? 0) / ((sum.value ?? 1) * 1000);
    const bare = sum.value !== undefined && sum.value < 1000 && (sum.inferred || sum.type === 'number') && (!/\d/.test(told(sum)) || (IN_THOUSANDS.test(told(large)) && ratio > 0.1 && ratio < 10 && Number.isInteger(sum.value)));
    const near = bare && (large.value ?? 0) / (sum.value ?? 1) >= 20 && (large.value ?? 0) / (sum.value ?? 1) <= 20_000;
    return near ? { ...sum, value: (sum.value ?? 0) * 1000 } : sum;
  });
}

/** "6 deliveries at £4.99": how many. */
function multiplierOf(utterance: Utterance, entity: Entity): Entity | undefined {
  return utterance.entities.find((other) => (other.type === 'count' || other.type === 'number') && other.end <= entity.start && /^\s*(?:times|раза?)?\s*(?:at|of|по|x|×)\s*$/u.test(textOf(utterance).slice(other.end, entity.start)));
}

/** «два рубля с литра», "5 cents off a gallon", "$22 a van". */
const PIECE = /^\s*(?:(?:с|за|на)\s+(?:кажд\S+\s+)?(литр|ноч|поездк|килограмм|кг|минут|гигабайт|штук|визит|чашк|заняти|бутыл|порци|звон|сообщени|смс|человек|километр)|(?:(?:off|for)\s+)?(?:a|an|per|each|every)\s+(?!day|week|fortnight|month|quarter|year|bit|little|lot|couple|few|apart|for|in|on|at|if|and)(\p{L}{3,}))/u;

/** A price or discount for a piece counts for as many pieces as are named, and for none when nobody says how many. */
function perPiece(utterance: Utterance, sum: Sum): Sum {
  const match = PIECE.exec(textOf(utterance).slice(sum.end, sum.end + 40));
  if (sum.value === undefined || (sum.period !== undefined && sum.period !== 'once' && !sum.guessed)) return sum;
  if (!match) return forOne(utterance, sum);
  const stem = (match[1] ?? match[2]).slice(0, 4);
  const listed = /^,\s+\p{L}+(,\s+\p{L}+)?\s+(?:и|and)\s+\p{L}+/u.exec(textOf(utterance).slice(sum.end + match[0].length));
  if (listed) return { ...sum, value: sum.value * (listed[1] ? 3 : 2), period: 'once', counted: true };
  const count = utterance.entities.find((one) => one.type === 'count' && one.value !== undefined && unitOf(one).split(/\s/).some((word) => word.startsWith(stem)));
  const [times, other] = utterance.entities.filter((one) => one.type === 'count' && /^(?:раза?|times)$/u.test(unitOf(one)) && !frequenciesIn(textOf(utterance)).some((often) => often.start <= one.start && one.end <= often.end));
  if (!count?.value && times?.value && !other) return { ...sum, value: sum.value * times.value, period: undefined, counted: true };
  if (!count?.value) return sum;
  return { ...sum, value: sum.value * count.value, period: periodAfter(textOf(utterance), count), counted: true };
}

const NEAR = 36;
/** «Пакет из двух», "for the pair", «туда и обратно»: how many the other price is for. */
const PACK = /(?:пакет|набор|комплект|абонемент)\p{L}* (?:из|на) (двух|тр[её]х|четыр[её]х|пяти|шести|десяти)|\bfor (?:the pair|both|the two)\b|в обе стороны|туда и обратно|\b(two|three|four|five|six|ten|twelve)-pack\b/u;
const PACK_SIZES: Readonly<Record<string, number>> = { двух: 2, трех: 3, трёх: 3, четырех: 4, четырёх: 4, пяти: 5, шести: 6, десяти: 10, two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, twelve: 12 };

/** How many the plan allows is not how many are used. */
const LIMIT = /(?:(?<!\p{L})до|up to|as many as)\s*$/u;
const HOW_MANY = /(?:(?<!\p{L})вы (?:\S+ )?(?:были|ездили|ездите|ходили|ходите|вызывали|заказывали|заказываете|летаете)|\byou (?:\S+ )?(?:had|did|took|came|visited|ordered|made|called us out))\s*$/u;

/** «Абонемент на пять процедур, разовая 2 200»: the price for one counts for all of them. */
function forOne(utterance: Utterance, sum: Sum): Sum {
  const text = textOf(utterance);
  const around = text.slice(Math.max(0, sum.start - NEAR), sum.end + 16).split(/[.!?;,](?=\s)/u).find((part) => part.includes(text.slice(sum.start, sum.end))) ?? '';
  if (!FOR_ONE.test(around)) return sum;
  const counts = utterance.entities.filter((one) => one.value !== undefined && one.value >= 2 && one.value <= 60 && one.start !== sum.start);
  const pack = PACK.exec(text);
  if (pack) return { ...sum, value: (sum.value ?? 0) * (PACK_SIZES[pack[1] ?? pack[2] ?? ''] ?? 2), counted: true };
  const [count, another] = counts.filter((one) => !LIMIT.test(text.slice(0, one.start)) && ((one.type === 'count' && !/раз|times/u.test(unitOf(one))) || (one.type === 'number' && HOW_MANY.test(text.slice(0, one.start)))));
  if (!count?.value || another) return sum;
  const often = countsIn(text).find((one) => one.start <= count.start && one.end > count.end);
  if (often) return { ...sum, perYear: often.perYear, counted: true };
  return { ...sum, value: (sum.value ?? 0) * count.value, period: periodAfter(text, count) ?? (sum.guessed ? sum.period : undefined), counted: true };
}

/** Is it a price for a piece, with no word of how many pieces? */
export function isForPiece(text: string, sum: Sum): boolean {
  return !sum.counted && sum.period === undefined && sum.perYear === undefined && PIECE.test(text.slice(sum.end, sum.end + 40));
}

/** «девяносто девять в месяц»: a bare number that is due regularly is a sum. */
function periodAfter(text: string, entity: Entity): Entity['period'] {
  const found = /^\s*(?:рубл\S*\s*|(?:of|in) \p{L}+\s+)?(?:в|за|a|per|each|every)\s+(день|сутки|неделю|месяц|год|day|week|month|year)/u.exec(text.slice(entity.end, entity.end + 30));
  return found ? PERIOD_WORDS[found[1]] : undefined;
}

const PERIOD_WORDS: Record<string, Entity['period']> = { день: 'day', сутки: 'day', неделю: 'week', месяц: 'month', год: 'year', day: 'day', week: 'week', month: 'month', year: 'year' };

/** «Год 34 900», «за месяц 300», "yearly 99": a period said in front of the sum, or further behind it. */
function periodAround(text: string, entity: Entity): Entity['period'] {
  const before = text.slice(Math.max(0, entity.start - 22), entity.start);
  if (/(?<!\p{L})(?:год|годовая|годовой|за год|на год|annual(?:ly)?(?:'s)?|yearly|year)(?:\s+\p{L}+)?[\s:—–-]*$/u.test(before)) return 'year';
  if (/(?<!\p{L})(?:полгода|six months)[\s,:—–-]*$/u.test(before)) return 'half-year';
  const after = text.slice(entity.end, entity.end + 40);
  if (/^[^.,;!?]{0,14}(?:each|every|per) month|^[^.,;!?]{0,12}(?:ежемесячно|monthly|каждый месяц)/u.test(after)) return 'month';
  if (/^[^.,;!?]{0,24}(?:annually|this year|last year|a year|for the year|yearly|за весь год|за год|ежегодно|с годов\p{L}+|(?:of|in) (?:the|each|every) year)/u.test(after)) return 'year';
  if (/(?<!\p{L})(?:месяц|ежемесячно|monthly(?:'s)?)[\s:—–-]*$|(?<!\p{L})(?:месячн\p{L}+|monthly)\s+\p{L}+[\s:—–-]*$/u.test(before)) return 'month';
  if (/(?<!\p{L})(?:last year|this year|за прошлый год|за этот год)[^.!?]{0,60}$/u.test(text.slice(0, entity.start))) return 'year';
  // a tariff is paid by the month unless something else is said
  if (entity.period === undefined && /абонентск|абонплат|тариф|подписк|subscription/u.test(text.slice(Math.max(0, entity.start - 80), entity.end + 30))) return 'month';
  return undefined;
}

/** «3 300 вместо 2 900 в месяц»: both sides of a comparison are due alike. */
const VERSUS = /^\s*(?:рубл\S*\s*)?(?:вместо|против|а не|instead of|rather than|against|not|,? up from|,? down from)\s+(?:ваших|прежних|нынешних|the|your)?\s*$/u;

function sharedPeriods(utterance: Utterance, sums: readonly Sum[]): Sum[] {
  return sums.map((sum, index) => {
    const next = sums[index + 1];
    const previous = sums[index - 1];
    if (sum.period !== undefined) return sum;
    if (next?.period && VERSUS.test(textOf(utterance).slice(sum.end, next.start))) return { ...sum, period: next.period };
    if (previous?.period && VERSUS.test(textOf(utterance).slice(previous.periodRange?.end ?? previous.end, sum.start))) return { ...sum, period: previous.period };
    return sum;
  });
}

/** «раз в два года» tells how often the one sum of the sentence is paid that has no period of its own. */
function withFrequencies(utterance: Utterance, sums: readonly Sum[]): Sum[] {
  const taken = new Map<Sum, number>();
  for (const often of frequenciesIn(textOf(utterance))) {
    // «250 каждый месяц» is the period of that sum
    const periodic = sums.find(({ periodRange }) => periodRange && periodRange.start < often.end && often.start < periodRange.end);
    // «99 рублей восемь раз в месяц» is no monthly sum
    if (periodic && often.start >= periodic.end && often.start < (periodic.periodRange?.start ?? 0)) taken.set(periodic, often.perYear);
    if (periodic) continue;
    const sentence = utterance.sentences.find((one) => often.start >= one.start && often.start < one.end);
    const free = sums.filter((sum) => sentence && sum.start >= sentence.start && sum.end <= sentence.end && (sum.period === undefined || sum.period === 'once' || sum.guessed) && !taken.has(sum));
    const single = free.filter((sum) => FOR_ONE.test(textOf(utterance).slice(Math.max(0, sum.start - NEAR), sum.end + 16)));
    // with two sums it may tell how often the thing is used
    const [told, another] = single.length === 1 ? single : free;
    if (told && !another) taken.set(told, often.perYear);
  }
  return sums.map((sum) => (taken.has(sum) ? { ...sum, perYear: taken.get(sum) } : sum));
}
