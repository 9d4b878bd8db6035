import { describe, expect, it } from 'vitest';
import { defineRule, type Rule } from '../../src/rule/index.js';
import { isAsWritten, readPage, runExample } from '../../src/testing/index.js';

// a rule of any options is kept among rules of all options, as the registry does it
const rule = {
  id: 'vague-wait',
  ...defineRule({
    category: 'clarity',
    severity: 'warning',
    summary: { ru: 'Назовите время.', en: 'Name the time.' },
    messages: { said: { ru: '«{words}»: сколько ждать?', en: '“{words}”: how long?' } },
    options: { word: { default: 'секундочку', description: 'The word.' } },
    *check(script, { word }) {
      for (const turn of script.agentTurns) {
        for (const token of turn.tokens) {
          if (token.form === 'бум') throw new Error('сломалось');
          if (token.form === word) yield { at: turn.at(token), message: 'said', data: wordsOf(token.text) };
        }
      }
    },
  }),
} as unknown as Rule;

const SCRIPT = '# Доставка\n\nКлиент: Где диван?\n\nОператор: Секундочку, проверю.\n';

describe('runExample', () => {
  it('gives the findings of the rule as lines', () => {
    const run = runExample(rule, example(SCRIPT), 'ru');
    expect(run).toEqual({ actual: ['5:11-5:21 warning vague-wait/said «Секундочку»'], faults: [] });
  });

  it('sets the options that the page names', () => {
    expect(runExample(rule, example(SCRIPT, { word: 'минуточку' }), 'ru').actual).toEqual([]);
    expect(() => runExample(rule, example(SCRIPT, { words: 'минуточку' }), 'ru')).toThrow('Did you mean “word”?');
  });

  it('finds fault with a message whose slot stays empty', () => {
    const run = runExample(rule, example(SCRIPT.replace('Секундочку', 'секундочку')), 'ru');
    expect(run.faults).toEqual(['the message “said” has nothing for {words}']);
  });

  it('finds fault with a rule that throws', () => {
    expect(runExample(rule, example(SCRIPT.replace('Секундочку', 'Бум')), 'ru').faults).toEqual(['vague-wait threw: сломалось']);
  });

  it('finds fault with an example that is no script', () => {
    expect(runExample(rule, example('# Install\n\nRun `npm install` and read the manual.\n'), 'en').faults[0]).toMatch(/^the example is not read as a script/);
  });
});

it('an example is as written when the lines are equal and nothing is at fault', () => {
  const written = { ...example(SCRIPT), expected: ['a'] };
  expect(isAsWritten(written, { actual: ['a'], faults: [] })).toBe(true);
  expect(isAsWritten(written, { actual: ['a'], faults: ['b'] })).toBe(false);
  expect(isAsWritten(written, { actual: [], faults: [] })).toBe(false);
});

function example(script: string, options: Record<string, unknown> = {}): ReturnType<typeof readPage>['examples'][number] {
  const [read] = readPage(`\`\`\`\`md example\n${script}\`\`\`\`\n`).examples;
  return { ...read, options };
}

// with a small letter the slot stays empty
function wordsOf(text: string): Record<string, string> {
  return text === 'Секундочку' ? { words: text } : {};
}
