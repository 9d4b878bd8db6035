import { describe, expect, it } from 'vitest';
import { readNumber, readOrdinal, tokenize } from '../../src/words/index.js';

const NUMBERS: [text: string, value: number, hedged?: string][] = [
  ['1 500', 1500], ['1\u00a0500', 1500], ['1\u2009500\u2009000', 1_500_000], ['1,5', 1.5], ['1,500', 1500], ['4.99', 4.99], ['1,180.50', 1180.5], ['12,5 тыс.', 12_500], ['1.5k', 1500], ['50к', 50_000],
  ['сто пятьдесят', 150], ['полторы тысячи', 1500], ['двух тысяч пятисот', 2500], ['пять тыщ', 5000], ['полмиллиона', 500_000], ['двухсот двадцати трёх', 223], ['семь с половиной тысяч', 7500], ['тысячу', 1000],
  ['пять девятьсот', 5900], ['две тысячи триста', 2300], ['тридцать шесть', 36], ['восемьюдесятью', 80], ['две сотни', 200], ['пара тысяч', 2000, 'approx'], ['2 тысячи 500', 2500], ['девяноста', 90], ['сорок два', 42], ['сто с лишним', 100, 'lower'],
  ['один миллион двести тысяч', 1_200_000], ['три целых пять десятых', 3.5], ['четырёмстам', 400], ['одну', 1], ['двое', 2], ['полтораста', 150], ['2 млн', 2_000_000],
  ['a hundred and fifty', 150], ['fifteen hundred', 1500], ['two and a half thousand', 2500], ['a couple of', 2, 'approx'], ['forty-two', 42], ['three hundred ninety-nine', 399], ['two thousand three hundred', 2300], ['half a million', 500_000],
  ['six-fifty', 650], ['one eighty', 180], ['twenty twenty-six', 2026], ['one hundred and eighty', 180], ['three point five', 3.5], ['a dozen', 12], ['two hundred thousand and five', 200_005], ['a couple of hundred', 200, 'approx'], ['a million', 1_000_000],
  ['seventy-one', 71], ['2.5 million', 2_500_000], ['twelve', 12], ['one thousand two hundred and thirty-four', 1234],
];

describe('numbers', () => {
  it.each(NUMBERS)('%s is %d', (text, value, hedged) => {
    const tokens = tokenize(`${text} x`);
    const found = readNumber(tokens, 0);
    expect(found?.value).toBe(value);
    expect(found?.next).toBe(tokens.length - 1);
    expect(found?.hedged).toBe(hedged);
  });

  it.each(['раз', 'a', 'семью', 'тысяч', 'half', 'first', '9:20', '03.05.2026', '8 800 555-35-35', 'and', 'пятый', 'ten-dollar', 'две-три', '19th'])('%s is no number', (text) => {
    expect(readNumber(tokenize(text), 0)).toBeUndefined();
  });

  it.each([['третьего', 3], ['двадцать пятое', 25], ['19-го', 19], ['19th', 19], ['twenty-first', 21], ['тридцатому', 30]])('%s is the day %d', (text, value) => {
    expect(readOrdinal(tokenize(text), 0)?.value).toBe(value);
  });
});
