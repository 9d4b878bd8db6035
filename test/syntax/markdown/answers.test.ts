import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

/** The branches of a script and what each leads to, without their indent. */
function branchesOf(text: string): string[] {
  return shortTree(text).filter((line) => line.startsWith('  ')).slice(1).map((line) => line.trim());
}

describe('answers of the customer before what the agent says then', () => {
  test.each([
    ['items of a list', '- Yes: The van will come on Friday. Bye!\n- No: What day is better?\n- Wants to wait: Ring us by noon, 01632 960 001.', ['Yes', 'No', 'Wants to wait']],
    ['bold and an arrow', '**YES →** The van will come on Friday. Bye!\n\n**NO →** What day is better?\n\n**MAYBE →** Ring us by noon, 01632 960 001.', ['YES', 'NO', 'MAYBE']],
    ['lines of one paragraph', 'If yes: The van will come on Friday. Bye!\nIf no: What day is better?\nMaybe: Ring us by noon, 01632 960 001.', ['If yes', 'If no', 'Maybe']],
  ])('English: %s', (_, answers, heads) => {
    const said = ['The van will come on Friday. Bye!', 'What day is better?', 'Ring us by noon, 01632 960 001.'];
    expect(branchesOf(`Agent: Hello, Lane Removals. Does Friday suit you?\n\n${answers}`)).toEqual(heads.flatMap((head, index) => [`if ${head}`, `agent: ${said[index]}`]));
  });

  test.each([
    ['items of a list', '- Да: Машина будет в пятницу. До связи!\n- Нет: А какой день лучше?\n- Пока не знает: Наберите нас до обеда.', ['Да', 'Нет', 'Пока не знает']],
    ['paragraphs', 'Если да: Машина будет в пятницу. До связи!\n\nЕсли нет: А какой день лучше?\n\nИначе: Наберите нас до обеда.', ['Если да', 'Если нет', 'Иначе']],
    ['doings of the customer', 'Клиент согласился: Машина будет в пятницу. До связи!\n\nКлиент возмущается: А какой день лучше?\n\nКлиент молчит: Наберите нас до обеда.', ['Клиент согласился', 'Клиент возмущается', 'Клиент молчит']],
  ])('Russian: %s', (_, answers, heads) => {
    const said = ['Машина будет в пятницу. До связи!', 'А какой день лучше?', 'Наберите нас до обеда.'];
    expect(branchesOf(`Оператор: Здравствуйте, «Переезд». Пятница вам подходит?\n\n${answers}`)).toEqual(heads.flatMap((head, index) => [`if ${head}`, `agent: ${said[index]}`]));
  });

  test('headings that lead on, with nothing beneath', () => {
    expect(shortTree('## Step 1 – Day\n\n> "Which day suits you?"\n\n### Friday → Step 2\n### Another day → Step 3\n\n## Step 2 – Friday\n\n> "Friday it is."\n\n## Step 3 – Other\n\n> "Would Monday do?"').filter((line) => /if |→|goto/.test(line)).map((line) => line.trim().replace(/^if /, ''))).toEqual(expect.arrayContaining(['Friday', 'Another day']));
  });

  test('a sentence that addresses nobody', () => {
    expect(branchesOf('Agent: Hello, Lane Removals. Does Friday suit you?\n\nCustomer accepts: Lovely, see you then!\n\nCustomer asks about boxes: Boxes are free.')).toEqual(['if Customer accepts', 'agent: Lovely, see you then!', 'if Customer asks about boxes', 'agent: Boxes are free.']);
  });

  test('what is done then is said by nobody', () => {
    expect(branchesOf('Agent: Does Friday suit you?\n\n- Yes: book the van in the diary.\n- No: Mark as lost.\n- Customer hangs up: Call back in an hour.').filter((line) => /^(?:agent|customer)/.test(line))).toEqual([]);
  });

  test('the customer speaks between lines of the agent', () => {
    expect(branchesOf('Agent: Does Friday suit you?\nCustomer hesitates: Well, I work till six.\nAgent: We can come at seven.\nCustomer accepts: Fine, I will be there.')).toEqual(['customer: Well, I work till six.', 'agent: We can come at seven.', 'customer: Fine, I will be there.']);
  });
});

describe('objections before their answers', () => {
  const heard = ['Не по карману', 'Посоветуюсь с мужем', 'А кто ставит?'];
  const said = ['Рассрочка на год, без процентов.', 'Хорошо. В какой день вам набрать?', 'Наши мастера, они же и обслуживают.'];

  test.each([
    ['paragraphs', (head: string, answer: string) => `«${head}» — ${answer}`, '\n\n'],
    ['a list', (head: string, answer: string) => `- «${head}» – ${answer}`, '\n'],
    ['a colon', (head: string, answer: string) => `1. «${head}»: ${answer}`, '\n'],
    ['lines of one paragraph', (head: string, answer: string) => `«${head}» - ${answer}`, '\n'],
  ])('quoted: %s', (_, written, between) => {
    const text = heard.map((head, index) => written(head, said[index])).join(between);
    expect(branchesOf(`# Двери\n\nЗдравствуйте! Дверь вам ещё нужна?\n\n## Если спросят\n\n${text}`).filter((line) => !line.startsWith('sequence'))).toEqual(heard.flatMap((head, index) => [`if ${head}`, `agent: ${said[index]}`]));
  });

  test.each([
    ['a list', '- Too dear: I hear you. Shall we go through it together?\n- No time now: Of course. When would suit you?'],
    ['bold', '**Too dear** — I hear you. Shall we go through it together?\n\n**No time now** — Of course. When would suit you?'],
    ['bold with a colon', '**Too dear:** I hear you. Shall we go through it together?\n\n**No time now:** Of course. When would suit you?'],
  ])('below a heading for objections: %s', (_, text) => {
    expect(shortTree(`## Objections\n\n${text}`).map((line) => line.trim()).slice(1)).toEqual(['if Too dear', 'agent: I hear you. Shall we go through it together?', 'if No time now', 'agent: Of course. When would suit you?']);
  });

  test('names in quotation marks that something is told of', () => {
    expect(shortTree('Здравствуйте! Какой тариф вам ближе?\n\n«Дом» — для двоих, 300 рублей.\n\n«Семья» — для четверых, 500 рублей.').filter((line) => line.includes('if '))).toEqual([]);
  });
});

describe('words that announce the customer’s', () => {
  test.each([
    ['Ответы клиента:'],
    ['**Варианты ответов:**'],
    ['ВОЗМОЖНЫЕ РЕАКЦИИ КЛИЕНТА:'],
    ['Клиент может ответить:'],
    ['Customer options:'],
    ['Possible answers:'],
    ['*The caller may say:*'],
  ])('a list below %s', (head) => {
    expect(branchesOf(`Оператор: Когда вам привезти шкаф?\n\n${head}\n\n- В субботу.\n- Завтра\n- «Пока не знаю»\n- Никогда → конец\n\nОператор: Записала.`).slice(1)).toEqual(['if В субботу.', 'if Завтра', 'if Пока не знаю', 'if Никогда', 'end', 'agent: Записала.']);
  });

  test.each([
    ['Фраза менеджера', 'Возможный ответ клиента'],
    ['Речь консультанта', 'Реакция покупателя'],
    ['Operator line', 'Customer response'],
    ["Adviser's words", 'Likely caller reply'],
  ])('labels: %s, %s', (agent, customer) => {
    expect(shortTree(`${agent}: Здравствуйте, когда вам привезти шкаф?\n${customer}: В субботу.\n${agent}: Записала.`)).toEqual(['sequence', '  agent: Здравствуйте, когда вам привезти шкаф?', '  customer: В субботу.', '  agent: Записала.']);
  });
});
