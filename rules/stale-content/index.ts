import { campaignValue, dateIn, defineRule, type Entity, type Problem, type Script, type Utterance } from 'callint/rule';

/** No script, price, date or figure past its day. */
export default defineRule({
  category: 'campaign',
  severity: 'error',
  summary: {
    ru: 'Скрипт, цена, дата и данные не просрочены.',
    en: 'No script, price, date or figure is past its day.',
  },
  source: 'Catalogue 64. Articles on proactive service: data out of date is the second mistake.',
  judges: (script) => campaignValue(script, 'validTo') !== undefined || campaignValue(script, 'asOf') !== undefined || script.agentTurns.some(({ entities }) => entities.some(({ type }) => type === 'date')),
  messages: {
    expired: {
      ru: 'Скрипт действовал до {date}, а сегодня {today}. По нему обещают то, чего уже нет. Обновите его или снимите.',
      en: 'The script held until {date}, and today is {today}. Agents promise what is no longer there. Renew it, or take it down.',
    },
    past: {
      ru: '«{text}» уже прошло: сегодня {today}. Клиент услышит, что предложение кончилось до звонка. Поставьте поле {field} или новую дату.',
      en: '“{text}” is over: today is {today}. The customer hears that the offer ended before the call. Use the field {field}, or a new date.',
    },
    year: {
      ru: '«{text}»: год прошлый, а речь о том, что предлагают сейчас. Проверьте, верно ли ещё сказанное, и обновите.',
      en: '“{text}”: the year is gone, and the line is about what is offered now. Check that it still holds.',
    },
    far: {
      ru: '«{text}» — больше года вперёд. Похоже на опечатку; если нет, клиент всё равно не запомнит. Проверьте дату.',
      en: '“{text}” is more than a year ahead. A slip, most likely. Check the date.',
    },
    figures: {
      ru: 'Данные на {date}, им {days} дн. За это время цены и остатки меняются, а оператор назовёт старые. Обновите или поднимите допустимый возраст.',
      en: 'The figures are as of {date}, {days} days ago. Prices and balances change meanwhile. Renew them, or allow more days.',
    },
  },
  options: {
    today: { default: '', kind: 'date', description: 'The day to judge by, as 2027-01-31; the day of the run when empty.' },
    maxAgeDays: { default: 30, min: 0, description: 'Days that figures may be old.' },
  },
  *check(script, options): Iterable<Problem> {
    const today = dayOf(options.today || script.today || '');
    if (!today) return;
    yield* headerDates(script, today, options.maxAgeDays);
    for (const turn of script.agentTurns) for (const entity of turn.entities) if (entity.type === 'date') yield* spokenDate(script, turn, entity, today);
    for (const turn of script.agentTurns) yield* pastYears(turn, today);
  },
});

const DAY = 86_400_000;

/** The first day of a text: 2026-09-30, 30.09.2026, 30/9/26, “30th June 2026”. */
function dayOf(text: string): Date | undefined {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const dotted = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  const worded = iso || dotted ? undefined : dateIn(text);
  const [year, month, day] = iso ? iso.slice(1).map(Number) : dotted ? [dotted[4].padStart(4, '20'), dotted[3], dotted[1]].map(Number) : [worded?.year, worded?.month, worded?.day];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date : undefined;
}

function shown(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function* headerDates(script: Script, today: Date, maxAgeDays: number): Iterable<Problem> {
  const until = campaignValue(script, 'validTo');
  const end = until && dayOf(until.text);
  if (until && end && end < today) yield { at: until.at, message: 'expired', data: { date: shown(end), today: shown(today) } };
  const asOf = campaignValue(script, 'asOf');
  const taken = asOf && dayOf(asOf.text);
  const days = taken ? Math.round((today.getTime() - taken.getTime()) / DAY) : 0;
  if (asOf && taken && days > maxAgeDays) yield { at: asOf.at, message: 'figures', data: { date: shown(taken), days }, severity: 'warning' };
}

/** Words that make a date the end of what is offered. */
const UNTIL = /(?<!\p{L})(?:до|по|действу\p{L}+(?: до| по)?|заканчива\p{L}+|кончается|успе\p{L}+ до|until|till|through|by|ends?(?: on)?|expires?(?: on)?|good until|valid until)\s(?:конца\s|the\s|end of\s)?$/iu;
const HISTORY = /(?<!\p{L})(?:договор\p{L}*|от|закон\p{L}*|родил\p{L}*|рождени\p{L}*|основан\p{L}*|работаем|с тех пор|назад|был\p{L}?|contract|signed|dated|law|act|born|birth|founded|since|ago|was|were|last)(?!\p{L})/iu;
const OFFERS = /(?<!\p{L})(?:акци\p{L}*|скидк\p{L}*|предложени\p{L}*|цен[аыуе]\p{L}*|тариф\p{L}*|стоит|бонус\p{L}*|offer|deal|discount|price|plan|promotion|rate)(?!\p{L})/iu;

function* spokenDate(script: Script, turn: Utterance, entity: Entity, today: Date): Iterable<Problem> {
  const text = turn.text.slice(entity.start, entity.end);
  const sentence = sentenceOf(turn, entity);
  if (entity.placeholder !== undefined || !UNTIL.test(turn.text.slice(0, entity.start)) || HISTORY.test(sentence) || !(OFFERS.test(sentence) || continuesOffer(turn, entity))) return;
  const date = dateOf(script, entity, text, today);
  if (!date) return;
  const at = turn.at(entity);
  const field = '{valid_to}';
  if (date < today) yield { at, message: 'past', data: { text, today: shown(today), field }, suggestions: [{ desc: { ru: `Поставить поле ${field}`, en: `Put the field ${field}` }, edits: [{ range: at, text: field }] }] };
  else if (date.getTime() - today.getTime() > 366 * DAY) yield { at, message: 'far', data: { text }, severity: 'warning' };
}

/** “Our summer offer? It ends on 31 August”: the sentence before names what ends. */
function continuesOffer(turn: Utterance, entity: Entity): boolean {
  const at = turn.sentences.findIndex(({ start, end }) => entity.start >= start && entity.start < end);
  const before = turn.sentences[at - 1];
  return before !== undefined && PRONOUN.test(sentenceOf(turn, entity).trim()) && OFFERS.test(turn.text.slice(before.start, before.end));
}

const PRONOUN = /^(?:it|this|that|they|она|оно|они|он|это)(?!\p{L})/iu;

function sentenceOf({ text, sentences }: Utterance, { start }: Entity): string {
  const sentence = sentences.find((one) => start >= one.start && start < one.end);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}

/** The day that is meant. Without a year only where the header's own dates tell which year the script is of. */
function dateOf(script: Script, { day, month, year }: Entity, text: string, today: Date): Date | undefined {
  const written = dayOf(text);
  if (written) return written;
  const stated = year ?? Number(/(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? NaN);
  if (day === undefined || month === undefined) return undefined;
  if (Number.isFinite(stated)) return new Date(Date.UTC(stated, month - 1, day));
  const [from, to] = [campaignValue(script, 'validFrom'), campaignValue(script, 'validTo')].map((one) => one && dayOf(one.text));
  const near = to ?? from;
  if (!near) return undefined;
  const date = new Date(Date.UTC(near.getUTCFullYear(), month - 1, day));
  return from && date < from ? new Date(Date.UTC(near.getUTCFullYear() + 1, month - 1, day)) : date < today && near > today && today.getTime() - date.getTime() > 183 * DAY ? undefined : date;
}

function* pastYears(turn: Utterance, today: Date): Iterable<Problem> {
  for (const { start, end } of turn.sentences) {
    const sentence = turn.text.slice(start, end);
    if (!OFFERS.test(sentence) || HISTORY.test(sentence)) continue;
    const found = /(?<![\d-])(20\d\d)(?= (?:год|г\.)|(?![\d\p{L}-]))/u.exec(sentence);
    const isDate = found && turn.entities.some((entity) => entity.type === 'date' && entity.start <= start + found.index && entity.end > start + found.index && UNTIL.test(turn.text.slice(0, entity.start)));
    if (found && !isDate && Number(found[1]) < today.getUTCFullYear() && /(?<!\p{L})(?:с|в|на|from|in|for|of)\s(?:\d{1,2}\s\p{L}+\s|\p{L}+\s)?$/iu.test(sentence.slice(0, found.index))) {
      yield { at: turn.at({ start: start + found.index, end: start + found.index + 4 }), message: 'year', data: { text: found[1] }, severity: 'warning' };
    }
  }
}
