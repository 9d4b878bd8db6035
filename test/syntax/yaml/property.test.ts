import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { READ_PROBLEMS } from '../../../src/syntax/problems.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';
import { brokenInvariants, uncovered } from './invariants.js';

const folder = new URL('../../../fixtures/corpus/scripts/', import.meta.url);
const corpus = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(new URL(name, folder), 'utf8'));

// what people and editors put into such files, the marks of YAML first
const scraps = [
  ': ', ':', ' #', '#1', '# ', '- ', '-', '"', "'", '{', '}', '[', ']', '|', '>', '>-\n', '|\n', '&имя ', '*имя', '! ', '!!str ', '%', '@', '`', '\t', '\n', '\r\n', '\r', '\n\n',
  '  ', '    ', '\u00a0', '\ufeff', '---\n', '...\n', '? ', ', ', '{имя}', '{{name}}', '[пауза]', 'да', 'agent: ', 'оператор: ', 'клиент: ', 'next: ', 'goto: конец', 'steps:\n', 'answers:\n', 'when: ',
  'О: ', 'К: ', '\\', '\\n', '\\u', '<<: *a', '~', 'null', '1.10', '🙂', '\ud83d', '«', '»', '→ ', 'end', 'variants:', 'else: true', 'speaker: agent', 'text: ', 'handlers:\n', 'возражения:\n',
];

const mutated = fc
  .tuple(fc.constantFrom(...corpus), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), fc.constantFrom(...scraps, '')), { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((before, [place, cut, scrap]) => {
    const at = Math.floor(place * before.length);
    return before.slice(0, at) + scrap + before.slice(at + cut);
  }, text));

const scribbled = fc.array(fc.constantFrom(...scraps, 'Добрый день', 'Hello there', 'q1', ' '), { maxLength: 40 }).map((parts) => parts.join(''));

function check(text: string): void {
  const source = createSource('script.yaml', text);
  const tree = readYaml(source);
  expect(brokenInvariants(source, tree)).toEqual([]);
  for (const { code } of tree.problems) expect(Object.hasOwn(READ_PROBLEMS, code), code).toBe(true);
}

describe('any text', () => {
  it('of a damaged script is read without an error, every position true', () => {
    fc.assert(fc.property(mutated, check), { numRuns: 400 });
  });

  it('that looks like YAML is read without an error, every position true', () => {
    fc.assert(fc.property(scribbled, check), { numRuns: 1500 });
  });

  it('of the corpus, with other line endings, keeps every letter of its speech', () => {
    for (const text of corpus.flatMap((file) => [file, file.replaceAll('\n', '\r\n'), file.replaceAll('\n', '\r')])) {
      check(text);
      const source = createSource('script.yaml', text);
      const tree = readYaml(source);
      for (const quoted of text.matchAll(/"[^"\r\n]*"/g)) {
        expect(uncovered(tree, source, { start: quoted.index, end: quoted.index + quoted[0].length }), quoted[0]).toBe('');
      }
    }
  });
});

const phrase = fc
  .array(fc.constantFrom('Добрый', 'день', 'тариф', '#1', 'это', 'важно:', 'сто', '{имя}', 'рублей,', '«да»', '"нет"', "it's", '- вот', '*звонок*', '&', '50%', 'hello', '(тихо)', '[пауза]', '№ 5', '?', '!'), { minLength: 1, maxLength: 7 })
  .map((words) => words.join(' '));
const key = fc.constantFrom('agent', 'customer', 'say', 'оператор', 'клиент', 'note', 'ask', 'реплика');

describe('speech written without quotes', () => {
  it('loses no letter, whatever YAML makes of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, phrase), { minLength: 1, maxLength: 6 }), (lines) => {
        const text = `steps:\n${lines.map(([name, words]) => `  - ${name}: ${words}\n`).join('')}`;
        const source = createSource('script.yaml', text);
        const tree = readYaml(source);
        if (tree.problems.some((problem) => problem.fatal)) return;
        let at = 0;
        for (const [, words] of lines) {
          const start = text.indexOf(words, at);
          at = start + words.length;
          expect(uncovered(tree, source, { start, end: at }), text).toBe('');
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is seldom beyond repair', () => {
    const sample = fc.sample(phrase, 500);
    const fatal = sample.filter((words) => readYaml(createSource('script.yaml', `steps:\n  - agent: ${words}\n`)).problems.some((problem) => problem.fatal));
    expect(fatal).toEqual([]);
  });
});
