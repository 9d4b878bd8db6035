import { describe, expect, it } from 'vitest';
import { edited, lintSource } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';

const rules = defaultSettings((await loadRules()).filter(({ id }) => id === 'not-speakable'));

/** A line as the safe fixes leave it, and what is only suggested. */
function mended(line: string): [said: string, suggested: string[]] {
  const text = `direction: outbound\n\n${/\p{Script=Cyrillic}/u.test(line) ? 'Оператор' : 'Agent'}: ${line}\n`;
  const { findings } = lintSource(createSource('a.md', text), { rules, locale: 'auto' });
  const edits = findings.flatMap(({ fix }) => (fix?.applicability === 'safe' ? fix.edits : []));
  return [edited(text, edits).trimEnd().replace(/^[^]*?(?:Оператор|Agent): /, ''), findings.flatMap(({ suggestions }) => suggestions.flatMap((one) => one.edits.map((edit) => edit.text)))];
}

describe('the safe fix of not-speakable', () => {
  it.each([
    ['We have plans, e.g. Talk and Surf.', 'We have plans, for example Talk and Surf.'],
    ['The plan for talkers, i.e. Maria and you.', 'The plan for talkers, that is Maria and you.'],
    ['T.V., phone, etc. Shall I go on?', 'T.V., phone, and so on. Shall I go on?'],
    ['It is £9 incl. VAT, min. term 3 mths. Shall I go on?', 'It is £9 including VAT, minimum term 3 months. Shall I go on?'],
    ['There may be an ETC. Shall I check?', 'There may be an ETC. Shall I check?'],
    ['We are open Mon-Sat. Shall I book?', 'We are open Monday to Saturday. Shall I book?'],
    ['Звоню, т.к. Анна просила.', 'Звоню, так как Анна просила.'],
    ['Т.е. вы платите меньше.', 'То есть вы платите меньше.'],
    ['Есть тарифы, напр. «Лайт».', 'Есть тарифы, например «Лайт».'],
    ['Интернет, телефон и т.д. Вам интересно?', 'Интернет, телефон и так далее. Вам интересно?'],
    ['Это стоит 500 руб. Вам удобно?', 'Это стоит 500 рублей. Вам удобно?'],
  ])('%s → %s', (line, said) => {
    expect(mended(line)).toEqual([said, []]);
  });

  it.each([
    ['Цены от 1 руб. за минуту.', 'Цены от 1 рубля за минуту.'],
    ['Скидка до 21 руб. в день.', 'Скидка до 21 рубля в день.'],
    ['Стоит от 300 до 502 руб. в год.', 'Стоит от 300 до 502 рублей в год.'],
    ['Это дешевле примерно 31 руб. за кубометр.', 'Это дешевле примерно 31 рубля за кубометр.'],
    ['Прибавьте к 500 руб. доставку.', 'Прибавьте к 500 рублям доставку.'],
    ['У вас нет 3 руб. на счёте.', 'У вас нет 3 рублей на счёте.'],
    ['Платите по 1 руб. в день.', 'Платите по 1 рублю в день.'],
    ['Платите по 2 руб. в день.', 'Платите по 2 рубля в день.'],
    ['Вернём за 21 руб. бонусами.', 'Вернём за 21 рубль бонусами.'],
    ['Минута стоит 2,5 руб. днём.', 'Минута стоит 2,5 рубля днём.'],
    ['Обойдётся в 12 004 руб. в год.', 'Обойдётся в 12 004 рубля в год.'],
  ])('counts roubles in their case: %s', (line, said) => {
    expect(mended(line)).toEqual([said, []]);
  });

  it.each([
    ['Начнём с 500 руб. в месяц.', ['рублей', 'рублями']],
    ['Добавьте к этим 500 руб. ещё сто.', ['рублям', 'рублей']],
    ['Между 200 и 300 руб. разница невелика.', undefined],
  ])('leaves the choice to a person: %s', (line, suggested) => {
    const [said, choices] = mended(line);
    expect([said, choices]).toEqual(suggested ? [line, suggested] : [line.replace('руб.', 'рублями'), []]);
  });

  it.each([
    ['Your reference is 4917203388121.', 'Your reference is 4917 203 388 121.'],
    ['Номер договора 1234567890, верно?', 'Номер договора 1234 567 890, верно?'],
    ['Your card ends a row of 4000123412341234.', 'Your card ends a row of 4000 1234 1234 1234.'],
  ])('groups figures by three and four: %s', (line, said) => {
    expect(mended(line)).toEqual([said, []]);
  });

  it.each(['Ring us on 02079460123.', 'Наш телефон 4951234567890.', 'Запишите: 89161234567.', 'The budget is £1234567890.', 'Бюджет 1234567890 рублей.', 'Text 6612345678901 to stop.'])('leaves a phone number or a sum as it is: %s', (line) => {
    expect(mended(line)).toEqual([line, []]);
  });
});
