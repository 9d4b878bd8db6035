import { describe, expect, it } from 'vitest';
import type { FileResult, JudgedScript } from '../../src/lint/index.js';
import { scorecard } from '../../src/report/scorecard.js';
import type { Category, Rule } from '../../src/rule/index.js';
import { fileOf, findingAt, runOf, tariff } from './calls.js';

const options = { color: false, locale: 'en' } as const;

function ruleOf(id: string, category: Category, ru: string): Rule {
  return { id, category, severity: 'error', messages: {}, check: () => [], summary: { ru, en: `${ru} (en)` } };
}

const rules = [
  ruleOf('promise', 'honesty', 'Не обещайте лишнего.'),
  ruleOf('reason', 'opening', 'Сначала причина.'),
  ruleOf('names', 'opening', 'Назовите себя.'),
  ruleOf('price', 'price', 'Назовите цену.'),
  ruleOf('order', 'respect', 'Не приказывайте.'),
];

const script: JudgedScript = {
  title: 'Смена тарифа', language: 'ru', call: { direction: 'outbound', type: 'sales', channel: 'voice' },
  range: { start: 0, end: tariff.length }, judgedBy: ['promise', 'reason', 'names', 'order'], notJudgedBy: ['price'],
};
const fault = findingAt(tariff, 'Удобно', { ruleId: 'reason', severity: 'error', message: 'Причина не названа.' });
const slip = findingAt(tariff, 'Клиент', { ruleId: 'order', severity: 'warning', message: 'Звучит как приказ.' });
const card = (more: Partial<FileResult>, scripts = [script]) => scorecard(runOf([fileOf('scripts/tariff.md', tariff, [], { scripts, ...more })], { rules }), options);

describe('scorecard', () => {
  it('is the form of a supervisor: by part, what holds, what does not, what does not apply', () => {
    expect(card({ findings: [fault, slip] })).toBe(`Оценочный лист: scripts/tariff.md, «Смена тарифа»
Исходящий звонок, продажа

  Начало разговора — 1 из 2
  НЕТ   Сначала причина.  reason
        строка 5: Причина не названа.
  да    Назовите себя.

  Честность — 1 из 1
  да    Не обещайте лишнего.

  Цена и условия — н/п
  н/п   Назовите цену.

  Уважение — 0 из 1
  нет   Не приказывайте.  order
        строка 4: Звучит как приказ.

  Оформление скрипта — 1 из 1
  да    Файл читается без оговорок.

Итого: выполнено 3 из 5 (60 %), критичных нарушений: 1

yes: holds; no: does not; NO: a critical fault; n/a: this script gives no occasion
`);
  });

  it('speaks the language of the script', () => {
    const shown = card({ findings: [fault] }, [{ ...script, language: 'en', call: { direction: 'inbound', type: 'complaint', channel: 'chat' } }]);
    expect(shown).toMatch(/^Scorecard: scripts\/tariff\.md, “Смена тарифа”\nChat, complaint\n/);
    expect(shown).toContain('  NO    Сначала причина. (en)  reason');
    expect(shown).toContain('In all: 4 of 5 hold (80 %), critical faults: 1');
  });

  it('counts a rule as asked when it found something, whatever the script gives occasion to', () => {
    expect(card({ findings: [{ ...fault, ruleId: 'price' }] })).toContain('  Цена и условия — 0 из 1\n  НЕТ   Назовите цену.');
  });

  it('holds what a person has hidden, and says so', () => {
    expect(card({ suppressed: [{ ...fault, suppressions: [{ kind: 'inSource', justification: 'закон' }] }] })).toContain('  да    Сначала причина. (скрыто по вашей просьбе: 1)\n');
  });

  it('judges nothing by a rule that broke', () => {
    const shown = card({ broken: [{ ruleId: 'reason', error: 'TypeError' }] });
    expect(shown).toContain('  ???   Сначала причина. (не проверено: правило сломалось)');
    expect(shown).toContain('выполнено 4 из 4 (100 %)');
  });

  it('judges how the file could be read', () => {
    expect(card({ findings: [findingAt(tariff, 'Клиент', { ruleId: 'parse-unknown-key', severity: 'warning', message: 'Ключ незнаком.' })] }))
      .toContain('  Оформление скрипта — 0 из 1\n  нет   Файл читается без оговорок.\n        строка 4: Ключ незнаком.');
  });

  it('tells the scripts of a file apart, and gives an overview of several', () => {
    const half = tariff.indexOf('Клиент: А');
    const shown = card({ findings: [fault, slip] }, [{ ...script, title: 'Первый', range: { start: 0, end: half } }, { ...script, title: 'Второй', range: { start: half, end: tariff.length } }]);
    expect(shown).toContain(`All scripts, from weak to strong
   60 %  scripts/tariff.md, Первый
  100 %  scripts/tariff.md, Второй`);
    expect(shown).toContain(`By part, in all scripts
   75 %  Opening — 3 of 4
  100 %  Honesty — 2 of 2
   50 %  Respect — 1 of 2`);
  });

  it('names the files that it cannot judge', () => {
    expect(card({ scripts: [], findings: [findingAt(tariff, { start: 0, end: 0 }, { message: 'Файл не похож на скрипт.' })] })).toBe('Not judged: scripts/tariff.md — Файл не похож на скрипт.\n');
  });

  it('names lines beyond the first three faults of a rule in brief', () => {
    expect(card({ findings: Array.from({ length: 5 }, () => fault) })).toContain(`${'        строка 5: Причина не названа.\n'.repeat(3)}        строка 5, строка 5\n`);
  });
});
