import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findEntities } from '../../src/meaning/entities.js';
import { readNumber, splitSentences, tokenize } from '../../src/words/index.js';

const PIECES = ['500', '1 500', '1,5', 'рублей', 'руб.', '$', '£', '₽', '%', 'две', 'тысячи', 'тысяч', 'до', 'от', 'в', 'месяц', 'a', 'hundred', 'and', 'half', 'an', 'hour', 'of', 'ten-dollar', 'две-три', 'без', 'пятнадцати', 'меня зовут', 'Анна',
  'Mr', '.', '...', '…', '?', '!', '«', '»', '"', '(', ')', '—', '-', ',', '/', 'т. е.', 'г.', 'I', "I'm", 'the', '19th', 'June', '3', 'мая', '9:20', '+', '7', '8 800 555-35-35', 'один раз', 'from', 'to', 'between', 'с', 'и', 'минут', 'пять', 'раз', '\u00a0', '\n', 'с половиной', 'целых', 'point', 'k'];
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')), fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')));

it('tokens cover every character but white space', () => {
  fc.assert(fc.property(text, (input) => {
    let at = 0;
    for (const token of tokenize(input)) {
      expect(input.slice(at, token.start).trim()).toBe('');
      expect(token.end).toBeGreaterThan(token.start);
      at = token.end;
    }
    expect(input.slice(at).trim()).toBe('');
  }), { numRuns: 2000 });
});

it('sentences share out the tokens', () => {
  fc.assert(fc.property(text, (input) => {
    const tokens = tokenize(input);
    let next = 0;
    for (const sentence of splitSentences(input, tokens)) {
      expect(sentence.firstToken).toBe(next);
      expect(sentence.endToken).toBeGreaterThan(next);
      expect([sentence.start, sentence.end]).toEqual([tokens[next].start, tokens[sentence.endToken - 1].end]);
      next = sentence.endToken;
    }
    expect(next).toBe(tokens.length);
  }), { numRuns: 2000 });
});

it('numbers and entities stay within the text', () => {
  fc.assert(fc.property(text, (input) => {
    const tokens = tokenize(input);
    tokens.forEach((_, at) => {
      const number = readNumber(tokens, at);
      if (number) expect(number.next > at && number.next <= tokens.length && Number.isFinite(number.value)).toBe(true);
    });
    for (const entity of findEntities(input, tokens)) {
      expect(entity.firstToken >= 0 && entity.endToken > entity.firstToken && entity.endToken <= tokens.length).toBe(true);
      expect([entity.start, entity.end]).toEqual([tokens[entity.firstToken].start, tokens[entity.endToken - 1].end]);
    }
  }), { numRuns: 4000 });
});

it.each(['a ', '« ', '. « ', '500 ', 'от 5 до ', 'ten-', '+1-', 'Анна ', 'пять ', '? ( ', 'т. ', '$ ', 'в 9 до ', '"А '])('work grows with the length: %s', (piece) => {
  const spent = (times: number): number => {
    const input = piece.repeat(times);
    const start = performance.now();
    findEntities(input, tokenize(input));
    return performance.now() - start;
  };
  spent(2000);
  // ten times the text; a quadratic step would take a hundred times as long
  expect(spent(20_000)).toBeLessThan(60 * Math.max(spent(2000), 5));
});
