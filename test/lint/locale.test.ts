import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintSource, type Finding } from '../../src/lint/index.js';
import { loadOwnRuleFolders, rulePage, settleOptions } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { readPage } from '../../src/testing/index.js';

const folders = await loadOwnRuleFolders();

/** What is left of an English message without the words of the script, fields, keys and names of laws. */
function ownWords({ message, data }: Finding, text: string): string {
  const lower = text.toLowerCase();
  const unquoted = message.replace(/“[^“”]*”|«[^«»]*»|\{[^{}]*\}|\d+-ФЗ|[\p{L}\d]+(?:_[\p{L}\d]+)+/gu, '');
  const names = Object.values(data).flatMap((value) => String(value).split(', ')).filter((name) => lower.includes(name.toLowerCase()));
  return names.reduce((left, name) => left.replaceAll(name, ''), unquoted);
}

it('messages speak the language of the reader and not that of the script', () => {
  const mixed = folders.flatMap(({ rule, folder }) => {
    const path = rulePage(folder, 'ru');
    const { examples } = readPage(existsSync(path) ? readFileSync(path, 'utf8') : '');
    return examples.filter(({ expected }) => expected.length > 0).flatMap(({ format, script, options, line }) => {
      const source = createSource(`example.${format}`, script);
      const { findings } = lintSource(source, { rules: [{ rule, severity: rule.severity, options: settleOptions(rule, options) }], locale: 'en' });
      return findings.filter((finding) => /\p{Script=Cyrillic}/u.test(ownWords(finding, script))).map(({ message }) => `${rule.id}:${line} ${message}`);
    });
  });
  expect(mixed).toEqual([]);
});
