import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { fileOf, findingAt, runOf, tariff, tariffFinding } from './calls.js';

const options = { color: false, locale: 'ru' } as const;
const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
const tablesIn = ({ children }: Root) => children.filter((node): node is Table => node.type === 'table');

function plain(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];
}

describe('markdown', () => {
  const shown = markdown(runOf([
    fileOf('scripts/смена тарифа.md', tariff, [tariffFinding, findingAt(tariff, 'Клиент', { severity: 'info', message: 'Тон сух.' })]),
    fileOf('scripts/clean.md', 'Оператор: Спасибо.\n'),
  ]), options);

  it('is a heading, a verdict, and a table for each file with findings', () => {
    expect(parse(shown).children.map(plain).slice(0, 3)).toEqual(['callint', 'Проблем: 2 (ошибок 1, советов 1) в 1 файле из 2', 'scripts/смена тарифа.md']);
    const [table, ...others] = tablesIn(parse(shown));
    expect(others).toEqual([]);
    expect(table.children.map(({ children }) => children.map(plain))).toEqual([
      ['Место', 'Важность', 'Что не так и что сказать вместо этого', 'Правило'],
      [
        '5:17', '❌ ошибка',
        `Удобно сейчас говорить?${tariffFinding.message}Скажите иначе: ${tariffFinding.suggestions[0].desc}`
          + 'Путь звонка, на котором это происходит:3: Оператор: «Здравствуйте! Это Анна из «Ромашки».»4: Клиент: «Здравствуйте.»5: Оператор: «👨‍💼 Удобно сейчас говорить?»',
        'time-before-reason',
      ],
      ['4:1', 'ℹ️ совет', 'КлиентТон сух.', 'time-before-reason'],
    ]);
  });

  it('shows the words of a script as they are, whatever they look like', () => {
    const words = '**жирно** [ссылка](x) <b>тег</b> | столбец `код` ~~нет~~ $x$ &amp; \\* _а_ ![](y)';
    const text = `Оператор: ${words}\n`;
    const told = markdown(runOf([fileOf(`a|${words}.md`, text, [findingAt(text, words, { message: `Уберите: ${words}`, ruleId: words })])]), options);
    const tree = parse(told);
    const [table] = tablesIn(tree);
    expect(table.children[1].children).toHaveLength(4);
    expect(plain(table.children[1].children[2])).toBe(`Уберите: ${words}`);
    expect(plain(table.children[1].children[3])).toBe(words);
    expect(new Set(typesIn(table.children[1]))).toEqual(new Set(['tableRow', 'tableCell', 'text', 'inlineCode']));
  });

  it('calls nobody and links no issue', () => {
    const text = 'Оператор: Пишите @anna, заявка #12\n';
    expect(markdown(runOf([fileOf('a.md', text, [findingAt(text, 'Пишите', { message: 'Не зовите @anna по заявке #12 — #важно' })])]), options))
      .toContain('Не зовите @<!-- -->anna по заявке #<!-- -->12 — #<!-- -->важно');
  });

  it('says so when there is nothing', () => {
    expect(markdown(runOf([fileOf('a.md', tariff)]), options)).toBe('## callint\n\nЗамечаний нет: проверен 1 файл.\n');
  });

  it('keeps to the bytes it is given and counts what it leaves out', () => {
    const findings = Array.from({ length: 50 }, () => findingAt(tariff, 'Клиент'));
    const run = runOf([fileOf('a.md', tariff, findings), fileOf('b.md', tariff, findings)]);
    const shown = markdown(run, { ...options, maxBytes: 20_000 });
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(20_000);
    expect(Buffer.byteLength(shown)).toBeGreaterThan(19_000);
    const rows = tablesIn(parse(shown)).reduce((sum, { children }) => sum + children.length - 1, 0);
    expect(shown).toContain(`Сюда не поместилось ещё ${100 - rows} замечани`);
    expect(markdown(run, options)).not.toContain('не поместилось');
  });
});
