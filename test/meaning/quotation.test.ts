import { expect, it } from 'vitest';
import { quotedRanges } from '../../src/meaning/quotation.js';

const quoted = (text: string): string[] => quotedRanges(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Он сказал «да» и «нет».', ['«да»', '«нет»']],
  ['Он сказал «в „Ромашке“ дороже» и ушёл.', ['«в „Ромашке“ дороже»']],
  ['Он сказал «в «Ромашке» дороже» и ушёл.', ['«в «Ромашке» дороже»']],
  ['Он сказал «да и ушёл, а я «нет» и остался.', ['«нет»']],
  ['Он сказал да» и ушёл.', []],
  ['She said "yes" and "no".', ['"yes"', '"no"']],
  ['She said "yes and left.', []],
  ['«Всё в кавычках»', []],
])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));

it('takes marks that nobody closes one after the other', () => {
  expect(quoted(`${'« '.repeat(100_000)}он сказал «да» и ушёл.`)).toEqual(['«да»']);
});
