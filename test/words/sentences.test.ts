import { describe, expect, it } from 'vitest';
import { splitSentences, tokenize } from '../../src/words/index.js';

/** Sentences are separated by " | " in the tables. */
const RUSSIAN = [
  'Добрый день! | Меня зовут Анна.',
  'Вам удобно говорить? | Отлично.',
  'Офис на ул. Ленина, д. 5, корп. 2. | Ждём вас.',
  'Это стоит 500 руб. в месяц.',
  'Это стоит 500 руб. | Вам подходит?',
  'Скидка 10 тыс. руб. на всё.',
  'Т. е. платить не нужно.',
  'Мы, т. е. банк, перезвоним.',
  'Принесите паспорт, СНИЛС и т. д. | Запишу вас на завтра.',
  'Проверьте кабель, роутер и т.д. и перезвоните.',
  'В 2025 г. тариф изменился.',
  'Договор от 2025 г. | Он ещё действует.',
  'Мы находимся в г. Москве.',
  'Директор И. И. Иванов подпишет.',
  'Директор А.С. Петров подпишет.',
  'Приедет мастер Петров А. С. | Он позвонит.',
  'Цена 1.5 рубля за минуту. | Дорого?',
  'Ну… не знаю.',
  'Ну… | Давайте попробуем.',
  'Я подумаю... | Перезвоните завтра.',
  'Сейчас... минутку... проверю.',
  '…И ещё один вопрос.',
  '— Удобно? — спросил оператор.',
  '— Да. | — Тогда продолжим.',
  '«Вам удобно?» | «Да».',
  'Скажите «Да!» и мы начнём.',
  'Он сказал: «Не надо.» | Мы попрощались.',
  'Правда?! | Не может быть!',
  'Как так?!! | Это ошибка.',
  '(Пауза.) | Добрый день.',
  'Ответ клиента (если есть) запишите. | Спасибо.',
  'Здравствуйте, {имя}! | {оператор}, слушаю вас.',
  'Ваш долг {сумма}. | {имя}, когда оплатите?',
  'Займёт 5 мин. | Продолжим?',
  'Займёт 5 мин. вашего времени.',
  'Звоните по тел. 8 800 555-35-35.',
  'см. п. 4 договора. | Там всё написано.',
  '1. Проверьте баланс.',
  'Зайдите на callint.ru и посмотрите.',
  'здравствуйте. | меня зовут ольга',
  'Вы слышите? | если нет, перезвоню.',
  'Курс 75.3 рубля. | Берём?',
  'Тариф «Всё включено!» дешевле.',
  'План Б. | Мы ждём.',
  'Работаем с 9.00 до 18.00. | Приходите.',
  'Стоит 40 руб. 50 коп. за штуку.',
  'Хорошо! ) | Жду.',
  'Выплата до 1 млн. | Проверим вместе?',
  'Проф. Сидоров принимает в 14 ч. | Записать вас?',
  'Это напр. интернет, ТВ и др. услуги.',
  'У нас интернет, ТВ и др. | Что интересно?',
  'Ок. | Понял.',
  'Да. | Нет. | Не знаю.',
  'Алло! | Алло! | Вы меня слышите?',
  'Тариф г-на Иванова. | Это его номер?',
  'Приём у врача, каб. 12. | Не опаздывайте.',
  'Обл. центр рядом.',
  'Он спросил: «Сколько?», а я ответил.',
  'Жду вас в 10:30… | До свидания!',
  'Скажите, пожалуйста: вам удобно?',
  'Это всё? » | Да.',
];

const ENGLISH = [
  'Good morning! | This is Dana.',
  'Is now a good time? | Great.',
  'Mr. Okafor, hello.',
  'I spoke to Dr. Shah. | She agreed.',
  'Bring ID, e.g. a passport.',
  'Bring a bill, i.e. proof of address. | Thanks.',
  'It is at 5 p.m. on Monday.',
  'We close at 5 p.m. | Please come early.',
  'The price is $4.99. | Is that okay?',
  'We work with Acme Inc. and others.',
  'We work with Acme Inc. | They are great.',
  'She lives on St. James Street.',
  'J. Smith will call you.',
  'J. R. Smith will call. | Bye.',
  'Well... maybe.',
  'Well... | Let me check.',
  'Hold on… one second.',
  'Really?! | That is great!',
  '"Is it free?" | "Yes."',
  '"Is it free?" he asked.',
  'Say "Yes!" and we begin.',
  'He said "no." | We moved on.',
  'Hello, {name}! | {agent} speaking.',
  'You owe {amount}. | {name}, when can you pay?',
  'No. | That is fine.',
  'Your order is No. 5 in the queue.',
  'Your visit is on Jan. 3 at noon.',
  'It started in Jan. | We fixed it.',
  'Visit callint.com for details.',
  'We ship to the U.S. | You pay nothing.',
  'The U.S. office is open.',
  '1. Check the balance.',
  'Is it okay? | if not, I will call back.',
  "I'm sorry. | I'll check.",
  'That was I. | Then he left.',
  'Choose plan B. | We will wait.',
  'It takes 5 min. of your time.',
  'It takes 5 min. | Shall we?',
  'Approx. 50 homes lost power.',
  'Routers, cables, etc. are free.',
  'Routers, cables, etc. | What do you need?',
  '(Pause.) | Hello again.',
  'Your balance (see above) is due. | Thanks.',
  'Call ext. 45 please.',
  'Great — thanks! | Bye.',
  'Oh! | Sorry.',
  'Wait!!! | Is that right??',
  'Version 2.5 is out. | Want it?',
  'Mrs. Lee, Ms. Park and Prof. Gray agreed.',
  'He asked, "Why?" | I told him.',
  'Hi there',
  'It costs £8.50. | Cheap!',
  'Open 9 a.m. to 5 p.m. daily.',
  'Thanks, bye. | – Goodbye.',
  'It is 10 a.m. | Are you in?',
  'The fee is 5 USD. | Okay?',
  'Talk to Sgt. Brown vs. Gen. Lee.',
  'I called him at 8:30. | No answer.',
  "That's all. | Anything else?",
  "He said 'fine.' | I agreed.",
  'Send it to Jones Ltd. | Thank you.',
];

function split(marked: string): string {
  const text = marked.replaceAll(' | ', ' ');
  const places = [...text.matchAll(/\{[^}]*\}/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return splitSentences(text, tokenize(text, places)).map(({ start, end }) => text.slice(start, end)).join(' | ');
}

describe('sentences', () => {
  it.each(RUSSIAN)('%s', (marked) => expect(split(marked)).toBe(marked));
  it.each(ENGLISH)('%s', (marked) => expect(split(marked)).toBe(marked));

  it.each([['Вам удобно?', true], ['Вы сказали «удобно?»', true], ['Did he say "why?"', true], ['Really?!', true], ['Удобно ли вам.', false], ['Хорошо.', false]])('%s asks: %s', (text, asks) => {
    expect(splitSentences(text, tokenize(text)).at(-1)?.asks).toBe(asks);
  });

  it('mends a forgotten space', () => {
    const text = 'Спасибо.Подождите минуту.';
    expect(splitSentences(text, tokenize(text)).map(({ start, end }) => text.slice(start, end))).toEqual(['Спасибо.', 'Подождите минуту.']);
  });

  it('gives nothing for nothing', () => expect(splitSentences('', [])).toEqual([]));
});
