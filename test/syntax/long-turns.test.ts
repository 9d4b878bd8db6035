import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/index.js';
import { plainOf, readTree, walk, type Turn } from '../../src/syntax/index.js';

function turnsIn(path: string, text: string): Turn[] {
  const turns: Turn[] = [];
  walk(readTree(createSource(path, text)).document, (node) => {
    if (node.type === 'turn') turns.push(node);
  });
  return turns;
}

const SENTENCES = 'Доставим вам холодильник в субботу до обеда. '.repeat(200);

describe('a turn that goes on for longer than anybody speaks', () => {
  it.each([['call.md', 'Оператор: '], ['call.yaml', 'steps:\n  - agent: ']])('is parted where sentences end in %s', (path, label) => {
    const turns = turnsIn(path, `${label}${SENTENCES}\n`);
    expect(turns.length).toBeGreaterThan(1);
    const said = turns.map(({ children }) => plainOf(children).text);
    expect(said.join('').trim()).toBe(SENTENCES.trim());
    for (const words of said) expect(words.trim()).toMatch(/^Доставим .*обеда\.$/s);
  });

  it('waits for an answer after its last part', () => {
    const turns = turnsIn('call.md', `Оператор: ${SENTENCES} Вам подходит?\n\nКлиент: Да.\n`).filter(({ role }) => role === 'agent');
    expect(turns.slice(0, -1).map(({ waits }) => waits)).toEqual(turns.slice(0, -1).map(() => false));
    expect(turns.map(({ label }) => label?.value)).toEqual(['Оператор', ...turns.slice(1).map(() => undefined)]);
  });

  it('is parted between words where no sentence ends, and anywhere in a word without an end', () => {
    const [spaced, glued] = [turnsIn('call.md', `Оператор: ${'очень '.repeat(2000)}хорошо.\n`), turnsIn('call.md', `Оператор: Это о${'🙂'.repeat(5000)}.\n`)];
    for (const { children } of spaced) expect(plainOf(children).text.trim()).toMatch(/^очень .*(?:очень|хорошо\.)$/s);
    expect(glued.length).toBeGreaterThan(1);
    for (const { children } of glued) expect(plainOf(children).text).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
  });
});
