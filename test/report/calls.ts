import type { FileResult, Finding } from '../../src/lint/index.js';
import { createSource, positionOf, type Range } from '../../src/source/index.js';
import type { Run } from '../../src/report/index.js';

/** Where `words` stand in `text`. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the script does not say: ${words}`);
  return { start, end: start + words.length };
}

/** A finding about `words` of `text`. */
export function findingAt(text: string, words: string | Range, more: Partial<Finding> = {}): Finding {
  const range = typeof words === 'string' ? rangeOf(text, words) : words;
  return {
    ruleId: 'time-before-reason',
    messageId: 'asked',
    data: {},
    message: 'Вы просите время раньше, чем сказали, зачем звоните. Сначала назовите причину звонка.',
    severity: 'error',
    fatal: false,
    range,
    position: positionOf(createSource('', text), range),
    place: { stage: 'Открытие', speaker: 'agent', language: 'ru' },
    path: [],
    related: [],
    suggestions: [],
    url: 'https://callint.dev/rules/time-before-reason',
    content: '0000000000000000',
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

export function fileOf(filePath: string, text: string, findings: Finding[] = [], more: Partial<FileResult> = {}): FileResult {
  return { filePath, text, findings, suppressed: [], broken: [], ...more };
}

export function runOf(results: FileResult[], more: Partial<Run> = {}): Run {
  return { version: '0.1.0', results, durationMs: 41.6, ...more };
}

export const tariff = [
  '# Смена тарифа',
  '',
  'Оператор: Здравствуйте! Это Анна из «Ромашки».',
  'Клиент: Здравствуйте.',
  'Оператор: 👨‍💼 Удобно сейчас говорить?',
  'Клиент: А что вы хотели?',
  '',
].join('\r\n');

export const tariffFinding = findingAt(tariff, 'Удобно сейчас говорить?', {
  data: { asked: 'Удобно сейчас говорить?', turns: 2 },
  path: [
    { line: 3, column: 11, text: 'Здравствуйте! Это Анна из «Ромашки».', speaker: 'agent' },
    { line: 4, column: 9, text: 'Здравствуйте.', speaker: 'customer' },
    { line: 5, column: 11, text: '👨‍💼 Удобно сейчас говорить?', speaker: 'agent' },
  ],
  suggestions: [{ desc: '«Звоню, потому что с 3 марта ваш тариф подорожает. Есть две минуты?»', edits: [] }],
  related: [{ position: positionOf(createSource('', tariff), rangeOf(tariff, 'А что вы хотели?')), message: 'клиент сам спрашивает о причине' }],
});
