import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { childrenOf, type Document, type Node } from '../../../src/syntax/index.js';
import { readMarkdown } from '../../../src/syntax/markdown/index.js';

const scripts = new URL('../../../fixtures/corpus/scripts/', import.meta.url);
const corpus = readdirSync(scripts)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, scripts), 'utf8'));

/** Lines of every kind that people write, and of some kinds that nobody does. */
const LINES = [
  '', ' ', '# Скрипт', '## Шаг 1. Приветствие {#hello}', '### «Дорого»', '###', 'Оператор: Добрый день, {имя}!', '**Клиент:** А кто это?', '**Оператор.** Да.',
  '- Если да → шаг 2', '  - «Хорошо, [ИМЯ]»', '    - вложено', '1. Greet: "Hello?" -> go to 8', '2) a', '10. b', '   a) Breakfast: "Yes."', '• пункт', '1.1. Уточнение',
  '> Hi <Name>, it is ____.', '> > глубже', '>', '| Возражение | Ответ |', '|---|---|', '| Дорого | Понимаю {a|b} |', '| one', '— Алло', '– (laughs) No.', '--',
  '---', '===', '***', '___', '```', '```text', '~~~', '<!-- TODO: 1 -->', '<!-- open', '-->', '%% note %%', '[//]: # (hidden)', '[Клиент]: Да', '[If no: "Okay."]',
  '*If yes:*', '**Да** > Отлично', '_(пауза 2 сек)_', '(если да)', '{ждём, не тараторим}', '[12:03] Клиент: вот', 'О: да. К: нет. О: всё.', 'Note: never say "x"',
  'Переменные: {имя}, {адрес}', 'Say: welcome', 'КЛИЕНТ', 'Agent', '«Не закрыто', 'закрыто».', '"Odd " quote"', '<b>Agent:</b> hi<br>there', 'XX:XX «ИМЯ» ИМЯ_КЛИЕНТА',
  '[x](#a) [[b]] <<jump c>>', '- [ ] check 1', '\t- tab', 'a\\*b', '~~struck 5~~', '**unclosed', '_unclosed', '🔥 Финал 🔥', '\ufeffmid', 'конец', '- ', '* * *', '+ plus', ':::', 'Если', 'Если:', '—',
  'ё\u00a0неразрывный', '\0 ноль', '  ', '1)', '#hash', '####### семь', 'http://a.ru/1: да',
];

const composed = fc.array(fc.constantFrom(...LINES), { maxLength: 25 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));
const damaged = fc
  .tuple(fc.constantFrom(...corpus), fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom('', '\n', '\n\n', '*', '**', '«', '"', '(', '[', '{', '<!--', '| ', '> ', '- ', '  ', '---', '→')), { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((now, [at, length, put]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + length), text));
const anything = fc.oneof(composed, damaged, fc.string({ unit: 'grapheme', maxLength: 80 }));

function nodesOf(document: Document): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    for (const child of childrenOf(node)) stack.push(child);
  }
  return found;
}

/** The letters and digits that no leaf holds; numbers of lists and languages of fences are marks. */
function lost(text: string, nodes: readonly Node[]): string[] {
  const covered = new Uint8Array(text.length);
  const cover = (range: { start: { offset: number }; end: { offset: number } } | undefined): void => {
    if (range) covered.fill(1, range.start.offset, range.end.offset);
  };
  for (const node of nodes) {
    if (['text', 'placeholder', 'break', 'label', 'metaEntry', 'variable', 'comment', 'jump', 'end'].includes(node.type)) cover(node.position);
    if (node.type === 'stage' || node.type === 'script') cover(node.titlePosition);
  }
  // a comment right after the number of an item is white space to Markdown
  const marks = text.replaceAll('<!--', '    ').replace(/^[\s>\-*+•]*(?:(?:[-*+•>]|\d{1,9}(?:\.\d{1,3})*[.)]?|[a-zа-яё]\))\s+|\[[ xхXХ]\]\s+|\d{1,9}[.)]$)+/gimu, (all) => ' '.repeat(all.length));
  return [...marks.matchAll(/[\p{L}\p{N}]+/gu)].filter((match) => [...match[0]].some((_, at) => covered[match.index + at] === 0)).map((match) => match[0]);
}

describe('reading any text', () => {
  test('loses no word, and every place is right', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const source = createSource('a.md', text);
        const nodes = nodesOf(readMarkdown(source).document);
        for (const node of nodes) {
          expect(node.position.start.offset).toBeGreaterThanOrEqual(0);
          expect(node.position.end.offset).toBeLessThanOrEqual(text.length);
          expect(node.position.start.offset).toBeLessThanOrEqual(node.position.end.offset);
          if (node.type === 'text') expect(node.value).toBe(text.slice(node.position.start.offset, node.position.end.offset));
          if (node.type === 'placeholder') expect(node.raw).toBe(text.slice(node.position.start.offset, node.position.end.offset));
        }
        expect(lost(text.replace(/```text/g, '```    '), nodes)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('texts that nobody writes', () => {
  const monsters: [string, string][] = [
    ['quotes nested 10,000 deep', '>'.repeat(10_000) + ' да'],
    ['lists nested 10,000 deep on a line', '- '.repeat(10_000) + 'да'],
    ['lists nested 400 deep', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- да`).join('\n')],
    ['a line of a million characters', 'Оператор: ' + 'Вам удобно? '.repeat(90_000)],
    ['a line of many speakers', 'О: да. К: нет. '.repeat(20_000)],
    ['a line of opening brackets', '([{«"<'.repeat(50_000)],
    ['a line of emphasis', '*a '.repeat(100_000)],
    ['many comments', '<!-- a -->'.repeat(20_000)],
    ['comments that never close', '<!-- '.repeat(50_000)],
    ['a paragraph of 20,000 lines', 'Оператор: да\n'.repeat(20_000)],
    ['a label that ends in a comma', '**Клиент: мама,>  это тебя**\n«Здравствуйте! Передайте трубку маме, пожалуйста».'],
    ['4,000 gotos in one fence', `\`\`\`\n${'(1) BOX - "yes" --> [2]\n'.repeat(4000)}\`\`\``],
  ];
  test.each(monsters)('%s', (_, text) => {
    const started = performance.now();
    readMarkdown(createSource('a.md', text));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
