import { describe, expect, it } from 'vitest';
import { pauseSeconds, speakingSeconds, spokenWords, SPEAKING_RATES, USUAL_SPEECH } from '../../src/meaning/index.js';
import { scriptOf } from '../flow/scripts.js';

function say(text: string) {
  return scriptOf(`Agent: ${text}\nCustomer: Yes.\n`, 'call.md').agentTurns[0];
}

describe('spoken words', () => {
  it.each([
    ['Тариф стоит 2 490 ₽.', 2 + 5], // две тысячи четыреста девяносто рублей
    ['С вас 1 500 рублей, это 12 %.', 2 + 2 + 1 + 1 + 2], // тысяча пятьсот
    ['Заявка № 318.', 1 + 1 + 2],
    ['Позвоним в 10:30.', 2 + 2],
    ['That is $2,490 a year.', 2 + 6 + 2], // two thousand four hundred ninety
    ['It costs £15 for 12 months.', 2 + 2 + 1 + 1 + 1],
    ['Call 88005550142 now.', 2 + 11],
  ])('%s', (text, words) => expect(spokenWords(say(text))).toBe(words));

  it('takes an example for a placeholder, or what its name says', () => {
    const turn = say('Адрес: {адрес}, спасибо, {имя}.');
    expect(spokenWords(turn)).toBe(2 + 9 + 2);
    expect(spokenWords(turn, Infinity, { ...USUAL_SPEECH, examples: new Map([['адрес', 'ул. Ленина, 5']]) })).toBe(2 + 3 + 2);
  });
});

describe('speaking seconds', () => {
  it('grow with words, numbers and sentences, and follow the rates', () => {
    const turn = say('It is five dollars less than you pay now. Shall I go on?');
    expect(speakingSeconds(turn)).toBeCloseTo((13 * 60) / 140 + 0.4);
    const slow = { ...SPEAKING_RATES, en: { ...SPEAKING_RATES.en, wordsPerMinute: 70 } };
    expect(speakingSeconds(turn, Infinity, { ...USUAL_SPEECH, rates: slow })).toBeCloseTo((13 * 60) / 70 + 0.4);
  });

  it('count marked pauses', () => {
    expect(pauseSeconds(say('One moment. (pause 3 sec) Here it is.'))).toBe(3);
  });
});
