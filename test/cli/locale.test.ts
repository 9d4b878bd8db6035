import { expect, it } from 'vitest';
import { reportLocale } from '../../src/cli/locale.js';

it('a report speaks the language of most findings where nothing else tells one', () => {
  expect(reportLocale('en', undefined, ['ru', 'en', 'ru'], {})).toBe('ru');
  expect(reportLocale('ru', undefined, ['ru', 'en', 'en'], { LANG: 'C.UTF-8' })).toBe('en');
  expect(reportLocale('en', undefined, ['ru', 'en'], {})).toBe('en');
  expect(reportLocale('en', undefined, ['ru'], { LANG: 'en_GB.UTF-8' })).toBe('en');
  expect(reportLocale('en', 'en', ['ru'], {})).toBe('en');
});
