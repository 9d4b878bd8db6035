import { describe, expect, it } from 'vitest';
import { sarif, sarifGithub } from '../../src/report/sarif.js';
import type { Rule } from '../../src/rule/index.js';
import { fileOf, findingAt, rangeOf, runOf, tariff, tariffFinding } from './calls.js';
import { jsonFaults, utf16Region } from './consumers.js';

const options = { color: false, locale: 'ru' } as const;
const SCHEMA = 'sarif-2.1.0.json';

const rule: Rule = {
  id: 'time-before-reason', category: 'opening', severity: 'error', messages: {}, check: () => [],
  summary: { ru: 'Сначала причина, потом вопрос о времени.', en: 'The reason before the question.' },
};
const fix = { applicability: 'safe' as const, edits: [{ range: rangeOf(tariff, 'говорить'), text: 'разговаривать' }, { range: { start: 0, end: 0 }, text: '# ' }] };
const info = findingAt(tariff, '«Ромашки»', { ruleId: 'parse-list-order', severity: 'info', fix, fingerprint: 'f2' });
const run = runOf([fileOf('scripts/смена тарифа.md', tariff, [tariffFinding, info]), fileOf('scripts/clean.md', 'Оператор: Спасибо.\n')], {
  cwd: '/home/anna/calls', rules: [rule], pageOf: (id, locale) => `# ${id}\n\n*${locale}*`,
});
const suppressed = { ...tariffFinding, suppressions: [{ kind: 'inSource' as const, justification: 'так велит закон', until: '2027-01-31' }] };
const withSuppressed = { ...run, results: [fileOf('a.md', tariff, [info], { suppressed: [suppressed] })] };

const read = (text: string) => JSON.parse(text).runs[0];

describe('sarif', () => {
  const report = read(sarif(run, options));
  const [first, second] = report.results;

  it.each([
    ['findings', sarif(run, options)],
    ['nothing', sarif(runOf([]), options)],
    ['suppressed findings', sarif(withSuppressed, options)],
    ['what GitHub takes', sarifGithub(withSuppressed, options)],
    ['a broken rule', sarif(runOf([fileOf('a.md', tariff, [], { broken: [{ ruleId: 'dead-end', error: 'TypeError' }] })]), options)],
  ])('is valid by the schema with %s', (_, text) => expect(jsonFaults(text, SCHEMA)).toEqual([]));

  it('is held to the schema', () => {
    const spoilt = JSON.parse(sarif(run, options));
    spoilt.runs[0].results[0].level = 'совет';
    expect(jsonFaults(JSON.stringify(spoilt), SCHEMA)).not.toEqual([]);
  });

  it('counts columns in UTF-16 units and says so', () => {
    expect(report.columnKind).toBe('utf16CodeUnits');
    const { region } = first.locations[0].physicalLocation;
    expect(region).toEqual({ startLine: 5, startColumn: 17, endLine: 5, endColumn: 40, snippet: { text: 'Удобно сейчас говорить?' } });
    expect(utf16Region(tariff, region)).toBe('Удобно сейчас говорить?');
  });

  it('names files by encoded URIs relative to the folder of the run', () => {
    expect(report.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///home/anna/calls/' } });
    const { artifactLocation } = first.locations[0].physicalLocation;
    expect(artifactLocation).toMatchObject({ uriBaseId: '%SRCROOT%', index: 0 });
    expect(decodeURIComponent(artifactLocation.uri)).toBe('scripts/смена тарифа.md');
    expect(artifactLocation.uri).toMatch(/^[\w%./-]+$/);
    expect(report.artifacts.map((artifact: { location: { uri: string } }) => artifact.location.uri)).toEqual([artifactLocation.uri, 'scripts/clean.md']);
  });

  it('names files from the root of the repository in a job of CI, and others absolutely', () => {
    const files = [fileOf('a.md', tariff, [tariffFinding]), fileOf('../../общие/b.md', tariff)];
    const inJob = read(sarif(runOf(files, { cwd: '/builds/calls/scripts', root: '/builds/calls' }), options));
    expect(inJob.originalUriBaseIds['%SRCROOT%'].uri).toBe('file:///builds/calls/');
    expect(inJob.artifacts.map(({ location }: { location: object }) => location)).toEqual([
      { uri: 'scripts/a.md', uriBaseId: '%SRCROOT%', index: 0 },
      { uri: `file:///builds/${encodeURIComponent('общие')}/b.md`, index: 1 },
    ]);
  });

  it('has a stable fingerprint of its own, and leaves GitHub to make its', () => {
    expect(first.partialFingerprints).toEqual({ 'callint/v1': '0123456789abcdef' });
  });

  it('gives the path through the call as a code flow, and related places', () => {
    const steps = first.codeFlows[0].threadFlows[0].locations.map(({ location }: { location: { message: { text: string }; physicalLocation: { region: object } } }) =>
      [location.physicalLocation.region, location.message.text]);
    expect(steps).toEqual([
      [{ startLine: 3, startColumn: 11 }, 'Оператор: «Здравствуйте! Это Анна из «Ромашки».»'],
      [{ startLine: 4, startColumn: 9 }, 'Клиент: «Здравствуйте.»'],
      [{ startLine: 5, startColumn: 11 }, 'Оператор: «👨‍💼 Удобно сейчас говорить?»'],
    ]);
    expect(first.relatedLocations[0].message.text).toBe('клиент сам спрашивает о причине');
    expect(utf16Region(tariff, first.relatedLocations[0].physicalLocation.region)).toBe('А что вы хотели?');
  });

  it('describes each rule that found something, with its page', () => {
    const { rules } = report.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['parse-list-order', 'time-before-reason']);
    for (const result of report.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(rules[1]).toMatchObject({
      shortDescription: { text: rule.summary.ru },
      help: { text: rule.summary.ru, markdown: '# time-before-reason\n\n*ru*' },
      helpUri: 'https://callint.dev/rules/time-before-reason',
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['opening'] },
    });
    expect(rules[0].shortDescription.text).toMatch(/^Под «…» … списком/);
  });

  it('tells what to say instead, and fixes that can be applied', () => {
    expect(first.level).toBe('error');
    expect(first.message.text.split('\n')).toEqual([tariffFinding.message, `Скажите иначе: ${tariffFinding.suggestions[0].desc}`]);
    expect(first.fixes).toBeUndefined();
    expect(second.level).toBe('note');
    const [{ description, artifactChanges }] = second.fixes;
    expect(description.text).toBe('Исправить');
    const [replace, insert] = artifactChanges[0].replacements;
    expect(utf16Region(tariff, replace.deletedRegion)).toBe('говорить');
    expect(replace.insertedContent.text).toBe('разговаривать');
    expect(insert.deletedRegion).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 });
  });

  it('lets no text of a script become a link', () => {
    const linked = findingAt(tariff, 'Клиент', { message: 'Уберите [ссылку](https://example.com) и {имя} [так]' });
    expect(read(sarif(runOf([fileOf('a.md', tariff, [linked])]), options)).results[0].message.text).toBe('Уберите \\[ссылку](https://example.com) и {имя} [так]');
  });

  it('says of every result what suppresses it when one is suppressed', () => {
    const { results } = read(sarif(withSuppressed, options));
    expect(results.map((result: { suppressions: object[] }) => result.suppressions)).toEqual([
      [],
      [{ kind: 'inSource', status: 'accepted', justification: 'так велит закон', properties: { until: '2027-01-31' } }],
    ]);
    expect(first.suppressions).toBeUndefined();
  });

  it('leaves out what is suppressed for GitHub, which would open an alert for it', () => {
    const { results, tool } = read(sarifGithub(withSuppressed, options));
    expect(results.map((result: { ruleId: string }) => result.ruleId)).toEqual(['parse-list-order']);
    expect(results[0].suppressions).toBeUndefined();
    expect(tool.driver.rules).toHaveLength(1);
  });

  it('says when the check was not all done', () => {
    const [invocation] = read(sarif(runOf([fileOf('a.md', tariff, [], { broken: [{ ruleId: 'dead-end', error: 'TypeError' }] })]), options)).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0]).toMatchObject({ level: 'error', associatedRule: { id: 'dead-end' } });
    expect(report.invocations).toEqual([{ executionSuccessful: true }]);
  });
});
