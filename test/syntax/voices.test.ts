import { expect, test } from 'vitest';
import { soundsLikeAgent } from '../../src/syntax/voices.js';
import { speakerRows, wordsOf } from './speakers.js';

test.each([
  ['Здравствуйте! Меня зовут Анна, звоню по вашей заявке.', 'Сколько это стоит?'],
  ['Подождёте минуту на линии? Проверю и вернусь.', 'Я уже третий раз вам звоню, у меня дети мёрзнут!'],
  ["I'm sorry to hear that. Would Thursday suit you better?", "I've been waiting for two weeks."],
  ["I'll send you the form today, so you don't have to call again.", 'Do I have to pay for that?'],
])('%s is said by the agent, «%s» by the customer', (agent, customer) => {
  expect(soundsLikeAgent(agent)).toBeGreaterThan(0.5);
  expect(soundsLikeAgent(customer)).toBeLessThan(-0.5);
});

test('five lines in six of scripts that nothing was learnt from sound like who says them', () => {
  const rows = [...speakerRows('.md', 'dev-3'), ...speakerRows('.yaml', 'dev-3')].filter(({ role }) => role === 'agent' || role === 'customer');
  const right = rows.filter((row) => soundsLikeAgent(wordsOf(row)) > 0 === (row.role === 'agent'));
  expect(rows.length).toBeGreaterThan(900);
  expect(right.length / rows.length).toBeGreaterThan(5 / 6);
});
