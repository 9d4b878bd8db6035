import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { staleLanguages } from '../../src/build/train-recogniser.mjs';
import { parseExamples, readExamples, scriptsLearnt } from '../../src/build/training.mjs';
import { trainSpeaker } from '../../src/build/train-model.mjs';
import { logitsInContext, logitsOf, probability, strongestFeatures, type SentenceClass, type Speaker } from '../../src/meaning/recogniser/index.js';
import { CLASSES } from '../../src/meaning/recogniser/classes.js';
import { classOf, entriesOf, layOutModels, openModels, weightIn } from '../../src/meaning/recogniser/model.js';
import * as training from '../../src/meaning/training.js';
import type { Language } from '../../src/words/index.js';

const LANGUAGES: readonly Language[] = ['ru', 'en'];

const SAMPLE = parseExamples(
  [
    'A\ttime-ask\tВам удобно сейчас говорить?', 'A\ttime-ask\tНайдётся у вас пара минут?', 'A\ttime-ask\tУдобно ли вам разговаривать?',
    'A\ttime-ask\tЕсть минута поговорить?', 'A\ttime-ask\tМожете сейчас говорить?', 'A\tclaim\tМы лучшие в городе.', 'A\tclaim\tЛучше нас никто не чинит.',
    'A\tclaim\tСамый лучший сервис в городе у нас.', 'A\tclaim\tМы лучшая мастерская.', 'A\tclaim\tЛучшие цены в городе.',
    'A\t-\tВаш диван приедет во вторник.', 'A\t-\tМастер придёт завтра с двух до четырёх.',
  ].join('\n\n'),
  'sample.tsv',
);

const ODD_TEXTS = ['', ' ', '?', '!!!', '{', '{имя', '[[[', '____', '\u0000', '\ud83d', '👍🏽'.repeat(50), 'а'.repeat(100_000), '9'.repeat(5000), '<<<>>>', "'", "n't", '​\u00ad', 'ЁЁЁ', '٣٤', '中文', '\n\t\r'];

function probabilityOf(text: string, language: Language, speaker: Speaker, name: SentenceClass): number {
  const alone = logitsOf(training.describe(text, language, speaker), speaker);
  const logits = logitsInContext(alone, { customer: [] }, language, speaker);
  return probability(logits[(CLASSES[speaker] as readonly SentenceClass[]).indexOf(name)]);
}

describe('the labelled lines', () => {
  it('know what was said before them', () => {
    const [question, answer, more] = parseExamples('C\tprice-question\tСколько это стоит?\nA\tprice\tТриста рублей.\nA\t-\tВ месяц.', 'a.tsv');
    expect(question.context).toEqual({ customer: [] });
    expect(answer.context).toEqual({ previous: { speaker: 'customer', classes: ['price-question'], asks: true }, customer: ['price-question'] });
    expect(more.context).toEqual({ previous: { speaker: 'agent', classes: ['price'], asks: false }, customer: ['price-question'] });
  });

  it('start afresh after a blank line', () => {
    expect(parseExamples('C\tbusy\tЯ за рулём.\n\nA\t-\tДобрый день.', 'a.tsv')[1].context).toEqual({ customer: [] });
  });

  it('say where a line is not well written', () => {
    expect(() => parseExamples('A\t-\tДобрый день.\nX\t-\tДобрый день.', 'a.tsv')).toThrow('a.tsv:2');
  });

  it('count for more where their file holds whole scripts, of sets that are there', () => {
    expect(parseExamples('# scripts: dev-3\nA\t-\tGood morning.', 'a.tsv')).toMatchObject([{ ofScript: true }]);
    expect(parseExamples('A\t-\tGood morning.', 'a.tsv')[0]).not.toHaveProperty('ofScript');
    const sets = [...scriptsLearnt(process.cwd()).keys()];
    expect(sets.length).toBeGreaterThan(10);
    expect(sets.filter((set) => !existsSync(join('fixtures/blind/scripts', set)))).toEqual([]);
  });

  it('leave out the files that they are told to', () => {
    const all = readExamples(process.cwd(), 'en');
    const left = readExamples(process.cwd(), 'en', ['lines-scripts-1.tsv']);
    expect(all.length - left.length).toBeGreaterThan(1000);
    expect(left.some(({ ofScript }) => ofScript)).toBe(true);
  });

  it('name known classes only', () => {
    for (const language of LANGUAGES) {
      for (const { speaker, labels, text } of readExamples(process.cwd(), language)) {
        expect(labels.filter((label) => !(CLASSES[speaker] as readonly string[]).includes(label)), text).toEqual([]);
      }
    }
  });
});

describe('the trained models', () => {
  it('follow from the labelled lines: else run npm run train', () => expect(staleLanguages(process.cwd())).toEqual([]));
});

describe('the trainer', () => {
  it('learns the same weights from the same lines', () => {
    expect(trainSpeaker(SAMPLE, 'ru', 'agent', training)).toEqual(trainSpeaker(SAMPLE, 'ru', 'agent', training));
  });

  it('keeps weights that tell its lines apart', () => {
    const model = openModels(layOutModels(training.packSections(trainSpeaker(SAMPLE, 'ru', 'agent', training))))(0);
    const index = CLASSES.agent.indexOf('time-ask');
    const scoreOf = (text: string): number => training.featuresOf(training.describe(text, 'ru', 'agent')).reduce((sum, codes, kind) => codes.reduce((total, code) => {
      const bucket = code >> 1;
      const entries = entriesOf(model, bucket).filter((entry) => classOf(entry) === index);
      return entries.reduce((more, entry) => more + training.featureValue(kind, codes.length) * (code & 1 ? -1 : 1) * weightIn(entry), total);
    }, sum), 0);
    expect(scoreOf(SAMPLE[0].text)).toBeGreaterThan(scoreOf(SAMPLE[5].text));
    expect(scoreOf(SAMPLE[1].text)).toBeGreaterThan(scoreOf(SAMPLE[10].text));
  });
});

describe('the recogniser', () => {
  it.each<[Language, Speaker, SentenceClass, string]>([
    ['ru', 'agent', 'time-ask', 'Вам удобно сейчас разговаривать?'],
    ['ru', 'agent', 'claim', 'Мы лучшая клиника в городе, это все знают.'],
    ['ru', 'agent', 'promise', 'Гарантирую, что кредит вам точно одобрят.'],
    ['ru', 'agent', 'order', 'Вы должны сами приехать в офис с паспортом.'],
    ['ru', 'agent', 'vague-reason', 'Звоню по важному вопросу.'],
    ['ru', 'agent', 'canned', 'Ваше мнение очень важно для нас.'],
    ['ru', 'agent', 'deflect', 'Это не к нам, звоните в доставку.'],
    ['ru', 'customer', 'price-question', 'А сколько это стоит в месяц?'],
    ['ru', 'note', 'hide-price', 'О комиссии не говорим, пока клиент сам не спросит.'],
    ['en', 'agent', 'time-ask', 'Is now a good time to talk?'],
    ['en', 'agent', 'claim', "We're the best insurer in the country, everybody knows that."],
    ['en', 'agent', 'promise', "I guarantee you'll never have this problem again."],
    ['en', 'agent', 'order', 'You must fill in the form before Friday.'],
    ['en', 'agent', 'vague-reason', "I'm calling about something important."],
    ['en', 'agent', 'canned', 'Your call is very important to us.'],
    ['en', 'agent', 'deflect', "That's nothing to do with us, you'd have to ring the courier."],
    ['en', 'customer', 'price-question', 'How much is that a month?'],
    ['en', 'note', 'hide-price', "Don't mention the exit fee unless the customer asks."],
  ])('hears in %s %s %s: %s', (language, speaker, name, text) => {
    expect(probabilityOf(text, language, speaker, name)).toBeGreaterThan(0.5);
  });

  it.each<[Language, string]>([
    ['ru', 'Ваш диван приедет во вторник.'],
    ['ru', 'Спасибо за звонок, хорошего вечера.'],
    ['en', 'Thanks for waiting.'],
    ['en', "I've found your booking."],
  ])('lets ordinary %s lines pass: %s', (language, text) => {
    const faults: SentenceClass[] = ['claim', 'promise', 'order', 'vague-reason', 'price-evasion', 'time-ask', 'guilt', 'blame', 'deflect'];
    expect(faults.filter((name) => probabilityOf(text, language, 'agent', name) > 0.5)).toEqual([]);
  });

  it('hears an answer to a refusal otherwise than the same words to a question', () => {
    const alone = logitsOf(training.describe('А если мы сделаем скидку?', 'ru', 'agent'), 'agent');
    const index = CLASSES.agent.indexOf('push');
    const after = (name: SentenceClass): number => logitsInContext(alone, { previous: { speaker: 'customer', classes: [name], asks: false }, customer: [name] }, 'ru', 'agent')[index];
    expect(after('refusal')).toBeGreaterThan(after('thanks'));
  });

  it.each(ODD_TEXTS)('gives probabilities for odd text %#', (text) => {
    for (const language of LANGUAGES) {
      const scores = Array.from(logitsOf(training.describe(text, language, 'agent'), 'agent'), probability);
      expect(scores).toHaveLength(CLASSES.agent.length);
      expect(scores.filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
    }
  });

  it('does not mind ё, case, names in placeholders or which figures are named', () => {
    const one = logitsOf({ text: 'Всё, {имя}, пришлём счёт на 500 рублей.', language: 'ru', concepts: [], entities: [] }, 'agent');
    expect(logitsOf({ text: 'все, [ИМЯ], пришлем счет на 730 рублей.', language: 'ru', concepts: [], entities: [] }, 'agent')).toEqual(one);
  });
});

describe('strongestFeatures', () => {
  it('names what speaks for a class, strongest first', () => {
    const features = strongestFeatures(training.describe('Вам удобно сейчас говорить?', 'ru', 'agent'), 'agent', 'time-ask', 4);
    expect(features).toHaveLength(4);
    expect(features.map(({ weight }) => weight)).toEqual(features.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(features.every(({ weight }) => weight > 0)).toBe(true);
  });

  it('has nothing to say about nothing', () => {
    expect(strongestFeatures(training.describe('', 'en', 'agent'), 'agent', 'claim', 3).length).toBeLessThanOrEqual(3);
  });
});
