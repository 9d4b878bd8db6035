import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { frameOf, underline } from '../../src/report/frame.js';
import { createSource, positionOf } from '../../src/source/index.js';
import { rangeOf } from './calls.js';

const WIDTH = 67;

/** What stands above the carets: the text between the display columns where they begin and end. */
function above({ text, carets }: { text: string; carets: string }): string {
  const from = carets.indexOf('^');
  const chars = [...new Intl.Segmenter('ru', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
  let column = 0;
  let words = '';
  for (const char of chars) {
    if (column >= from && column < carets.length) words += char;
    column += stringWidth(char);
  }
  return words;
}

function underlined(line: string, words: string, width = WIDTH) {
  const { start, end } = rangeOf(line, words);
  return underline(line, start, end, width);
}

describe('carets stand exactly under the words at fault', () => {
  it.each([
    ['Оператор: Удобно сейчас говорить?', 'Удобно сейчас говорить'],
    ['Оператор: 👨‍💼 Удобно говорить?', 'Удобно'],
    ['👍🏽🇷🇺1️⃣☎️ Ваш диван приедет во вторник', 'диван'],
    ['Клиент: 日本語 тариф 千円', 'тариф'],
    ['Клиент: тариф 日本語', '日本語'],
    ['Опера\u0301тор: ещё\u0301 и\u0306ога', 'и\u0306ога'],
    ['Агент: ＦＵＬＬ ширина', 'ширина'],
    ['Agent: Is now a good time?', 'good time'],
  ])('%s', (line, words) => {
    expect(above(underlined(line, words))).toBe(words);
  });

  it('expands tabs to the next stop', () => {
    expect(underlined('\tКлиент:\tДа', 'Да')).toEqual({ text: '    Клиент: Да', carets: '            ^^' });
  });

  it('shows controls harmlessly and keeps the carets right', () => {
    expect(underlined('Оператор: \u001b[31mсрочно\u001b[0m звоните', 'звоните')).toEqual({
      text: 'Оператор: ␛[31mсрочно␛[0m звоните',
      carets: `${' '.repeat('Оператор: ␛[31mсрочно␛[0m '.length)}^^^^^^^`,
    });
    const bidi = underlined('цена \u202e0001\u202c рублей', 'рублей');
    expect(bidi.text).toBe('цена <U+202E>0001<U+202C> рублей');
    expect(above(bidi)).toBe('рублей');
  });

  it('drops invisible characters and still points at their place', () => {
    expect(underlined('дого\u00adвор гото\u200bв', 'гото\u200bв')).toEqual({ text: 'договор готов', carets: '        ^^^^^' });
    expect(underlined('договор\u200b готов', '\u200b').carets).toBe('       ^');
  });

  it('leaves out spaces at the ends of a fault, unless it is only spaces', () => {
    expect(underlined('Да,  конечно , жду', '  конечно ')).toMatchObject({ carets: '     ^^^^^^^' });
    expect(underlined('Да,    жду', '    ')).toMatchObject({ carets: '   ^^^^' });
  });

  it('points between characters, and behind the last one, with one caret', () => {
    expect(underline('Спасибо', 3, 3, WIDTH).carets).toBe('   ^');
    expect(underline('Спасибо', 7, 7, WIDTH).carets).toBe('       ^');
  });

  it('points at a whole character when the range begins inside one', () => {
    const line = 'Да 👨‍💼 жду';
    expect(above(underline(line, 5, 8, WIDTH))).toBe('👨‍💼');
  });
});

describe('long lines', () => {
  const long = `${'Мы предлагаем вам лучшие условия. '.repeat(40)}Срочно решайте!${' Ждём вас в офисе.'.repeat(40)}`;

  it('are windowed around the fault', () => {
    const shown = underlined(long, 'Срочно решайте');
    expect(stringWidth(shown.text)).toBeLessThanOrEqual(WIDTH);
    expect(shown.text).toMatch(/^….*Срочно решайте!.*…$/u);
    expect(above(shown)).toBe('Срочно решайте');
  });

  it('show the beginning of a fault that is itself too long', () => {
    const shown = underline(long, 34, 900, WIDTH);
    expect(shown.text).toMatch(/^….*Мы предлагаем.*…$/u);
    expect(above(shown)).toMatch(/^Мы предлагаем/u);
    expect(shown.carets.length).toBeLessThanOrEqual(WIDTH);
  });

  it('need no … where nothing is cut', () => {
    expect(underlined(long, 'Мы предлагаем').text).toMatch(/^Мы предлагаем.*…$/u);
    expect(underline(long, long.length - 7, long.length, WIDTH).text).toMatch(/^….*офисе\.$/u);
  });

  it('of a megabyte are quick', () => {
    const line = `${'а'.repeat(500_000)} срочно ${'б'.repeat(500_000)}`;
    const begun = performance.now();
    expect(above(underlined(line, 'срочно'))).toBe('срочно');
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

it('never shows too wide a line or carets outside it, whatever the text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 150 }).map((line) => line.replace(/[\r\n]/g, ''));
  fc.assert(fc.property(text, fc.nat(150), fc.nat(150), (line, a, b) => {
    const shown = underline(line, Math.min(a, b, line.length), Math.min(Math.max(a, b), line.length), WIDTH);
    expect(shown.text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
    expect(stringWidth(shown.text)).toBeLessThanOrEqual(WIDTH);
    expect(shown.carets).toMatch(/^ *\^+$/);
  }), { numRuns: 500 });
});

describe('faults of several lines', () => {
  const text = 'Оператор: Тариф включает\r\n  звонки,\r\n\r\n  сообщения,\r\n  интернет.\r\nКлиент: Да';
  const source = createSource('тариф.md', text);

  it('show the first lines that have words, and say how many more there are', () => {
    const frame = frameOf(source, positionOf(source, { start: 10, end: text.indexOf('.') + 1 }), WIDTH);
    expect(frame).toEqual({
      lines: [
        { line: 1, text: 'Оператор: Тариф включает', carets: '          ^^^^^^^^^^^^^^' },
        { line: 2, text: '  звонки,', carets: '  ^^^^^^^' },
      ],
      moreLines: 2,
    });
  });

  it('do not touch a line that they end before', () => {
    const frame = frameOf(source, positionOf(source, { start: 0, end: source.lineStarts[1] }), WIDTH);
    expect(frame.lines.map(({ line }) => line)).toEqual([1]);
  });

  it('of an empty file have no frame', () => {
    const empty = createSource('пусто.md', '');
    expect(frameOf(empty, positionOf(empty, { start: 0, end: 0 }), WIDTH)).toEqual({ lines: [], moreLines: 0 });
  });
});
