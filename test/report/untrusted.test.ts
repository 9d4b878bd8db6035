import { expect, it } from 'vitest';
import { FORMATS, loadReporter } from '../../src/report/index.js';
import type { Rule } from '../../src/rule/index.js';
import { createSource, positionOf } from '../../src/source/index.js';
import { fileOf, findingAt, runOf } from './calls.js';

const EVIL = 'Срочно\u001b]0;захват\u0007 \u001b[2J \u009b31m \u202eцена 001\u202c \u2066\u2028\u0085\u007f\u0008 решайте';
const text = `Оператор: ${EVIL}\nКлиент: Да`;
const finding = findingAt(text, 'решайте', {
  ruleId: `rule${EVIL}`,
  messageId: EVIL,
  data: { match: EVIL },
  message: `Уберите «${EVIL}»`,
  place: { stage: EVIL, speaker: EVIL, language: EVIL },
  path: [{ line: 1, column: 1, text: EVIL, speaker: EVIL }],
  related: [{ position: positionOf(createSource('', text), { start: 0, end: 4 }), message: EVIL }],
  suggestions: [{ desc: EVIL, edits: [{ range: { start: 0, end: 1 }, text: EVIL }] }, { desc: EVIL, edits: [] }],
  fix: { applicability: 'safe', edits: [{ range: { start: 0, end: 1 }, text: EVIL }] },
  url: EVIL,
  fingerprint: EVIL,
});
const file = fileOf(`scripts/${EVIL}.md`, text, [finding], {
  suppressed: [{ ...finding, suppressions: [{ kind: 'inSource', justification: EVIL }] }],
  broken: [{ ruleId: EVIL, error: EVIL }],
  scripts: [{ title: EVIL, language: 'ru', call: { direction: EVIL, type: EVIL, channel: EVIL }, range: { start: 0, end: text.length }, judgedBy: [`rule${EVIL}`], notJudgedBy: [] }],
});
const rule: Rule = { id: `rule${EVIL}`, category: 'opening', severity: 'error', summary: { ru: EVIL, en: EVIL }, messages: {}, check: () => [] };

it.each(FORMATS)('%s lets nothing through that acts on a terminal', async (format) => {
  const reporter = await loadReporter(format);
  for (const locale of ['ru', 'en'] as const) {
    const shown = reporter(runOf([file], { cwd: '/home/anna', rules: [rule], pageOf: () => EVIL }), { color: false, locale });
    expect(shown).toContain('решайте');
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
  }
});

it('stylish with colour writes no escape but its own', async () => {
  const shown = (await loadReporter('stylish'))(runOf([file]), { color: true, locale: 'ru' });
  expect(shown.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
});

it('a made-up format is refused by name', async () => {
  await expect(loadReporter('toString')).rejects.toThrow('There is no format "toString". Formats: stylish, compact, json');
});
