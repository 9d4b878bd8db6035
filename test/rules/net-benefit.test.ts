import { expect, it } from 'vitest';
import rule from '../../rules/negative-net-benefit/index.js';
import type { Rule } from '../../src/rule/index.js';
import { benefitVectors, benefitVerdict } from '../eval/benefit.js';

const root = new URL('../..', import.meta.url).pathname;
const setting = { rule: { ...rule, id: 'negative-net-benefit' } as Rule, severity: rule.severity, options: { require: '' } };

// each vector is a script of one or a few lines, with the verdict of a person who did the sum
it.each(['dev', 'dev-2', 'dev-4'].flatMap((set) => benefitVectors(root, set)).map((vector) => [vector.id, vector] as const))('judges %s as a person does', (_, vector) => {
  expect(benefitVerdict(vector, setting)).toBe(vector.expect);
});
