import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';

const rules = defaultSettings((await loadRules()).filter(({ id }) => id === 'missing-self-identification'));

/** What is advised in a call whose header names the company so. */
function advised(company: string, line: string): string[] {
  const text = `---\ndirection: outbound\ncompany: '${company}'\n---\n\nОператор: ${line}\n\nКлиент: Да.\n`;
  return lintSource(createSource('a.md', text), { rules, locale: 'auto' }).findings.flatMap(({ suggestions }) => suggestions.map(({ desc }) => desc));
}

describe('the company in the header', () => {
  it.each([
    ['Теплосеть', '«Теплосеть»'],
    ['«Теплосеть»', '«Теплосеть»'],
    ['ООО "Теплосеть"', 'ООО "Теплосеть"'],
  ])('%s is advised as %s', (company, said) => {
    expect(advised(company, 'Добрый день, звоню по счёту за май. Удобно сейчас?')).toEqual([`Например: «Здравствуйте! Меня зовут {имя оператора}, компания ${said}.»`]);
  });

  it('is known in another case, with quotation marks or without', () => {
    for (const company of ['Теплосеть', '«Теплосеть»']) expect(advised(company, 'Добрый день, это Олег из Теплосети, звоню по счёту за май. Удобно сейчас?')).toEqual([]);
  });
});
