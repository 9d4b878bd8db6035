import { describe, expect, it } from 'vitest';
import { lintSource, type FileResult } from '../../src/lint/index.js';
import { hidingEdit } from '../../src/lsp/hide.js';
import { createLinter, lintText } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';

const HEAD = '---\ndirection: outbound\n---\n\n# Тариф\n\n';

const linter = await createLinter({ config: false }, '/');

/** The script with the first finding of a rule hidden by the offered comment; none when nothing is offered. */
async function hidden(path: string, text: string, ruleId: string): Promise<{ text: string; before: FileResult; after: FileResult } | undefined> {
  const options = await linter.optionsFor(`/${path}`);
  const check = (changed: string) => lintSource(createSource(path, changed), options);
  const before = check(text);
  const finding = before.findings.find((one) => one.ruleId === ruleId);
  if (!finding) throw new Error(`the script does not break ${ruleId}`);
  const edit = hidingEdit(finding, before, 'причина', check);
  if (!edit) return undefined;
  const changed = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
  return { text: changed, before, after: check(changed) };
}

const MARKDOWN = 'Оператор: Здравствуйте! Это Анна, «Ромашка», звоню о вашем тарифе.\n\nКлиент: Слушаю.\n\nОператор: Вы должны перейти сегодня.\n\nКлиент: Нет.\n';

describe('the comment that hides a finding', () => {
  it.each([
    ['prose', 'a.md', HEAD + MARKDOWN, '<!-- callint-disable-next-line directive-language -- причина -->\nОператор: Вы должны'],
    ['a file with CRLF', 'a.md', (HEAD + MARKDOWN).replaceAll('\n', '\r\n'), '<!-- callint-disable-next-line directive-language -- причина -->\r\nОператор: Вы должны'],
    ['a quotation', 'a.md', `${HEAD}> Оператор: Здравствуйте!\n> Клиент: Да.\n> Оператор: Вы должны перейти сегодня.\n> Клиент: Нет.\n`, 'directive-language -- причина -->'],
    ['a list', 'a.md', `${HEAD}- Оператор: Здравствуйте!\n- Клиент: Да.\n- Оператор: Вы должны перейти сегодня.\n- Клиент: Нет.\n`, 'directive-language -- причина -->'],
    ['a table', 'a.md', `${HEAD}| Клиент | Оператор |\n|---|---|\n| Дорого | Вы должны перейти сегодня. |\n| Подумаю | Хорошо, перезвоню вам завтра. |\n`, 'directive-language -- причина -->'],
    ['YAML', 'a.yaml', 'title: Тариф\ndirection: outbound\nsteps:\n  - agent: Здравствуйте! Это Анна, «Ромашка», звоню о вашем тарифе.\n  - customer: Слушаю.\n  - agent: Вы должны перейти сегодня.\n', '  # callint-disable-next-line directive-language -- причина\n  - agent: Вы'],
    ['a block of text in YAML', 'a.yaml', 'title: Тариф\ndirection: outbound\nsteps:\n  - agent: |\n      Здравствуйте! Это Анна, «Ромашка», звоню о вашем тарифе.\n      Вы должны перейти сегодня.\n  - customer: Нет.\n', 'directive-language -- причина'],
  ])('hides it, and it alone, in %s', async (_, path, text, comment) => {
    const done = await hidden(path, text, 'directive-language');
    expect(done?.text).toContain(comment);
    expect(done?.after.suppressed.map(({ ruleId }) => ruleId)).toEqual(['directive-language']);
    expect(done?.after.findings.map(({ ruleId }) => ruleId)).toEqual(done?.before.findings.filter(({ ruleId }) => ruleId !== 'directive-language').map(({ ruleId }) => ruleId));
  });

  it('hides with it what else its rule says of the line', async () => {
    const text = `${HEAD}Оператор: Здравствуйте! Это Анна, «Ромашка», звоню о вашем тарифе.\n\nКлиент: Да.\n\nОператор: Вы должны перейти сегодня. Вы обязаны подписать договор.\n\nКлиент: Нет.\n`;
    const done = await hidden('a.md', text, 'directive-language');
    expect(done?.before.findings.filter(({ ruleId }) => ruleId === 'directive-language').length).toBeGreaterThan(1);
    expect(done?.after.findings.map(({ ruleId }) => ruleId)).not.toContain('directive-language');
  });

  it('is not offered where no comment hides anything, or it would change more', async () => {
    const before = await lintText(HEAD + MARKDOWN, { path: 'a.md', config: false });
    const finding = before.findings.find(({ ruleId }) => ruleId === 'directive-language');
    if (!finding) throw new Error('the script gives no order');
    expect(hidingEdit(finding, before, 'причина', (text) => ({ ...before, text }))).toBeUndefined();
    const other = { ...finding, ruleId: 'overpromise' };
    expect(hidingEdit(finding, { ...before, findings: [finding, other] }, 'причина', (text) => ({ ...before, text, findings: [] }))).toBeUndefined();
    expect(hidingEdit({ ...finding, fatal: true }, before, 'причина', (text) => ({ ...before, text, findings: [] }))).toBeUndefined();
  });
});
