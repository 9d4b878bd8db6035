import { describe, expect, it } from 'vitest';
import rule from '../../rules/negative-net-benefit/index.js';
import { benefitVerdict } from '../eval/benefit.js';

const setting = { rule: { ...rule, id: 'negative-net-benefit' }, severity: rule.severity, options: { require: '' } };

/** What is said of a talk whose turns begin with A: and C:. */
const verdict = (...turns: string[]) => benefitVerdict({ id: 'talk', expect: '', script: `${turns.join('\n')}\n` }, setting);

describe('a deal whose figures are told over a talk', () => {
  it.each([
    ['uses by the month against a flat price', 'C: I come nine times a month, four pounds a visit.', 'A: The pass is £40 a month, it pays for itself.', 'A: The pass is £30 a month, it pays for itself.'],
    ['one against a pack', 'C: Go on.', 'A: A single filter is $12 and the five-pack is $65, so you save money.', 'A: A single filter is $12 and the five-pack is $55, so you save money.'],
    ['a share of what is spent against a fee', 'C: I spend about $100 a month with you.', 'A: You get three percent back, and the card is $5 a month, so it pays for itself.', 'A: You get three percent back, and the card is $2 a month, so it pays for itself.'],
    ['one year against several', 'C: Go on.', 'A: The licence is £90 a year or £300 for three years, so you save by paying ahead.', 'A: The licence is £90 a year or £240 for three years, so you save by paying ahead.'],
    ['a policy with an excess', 'C: Go on.', 'A: The cover is £40 a year, the excess is £200 and a new screen is £180. One crack and it has paid for itself.', 'A: The cover is £40 a year, the excess is £50 and a new screen is £180. One crack and it has paid for itself.'],
    ['months for nothing', 'C: I pay twenty a month.', 'A: With us three months are free, then it is £30, so over the year you pay less.', 'A: With us three months are free, then it is £24, so over the year you pay less.'],
    ['buyers among many', 'C: Each new client is worth about $200 to me.', 'A: Leads are $50 and one in five buys, so the campaign pays for itself.', 'A: Leads are $20 and one in five buys, so the campaign pays for itself.'],
    ['delivery that is free from some sum on', 'C: I only want the lamp, that is $38.', 'A: Shipping is $7, or free from sixty. Add another thing for $25 and you are better off.', 'A: Shipping is $15, or free from fifty. Add another thing for $12 and you are better off.'],
    ['orders that are lost', 'C: We lose four bookings a month, twenty pounds each.', 'A: Our reminders keep all four for £90 a month, so they pay for themselves.', 'A: Our reminders keep all four for £50 a month, so they pay for themselves.'],
    ['points', 'C: I spend $300 a month with you.', 'A: You earn a point per dollar, a hundred points get you a dollar, and the card is $5 a month. It pays for itself.', 'A: You earn a point per dollar, fifty points get you a dollar, and the card is $5 a month. It pays for itself.'],
    ['how long a purchase lasts', 'C: Go on.', 'A: The glazing is £2,500 extra, but it saves you £90 a year, so over its twenty years it pays for itself.', 'A: The glazing is £2,500 extra, but it saves you £160 a year, so over its twenty years it pays for itself.'],
    ['поездка туда и обратно', 'К: Езжу раз в неделю, туда и обратно, билет 200 в одну сторону.', 'О: Проездной две тысячи в месяц, вы сэкономите.', 'О: Проездной тысяча пятьсот в месяц, вы сэкономите.'],
    ['раз в несколько лет', 'К: Мастер нужен раз в три года, тысячи три за вызов.', 'О: Договор всего полторы тысячи в год, он себя отбивает.', 'О: Договор всего девятьсот рублей в год, он себя отбивает.'],
    ['цена за штуку и доставка', 'К: Мне двести кирпичей, на базе по 40 с доставкой.', 'О: У нас по 38, доставка две тысячи, и всё равно выходит дешевле.', 'О: У нас по 28, доставка две тысячи, и всё равно выходит дешевле.'],
    ['тысячи, которых не договорили', 'К: Снимаю офис за сорок тысяч в месяц.', 'О: У нас сорок пять, так что вы в выигрыше.', 'О: У нас тридцать пять, так что вы в выигрыше.'],
  ])('%s', (_, first, loss, gain) => {
    expect(verdict(first, loss)).toBe('loss');
    expect(verdict(first, gain)).toBe('silent');
  });

  it('is claimed by a yes to the question whether it pays', () => {
    const talk = ['К: Хожу раз в неделю, разовое четыреста.', 'О: Абонемент две с половиной тысячи в месяц.', 'К: И он окупится?'];
    expect(verdict(...talk, 'О: Конечно.')).toBe('loss');
    expect(verdict(...talk, 'О: Нет, при таких визитах дешевле по разовым.')).toBe('silent');
  });

  it('is no deal where it depends, where others gain, or where a trip is spared', () => {
    expect(verdict('C: Go on.', 'A: The card is £40 a year and takes £5 off each visit, so whether it pays depends on how often you come.')).toBe('silent');
    expect(verdict('C: I pay £20 a month.', 'A: We are £25 a month. Do both on one day and you save a trip.')).toBe('silent');
  });
});
