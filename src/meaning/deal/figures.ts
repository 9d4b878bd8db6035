import type { Entity } from '../entities.js';
import { countsIn } from '../money/often.js';
import { textOf } from '../money/model.js';
import { remembered } from '../remembered.js';
import type { Utterance } from '../utterance.js';
import { isSameWord, type Count, type Figures, type Price, type Span, type Told } from './model.js';
import { spokenRates } from './points.js';
import { priceContext } from './prices.js';
import { monthsAround } from './terms.js';

/** Seconds of a month, a twelfth of a year. */
const MONTH = (365 * 86_400) / 12;

/** All figures of an utterance, each read as a sum, as so many of a thing, as a share or as a span. */
export const figuresIn = remembered((utterance: Utterance): Figures => {
  const text = textOf(utterance);
  const prices: Price[] = [];
  const counts: Count[] = [];
  const shares: Told[] = [];
  const spans: Span[] = [];
  const taken = spokenRates(text);
  shares.push(...taken.filter((one) => one.percent !== undefined).map(({ start, end, percent = 0 }) => ({ utterance, start, end, value: percent })));
  for (const entity of utterance.entities) {
    const { start, end, value } = entity;
    if (value === undefined || taken.some((one) => one.start < end && start < one.end)) continue;
    const told = { utterance, start, end, value };
    if (entity.type === 'percent') shares.push(told);
    else if (entity.type === 'duration') readDuration(entity, told, text, counts, spans);
    else if ((entity.type === 'count' && !GETS.test(entity.unit ?? '') && !(NOT_COUNTED.test(entity.unit ?? '') && !/^раз/u.test(entity.unit ?? ''))) || isCounting(entity, text)) counts.push(countOf(entity, told, text));
    else if (isSpan(entity, text)) spans.push({ ...told, open: true });
    else if (entity.type === 'time' && DEAR.test(text.slice(0, start)) && value % 60 === 0) prices.push({ utterance, start, end, value: value / 60, before: '', after: '', asked: '', bare: true });
    else if ((entity.type === 'money' || entity.type === 'number' || entity.type === 'count') && !isAside(entity, text)) prices.push(withContext(entity, told, text));
  }
  for (const lone of loneSums(text, utterance.entities)) prices.push({ ...lone, utterance, before: '', after: '', asked: '' });
  prices.sort((one, other) => one.start - other.start);
  for (const match of text.matchAll(/\b(twin|double|triple)[- ]packs?\b/gu)) counts.push({ utterance, start: match.index, end: match.index + match[0].length, value: match[1] === 'triple' ? 3 : 2, noun: 'pack' });
  for (const often of countsIn(text)) {
    const sentence = utterance.sentences.find((one) => often.start >= one.start && often.start < one.end);
    if (counts.some((one) => one.perYear !== undefined && sentence && one.start >= sentence.start && one.end <= sentence.end)) continue;
    if (counts.some((one) => one.start < often.end && often.start < one.end) || prices.some((one) => one.start < often.end && often.start < one.end)) continue;
    counts.push({ utterance, start: often.start, end: often.end, value: 1, noun: FREQUENT.exec(text.slice(often.start, often.end))?.[1] ?? '', perYear: often.perYear });
  }
  return { prices: prices.map((price, index) => priceContext(price, prices[index - 1], prices[index + 1], counts, spans, text)), counts, shares, spans };
});

/** What a sum does, taken for what it counts: "forty-two gets you unlimited". */
const GETS = /^(?:gets|buys|gives|covers|costs)(?![a-z])/u;

/** What happens so often: "one drop a month". */
const FREQUENT = /^(?:an?|one|two|three|four|five|six|один|одна|одно|два|две|три|четыре)\s+(?!раза?|times)(\p{L}{3,})/u;

function readDuration(entity: Entity, told: Told, text: string, counts: Count[], spans: Span[]): void {
  const words = text.slice(entity.start, entity.end);
  if (told.value < 86_400) counts.push({ ...told, value: told.value / (/час|hour/u.test(words) ? 3600 : 60), noun: /час|hour/u.test(words) ? words.slice(words.search(/час|hour/u)) : /min/u.test(words) ? 'minutes' : 'минут' });
  else if (told.value < 26 * 86_400) {
    const months = monthsAround(text, entity.start, entity.end, '');
    if (months) counts.push({ ...told, value: Math.round(told.value / 86_400), noun: /day/u.test(words) ? 'days' : 'дней', perYear: (Math.round(told.value / 86_400) * 12) / months });
  } else if (!/^an? (?:month|quarter|year)/u.test(words) || /(?:stay|for|over|whole|within|in|takes?)\s+(?:about\s+)?$/u.test(text.slice(0, entity.start))) spans.push({ ...told, value: Math.round(told.value / MONTH) });
}

/** "for the same eighteen", «прослужит пятнадцать»: a span whose unit was told before. */
function isSpan({ type, inferred, start, end }: Entity, text: string): boolean {
  return (type === 'number' || inferred === true) && /(?:\b(?:the same|runs? for|lasts?|last for|good for)|служит|прослужит|на те же|за те же)\s+(?:about\s+|лет\s+)?$/u.test(text.slice(0, start)) && /^\s*(?:[.,!?;]|so\b|$)/u.test(text.slice(end));
}

const L = /\p{L}/u.source;

/** Words behind a number that are no thing counted. */
const NO_NOUN = `(?:you|we|they|i|get|gets|доставк${L}*|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|плюс|минус|даром|туда|обратно|отдельно|тоже|также|сверху|вместе|каждый|каждая|чем|delivered|free|there|either|minus|just|right|over|under|to|в|за|на|по|с|со|и|а|но|или|от|до|из|у|для|как|так|это|чем|раз|вместо|против|разово|сразу|всего|если|ваш${L}*|a|an|per|each|every|or|for|the|and|in|on|off|more|less|dearer|cheaper|extra|instead|to|at|with|of|once|up|upfront|all|apiece|back|better|if|plus|but|so|is|are|was|would|that|which|after|before|by|from|now|monthly|yearly|annually|dollars?|pounds?|euros?|quid|bucks?|grand|рубл${L}*|руб|тысяч${L}*|евро|обход${L}*|выход${L}*|выйд${L}*|стои${L}*|ежемесячно|ежегодно|дороже|дешевле|больше|меньше|доплат${L}*|чист${L}*|лишних|лишними|осталось|остаются|остаётся|всё|все|ещё|еще|не|мне|вам|нам|мы|вы|я|сам[аои]?|as|too|mind|outright|well|плачу|платим|платите|отдаю|отдаём|трачу|тратим)`;
const FOLLOWED_BY_NOUN = new RegExp(`^\\s+(?!${NO_NOUN}(?!${L}))(${L}{2,})`, 'u');
const NOT_COUNTED = new RegExp(`^${NO_NOUN}(?!${L})`, 'u');

/** «Встанет в двенадцать» is a price, no time of day. */
const DEAR = /(?:встан\p{L}+|обойд\p{L}+|обход\p{L}+|выйд\p{L}+|стан\p{L}+)\s+(?:\p{L}+\s+)?(?:в\s+)?$/u;

/** A number with a thing behind it, or in one word with it: «четыре бутыли», "the four-pack". */
function isCounting({ type, start, end, inferred, value = 0 }: Entity, text: string): boolean {
  if (type !== 'number' && !inferred) return false;
  const words = text.slice(start, end);
  if (/\p{L}-\p{L}{3,}/u.test(words) && !/^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\p{L}+$/u.test(words)) return true;
  if (/(?:box|pack|set|case|crate|bundle|tray|block|book|course|batch|упаковк\p{L}|пачк\p{L}|набор\p{L}?|комплект\p{L}?|коробк\p{L}) (?:of|из|на) $/u.test(text.slice(0, start))) return true;
  if (value < 1000 && INVERTED.test(text.slice(0, start)) && (RATED.test(text.slice(end)) || TIMES.test(text.slice(0, start)))) return true;
  if (USED.test(text.slice(Math.max(0, start - 40), start)) && value < 1000 && RATED.test(text.slice(end))) return true;
  if (/\b(?:took|take|need|bought|buy|want|send|use|order|print|sending|using) $/u.test(text.slice(0, start)) && /^\s*[.,?!]/u.test(text.slice(end))) return true;
  return type === 'number' && FOLLOWED_BY_NOUN.test(text.slice(end, end + 24));
}

/** «Вы берёте четыре в месяц»: so many of what was spoken of before. */
const USED = /(?:(?<!\p{L})(?:бер\p{L}+|пь\p{L}+|заказыва\p{L}+|покупа\p{L}+|расходу\p{L}+|тратим|уходит|съеда\p{L}+|делаем|дела\p{L}+|получа\p{L}+)|\b(?:drink|use|order|buy|need|take|get through|go through|have|do|make))\s+(?:около |штук |about |around |roughly )?$/u;
const RATED = /^\s+(?:в|за|a|per|each|every)\s+(?:день|недел|месяц|год|day|week|month|year)/u;

const TIMES = /(?<!\p{L})(?:раза?|штук[иа]?)\s+$/u;

/** «Раза два в неделю», «бутылки три», «заказов пять»: the number stands behind its noun, and is a loose one. */
const INVERTED = /(?<!\p{L})(?<!(?<!\p{L})(?:на|в|по|за|о|при|с|от|до|для) )(?!рубл|тысяч|сот|нужн|стои|плат|бер|отда|уход|трат|всего|обход|выход|только|почти|примерн|доставк|сборк|франшиз|установк|скидк|карт|подписк|страховк|цен|аренд|выплат|плата|разниц|сумм|комисси|доплат|экономи|или|если|что|над)(\p{L}{2,}(?:ы|и|а|ов|ев|ей|ек|ок|ий))\s+$/u;

function countOf(entity: Entity, told: Told, text: string): Count {
  const words = text.slice(entity.start, entity.end);
  const glued = /-(\p{L}{3,})$/u.exec(words)?.[1];
  const inverted = entity.unit === undefined ? INVERTED.exec(text.slice(0, entity.start))?.[1] : undefined;
  const noun = glued ?? inverted ?? (entity.unit === undefined ? FOLLOWED_BY_NOUN.exec(text.slice(entity.end, entity.end + 24))?.[1] : lastWord(entity.unit)) ?? '';
  const months = glued ? undefined : monthsAround(text, entity.start, entity.end, entity.unit ? '' : noun);
  return { ...told, noun: /^раз(?:а)?$|^times?$/u.test(noun) ? '' : noun, ...(months ? { perYear: (told.value * 12) / months } : {}) };
}

function lastWord(unit: string): string {
  return unit.toLowerCase().split(/\s+/u).at(-1) ?? '';
}

/** Numbers that are no sums: years, phone numbers, parts of names, what is one by itself. */
function isAside({ type, value = 0, start, end }: Entity, text: string): boolean {
  if (type === 'money') return false;
  const words = text.slice(start, end);
  if (value < 1 || (value === 1 && !/\d/u.test(words)) || /^0\d/u.test(words)) return true;
  if (value >= 1900 && value <= 2100 && /^\d{4}$/u.test(words)) return true;
  return /(?:\bending(?: in)?|\bcode|\baccount|\bcard|\bchannels?|\bextension|оканчива\p{L}+ на|код|карты|счёт\p{L}?|№|номер|дом|кв\.|квартир\p{L}|версии|option|number|room|step|шаг|пункт|канал)\s*$/u.test(text.slice(Math.max(0, start - 16), start));
}

function withContext(entity: Entity, { utterance, start, end, value }: Told, text: string): Price {
  const single = entity.period === 'once' ? { once: true as const } : {};
  const whole = wholeOf(text, start, value);
  const bare = whole === value && (entity.type !== 'money' || entity.inferred) ? { bare: true as const } : {};
  return { utterance, start, end, value: whole, before: '', after: '', asked: '', ...(entity.bound === 'upper' || entity.bound === 'lower' ? { bound: true as const } : {}), ...bare, ...single, ...(entity.currency ? { currency: entity.currency } : {}) };
}

/** «Рубль двадцать», «два рубля тридцать» with small change behind the unit; «тысячи четыре» with the unit in front. */
function wholeOf(text: string, start: number, value: number): number {
  const head = text.slice(0, start);
  if (/(?<!\p{L})рубл[ьюя]\s+$/u.test(head) && value < 100) return 1 + value / 100;
  return /(?<!\p{L})(?:тысячи|тыщи)\s+(?:в\s+|на\s+)?$/u.test(head) && value < 20 ? value * 1000 : value;
}

/** «От тысячи», «рубль за лист»: one unit, said without a number on either side. */
function loneSums(text: string, entities: readonly Entity[]): { start: number; end: number; value: number }[] {
  const found: { start: number; end: number; value: number }[] = [];
  for (const match of text.matchAll(/(?<!\p{L})(?:(тысяч[аиуе])|(сотн[яию])|рубл[ьюя])(?!\p{L})/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!entities.some((one) => one.start <= end + 1 && one.end >= start - 1)) found.push({ start, end, value: match[1] ? 1000 : match[2] ? 100 : 1 });
  }
  return found;
}

/** Is a word the name of the thing that a count counts? */
export function isOf(count: Count, words: readonly string[]): boolean {
  return count.noun !== '' && words.some((word) => isSameWord(word, count.noun));
}
