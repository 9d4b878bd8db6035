import { describe, expect, it } from 'vitest';
import { loadRules, nearest, parseRuleFlag, settleRules } from '../../src/project/index.js';
import type { Rule } from '../../src/rule/index.js';

const text = { ru: '', en: '' };
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, category: 'flow', severity: 'warning', summary: text, messages: {}, *check() {}, ...more });
const rules = [
  rule('dead-end', { severity: 'error' }),
  rule('long-utterance', { options: { maxWords: { default: 40, description: '' }, unit: { default: 'words', description: '', values: ['words', 'seconds'] } } }),
];

const limited = rule('limited', {
  options: {
    count: { default: 3, min: 0, description: '' }, sureness: { default: 0.4, min: 0, max: 1, description: '' }, hour: { default: '08:00', kind: 'time', description: '' },
    day: { default: '', kind: 'date', description: '' }, groups: { default: ['shield'], values: ['shield', 'colleague'], description: '' },
  },
});

const settled = (wishes: Parameters<typeof settleRules>[1]): string[] => settleRules(rules, wishes).map((one) => `${one.rule.id} ${one.severity}`);

describe('settleRules', () => {
  it('runs every rule as it comes when nothing is said', () => {
    expect(settled({})).toEqual(['dead-end error', 'long-utterance warning']);
    expect(settleRules(rules, {})[1].options).toEqual({ maxWords: 40, unit: 'words' });
  });

  it('chooses, leaves out and sets levels', () => {
    expect(settled({ only: ['dead-end'] })).toEqual(['dead-end error']);
    expect(settled({ skip: ['dead-end'] })).toEqual(['long-utterance warning']);
    expect(settled({ rules: { 'dead-end': 'off', 'long-utterance': 'info' } })).toEqual(['long-utterance info']);
  });

  it('sets options over their defaults', () => {
    expect(settleRules(rules, { rules: { 'long-utterance': ['error', { maxWords: 20 }] } })[1]).toMatchObject({ severity: 'error', options: { maxWords: 20, unit: 'words' } });
  });

  it('says what does not exist, and what was probably meant', () => {
    expect(() => settled({ only: ['dead-ends'] })).toThrow('There is no rule “dead-ends”. Did you mean “dead-end”?');
    expect(() => settled({ skip: ['entirely-else'] })).toThrow('There is no rule “entirely-else”. All rules: callint rules.');
    expect(() => settled({ rules: { 'long-utterance': ['error', { maxWord: 20 }] } })).toThrow('has no option “maxWord”. Did you mean “maxWords”?');
    expect(() => settled({ rules: { 'long-utterance': ['error', { maxWords: 'много' }] } })).toThrow('cannot be "много": it takes a value such as 40');
    expect(() => settled({ rules: { 'long-utterance': ['error', { unit: 'days' }] } })).toThrow('it takes one of words, seconds.');
  });

  it.each([
    [{ count: -1 }, 'it takes a number from 0.'],
    [{ count: Infinity }, 'it takes a number from 0.'],
    [{ sureness: 5 }, 'it takes a number from 0 to 1.'],
    [{ hour: '8 утра' }, 'it takes a time such as "09:00", from "00:00" to "24:00".'],
    [{ hour: '25:00' }, 'it takes a time'],
    [{ hour: '9:75' }, 'it takes a time'],
    [{ day: 'завтра' }, 'it takes a day such as "2027-01-31", or "".'],
    [{ groups: ['shield', 'colleage'] }, 'it takes a list of shield, colleague. Did you mean “colleague”?'],
    [{ groups: 'shield' }, 'it takes a list of shield, colleague.'],
  ])('says within which limits a value lies: %j', (given, said) => {
    expect(() => settleRules([limited], { rules: { limited: ['error', given] } })).toThrow(said);
  });

  it.each([{ count: 0, sureness: 1, hour: '24:00' }, { sureness: 0.5, hour: '8', day: '' }, { hour: '9:30', day: '2027-01-31', groups: [] }, { groups: ['shield'] }])('takes %j', (given) => {
    expect(settleRules([limited], { rules: { limited: ['error', given] } })[0].options).toMatchObject(given);
  });
});

describe('parseRuleFlag', () => {
  it('reads “rule: level”', () => {
    expect(parseRuleFlag('dead-end: warning')).toEqual(['dead-end', 'warning']);
    expect(parseRuleFlag('dead-end:off')).toEqual(['dead-end', 'off']);
  });

  it('says how it is written', () => {
    expect(() => parseRuleFlag('dead-end')).toThrow('it takes “rule: level”');
    expect(() => parseRuleFlag('dead-end: warn')).toThrow('cannot be set to “warn”. Did you mean “warning”?');
    expect(() => parseRuleFlag('dead-end: eror')).toThrow('Did you mean “error”?');
  });
});

it('the nearest name is one that a slip of the hand makes', () => {
  expect(nearest('time-ask-before-reson', ['dead-end', 'time-ask-before-reason'])).toBe('time-ask-before-reason');
  expect(nearest('time-ask', ['dead-end', 'time-ask-before-reason'])).toBe('time-ask-before-reason');
  expect(nearest('banana', ['dead-end', 'time-ask-before-reason'])).toBeUndefined();
  expect(nearest('x', [])).toBeUndefined();
});

it('the options of every rule may be what they are by default', async () => {
  for (const one of await loadRules()) {
    const given = Object.fromEntries(Object.entries(one.options ?? {}).map(([name, spec]) => [name, spec.default]));
    expect(settleRules([one], { rules: { [one.id]: ['error', given] } })[0].options).toEqual(given);
  }
});
