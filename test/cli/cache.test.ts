import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

const PROMISE = 'Оператор: Вы точно останетесь довольны.\n';

/** A rule that notes which scripts it saw, so that it shows what was linted. */
const NOTING = `import { appendFileSync } from 'node:fs';
export default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: {}, *check(script) { appendFileSync('linted.log', script.source.path + '\\n'); } };
`;

/** A rule that compares how many turns scripts have, and notes which it saw. */
const COMPARING = `import { appendFileSync } from 'node:fs';
export default {
  category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: { more: { ru: 'm {n}', en: 'm {n}' } }, *check() {},
  project: {
    collect(script) { appendFileSync('linted.log', script.source.path + '\\n'); return { turns: script.agentTurns.length }; },
    *check(all) { yield { file: all[0].file, at: { start: 0, end: 1 }, message: 'more', data: { n: all.reduce((sum, { data }) => sum + data.turns, 0) } }; },
  },
};
`;

afterAll(removeFolders);

let folder: string;

beforeEach(() => {
  folder = folderWith({
    'a.md': PROMISE, 'b.md': PROMISE, 'package.json': '{"type": "module"}', 'callint.config.yaml': 'extends: []\nplugins: [./house]\nrules: {overpromise: error}\n',
    'house/noting/index.js': NOTING, 'house/noting/README.md': '',
  });
});

describe('--cache', () => {
  it('lints what has changed, and says the same of the rest', () => {
    const first = run();
    expect([first.status, linted()]).toEqual([1, ['a.md', 'b.md']]);
    expect(run()).toEqual(first);
    expect(run('-f', 'compact').stdout).toBe('a.md: line 1, col 14, Error - «точно останетесь довольны» — обещание, которое оператор не может сдержать: исход зависит не от него. Пообещайте своё действие и срок: что вы сделаете и когда скажете результат. (overpromise)\nb.md: line 1, col 14, Error - «точно останетесь довольны» — обещание, которое оператор не может сдержать: исход зависит не от него. Пообещайте своё действие и срок: что вы сделаете и когда скажете результат. (overpromise)\n\n2 problems\n');
    expect(linted()).toEqual([]);
    write('b.md', 'Оператор: Добрый день!\n');
    expect(errorsIn(run('-f', 'json').stdout)).toEqual(['a.md']);
    expect(linted()).toEqual(['b.md']);
    write('b.md', PROMISE);
    expect(run()).toEqual(first);
    expect(linted()).toEqual(['b.md']);
  });

  it('keeps all that a report tells of a finding', () => {
    write('a.md', `direction: outbound\n\nОператор: Вам удобно говорить? Звоню сказать: завтра не будет воды.\n\n${PROMISE}\n<!-- callint-disable-next-line overpromise -- why -->\n${PROMISE}`);
    write('callint.config.yaml', 'extends: [callint:recommended]\nplugins: [./house]\n');
    const [fresh, known] = [run('-f', 'json'), run('-f', 'json')].map(({ stdout }) => stdout.replace(/"durationMs": \d+/, ''));
    expect(known).toBe(fresh);
    expect(linted()).toEqual(['a.md', 'b.md']);
  });

  it('lints all again under other flags, another configuration, other rules of a plugin or more phrases', () => {
    run();
    linted();
    run('--rule', 'overpromise: info');
    expect(linted()).toEqual(['a.md', 'b.md']);
    run();
    expect(linted()).toEqual(['a.md', 'b.md']);
    write('callint.config.yaml', 'extends: []\nplugins: [./house]\nlexicon: [./phrases]\nrules: {overpromise: warning}\n');
    mkdirSync(join(folder, 'phrases'));
    write('phrases/time-ask.yml', 'ru: [словечко]\n');
    expect(run('-f', 'compact').stdout).toContain('Warning');
    expect(linted()).toEqual(['a.md', 'b.md']);
    appendFileSync(join(folder, 'house/noting/index.js'), '// changed\n');
    run();
    expect(linted()).toEqual(['a.md', 'b.md']);
    write('phrases/apology.yml', 'ru: [виноваты]\n');
    run();
    expect(linted()).toEqual(['a.md', 'b.md']);
    run();
    expect(linted()).toEqual([]);
  });

  it('lints all again on another day, which ends offers', () => {
    const on = (zone: string): string => callint(['--cache', '-f', 'compact', '--locale', 'en'], { folder, env: { TZ: zone } }).stdout;
    write('callint.config.yaml', 'extends: []\nrules: {stale-content: error}\n');
    // between these two zones lie 26 hours
    const day = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
    write('b.md', `valid-until: ${day}\n\nОператор: Добрый день!\n`);
    expect(on('Etc/GMT+12')).not.toContain('b.md');
    expect(on('Pacific/Kiritimati')).toContain('b.md: line 1');
  });

  it('sees that a configuration further in came or went', () => {
    mkdirSync(join(folder, 'deep'));
    write('deep/c.md', PROMISE);
    run();
    linted();
    write('deep/callint.config.yaml', 'extends: []\nplugins: [../house]\n');
    expect(errorsIn(run('-f', 'json').stdout)).toEqual(['a.md', 'b.md']);
    expect(linted()).toEqual(['deep/c.md']);
    rmSync(join(folder, 'deep/callint.config.yaml'));
    expect(errorsIn(run('-f', 'json').stdout)).toEqual(['a.md', 'b.md', 'deep/c.md']);
  });

  it('does not trust a configuration that is run to depend on its file alone', () => {
    rmSync(join(folder, 'callint.config.yaml'));
    write('levels.js', 'export const level = "error";\n');
    write('callint.config.mjs', 'import { level } from "./levels.js";\nexport default { extends: [], plugins: ["./house"], rules: { overpromise: level } };\n');
    run();
    linted();
    expect(run('-f', 'compact').stdout).toContain('Error');
    expect(linted()).toEqual([]);
    write('levels.js', 'export const level = "info";\n');
    expect(run('-f', 'compact').stdout).toContain('Info');
    expect(linted()).toEqual(['a.md', 'b.md']);
  });

  it('goes by time and size alone where that is asked for', () => {
    const at = new Date(1_700_000_000_000);
    utimesSync(join(folder, 'b.md'), at, at);
    run('--cache-strategy', 'metadata');
    linted();
    write('b.md', PROMISE.replace('довольны', 'спокойны'));
    utimesSync(join(folder, 'b.md'), at, at);
    run('--cache-strategy', 'metadata');
    expect(linted()).toEqual([]);
    run();
    expect(linted()).toEqual(['b.md']);
    utimesSync(join(folder, 'b.md'), at, new Date(0));
    run('--cache-strategy', 'metadata');
    expect(linted()).toEqual(['b.md']);
    expect(run('--cache-strategy', 'contents')).toMatchObject({ status: 2, stderr: '--cache-strategy does not take “contents”. Did you mean “content”? It takes content, metadata.\n' });
  });

  it('is forgotten when damaged, and fails no run when it cannot be written', () => {
    const first = run();
    for (const name of ['index.json', 'results.json', 'answer']) {
      const path = join(folder, '.callint-cache', name);
      const kept = readFileSync(path, 'utf8');
      for (const damaged of ['', '{"', '{}', 'null', kept.slice(0, -10), kept.replace(/[a-z]/g, 'x'), kept.replace('довольны', 'спокойны')]) {
        writeFileSync(path, damaged);
        expect(run()).toEqual(first);
      }
    }
    write('file', '');
    const refused = run('--cache-location', 'file/cache');
    expect([refused.status, refused.stdout]).toEqual([1, first.stdout]);
    expect(refused.stderr).toBe('The cache “file/cache” cannot be written: a part of the path is a file, not a folder.\n');
  });

  it('knows what rules about several scripts took of a file, and compares anew', () => {
    write('house/noting/index.js', COMPARING);
    const told = (): string[] => JSON.parse(run('-f', 'json').stdout).results.flatMap(({ messages }: { messages: { ruleId: string; message: string }[] }) => messages.filter(({ ruleId }) => ruleId === 'house/noting').map(({ message }) => message));
    expect(told()).toEqual(['m 2']);
    write('b.md', `${PROMISE}\nОператор: Спасибо.\n`);
    linted();
    expect([told(), linted()]).toEqual([['m 3'], ['b.md']]);
  });

  it('says nothing of before when the findings on record change', () => {
    expect(run().status).toBe(1);
    expect(run().status).toBe(1);
    callint(['--suppress-all'], { folder });
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('2 problems are hidden') });
    rmSync(join(folder, 'callint-suppressions.json'));
    expect(run().status).toBe(1);
  });

  it('says nothing of before after a run with another report, under another configuration', () => {
    run();
    run();
    write('callint.config.yaml', 'extends: []\nplugins: [./house]\nrules: {overpromise: info}\n');
    run('-f', 'json');
    expect(run().stdout).toContain('2 pieces of advice');
    expect(run('-f', 'compact').stdout).toContain('Info');
  });

  it('writes the same reports into files again', () => {
    run('-f', 'stylish', '-f', 'checkstyle', '-o', 'out/report.xml');
    const report = readFileSync(join(folder, 'out/report.xml'), 'utf8');
    rmSync(join(folder, 'out'), { recursive: true });
    linted();
    run('-f', 'stylish', '-f', 'checkstyle', '-o', 'out/report.xml');
    expect([readFileSync(join(folder, 'out/report.xml'), 'utf8'), linted()]).toEqual([report, []]);
  });
});

describe('--concurrency', () => {
  it('finds the same in several threads, in the same order', () => {
    for (let index = 0; index < 40; index += 1) write(`call-${index}.md`, index % 3 ? PROMISE : `${PROMISE}\nОператор: Вы должны прислать паспорт.\n`);
    const [one, two] = ['off', '3'].map((threads) => callint(['-f', 'json', '--concurrency', threads], { folder }).stdout.replace(/"durationMs": \d+/, ''));
    expect(two).toBe(one);
    expect(linted().filter((name) => name === 'call-7.md')).toHaveLength(2);
  });

  it('tells of a mistake in a configuration once', () => {
    write('callint.config.yaml', 'extends: []\nrules: {overpromis: error}\n');
    expect(callint(['--concurrency', '2'], { folder })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^callint\.config\.yaml:2:9: .*\n$/) });
  });

  it('stops a rule that hangs where one thread would, and nothing of that is believed later', () => {
    const hanging = `export default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: { seen: { ru: 's', en: 's' } }, *check(script) { if (script.source.text.includes('Виснем')) for (;;); yield { at: { start: 0, end: 1 }, message: 'seen' }; } };\n`;
    for (let index = 0; index < 12; index += 1) write(`call-${index}.md`, PROMISE);
    write('house/noting/index.js', hanging);
    write('call-0.md', 'Оператор: Виснем.\n');
    const args = ['-f', 'compact', '--locale', 'en'];
    const [one, two] = ['off', '2'].map((threads) => callint([...args, '--concurrency', threads], { folder }));
    expect(two).toEqual(one);
    expect(one.stdout.match(/\(house\/noting\)/g)).toHaveLength(2);
    run(...args);
    write('call-0.md', 'Оператор: Добрый день!\n');
    expect(run(...args).stdout.match(/\(house\/noting\)/g)).toHaveLength(14);
  });

  it('takes auto, off or a number', () => {
    expect(callint(['--concurrency', 'many'], { folder })).toMatchObject({ status: 2, stderr: '--concurrency takes auto, off or a number from 1, not “many”.\n' });
    expect(callint(['--concurrency', 'auto', '--exit-zero'], { folder }).status).toBe(0);
  });
});

function run(...args: string[]): ReturnType<typeof callint> {
  return callint(['--cache', ...args], { folder });
}

/** The scripts that were linted since it was asked last. */
function linted(): string[] {
  const log = join(folder, 'linted.log');
  const names = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean).sort() : [];
  rmSync(log, { force: true });
  return names;
}

function errorsIn(json: string): string[] {
  const { results }: { results: { filePath: string; errorCount: number }[] } = JSON.parse(json);
  return results.filter(({ errorCount }) => errorCount > 0).map(({ filePath }) => filePath);
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
