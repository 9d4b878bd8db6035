import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.js';
import { gitlab } from '../../src/report/gitlab.js';
import { junit } from '../../src/report/junit.js';
import { rdjson } from '../../src/report/rdjson.js';
import { fileOf, findingAt, rangeOf, runOf, tariff, tariffFinding } from './calls.js';
import { jsonFaults, utf8Range, xmlFaults } from './consumers.js';

const options = { color: false, locale: 'ru' } as const;
const warning = findingAt(tariff, '«Ромашки»', { ruleId: 'placeholder-left', severity: 'warning', message: 'Уберите <b>«Ромашку»</b> & "кавычки"', fingerprint: 'b' });
const advice = findingAt(tariff, 'Клиент', { severity: 'info', fingerprint: 'c' });
const broken = [{ ruleId: 'dead-end', error: 'TypeError: <нет> & "этапа"' }];
const run = runOf([
  fileOf('scripts/смена тарифа.md', tariff, [tariffFinding, warning, advice], { broken }),
  fileOf('scripts/clean.md', 'Оператор: Спасибо.\n'),
], { cwd: '/builds/calls' });

describe('gitlab', () => {
  it('is valid by its schema', () => {
    expect(jsonFaults(gitlab(run, options), 'gitlab-code-quality.json')).toEqual([]);
    expect(gitlab(runOf([]), options)).toBe('[]\n');
  });

  it('tells what GitLab shows', () => {
    expect(JSON.parse(gitlab(run, options))[0]).toEqual({
      type: 'issue',
      engine_name: 'callint',
      check_name: 'time-before-reason',
      description: `${tariffFinding.message} Скажите иначе: ${tariffFinding.suggestions[0].desc}`,
      severity: 'major',
      location: { path: 'scripts/смена тарифа.md', lines: { begin: 5, end: 5 } },
      fingerprint: '0123456789abcdef:scripts/смена тарифа.md',
    });
    expect(JSON.parse(gitlab(run, options)).map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'minor', 'info']);
  });

  it('never gives two issues one fingerprint, and keeps them when lines move', () => {
    const fingerprints = (text: string) => {
      const findings = ['Клиент', 'Клиент', 'Удобно'].map((words) => findingAt(text, words));
      return JSON.parse(gitlab(runOf([fileOf('a.md', text, findings), fileOf('b.md', text, findings)]), options)).map((issue: { fingerprint: string }) => issue.fingerprint);
    };
    const before = fingerprints(tariff);
    expect(new Set(before).size).toBe(6);
    expect(fingerprints(`\n\n${tariff}`)).toEqual(before);
  });
});

describe('rdjson', () => {
  const fix = { applicability: 'unsafe' as const, edits: [{ range: rangeOf(tariff, 'Удобно'), text: 'Можно' }, { range: rangeOf(tariff, 'говорить'), text: 'поговорить' }] };
  const finding = findingAt(tariff, 'Удобно сейчас говорить?', { fix, suggestions: [{ desc: 'Назовите причину', edits: [] }] });
  const text = rdjson(runOf([fileOf('scripts/смена тарифа.md', tariff, [finding, warning])]), options);
  const [first] = JSON.parse(text).diagnostics;

  it('is valid by its schema', () => {
    expect(jsonFaults(text, 'rdjson.json')).toEqual([]);
    expect(jsonFaults(rdjson(runOf([]), options), 'rdjson.json')).toEqual([]);
  });

  it('counts columns in bytes', () => {
    expect(first.location.path).toBe('scripts/смена тарифа.md');
    expect(first.location.range.start).toEqual({ line: 5, column: Buffer.byteLength('Оператор: 👨‍💼 ') + 1 });
    expect(utf8Range(tariff, first.location.range)).toBe('Удобно сейчас говорить?');
  });

  it('offers an edit as one replacement, and advice in words', () => {
    expect(first.suggestions).toHaveLength(1);
    expect(utf8Range(tariff, first.suggestions[0].range)).toBe('Удобно сейчас говорить');
    expect(first.suggestions[0].text).toBe('Можно сейчас поговорить');
    expect(first).toMatchObject({ severity: 'ERROR', code: { value: 'time-before-reason', url: 'https://callint.dev/rules/time-before-reason' } });
    expect(first.message).toContain('Скажите иначе: Назовите причину');
  });
});

describe('junit', () => {
  it.each([['findings', run], ['nothing', runOf([])]])('is valid by its schema with %s', async (_, told) => {
    expect(await xmlFaults(junit(told, options), 'junit.xsd')).toEqual([]);
  });

  it('fails a test for what fails the run, and skips one for the rest', () => {
    const shown = junit(run, options);
    expect(shown).toContain('<testsuites name="callint" tests="5" failures="1" errors="1" time="0.042">');
    expect(shown).toContain('<testsuite name="scripts/смена тарифа.md" tests="4" failures="1" errors="1" skipped="2">');
    expect(shown).toContain('<testcase name="callint" classname="scripts/clean.md"/>');
    expect(junit({ ...run, failing: ['info', 'warning', 'error'] }, options)).toContain('tests="4" failures="3" errors="1" skipped="0"');
    expect(junit({ ...run, failing: [] }, options)).toContain('tests="4" failures="0" errors="1" skipped="3"');
  });

  it('names tests without lines, so that their history goes on', () => {
    const names = (text: string) => [...junit(runOf([fileOf('a.md', text, [findingAt(text, 'Клиент'), findingAt(text, 'Удобно')])]), options).matchAll(/testcase name="([^"]*)"/g)].map(([, name]) => name);
    expect(names(tariff)).toEqual(['time-before-reason', 'time-before-reason (2)']);
    expect(names(`\n\n${tariff}`)).toEqual(names(tariff));
  });

  it('holds the whole finding as text', () => {
    const shown = junit(run, options);
    expect(shown).toContain(`message="${tariffFinding.message}" type="failure">`);
    expect(shown).toContain('     5 │ Оператор: 👨‍💼 Удобно сейчас говорить?\n');
    expect(shown).toContain('message="Уберите &lt;b&gt;«Ромашку»&lt;/b&gt; &amp; &quot;кавычки&quot;"');
  });
});

describe('checkstyle', () => {
  it.each([['findings', run], ['nothing', runOf([])]])('is valid by its schema with %s', async (_, told) => {
    expect(await xmlFaults(checkstyle(told, options), 'checkstyle.xsd')).toEqual([]);
  });

  it('tells place, severity, words and rule', () => {
    const shown = checkstyle(run, options);
    expect(shown).toContain(`    <error line="5" column="17" severity="error" message="${tariffFinding.message} Скажите иначе: ${tariffFinding.suggestions[0].desc}" source="callint.time-before-reason"/>`);
    expect(shown).toContain('    <exception>dead-end: TypeError: &lt;нет&gt; &amp; &quot;этапа&quot;</exception>');
    expect(shown).toContain('  <file name="scripts/clean.md"/>');
  });
});

it('XML has no character that XML forbids', async () => {
  const evil = 'а\u0000\u0001\u0008\u000b\u001f\ufffe\uffff\ud800б ]]> <!-- -->';
  const told = runOf([fileOf(evil, tariff, [findingAt(tariff, 'Клиент', { message: evil, ruleId: evil })], { broken: [{ ruleId: evil, error: evil }] })]);
  expect(await xmlFaults(junit(told, options), 'junit.xsd')).toEqual([]);
  expect(await xmlFaults(checkstyle(told, options), 'checkstyle.xsd')).toEqual([]);
});
