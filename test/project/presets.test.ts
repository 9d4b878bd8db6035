import { describe, expect, it } from 'vitest';
import { isPreset, PRESET_NAMES, presetLevels } from '../../src/project/config/presets.js';
import { loadRules } from '../../src/project/index.js';

const rules = await loadRules();
const lawful = rules.filter((rule) => rule.category === 'compliance' && Object.hasOwn(rule.options ?? {}, 'everywhere'));

describe('presets', () => {
  it('are those that the documentation names', () => {
    expect([...PRESET_NAMES].sort()).toEqual(['collections', 'eu', 'financial', 'proactive', 'recommended', 'ru', 'sales', 'strict', 'support', 'uk', 'us-debt', 'us-tsr']);
    expect(isPreset('us')).toBe(false);
  });

  it.each(['sales', 'support', 'collections', 'proactive'] as const)('%s takes its column of the table of calls', (name) => {
    const levels = presetLevels(name, rules);
    for (const rule of rules.filter(({ category }) => category !== 'compliance')) {
      const level = rule.calls?.[name] ?? 'on';
      expect([rule.id, levels.get(rule.id)?.[0]]).toEqual([rule.id, level === 'off' ? 'off' : level === 'info' ? 'info' : level === 'warning' && rule.severity === 'error' ? 'warning' : rule.severity]);
    }
  });

  it('leave rules about the law of a country to scripts that name it', () => {
    expect(lawful.length).toBeGreaterThan(5);
    const levels = presetLevels('recommended', rules);
    for (const rule of lawful) expect([rule.id, levels.get(rule.id)]).toEqual([rule.id, [rule.severity, {}]]);
  });

  it.each([
    ['us-debt', 'missing-mini-miranda'], ['us-debt', 'debt-threat'], ['us-debt', 'calling-outside-hours'], ['us-tsr', 'missing-tsr-disclosure'], ['eu', 'missing-bot-disclosure'],
    ['uk', 'missing-vulnerability-branch'], ['ru', 'missing-collector-introduction'], ['ru', 'ad-before-answer'], ['ru', 'incomplete-credit-terms'], ['financial', 'missing-vulnerability-branch'],
  ] as const)('%s makes %s run everywhere', (name, id) => {
    expect(presetLevels(name, rules).get(id)?.[1]).toMatchObject({ everywhere: true });
  });

  it('strict tells advice as a warning', () => {
    const advice = rules.filter((rule) => rule.severity === 'info' && rule.category !== 'compliance');
    expect(advice.length).toBeGreaterThan(0);
    const levels = presetLevels('strict', rules);
    for (const rule of advice) expect([rule.id, levels.get(rule.id)?.[0]]).toEqual([rule.id, 'warning']);
  });
});
