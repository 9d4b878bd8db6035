import { describe, expect, test } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { walk } from '../../../src/syntax/walk.js';
import { readYaml } from '../../../src/syntax/yaml/index.js';

const SAID = {
  en: ['Hello, thanks for calling Dozely, how can I help you?', "My mattress has a hole and I can't sleep!", 'I am sorry. I will send you a new one by Friday, would that suit you?', 'It would. Do I have to pay?', 'No, it is free. Is there anything else I can do for you?', 'No, thanks.'],
  ru: ['Здравствуйте, «Тёплый дом», чем вам помочь?', 'Батареи холодные, у меня ребёнок болеет!', 'Понимаю вас. Мастер приедет сегодня до шести, вам удобно?', 'Удобно. А платить надо?', 'Нет, вызов бесплатный. Что-то ещё подсказать вам?', 'Нет, спасибо.'],
};
const NAMES = { en: ['Dozely Care', 'dana_77'], ru: ['Тёплый дом', 'Глеб Т.'] };
const TURNS = ['agent', 'customer', 'agent', 'customer', 'agent', 'customer'];

function turnsIn(text: string): { role: string; at: string }[] {
  const source = createSource('script.yaml', text);
  const turns: { role: string; at: string }[] = [];
  walk(readYaml(source).document, (node) => {
    if (node.type === 'turn') turns.push({ role: node.role, at: node.children.map(({ position }) => text.slice(position.start.offset, position.end.offset)).join('') });
  });
  return turns;
}

describe.each(['en', 'ru'] as const)('rows of turns (%s)', (lang) => {
  test.each([
    ['sender', 'msg'], ['by', 'phrase'], ['party', 'words'], ['person', 'line'], ['who', 'text'], ['отправитель', 'сообщение'], ['сторона', 'слова'],
  ])('under the keys %s and %s', (who, said) => {
    for (const row of [
      (name: string, words: string) => `  - ${who}: ${name}\n    ${said}: "${words}"`,
      (name: string, words: string) => `  - {${who}: ${name}, at: "10:02", ${said}: "${words}"}`,
      (name: string, words: string, index: number) => `  - ${index + 1}: {${who}: ${name}, ${said}: "${words}"}`,
    ]) {
      const turns = turnsIn(`messages:\n${SAID[lang].map((words, index) => row(NAMES[lang][index % 2], words, index)).join('\n')}\n`);
      expect(turns.map(({ role }) => role)).toEqual(TURNS);
      expect(turns.map(({ at }) => at)).toEqual(SAID[lang]);
    }
  });

  test.each(['', '10:02 ', '[10:02] '])('in texts that open with “%sName:”', (time) => {
    const turns = turnsIn(`chat:\n${SAID[lang].map((words, index) => `  - "${time}${NAMES[lang][index % 2]}: ${words}"`).join('\n')}\n`);
    expect(turns.map(({ role }) => role)).toEqual(TURNS);
    expect(turns.map(({ at }) => at)).toEqual(SAID[lang]);
  });

  test('under “replies”, which hold no answers of the customer then', () => {
    const turns = turnsIn(`part_1:\n  replies:\n${SAID[lang].map((words, index) => `    - sender: ${NAMES[lang][index % 2]}\n      line: "${words}"`).join('\n')}\n`);
    expect(turns.map(({ role }) => role)).toEqual(TURNS);
  });
});

test('steps that alternate in kind are no talk', () => {
  const step = (id: number, kind: string, text: string) => `  - id: s${id}\n    type: ${kind}\n    text: "${text}"\n    next: s${id + 1}`;
  const turns = turnsIn(`steps:\n${[step(1, 'message', 'Hello, this is Ann from Lane Bank.'), step(2, 'question', 'Is now a good time for you?'), step(3, 'message', 'I am calling about your card.'), step(4, 'question', 'Shall I block it for you?')].join('\n')}\n`);
  expect(turns.map(({ role }) => role)).toEqual(['agent', 'agent', 'agent', 'agent']);
});

test('answers with the steps that they lead to are no talk', () => {
  const turns = turnsIn('start:\n  agent: "Is now a good time for you?"\n  answers:\n    - {cue: "Go ahead.", go: one}\n    - {cue: "What is it about?", go: two}\n    - {cue: "All right then.", go: one}\n    - {cue: "Who are you?", go: two}\none:\n  agent: "Your card is ready."\ntwo:\n  agent: "This is Ann from Lane Bank."\n');
  expect(turns.map(({ role }) => role)).toEqual(['agent', 'agent', 'agent']);
});
