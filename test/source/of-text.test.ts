import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofText } from '../../src/source/index.js';

describe('what is worked out for a text', () => {
  it('is what it would be anew, whatever is asked in which order', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[abc]{0,2}$/)), fc.integer({ min: 1, max: 4 }), (texts, most) => {
      const lengthOf = ofText((text) => text.length, most);
      expect(texts.map(lengthOf)).toEqual(texts.map(({ length }) => length));
    }));
  });

  it('is worked out once for a text that comes again and again, among many that do not', () => {
    const made: string[] = [];
    const kept = ofText((text) => made.push(text), 4);
    for (let index = 0; index < 100; index += 1) {
      kept('Здравствуйте!');
      kept(`Ваш заказ № ${index}`);
    }
    expect(made.filter((text) => text === 'Здравствуйте!')).toHaveLength(1);
  });
});
