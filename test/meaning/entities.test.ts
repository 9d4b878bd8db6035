import { describe, expect, it } from 'vitest';
import { findEntities, type Entity } from '../../src/meaning/entities.js';
import { tokenize } from '../../src/words/index.js';

/** Expected entities: `money 150 RUB month`, `duration <=3600`, `name Анна @agent`; numbers without a unit are left out. */
const RUSSIAN: [text: string, ...found: string[]][] = [
  ['Сто пятьдесят рублей в месяц.', 'money 150 RUB month'],
  ['До 500 рублей в месяц экономии.', 'money <=500 RUB month'],
  ['От 3 до 5 тысяч рублей.', 'money 3000..5000 RUB'],
  ['Почти 150 ₽ в год.', 'money ~150 RUB year'],
  ['12,5 тыс. руб. за год.', 'money 12500 RUB year'],
  ['Полис стоит 8 900 на год.', 'money 8900  year ?'],
  ['Отдадите 790 вместо 540 рублей.', 'money 790 RUB ?', 'money 540 RUB'],
  ['7 840 рублей, год назад было 7 310.', 'money 7840 RUB', 'money 7310 RUB ?'],
  ['Сорок рублей пятьдесят копеек.', 'money 40.5 RUB'],
  ['Дайте полтинник.', 'money 50 RUB'],
  ['Разовый платёж 300 р.', 'money 300 RUB once'],
  ['Абонентская плата 650 руб./мес.', 'money 650 RUB month'],
  ['500 р/год за карту.', 'money 500 RUB year'],
  ['Ежемесячная плата четыреста рублей.', 'money 400 RUB month'],
  ['Это обойдётся тысяч в тридцать шесть.', 'money ~36000  ?'],
  ['Рублей двести за всё.', 'money ~200 RUB'],
  ['Около двадцати долларов.', 'money ~20 USD'],
  ['Не более 1 000 евро.', 'money <=1000 EUR'],
  ['По 299 в месяц.', 'money 299  month ?'],
  ['10 000 тенге разово.', 'money 10000 KZT once'],
  ['На 150 рублей больше в месяц.', 'money 150 RUB month'],
  ['Тариф вырос до 600 рублей.', 'money 600 RUB'],
  ['Займёт две минуты.', 'duration 120'],
  ['Уделите полчаса.', 'duration 1800'],
  ['Ждать до часа.', 'duration <=3600'],
  ['Ответим за пять-десять минут.', 'duration ~300..600'],
  ['Через 10 рабочих дней.', 'duration 864000'],
  ['1 час 30 минут.', 'duration 5400'],
  ['Минут пять, не больше.', 'duration ~300'],
  ['Буду часов в одиннадцать.', 'time ~660'],
  ['Одну минуту, пожалуйста.', 'duration 60'],
  ['Минутку, проверю.', 'duration 60'],
  ['Перезвоню в течение часа.', 'duration <=3600'],
  ['Вернём через неделю.', 'duration 604800'],
  ['Ставка 3,9 %.', 'percent 3.9'],
  ['Десять процентов скидки.', 'percent 10'],
  ['Ставка девятнадцать и девять годовых.', 'percent 19.9'],
  ['До 30% выгоды.', 'percent <=30'],
  ['Позвоню завтра.', 'date завтра'],
  ['Приедем 3 мая.', 'date 3 мая'],
  ['Действует с первого июня.', 'date первого июня'],
  ['В понедельник или до пятницы.', 'date понедельник', 'date пятницы'],
  ['На следующей неделе.', 'date На следующей неделе ~'],
  ['Договор от 03.05.2026.', 'date 03.05.2026'],
  ['Приходите в 9:20.', 'time 560'],
  ['К 16:00 буду.', 'time 960'],
  ['До обеда перезвоню.', 'time ~'],
  ['Давайте в два.', 'time 120'],
  ['В девять утра.', 'time 540'],
  ['Работаем с 9 до 18.', 'time 540..1080'],
  ['Пакет 50 Гб и 1500 минут.', 'count 50 Гб', 'duration 90000'],
  ['Три рабочих места.', 'count 3 рабочих места'],
  ['Меня зовут Ирина Львовна.', 'name Ирина Львовна @agent'],
  ['Анна, вам удобно?', 'name Анна @customer'],
  ['Меня зовут Бахром.', 'name Бахром @agent'],
  ['Соедините с Петровой Анной Сергеевной.', 'name Петровой Анной Сергеевной @unknown'],
  ['Компания «Сеть-Плюс», добрый день.', 'brand Сеть-Плюс'],
  ['Вас беспокоит банк „Вектор“.', 'brand Вектор'],
  ['Тариф Smart Unlimited дешевле.', 'brand Smart Unlimited'],
  ['Это Дмитрий, компания Вектор.', 'name Дмитрий @agent', 'brand Вектор'],
  ['Вера в себя важна.'],
  ['Любой тариф подойдёт.'],
  ['Звоните 8 800 555-35-35.'],
  ['Вы говорили это не раз.'],
  ['Смените пароль, затем раздел «Платежи».'],
  ['Пробег тридцать тысяч в год.'],
  ['Экономия рублей двести за месяц.', 'money ~200 RUB month'],
  ['Взрослый билет девятьсот рублей, детский четыреста.', 'money 900 RUB', 'money 400 RUB ?'],
  ['Скорость 500 мегабит, тариф «Семья».', 'count 500 мегабит', 'brand Семья'],
];

const ENGLISH: [text: string, ...found: string[]][] = [
  ["It's $64.99/mo.", 'money 64.99 USD month'],
  ['Up to £10 a week.', 'money <=10 GBP week'],
  ['£4 a week.', 'money 4 GBP week'],
  ['It works out at £24.99 a month.', 'money 24.99 GBP month'],
  ["That'll be forty-two dollars and sixty cents.", 'money 42.6 USD'],
  ['Seven pounds per year.', 'money 7 GBP year'],
  ['A one-off fee of two hundred and fifty.', 'money 250  once ?'],
  ['Nineteen bucks each.', 'money 19 USD'],
  ['The job comes to $1,180.', 'money 1180 USD'],
  ['From 27p to 24p per unit.', 'money 0.27 GBP', 'money 0.24 GBP'],
  ['A fiver on top.', 'money 5 GBP'],
  ['Fourteen euros per head.', 'money 14 EUR'],
  ['30 quid, or ten for £270.', 'money 30 GBP', 'money 270 GBP'],
  ['A grand in total.', 'money 1000 '],
  ['Thirty-six payments of £289.', 'count 36 payments', 'money 289 GBP'],
  ['A ten-dollar charge.', 'money 10 USD'],
  ['About $500 p.a.', 'money ~500 USD year'],
  ['Nearly 150 pounds.', 'money ~150 GBP'],
  ['EUR 20 pcm.', 'money 20 EUR month'],
  ['Between $5 and $10.', 'money 5..10 USD'],
  ['$6 more a month.', 'money 6 USD month'],
  ['Save 60 dollars a year.', 'money 60 USD year'],
  ['An annual fee of $95.', 'money 95 USD year'],
  ['86 pence in every pound.', 'money 0.86 GBP'],
  ['A penny a text.', 'money 0.01 GBP'],
  ['No more than $20.', 'money <=20 USD'],
  ['It takes two minutes.', 'duration 120'],
  ['A couple of minutes.', 'duration ~120'],
  ['Half an hour at most.', 'duration 1800'],
  ['A 24-month contract.', 'duration 62208000'],
  ['For 24 months.', 'duration 62208000'],
  ['A two-year deal.', 'duration 63072000'],
  ['A few minutes of your time.', 'duration ~'],
  ['Do you have a minute?', 'duration 60'],
  ['Within 5 working days.', 'duration <=432000'],
  ['2-3 hours.', 'duration 7200..10800'],
  ['Two hours and fifteen minutes.', 'duration 8100'],
  ['Rates from 3.9% APR.', 'percent >=3.9'],
  ['Thirty percent off.', 'percent 30'],
  ['On June 30 we close.', 'date June 30'],
  ['Due on the 19th.', 'date 19th'],
  ['The 30th of June.', 'date 30th of June'],
  ['See you next week.', 'date next week ~'],
  ['By Friday or tomorrow.', 'date Friday', 'date tomorrow'],
  ['Since May 3rd, 2026.', 'date May 3rd, 2026'],
  ['It may change. March on.'],
  ['At 8:30.', 'time 510'],
  ['Call after six.', 'time 360'],
  ['Between 9 and 5.', 'time 540..300'],
  ['At 8 am or half past six.', 'time 480', 'time 390'],
  ['Around 5 p.m.', 'time 1020'],
  ['Fifty new seats.', 'count 50 new seats'],
  ['My name is Dana.', 'name Dana @agent'],
  ['Hi, this is Zorvan.', 'name Zorvan @agent'],
  ['Mr Okafor, good morning.', 'name Mr Okafor @customer'],
  ['Calling from Northgate Energy.', 'brand Northgate Energy'],
  ['This is Priya with Halden.', 'name Priya @agent', 'brand Halden'],
  ['Will you hold? Mark the date.'],
  ['The first time we met, one of you called.'],
  ['Is this Maria Lopez?', 'name Maria Lopez @customer'],
  ['Thank you for calling BrightNet.', 'brand BrightNet'],
  ['Call 1-800-555-0199 now.'],
  ['So, do we have a deal?'],
  ['Seven ninety-nine a month on your bill.', 'money 7.99  month ?'],
  ['It takes ten dollars off your bill every month.', 'money 10 USD month'],
  ['Your mileage is about 4,000 a year.'],
  ['Interest drops from £23 to £9 a month.', 'money 23 GBP', 'money 9 GBP month'],
  ['Say "Prices go up" if asked.'],
];

function describeEntity(text: string, entity: Entity): string | undefined {
  const { type, value, min, max, bound, vague, inferred } = entity;
  const sign = bound === 'upper' ? '<=' : bound === 'lower' ? '>=' : bound === 'approx' ? '~' : '';
  const amount = value !== undefined ? `${sign}${value}` : min !== undefined ? `${bound === 'approx' ? '~' : ''}${min}..${max}` : '~';
  if (type === 'number' || type === 'placeholder') return undefined;
  const written = text.slice(entity.start, entity.end);
  if (type === 'money') return [type, amount, entity.currency, entity.period, inferred ? '?' : undefined].filter((part) => part !== undefined).join(' ');
  if (type === 'name') return `${type} ${written} @${entity.who}`;
  if (type === 'brand') return `${type} ${written}`;
  if (type === 'date') return `${type} ${written}${vague ? ' ~' : ''}`;
  if (type === 'count') return `${type} ${amount} ${entity.unit}`;
  return `${type} ${amount}`;
}

function find(text: string): string[] {
  return findEntities(text, tokenize(text), []).map((entity) => describeEntity(text, entity)).filter((line) => line !== undefined);
}

describe('entities', () => {
  it.each(RUSSIAN)('%s', (text, ...expected) => expect(find(text)).toEqual(expected));
  it.each(ENGLISH)('%s', (text, ...expected) => expect(find(text)).toEqual(expected));

  it.each([
    ['Стоимость {price} в месяц.', 'price', ['placeholder', 'money']],
    ['Здравствуйте, {client_name}!', 'client_name', ['placeholder', 'name']],
    ['Компания {company}.', 'company', ['placeholder', 'brand']],
    ['Приедем {дата}.', 'дата', ['placeholder', 'date']],
    ['Ваш код {code}.', 'code', ['placeholder']],
    ['Долг {x} рублей.', 'x', ['placeholder', 'money']],
  ])('%s', (text, name, types) => {
    const start = text.indexOf('{');
    const place = { start, end: text.indexOf('}') + 1, name };
    const found = findEntities(text, tokenize(text, [place]), [place]);
    expect(found.map((entity) => entity.type).sort()).toEqual([...types].sort());
    if (name === 'price') expect(found.find((entity) => entity.type === 'money')?.period).toBe('month');
  });
});
