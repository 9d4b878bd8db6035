import { describe, expect, it } from 'vitest';
import { exchangesIn, dodges } from '../../src/rule/index.js';
import { FEATURES, featuresOf } from '../../src/rule/answers/features.js';
import learnt from '../../src/rule/answers/trees.json' with { type: 'json' };
import { createScript } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

const exchanges = (...lines: string[]) => {
  const source = createSource('a.md', `# Call\n\n${lines.join('\n\n')}\n`);
  const [node] = readTree(source).document.children.filter((child) => child.type === 'script');
  if (node?.type !== 'script') throw new Error('no script');
  return exchangesIn(createScript(source, node));
};

describe('the trees that tell an answer', () => {
  it('are complete, and ask for features that there are', () => {
    for (const { features, thresholds, leaves } of learnt.trees) {
      expect([thresholds.length, leaves.length]).toEqual([features.length, features.length + 1]);
      expect(features.every((feature) => feature >= 0 && feature < FEATURES.length)).toBe(true);
    }
  });

  it('have a value for every feature', () => {
    const [{ question, reply, next }] = exchanges('Customer: How much is it a month?', 'Agent: It is £9 a month.', 'Customer: Thanks.');
    expect(featuresOf(question, reply, next)).toHaveLength(FEATURES.length);
    expect(featuresOf(question, reply).every(Number.isFinite)).toBe(true);
  });

  it('weigh what is said against what was asked', () => {
    const [told] = exchanges('Customer: How much is it a month?', 'Agent: It is £9 a month.');
    const [dodged] = exchanges('Customer: How much is it a month?', "Agent: It's really great value, everybody loves it.");
    expect(dodges(dodged.question, dodged.reply)).toBeGreaterThan(dodges(told.question, told.reply) + 0.5);
  });
});

describe('exchanges', () => {
  it('are what the customer says and what is said to it', () => {
    expect(exchanges('Agent: Hello.', 'Customer: Who is this?', 'Agent: Ann of Brook Water.', 'Customer: Fine.', 'Agent: Bye.').map(({ asks, reply }) => [asks, reply.text]))
      .toEqual([[true, 'Ann of Brook Water.'], [false, 'Bye.']]);
  });

  it('are no calls into the silence', () => {
    expect(exchanges('Customer: Hello?', 'Agent: Good morning.')).toEqual([]);
  });

  it('skip a hold that goes on by itself', () => {
    expect(exchanges('Customer: When will it come?', 'Agent: One moment.', 'Agent: On Tuesday, by two.').map(({ reply }) => reply.text)).toEqual(['On Tuesday, by two.']);
  });
});
