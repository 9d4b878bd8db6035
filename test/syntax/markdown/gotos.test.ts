import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

/** What stands between the first heading and the next one, without its indent. */
function firstStep(text: string): string[] {
  const lines = shortTree(text);
  const next = lines.findIndex((line, index) => index > 0 && !line.startsWith('  '));
  return lines.slice(1, next < 0 ? undefined : next).map((line) => line.trim());
}

describe('a goto on a line of its own below what is said', () => {
  const said = "agent: Lane Gas, this is Sam. How can I help?";

  test.each([
    ['GO TO STEP 2', 'jump to wrap-up'],
    ['Go to step 2.', 'jump to wrap-up'],
    ['Return to Wrap up', 'jump to wrap-up'],
    ['GO TO STEP 11', 'jump to ? STEP 11'],
    ['Hang up.', 'end'],
  ])('English: %s', (line, way) => {
    expect(firstStep(`# Gas\n\n## Step 1 Greeting\n\nAgent: Lane Gas, this is Sam. How can I help?\n${line}\n\n## Step 2 Wrap up\n\nAgent: Thank you. Goodbye.`)).toEqual([said, way]);
  });

  test.each([
    ['ПЕРЕЙТИ К ШАГУ 2', 'jump to проверка'],
    ['Далее к п. 2', 'jump to проверка'],
    ['Вернуться к шагу 9.', 'jump to ? шагу 9'],
    ['Завершить разговор.', 'end'],
  ])('Russian: %s', (line, way) => {
    expect(firstStep(`# Газ\n\n## Шаг 1. Привет\n\nОператор: Газовая служба, Анна. Чем помочь?\n${line}\n\n## Шаг 2. Проверка\n\nОператор: Спасибо, до свидания.`)).toEqual(['agent: Газовая служба, Анна. Чем помочь?', way]);
  });

  test('in capitals behind a blank line it is no heading', () => {
    expect(shortTree('# Gas\n\nSTEP 1 – GREETING\nADVISOR: Lane Gas, this is Sam. How can I help?\n\nGO TO STEP 2\n\nSTEP 2 – WRAP UP\nADVISOR: Thank you. Goodbye.\n\nEND CALL\n\nSTEP 3 – LETTER\nADVISOR: I will send you a letter.')).toEqual([
      'sequence «GREETING»', `  ${said}`, '  jump to wrap-up', 'sequence «WRAP UP»', '  agent: Thank you. Goodbye.', '  end', 'sequence «LETTER»', '  agent: I will send you a letter.',
    ]);
  });

  test.each(['Go to the website and look for the red button.', 'Go to "Settings" and wait.', 'Next 5 days are free.', 'See you on Friday.', 'Back to 3 pounds a month.'])('what only sounds like one is said: %s', (line) => {
    expect(firstStep(`# Gas\n\n## Step 1 Greeting\n\nAgent: Lane Gas, this is Sam.\n${line}\n\n## Step 2 Wrap up\n\nAgent: Thank you. Goodbye.`)).toEqual([`agent: Lane Gas, this is Sam. ${line}`]);
  });
});

describe('the place of a goto in bold', () => {
  const text = (first: string, second: string): string => `# Desk\n\n## 1. Opening\n\n**Agent:** Lane Dental, this is Sam. How can I help you?\n\n- Wants a visit → ${first}\n- Is in pain → ${second}\n\n## 2. Booking\n\n**Agent:** I have Tuesday at nine. Goodbye.`;

  test.each([
    ['go to **2. Booking**', 'go to **9. Nowhere**', 'jump to ? 9. Nowhere'],
    ['go to __Booking__', '**9. Nowhere**', 'jump to ? 9. Nowhere'],
    ['переходим к *2. Booking*.', 'перейти к **шагу 9**', 'jump to ? шагу 9'],
  ])('%s, %s', (first, second, missing) => {
    expect(firstStep(text(first, second)).slice(1)).toEqual(['if Wants a visit', 'jump to booking', 'if Is in pain', missing]);
  });
});
