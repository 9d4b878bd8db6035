import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, callint, folderWith, removeFolders, type Ran } from './callint.js';

const PROMISE = 'Оператор: Вы точно останетесь довольны.\n';
/** YAML that takes a name in braces for something else: a fault with a fix that is safe. */
const MENDABLE = 'steps:\n  - agent: {имя}, здравствуйте!\n';
const ONE_RULE = 'extends: []\nrules: {overpromise: error}\n';
const ENV = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };

afterAll(removeFolders);

describe('names that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no rule, format, preset or level', (name) => {
    for (const args of [['explain', name], ['--only', name], ['--skip', name], ['--rule', `${name}: error`], ['--rule', `overpromise: ${name}`], ['-f', name], ['--preset', name], ['--locale', name], ['--fail-on', name], ['--cache-strategy', name]]) {
      const { status, stdout, stderr } = callint(args, { folder: folderWith({ 'a.md': PROMISE }) });
      expect([status, stdout], args.join(' ')).toEqual([2, '']);
      expect(stderr, args.join(' ')).toMatch(/^[^\n]*\n$/);
      expect(stderr, args.join(' ')).not.toContain('Something went wrong');
    }
  });

  it('are read in scripts, comments and configurations like any others', () => {
    const folder = folderWith({
      'callint.config.yaml': ONE_RULE,
      'a.yaml': 'language: ru\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nsteps:\n  - id: __proto__\n    agent: Вы точно останетесь довольны.\n    answers:\n      toString: {next: constructor}\n  - id: constructor\n    agent: Спасибо.\n',
      'b.md': `<!-- callint-disable __proto__, overpromise -- why -->\n${PROMISE}\n{__proto__} {constructor}\n`,
    });
    const { status, stdout } = callint(['-f', 'compact'], { folder });
    expect(status).toBe(1);
    expect(stdout.split('\n').filter((line) => line.includes('(overpromise)'))).toHaveLength(1);
    expect(stdout).toContain('«__proto__»');
  });
});

describe('the disk', () => {
  it('has links that lead in a circle', () => {
    const folder = folderWith({ 'deep/a.md': PROMISE, 'callint.config.yaml': ONE_RULE });
    symlinkSync('..', join(folder, 'deep/up'));
    symlinkSync('self.md', join(folder, 'deep/self.md'));
    const { status, stdout, stderr } = callint(['-f', 'compact', '.', 'deep/self.md'], { folder });
    expect(stdout).toContain('deep/a.md: line 1');
    expect(stdout.match(/\(overpromise\)/g)).toHaveLength(1);
    expect([status, `${stdout}${stderr}`]).toEqual([2, expect.stringContaining('the links go in a circle')]);
  });

  it('has folders and files that may not be read', () => {
    const folder = folderWith({ 'a.md': PROMISE, 'closed/b.md': PROMISE, 'mute.md': PROMISE, 'callint.config.yaml': ONE_RULE });
    for (const [name, mode] of [['.', 0o755], ['closed', 0], ['mute.md', 0]] as const) chmodSync(join(folder, name), mode);
    const { status, stdout, stderr } = asNobody(['-f', 'compact'], folder);
    chmodSync(join(folder, 'closed'), 0o755);
    expect(stdout).toContain('a.md: line 1, col 14, Error');
    expect(stdout).toMatch(/mute\.md: line 1, col 1, Error - .*permission denied/);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/closed” cannot be read: permission denied\.\n/)]);
  });

  it('changes while it is read', () => {
    const rule = (work: string): Record<string, string> => ({
      'package.json': '{"type": "module"}', 'callint.config.yaml': 'extends: []\nlocale: en\nplugins: [./house]\nrules: {overpromise: error}\n', 'house/meddling/README.md': '',
      'house/meddling/index.js': `import { rmSync, writeFileSync } from 'node:fs';\nexport default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: {}, *check(script) { ${work} } };\n`,
    });
    const gone = folderWith({ ...rule(`rmSync('b.md', { force: true });`), 'a.md': PROMISE, 'b.md': PROMISE, 'c.md': PROMISE });
    const ran = callint(['-f', 'compact', '--concurrency', 'off'], { folder: gone });
    expect(ran.stdout.split('\n').map((line) => line.split(' - ')[0])).toEqual(['a.md: line 1, col 14, Error', 'b.md: line 1, col 1, Error', 'c.md: line 1, col 14, Error', '', '3 problems', '']);
    expect([ran.status, ran.stderr]).toEqual([2, 'b.md: the file was not read.\n']);

    const written = folderWith({ ...rule(`writeFileSync('a.yaml', 'steps: [{agent: New.}]\\n');`), 'a.yaml': MENDABLE });
    const fixed = callint(['--fix', '-f', 'compact'], { folder: written });
    expect([fixed.status, fixed.stderr, readFileSync(join(written, 'a.yaml'), 'utf8')]).toEqual([2, 'a.yaml: the fixes are not written: the file has changed meanwhile, run again.\n', 'steps: [{agent: New.}]\n']);
  });

  it.skipIf(!existsSync('/dev/full'))('is full', () => {
    const folder = folderWith({ 'a.md': PROMISE, 'callint.config.yaml': ONE_RULE });
    const full = (args: string): Ran => spawnSync('sh', ['-c', `exec "$0" "$1" ${args}`, process.execPath, BIN], { cwd: folder, encoding: 'utf8', env: ENV });
    expect(full('-f compact -o /dev/full')).toMatchObject({ status: 2, stderr: 'The report “/dev/full” cannot be written: no space left on the disk.\n' });
    expect(full('> /dev/full')).toMatchObject({ status: 2, stderr: 'The output cannot be written: no space left on the disk.\n' });
    expect(full('--diff --rule "overpromise: off" > /dev/full')).toMatchObject({ status: 0 });
    expect(full('--suppress-all --suppressions-location /dev/full')).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no end to it') });
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'callint.config.yaml']);
  });

  it.skipIf(!existsSync('/dev/zero'))('has files without an end', () => {
    const folder = folderWith({ 'a.md': PROMISE, 'callint.config.yaml': ONE_RULE });
    const endless = 'it is no file and there is no end to it';
    const scripts = callint(['/dev/zero', 'a.md', '-f', 'compact'], { folder });
    expect([scripts.status, scripts.stdout]).toEqual([2, expect.stringMatching(new RegExp(`dev/zero: line 1, col 1, Error - .*${endless}`))]);
    expect(scripts.stdout).toContain('(overpromise)');
    for (const args of [['-c', '/dev/zero'], ['--suppressions-location', '/dev/zero'], ['--new-from-patch', '/dev/zero']]) expect(callint([...args, 'a.md'], { folder }), args[0]).toMatchObject({ status: 2, stdout: '' });
    const input = spawnSync('sh', ['-c', `exec "$0" "$1" -f compact - < /dev/zero`, process.execPath, BIN], { cwd: folder, encoding: 'utf8', env: ENV });
    expect([input.status, input.stdout]).toEqual([2, expect.stringContaining('stdin')]);
    symlinkSync('/dev/zero', join(folder, 'b.md'));
    expect(callint(['-f', 'compact'], { folder }).stdout).toContain('(overpromise)');
  });

  it('holds no more: what was there stays, and nothing half-written', () => {
    const scripts = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`call-${index}.md`, PROMISE.repeat(8)]));
    const folder = folderWith({ ...scripts, 'callint.config.yaml': ONE_RULE, 'callint-suppressions.json': '{"version": 1, "files": {}}\n' });
    const scant = (args: string): Ran => spawnSync('sh', ['-c', `ulimit -f 4; exec "$0" "$1" ${args}`, process.execPath, BIN], { cwd: folder, encoding: 'utf8', env: { ...ENV, NODE_DISABLE_COMPILE_CACHE: '1' } });
    const before = readdirSync(folder);
    expect(scant('--suppress-all')).toMatchObject({ status: 2, stderr: '“callint-suppressions.json” cannot be written: the file would be larger than is allowed here.\n' });
    expect(scant('-f json -o report.json')).toMatchObject({ status: 2, stderr: 'The report “report.json” cannot be written: the file would be larger than is allowed here.\n' });
    expect([readdirSync(folder), readFileSync(join(folder, 'callint-suppressions.json'), 'utf8')]).toEqual([before, '{"version": 1, "files": {}}\n']);
    const cached = scant('--cache -f compact --exit-zero');
    expect([cached.status, cached.stderr, cached.stdout.includes('call-39.md')]).toEqual([0, 'The cache “.callint-cache” cannot be written: the file would be larger than is allowed here.\n', true]);
    expect(readdirSync(join(folder, '.callint-cache'))).toEqual([]);
  });
});

describe('an interrupt', () => {
  it('ends a run at once', async () => {
    const folder = folderWith({
      'a.md': PROMISE, 'package.json': '{"type": "module"}', 'callint.config.yaml': 'extends: []\nplugins: [./house]\n', 'house/slow/README.md': '',
      'house/slow/index.js': `import { writeSync } from 'node:fs';\nexport default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: {}, *check() { writeSync(2, 'busy'); for (;;); } };\n`,
    });
    const child = spawn(process.execPath, [BIN], { cwd: folder, env: ENV });
    const said = await new Promise<string>((resolve) => {
      let text = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        if (text === '') child.kill('SIGINT');
        text += chunk;
      });
      child.on('exit', (code, signal) => resolve(`${text} ${code} ${signal}`));
    });
    // it is stopped by the signal, not by the guard of plugins, which would tell of the rule
    expect(said).toBe('busy null SIGINT');
  });

  it.each([['--fix', 'a.yaml'], ['--suppress-all', 'callint-suppressions.json'], ['-f json -o report.json', 'report.json'], ['--cache', '.callint-cache/results.json']])('while %s writes lets the file be whole', (args, name) => {
    const folder = folderWith({ 'a.yaml': MENDABLE, 'b.yaml': MENDABLE, 'hook.cjs': `const fs = require('node:fs');\nconst write = fs.fsyncSync;\nfs.fsyncSync = (file) => { fs.fsyncSync = write; process.kill(process.pid, 'SIGINT'); write(file); };\n` });
    const { signal } = spawnSync(process.execPath, ['--require', './hook.cjs', BIN, ...args.split(' ')], { cwd: folder, env: ENV });
    expect(signal).toBe('SIGINT');
    expect(existsSync(join(folder, name))).toBe(true);
    expect(readdirSync(folder, { recursive: true }).filter((entry) => String(entry).includes('tmp'))).toEqual([]);
    if (args === '--fix') expect([readFileSync(join(folder, 'a.yaml'), 'utf8') === MENDABLE, readFileSync(join(folder, 'b.yaml'), 'utf8')]).toEqual([false, MENDABLE]);
    if (name.endsWith('.json')) expect(() => JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^[\w+/=]+\n/, ''))).not.toThrow();
  });
});

describe('code that waits for ever', () => {
  const folder = (hook: string): string => folderWith({ 'a.md': PROMISE, 'callint.config.mjs': 'await new Promise(() => {});\nexport default {};\n', 'hook.cjs': `const wait = setTimeout;\nglobalThis.setTimeout = ${hook};\n` });
  const run = (args: readonly string[], hook: string): Ran => spawnSync(process.execPath, ['--require', './hook.cjs', BIN, ...args], { cwd: folder(hook), encoding: 'utf8', env: ENV });

  it.each([['a.md'], ['config validate'], ['a.md -f json -o report.json']])('is a mistake of the configuration: %s', (args) => {
    const hasty = '(work, time) => wait(work, time / 100)';
    expect(run(args.split(' '), hasty)).toMatchObject({ status: 2, stdout: '', stderr: 'callint.config.mjs: the code failed: it did not load within 10 seconds\n' });
  });

  it('does not pass for a clean run where nothing is left to wait for', () => {
    const idle = '(...all) => wait(...all).unref()';
    expect(run(['a.md'], idle)).toMatchObject({ status: 2, stdout: '', stderr: 'callint has not finished: code of a plugin or a configuration waits for what will not happen any more.\n' });
    expect(run(['a.md', '--locale', 'ru'], idle)).toMatchObject({ status: 2, stderr: 'callint не закончил работу: код плагина или настроек ждёт того, что уже не случится.\n' });
  });
});

/** Runs the command as a user who may not read everything, which the tests themselves may be run by already. */
function asNobody(args: readonly string[], folder: string): Ran {
  const isRoot = process.getuid?.() === 0;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8', env: ENV, ...(isRoot && { uid: 65_534, gid: 65_534 }) });
  return { status, stdout, stderr };
}
