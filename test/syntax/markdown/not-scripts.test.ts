import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { readMarkdown } from '../../../src/syntax/markdown/index.js';
import { shortTree } from './outline-of.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);

test.each(readdirSync(new URL('not-scripts/', fixtures)))('%s is no script', (name) => {
  const text = readFileSync(new URL(`not-scripts/${name}`, fixtures), 'utf8');
  const { document, problems } = readMarkdown(createSource(name, text));
  expect(document.notScript).toBeDefined();
  expect(problems.map((problem) => problem.code)).toEqual(['parse-not-a-script']);
  expect(document.children.every((child) => child.type === 'prose' || child.type === 'comment')).toBe(true);
});

const scripts = readdirSync(new URL('corpus/scripts/', fixtures)).filter((name) => name.endsWith('.md'));
test.each(scripts)('%s is a script', (name) => {
  const text = readFileSync(new URL(`corpus/scripts/${name}`, fixtures), 'utf8');
  expect(readMarkdown(createSource(name, text)).document.notScript).toBeUndefined();
});

test.each([
  ['Вы должны прислать скан.', 'agent: Вы должны прислать скан.'],
  ['We guarantee you will love it.', 'agent: We guarantee you will love it.'],
  ['«Здравствуйте, меня зовут Анна, компания «Связь». Удобно говорить?»', 'agent: Здравствуйте, меня зовут Анна, компания «Связь». Удобно говорить?'],
  ['"Hi Dana, it\'s Priya at Maple Street Dental."', "agent: Hi Dana, it's Priya at Maple Street Dental."],
])('a line by itself is what the agent says: %s', (text, expected) => {
  expect(shortTree(text)).toEqual(['sequence', `  ${expected}`]);
});

test.each([
  ['# Архив\n\nПапки за прошлый год лежат в шкафу у двери.\n', true],
  ['# Parking\n\nThe gate opens at seven and closes at ten.\n', true],
  ['# Доставка\n\nМы привезём диван во вторник.\n', false],
  ['# Delivery\n\nYour sofa comes on Tuesday.\n', false],
  ['# Доставка\n\nКурьер приедет во вторник?\n', false],
])('one sentence under a title that speaks to nobody is a remark: %j', (text, isRemark) => {
  expect(readMarkdown(createSource('a.md', text)).document.notScript?.by).toBe(isRemark ? 'a remark' : undefined);
});
