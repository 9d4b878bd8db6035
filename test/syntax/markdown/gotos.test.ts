import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

/** What stands between the first heading and the next one, without its indent. */
function firstStep(text: string): string[] {
  const lines = shortTree(text);
  const next = lines.findIndex((line, index) => index > 0 && !line.startsWith('  '));
  return lines.slice(1, next < 0 ? undefined : next).map((line) => line.trim());
}

describe('answers with where each leads', () => {
  const steps = '\n\n## pitch\n\nAgent: It costs £3 a month.\n\n## bye\n\nAgent: Goodbye.';

  test.each([
    ['in a table', '| Answer | Go to |\n|---|---|\n| yes | pitch |\n| no | bye |'],
    ['in brackets before arrows', '* [yes] -> pitch\n* [no] -> bye'],
    ['in a table, in Russian', '| Ответ | Куда |\n|---|---|\n| да | pitch |\n| нет | bye |'],
  ])('%s', (_, answers) => {
    const read = shortTree(`# Antivirus\n\n## open\n\nAgent: May I tell you about our antivirus?\n\n${answers}${steps}`).map((line) => line.trim());
    expect(read.filter((line) => line.startsWith('jump') || line.startsWith('agent'))).toEqual(['agent: May I tell you about our antivirus?', 'jump to pitch', 'jump to bye', 'agent: It costs £3 a month.', 'agent: Goodbye.']);
  });

  test('but not what is said, in brackets before an arrow', () => {
    const read = shortTree(`# Antivirus\n\n## open\n\nAgent: May I tell you about our antivirus?\n\n* [yes] -> It costs three pounds a month.\n* [no] -> bye${steps}`).map((line) => line.trim());
    expect(read).toContain('agent: It costs three pounds a month.');
  });
});

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

describe('several answers on one line, each with its goto', () => {
  const steps = '## B. Book\n\nAgent: Wednesday suits? Goodbye.\n\n## C. Bye\n\nAgent: Goodbye.\n\n## D. Later\n\nAgent: When shall I ring? Goodbye.';

  test.each([
    ['If **yes** ⇒ B. If **no** ⇒ C. If **wrong person** ⇒ D.', ['if If yes', 'jump to book', 'if If no', 'jump to bye', 'if If wrong person', 'jump to later']],
    ['If yes → B. Otherwise → F.', ['if If yes', 'jump to book', 'if Otherwise', 'jump to ? F']],
    ['Yes → step B. No → C. Silence → hang up.', ['if Yes', 'jump to book', 'if No', 'jump to bye', 'if Silence', 'end']],
  ])('%s', (line, branches) => {
    expect(firstStep(`# Meter\n\n## A. Hello\n\nAgent: Lane Gas, this is Sam. Have you got five minutes?\n\n${line}\n\n${steps}`).slice(1)).toEqual(branches);
  });

  test('in Russian', () => {
    expect(firstStep('# Счётчик\n\n## Шаг 1. Привет\n\nОператор: Газовая служба, Анна. Удобно?\n\nЕсли да → шаг 2. Если нет → шаг 3.\n\n## Шаг 2. Запись\n\nОператор: Среда подходит?\n\n## Шаг 3. Прощание\n\nОператор: До свидания.').slice(1)).toEqual(['if Если да', 'jump to запись', 'if Если нет', 'jump to прощание']);
  });

  test('a letter that no step has is a place where others have letters', () => {
    expect(shortTree(`# Meter\n\n## A. Hello\n\nAgent: Lane Gas, this is Sam.\n\n⇒ F\n\n${steps}`)).toContain('  jump to ? F');
    expect(shortTree('# Meter\n\n## Hello\n\nAgent: Lane Gas, this is Sam.\n\n⇒ F\n\n## Bye\n\nAgent: Goodbye.').join()).not.toContain('jump');
  });

  test('commas part what is done, not answers', () => {
    expect(firstStep('# Meter\n\n## 1. Hello\n\nAgent: Lane Gas, this is Sam.\n\n- Yes → ring them, come back → 2\n- No → 2\n\n## 2. Bye\n\nAgent: Goodbye.').filter((line) => line.startsWith('if'))).toEqual(['if Yes', 'if No']);
  });
});

describe('replies in one cell of a table', () => {
  const table = (rows: string): string[] => shortTree(`# Gift\n\n| # | Stage | What you say | If they say… | Go to |\n|---|---|---|---|---|\n${rows}\n| 2 | Thanks | That's fine, thank you. Goodbye. | | end |\n| 3 | Confirm | Thank you, we'll write by Friday. Goodbye. | | end |`);

  test('lead each to its own place', () => {
    expect(table('| 1 | Ask | Would you give £18 a month? | Yes → 3. No → 2 again | 2 / 3 |').slice(6, 12).map((line) => line.trim())).toEqual(['note: Ask', 'agent: Would you give £18 a month?', 'if Yes', 'jump to 3', 'if No', 'jump to 2']);
  });

  test('the one that names none leads to the place beside it', () => {
    expect(table('| 1 | Ask | Would you give £18 a month? | Yes → 3. No → callback | 3 / 2 |').slice(8, 13).map((line) => line.trim())).toEqual(['if Yes', 'jump to 3', 'if No', 'note: callback', 'jump to 2']);
  });
});

test('a name in bold alone among numbered steps is a step that gotos find', () => {
  const steps = shortTree('# Guide\n\n3. **Apologize.** "I am so sorry that happened."\n4. **Verify.** "May I have the confirmation number?"\n   - Match: go to 5.\n5. **Choose one.**\n6. **Close.** "Is there anything else I can help you with? Goodbye."').map((line) => line.trim());
  expect(steps).toEqual(expect.arrayContaining(['if Match', 'jump to choose-one', 'sequence «Choose one»']));
});

describe('a step called after an answer', () => {
  const step = (way: string): string => `# Meter\n\n### A. Hello\n\nAdviser: Lane Gas, this is Sam. Would you like a meter?\n\n- Yes → B\n- No → ${way}\n\n### B. Book\n\nAdviser: Wednesday at nine. Goodbye.\n\n### C. No, thanks\n\nAdviser: That's fine. Goodbye.`;

  test('is one when its letter is led to', () => {
    expect(shortTree(step('C'))).toContain('sequence «No, thanks»');
  });

  test('and what the customer may say at any time otherwise', () => {
    expect(shortTree(step('B'))).toContain('objection: No, thanks');
  });
});

test.each([
  ['Guest says yes: go to 2.', 'if Guest says yes'],
  ['Клиент согласен: перейти к шагу 2', 'if Клиент согласен'],
])('what the customer does before nothing but a goto is no label: %s', (item, branch) => {
  expect(firstStep(`# Desk\n\n## Step 1. Offer\n\nAgent: I have put 500 points on your account. Is that all right?\n\n- ${item}\n\n## Step 2. Close\n\nAgent: Goodbye.`).slice(1)).toEqual([branch, 'jump to close']);
});

test.each([
  ['Otherwise say "May I take your name?"', 'Otherwise', 'agent: May I take your name?'],
  ['Otherwise, go to step 2.', 'Otherwise', 'jump to close'],
  ['Иначе перейти к шагу 2', 'Иначе', 'jump to close'],
  ['В остальных случаях скажите «Как вас зовут?»', 'В остальных случаях', 'agent: Как вас зовут?'],
])('what is done otherwise needs no sign before it: %s', (item, head, done) => {
  const step = firstStep(`# Desk\n\n## Step 1. Greet\n\nAgent: Hello, is the valve open?\n\n- If yes, go to step 2.\n- ${item}\n\n## Step 2. Close\n\nAgent: Goodbye.`);
  expect(step.slice(step.indexOf(`if ${head}`)).filter((line) => !line.startsWith('note'))).toEqual([`if ${head}`, done]);
});
