import { existsSync, readFileSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { callint, CLEAN, FAULTY, folderWith, removeFolders } from './callint.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const rules: { id: string; category: string; severity: string; summary: { ru: string; en: string } }[] = JSON.parse(callint(['rules', '--format', 'json']).stdout);

afterAll(removeFolders);

describe('callint', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(callint(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('shows help in both languages', () => {
    expect(callint(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(callint(['--help']).stdout).toMatch(/Usage: callint[\s\S]*--fail-on[\s\S]*explain/);
    expect(callint(['--help', '--locale', 'ru']).stdout).toMatch(/Вызов: callint[\s\S]*Команды:/);
    expect(callint(['explain', '--help'], { env: { LC_ALL: 'ru_RU.UTF-8' } }).stdout).toContain('показать страницу правила');
  });

  it('says what is wrong with the arguments in Russian', () => {
    expect(callint(['--quite', '--locale', 'ru'])).toEqual({ status: 2, stdout: '', stderr: 'Флага «--quite» нет. Может быть, --quiet? Все флаги: callint --help.\n' });
    expect(callint(['explain', '--locale', 'ru'])).toMatchObject({ status: 2, stderr: 'Не хватает аргумента: rule.\n' });
    expect(callint(['--only'], { env: { LANG: 'ru_RU' } }).stderr).toBe('После «--only <rules>» нужно значение.\n');
  });
});

describe('graph', () => {
  it('draws a script, and prints paths to practise', () => {
    expect(callint(['graph', '-'], { input: CLEAN }).stdout).toMatch(/^---\ntitle: "Доставка дивана · \d+ с"\n---\nflowchart TB\n/);
    expect(callint(['graph', '-', '-f', 'dot'], { input: CLEAN }).stdout).toMatch(/^digraph call \{\n/);
    expect(callint(['graph', '-', '--paths'], { input: CLEAN }).stdout).toContain('Клиент: Хорошо, буду дома.');
  });

  it('says what it cannot draw', () => {
    const folder = folderWith({ 'readme.md': '# Install\n\nRun `npm install`, then read the manual.\n' });
    expect(callint(['graph', 'readme.md'], { folder })).toEqual({ status: 2, stdout: '', stderr: 'readme.md: this is no script; there is nothing to draw.\n' });
    expect(callint(['graph', '-', '-f', 'dto'], { input: CLEAN })).toMatchObject({ status: 2, stderr: '--format does not take “dto”. It takes mermaid, dot, json.\n' });
  });
});

describe('rules', () => {
  it('lists every rule', () => {
    const { status, stdout } = callint(['rules']);
    expect(status).toBe(0);
    for (const rule of rules) expect(stdout).toContain(`${rule.id} `);
    expect(stdout.trim().split('\n')).toHaveLength(rules.length);
  });

  it('speaks Russian', () => {
    expect(callint(['rules', '--locale', 'ru']).stdout).toContain(rules[0].summary.ru);
  });

  it('says on which kinds of call a rule runs', () => {
    const lineOf = (id: string, locale: string): string | undefined => callint(['rules', '--locale', locale]).stdout.split('\n').find((line) => line.startsWith(`${id} `));
    expect(lineOf('debt-threat', 'en')).toMatch(/ \[calls: only collections\]$/);
    expect(lineOf('assumed-consent', 'ru')).toMatch(/ \[звонки: все, кроме: жалоба, взыскание; как совет: проактивный\]$/);
    expect(lineOf('missing-silence-branch', 'en')).toMatch(/ \[calls: all; not where people write in a chat; only where a bot speaks\]$/);
    expect(lineOf('dead-end', 'en')).not.toContain('[');
    expect(rules.find(({ id }) => id === 'assumed-consent')).toMatchObject({ calls: { sales: 'on', proactive: 'info', complaint: 'off', other: 'on', bot: 'on' } });
  });
});

describe('explain', () => {
  it('prints the page of a rule by locale', () => {
    const { id } = rules[0];
    expect(callint(['explain', id]).stdout).toBe(readFileSync(join(ROOT, 'rules', id, 'README.md'), 'utf8'));
    expect(callint(['explain', id, '--locale', 'ru']).stdout).toBe(readFileSync(join(ROOT, 'rules', id, 'README.ru.md'), 'utf8'));
    expect(callint(['explain', id], { env: { LANG: 'ru_RU.UTF-8' } }).stdout).toBe(readFileSync(join(ROOT, 'rules', id, 'README.ru.md'), 'utf8'));
  });

  it('says on which kinds of call the rule runs, also where the page of a plugin does not', () => {
    expect(callint(['explain', 'debt-threat']).stdout).toContain('\n\nKinds of call: only collections.\n\n## ');
    expect(callint(['explain', 'debt-threat', '--locale', 'ru']).stdout).toContain('\n\nВиды звонков: только взыскание.\n\n## ');
    const folder = pluginFolder();
    expect(callint(['new-rule', 'vague-wait'], { folder }).status).toBe(0);
    const index = join(folder, 'rules/vague-wait/index.mjs');
    writeFileSync(index, readFileSync(index, 'utf8').replace("severity: 'warning',", "severity: 'warning',\n  calls: { sales: 'info', chat: 'off' },"));
    writeFileSync(join(folder, 'callint.config.yaml'), 'plugins: ["."]\n');
    const [, id] = /^(\S+\/vague-wait) /m.exec(callint(['rules'], { folder }).stdout) ?? [];
    const { stdout } = callint(['explain', String(id)], { folder });
    expect(stdout).toContain('\n\nKinds of call: all; not where people write in a chat; as advice: sales.\n\n## Why');
  });

  it('explains what is met while reading', () => {
    expect(callint(['explain', 'parse-yaml-comment-in-speech']).stdout).toMatch(/^# parse-yaml-comment-in-speech\n/);
  });

  it('suggests a name', () => {
    const { id } = rules[0];
    expect(callint(['explain', `${id}s`])).toMatchObject({ status: 2, stdout: '', stderr: `There is no rule “${id}s”. Did you mean “${id}”? All rules: callint rules.\n` });
  });
});

describe('ast', () => {
  const folder = folderWith({ 'clean.md': CLEAN, 'faulty.yaml': FAULTY });

  it('draws the tree with places', () => {
    const { status, stdout } = callint(['ast', 'clean.md'], { folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^document\[1\] \(1:1-\d+:\d+\) format="markdown"\n└─0 script\[/);
    expect(stdout).toMatch(/turn\[\d+\] \(\d+:1-\d+:\d+\) role="agent"/);
    expect(stdout).toContain('value="Ваш диван приедет во вторник, 12 мая, с 10 до 12 часов."');
  });

  it('names the faults met while reading', () => {
    expect(callint(['ast', 'faulty.yaml'], { folder }).stdout).toMatch(/\n! parse-yaml-comment-in-speech \(9:/);
  });

  it('gives JSON', () => {
    const tree = JSON.parse(callint(['ast', '-', '--format', 'json'], { input: CLEAN }).stdout);
    expect(tree.document.type).toBe('document');
  });

  it('says why a file cannot be read', () => {
    expect(callint(['ast', 'none.md'], { folder })).toMatchObject({ status: 2, stdout: '' });
    expect(callint(['ast', 'none.md'], { folder }).stderr).toMatch(/^none\.md: .*no such file/);
  });
});

describe('test-rules', () => {
  it('runs the pages of the built-in rules', () => {
    const { status, stdout, stderr } = callint(['test-rules']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^\d+ rules, \d+ examples: all as their pages say\.\n$/);
  });

  it('shows what differs in rules of somebody else, and rewrites it', () => {
    const folder = pluginFolder();
    expect(callint(['new-rule', 'vague-wait'], { folder }).status).toBe(0);
    const page = join(folder, 'rules/vague-wait/README.md');
    const right = readFileSync(page, 'utf8');
    writeFileSync(page, right.replace('5:15-5:18', '5:1-5:2'));
    expect(callint(['test-rules', 'rules'], { folder })).toMatchObject({
      status: 1,
      stdout: `rules/vague-wait/README.md:13\n  - 5:1-5:2 warning vague-wait/said «sec»\n  + 5:15-5:18 warning vague-wait/said «sec»\n`,
    });
    expect(callint(['test-rules', '--update', 'rules/vague-wait'], { folder })).toMatchObject({ status: 0, stdout: 'rules/vague-wait/README.md rewritten\n' });
    expect(readFileSync(page, 'utf8')).toBe(right);
  });

  it('takes the folder of a plugin', () => {
    const folder = pluginFolder({ name: '@acme/callint-plugin', type: 'module', callint: { rules: './house/rules' } });
    mkdirSync(join(folder, 'house'));
    expect(callint(['new-rule', 'vague-wait'], { folder }).stdout).toContain('house/rules/vague-wait/README.md');
    for (const name of ['.', 'house', 'house/rules', 'house/rules/vague-wait']) {
      expect(callint(['test-rules', name], { folder }), name).toMatchObject({ status: 0, stderr: '1 rules, 4 examples: all as their pages say.\n' });
    }
  });

  it('holds what a page says of kinds of call against the rule', () => {
    const folder = pluginFolder();
    expect(callint(['new-rule', 'vague-wait'], { folder }).status).toBe(0);
    const page = join(folder, 'rules/vague-wait/README.md');
    const said = readFileSync(page, 'utf8').replace('## Why', 'Kinds of call: only sales.\n\n## Why');
    writeFileSync(page, said);
    expect(callint(['test-rules', 'rules'], { folder })).toMatchObject({ status: 1, stdout: 'rules/vague-wait/README.md:5\n  - Kinds of call: only sales.\n  + Kinds of call: all.\n' });
    expect(callint(['test-rules', '--update', 'rules'], { folder })).toMatchObject({ status: 0, stdout: 'rules/vague-wait/README.md rewritten\n' });
    expect(readFileSync(page, 'utf8')).toBe(said.replace('only sales', 'all'));
  });

  it('says which rule cannot be loaded', () => {
    const folder = folderWith({ 'rules/broken/index.mjs': 'export default 1;', 'rules/broken/README.md': '', 'empty/a.txt': '' });
    expect(callint(['test-rules', 'rules'], { folder })).toMatchObject({ status: 2, stderr: 'The rule “broken” is incomplete: it lacks “export default”. It must export default defineRule({...}).\n' });
    writeFileSync(join(folder, 'rules/broken/index.mjs'), "const text = { ru: '', en: '' };\nexport default { category: 'price', severity: 'info', summary: text, messages: {}, calls: { sale: 'off' }, *check() {} };\n");
    expect(callint(['test-rules', 'rules'], { folder })).toMatchObject({ status: 2, stderr: expect.stringContaining("it lacks “calls: { sales | retention | ") });
    expect(callint(['test-rules', 'empty'], { folder }).stderr).toContain('There are no rules in the folder “empty”');
    expect(callint(['test-rules', 'none'], { folder }).stderr).toBe('There is no folder “none”.\n');
  });
});

describe('new-rule', () => {
  it('makes a rule whose page holds', () => {
    const folder = pluginFolder();
    const { status, stdout } = callint(['new-rule', 'vague-wait'], { folder });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'rules/vague-wait/index.mjs\nrules/vague-wait/README.md\nrules/vague-wait/README.ru.md\n' });
    expect(callint(['test-rules', 'rules'], { folder })).toMatchObject({ status: 0, stdout: '', stderr: '1 rules, 4 examples: all as their pages say.\n' });
  });

  it.each(['commonjs', 'module', undefined])('makes one that runs in a package of the type %s', (type) => {
    const folder = pluginFolder({ name: 'shop', type });
    const { stderr } = callint(['new-rule', 'vague-wait'], { folder });
    expect(stderr).toBe('To run the examples: callint test-rules rules/vague-wait\n');
    expect(callint(['test-rules', 'rules/vague-wait'], { folder })).toMatchObject({ status: 0, stderr: '1 rules, 4 examples: all as their pages say.\n' });
  });

  it('says what it takes where callint is not installed', () => {
    const folder = folderWith({ 'package.json': '{}' });
    expect(callint(['new-rule', 'vague-wait'], { folder }).stderr).toBe('To run the examples: npm install --save-dev callint && callint test-rules rules/vague-wait\n');
    expect(callint(['test-rules', 'rules'], { folder }).stderr).toContain('. Install callint beside the rule: npm install --save-dev callint\n');
  });

  it('makes a rule of ours in TypeScript with phrases', () => {
    const folder = folderWith({ 'package.json': '{"name": "callint"}' });
    expect(callint(['new-rule', 'vague-wait'], { folder }).stdout).toContain('rules/vague-wait/index.ts\nrules/vague-wait/phrases.yml\n');
    expect(readFileSync(join(folder, 'rules/vague-wait/index.ts'), 'utf8')).toContain("turn.all('vague-wait/said')");
    expect(readFileSync(join(folder, 'rules/vague-wait/README.md'), 'utf8')).toContain('\n\nKinds of call: all.\n\n## Why');
  });

  it('puts a rule of ours on the table of calls', () => {
    const head = '# Calls\n\n| rule | sales | why |\n|---|---|---|\n';
    const folder = folderWith({ 'package.json': '{"name": "callint"}', 'rules/README.md': head });
    expect(callint(['new-rule', 'vague-wait'], { folder }).status).toBe(0);
    expect(readFileSync(join(folder, 'rules/README.md'), 'utf8')).toBe(`${head}| [vague-wait](vague-wait/README.md) | ${Array(12).fill('●').join(' | ')} | |\n`);
  });

  it('stays where it stands, or within its repository', () => {
    const home = folderWith({ 'package.json': '{}', 'work/a.md': '', 'repo/.git/HEAD': '', 'repo/package.json': '{}', 'repo/deep/b.md': '', 'repo/out/package.json': '{"callint": {"rules": "../../rules"}}' });
    const made = (folder: string): ReturnType<typeof callint> => callint(['new-rule', 'vague-wait'], { folder: join(home, folder) });
    expect([made('work').status, existsSync(join(home, 'work/rules/vague-wait'))]).toEqual([0, true]);
    expect([made('repo/deep').status, existsSync(join(home, 'repo/rules/vague-wait'))]).toEqual([0, true]);
    expect(made('repo/out')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^The folder of rules “.*” lies outside “.*repo”: /) });
    expect(existsSync(join(home, 'rules'))).toBe(false);
  });

  it('refuses a bad name and a folder that is there', () => {
    const folder = folderWith({ 'rules/dead-end/index.js': '' });
    expect(callint(['new-rule', 'DeadEnd'], { folder })).toMatchObject({ status: 2, stdout: '' });
    expect(callint(['new-rule', 'dead-end'], { folder })).toMatchObject({ status: 2, stderr: 'There is a folder “rules/dead-end” already.\n' });
    expect(existsSync(join(folder, 'rules/DeadEnd'))).toBe(false);
  });
});

/** A package of rules that has callint installed. */
function pluginFolder(facts: Record<string, unknown> = { name: 'callint-plugin', type: 'module', callint: { rules: './rules' } }): string {
  const folder = folderWith({ 'package.json': JSON.stringify(facts) });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/callint'));
  return folder;
}
