import { describe, expect, it } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import type { ReadProblem, Turn } from '../../../src/syntax/nodes.js';
import { plainOf } from '../../../src/syntax/plain.js';
import { walk } from '../../../src/syntax/walk.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';

interface Read {
  said: string[];
  problems: ReadProblem[];
}

function read(text: string): Read {
  const { document, problems } = readYaml(createSource('script.yaml', text));
  const turns: Turn[] = [];
  walk(document, (node) => {
    if (node.type === 'turn') turns.push(node);
  });
  return { said: turns.map((turn) => plainOf(turn.children).text), problems };
}

// [what was written after `- agent: `, the problem, the columns it covers in the value, what is said]
const mended: [string, string, string, string][] = [
  ['Тариф #1 стоит 500 рублей', 'parse-yaml-comment-in-speech', '#1 стоит 500 рублей', 'Тариф #1 стоит 500 рублей'],
  ['Ваш заказ # 15 готов', 'parse-yaml-comment-in-speech', '# 15 готов', 'Ваш заказ # 15 готов'],
  ['&имя здравствуйте', 'parse-yaml-anchor-in-speech', '&имя', '&имя здравствуйте'],
  ['{имя}, здравствуйте!', 'parse-yaml-needs-quotes', '{имя}, здравствуйте!', '{имя}, здравствуйте!'],
  ['{{name}}, good morning', 'parse-yaml-needs-quotes', '{{name}}, good morning', '{{name}}, good morning'],
  ['%NAME%, добрый день', 'parse-yaml-needs-quotes', '%NAME%, добрый день', '%NAME%, добрый день'],
  ['@имя, добрый день', 'parse-yaml-needs-quotes', '@имя, добрый день', '@имя, добрый день'],
  ['- Добрый день', 'parse-yaml-needs-quotes', '- Добрый день', '- Добрый день'],
  ['!важно скажите цену', 'parse-yaml-needs-quotes', '!важно скажите цену', '!важно скажите цену'],
  ['> Добрый день', 'parse-yaml-needs-quotes', '> Добрый день', '> Добрый день'],
  ['"Дорого" — так говорят многие', 'parse-yaml-needs-quotes', '"Дорого" — так говорят многие', '"Дорого" — так говорят многие'],
  ['Здравствуйте: как дела', 'parse-yaml-colon-in-speech', ':', 'Здравствуйте: как дела'],
  ['Есть два тарифа:', 'parse-yaml-colon-in-speech', ':', 'Есть два тарифа:'],
  ['"Скажите "да", и подключу"', 'parse-yaml-quote-inside', '"', 'Скажите "да", и подключу'],
  ["'I'm calling about your order'", 'parse-yaml-quote-inside', "'", "I'm calling about your order"],
  ['"Добрый день', 'parse-yaml-unclosed-quote', '"', 'Добрый день'],
];

describe('speech that YAML would lose or refuse', () => {
  it.each(mended)('is read and reported: %s', (value, code, place, said) => {
    const text = `steps:\n  - agent: ${value}\n  - customer: Слушаю вас\n`;
    const { said: heard, problems } = read(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0].fatal).toBe(false);
    expect(problems[0].position.start.line).toBe(2);
    expect(text.slice(problems[0].position.start.offset, problems[0].position.end.offset)).toBe(place);
    expect(heard).toEqual([said, 'Слушаю вас']);
  });

  it.each([
    'Тариф «Первый» # так решили в мае', 'Добрый день   #срочно', 'Звоню в 10:30, как просили', 'https://example.com/#акция', '"Тариф #1: сто рублей"', '— Добрый день',
    "'Вы сказали ''да'', верно?'", 'I\'m calling about your order', '"Она сказала \\"нет\\""', 'Скидка 5%', 'C&A, добрый день', 'да',
  ])('leaves correct text alone: %s', (value) => {
    expect(read(`steps:\n  - agent: ${value}\n`).problems).toEqual([]);
  });

  it('reads a comma inside braces as a comma of the phrase', () => {
    const { said, problems } = read('диалог:\n  - {кто: О, речь: Здравствуйте, это Лидия}\n  - {кто: К, речь: Слушаю}\n');
    expect(said).toEqual(['Здравствуйте, это Лидия', 'Слушаю']);
    expect(problems).toMatchObject([{ code: 'parse-yaml-comma-in-braces', position: { start: { line: 2, column: 32 } }, data: { lost: 'это Лидия' } }]);
  });

  it('reads tabs as indentation and says so once', () => {
    const { said, problems } = read('steps:\n\t- agent: Добрый день\n\t- customer: Слушаю\n');
    expect(said).toEqual(['Добрый день', 'Слушаю']);
    expect(problems).toMatchObject([{ code: 'parse-yaml-tab', position: { start: { line: 2, column: 1 } } }]);
  });

  it('reads both of two equal keys', () => {
    const { said, problems } = read('steps:\n  - agent: Добрый день\n    customer: Слушаю\n    agent: Звоню о доставке\n');
    expect(said).toEqual(['Добрый день', 'Слушаю', 'Звоню о доставке']);
    expect(problems).toMatchObject([{ code: 'parse-yaml-duplicate-key', data: { key: 'agent', line: 2 }, position: { start: { line: 4, column: 5 } } }]);
  });

  it('sees a key whose colon lacks its space', () => {
    const { said, problems } = read('hello:\n  agent:Добрый день\n  customer: Слушаю\n');
    expect(said).toEqual(['Добрый день', 'Слушаю']);
    expect(problems).toMatchObject([{ code: 'parse-yaml-colon-space', position: { start: { line: 2, column: 8 } } }]);
  });

  it('reads a list of answers for a key as the words in it', () => {
    const { said, problems } = read('steps:\n  - agent: Оставляем доставку на субботу?\n    answers:\n      [да, конечно]: Отлично, ждите нас после десяти.\n      [нет]: Какой день вам удобен?\n');
    expect(said).toEqual(['Оставляем доставку на субботу?', 'Отлично, ждите нас после десяти.', 'Какой день вам удобен?']);
    expect(problems).toMatchObject([{ code: 'parse-yaml-list-key', data: { key: 'да, конечно' }, position: { start: { line: 4, column: 7 } } }, { code: 'parse-yaml-list-key', data: { key: 'нет' } }]);
  });

  it('warns of a version that is a number', () => {
    expect(read('version: 1.10\nsteps:\n  - agent: Добрый день\n').problems).toMatchObject([{ code: 'parse-yaml-version-number', data: { text: '1.10' } }]);
  });
});

describe('text that cannot be read', () => {
  it.each([
    ['steps:\n  - agent: Добрый день\n - customer: Да\n', 'parse-yaml-indent', 3],
    ['steps: [a, b\nagent: x\n', 'parse-yaml-unclosed-bracket', 2],
    ['steps:\n  - agent: Добрый день\nпросто текст\n', 'parse-yaml-missing-colon', 3],
    ['['.repeat(20_000), 'parse-too-deep', 1],
    [Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'parse-too-deep', 102],
    ['- '.repeat(10_000), 'parse-too-deep', 1],
    ['!plan '.repeat(10_000), 'parse-yaml-syntax', 1],
  ])('is one fatal problem with its line', (text, code, line) => {
    const { document, problems } = readYaml(createSource('script.yaml', text));
    expect(problems.filter((problem) => problem.fatal)).toMatchObject([{ code, position: { start: { line } } }]);
    expect(document.children.filter((child) => child.type === 'script')).toEqual([]);
  });

  it('shows the last words where it ends too soon', () => {
    const { problems } = readYaml(createSource('script.yaml', 'steps:\n  - agent: [Добрый день,\n\n'));
    expect(problems).toMatchObject([{ code: 'parse-yaml-unclosed-bracket', data: { text: '- agent: [Добрый день,' } }]);
  });

  it('is an alias bomb', () => {
    const levels = 'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`);
    const { problems } = readYaml(createSource('script.yaml', `a: &a [Добрый день, Здравствуйте]\n${levels.join('\n')}\n`));
    expect(problems.filter((problem) => problem.fatal).map((problem) => problem.code)).toEqual(['parse-yaml-alias-bomb']);
  });

  it('but a step used twice through an alias is read twice', () => {
    const { said, problems } = read('bye: &bye\n  agent: Всего доброго!\nsteps:\n  - agent: Добрый день\n  - *bye\n');
    expect(said).toEqual(['Всего доброго!', 'Добрый день', 'Всего доброго!']);
    expect(problems).toEqual([]);
  });
});

describe('positions', () => {
  it.each([
    ['plain', 'say: Ваш тариф вырос\n'], ['single', "say: 'Это ''Связь'', ваш тариф вырос'\n"], ['double', 'say: "Ваш \\"Безлимит\\", тариф вырос\\u0021"\n'],
    ['folded', 'say: >-\n  Добрый день,\n\n  ваш тариф\n  вырос\n'], ['block', 'say: |\n  Добрый день,\n    ваш тариф вырос\n'], ['continued', 'say: Добрый день,\n  ваш тариф вырос\n'],
  ])('of words in a %s scalar are exact', (_, text) => {
    const source = createSource('script.yaml', text);
    const words: string[] = [];
    walk(readYaml(source).document, (node) => {
      if (node.type !== 'text' || node.escaped) return;
      expect(text.slice(node.position.start.offset, node.position.end.offset)).toBe(node.value);
      words.push(node.value);
    });
    expect(words.join(' ')).toContain('тариф');
  });

  it('of an escape are those of the escape', () => {
    const text = 'say: "Caf\\u00e9 \\"Север\\", добрый день"\n';
    const escapes: [string, string][] = [];
    walk(readYaml(createSource('script.yaml', text)).document, (node) => {
      if (node.type === 'text' && node.escaped) escapes.push([node.value, text.slice(node.position.start.offset, node.position.end.offset)]);
    });
    expect(escapes).toEqual([['é', '\\u00e9'], ['"', '\\"'], ['"', '\\"']]);
    expect(read(text).said).toEqual(['Café "Север", добрый день']);
  });
});
