import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { stylish } from '../../src/report/stylish.js';
import { fileOf, findingAt, runOf, tariff, tariffFinding } from './calls.js';

const ru = { color: false, locale: 'ru' } as const;
const en = { color: false, locale: 'en' } as const;

describe('a finding', () => {
  it('reads as a whole, in Russian', () => {
    expect(stylish(runOf([fileOf('scripts/tariff.md', tariff, [tariffFinding])]), ru)).toBe(`scripts/tariff.md

  5:17  ошибка  Вы просите время раньше, чем сказали, зачем звоните. Сначала назовите причину звонка.  time-before-reason
     5 │ Оператор: 👨‍💼 Удобно сейчас говорить?
       │              ^^^^^^^^^^^^^^^^^^^^^^^
    Путь звонка, на котором это происходит:
     3 │ Оператор: «Здравствуйте! Это Анна из «Ромашки».»
     4 │ Клиент: «Здравствуйте.»
     5 │ Оператор: «👨‍💼 Удобно сейчас говорить?»
    Скажите иначе: «Звоню, потому что с 3 марта ваш тариф подорожает. Есть две минуты?»
    Смотрите строку 6: клиент сам спрашивает о причине

Проблем: 1 (ошибок 1) в 1 файле из 1
Подробнее о правиле: callint explain time-before-reason
`);
  });

  it('reads as a whole, in English', () => {
    const text = 'Agent: Hi, it is Maya.\nAgent: Do you have a minute?\nCustomer: What is it about?\n';
    const finding = findingAt(text, 'Do you have a minute?', {
      message: 'You ask for time before you say why you call. Give the reason first.',
      severity: 'warning',
      path: [{ line: 1, column: 8, text: 'Hi, it is Maya.', speaker: 'agent' }, { line: 2, column: 8, text: 'Do you have a minute?', speaker: 'agent' }],
      suggestions: [{ desc: '“Your price goes up in March. Two minutes?”', edits: [] }, { desc: '“I call about the leak. Can you talk?”', edits: [] }],
    });
    expect(stylish(runOf([fileOf('calls/hi.md', text, [finding])]), en)).toBe(`calls/hi.md

  2:8  warning  You ask for time before you say why you call. Give the reason first.  time-before-reason
     2 │ Agent: Do you have a minute?
       │        ^^^^^^^^^^^^^^^^^^^^^
    The path through the call:
     1 │ Agent: “Hi, it is Maya.”
     2 │ Agent: “Do you have a minute?”
    Say instead:
      • “Your price goes up in March. Two minutes?”
      • “I call about the leak. Can you talk?”

1 problem (1 warning) in 1 of 1 file
More about the rule: callint explain time-before-reason
`);
  });

  it('announces an example once', () => {
    const text = 'Оператор: Удобно?\n';
    const shown = (desc: string) => stylish(runOf([fileOf('a.md', text, [findingAt(text, 'Удобно', { message: 'Рано.', suggestions: [{ desc, edits: [] }] })])]), ru);
    expect(shown('Например: «Звоню по счёту.»')).toContain('    Скажите иначе, например: «Звоню по счёту.»\n');
    expect(shown('Начните с суммы.')).toContain('    Скажите иначе: Начните с суммы.\n');
  });

  it('speaks the language of its message, even in a report in another', () => {
    const text = 'Agent: Сейчас удобно?\n';
    const english = findingAt(text, 'Сейчас', { message: 'Say why you call before “Сейчас удобно говорить, да или нет?”.' });
    const shown = stylish(runOf([fileOf('a.md', text, [english])]), ru);
    expect(shown).toContain('1:8  error  Say why');
    expect(shown).toContain('Проблем: 1 (ошибок 1)');
  });

  it('keeps long steps within the page and a long path short, and says so', () => {
    const text = 'Оператор: Удобно?\n';
    const path = Array.from({ length: 33 }, (_, step) => ({
      line: step + 1, column: 1, text: 'Мы предлагаем вам лучшие условия на рынке связи. '.repeat(5), speaker: 'third_party',
    }));
    const shown = stylish(runOf([fileOf('a.md', text, [findingAt(text, 'Удобно', { path })])]), ru);
    const steps = shown.split('\n').filter((line) => line.includes('Другой человек'));
    expect(steps).toHaveLength(12);
    for (const step of steps) expect(stringWidth(step)).toBeLessThanOrEqual(76);
    expect(steps[0]).toBe('     1 │ Другой человек: «Мы предлагаем вам лучшие условия на рынке…»');
    expect(shown).toContain('│ … ещё 21 реплика …');
  });

  it('names a speaker as the script does, quotes an unknown one, and gives a step nobody says as it is', () => {
    const text = 'Оператор: Удобно?\n';
    const step = (speaker: string) => ({ line: 1, column: 1, text: 'Отказ', speaker });
    const shown = stylish(runOf([fileOf('a.md', text, [findingAt(text, 'Удобно', { path: ['Старший смены', 'unknown', '', 'system'].map(step) })])]), ru);
    expect(shown).toContain('     1 │ Старший смены: «Отказ»\n     1 │ «Отказ»\n     1 │ Отказ\n     1 │ Система: «Отказ»\n');
  });

  it('has no frame when the file is empty', () => {
    const shown = stylish(runOf([fileOf('пусто.md', '', [findingAt('', { start: 0, end: 0 }, { fatal: true, message: 'Файл пуст.' })])]), ru);
    expect(shown).toContain('  1:1  ошибка  Файл пуст.  time-before-reason\n\nПроблем: 1');
  });

  it('of several lines says how many more there are', () => {
    const text = 'Оператор: Раз,\nдва,\nтри,\nчетыре.\n';
    expect(stylish(runOf([fileOf('a.md', text, [findingAt(text, { start: 10, end: text.length - 1 })])]), ru))
      .toContain('     2 │ два,\n       │ ^^^^\n       │ … и ещё 2 строки\n');
  });
});

describe('the closing lines', () => {
  const text = 'Оператор: Удобно?\n';
  const of = (...severities: ('error' | 'warning' | 'info')[]) => severities.map((severity) => findingAt(text, 'Удобно', { severity }));
  const clean = (count: number) => Array.from({ length: count }, (_, index) => fileOf(`clean-${index}.md`, text));
  const tail = (files: Parameters<typeof runOf>[0], options: typeof ru | typeof en) =>
    stylish(runOf(files), options).trimEnd().split('\n\n').at(-1)?.split('\n')[0];

  it('count problems and files in both languages', () => {
    const files = [fileOf('a.md', text, of('error', 'warning')), fileOf('b.md', text, of('error')), ...clean(3)];
    expect(tail(files, ru)).toBe('Проблем: 3 (ошибок 2, предупреждений 1) в 2 файлах из 5');
    expect(tail(files, en)).toBe('3 problems (2 errors, 1 warning) in 2 of 5 files');
  });

  it('count advice too', () => {
    const files = [fileOf('a.md', text, of('info', 'info'))];
    expect(tail(files, ru)).toBe('Проблем: 2 (советов 2) в 1 файле из 1');
    expect(tail(files, en)).toBe('2 problems (2 pieces of advice) in 1 of 1 file');
    expect(tail([fileOf('a.md', text, of('error', 'info'))], en)).toBe('2 problems (1 error, 1 piece of advice) in 1 of 1 file');
  });

  it.each([[1, 'файле'], [2, 'файлах'], [5, 'файлах'], [11, 'файлах'], [21, 'файле']])('put %i files in the right case', (count, word) => {
    const files = Array.from({ length: count }, (_, index) => fileOf(`${index}.md`, text, of('error')));
    expect(tail(files, ru)).toBe(`Проблем: ${count} (ошибок ${count}) в ${count} ${word} из ${count}`);
  });

  it.each([
    [1, 'Замечаний нет: проверен 1 файл.', 'No problems: 1 file checked.'],
    [2, 'Замечаний нет: проверено 2 файла.', 'No problems: 2 files checked.'],
    [5, 'Замечаний нет: проверено 5 файлов.', 'No problems: 5 files checked.'],
    [21, 'Замечаний нет: проверен 21 файл.', 'No problems: 21 files checked.'],
  ])('are all there is for %i clean files', (count, russian, english) => {
    expect(stylish(runOf(clean(count)), ru)).toBe(`${russian}\n`);
    expect(stylish(runOf(clean(count)), en)).toBe(`${english}\n`);
  });

  it('tell what --fix mends, what is hidden, and how to learn more', () => {
    const fix = { applicability: 'safe', edits: [{ range: { start: 10, end: 16 }, text: 'Можно' }] } as const;
    const findings = [
      findingAt(text, 'Удобно', { fix: { ...fix, edits: [...fix.edits] } }),
      findingAt(text, 'Удобно', { ruleId: 'dead-end', fix: { applicability: 'unsafe', edits: [] } }),
    ];
    const suppressed = [1, 2].map(() => ({ ...findings[0], suppressions: [{ kind: 'inSource' as const, justification: 'так велит закон' }] }));
    const run = runOf([fileOf('a.md', text, findings, { suppressed })]);
    expect(stylish(run, ru).split('\n').slice(-5)).toEqual([
      'Проблем: 2 (ошибок 2) в 1 файле из 1',
      'По вашей просьбе скрыто: 2 замечания.',
      'Исправит сама программа: 1. Для этого запустите callint --fix',
      'Подробнее о правиле: callint explain ПРАВИЛО, например callint explain time-before-reason',
      '',
    ]);
    expect(stylish(run, en).split('\n').slice(-4, -1)).toEqual([
      '2 problems are hidden at your request.',
      'Can be fixed for you: 1. To do that, run callint --fix',
      'More about a rule: callint explain RULE, for example callint explain time-before-reason',
    ]);
  });

  it('never call a check clean that a broken rule left incomplete', () => {
    const run = runOf([fileOf('a.md', text, [], { broken: [{ ruleId: 'dead-end', error: 'TypeError: no stage' }] })]);
    expect(stylish(run, ru)).toBe(`a.md

  Правило dead-end сломалось на этом файле, остальные сработали: TypeError: no stage

Проверка неполная: сломалось правил — 1. Виноват не сценарий, а программа или её дополнение.
`);
    expect(stylish(run, en)).toContain('The check is incomplete: 1 rule broke.');
  });
});

describe('colour', () => {
  const run = runOf([fileOf('scripts/tariff.md', tariff, [tariffFinding])]);

  it('is there when asked for, and only then', () => {
    expect(stylish(run, { ...ru, color: true })).toContain('\u001b[31mошибка\u001b[39m');
    expect(stylish(run, ru)).not.toContain('\u001b');
  });

  it('changes no word', () => {
    expect(stylish(run, { ...ru, color: true }).replace(/\u001b\[\d+m/g, '')).toBe(stylish(run, ru));
  });
});
