import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { looksLikeYaml } from '../../src/cli/input.js';
import { BIN, callint, CLEAN, FAULTY, folderWith, removeFolders } from './callint.js';

afterAll(removeFolders);

const both = folderWith({ 'clean.md': CLEAN, 'faulty.yaml': FAULTY });

describe('exit status', () => {
  it('is 0 when nothing is at or above --fail-on', () => {
    expect(callint(['clean.md', '--skip', allRules()], { folder: both })).toMatchObject({ status: 0, stderr: '' });
  });

  it('is 1 for findings', () => {
    const { status, stdout, stderr } = callint(['.'], { folder: both });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('parse-yaml-comment-in-speech');
  });

  it('is 0 for findings with --exit-zero', () => {
    expect(callint(['faulty.yaml', '--exit-zero'], { folder: both }).status).toBe(0);
  });

  it('follows --fail-on and --max-warnings', () => {
    const folder = folderWith({ 'readme.md': '# Install\n\nRun `npm install`, then read the manual.\n' });
    expect(callint(['readme.md'], { folder }).status).toBe(0);
    expect(callint(['readme.md', '--fail-on', 'info'], { folder }).status).toBe(1);
    expect(callint(['readme.md', '--max-warnings', '0'], { folder }).status).toBe(0);
    expect(callint(['readme.md', '-f', 'compact'], { folder }).stdout).toMatch(/^readme\.md: line 1, col 1, Info - .*\(parse-not-a-script\)\n\n1 problem\n$/);
  });

  it.each([
    [['--no-such-flag'], 'Unknown option \'--no-such-flag\'.'],
    [['--quite'], 'Did you mean --quiet?'],
    [['-f', 'stylsh'], '--format does not take “stylsh”. Did you mean “stylish”?'],
    [['--fail-on', 'never'], '--fail-on does not take “never”. It takes error, warning, info.'],
    [['--locale', 'fr'], '--locale does not take “fr”.'],
    [['--max-warnings', 'many'], '--max-warnings takes a number from 0, not “many”.'],
    [['--only', 'no-such-rule'], 'There is no rule “no-such-rule”.'],
    [['--rule', 'no-such-rule: error'], 'There is no rule “no-such-rule”.'],
    [['--rule', 'nonsense'], 'Cannot read --rule “nonsense”'],
    [['-f', 'json', '-f', 'compact'], 'Two reports would mix on standard output: add -o FILE to one of them.'],
    [['-o', 'clean.md/report.txt'], 'The report “clean.md/report.txt” cannot be written: '],
    [['missing.md'], 'There is no file or folder “missing.md”.'],
  ])('is 2 for %j, with one sentence', (args, sentence) => {
    const { status, stderr } = callint(['clean.md', ...args], { folder: both });
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('is 2 where there is no script', () => {
    const folder = folderWith({ 'notes.txt': 'Привет' });
    expect(callint([], { folder })).toEqual({ status: 2, stdout: '', stderr: 'There are no scripts in the folder “.” (*.md, *.markdown, *.yaml, *.yml).\n' });
    expect(callint([], { folder, env: { LANG: 'ru_RU.UTF-8' } }).stderr).toBe('В папке «.» нет скриптов (*.md, *.markdown, *.yaml, *.yml).\n');
  });

  it('ends a report in the language of its findings where the system tells none', () => {
    const folder = folderWith({ 'call.md': '# Звонок\n\nОператор: Здравствуйте, это Олег. Удобно говорить?\nКлиент: Да.\n' });
    expect(callint(['call.md'], { folder, env: { LANG: 'C.UTF-8' } }).stdout).toMatch(/Проблем: \d/);
    expect(callint(['call.md'], { folder }).stdout).toMatch(/\d problems/);
  });

  it('is 2 when one of the paths is missing, and the others are linted', () => {
    const { status, stdout, stderr } = callint(['faulty.yaml', 'mising.md'], { folder: both });
    expect(status).toBe(2);
    expect(stdout).toContain('parse-yaml-comment-in-speech');
    expect(stderr).toBe('There is no file or folder “mising.md”.\n');
  });

  it('is 2 where nothing is named, or every rule that is named is taken away', () => {
    expect(callint([''], { folder: both })).toMatchObject({ status: 2, stdout: '', stderr: 'An empty text stands where a file should be named (a variable that is not set?).\n' });
    expect(callint(['--only', 'overpromise', '--skip', 'overpromise,dead-end'], { folder: both })).toMatchObject({ status: 2, stdout: '', stderr: '--skip takes away all that --only names: no rule is left.\n' });
  });

  it('is 2 for a command that is mistyped, which is named', () => {
    expect(callint(['explian', 'dead-end'], { folder: both }).stderr.trim().split('\n')).toEqual([
      'There is no file or folder “explian”.', 'There is no file or folder “dead-end”.', 'Did you mean the command “explain”?',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('is 2 for an unreadable file, and the others are linted', () => {
    const folder = folderWith({ 'faulty.yaml': FAULTY, 'secret.md': CLEAN });
    chmodSync(join(folder, 'secret.md'), 0o000);
    const { status, stdout, stderr } = callint(['.'], { folder });
    expect(status).toBe(2);
    expect(stdout).toContain('parse-yaml-comment-in-speech');
    expect(stdout).toContain('permission denied');
    expect(stderr).toContain('secret.md: the file was not read.');
  });

  it('is 1 for a file that is no text, and the others are linted', () => {
    const folder = folderWith({ 'clean.md': CLEAN, 'empty.md': '', 'photo.md': Buffer.from([0xff, 0xd8, 0, 0, 1, 0, 0, 2]) });
    const { status, stdout } = callint(['.', '-f', 'json'], { folder });
    expect(status).toBe(1);
    const ids = JSON.parse(stdout).results.map((one: { filePath: string; messages: { ruleId: string }[] }) => [one.filePath, one.messages[0]?.ruleId]);
    expect(ids).toContainEqual(['empty.md', 'parse-empty']);
    expect(ids).toContainEqual(['photo.md', 'parse-binary']);
  });
});

describe('standard input', () => {
  it.each([[['-']], [['--stdin']], [['--stdin-filename', 'тариф.yaml']]])('is read with %j', (args) => {
    const { status, stdout } = callint(args, { input: FAULTY });
    expect(status).toBe(1);
    expect(stdout).toContain('parse-yaml-comment-in-speech');
  });

  it('is shown by the name that it is given', () => {
    expect(callint(['--stdin', '--stdin-filename', 'scripts/a.yaml', '-f', 'compact'], { input: FAULTY }).stdout).toContain('scripts/a.yaml');
  });

  it('is left out by the configuration as a file of its name would be', () => {
    const folder = folderWith({ 'callint.config.yaml': 'ignores: ["drafts/"]\n' });
    expect(callint(['--stdin-filename', 'drafts/a.yaml', '-f', 'json'], { folder, input: FAULTY })).toMatchObject({ status: 0, stderr: 'drafts/a.yaml: left out, “ignores” in callint.config.yaml excludes it.\n', stdout: expect.stringContaining('"results": []') });
    expect(callint(['--stdin-filename', 'a.yaml'], { folder, input: FAULTY }).status).toBe(1);
  });

  it.each([
    ['a flow under a key of its own', '# a flow\nflow: reset\nlang: en\nnodes:\n  hello:\n    bot: Hello.\n', true],
    ['Russian keys', 'сценарий: Доставка\nузлы:\n  начало:\n    бот: Здравствуйте.\n', true],
    ['an anchor first', '_defaults: &d\n  timeout: 5\nentry: a\nsteps:\n- name: a\n', true],
    ['steps in a list', '- id: a\n  agent: Hello.\n- id: b\n  agent: Goodbye.\n', true],
    ['a talk', 'Agent: Hello.\nCustomer: What is it?\nAgent: Your order.\n', false],
    ['answers below a label', 'Agent: Is it?\nCustomer:\n- Yes: we go on.\n\nThen say goodbye.\n', false],
    ['a heading', '# Call\n\nOpening:\n  - Agent: Hello.\n\nOpening:\n', false],
    ['bullets', '- Agent: Hello.\n- Customer: Yes.\n', false],
    ['front matter', '---\ntitle: Call\n---\nAgent: Hello.\n', false],
  ])('without a name is told to be YAML or not: %s', (_, text, isYaml) => {
    expect(looksLikeYaml(text)).toBe(isYaml);
  });

  it('is told in no time behind any number of blank lines', () => {
    expect(looksLikeYaml(`${'\n'.repeat(50_000)}Hello, is that Ann?`)).toBe(false);
    expect(looksLikeYaml(`${'# a remark\n\n'.repeat(20_000)}steps:\n  - say: Hello.\n`)).toBe(true);
  });

  it('without a name has the findings that a file has', () => {
    const input = 'flow: reset\nlang: en\nstart: hello\nnodes:\n  hello:\n    bot: Hello, is the light on?\n    next:\n      "yes": done\n      "no": nowhere\n  done:\n    bot: Goodbye.\n    end: true\n';
    expect(callint(['-', '-f', 'compact', '--only', 'unresolved-target'], { input })).toMatchObject({ status: 1, stdout: expect.stringContaining('<stdin>: line 9') });
  });

  it('may be empty', () => {
    const { status, stdout } = callint(['-'], { input: '' });
    expect(status).toBe(1);
    expect(stdout).toContain('parse-empty');
  });
});

describe('reports', () => {
  it('go to several places in one run', () => {
    const folder = folderWith({ 'faulty.yaml': FAULTY });
    const { status, stdout } = callint(['.', '-f', 'compact', '-f', 'json', '-o', 'out/report.json'], { folder });
    expect(status).toBe(1);
    expect(stdout).toContain('faulty.yaml');
    expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')).results).toHaveLength(1);
  });

  it('pair -f and -o in either order', () => {
    const folder = folderWith({ 'faulty.yaml': FAULTY });
    const { stdout } = callint(['.', '-o', 'a.json', '-f', 'json', '-o', 'b.txt', '-f', 'compact'], { folder });
    expect(stdout).toBe('');
    expect(() => JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).not.toThrow();
    expect(existsSync(join(folder, 'b.txt'))).toBe(true);
  });

  it('stand in the order of the paths', () => {
    const folder = folderWith({ 'b.md': CLEAN, 'a/z.md': CLEAN, 'c.yaml': FAULTY });
    const { results } = JSON.parse(callint(['c.yaml', 'b.md', 'a', '-f', 'json'], { folder }).stdout);
    expect(results.map((one: { filePath: string }) => one.filePath)).toEqual(['a/z.md', 'b.md', 'c.yaml']);
  });

  it('tell only errors with --quiet', () => {
    const folder = folderWith({ 'readme.md': '# Install\n\nRun `npm install`, then read the manual.\n', 'faulty.yaml': FAULTY });
    const { results } = JSON.parse(callint(['.', '-f', 'json', '--quiet'], { folder }).stdout);
    const severities = results.flatMap((one: { messages: { severity: string }[] }) => one.messages.map((message) => message.severity));
    expect(new Set(severities)).toEqual(new Set(['error']));
  });

  it.each([
    [['--quiet', '--fail-on', 'warning'], 1, 1],
    [['--quiet', '--max-warnings', '0'], 1, 1],
    [['--max-warnings', '0'], 1, 1],
    [['--max-warnings', '5'], 0, 0],
    [['--fail-on', 'warning', '--exit-zero'], 0, 0],
    [['--quiet'], 0, 0],
  ])('%j: status %i, and so many tests fail: %i', (args, status, failures) => {
    const folder = folderWith({ 'a.md': 'Оператор: Вы точно останетесь довольны.\n', 'b.md': CLEAN });
    const level = ['--only', 'overpromise', '--rule', 'overpromise: warning'];
    const ran = callint(['.', '-f', 'junit', '-o', 'callint.xml', '-f', 'compact', ...level, ...args], { folder });
    expect([ran.status, ran.stdout.includes('(overpromise)')]).toEqual([status, status === 1 || !args.includes('--quiet')]);
    expect(readFileSync(join(folder, 'callint.xml'), 'utf8')).toMatch(new RegExp(`<testsuites name="callint" tests="\\d" failures="${failures}" errors="0"`));
  });

  it('are never written over a script that is linted', () => {
    const folder = folderWith({ 'a.md': CLEAN, 'b.md': CLEAN, 'notes.txt': '' });
    symlinkSync('a.md', join(folder, 'link.txt'));
    for (const path of ['a.md', 'link.txt', join(folder, 'b.md')]) {
      const { status, stdout, stderr } = callint(['.', '-f', 'json', '-o', path, '-f', 'compact', '--fix'], { folder });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^The report “.*” would replace the script “[ab]\.md”, which is checked\. /);
    }
    expect([readFileSync(join(folder, 'a.md'), 'utf8'), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual([CLEAN, CLEAN]);
    expect(callint(['a.md', '-o', 'b.md'], { folder }).status).toBe(0);
    expect(callint(['a.md', '-o', 'notes.txt'], { folder }).status).toBe(0);
  });

  it('speak the language that is asked for', () => {
    expect(callint(['faulty.yaml', '--locale', 'en'], { folder: both }).stdout).not.toMatch(/ошибк/i);
    expect(callint(['faulty.yaml', '--locale', 'ru'], { folder: both }).stdout).toMatch(/ошибк/i);
  });

  it('are coloured only when it is wanted', () => {
    const isColoured = (args: string[], env: Record<string, string> = {}): boolean => callint(['faulty.yaml', ...args], { folder: both, env }).stdout.includes('\u001b[');
    expect(isColoured([])).toBe(false);
    expect(isColoured(['--color'])).toBe(true);
    expect(isColoured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(isColoured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(isColoured([], { NO_COLOR: '1' })).toBe(false);
    expect(isColoured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(isColoured(['--color'], { NO_COLOR: '1' })).toBe(true);
  });

  it('end quietly when the reader goes away', () => {
    const pipe = `"${process.execPath}" "${BIN}" . -f json --color; echo "status $?" >&2`;
    const folder = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.yaml`, FAULTY.repeat(1) + '# '.repeat(4000)])));
    const { stderr } = spawnSync('sh', ['-c', `(${pipe}) | head -c 1`], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('status 1\n');
  });

  it.skipIf(!existsSync('/dev/full'))('say so when the disk is full', () => {
    const { stderr, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" faulty.yaml > /dev/full`], { cwd: both, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'The output cannot be written: no space left on the disk.\n' });
  });
});

describe('--stats', () => {
  it('tells on standard error how each file was read', () => {
    const { stdout, stderr } = callint(['clean.md', '--stats', '-f', 'json'], { folder: both });
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toMatch(/^clean\.md\n {2}markdown, ru\n/);
    expect(stderr).toMatch(/call: outbound/);
    expect(stderr).toMatch(/turns: agent 3, customer 1/);
    expect(stderr).toMatch(/reading [\d.]+ ms, rules [\d.]+ ms/);
  });
});

function allRules(): string {
  const rules: { id: string }[] = JSON.parse(callint(['rules', '--format', 'json']).stdout);
  return rules.map((rule) => rule.id).join(',');
}
