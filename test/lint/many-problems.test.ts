import { describe, expect, it } from 'vitest';
import { lintWith, wordRule } from './rules.js';

const MANY = 10_050;
const text = `# Delivery\n\nAgent: Hello, this is Ann of Parcel.\nCustomer: Yes?\nAgent: ${'um '.repeat(MANY)}\n`;

describe('a rule that finds very much in one script', () => {
  it('is believed when it is our own', () => {
    const { findings, broken } = lintWith([wordRule('um', 'um ')], 'call.md', text);
    expect(broken).toEqual([]);
    expect(findings).toHaveLength(MANY - 1);
  });

  it('is stopped when a plugin brought it', () => {
    const { broken } = lintWith([{ ...wordRule('um', 'um '), plugin: 'ums' }], 'call.md', text);
    expect(broken).toEqual([{ ruleId: 'um', error: 'more than 10000 problems in one script' }]);
  });
});
