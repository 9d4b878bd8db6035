import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintFiles, lintReading, lintText, readBytes, readScript } from '../../src/project/index.js';
import { READ_PROBLEMS } from '../../src/syntax/index.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callint-read-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readScript', () => {
  it('gives the text without a byte order mark', () => {
    expect(read('a.md', '\ufeffОператор: Да').source).toMatchObject({ path: 'shown/a.md', text: 'Оператор: Да' });
  });

  it('says why there is no text', () => {
    expect(read('b.md', Buffer.from([0, 1, 2, 0, 3, 0, 0])).failure?.code).toBe('parse-binary');
    expect(read('c.md', '').failure?.code).toBe('parse-empty');
    expect(readScript({ path: join(folder, 'none.md'), shown: 'none.md' }, 'ru').failure).toEqual({ code: 'parse-unreadable', data: { reason: 'такого файла нет' } });
    expect(readScript({ path: folder, shown: 'x' }, 'en').failure).toEqual({ code: 'parse-unreadable', data: { reason: 'it is a folder, not a file' } });
  });

  it('does not read what is too large', () => {
    const path = join(folder, 'large.md');
    writeFileSync(path, '');
    truncateSync(path, 33 * 1024 ** 2);
    expect(readScript({ path, shown: 'large.md' }, 'en').failure).toEqual({ code: 'parse-too-large', data: { megabytes: 33, limit: 32 } });
  });

  it.each(['parse-unreadable', 'parse-binary', 'parse-empty', 'parse-too-large'])('has a message for %s in both languages', (code) => {
    expect(READ_PROBLEMS[code]?.ru).toMatch(/[а-я]/);
    expect(READ_PROBLEMS[code]?.en).toMatch(/[a-z]/);
  });
});

describe('lintReading', () => {
  it('makes a finding of what could not be read', () => {
    const { result, failure } = lintReading(readBytes(new Uint8Array(), 'a.md'), 'a.md', { rules: [], locale: 'auto' }, 'ru');
    expect(failure?.code).toBe('parse-empty');
    expect(result.findings).toMatchObject([{ ruleId: 'parse-empty', fatal: true, severity: 'error' }]);
  });
});

describe('the public functions', () => {
  it('lint a text', async () => {
    const result = await lintText('# Доставка\n\nКлиент: Где диван?\n\nОператор: Проверю.\n', { path: 'доставка.md', locale: 'ru' });
    expect(result.filePath).toBe('доставка.md');
    expect(result.broken).toEqual([]);
  });

  it('lint files, and reject when one is missing', async () => {
    read('d.md', 'Оператор: Здравствуйте!\n');
    expect((await lintFiles(['d.md'], { workingFolder: folder })).map((result) => result.filePath)).toEqual(['d.md']);
    await expect(lintFiles(['e.md'], { workingFolder: folder })).rejects.toThrow('There is no file or folder “e.md”.');
    await expect(lintText('', { only: ['no-such-rule'] })).rejects.toThrow('There is no rule “no-such-rule”.');
  });

  it.each(['', ' \n\n', '\ufeff'])('take %j for an empty file', async (text) => {
    expect((await lintText(text)).findings).toMatchObject([{ ruleId: 'parse-empty' }]);
  });

  // a program in plain JavaScript has no compiler to tell it
  const asked = lintText as (text: unknown, wishes?: unknown) => Promise<unknown>;

  it.each<[unknown, unknown, string]>([
    [5, {}, 'The script is given as a string.'],
    ['a', 'b.md', 'Options are an object, such as { locale: "en" }.'],
    ['a', { locale: 'xx' }, 'The option “locale” takes ru, en or auto.'],
    ['a', { lokale: 'ru' }, 'There is no option “lokale”. Did you mean “locale”?'],
    ['a', { only: 'overpromise' }, 'The option “only” takes a list of strings.'],
    ['a', { today: 'tomorrow' }, 'The option “today” takes a day, such as 2027-01-31.'],
    ['a', { today: '2027-02-31' }, 'The option “today” takes a day, such as 2027-01-31.'],
    ['a', { workingFolder: '/no/such/folder' }, 'The option “workingFolder” takes a folder that is there.'],
    ['a', { suppressions: '/no/such.json' }, 'There is no file “/no/such.json” with known findings. To make it: --suppress-all.'],
    ['a', { moreRules: [null] }, 'The option “moreRules” takes a list of rules, each with an id and all that defineRule wants.'],
    ['a', { moreRules: [{ id: 'polite-end' }] }, 'The option “moreRules” takes a list of rules, each with an id and all that defineRule wants.'],
    ['a', { constructor: 1 }, 'There is no option “constructor”.'],
  ])('reject %j with %j', async (text, wishes, message) => {
    await expect(asked(text, wishes)).rejects.toMatchObject({ name: 'UsageError', message });
  });

  it('reject paths that are one string, which has letters and no paths', async () => {
    await expect((lintFiles as (paths: unknown) => Promise<unknown>)('a.md')).rejects.toThrow('Paths are given as a list of strings, such as ["scripts"].');
  });
});

function read(name: string, content: string | Buffer): ReturnType<typeof readScript> {
  writeFileSync(join(folder, name), content);
  return readScript({ path: join(folder, name), shown: `shown/${name}` }, 'en');
}
