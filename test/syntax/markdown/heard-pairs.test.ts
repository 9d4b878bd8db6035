import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

const SHEETS = {
  en: [['Who are you?', "I'm Ann from Lane Insurance, and I'm calling about your policy."], ["I can't pay that much", 'I understand. Shall we split it into three parts for you?'], ['Do I have to decide today?', 'No, you have until Friday. Would you like me to ring you then?']],
  ru: [['А вы кто?', 'Я Инна из «Полиса», звоню вам о продлении страховки.'], ['Я столько не заплачу', 'Понимаю вас. Давайте разобьём на три части?'], ['Мне сегодня решать?', 'Нет, у вас есть время до пятницы. Перезвонить вам тогда?']],
};

/** Who says each line, customers' words as cases included. */
function sidesOf(text: string): { heard: number; said: number } {
  const tree = shortTree(text);
  return { heard: tree.filter((line) => !/agent:|customer:/.test(line) && /Who are|pay that|decide today|вы кто|не заплачу|Мне сегодня/.test(line)).length, said: tree.filter((line) => line.includes('agent:')).length };
}

describe.each(['en', 'ru'] as const)('what customers say, in one way of writing (%s)', (lang) => {
  test.each([
    ['bold words before the answer', (heard: string, said: string) => `**${heard}** ${said}\n\n`],
    ['words in italics and a dash before the answer', (heard: string, said: string) => `- *${heard}* — ${said}\n`],
    ['numbered words in bold over the answer', (heard: string, said: string) => `1. **${heard}**\n   ${said}\n`],
    ['bullets over the answer', (heard: string, said: string) => `- ${heard}\n  - ${said}\n`],
  ])('%s', (_, row) => {
    expect(sidesOf(`# Script\n\n## Part two\n\n${SHEETS[lang].map(([heard, said]) => row(heard, said)).join('')}`)).toEqual({ heard: 3, said: 3 });
  });
});

test('titles of steps in bold before what is said are none', () => {
  const tree = shortTree('# Script\n\n1. **Greeting**\n   Good morning, this is Ann from Lane Insurance.\n2. **Reason**\n   I am calling about your policy, which ends on Friday.\n3. **Closing**\n   Thank you for your time. Goodbye!');
  expect(tree.filter((line) => line.includes('agent:'))).toHaveLength(3);
  expect(tree.filter((line) => line.startsWith('sequence'))).toHaveLength(3);
});
