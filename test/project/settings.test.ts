import { describe, expect, it } from 'vitest';
import { nearest, parseRuleFlag, settleRules } from '../../src/project/index.js';
import type { Rule } from '../../src/rule/index.js';

const text = { ru: '', en: '' };
const rule = (id: string, more: Partial<Rule> = {}): Rule => ({ id, category: 'flow', severity: 'warning', summary: text, messages: {}, *check() {}, ...more });
const rules = [
  rule('dead-end', { severity: 'error' }),
  rule('long-utterance', { options: { maxWords: { default: 40, description: '' }, unit: { default: 'words', description: '', values: ['words', 'seconds'] } } }),
];

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
    expect(() => settled({ rules: { 'long-utterance': ['error', { unit: 'days' }] } })).toThrow('such as words, seconds');
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
