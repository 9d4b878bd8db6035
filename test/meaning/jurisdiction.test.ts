import { describe, expect, it } from 'vitest';
import { createScript, type Script } from '../../src/script.js';
import { campaignValue, frequencyIn, isUnder, weeklyOf } from '../../src/rule/index.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

function scriptOf(text: string): Script {
  const source = createSource('call.md', text);
  const node = readTree(source).document.children.find((child) => child.type === 'script');
  if (node?.type !== 'script') throw new Error('no script');
  return createScript(source, node);
}

describe('the law of a call', () => {
  it.each([
    ['---\njurisdiction: us-ca\n---\nAgent: Hello, it’s Ann from Oak Bank.', 'us-ca'],
    ['---\ncountry: Россия\n---\nО: Добрый день, банк «Вектор».', 'ru'],
    ['# Past due\n[Follow Reg F hours.]\n\nAgent: Hello, it’s Ann from Oak Bank.', 'us'],
    ['# Просрочка\n*О долге ни слова, это запрещает 230-ФЗ.*\n\nО: Добрый день, банк «Вектор».', 'ru'],
    ['Agent: StepChange can give you debt advice, and it is free.', 'uk'],
  ])('is named by the script: %j', (text, country) => {
    expect([...scriptOf(text).jurisdiction.stated]).toEqual([country]);
  });

  it('is only hinted at by currency and language', () => {
    const pounds = scriptOf('Agent: The plan is £9 a month.');
    expect(pounds.jurisdiction).toEqual({ stated: new Set(), likely: 'uk' });
    expect(isUnder(pounds, { everywhere: false }, 'uk')).toBe(false);
    expect(isUnder(pounds, { everywhere: true }, 'uk')).toBe(true);
    expect(isUnder(pounds, { everywhere: true }, 'us')).toBe(false);
    expect(scriptOf('О: Добрый день, это Анна.').jurisdiction.likely).toBe('ru');
  });

  it('of a state stands under that of its country', () => {
    expect(isUnder(scriptOf('---\njurisdiction: us-ca\n---\nAgent: Hello, it’s Ann.'), { everywhere: false }, 'us')).toBe(true);
  });
});

describe('the campaign header', () => {
  it('is found under its Russian keys, in lists and in maps', () => {
    const script = scriptOf('---\nсегмент: межгород\nисключить: [жалоба_90д, не_звонить]\nчасы: 10–19\n---\nО: Добрый день, это Анна.');
    expect(campaignValue(script, 'audience')?.text).toBe('межгород');
    expect(campaignValue(script, 'exclude')?.items).toEqual(['жалоба_90д', 'не_звонить']);
    expect(campaignValue(script, 'hours')?.text).toBe('10–19');
    expect(campaignValue(script, 'owner')).toBeUndefined();
    expect(campaignValue(scriptOf('---\naudience:\n  segment: all\n  exclude: dnc\n---\nAgent: Hello, it’s Ann.'), 'exclude')?.items).toEqual(['dnc']);
  });

  it.each([
    ['1 в день, 2 в неделю, 8 в месяц', { perDay: 1, perWeek: 2, perMonth: 8 }, 2],
    ['по две попытки в неделю', { perWeek: 2 }, 2],
    ['10 attempts in 7 days', { perWeek: 10 }, 10],
    ['twice a day', { perDay: 2 }, 14],
    ['3', { total: 3 }, 3],
  ])('reads how often: %s', (text, frequency, weekly) => {
    expect(frequencyIn(text)).toEqual(frequency);
    expect(weeklyOf(frequencyIn(text))).toBe(weekly);
  });
});
