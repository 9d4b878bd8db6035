import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { englishForms } from '../../src/build/forms-en.mjs';
import { russianForms } from '../../src/build/forms-ru.mjs';
import english from '../../src/lexicon/generated/wordforms-en.js';
import russian from '../../src/lexicon/generated/wordforms-ru.js';
import { openWordForms } from '../../src/lexicon/index.js';

const ru = openWordForms(brotliDecompressSync(russian()).toString('utf8'));
const en = openWordForms(brotliDecompressSync(english()).toString('utf8'));

describe('the forms of any word', () => {
  it.each([
    ['минуточка', ['минуточку', 'минуточек', 'минуточками']],
    ['минуточку', ['минуточка', 'минуточек']],
    ['звонить', ['звоню', 'звонил', 'звоните', 'звонящий']],
    ['стать', ['стал', 'станет'], ['статья', 'статью']],
    ['мочь', ['могу', 'можем'], ['моча']],
    ['дешевый', ['дешевая', 'дешевле', 'дешев']],
    ['онлайн-оплата', ['онлайн-оплату']],
    ['кешбек', ['кешбека', 'кешбеком']],
    ['сбп', []],
    ['по', []],
  ])('%s', (word, has, hasNot: string[] = []) => {
    const forms = ru(word);
    expect(forms[0]).toBe(word);
    expect(has.filter((form) => !forms.includes(form))).toEqual([]);
    expect(hasNot.filter((form) => forms.includes(form))).toEqual([]);
  });

  it.each([
    ['buy', ['buys', 'bought', 'buying']],
    ['bought', ['buy', 'buying']],
    ['policy', ['policies']],
    ['upsell', ['upsells']],
    ['the', []],
  ])('%s', (word, has) => {
    expect(has.filter((form) => !en(word).includes(form))).toEqual([]);
  });

  it('are those that the phrases of callint itself are expanded to, nearly always', async () => {
    const [own, ownEnglish] = [await russianForms(), englishForms()];
    const words = 'скидка клиент оплата договор тариф подключить отключить обещать гарантировать вернуть выгодный бесплатный быстрый лучший должен обязан интернет телефон оператор компания'.split(' ');
    const missing = words.flatMap((word) => own(word).filter((form) => !ru(word).includes(form)).map((form) => `${word}: ${form}`));
    expect(missing).toEqual([]);
    const englishWords = 'discount customer pay contract promise guarantee return free cheap quick must phone company offer'.split(' ');
    expect(englishWords.flatMap((word) => ownEnglish(word).filter((form) => !en(word).includes(form)))).toEqual([]);
  });
});
