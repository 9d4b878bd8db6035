import { describe, expect, it } from 'vitest';
import { remembered, rememberedAsHeard, rememberedOfWords, utterancesOf } from '../../src/meaning/index.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

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

describe('what is remembered of words', () => {
  const AFTER_NO = '**Клиент:** Нет, мне это не нужно.\n\n**Агент:** Хорошо, оформляем на вас договор.\n';
  const AFTER_YES = '**Клиент:** Да, согласна.\n\n**Агент:** Хорошо, оформляем на вас договор.\n';

  it('serves the same words in all scripts, whoever else speaks there', () => {
    let asked = 0;
    const wordsIn = rememberedOfWords(({ tokens }) => ((asked += 1), tokens.length));
    const [first, second] = [turnsOf(AFTER_NO), turnsOf(AFTER_YES)];
    expect(wordsIn(first[1])).toBe(wordsIn(second[1]));
    expect(asked).toBe(1);
  });

  it('is heard anew after other words, and once after the same', () => {
    let asked = 0;
    const actsIn = rememberedAsHeard(({ acts }) => ((asked += 1), acts.length));
    for (const script of [AFTER_NO, AFTER_YES, AFTER_NO]) actsIn(turnsOf(script)[1]);
    expect(asked).toBe(2);
  });
});

function turnsOf(text: string) {
  const [script] = readTree(createSource('call.md', text)).document.children;
  if (script?.type !== 'script') throw new Error('no script');
  return utterancesOf(script, 'ru');
}
