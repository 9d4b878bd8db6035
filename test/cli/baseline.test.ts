import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

const BASELINE = 'callint-suppressions.json';
const PROMISE = 'Оператор: Вы точно останетесь довольны.';
const ORDER = 'Оператор: Вы должны прислать паспорт.';
const OLD = `# Звонок\n\n## Начало\n\n${PROMISE}\n\n${ORDER}\n\n## Конец\n\n${PROMISE}\n`;

afterAll(removeFolders);

let folder: string;

beforeEach(() => {
  folder = folderWith({ 'calls/a.md': OLD, 'calls/b.md': `${ORDER}\n`, 'callint.config.yaml': 'extends: []\nrules: {overpromise: error, directive-language: warning}\n' });
});

describe('--suppress-all', () => {
  it('puts what there is on record, and only what is new fails', () => {
    expect(callint([], { folder }).status).toBe(1);
    expect(callint(['--suppress-all'], { folder })).toEqual({
      status: 0, stdout: 'No problems: 2 files checked.\n4 problems are hidden at your request.\n', stderr: `${BASELINE}: 4 findings are on record.\n`,
    });
    expect(callint([], { folder })).toMatchObject({ status: 0, stderr: '' });
    write('calls/a.md', OLD.replace('## Конец', 'Оператор: Проблема точно исчезнет навсегда, гарантирую.\n\n## Конец'));
    expect(found()).toEqual(['calls/a.md:9 overpromise']);
    expect(callint([], { folder }).status).toBe(1);
    expect(callint(['--no-suppressions', '-f', 'json'], { folder }).stdout.match(/"ruleId"/g)).toHaveLength(5);
  });

  it('makes nothing new of lines that move, stages that are renamed and files that are renamed', () => {
    callint(['--suppress-all'], { folder });
    write('calls/a.md', `Новая шапка.\n\n${OLD.replace('## Начало', '## Приветствие').replace('## Конец', '## Прощание')}`);
    expect(found()).toEqual([]);
    write('calls/a.md', `# Звонок\n\n## Конец\n\n${PROMISE}\n\n## Начало\n\n${ORDER}\n\n${PROMISE}\n`);
    expect(found()).toEqual([]);
    renameSync(join(folder, 'calls/a.md'), join(folder, 'calls/renamed.md'));
    expect(found()).toEqual([]);
    expect(found('--prune-suppressions')).toEqual([]);
    expect(Object.keys(recorded())).toEqual(['calls/b.md', 'calls/renamed.md']);
  });

  it('is not failed by what is mended, and tells how to take it off', () => {
    callint(['--suppress-all'], { folder });
    write('calls/a.md', `# Звонок\n\n## Конец\n\n${PROMISE}\n`);
    expect(callint([], { folder })).toMatchObject({ status: 0, stderr: `${BASELINE}: 2 of the findings on record are mended. To take them off: --prune-suppressions.\n` });
    expect(callint(['--prune-suppressions', '--locale', 'ru'], { folder })).toMatchObject({ status: 0, stderr: `${BASELINE}: исправленных замечаний убрано: 2.\n` });
    expect(recorded()['calls/a.md']).toMatchObject({ overpromise: [{ text: 'точно останетесь довольны' }] });
    expect(callint(['calls/b.md', '--suppress-all'], { folder }).stderr).toBe(`${BASELINE}: 2 findings are on record.\n`);
    write('calls/a.md', OLD);
    expect(found()).toEqual(['calls/a.md:5 overpromise', 'calls/a.md:7 directive-language']);
  });

  it('knows that what stood in a file which is gone is mended', () => {
    callint(['--suppress-all'], { folder });
    rmSync(join(folder, 'calls/a.md'));
    expect(callint([], { folder })).toMatchObject({ status: 0, stderr: `${BASELINE}: 3 of the findings on record are mended. To take them off: --prune-suppressions.\n` });
    expect(callint(['calls/b.md'], { folder }).stderr).toBe('');
    expect(callint(['--prune-suppressions'], { folder }).stderr).toBe(`${BASELINE}: 3 mended findings are off the record.\n`);
    expect(callint([], { folder }).stderr).toBe('');
  });

  it('does not go with standard input, nor with its opposite', () => {
    for (const flag of ['--suppress-all', '--prune-suppressions']) {
      expect(callint([flag, '--stdin'], { folder, input: `${PROMISE}\n` })).toEqual({ status: 2, stdout: '', stderr: `Standard input has no place on record: leave out ${flag}.\n` });
      expect(callint([flag, '--no-suppressions'], { folder })).toEqual({ status: 2, stdout: '', stderr: `${flag} and --no-suppressions do not go together: choose one.\n` });
    }
    expect(callint(['--suppress-all', '--prune-suppressions'], { folder }).stderr).toBe('--suppress-all and --prune-suppressions do not go together: choose one.\n');
    expect(existsSync(join(folder, BASELINE))).toBe(false);
  });

  it('keeps what was not looked for: other files, rules that are off or broke, scripts that were renamed', () => {
    callint(['--suppress-all'], { folder });
    const before = recorded();
    write('calls/a.md', '# Звонок\n\nОператор: Добрый день!\n');
    expect(callint(['--only', 'directive-language'], { folder }).stderr).toBe(`${BASELINE}: 1 of the findings on record are mended. To take them off: --prune-suppressions.\n`);
    expect(callint(['--skip', 'overpromise,directive-language'], { folder }).stderr).toBe('');
    write('callint.config.yaml', 'extends: []\nrules: {overpromise: error, directive-language: warning}\noverrides: [{files: ["calls/a.md"], rules: {overpromise: off}}]\n');
    expect(callint(['--prune-suppressions'], { folder }).stderr).toBe(`${BASELINE}: 1 mended findings are off the record.\n`);
    expect(recorded()).toEqual({ ...before, 'calls/a.md': { overpromise: before['calls/a.md'].overpromise } });
    write('calls/a.md', 'steps: [\n'.repeat(2000));
    renameSync(join(folder, 'calls/a.md'), join(folder, 'calls/a.yaml'));
    callint(['--prune-suppressions', 'calls/b.md'], { folder });
    callint(['--prune-suppressions', 'calls/b.md', 'calls/a.yaml'], { folder });
    expect(Object.keys(recorded())).toEqual(['calls/a.md', 'calls/b.md']);
    expect(callint(['--prune-suppressions', '--only', 'directive-language'], { folder }).stderr).toContain(': 0 mended findings');
    expect(callint(['--prune-suppressions'], { folder }).stderr).toContain(': 2 mended findings');
    expect(Object.keys(recorded())).toEqual(['calls/b.md']);
  });

  it('keeps the record of other files and rules', () => {
    callint(['--suppress-all'], { folder });
    write('calls/b.md', `${ORDER}\n\n${ORDER}\n`);
    expect(callint(['--suppress-all', '--only', 'overpromise', 'calls/b.md'], { folder }).status).toBe(0);
    expect(found()).toEqual(['calls/b.md:3 directive-language']);
    callint(['--suppress-all', 'calls/b.md'], { folder });
    expect(found()).toEqual([]);
  });

  it('writes a file that can be reviewed and does not change without need', () => {
    callint(['--suppress-all'], { folder });
    const text = readFileSync(join(folder, BASELINE), 'utf8');
    expect(text).toContain('"text":"точно останетесь довольны"');
    expect(text).not.toMatch(/"line"/);
    callint(['--suppress-all', '.'], { folder });
    expect(readFileSync(join(folder, BASELINE), 'utf8')).toBe(text);
  });

  it('is found from a folder further in, and elsewhere when told so', () => {
    callint(['--suppress-all'], { folder });
    expect(callint(['b.md'], { folder: join(folder, 'calls') })).toMatchObject({ status: 0, stdout: expect.stringContaining('1 problem is hidden') });
    renameSync(join(folder, BASELINE), join(folder, 'known.json'));
    expect(found('--suppressions-location', 'known.json')).toEqual([]);
    expect(callint(['--suppressions-location', 'none.json'], { folder })).toMatchObject({ status: 2, stderr: 'There is no file “none.json” with known findings. To make it: --suppress-all.\n' });
    callint(['--suppress-all', '--suppressions-location', 'deep/none.json'], { folder });
    expect(existsSync(join(folder, 'deep/none.json'))).toBe(true);
  });

  it('shows what is on record as suppressed from outside', () => {
    callint(['--suppress-all'], { folder });
    const { results } = JSON.parse(callint(['-f', 'json', 'calls/b.md'], { folder }).stdout);
    expect(results[0].suppressedMessages).toMatchObject([{ ruleId: 'directive-language', suppressions: [{ kind: 'external', justification: '' }] }]);
  });

  it('keeps a file that cannot be read in sight', () => {
    write('calls/c.yaml', 'steps: [\n');
    expect(callint(['--suppress-all'], { folder }).status).toBe(1);
    expect(found()).toEqual(['calls/c.yaml:2 parse-yaml-unclosed-bracket']);
  });
});

describe('a finding that is measured', () => {
  const call = (words: number): string => `direction: outbound\n\nОператор: Здравствуйте, меня зовут Анна, компания «Связь». ${'Погода сегодня хорошая. '.repeat(words)}Звоню предупредить: завтра не будет воды.\n`;

  it('is told again when it is worse than recorded, and not when it is better', () => {
    const own = folderWith({ 'a.md': call(20), 'callint.config.yaml': 'extends: []\nrules: {late-call-reason: error}\n' });
    const ids = (): string[] => JSON.parse(callint(['-f', 'json'], { folder: own }).stdout).results[0].messages.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(ids()).toEqual(['late-call-reason']);
    callint(['--suppress-all'], { folder: own });
    expect(ids()).toEqual([]);
    for (const [repeats, told] of [[16, 0], [20, 0], [30, 1]] as const) {
      writeFileSync(join(own, 'a.md'), call(repeats));
      expect([repeats, ids().length]).toEqual([repeats, told]);
    }
    const worse = callint(['--prune-suppressions'], { folder: own });
    expect([worse.status, worse.stderr]).toEqual([1, `${BASELINE}: 0 mended findings are off the record.\n`]);
    writeFileSync(join(own, 'a.md'), call(20));
    expect(ids()).toEqual([]);
    writeFileSync(join(own, 'a.md'), call(16));
    callint(['--prune-suppressions'], { folder: own });
    writeFileSync(join(own, 'a.md'), call(20));
    expect(ids()).toEqual(['late-call-reason']);
  });
});

it('a baseline that cannot be understood ends the run', () => {
  for (const [text, said] of [['{', ':1: the file of known findings cannot be read (the JSON breaks off here'], ['{\n  "version": 1,\n  "files": {\n  },\n}', ':5: the file'], ['{\n  "version": 1,\n  "files": oops,\n  "other": 1}\n', ':3: the file'], ['<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n', ':1: the file of known findings cannot be read (git left both sides of a merge in it)'], ['[]', 'it takes the keys version: 1 and files'], ['{"version": 1, "files": {"a.md": {"overpromise": [3]}}}', 'an entry of “a.md”, rule “overpromise”, cannot be understood'], ['{"version": 1, "files": {"__proto__": 3}}', '“__proto__” holds no rules']]) {
    write(BASELINE, text);
    // the record of other files may be in it: it is not written over
    expect(callint(['--suppress-all'], { folder }).status).toBe(2);
    const { status, stdout, stderr } = callint([], { folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^callint-suppressions\.json(?::\d+)?: .*Restore it, or delete it and make it anew: --suppress-all\.\n$/);
    expect(stderr).toContain(said);
  }
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function recorded(): Record<string, Record<string, unknown[]>> {
  return JSON.parse(readFileSync(join(folder, BASELINE), 'utf8')).files;
}

function found(...args: string[]): string[] {
  const { stdout, stderr, status } = callint(['-f', 'json', ...args], { folder });
  if (status === 2) throw new Error(stderr);
  const { results }: { results: { filePath: string; messages: { ruleId: string; line: number }[] }[] } = JSON.parse(stdout);
  return results.flatMap(({ filePath, messages }) => messages.map(({ ruleId, line }) => `${filePath}:${line} ${ruleId}`));
}
