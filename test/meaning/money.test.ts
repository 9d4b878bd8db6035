import { describe, expect, it } from 'vitest';
import { introductoryOffer, moneyFacts, netBenefit } from '../../src/meaning/index.js';
import { utteranceOf } from '../eval/phrases.js';

const verdict = (text: string, language: 'ru' | 'en') => {
  const facts = moneyFacts(utteranceOf(text, language)).filter((fact) => fact.role !== 'other');
  const result = netBenefit(facts);
  return result && { verdict: result.verdict, net: result.net === undefined ? undefined : Math.round(result.net) };
};

/** The vectors of the catalogue of rules, section 5. */
describe('net benefit over a year', () => {
  it.each([
    ['ru', 'Сэкономите 900 ₽ в год, а плата вырастет на 150 ₽ в месяц.', { verdict: 'loss', net: -900 }],
    ['ru', 'Экономия 300 ₽ в месяц, тариф дороже на 150 ₽ в месяц.', { verdict: 'gain', net: 1800 }],
    ['ru', 'Экономия до 500 ₽ в месяц, а плата выше: плюс 150 ₽ в месяц.', { verdict: 'upper-bound', net: 4200 }],
    ['ru', 'Сэкономите {saving_sum} в месяц, а доплата {delta_sum} в месяц.', { verdict: 'unknown', net: undefined }],
    ['en', 'You save $60 a year, the plan is $6 more a month and there is a one-off fee of $30.', { verdict: 'loss', net: -42 }],
    ['en', 'You save £4 a week and the plan is £15 more a month.', { verdict: 'marginal', net: 28 }],
    ['ru', 'Сэкономите 1 200 ₽ в год, а плата вырастет на почти 150 ₽ в месяц.', { verdict: 'loss', net: -600 }],
  ] as const)('%s: %s', (language, text, expected) => expect(verdict(text, language)).toEqual(expected));

  it('counts no time as money', () => expect(verdict('Сэкономите 20 минут в день, доплата 200 ₽ в месяц.', 'ru')).toBeUndefined());

  it('keeps debts and fines out', () => expect(verdict('Долг 4 300 рублей, пени 212 рублей.', 'ru')).toBeUndefined());

  it('tells the first year from the years after it', () => {
    const offer = introductoryOffer(utteranceOf('Первые 3 месяца бесплатно, потом 400 ₽ в месяц. Сейчас вы платите 350 ₽ в месяц.', 'ru'));
    expect(offer).toMatchObject({ firstYear: 600, laterYears: -600 });
  });
});

it('takes many sums in one breath for a price list, in time that grows with its length', () => {
  const facts = moneyFacts(utteranceOf('It costs £9 a month. '.repeat(2000), 'en'));
  expect([facts.length, facts.every(({ role }) => role === 'price')]).toEqual([2000, true]);
});
