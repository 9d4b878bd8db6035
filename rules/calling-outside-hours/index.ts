import { campaignValue, defineRule, EVERYWHERE, isLikelyUnder, isUnder, type Problem, type Script, type Utterance } from 'callint/rule';

/** Calls are made at hours that law, the customer's own clock and the purpose allow. */
export default defineRule({
  category: 'campaign',
  severity: 'error',
  summary: {
    ru: 'Звонят в часы, которые позволяют закон, часы клиента и повод.',
    en: 'Calls are made at hours that the law, the customer’s clock and the purpose allow.',
  },
  source: 'Catalogue 67: 12 CFR 1006.6(b)(1)(i); the bailiffs’ service on law 230-ФЗ; an essay on a sales call in the morning.',
  judges: (script) => campaignValue(script, 'hours') !== undefined || script.agentTurns.some((turn) => turn.says('callback-promise') && turn.entities.some(({ type }) => type === 'time')),
  messages: {
    window: {
      ru: 'Часы «{hours}» выходят за {window}: {law}. Ранний или поздний звонок будит и злит, а кому-то и запрещён. Сдвиньте часы.',
      en: 'The hours “{hours}” go beyond {window}: {law}. An early or late call wakes people, and may be banned. Move the hours.',
    },
    zone: {
      ru: 'Часы «{hours}» без слов «местное время»: в девять по Москве во Владивостоке четыре дня, а в одиннадцать вечера — ночь. Допишите, по чьим часам.',
      en: 'The hours “{hours}” do not say by whose clock. Nine in the office is six somewhere else. Add “customer local time”.',
    },
    early: {
      ru: 'Продажи начинаются в {from}: в это время собираются на работу. Начните с {sales}.',
      en: 'Sales calls begin at {from}, when people get ready for work. Begin at {sales}.',
    },
    promised: {
      ru: '«{text}» обещает звонок вне {window}: {law}. Предложите час, в который звонить можно, или спросите, когда удобно.',
      en: '“{text}” promises a call outside {window}: {law}. Offer an hour that is allowed, or ask when it suits.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    from: { default: '08:00', kind: 'time', description: 'The earliest hour of a call where no law is known.' },
    to: { default: '22:00', kind: 'time', description: 'The latest hour of a call where no law is known.' },
    salesFrom: { default: '09:00', kind: 'time', description: 'The earliest hour of a sales call; earlier is told as information.' },
  },
  appliesTo: ({ call }) => call.direction !== 'inbound',
  *check(script, options): Iterable<Problem> {
    const window = windowOf(script, options);
    const hours = campaignValue(script, 'hours');
    if (hours?.text) yield* stated(script, hours.text, hours.at, window, minutesOf(options.salesFrom));
    for (const turn of script.agentTurns) yield* promised(turn, window);
  },
});

interface Window {
  from: number;
  to: number;
  law: { ru: string; en: string };
}

const CUSTOM = { ru: 'так принято, а закон страны не назван', en: 'by custom, no law is named' };

/** The hours that hold for a call: those of collectors by the law named, else those of the settings. */
function windowOf(script: Script, options: { readonly everywhere: boolean; readonly from: string; readonly to: string }): Window {
  const isDebt = script.call.type === 'collections';
  if (isDebt && (isUnder(script, { everywhere: false }, 'us') || options.everywhere && isLikelyUnder(script, 'us'))) return { from: 480, to: 1260, law: { ru: '12 CFR 1006.6(b)(1)(i); уточните у юриста', en: '12 CFR 1006.6(b)(1)(i); check with counsel' } };
  if (isDebt && (isUnder(script, { everywhere: false }, 'ru') || options.everywhere && isLikelyUnder(script, 'ru'))) return { from: 480, to: 1320, law: { ru: '230-ФЗ, в будни; в выходные с 9 до 20; уточните у юриста', en: 'law 230-ФЗ, on working days; 9 to 20 on days off; check with counsel' } };
  return { from: minutesOf(options.from), to: minutesOf(options.to), law: CUSTOM };
}

function minutesOf(clock: string): number {
  const [hours, minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const SPAN = /(\d{1,2})(?:[:.](\d{2}))?\s*(am|a\.m\.|pm|p\.m\.)?\s*(?:-|–|—|до|to|until)\s*(\d{1,2})(?:[:.](\d{2}))?\s*(am|a\.m\.|pm|p\.m\.)?/giu;
const ROUND_THE_CLOCK = /круглосуточ|24\/7|24 ?час|any time|в любое время/iu;
/** «По времени пациента», «по городу получателя», “by the donor's clock”, “where they live”: whoever is called, not who calls. */
const OWN_CLOCK = /местн|клиент|абонент|local|customer|recipient|(?<!\p{L})по (?:времени|часам|поясу|городу|месту) (?!(?:офис|компани|банк|колл|нашем|звонящ|оператор|москв)\p{L}*)\p{Ll}+|\b(?:their|his|her|(?!(?:our|my|office|company)\b)\p{L}+['’]s?) (?:own )?(?:time(?: ?zone)?|clock)\b|\bwhere (?:they|he|she|the \p{L}+) (?:live|lives|is|are)\b/iu;

function* stated(script: Script, text: string, at: { start: number; end: number }, window: Window, salesFrom: number): Iterable<Problem> {
  const shown = `${clockOf(window.from)}–${clockOf(window.to)}`;
  const spans = [...text.matchAll(SPAN)].map(([, h1, m1, half1, h2, m2, half2]) => ({ from: toMinutes(h1, m1, half1), to: toMinutes(h2, m2, half2) }));
  if (ROUND_THE_CLOCK.test(text) || spans.some(({ from, to }) => from < window.from || to > window.to || to <= from)) {
    yield { at, message: 'window', data: { hours: text, window: shown, law: window.law } };
    return;
  }
  if (spans.length === 0) return;
  if (!OWN_CLOCK.test(text)) yield { at, message: 'zone', data: { hours: text }, severity: 'warning' };
  const first = Math.min(...spans.map(({ from }) => from));
  if (script.call.type === 'sales' && first < salesFrom) yield { at, message: 'early', data: { from: clockOf(first), sales: clockOf(salesFrom) }, severity: 'info' };
}

function toMinutes(hours: string, minutes: string | undefined, half: string | undefined): number {
  const value = Number(hours) * 60 + Number(minutes ?? 0);
  if (/^p/i.test(half ?? '') && value < 720) return value + 720;
  return value;
}

const EVENING = /вечера|вечером|tonight|this evening|pm(?!\p{L})|p\.m\.|at night/iu;
const NIGHT = /(?<!\p{L})(?:ночью|ночи|after midnight|in the night|midnight)(?!\p{L})/iu;
const ASKED = /(?:если|как) (?:вам )?(?:так )?удоб|как вы просили|вы просили|as you asked|you asked|if that suits/iu;

const HOURS: Readonly<Record<string, number>> = {
  первого: 0.5, второго: 1.5, третьего: 2.5, четвертого: 3.5, пятого: 4.5, шестого: 5.5, седьмого: 6.5, восьмого: 7.5, девятого: 8.5, десятого: 9.5, одиннадцатого: 10.5, двенадцатого: 11.5,
  one: 1.5, two: 2.5, three: 3.5, four: 4.5, five: 5.5, six: 6.5, seven: 7.5, eight: 8.5, nine: 9.5, ten: 10.5, eleven: 11.5, twelve: 12.5,
};

/** «В половине одиннадцатого», "half past nine": minutes after midnight, by a clock of twelve hours. */
function wordedTime(sentence: string): number | undefined {
  const found = /(?:пол(?:овин[еу])?[- ]?)(первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)|half(?: past)? (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/iu.exec(sentence.replaceAll('ё', 'е'));
  const hours = found && HOURS[(found[1] ?? found[2]).toLowerCase()];
  return hours ? hours * 60 : undefined;
}

/** «Перезвоню в пол-одиннадцатого вечера». What the customer asked for is theirs to ask. */
function* promised(turn: Utterance, window: Window): Iterable<Problem> {
  for (const act of turn.all('callback-promise')) {
    const { start, end } = turn.sentences[act.sentence];
    const sentence = turn.text.slice(start, end);
    if (ASKED.test(sentence)) continue;
    const said = turn.entities.find((entity) => entity.type === 'time' && entity.start >= start && entity.end <= end)?.value ?? wordedTime(sentence);
    const minutes = said !== undefined && said < 720 && EVENING.test(sentence) ? said + 720 : said;
    const isLate = minutes !== undefined && (minutes > window.to || minutes < window.from && (EVENING.test(sentence) || NIGHT.test(sentence) || /утра|утром|a\.?m\.?(?!\p{L})|in the morning/iu.test(sentence)));
    if (!isLate && !NIGHT.test(sentence)) continue;
    yield { at: turn.at({ start, end: start + sentence.trimEnd().length }), message: 'promised', data: { text: sentence.trim().replace(/[.!]$/u, ''), window: `${clockOf(window.from)}–${clockOf(window.to)}`, law: window.law } };
    return;
  }
}
