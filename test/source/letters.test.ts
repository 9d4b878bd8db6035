import { describe, expect, it } from 'vitest';
import { withLetters } from '../../src/source/index.js';

describe('an expression put together from text', () => {
  it('knows letters of both alphabets, alone and in a class', () => {
    const price = withLetters("^рубл\\p{L}*\\s+за\\s+[\\p{L}\\d'-]+(?!\\p{L})$");
    expect(['рублей за Wi-Fi', "рубля за 5'2", 'руб. за вход'].map((words) => price.test(words))).toEqual([true, true, false]);
  });

  it('takes flags', () => {
    expect('стоит у нас, стоит у вас'.replace(withLetters('(?<!\\p{L})стоит', 'gu'), '—')).toBe('— у нас, — у вас');
  });
});
