import { describe, expect, it } from 'vitest';
import { trainLanguage } from '../../src/build/train.mjs';
import * as extractor from '../../src/meaning/recogniser-features.js';
import { THRESHOLDS } from '../../src/meaning/recogniser-thresholds.js';
import { scoreSentence, SENTENCE_CLASSES, strongestFeatures, type SentenceClass } from '../../src/meaning/recogniser.js';
import type { Language } from '../../src/words/index.js';

const LANGUAGES: readonly Language[] = ['ru', 'en'];

const SAMPLE = [
  { text: 'Вам удобно сейчас говорить?', class: 'time-ask' },
  { text: 'Найдётся у вас пара минут?', class: 'time-ask' },
  { text: 'Мы лучшие в городе.', class: 'claim' },
  { text: 'Лучше нас никто не чинит.', class: 'claim' },
  { text: 'Ваш диван приедет во вторник.', class: 'other' },
  { text: 'Мастер придёт завтра с двух до четырёх.', class: 'other' },
];

const ODD_TEXTS = ['', ' ', '?', '!!!', '{', '{имя', '[[[', '____', '\u0000', '\ud83d', '👍🏽'.repeat(50), 'а'.repeat(100_000), '9'.repeat(5000), '<<<>>>', "'", "n't", '​\u00ad', 'ЁЁЁ', '٣٤', '中文', '\n\t\r'];

describe('the trainer', () => {
  it('learns the same weights from the same phrases', () => {
    expect(trainLanguage(SAMPLE, 'ru', extractor)).toEqual(trainLanguage(SAMPLE, 'ru', extractor));
  });

  it('tells the phrases that it learnt from apart', () => {
    const { weights, scales } = trainLanguage(SAMPLE, 'ru', extractor);
    const index = SENTENCE_CLASSES.indexOf('time-ask');
    const scoreOf = (text: string): number => extractor.featuresOf(text, 'ru').reduce((sum, codes, kind) => {
      const unit = extractor.featureValue(kind, codes.length) * scales[index];
      return codes.reduce((total, code) => total + unit * (code & 1 ? -1 : 1) * weights[(code >> 1) * SENTENCE_CLASSES.length + index], sum);
    }, 0);
    expect(scoreOf(SAMPLE[0].text)).toBeGreaterThan(scoreOf(SAMPLE[2].text));
    expect(scoreOf(SAMPLE[1].text)).toBeGreaterThan(scoreOf(SAMPLE[5].text));
  });
});

describe('scoreSentence', () => {
  it.each<[Language, SentenceClass, string]>([
    ['ru', 'time-ask', 'Вам удобно сейчас разговаривать?'],
    ['ru', 'claim', 'Мы лучшая клиника в городе, это все знают.'],
    ['ru', 'promise', 'Гарантирую, что кредит вам точно одобрят.'],
    ['ru', 'order', 'Вы должны сами приехать в офис с паспортом.'],
    ['ru', 'vague-reason', 'Звоню по важному вопросу.'],
    ['ru', 'offer', 'Хочу предложить вам тариф с безлимитным интернетом.'],
    ['en', 'time-ask', 'Is now a good time to talk?'],
    ['en', 'claim', "We're the best insurer in the country, everybody knows that."],
    ['en', 'promise', "I guarantee you'll never have this problem again."],
    ['en', 'order', 'You must fill in the form before Friday.'],
    ['en', 'vague-reason', "I'm calling about something important."],
    ['en', 'offer', "I'd like to offer you our premium plan."],
  ])('hears in %s a %s: %s', (language, name, text) => {
    expect(scoreSentence(text, language)[name]).toBeGreaterThan(THRESHOLDS[language][name]);
  });

  it.each<[Language, string]>([
    ['ru', 'Ваш диван приедет во вторник.'],
    ['ru', 'Спасибо за звонок, хорошего вечера.'],
    ['en', 'Thanks for waiting.'],
    ['en', "I've found your booking."],
  ])('lets ordinary %s lines pass: %s', (language, text) => {
    const scores = scoreSentence(text, language);
    const faults: SentenceClass[] = ['claim', 'promise', 'order', 'vague-reason', 'evasion', 'time-ask'];
    expect(faults.filter((name) => scores[name] > THRESHOLDS[language][name])).toEqual([]);
  });

  it.each(ODD_TEXTS)('gives probabilities for odd text %#', (text) => {
    for (const language of LANGUAGES) {
      const scores = scoreSentence(text, language);
      expect(Object.keys(scores)).toEqual([...SENTENCE_CLASSES]);
      expect(Object.values(scores).filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
    }
  });

  it('does not mind ё, case, names in placeholders or which figures are named', () => {
    const one = scoreSentence('Всё, {имя}, пришлём счёт на 500 рублей.', 'ru');
    expect(scoreSentence('все, [ИМЯ], пришлем счет на 730 рублей.', 'ru')).toEqual(one);
  });
});

describe('strongestFeatures', () => {
  it('names what speaks for a class, strongest first', () => {
    const features = strongestFeatures('Вам удобно сейчас говорить?', 'ru', 'time-ask', 4);
    expect(features).toHaveLength(4);
    expect(features.map(({ weight }) => weight)).toEqual(features.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(features.every(({ weight }) => weight > 0)).toBe(true);
  });

  it('has nothing to say about nothing', () => {
    expect(strongestFeatures('', 'en', 'claim', 3).length).toBeLessThanOrEqual(3);
  });
});
