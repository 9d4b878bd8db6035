import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon, createMatcher, openLexicon, packLexicon, type ConceptFile } from '../../src/lexicon/index.js';
import { numberOf, numbersOfStarts, packDictionary } from '../../src/lexicon/dictionary.js';

const word = fc.stringMatching(/^[абвabcéÿ€'-]{1,6}$/);

describe('a dictionary', () => {
  it('gives every word its number, and no other word one', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, other) => {
      const dictionary = packDictionary(words.map((one, index) => [one, index]));
      words.forEach((one, index) => expect(numberOf(dictionary, one)).toBe(index));
      expect(numberOf(dictionary, other)).toBe(words.indexOf(other));
    }));
  });

  it('finds the words that a word begins with, shortest first', () => {
    const dictionary = packDictionary([['вы', 1], ['выгодн', 2], ['выгода', 3], ['ы', 4]]);
    expect(numbersOfStarts(dictionary, 'выгодный')).toEqual([1, 2]);
    expect(numbersOfStarts(dictionary, 'в')).toEqual([]);
  });

  it('refuses a number or a word that would not fit', () => {
    expect(() => packDictionary([['слово', 70_000]])).toThrow('“слово”');
    expect(() => packDictionary([['о'.repeat(300), 1]])).toThrow('does not fit');
  });
});

describe('a lexicon written down and opened again', () => {
  const find = (files: Partial<ConceptFile>[], form: string, specials?: [name: 'money', end: number][]) => {
    const compiled = compileLexicon(files.map((file, index) => ({ id: `concept-${index}`, means: '', ...file })), (one) => [one, `${one}а`], (one) => [one]);
    const matcher = createMatcher(openLexicon(packLexicon(compiled)));
    const words = form.split(' ').map((one, index) => ({ form: one, ...(index === 0 && specials && { specials }) }));
    return matcher.find(words, 'agent').map(({ concept, phrase, start, end }) => [concept, matcher.sourceOf(phrase), start, end]);
  };

  it('matches forms, exact forms, and words by how they begin, end or go on', () => {
    expect(find([{ ru: ['диван'] }], 'ваш дивана')).toEqual([[0, 'диван', 1, 2]]);
    expect(find([{ ru: ['("диван")'] }], 'ваш дивана')).toEqual([]);
    expect(find([{ ru: ['выгодн*'] }], 'выгодный диван')).toEqual([[0, 'выгодн*', 0, 1]]);
    expect(find([{ ru: ['*ейший'] }], 'умнейший диван')).toEqual([[0, '*ейший', 0, 1]]);
    expect(find([{ ru: ['*ейш*'] }], 'умнейшему дивану')).toEqual([[0, '*ейш*', 0, 1]]);
    expect(find([{ ru: ['*ейший'] }], 'ейший')).toEqual([]);
  });

  it('matches what stands between a gap, either way, in any order and not before a word', () => {
    expect(find([{ ru: ['есть … минута'] }], 'есть у вас минута')).toEqual([[0, 'есть … минута', 0, 4]]);
    expect(find([{ ru: ['(да|нет) спасибо'] }], 'нет спасибо')).toEqual([[0, '(да|нет) спасибо', 0, 2]]);
    expect(find([{ ru: ['диван & скидка'] }], 'скидка на диван')).toEqual([[0, 'диван & скидка', 0, 3]]);
    expect(find([{ ru: ['диван !(кровать)'] }], 'диван кровать')).toEqual([]);
  });

  it('matches entities, alone and in sets with words', () => {
    expect(find([{ ru: ['<money> скидка'] }], '500 рублей скидка', [['money', 2]])).toEqual([[0, '<money> скидка', 0, 3]]);
    expect(find([{ ru: ['(<money>|даром)'] }], 'даром')).toEqual([[0, '(<money>|даром)', 0, 1]]);
  });

  it('lets a phrase cancel matches that it overlaps, or all of the sentence', () => {
    expect(find([{ ru: ['диван'], unless: { ru: ['диван кровать'] } }], 'диван кровать и диван')).toEqual([[0, 'диван', 3, 4]]);
    expect(find([{ ru: ['диван'], silencedBy: { ru: ['кровать'] } }], 'кровать и диван')).toEqual([]);
  });

  it('leaves out concepts of other speakers', () => {
    expect(find([{ ru: ['диван'], speaker: 'customer' }], 'диван')).toEqual([]);
  });

  it('keeps the longest of overlapping matches', () => {
    expect(find([{ ru: ['диван', 'диван кровать'] }], 'диван кровать')).toEqual([[0, 'диван кровать', 0, 2]]);
  });
});
