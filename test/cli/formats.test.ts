import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/index.js';
import { githubCommand, jsonFaults, utf16Region, utf8Range, xmlFaults } from '../report/consumers.js';
import { callint, folderWith, removeFolders } from './callint.js';

afterAll(removeFolders);

// a byte order mark, CRLF, Cyrillic, an emoji of several code points before the words at fault
const SCRIPT = `\ufeff${[
  '---', 'direction: outbound', '---', '', '# Смена тарифа', '',
  'Оператор: 👩🏽‍💻 Добрый день! Вам удобно сейчас говорить?', 'Клиент: Да.',
  'Оператор: Мы гарантируем, что вы точно останетесь довольны. Вы должны перейти сегодня.', 'Клиент: Нет.', '',
].join('\r\n')}`;
const NAME = 'скрипты/смена тарифа, №1.md';
const folder = folderWith({ [NAME]: SCRIPT, 'скрипты/english.md': '# Parcel\n\nAgent: Have you got a minute?\nCustomer: Yes.\n' });

interface Place {
  artifactLocation: { uri: string };
  region: Parameters<typeof utf16Region>[1] & { snippet: { text: string } };
}

interface SarifResult {
  ruleId: string;
  locations: { physicalLocation: Place }[];
  suppressions?: { kind: string }[];
  codeFlows?: { threadFlows: { locations: object[] }[] }[];
}

interface Diagnostic {
  code: { value: string };
  location: { path: string; range: Parameters<typeof utf8Range>[1] };
}

interface Issue {
  fingerprint: string;
  location: { path: string };
}

const report = (format: string, env: Record<string, string> = {}) => callint(['скрипты', '-f', format, '--locale', 'ru'], { folder, env });

describe('every format, by the command', () => {
  it.each(FORMATS)('%s tells of a script with a byte order mark, CRLF, Cyrillic and emoji', (format) => {
    const { status, stdout, stderr } = report(format);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('time-ask-before-reason');
    expect(stdout).not.toMatch(/[\r\ufeff]/);
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('several in one run', () => {
    const args = ['скрипты', ...FORMATS.flatMap((format) => ['-f', format, '-o', `out/${format}`])];
    expect(callint(args, { folder })).toMatchObject({ status: 1, stdout: '', stderr: '' });
    for (const format of FORMATS) expect(readFileSync(join(folder, 'out', format), 'utf8')).toContain('time-ask-before-reason');
  });
});

describe('what consumers read', () => {
  it('sarif', () => {
    const { stdout } = report('sarif');
    expect(jsonFaults(stdout, 'sarif-2.1.0.json')).toEqual([]);
    const [run] = JSON.parse(stdout).runs;
    const results: SarifResult[] = run.results;
    const places = results.flatMap((result) => result.locations.map(({ physicalLocation }) => physicalLocation));
    expect(places.length).toBeGreaterThan(2);
    for (const { artifactLocation, region } of places) {
      const path = join(folder, decodeURIComponent(artifactLocation.uri));
      expect(utf16Region(readFileSync(path, 'utf8'), region)).toBe(region.snippet.text);
    }
    const asked = results.find(({ ruleId }) => ruleId === 'time-ask-before-reason');
    expect(asked?.codeFlows?.[0].threadFlows[0].locations.length).toBeGreaterThan(0);
    const { help } = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'time-ask-before-reason');
    expect(help.markdown).toMatch(/^# .*\n/);
    expect(help.markdown).not.toMatch(/^```findings/m);
  });

  it('sarif tells what is hidden and why; what is for GitHub leaves it out', () => {
    const hidden = folderWith({ 'call.md': SCRIPT.replace('Оператор: 👩🏽‍💻', '<!-- callint-disable-next-line time-ask-before-reason -- так велит закон -->\r\nОператор: 👩🏽‍💻') });
    expect(callint(['call.md', '--only', 'overpromise', '--suppress-all'], { folder: hidden }).status).toBe(0);
    const read = (format: string) => JSON.parse(callint(['call.md', '-f', format], { folder: hidden }).stdout);
    const kinds = new Map<string, string[]>(read('sarif').runs[0].results.map((result: SarifResult) => [result.ruleId, result.suppressions?.map(({ kind }) => kind)]));
    expect(kinds.get('time-ask-before-reason')).toEqual(['inSource']);
    expect(kinds.get('overpromise')).toEqual(['external']);
    expect(kinds.get('directive-language')).toEqual([]);
    const left = new Set(read('sarif-github').runs[0].results.map((result: SarifResult) => result.ruleId));
    expect([left.has('time-ask-before-reason'), left.has('overpromise'), left.has('directive-language')]).toEqual([false, false, true]);
  });

  it('gitlab', () => {
    const { stdout } = report('gitlab', { CI_PROJECT_DIR: join(folder, '..') });
    expect(jsonFaults(stdout, 'gitlab-code-quality.json')).toEqual([]);
    const issues: Issue[] = JSON.parse(stdout);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { location } of issues) expect(existsSync(join(folder, '..', location.path))).toBe(true);
  });

  it('rdjson', () => {
    const { stdout } = report('rdjson');
    expect(jsonFaults(stdout, 'rdjson.json')).toEqual([]);
    const diagnostics: Diagnostic[] = JSON.parse(stdout).diagnostics;
    const asked = diagnostics.find(({ code, location }) => code.value === 'time-ask-before-reason' && location.path === NAME);
    expect(asked && utf8Range(SCRIPT, asked.location.range)).toBe('удобно сейчас говорить');
  });

  it('junit and checkstyle', async () => {
    expect(await xmlFaults(report('junit').stdout, 'junit.xsd')).toEqual([]);
    expect(await xmlFaults(report('checkstyle').stdout, 'checkstyle.xsd')).toEqual([]);
  });

  it('github, with a summary of the job beside what is there already', () => {
    const summary = join(folderWith({ 'summary.md': 'До нас\n' }), 'summary.md');
    const { status, stdout } = report('github', { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: join(folder, '..') });
    expect(status).toBe(1);
    const [first] = stdout.split('\n').map(githubCommand);
    expect(first?.command).toBe('error');
    expect(existsSync(join(folder, '..', first?.properties.file ?? ''))).toBe(true);
    expect(readFileSync(summary, 'utf8')).toMatch(/^До нас\n## callint\n\nПроблем: /);
  });

  it('github still reports when the summary cannot be written', () => {
    const { status, stdout, stderr } = report('github', { GITHUB_STEP_SUMMARY: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('::error ');
    expect(stderr).toMatch(/^Сводку задания не записать: .+\.\n$/);
  });
});

describe('the scorecard', () => {
  it('judges each script in its language, warnings too whatever --quiet says', () => {
    const { stdout } = callint(['скрипты', '-f', 'scorecard', '--quiet'], { folder });
    expect(stdout).toContain('Оценочный лист: скрипты/смена тарифа, №1.md, «Смена тарифа»\nИсходящий звонок');
    expect(stdout).toMatch(/^ {2}НЕТ {3}Сначала скажите, зачем звоните.* {2}time-ask-before-reason$/m);
    expect(stdout).toMatch(/^ {2}нет {3}Предлагайте и просите.* {2}directive-language$/m);
    expect(stdout).toContain('Scorecard: скрипты/english.md, “Parcel”');
    expect(stdout).toMatch(/^ {2}n\/a {3}Do not sell a change whose extra cost is greater than its saving\.$/m);
  });
});
