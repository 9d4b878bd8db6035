import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/meaning/index.js';

describe('remembered', () => {
  it('works each thing out once, also where nothing comes of it', () => {
    const asked: string[] = [];
    const lengthOf = remembered(({ words }: { words: string }) => {
      asked.push(words);
      return words.length > 0 ? words.length : undefined;
    });
    const greeting = Object.freeze({ words: 'Добрый день' });
    const silence = { words: '' };
    expect([lengthOf(greeting), lengthOf(greeting), lengthOf(silence), lengthOf(silence)]).toEqual([11, 11, undefined, undefined]);
    expect(asked).toEqual(['Добрый день', '']);
  });

  it('keeps what two functions make of a thing apart, and leaves no trace on it', () => {
    const turn = { words: 'Спасибо' };
    const first = remembered((one: typeof turn) => one.words[0]);
    const length = remembered((one: typeof turn) => one.words.length);
    expect([first(turn), length(turn), first(turn), length(turn)]).toEqual(['С', 7, 'С', 7]);
    expect(Reflect.ownKeys(turn)).toEqual(['words']);
  });
});
