import { describe, expect, it } from 'vitest';
import { lintSource, type RuleSetting } from '../../src/lint/index.js';
import { lintText } from '../../src/project/index.js';
import { levelOn, severityOn, type CallLevels } from '../../src/rule/index.js';
import { createSource } from '../../src/source/index.js';
import { wordRule } from './rules.js';

const call = (type: Parameters<typeof levelOn>[1]['type'], more: Partial<Parameters<typeof levelOn>[1]> = {}) => ({ type, typeConfidence: 1, channel: 'voice' as const, isBot: false, ...more });

describe('the level of a rule on a kind of call', () => {
  it('is that of the type where the type is told', () => {
    const levels: CallLevels = { sales: 'info', collections: 'off', other: 'warning' };
    expect([levelOn(undefined, call('sales')), levelOn(levels, call('sales')), levelOn(levels, call('collections')), levelOn(levels, call('support'))]).toEqual(['on', 'info', 'off', 'on']);
    expect([levelOn(levels, call('other')), levelOn(levels, call('chat')), levelOn(levels, call('bot'))]).toEqual(['warning', 'warning', 'warning']);
  });

  it('is no weaker on a guess than where nothing is known', () => {
    const guess = { typeConfidence: 0.69 };
    expect(levelOn({ support: 'off' }, call('support', guess))).toBe('on');
    expect(levelOn({ support: 'off' }, call('support', { typeConfidence: 0.7 }))).toBe('off');
    expect(levelOn({ support: 'off', other: 'off' }, call('support', guess))).toBe('off');
    expect(levelOn({ other: 'off' }, call('sales', guess))).toBe('on');
    expect(levelOn({ sales: 'warning', guessed: ['sales'] }, call('sales', guess))).toBe('warning');
  });

  it('is the weakest of purpose, channel and speaker', () => {
    const levels: CallLevels = { sales: 'warning', chat: 'info', bot: 'off' };
    expect(levelOn(levels, call('sales', { channel: 'chat' }))).toBe('info');
    expect(levelOn(levels, call('support', { channel: 'chat' }))).toBe('info');
    expect(levelOn(levels, call('sales', { channel: 'chat', isBot: true }))).toBe('off');
    expect(levelOn({ person: 'off' }, call('sales'))).toBe('off');
    expect(levelOn({ person: 'off' }, call('sales', { isBot: true }))).toBe('on');
  });

  it('takes a severity down, never up, and not below its floor', () => {
    expect([severityOn('on', 'error'), severityOn('warning', 'error'), severityOn('info', 'error'), severityOn('off', 'error')]).toEqual(['error', 'warning', 'info', undefined]);
    expect([severityOn('warning', 'info'), severityOn('info', 'info')]).toEqual(['info', 'info']);
    expect([severityOn('info', 'error', 'warning'), severityOn('info', 'error', 'error'), severityOn('info', 'info', 'warning'), severityOn('off', 'error', 'error')]).toEqual(['warning', 'error', 'info', undefined]);
  });
});

describe('a rule with levels for calls', () => {
  const text = (type: string) => `---\ntype: ${type}\n---\n\n# Доставка\n\nОператор: Секундочку.\n`;
  const lint = (setting: Partial<RuleSetting>, type: string) => {
    const rule = { ...wordRule('wait', 'Секундочку'), calls: { support: 'info', survey: 'off' } as const };
    return lintSource(createSource('call.md', text(type)), { rules: [{ rule, severity: 'error', options: {}, ...setting }], locale: 'ru' }).findings.map(({ severity }) => severity);
  };

  it('runs by them', () => {
    expect([lint({}, 'sales'), lint({}, 'support'), lint({}, 'survey')]).toEqual([['error'], ['info'], []]);
    expect(lint({ floor: 'warning' }, 'support')).toEqual(['warning']);
  });
});

describe('levels that somebody names', () => {
  const script = '---\ntype: support\n---\n\n# Support\n\nCustomer: It broke twice.\n\nAgent: I have sent a new one, it comes on Monday. I promise you this will never happen again.\n';
  const levels = async (wishes: Parameters<typeof lintText>[1]) => (await lintText(script, { path: 'a.md', config: false, only: ['overpromise'], ...wishes })).findings.map(({ severity }) => severity);

  it('hold on every call, the usual ones do not', async () => {
    expect(await levels({})).toEqual(['info']);
    expect(await levels({ preset: 'strict' })).toEqual(['warning']);
    expect(await levels({ preset: 'sales' })).toEqual(['info']);
    expect(await levels({ rules: { overpromise: 'error' } })).toEqual(['error']);
    expect(await levels({ rules: { overpromise: ['warning', {}] } })).toEqual(['warning']);
  });
});
