import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadOwnRuleFolders, rulePage } from '../src/project/index.js';
import { callsLine } from '../src/rule/index.js';
import { PAGE_LOCALES, readPage, runExample } from '../src/testing/index.js';

const folders = await loadOwnRuleFolders();

// the page of a rule is its test: `npm run update` rewrites the findings, and the diff is the review
describe.each(folders.map((one) => [one.rule.id, one] as const))('%s', (_, { rule, folder }) => {
  for (const locale of PAGE_LOCALES) {
    const path = rulePage(folder, locale);
    const page = existsSync(path) ? readPage(readFileSync(path, 'utf8')) : undefined;

    it(`has a page in ${locale} with a script that it finds fault with and one that it does not`, () => {
      expect(page?.mistakes).toEqual([]);
      expect(page?.examples.some((example) => example.expected.length > 0)).toBe(true);
      expect(page?.examples.some((example) => example.expected.length === 0)).toBe(true);
    });

    it(`has a page in ${locale} that says on which kinds of call it runs`, () => {
      expect(existsSync(path) && readFileSync(path, 'utf8').split(/\r?\n/)).toContain(callsLine(rule.calls, locale));
    });

    for (const example of page?.examples ?? []) {
      it(`gives what its page says in ${locale}, line ${example.line}`, () => {
        const { actual, faults } = runExample(rule, example, locale);
        expect(faults).toEqual([]);
        expect(actual).toEqual(example.expected);
      });
    }
  }
});

it('there are rules to test', () => {
  expect(folders.length).toBeGreaterThan(0);
});
