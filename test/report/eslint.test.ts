import { describe, expect, it } from 'vitest';
import { absolutePath } from '../../src/report/absolute.js';
import { compact } from '../../src/report/compact.js';
import { eslint } from '../../src/report/eslint.js';
import { fileOf, findingAt, rangeOf, runOf, tariff, tariffFinding } from './calls.js';

const options = { color: false, locale: 'ru' } as const;
const read = (...files: Parameters<typeof runOf>[0]) => JSON.parse(eslint(runOf(files, { cwd: '/home/anna/calls' }), options));

describe('eslint', () => {
  it('is the bare array', () => {
    expect(read(fileOf('scripts/tariff.md', tariff, [tariffFinding]), fileOf('ясно.md', 'Да'))).toEqual([
      {
        filePath: '/home/anna/calls/scripts/tariff.md',
        messages: [{
          ruleId: 'time-before-reason',
          severity: 2,
          message: tariffFinding.message,
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 40,
          messageId: 'asked',
        }],
        suppressedMessages: [],
        errorCount: 1,
        fatalErrorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        source: tariff,
        usedDeprecatedRules: [],
      },
      {
        filePath: '/home/anna/calls/ясно.md',
        messages: [],
        suppressedMessages: [],
        errorCount: 0,
        fatalErrorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
        usedDeprecatedRules: [],
      },
    ]);
  });

  it('makes advice a warning, and joins the edits of a fix into one replacement', () => {
    const edits = [
      { range: rangeOf(tariff, 'говорить'), text: 'разговаривать' },
      { range: rangeOf(tariff, 'Удобно'), text: 'Вам удобно' },
    ];
    const [file] = read(fileOf('a.md', tariff, [findingAt(tariff, 'Удобно', { severity: 'info', fix: { applicability: 'safe', edits } })]));
    expect(file).toMatchObject({ errorCount: 0, warningCount: 1, fixableWarningCount: 1 });
    const { fix, severity } = file.messages[0];
    expect(severity).toBe(1);
    expect(fix).toEqual({ range: [edits[1].range.start, edits[0].range.end], text: 'Вам удобно сейчас разговаривать' });
  });

  it('offers an unsafe fix instead of making it, and leaves out advice without edits', () => {
    const edits = [{ range: rangeOf(tariff, 'Удобно'), text: 'Можно' }];
    const fix = { range: [edits[0].range.start, edits[0].range.end], text: 'Можно' };
    const finding = findingAt(tariff, 'Удобно', {
      fix: { applicability: 'unsafe', edits },
      suggestions: [{ desc: 'Скажите «Можно»', edits }, { desc: 'Назовите причину', edits: [] }],
    });
    const [file] = read(fileOf('a.md', tariff, [finding]));
    expect(file.fixableErrorCount).toBe(0);
    expect(file.messages[0].fix).toBeUndefined();
    expect(file.messages[0].suggestions).toEqual([{ desc: 'Исправить (проверьте смысл)', fix }, { desc: 'Скажите «Можно»', fix }]);
  });

  it('makes no fix of edits that overlap', () => {
    const edits = [{ range: { start: 0, end: 5 }, text: 'а' }, { range: { start: 3, end: 8 }, text: 'б' }];
    const [file] = read(fileOf('a.md', tariff, [findingAt(tariff, 'Удобно', { fix: { applicability: 'safe', edits } })]));
    expect(file.messages[0].fix).toBeUndefined();
  });

  it('keeps suppressed and fatal messages as ESLint does', () => {
    const suppressed = [{ ...tariffFinding, suppressions: [{ kind: 'inSource' as const, justification: 'закон' }] }];
    const [file] = read(fileOf('a.md', tariff, [findingAt(tariff, 'Удобно', { fatal: true })], { suppressed }));
    expect(file).toMatchObject({ fatalErrorCount: 1, messages: [{ fatal: true }] });
    expect(file.suppressedMessages[0].suppressions).toEqual([{ kind: 'directive', justification: 'закон' }]);
  });
});

describe('absolute paths', () => {
  it.each([
    ['scripts/tariff.md', '/home/anna', '/home/anna/scripts/tariff.md'],
    ['../общие/./a.md', '/home/anna/calls/', '/home/anna/общие/a.md'],
    ['/etc/a.md', '/home/anna', '/etc/a.md'],
    ['a.md', '/', '/a.md'],
    ['scripts/a.md', 'C:\\Users\\Анна', 'C:\\Users\\Анна\\scripts\\a.md'],
    ['D:/calls/a.md', 'C:\\Users', 'D:/calls/a.md'],
    ['<stdin>', '/home/anna', '<stdin>'],
  ])('%s in %s', (filePath, cwd, absolute) => expect(absolutePath(filePath, cwd)).toBe(absolute));

  it('stay as they are when no folder is given', () => {
    expect(absolutePath('a.md')).toBe('a.md');
  });
});

describe('compact', () => {
  it('writes what the problem matchers of editors read', () => {
    const shown = compact(runOf([fileOf('a.md', tariff, [tariffFinding, findingAt(tariff, 'Клиент', { severity: 'info', message: 'Тон\nсух.' })])]), options);
    const matcher = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;
    const lines = shown.split('\n');
    expect(matcher.exec(lines[0])?.slice(1)).toEqual(['a.md', '5', '17', 'Error', tariffFinding.message, 'time-before-reason']);
    expect(lines.slice(1)).toEqual(['a.md: line 4, col 1, Info - Тон сух. (time-before-reason)', '', '2 problems', '']);
  });

  it('says nothing when there is nothing', () => expect(compact(runOf([fileOf('a.md', 'Да')]), options)).toBe(''));
});
