import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { BIN, callint, folderWith, removeFolders } from './callint.js';

const PROMISE = 'Agent: You will definitely be satisfied.\n';
const RULES = 'extends: []\nrules: {overpromise: error}\n';

const WAITING = 'Waiting for changes. To end: Ctrl+C.\n';

/** A rule that notes which scripts it saw. */
const NOTING = `import { appendFileSync } from 'node:fs';
export default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: {}, *check(script) { appendFileSync(process.env.LOG, script.source.path + ' '); } };
`;

afterEach(() => ended.splice(0).forEach((end) => end()));
afterAll(removeFolders);

const ended: (() => void)[] = [];

describe('--watch', () => {
  it('checks again what is written, comes and goes', async () => {
    const folder = folderWith({ 'a.md': 'Agent: Hello.\n', 'callint.config.yaml': RULES });
    const { next } = watching(folder);
    expect(await next()).toEqual([]);
    write(folder, 'a.md', PROMISE);
    expect(await next()).toEqual(['a.md']);
    mkdirSync(join(folder, 'deep'));
    write(folder, 'deep/b.md', PROMISE);
    expect(await next()).toEqual(['a.md', 'deep/b.md']);
    renameSync(join(folder, 'deep/b.md'), join(folder, 'c.md'));
    expect(await next()).toEqual(['a.md', 'c.md']);
    rmSync(join(folder, 'a.md'));
    expect(await next()).toEqual(['c.md']);
  });

  it('lints only what changed, and all under another configuration', async () => {
    const folder = folderWith({
      'a.md': PROMISE, 'b.md': PROMISE, 'package.json': '{"type": "module"}', 'callint.config.yaml': `${RULES}plugins: [./house]\n`, 'house/noting/index.js': NOTING, 'house/noting/README.md': '',
    });
    const log = join(folderWith({ log: '' }), 'log');
    const linted = (): string => {
      const names = readFileSync(log, 'utf8').trim();
      writeFileSync(log, '');
      return names;
    };
    const { next } = watching(folder, [], { LOG: log });
    expect([await next(), linted()]).toEqual([['a.md', 'b.md'], 'a.md b.md']);
    write(folder, 'b.md', 'Agent: Hello.\n');
    expect([await next(), linted()]).toEqual([['a.md'], 'b.md']);
    write(folder, 'callint.config.yaml', 'extends: []\nplugins: [./house]\n');
    expect([await next(), linted()]).toEqual([[], 'a.md b.md']);
  });

  it('reads code that has changed anew, and is not woken by other files', async () => {
    const rule = (level: string): string => `export default { category: 'clarity', severity: '${level}', summary: { ru: 'a', en: 'a' }, messages: { said: { ru: '${level}', en: '${level}' } }, *check(script) { yield { at: script.agentTurns[0].range, message: 'said' }; } };\n`;
    const config = (level: string): string => `export default { extends: [], plugins: ['./house'], rules: { overpromise: '${level}' } };\n`;
    const folder = folderWith({ 'a.md': PROMISE, 'package.json': '{"type": "module"}', 'callint.config.mjs': config('off'), 'house/said/index.js': rule('warning'), 'house/said/README.md': '' });
    const { next, said } = watching(folder, ['--no-suppressions']);
    expect([await next(), said()]).toEqual([['a.md'], expect.stringContaining('"message":"warning"')]);
    write(folder, 'log.txt', 'x');
    write(folder, 'other.json', '{}');
    await new Promise((resolve) => setTimeout(resolve, 700));
    write(folder, 'house/said/index.js', rule('error'));
    expect([await next(), said()]).toEqual([['a.md'], expect.stringContaining('"message":"error"')]);
    write(folder, 'callint.config.mjs', config('error'));
    expect([await next(), said()]).toEqual([['a.md'], expect.stringContaining('"ruleId":"overpromise"')]);
  });

  it('tells of a mistake in a configuration further up, and goes on when it is mended', async () => {
    const folder = folderWith({ 'scripts/a.md': PROMISE, 'callint.config.yaml': 'rules: {overpromis: error}\n' });
    const { next, said } = watching(join(folder, 'scripts'));
    expect([await next(), said()]).toEqual([[], expect.stringContaining('there is no rule “overpromis”')]);
    write(folder, 'callint.config.yaml', RULES);
    expect(await next()).toEqual(['a.md']);
    write(folder, 'callint.config.yaml', RULES.replace('error', 'off'));
    expect(await next()).toEqual([]);
  });

  it('tells of a mistake once, even into a file that it watches', async () => {
    const folder = folderWith({ 'a.md': PROMISE, 'callint.config.yaml': 'rules: {overpromis: error}\n' });
    const child = spawn('sh', ['-c', 'exec "$0" "$@" > log.txt 2>&1', process.execPath, BIN, '--watch', '-f', 'json-lines'], { cwd: folder, env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' } });
    ended.push(() => child.kill('SIGKILL'));
    const log = (): string => readFileSync(join(folder, 'log.txt'), 'utf8');
    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await until(() => existsSync(join(folder, 'log.txt')) && log().includes(WAITING));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(log().split(WAITING)).toHaveLength(2);
    write(folder, 'callint.config.yaml', 'rules: {overpromisee: error}\n');
    await until(() => log().includes('overpromisee'));
    write(folder, 'callint.config.yaml', RULES);
    await until(() => log().includes('{'));
  });

  it('ends at once on an interrupt', async () => {
    const { next, end } = watching(folderWith({ 'a.md': PROMISE, 'callint.config.yaml': RULES }));
    await next();
    expect(await end()).toBe('SIGINT');
  });

  it('does not go with standard input, nor with what is done once', () => {
    expect(callint(['--watch', '-'])).toMatchObject({ status: 2, stderr: 'Standard input cannot be watched: --watch is for files.\n' });
    expect(callint(['--watch', '--suppress-all'])).toMatchObject({ status: 2, stderr: '--suppress-all and --prune-suppressions do their work once: leave --watch out.\n' });
  });
});

function write(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** The command watching a folder: `next` gives the files with findings after the next round, `said` what it complained of then. */
function watching(folder: string, args: readonly string[] = [], env: Record<string, string> = {}) {
  // both outputs go into one pipe, so that they come in the order in which they were written
  const child = spawn('sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, BIN, '--watch', '-f', 'json-lines', ...args], { cwd: folder, env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env } });
  ended.push(() => child.kill('SIGKILL'));
  let [coming, said] = ['', ''];
  let wake = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    coming += text;
    wake();
  });
  return {
    async next(): Promise<string[]> {
      while (!coming.includes(WAITING)) await new Promise<void>((resolve) => (wake = resolve));
      [said] = coming.split(WAITING);
      coming = coming.slice(said.length + WAITING.length);
      const findings = said.split('\n').filter((line) => line.startsWith('{'));
      return [...new Set(findings.map((line) => (JSON.parse(line) as { filePath: string }).filePath))];
    },
    said: () => said,
    end: () => new Promise<string | null>((resolve) => {
      child.on('exit', (_, signal) => resolve(signal));
      child.kill('SIGINT');
    }),
  };
}
