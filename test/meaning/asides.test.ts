import { describe, expect, it } from 'vitest';
import { createScript } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

function notesOf(name: string, text: string): [string, number][] {
  const source = createSource(name, text);
  const { children } = readTree(source).document;
  const node = children.find((child) => child.type === 'script');
  if (node?.type !== 'script') throw new Error('no script');
  return createScript(source, node, undefined, undefined, children.filter((child) => child.type === 'comment')).notes.map((note) => [note.text, note.at({ start: 0, end: note.text.length }).start]);
}

describe('notes that stand in no step', () => {
  it.each([
    ['a line of the header that says a sentence', 'a.md', '# Recall\nGoal: a date. Take no list of excuses.\n\nAgent: Hello, it’s Ann from Oak Dental.\n', 'a date. Take no list of excuses.'],
    ['a sentence after the name of a step', 'a.md', '## 1. Opening\nAgent: Hello, it’s Ann from Oak Dental.\n\n## 2. Prices. Only when they ask\nAgent: It’s £40.\n', 'Only when they ask'],
    ['words in brackets after it', 'a.md', '## Начало (говорим медленно)\nОператор: Здравствуйте, это Анна.\n\n## Цена\nОператор: 900 рублей.\n', 'говорим медленно'],
    ['a line of a Russian header', 'a.md', '# Осмотр\nЦель: дата визита. Отговорки не слушаем.\n\nОператор: Здравствуйте, это Анна.\n', 'дата визита. Отговорки не слушаем.'],
    ['comments above a YAML script', 'a.yaml', '# Dana: smile first\nsteps:\n  - agent: Hello, it’s Ann.\n', 'Dana: smile first'],
    ['comments below it', 'a.yaml', 'steps:\n  - agent: Hello, it’s Ann.\n# Leo: no small talk\n', 'Leo: no small talk'],
  ])('%s', (_, name, text, note) => {
    expect(notesOf(name, text)).toContainEqual([note, text.indexOf(note)]);
  });

  it.each([
    ['names in the header', 'a.md', '# Recall\nAudience: patients whose last visit was in May\n\nAgent: Hello, it’s Ann from Oak Dental.\n'],
    ['a title that is a name', 'a.md', '## 1. Opening (short)\nAgent: Hello, it’s Ann from Oak Dental.\n\n## 2. Price\nAgent: It’s £40.\n'],
    ['a word to callint', 'a.yaml', '# callint-disable long-call\nsteps:\n  - agent: Hello, it’s Ann.\n'],
  ])('not %s', (_, name, text) => {
    expect(notesOf(name, text)).toEqual([]);
  });
});
