import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders, type Ran } from './callint.js';

const CORPUS = fileURLToPath(new URL('../../fixtures/corpus/scripts', import.meta.url));

/** Sentences that promise what nobody can. */
const NEW = { ru: 'Проблема точно исчезнет навсегда, гарантирую.', en: 'I guarantee this will never happen to you again.' };

afterAll(removeFolders);

describe('a library of scripts with faults on record', () => {
  let folder: string;

  beforeAll(() => {
    folder = folderWith({});
    cpSync(CORPUS, join(folder, 'scripts'), { recursive: true });
    expect(lint().status).toBe(1);
    expect(lint('--suppress-all').status).toBe(0);
  }, 120_000);

  const lint = (...args: string[]): Ran => callint(['scripts', '-f', 'json-lines', ...args], { folder });

  it('passes', () => {
    const { status, stdout, stderr } = callint(['scripts'], { folder });
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining(`No problems: ${readdirSync(CORPUS).length} files checked.`)]);
  });

  it.each([
    ['en_14_energy_switch.yaml', 'en', 'we deal with all the suppliers.'],
    ['ru_02_internet_retention.md', 'ru', 'Навсегда обещать не могу.'],
  ] as const)('fails by one new fault in %s, and shows that one alone', (name, language, after) => {
    const path = join(folder, 'scripts', name);
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(after);
    writeFileSync(path, before.replace(after, `${after} ${NEW[language]}`));
    for (const args of [[], ['--concurrency', '2', '--cache']]) {
      const { status, stdout, stderr } = lint(...args);
      const found = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as { filePath: string; line: number; ruleId: string });
      const line = before.slice(0, before.indexOf(after)).split('\n').length;
      expect([status, stderr, found.map((one) => `${one.filePath}:${one.line} ${one.ruleId}`)], args.join(' ')).toEqual([1, '', [`scripts/${name}:${line} overpromise`]]);
    }
    writeFileSync(path, before);
  }, 120_000);
});
