import { expect, it } from 'vitest';
import rule from '../../rules/negative-net-benefit/index.js';
import { lintSource } from '../../src/lint/index.js';
import type { Rule } from '../../src/rule/index.js';
import { createSource } from '../../src/source/index.js';
import { benefitVectors, benefitVerdict } from '../eval/benefit.js';

const root = new URL('../..', import.meta.url).pathname;
const setting = { rule: { ...rule, id: 'negative-net-benefit' } as Rule, severity: rule.severity, options: { require: '' } };

// each vector is a script of one or a few lines, with the verdict of a person who did the sum
it.each(['dev', 'dev-2', 'dev-4'].flatMap((set) => benefitVectors(root, set)).map((vector) => [vector.id, vector] as const))('judges %s as a person does', (_, vector) => {
  expect(benefitVerdict(vector, setting)).toBe(vector.expect);
});

it('looks for no price in a list of objections that asks for none', () => {
  const text = [
    '   - Понимаю. Перезвоните на номер с сайта банка, вас соединят со мной.', '1. Приветствие', '   - Здравствуйте, [ИМЯ]! Меня зовут ____, банк «Меридиан».', '   - Если клиент спрашивает «какая ставка после льготного периода?»:',
    '3. Работа с возражениями', '   - Если клиент говорит «нет, больше не звоните»:', '     - [ИМЯ], одобрение сгорит через час, и банк вам может отказать. Точно готовы рискнуть?',
  ].join('\n');
  expect(lintSource(createSource('a.md', text), { rules: [setting], locale: 'auto' }).broken).toEqual([]);
});
