import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.js';
import { jsonLines } from '../../src/report/json-lines.js';
import { fileOf, findingAt, runOf, tariff, tariffFinding } from './calls.js';

const options = { color: false, locale: 'ru' } as const;
const schema: object = JSON.parse(readFileSync(new URL('../../src/report/json.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

const fixed = findingAt(tariff, '«Ромашки»', {
  ruleId: 'placeholder-left',
  severity: 'warning',
  fix: { applicability: 'safe', edits: [{ range: { start: 4, end: 8 }, text: '{имя}' }] },
});
const run = runOf([
  fileOf('scripts/tariff.md', tariff, [tariffFinding, fixed, findingAt(tariff, 'Клиент', { severity: 'info' })], {
    suppressed: [{ ...fixed, suppressions: [{ kind: 'external', justification: 'старый сценарий', until: '2027-01-31' }] }],
    broken: [{ ruleId: 'dead-end', error: 'TypeError' }],
  }),
  fileOf('scripts/ясно.md', 'Оператор: Спасибо!\r\n'),
]);

describe('json', () => {
  const report = JSON.parse(json(run, options));

  it('is valid by its schema', () => {
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(validate(JSON.parse(json(runOf([]), options)))).toBe(true);
  });

  it('is held to its schema', () => {
    for (const spoil of [
      (copy: typeof report) => delete copy.summary.infos,
      (copy: typeof report) => { copy.results[0].messages[0].severity = 'совет'; },
      (copy: typeof report) => { copy.results[0].messages[0].line = 0; },
      (copy: typeof report) => delete copy.results[0].suppressedMessages[0].suppressions,
      (copy: typeof report) => { copy.results[0].messages[0].range = [1]; },
    ]) {
      const copy = structuredClone(report);
      spoil(copy);
      expect(validate(copy)).toBe(false);
    }
  });

  it('writes every message field', () => {
    const { start } = tariffFinding.range;
    expect(report.results[0].messages[0]).toEqual({
      ruleId: 'time-before-reason',
      messageId: 'asked',
      data: { asked: 'Удобно сейчас говорить?', turns: 2 },
      message: tariffFinding.message,
      severity: 'error',
      fatal: false,
      line: 5,
      column: 17,
      endLine: 5,
      endColumn: 40,
      range: [start, start + 23],
      node: { stage: 'Открытие', speaker: 'agent', language: 'ru' },
      path: tariffFinding.path,
      url: tariffFinding.url,
      suggestions: tariffFinding.suggestions,
      related: [{ message: 'клиент сам спрашивает о причине', line: 6, column: 9, endLine: 6, endColumn: 25, range: [start + 33, start + 49] }],
      fingerprint: '0123456789abcdef',
    });
    expect(report.results[0].messages[1].fix).toEqual({ applicability: 'safe', edits: [{ range: [4, 8], text: '{имя}' }] });
    expect(report.results[0].suppressedMessages[0].suppressions).toEqual([
      { kind: 'external', justification: 'старый сценарий', until: '2027-01-31' },
    ]);
  });

  it('counts', () => {
    expect(report).toMatchObject({ version: 1, tool: { name: 'callint', version: '0.1.0' }, columnUnit: 'utf16' });
    expect(report.results[0]).toMatchObject({ errorCount: 1, warningCount: 1, infoCount: 1, fixableErrorCount: 0, fixableWarningCount: 1 });
    expect(report.summary).toEqual({ files: 2, errors: 1, warnings: 1, infos: 1, suppressed: 1, durationMs: 42 });
    expect(report.results[1]).toMatchObject({ filePath: 'scripts/ясно.md', messages: [], errorCount: 0 });
  });
});

describe('json-lines', () => {
  it('writes one valid message a line, with its file', () => {
    const lines = jsonLines(run, options).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(3);
    const message = ajv.compile({ ...schema, type: 'object', required: [], $ref: '#/$defs/message' });
    for (const line of lines) {
      const parsed = JSON.parse(line);
      expect(parsed.filePath).toBe('scripts/tariff.md');
      expect(message(parsed)).toBe(true);
    }
  });

  it('is empty when nothing was found', () => expect(jsonLines(runOf([fileOf('a.md', 'Да')]), options)).toBe(''));
});

it('holds the beginning and the end of a long way, so that a report grows no faster than its scripts', () => {
  const path = Array.from({ length: 100 }, (_, step) => ({ line: step + 1, column: 1, text: `${step}`, speaker: 'agent' }));
  const report = JSON.parse(json(runOf([fileOf('a.md', tariff, [findingAt(tariff, 'Клиент', { path })])]), options));
  const shown: { text: string }[] = report.results[0].messages[0].path;
  expect([shown.length, shown[0].text, shown[19].text, shown[20].text, shown.at(-1)?.text]).toEqual([40, '0', '19', '80', '99']);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
});
