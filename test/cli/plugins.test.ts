import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WAIT = '# Доставка\n\nКлиент: Где мой диван?\n\nОператор: Секундочку, сейчас проверю.\n';

afterAll(removeFolders);

describe('a plugin installed from a tarball', () => {
  let home: string;
  let project: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'callint-plugin-'));
    cpSync(join(ROOT, 'fixtures/plugin'), join(home, 'plugin'), { recursive: true });
    project = join(home, 'project');
    mkdirSync(project);
    run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], ROOT);
    run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', home], join(home, 'plugin'));
    const archives = readdirSync(home).filter((name) => name.endsWith('.tgz')).map((name) => join('..', name));
    write('package.json', '{"name": "somebody", "private": true}');
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...archives], project);
    write('callint.config.yaml', 'extends: []\nplugins: ["@acme/callint-plugin"]\n');
    write('a.md', `product: диван\n\n${WAIT}\nОператор: Диван стоит 900 рублей.\n`);
    write('b.md', `product: диван\n\n${WAIT.replace('Секундочку, сейчас', 'Сейчас')}\nОператор: Диван стоит 950 рублей.\n\nОператор: Уделите мне одно словечко?\n`);
  }, 120_000);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('runs its rules, with its phrases and between scripts, under its name', () => {
    const { status, stdout, stderr } = installed('-f', 'compact', '--locale', 'ru');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toBe([
      'a.md: line 7, col 11, Warning - «Секундочку» не говорит, сколько ждать. Назовите время: «это займёт минуту». (acme/vague-wait)',
      'b.md: line 9, col 23, Error - Здесь «диван» стоит 950 рублей, а в «a.md» — 900 рублей. Клиент услышит обе цены. Оставьте одну. (acme/two-prices)',
      '', '2 problems', '',
    ].join('\n'));
  });

  it('adds phrases to known concepts', () => {
    write('ask.yaml', 'extends: []\nplugins: ["@acme/callint-plugin"]\nrules: {acme/two-prices: off, acme/vague-wait: off, house/asks: {forbid: ["act:time-ask"]}}\n');
    expect(installed('-f', 'compact', '-c', 'ask.yaml', '--locale', 'ru').stdout).toBe('b.md: line 11, col 11, Warning - Уберите «Уделите мне одно словечко». (house/asks)\n\n1 problem\n');
  });

  it('brings a preset, and the preset the plugin', () => {
    write('strict.yaml', 'extends: ["@acme/callint-plugin:strict"]\nrules: {overpromise: off}\n');
    expect(installed('-f', 'compact', '-c', 'strict.yaml', '--only', 'acme/vague-wait').stdout).toMatch(/^a\.md: line 7, col 11, Error/);
    write('strict.yaml', 'extends: ["@acme/callint-plugin:strickt"]\n');
    expect(installed('-c', 'strict.yaml').stderr).toBe('strict.yaml:1:11: the package “@acme/callint-plugin” has no preset “strickt”.\n');
  });

  it('is known to every command', () => {
    expect(npx('rules').stdout).toMatch(/^acme\/vague-wait +clarity +warning +Say how long/m);
    expect(JSON.parse(npx('rules', '--format', 'json', '--enabled-for', 'a.md').stdout)).toMatchObject([{ id: 'acme/two-prices', plugin: '@acme/callint-plugin' }, { id: 'acme/vague-wait' }]);
    expect(npx('explain', 'acme/vague-wait', '--locale', 'ru').stdout).toMatch(/^# vague-wait\n\nГоворите, сколько ждать/);
    expect(npx('config', 'print', 'a.md').stdout).toContain('  acme/vague-wait: warning\n');
    write('c.md', `<!-- callint-disable-file acme/vague-wait, acme/two-prices -- house -->\n${WAIT}`);
    const [message] = JSON.parse(installed('-f', 'json', 'c.md').stdout).results[0].messages;
    expect(message).toMatchObject({ ruleId: 'suppression-unused', data: { rule: 'acme/two-prices' } });
    rmSync(join(project, 'c.md'));
  });

  it('is left out when told so', () => {
    expect(installed('--no-plugins').status).toBe(0);
    expect(installed('--no-plugins', '-c', 'ask.yaml').status).toBe(0);
    const hidden = `<!-- callint-disable-file acme/vague-wait -- the contract says so -->\n${WAIT}`;
    write('c.md', hidden);
    expect(installed('--no-plugins', '--fix', 'c.md').stderr).toBe('');
    expect(installed('--no-config-lookup', '--fix', '--unsafe-fixes', '--only', 'suppression-unknown-rule', 'c.md').stderr).toBe('');
    expect(readFileSync(join(project, 'c.md'), 'utf8')).toBe(hidden);
    rmSync(join(project, 'c.md'));
  });

  it('is tested where it is made', () => {
    symlinkSync(join(project, 'node_modules'), join(home, 'plugin/node_modules'));
    const { status, stdout, stderr } = npxIn(join(home, 'plugin'), 'test-rules');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^2 rules, 6 examples/);
    rmSync(join(home, 'plugin/rules/two-prices/README.ru.md'));
    const lacking = npxIn(join(home, 'plugin'), 'test-rules');
    expect([lacking.status, lacking.stdout]).toEqual([1, expect.stringMatching(/^rules\/two-prices\/README\.ru\.md:1\n  ! the page is missing\n$/)]);
    expect(lacking.stderr).toBe('2 rules, 5 examples, 1 difference (“-” is on the page and was not found, “+” was found and is not on the page).\n6 test sentences, 0 of them wrong.\n');
  });

  function installed(...args: string[]): ReturnType<typeof run> {
    return npx(...args);
  }

  function npx(...args: string[]): ReturnType<typeof run> {
    return npxIn(project, ...args);
  }

  function npxIn(folder: string, ...args: string[]): ReturnType<typeof run> {
    return run(process.execPath, [join(project, 'node_modules/callint/bin/callint.js'), ...args], folder, true);
  }

  function write(name: string, text: string): void {
    writeFileSync(join(project, name), text);
  }
});

describe('a plugin that misbehaves is named, and the others go on', () => {
  const rule = (check: string, more = ''): string => `export default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: { said: { ru: 'сказано', en: 'said' } }, *check(script) { ${check} }, ${more} };\n`;
  const house = (rules: Record<string, string>, more: Record<string, string> = {}): string => folderWith({
    'a.md': WAIT, 'b.md': WAIT, 'package.json': '{"type": "module"}', 'callint.config.yaml': 'extends: []\nlocale: en\nplugins: [./house]\nrules: {house/good: error}\n',
    ...Object.fromEntries(Object.entries({ good: rule('yield { at: script.agentTurns[0].range, message: "said" };'), ...rules }).flatMap(([name, code]) => [[`house/${name}/index.js`, code], [`house/${name}/README.md`, '']])),
    ...more,
  });

  it.each([
    ['throws', 'throw new Error("no such thing");', 'no such thing'],
    ['gives no place', 'yield { message: "said" };', 'it reported a problem without a place in the file: { at: { start, end } }'],
    ['gives a place outside', 'yield { at: { start: 0, end: 1e9 }, message: "said" };', 'it reported a problem without a place in the file: { at: { start, end } }'],
    ['names no message', 'yield { at: { start: 0, end: 1 }, message: "toString" };', 'there is no message “toString”'],
    ['throws what repaints the terminal', 'throw new Error("no\\u001b[31m\\nsuch thing");', 'no [31m such thing'],
    ['gives a severity of its own', 'yield { at: { start: 0, end: 1 }, message: "said", severity: "fatal" };', 'there is no severity “fatal”: there are error, warning and info'],
    ['gives nothing at all', 'yield null;', 'it reported something that is no problem'],
    ['gives a bad fix', 'yield { at: { start: 0, end: 1 }, message: "said", fix: { applicability: "safe", edits: [{}] } };', '“fix” of a problem is not what it should be'],
    ['never stops reporting', 'for (let at = 0; ; at += 1) yield { at: { start: 0, end: 0 }, message: "said" };', 'more than 10000 problems in one script'],
  ])('%s', (_, check, said) => {
    const { status, stdout, stderr } = callint(['-f', 'json', 'a.md'], { folder: house({ bad: rule(check) }) });
    expect([status, stderr]).toEqual([2, `a.md: the rule “house/bad” broke (${said}). The other rules did their work.\n`]);
    const [{ messages, broken }] = JSON.parse(stdout).results;
    expect([messages.map(({ ruleId }: { ruleId: string }) => ruleId), broken]).toEqual([expect.arrayContaining(['house/good']), [{ ruleId: 'house/bad', error: said }]]);
  });

  it('prints and ends the process', () => {
    const folder = house({ bad: rule('process.exit(0);'), noisy: rule('console.log("here"); console.table([1]); console.error("there"); process.stdout.write("raw");'), });
    for (const threads of ['off', '2']) {
      const { status, stdout, stderr } = callint(['-f', 'json', '--concurrency', threads], { folder });
      expect([threads, status]).toEqual([threads, 2]);
      expect(stderr).toContain('a.md: the rule “house/bad” broke (it called process.exit). The other rules did their work.\n');
      if (threads === 'off') expect(stderr).toMatch(/here[^]*there[^]*raw/);
      expect(JSON.parse(stdout).results).toHaveLength(2);
    }
    const { status, stderr } = callint([], { folder: house({ bad: 'process.exit(0);\n' }) });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^callint\.config\.yaml:3:11: the plugin “\.\/house”: .*it called process\.exit/)]);
  });

  it('cannot tell what it judges: the scripts are judged by the others', () => {
    const { status, stdout, stderr } = callint(['-f', 'scorecard', 'a.md'], { folder: house({ bad: rule('', 'judges() { throw new Error("no form"); }') }) });
    expect([status, stderr]).toEqual([2, 'a.md: the rule “house/bad” broke (no form). The other rules did their work.\n']);
    expect(stdout).toMatch(/house\/good/);
  });

  it('reports a file that was not checked', () => {
    const strangers = rule('', 'project: { collect: () => 1, *check() { yield { file: "none.md", at: { start: 0, end: 1 }, message: "said" }; } }');
    const { status, stdout, stderr } = callint(['-f', 'json'], { folder: house({ bad: strangers }) });
    expect([status, stderr]).toEqual([2, 'a.md: the rule “house/bad” broke (it reported a problem in “none.md”, which is none of the files that were checked). The other rules did their work.\n']);
    expect(JSON.parse(stdout).results.map(({ messages }: { messages: { ruleId: string }[] }) => messages.map(({ ruleId }) => ruleId))).toEqual([['house/good'], ['house/good']]);
  });

  it('hangs: it is stopped once, and not run again', () => {
    const folder = house({ bad: rule('for (;;);'), zgood: rule('yield { at: script.agentTurns[0].range, message: "said" };') });
    const { status, stdout, stderr } = callint(['-f', 'json', '--locale', 'ru'], { folder });
    expect([status, stderr]).toEqual([2, 'a.md: правило «house/bad» сломалось (не закончилось за 5 секунд и остановлено). Остальные правила отработали.\n']);
    expect(JSON.parse(stdout).results.map(({ messages }: { messages: { ruleId: string }[] }) => messages.map(({ ruleId }) => ruleId).sort())).toEqual([['house/good', 'house/zgood'], ['house/good', 'house/zgood']]);
  });

  it.each([
    ['loops', 'for (;;);\n'],
    ['waits', 'await new Promise(() => undefined);\n'],
    ['loops after it has waited', 'await new Promise((go) => setTimeout(go, 20));\nfor (;;);\n'],
  ])('%s while it is loaded: it is stopped, and the configuration is at fault', (_, code) => {
    const { status, stderr } = callint([], { folder: house({ bad: `${code}export default {};\n` }) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^callint\.config\.yaml:3:11: the plugin “\.\/house”: .*it did not load within 10 seconds\n$/);
  });

  it.each([
    ['is no rule', 'export default 3;\n', 'The rule “bad” is incomplete: it lacks “export default”. It must export default defineRule({...}).'],
    ['has a severity of its own', rule('').replace("'warning'", "'fatal'"), 'The rule “bad” is incomplete: it lacks “severity: \'error\' | \'warning\' | \'info\'”. It must export default defineRule({...}).'],
    ['lacks a language', rule('').replace("ru: 'сказано', ", ''), 'The rule “bad” is incomplete: it lacks “messages.said: { ru, en }”. It must export default defineRule({...}).'],
    ['fails to load', 'throw new Error("no network");\n', 'no network'],
  ])('%s: the configuration is at fault, where it names the plugin', (_, code, said) => {
    const { status, stderr } = callint([], { folder: house({ bad: code }) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^callint\.config\.yaml:3:11: the plugin “\.\/house”: /);
    expect(stderr).toContain(said);
    expect(callint(['--no-plugins'], { folder: house({ bad: code }) }).status).toBe(0);
  });

  it('is not there', () => {
    const folder = folderWith({ 'callint.config.yaml': 'plugins: [./none, "@acme/none"]\n' });
    expect(callint(['config', 'validate'], { folder }).stderr).toBe('callint.config.yaml:1:11: there is no folder “./none”.\ncallint.config.yaml:1:19: the package “@acme/none” is not installed: npm install --save-dev @acme/none.\n');
  });
});

describe('phrases of one’s own', () => {
  it('are found for known concepts, and mistakes in them told with their place', () => {
    const folder = folderWith({
      'a.md': 'Оператор: Уделите мне одно словечко?\n',
      'callint.config.yaml': 'extends: []\nlexicon: [./phrases]\nrules: {house/asks: {forbid: ["act:time-ask"]}}\n',
      'phrases/time-ask.yml': 'ru: [уделите … словечко]\nyes: {ru: ["Уделите словечко?"]}\nno: {ru: ["Вот словечко."]}\n',
    });
    expect(callint(['-f', 'compact'], { folder }).stdout).toContain('(house/asks)');
    expect(callint(['test-rules'], { folder })).toMatchObject({ status: 0, stderr: '2 test sentences, 0 of them wrong.\n' });
    writeFileSync(join(folder, 'phrases/time-ask.yml'), 'ru: [уделите … словечко, (уделите]\nen: [… sec]\nyess: {}\n');
    writeFileSync(join(folder, 'phrases/time-aks.yml'), 'ru: [словечко]\n');
    writeFileSync(join(folder, 'phrases/product.yml'), 'ru: [диван]\n');
    expect(callint(['config', 'validate'], { folder }).stderr).toBe([
      'phrases/time-ask.yml:3:1: there is no setting “yess”. Did you mean “yes”? What can stand here: means, speaker, asks, negation, ru, en, unless, silencedBy, yes, no.',
      'phrases/product.yml:1:1: “product” is a class of words, which takes no more phrases.',
      'phrases/time-aks.yml:1:1: there is no concept “time-aks”. Did you mean “time-ask”?', '',
    ].join('\n'));
    writeFileSync(join(folder, 'phrases/time-ask.yml'), 'ru: [уделите … словечко, (уделите]\nen: [… sec]\n');
    rmSync(join(folder, 'phrases/product.yml'));
    rmSync(join(folder, 'phrases/time-aks.yml'));
    expect(callint(['config', 'validate', '--locale', 'ru'], { folder }).stderr).toBe('phrases/time-ask.yml:1:26: фраза «(уделите» записана неверно, знак 1: скобка не закрыта.\nphrases/time-ask.yml:2:6: фраза «… sec» записана неверно: с пропуска фраза начинаться не может.\n');
  });
});

function run(command: string, args: readonly string[], cwd: string, mayFail = false): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8' } });
  if (status !== 0 && !mayFail) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { status, stdout, stderr };
}
