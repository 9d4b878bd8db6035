import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { misfitsOf, readCallTable } from '../../src/build/call-table.mjs';
import { loadRules } from '../../src/project/index.js';
import { MANNERS, PURPOSES } from '../../src/rule/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const rules = await loadRules();
const ids = rules.map(({ id }) => id);
const { rows, errors } = readCallTable(ROOT);
const practice = readPractice();

describe('the table of calls', () => {
  it('has a row for every rule, one each, and no other', () => {
    expect(errors).toEqual([]);
    expect(misfitsOf(rows, ids)).toEqual([]);
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('has the kinds of call for columns', () => {
    for (const { id, levels } of rows) expect([id, Object.keys(levels)]).toEqual([id, [...PURPOSES, ...MANNERS]]);
  });

  it('is what the rules run by', () => {
    for (const { id, levels, guessed } of rows) {
      const calls = rules.find((rule) => rule.id === id)?.calls ?? {};
      expect([id, Object.fromEntries(Object.keys(levels).map((column) => [column, calls[column as (typeof PURPOSES)[number]] ?? 'on'])), calls.guessed ?? []]).toEqual([id, levels, guessed]);
    }
  });

  it('is the only place that says on which types of call a rule runs', () => {
    const asking = readdirSync(join(ROOT, 'rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) => {
      const code = readFileSync(join(ROOT, 'rules', name, 'index.ts'), 'utf8');
      const condition = /^ {2}appliesTo:.*$/m.exec(code)?.[0] ?? '';
      return /call\.(?:type|isBot)/.test(condition) || /^ {2}calls:/m.test(code) ? [name] : [];
    });
    expect(asking).toEqual([]);
  });

  it('links every rule to its page', () => {
    const text = readFileSync(join(ROOT, 'rules/README.md'), 'utf8');
    for (const id of ids) expect(text).toContain(`[${id}](${id}/README.md)`);
  });
});

describe('the practice of call centres', () => {
  it('speaks of rules and kinds of call that there are', () => {
    expect([...practice.keys()].filter((id) => !ids.includes(id))).toEqual([]);
    expect(practice.size).toBe(75);
  });

  it('is followed by the table, or the row says column by column why not', () => {
    for (const { id, levels, why } of rows) {
      const wanted = practice.get(id);
      const otherwise = Object.keys(wanted ?? {}).filter((column) => levels[column] !== wanted?.[column]);
      const explained = why.split('; ').filter(Boolean).flatMap((part) => part.split(': ')[0].split(', '));
      expect([id, explained.filter((column) => wanted !== undefined && Object.hasOwn(wanted, column)).sort()]).toEqual([id, otherwise.sort()]);
    }
  });
});

describe('the reader of the table', () => {
  const root = mkdtempSync(join(tmpdir(), 'callint-table-'));
  mkdirSync(join(root, 'rules'));
  afterAll(() => rmSync(root, { recursive: true }));
  const read = (row: string) => {
    writeFileSync(join(root, 'rules/README.md'), `# Calls\n\n| rule | sales | chat | why |\n|---|---|---|---|\n${row}\n`);
    return readCallTable(root);
  };

  it('takes marks, also such as hold for a guess', () => {
    expect(read('| [dead-end](dead-end/README.md) | –! | ◐ | sales: never |')).toEqual({
      rows: [{ id: 'dead-end', line: 5, levels: { sales: 'off', chat: 'warning' }, guessed: ['sales'], why: 'sales: never' }], errors: [],
    });
  });

  it('names the line of what it cannot read', () => {
    expect(read('| [dead-end](dead-end/README.md) | x | ● | |').errors).toEqual(['rules/README.md:5: dead-end: “x” is no mark; there are ● ◐ ○ –']);
    expect(read('| [dead-end](dead-end/README.md) | ● | |').errors).toEqual(['rules/README.md:5: dead-end: 4 cells wanted, 3 there']);
  });

  it('names rules without a row, rows without a rule, and a second row', () => {
    const { rows: one } = read('| [dead-end](dead-end/README.md) | ● | ● | |');
    expect(misfitsOf(one, ['dead-end'])).toEqual([]);
    expect(misfitsOf(one, ['dead-end', 'overpromise'])).toEqual(['rules/README.md: overpromise has no row; add one that says on which calls it runs']);
    expect(misfitsOf(one, [])).toEqual(['rules/README.md:5: there is no rule dead-end']);
    expect(misfitsOf([...one, ...one], ['dead-end'])).toEqual(['rules/README.md:5: dead-end has a row already']);
  });
});

/** What practice does with each rule, by kind of call. */
function readPractice(): Map<string, Record<string, string>> {
  const lines = readFileSync(join(ROOT, 'test/rules/practice.md'), 'utf8').split('\n').filter((line) => line.startsWith('|'));
  const [[, ...columns], , ...groups] = lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const levels: Record<string, string> = { '●': 'on', '○': 'info', '–': 'off' };
  return new Map(groups.flatMap(([names, ...marks]) => names.split(', ').map((id) => [id, Object.fromEntries(columns.map((column, at) => [column, levels[marks[at]]]))])));
}
