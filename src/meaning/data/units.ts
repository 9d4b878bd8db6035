import type { Period } from '../entities-model.js';

/** A word or sign of money: its ISO code and how much of it one is. */
export interface MoneyUnit {
  currency: string;
  worth: number;
}

function table<V>(rows: readonly (readonly [V, string])[]): ReadonlyMap<string, V> {
  const map = new Map<string, V>();
  for (const [value, forms] of rows) for (const form of forms.split(' ')) map.set(form, value);
  return map;
}

const unit = (currency: string, worth = 1): MoneyUnit => ({ currency, worth });

/** Words and signs that follow an amount. */
export const MONEY_UNITS = table<MoneyUnit>([
  [unit('RUB'), '₽ руб р рэ рубль рубля рублей рублю рублям рублем рублями рублях рублики рубликов рублика rub rur ruble rubles rouble roubles'],
  [unit('RUB', 0.01), 'коп копейка копейки копейку копеек копейкой копейкам копейками'],
  [unit('USD'), '$ usd доллар доллара долларов долларе доллару долларам долларами долларах бакс бакса баксов dollar dollars buck bucks'],
  [unit('USD', 0.01), '¢ cent cents цент цента центов'],
  [unit('EUR'), '€ eur евро euro euros'],
  [unit('GBP'), '£ gbp pound pounds quid фунт фунта фунтов sterling'],
  [unit('GBP', 0.01), 'p pence penny pennies пенс пенсов пенса'],
  [unit('KZT'), '₸ kzt тенге'],
  [unit('UAH'), '₴ uah гривна гривны гривен гривень'],
  [unit('BYN'), 'byn'],
  [unit('INR'), '₹ inr rupee rupees'],
  [unit('', 1000), 'grand'],
]);

/** Signs and codes that stand before an amount. */
export const MONEY_SIGNS = table<string>([
  ['RUB', '₽ rub'], ['USD', '$ usd us$'], ['EUR', '€ eur'], ['GBP', '£ gbp'], ['KZT', '₸ kzt'], ['UAH', '₴'], ['INR', '₹ inr'],
]);

/** Amounts that are one word. */
export const MONEY_WORDS = table<MoneyUnit>([
  [unit('RUB', 50), 'полтинник полтинника полтинником'],
  [unit('RUB', 100), 'стольник стольника сотка сотку соточку соточка'],
  [unit('RUB', 10), 'червонец'],
  [unit('RUB', 500), 'пятихатка пятихатку'],
  [unit('RUB', 1000), 'косарь косаря'],
  [unit('GBP', 5), 'fiver'],
  [unit('GBP', 10), 'tenner'],
]);

/** "a pound", "a penny": one of them needs the article. */
export const ARTICLED_MONEY = new Set('dollar buck pound quid penny euro grand cent ruble rupee fiver tenner'.split(' '));

export const MONEY_ADJECTIVES = new Set('us american canadian australian российских белорусских американских канадских долларов sterling'.split(' '));

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Seconds of a unit of time; a month is 30 days, a year 365. */
export const TIME_UNITS = table<number>([
  [1, 'секунда секунды секунду секунд секунде секундам секундах секундочку секундочек секундочки секундочка сек second seconds sec secs'],
  [MINUTE, 'минута минуты минуту минут минуте минутам минутах минутами минутка минутку минутки минуток минуточку минуточка минуточки минуточек мин minute minutes min mins'],
  [HOUR, 'час часа часов часу часам часах часами часик часика часиков часок часочек ч hour hours hr hrs'],
  [DAY, 'день дня дней дню дням днях днями денек денька деньков сутки суток сутках суткам дн day days'],
  [7 * DAY, 'неделя недели неделю недель неделе неделям неделях неделями недельку недельки недельки нед week weeks wk wks'],
  [14 * DAY, 'fortnight fortnights'],
  [30 * DAY, 'месяц месяца месяцев месяцу месяцам месяце месяцах месяцами мес month months mth mths'],
  [91 * DAY, 'квартал квартала кварталов'],
  [365 * DAY, 'год года годов году годам годах годами лет годик годика year years yr yrs'],
]);

/** Spans that are one word. */
export const TIME_WORDS = table<number>([
  [1, 'секунду секундочку'],
  [30, 'полминуты полминутки полминуточки'],
  [MINUTE, 'минуту минутку минуточку'],
  [HOUR / 2, 'полчаса полчасика получаса полчасочка полчасика'],
  [HOUR * 1.5, 'полуторачасовой'],
  [DAY / 2, 'полдня'],
  [DAY * 183, 'полгода полугода полгодика'],
]);

/** Adjectives that may stand between the number and the unit of time. */
export const TIME_ADJECTIVES = new Set(`рабочих рабочие рабочий рабочего календарных календарные полных полные полный бесплатных бесплатные банковских целых целый следующих ближайших ближайшие
  full whole free working business calendar consecutive more extra short long quick little other`.split(/\s+/));

/** After these a bare unit is a span of one: «через неделю», «в течение часа». */
export const SPAN_PREPOSITIONS = new Set('через за около почти меньше менее больше более течение целый целую ещё еще каких-то какой-то какую-то спустя протяжении пределах'.split(' '));

/** Genitive plurals that may stand before their number: «минут пять», «рублей на двести». */
export const LOOSE_UNITS = new Set('минут минуток секунд часов дней суток недель месяцев лет рублей долларов процентов тысяч гигабайт'.split(' '));

/** One word that says how often. */
export const PERIOD_WORDS = table<Period>([
  ['day', 'ежедневно ежесуточно посуточно daily'],
  ['week', 'еженедельно понедельно weekly pw'],
  ['month', 'ежемесячно помесячно monthly pcm ежемесячный ежемесячная ежемесячную ежемесячной ежемесячного ежемесячные месячная месячную'],
  ['quarter', 'ежеквартально поквартально quarterly'],
  ['half-year', 'semi-annually half-yearly'],
  ['year', 'ежегодно yearly annually annual pa p.a годовых годовая годовую годовой годовое ежегодный ежегодная ежегодную ежегодной'],
  ['once', 'разово единоразово единовременно однократно one-off once upfront one-time разовый разовая разовую разовой единовременный единовременная единовременную'],
]);

/** Units after «в», «за», "per", "a", "/". */
export const PERIOD_UNITS = table<Period>([
  ['day', 'день дня сутки суток дн day'],
  ['week', 'неделю неделя недели нед week wk'],
  ['month', 'месяц месяца мес month mo mth'],
  ['quarter', 'квартал квартала кв quarter'],
  ['half-year', 'полгода полугодие half-year'],
  ['year', 'год года г year yr annum'],
  ['once', 'раз'],
]);

export const PERIOD_PREPOSITIONS = new Set('в во за на каждый каждую каждые каждое per a an each every'.split(' '));

/** Words that may stand between an amount and its period: "$6 more a month". */
export const PERIOD_GAPS = new Set('more extra less больше меньше дополнительно сверху дешевле дороже всего плюс каждому all-in cheaper dearer off'.split(' '));

export const MONTHS = table<number>([
  [1, 'январь января январе январю январем january jan'],
  [2, 'февраль февраля феврале февралю февралем february feb'],
  [3, 'март марта марте марту мартом march mar'],
  [4, 'апрель апреля апреле апрелю апрелем april apr'],
  [5, 'май мая мае маю маем may'],
  [6, 'июнь июня июне июню июнем june jun'],
  [7, 'июль июля июле июлю июлем july jul'],
  [8, 'август августа августе августу августом august aug'],
  [9, 'сентябрь сентября сентябре сентябрю сентябрем september sep sept'],
  [10, 'октябрь октября октябре октябрю октябрем october oct'],
  [11, 'ноябрь ноября ноябре ноябрю ноябрем november nov'],
  [12, 'декабрь декабря декабре декабрю декабрем december dec'],
]);

/** Month names that are other words too: alone they need a preposition. */
export const WORDLIKE_MONTHS = new Set('may march mar sep jan dec oct nov май мае маю маем марту'.split(' '));

export const WEEKDAYS = new Set(`понедельник понедельника понедельнику понедельникам вторник вторника вторнику вторникам среду среды среде средам четверг четверга четвергу четвергам
  пятница пятницу пятницы пятнице пятницам суббота субботу субботы субботе субботам воскресенье воскресенья воскресенью воскресеньям
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays`.split(/\s+/));
