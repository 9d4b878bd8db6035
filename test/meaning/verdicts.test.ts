import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import { createScript } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';
import { FAULTS, groundsOf } from '../../src/meaning/verdicts/index.js';
import weights from '../../src/meaning/models/verdicts.json' with { type: 'json' };
import { FEATURES } from '../../src/meaning/verdicts/features.js';
import { rules as folders } from '../../src/project/generated/rules.js';
import type { Rule } from '../../src/rule/index.js';

const builtIn = folders.map((one) => ({ ...(one.rule as Rule), id: one.id })).map((rule) => ({
  rule, severity: rule.severity, options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default])),
}));

const turnsOf = (text: string) => {
  const source = createSource('a.md', text);
  const [node] = readTree(source).document.children.filter((child) => child.type === 'script');
  if (node?.type !== 'script') throw new Error('no script');
  return createScript(source, node).agentTurns;
};

const call = (customer: string, agent: string): string => `# Complaints\n\nAgent: Good morning, Brook Water, Ann speaking. How can I help?\n\nCustomer: ${customer}\n\nAgent: ${agent}\n`;

describe('verdicts', () => {
  it('have a weight for every feature of every fault', () => {
    expect(Object.keys(weights)).toEqual([...FAULTS]);
    for (const { weights: each } of Object.values(weights)) expect(each).toHaveLength(FEATURES);
  });

  it('depend on what the customer said before', () => {
    const answer = 'Right, and what is your postcode?';
    const [, afterGrief] = turnsOf(call('My mother slipped on your wet step, she broke her hip and nobody even rang us back.', answer));
    const [, afterNews] = turnsOf(call('I would like to change the day of my delivery.', answer));
    expect(afterGrief.verdict(0, 'empathy-missing')).toBeGreaterThan(afterNews.verdict(0, 'empathy-missing') + 0.2);
  });

  it('depend on what else is said in the turn', () => {
    const complaint = 'My mother slipped on your wet step, she broke her hip and nobody even rang us back.';
    const [, bare] = turnsOf(call(complaint, 'And what is your postcode?'));
    const [, kind] = turnsOf(call(complaint, 'I am so sorry, a broken hip and no call back: that is awful. And what is your postcode?'));
    expect(bare.verdict(0, 'empathy-missing')).toBeGreaterThan(Math.max(kind.verdict(0, 'empathy-missing'), kind.verdict(1, 'empathy-missing')));
  });

  it('are not formed on the customer', () => {
    const source = createSource('a.md', call('You people always lie, this is your own fault.', 'I am sorry.'));
    const [node] = readTree(source).document.children.filter((child) => child.type === 'script');
    if (node?.type !== 'script') throw new Error('no script');
    const [customer] = createScript(source, node).customerTurns;
    expect(FAULTS.map((fault) => customer.verdict(0, fault)).every((one) => one === 0)).toBe(true);
    expect(customer.surroundings(0)).toBeUndefined();
  });

  it('name what speaks for them', () => {
    const [, turn] = turnsOf(call('My mother slipped on your wet step, she broke her hip and nobody even rang us back.', 'Right, and what is your postcode?'));
    const surroundings = turn.surroundings(0);
    if (!surroundings) throw new Error('no surroundings');
    const grounds = groundsOf('empathy-missing', surroundings);
    expect(grounds.some(({ where }) => where === 'customerBefore')).toBe(true);
    expect(grounds.every(({ weight }) => weight > 0)).toBe(true);
  });
});

describe('what a rule reports by a verdict', () => {
  const rules = builtIn.filter(({ rule }) => ['deflecting-responsibility', 'refusal-without-alternative'].includes(rule.id));
  const find = (agent: string, chosen = rules) => lintSource(createSource('a.md', call('Could somebody look at the meter?', agent)), { rules: chosen, locale: 'en' }).findings;

  it('is told at most as a warning', () => {
    for (const setting of builtIn.filter(({ rule }) => rule.supervises)) {
      expect(Object.keys(setting.rule.messages)).toContain(setting.rule.supervises?.message);
    }
    expect(find('Meters are another firm, look the number up on the lid.').every(({ severity }) => severity !== 'error')).toBe(true);
  });

  it('is told once for a turn, by whichever rule found the fault', () => {
    const found = find('That is not our department, you will have to call the meter people.');
    expect(new Set(found.map(({ position }) => position.start.line)).size).toBe(found.length);
  });
});
