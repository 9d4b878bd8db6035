import { expect, it } from 'vitest';
import { actTypes } from '../../src/meaning/act-types.js';
import { actName } from '../../src/report/why/act-names.js';

it('has a name for every act of ours, in both languages', () => {
  const nameless = actTypes().filter((type) => !type.includes('/') && actName(type, 'en').startsWith('something else'));
  expect(nameless).toEqual([]);
  expect(actName('directive-language/legal-duty', 'ru')).toBe('фразы правила (directive-language/legal-duty)');
});
