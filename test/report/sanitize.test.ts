import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { harmless, inline, shorten } from '../../src/report/sanitize.js';

describe('harmless', () => {
  it.each([
    ['\u001b]0;владелец\u0007', '␛]0;владелец␇'],
    ['\u009b31mкрасный', '<U+009B>31mкрасный'],
    ['\u007f\u0000', '␡␀'],
    ['\u2066влево\u2069', '<U+2066>влево<U+2069>'],
    ['строка\u2028строка', 'строка<U+2028>строка'],
    ['\ud83d обрыв', '\ufffd обрыв'],
    ['нет\u200b\u200e\ufeffничего', 'нетничего'],
    ['а\u200dб', 'аб'],
    ['\u{e0041}тег', 'тег'],
  ])('%j', (text, shown) => expect(harmless(text)).toBe(shown));

  it('leaves human text alone', () => {
    const text = 'Ёжик 👨‍💼 ❤️ 👩🏽‍💻 🇷🇺 1\u00a0500 ₽ — «да», é, и\u0306';
    expect(harmless(text)).toBe(text);
  });

  it('thins out marks piled on one letter', () => {
    expect(harmless(`а${'\u0301'.repeat(50)}`)).toBe(`а${'\u0301'.repeat(4)}`);
  });
});

it('inline keeps a text on one line', () => {
  expect(inline('  Здравствуйте!\r\n\tЭто  Анна.\n')).toBe('Здравствуйте! Это Анна.');
});

describe('shorten', () => {
  it('leaves a short text whole', () => expect(shorten('Да, удобно.', 11)).toBe('Да, удобно.'));

  it('cuts after a word', () => expect(shorten('Ваш диван приедет во вторник', 20)).toBe('Ваш диван приедет…'));

  it('cuts within a word that is too long', () => expect(shorten('а'.repeat(40), 20)).toBe(`${'а'.repeat(19)}…`));

  it('measures by display width', () => {
    const shown = shorten('日本語'.repeat(20), 20);
    expect(stringWidth(shown)).toBeLessThanOrEqual(20);
    expect(shown).toBe('日本語日本語日本語…');
  });

  it('copes with a very long text', () => expect(shorten('слово '.repeat(200_000), 20)).toBe('слово слово слово…'));
});
