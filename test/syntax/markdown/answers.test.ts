import { describe, expect, test } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { readMarkdown } from '../../../src/syntax/markdown/index.js';
import { walk, type Script } from '../../../src/syntax/index.js';
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

  test.each([
    ['Agent: May I speak to Ann?\n\n*If somebody else answers:*\n\nAgent: When may I ring? Goodbye!\n\nCustomer: Yes, it is me.\n\nAgent: I have an offer.', ['if If somebody else answers', 'agent: When may I ring? Goodbye!', 'customer: Yes, it is me.', 'agent: I have an offer.']],
    ['Оператор: Могу я услышать Анну?\n\n*Если подошёл другой человек:*\n\nОператор: Когда перезвонить? Всего доброго!\n\nКлиент: Да, это я.\n\nОператор: У меня предложение.', ['if Если подошёл другой человек', 'agent: Когда перезвонить? Всего доброго!', 'customer: Да, это я.', 'agent: У меня предложение.']],
  ])('whoever comes to the telephone after a goodbye answers the question above', (text, found) => {
    const lines = shortTree(text);
    expect(branchesOf(text)).toEqual(found);
    expect(lines.find((line) => line.includes(found[2]))?.search(/\S/)).toBe(lines.find((line) => line.includes('agent: May I') || line.includes('agent: Могу я'))?.search(/\S/));
  });

  test('thanks and a farewell of the customer stay in the branch', () => {
    const lines = shortTree('Agent: Is it convenient?\n\n*If not:*\n\nAgent: I will ring at nine. Goodbye!\n\nCustomer: Thanks, bye.\n\nAgent: Hm.');
    const indent = (words: string) => lines.find((line) => line.includes(words))?.search(/\S/) ?? 0;
    expect(indent('Thanks, bye.')).toBe(indent('I will ring at nine'));
  });

  test.each([
    ['1. Answers\n1.1. "I have paid." Answer: "Thank you! It takes up to three working days."\n1.2. "I forgot." Answer: "It happens. Can you pay today?"', ['if I have paid.', 'agent: Thank you! It takes up to three working days.', 'if I forgot.', 'agent: It happens. Can you pay today?']],
    ['1. Ответы клиента\n1.1. «Уже оплатил». Ответ: «Спасибо! Деньги зачисляются до трёх дней».\n1.2. «Забыл». Ответ: «Бывает. Сможете внести сегодня?»', ['if Уже оплатил', 'agent: Спасибо! Деньги зачисляются до трёх дней', 'if Забыл', 'agent: Бывает. Сможете внести сегодня?']],
  ])('a word that hands over from what is heard to the answer: %s', (text, found) => {
    expect(shortTree(text).map((line) => line.trim()).filter((line) => /^(?:if|agent|customer|note)/u.test(line))).toEqual(found);
  });

  test.each([
    ['Оператор: Могу я услышать Анну?\n\nЕсли клиент: «Анна, разговор записывается. Вам удобно говорить две минуты?»', ['if Если клиент', 'agent: Анна, разговор записывается. Вам удобно говорить две минуты?']],
    ['Agent: May I speak to Ann?\n\nIf customer: "Ann, the call is recorded. Do you have two minutes?"', ['if If customer', 'agent: Ann, the call is recorded. Do you have two minutes?']],
    ['Оператор: Это пять рублей. Подключить?\n\nЕсли клиент: «Дорого»\n\nОператор: Понимаю.', ['if Если клиент: «Дорого»', 'agent: Понимаю.']],
  ])('whose words stand behind “if it is the customer” is told by how they sound: %s', (text, found) => {
    expect(branchesOf(text).slice(-found.length)).toEqual(found);
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
    ['quoted answers after a full stop', (head: string, answer: string) => `«${head}». – «${answer}»`, '\n\n'],
    ['quoted answers after a colon', (head: string, answer: string) => `«${head}»: «${answer}»`, '\n\n'],
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

describe('several answers in one line, each with where it leads', () => {
  test.each([
    ['beside what is said then', '1. "Is the boiler on?" Lit → "Good, then it is the pump." → 2. Not lit → "Let us light it first." → 3\n2. "Shall I send Tom on Monday?"\n3. "Press the red button, please."', ['agent: Is the boiler on?', 'if Lit', 'agent: Good, then it is the pump.', 'jump to 2', 'if Not lit', 'agent: Let us light it first.', 'jump to 3']],
    ['in plain lines below the step', '1. "Is the boiler on?"\n   Lit → 2\n   Not lit → "Let us light it first." → 3\n   Cannot say → 2\n2. "Shall I send Tom on Monday?"\n3. "Press the red button, please."', ['agent: Is the boiler on?', 'if Lit', 'jump to 2', 'if Not lit', 'agent: Let us light it first.', 'jump to 3', 'if Cannot say', 'jump to 2']],
  ])('%s', (_, text, expected) => {
    const lines = shortTree(`# Boiler line\n\n${text}`).map((line) => line.trim());
    expect(lines.slice(lines.indexOf(expected[0]), lines.indexOf(expected[0]) + expected.length)).toEqual(expected);
  });
});

describe('tables of numbered steps', () => {
  const table = '# Meters\n\n| Step | Agent | Customer | Next |\n|---|---|---|---|\n| 1 | "Hello, Moor Water. Is the meter inside?" | Yes | 2 |\n| | | No | 3 |\n| 2 | "Could you read it to me?" | Reads | 3 |\n| 3 | "Thank you. Goodbye." | | end |';

  test('each is a stage, and the customer’s cells are answers that lead on', () => {
    expect(shortTree(table).slice(-12).map((line) => line.trim())).toEqual(['agent: Hello, Moor Water. Is the meter inside?', 'if Yes', 'jump to 2', 'if No', 'jump to 3', 'sequence «2»', 'agent: Could you read it to me?', 'if Reads', 'jump to 3', 'sequence «3»', 'agent: Thank you. Goodbye.', 'end']);
  });

  test('what is quoted under what to do is said', () => {
    const read = shortTree('# Meters\n\n| # | Agent | If customer says | Do |\n|---|---|---|---|\n| 1 | "Is the meter inside?" | yes | 2 |\n| | | no idea | "It is by the front door, as a rule." → 3 |\n| 2 | "Could you read it to me?" | reads it | Write it down. |\n| 3 | "Thank you. Goodbye." | | Close the ticket. |').map((line) => line.trim());
    expect(read).toContain('agent: It is by the front door, as a rule.');
    expect(read).toContain('note: Write it down.');
    expect(read.filter((line) => line.startsWith('jump'))).toEqual(['jump to 2', 'jump to 3']);
  });

  test.each([
    ['Ситуация', 'Что говорит сотрудник', 'Ответ должника'],
    ['Ситуация', 'Как отвечает оператор', 'Реакция клиента'],
    ['Situation', 'What the adviser says', 'Customer reply'],
    ['Situation', 'What our agent should say', 'What the customer says'],
  ])('two rows are steps where a column of gotos leads to numbers: %s, %s, %s', (situation, said, reply) => {
    expect(shortTree(`# Call\n\n| № | ${situation} | ${said} | ${reply} | Дальше |\n|---|---|---|---|---|\n| 1 | Picked up | Hello, Lane Bank, this is Ann. Is that you, Mr Lane? | Yes | 7 |\n| 2 | Done | Thank you, goodbye! | Bye | end |`).slice(-8).map((line) => line.trim())).toEqual([
      'agent: Hello, Lane Bank, this is Ann. Is that you, Mr Lane?', 'if Yes', 'jump to ? 7', 'sequence «2»', 'note: Done', 'agent: Thank you, goodbye!', 'if Bye', 'end',
    ]);
  });

  test('the lines of an export are steps, and two of one number hold two answers to the same words', () => {
    expect(shortTree('№\tЭтап\tТекст оператора\tРеакция клиента\tПереход\n1\tНачало\tДобрый день, банк «Рост». Удобно говорить?\tДа\t2\n1\tНачало\tДобрый день, банк «Рост». Удобно говорить?\tНет\t3\n2\tСомнения\tДумать некогда, решение сгорит через час.\tЛадно\t3\n3\tКонец\tСпасибо, до свидания!\t\t-').filter((line) => !/^ *prose|^sequence$/.test(line)).map((line) => line.trim())).toEqual([
      'sequence «1»', 'note: Начало', 'agent: Добрый день, банк «Рост». Удобно говорить?', 'if Да', 'jump to 2', 'if Нет', 'jump to 3', 'note: Начало',
      'sequence «2»', 'note: Сомнения', 'agent: Думать некогда, решение сгорит через час.', 'if Ладно', 'jump to 3', 'sequence «3»', 'note: Конец', 'agent: Спасибо, до свидания!',
    ]);
  });

  test('rows that nothing leads to stay a table', () => {
    expect(shortTree('# Счётчики\n\n| № | Говорим | Пометка |\n|---|---|---|\n| 1 | Добрый день, «Водоканал». Удобно говорить? | пауза |\n| 2 | Счётчик у вас внутри? | ждём |\n| 3 | Спасибо, до свидания! | |').filter((line) => line.startsWith('sequence'))).toHaveLength(1);
  });
});

test('a goto finds the clause of a section by its number', () => {
  const { script } = readMarkdownOf('## 1. Начало\n\n1.1. «Водоканал, Ирина, здравствуйте. Что случилось?»\n\n1.2. «Назовите, пожалуйста, адрес.»\n\n## 2. Авария\n\n2.1. «Вода на полу?»\n\n- нет → п. 1.2\n- да → п. 2.2\n\n2.2. «Перекройте кран, бригада выезжает.»');
  const jumps: (string | undefined)[] = [];
  walk(script, (node) => {
    if (node.type === 'jump') jumps.push(node.resolved);
  });
  expect(jumps).toEqual(['1.2', '2.2']);
});

describe('where an answer leads', () => {
  const waysOf = (text: string): string[] => shortTree(text).map((line) => line.trim()).filter((line) => /^(?:if|jump)/.test(line));

  test('behind a dash, whatever the customer says in the quotation', () => {
    expect(waysOf('**Шаг 1. Начало**\nГоворим: «Это «Окна-Дон», мерка в среду. Удобно?»\n— Если «да, жду»: шаг 2.\n— Если «мы уехали, вернёмся в мае»: «Понял, позвоню в мае». Шаг 3.\n— Если «кто это?»: «Мастерская, вы звонили вчера» и шаг 2.\n\n**Шаг 2. Адрес**\nГоворим: «Назовите этаж».\n\n**Шаг 3. Конец**\nГоворим: «До свидания».')).toEqual([
      'if Если «да, жду»', 'jump to адрес', 'if Если «мы уехали, вернёмся в мае»', 'jump to конец', 'if Если «кто это?»', 'jump to адрес',
    ]);
  });

  test('«к п. 3» and nothing else', () => {
    expect(waysOf('1. Начало.\n   «Справочная, здравствуйте. О чём вопрос?»\n   - Нужна справка: к п. 2\n   - Хочет на приём: к п. 3\n2. Номер.\n   «Назовите номер».\n3. День.\n   «Какой день?»')).toEqual(['if Нужна справка', 'jump to номер', 'if Хочет на приём', 'jump to день']);
  });

  test('`If yes go to 3`, from one numbered line of a section to another', () => {
    expect(waysOf('# Gate\n\n## 1. Greet\n\n"Hello, Lane Storage. What can I do for you?"\n\n## 2. Code\n\n1. "What does the keypad show?"\n2. "Try the code again. Is it open?" If yes go to 4. If not, open it by hand.\n3. "There is a bill of £20 to settle first."\n4. "You are in. Anything else?"\n5. Bill unpaid: go to 3.')).toEqual(['if If yes', 'jump to 4', 'if Bill unpaid', 'jump to 3']);
  });

  test('a sentence that opens with «если» and quotes is said', () => {
    expect(waysOf('— Какой взять?\n— Если честно, я бы взяла «Вольный»: он на 200 дороже.\n— Хорошо.')).toEqual([]);
  });
});

test.each([['fields: "{{street}} {{date}} {{from}}"'], ['fields: street, date, from'], ['fields: <street> <date> <from>'], ['fields: [street, date, from]']])('%s declares three fields', (fields) => {
  expect(readMarkdownOf(`---\ntitle: Works\n${fields}\n---\n\nAgent: Hello, Moor Water.`).script.meta.variables.map(({ name }) => name)).toEqual(['street', 'date', 'from']);
});

function readMarkdownOf(text: string): { script: Script } {
  const script = readMarkdown(createSource('a.md', text)).document.children.find((child) => child.type === 'script');
  if (!script) throw new Error('no script');
  return { script };
}

test('parts under Roman numbers are notes among numbered steps, and headings where there are none', () => {
  const talk = (step: (number: number) => string): string => `Обзвон\n\nI. Начало\n\n${step(1)}– Здравствуйте, это Рита, «Теплодом». Удобно говорить?\n\nII. Показания\n\n${step(2)}– Какие цифры на счётчике?\n\nIII. Прощание\n\n${step(3)}– Спасибо, до свидания!`;
  expect(shortTree(talk((number) => `${number}) `)).filter((line) => /II|III/.test(line)).map((line) => line.trim())).toEqual(['note: II. Показания', 'note: III. Прощание']);
  expect(shortTree(talk(() => '')).filter((line) => line.startsWith('sequence'))).toEqual(['sequence «Начало»', 'sequence «Показания»', 'sequence «Прощание»']);
});

test('a goto or the end behind words after a dash is not said', () => {
  const read = shortTree('Обзвон\n\n1) – Здравствуйте, это Рита, «Теплодом». Удобно говорить?\n   • да → 2\n   • занят → – Тогда наберу завтра в десять. Конец.\n   • нет дома → – Передайте, что звонила Рита. → 2\n2) – Какие цифры на счётчике?').map((line) => line.trim());
  expect(read).toContain('agent: Тогда наберу завтра в десять.');
  expect(read).toContain('agent: Передайте, что звонила Рита.');
  expect(read.filter((line) => line === 'end' || line.startsWith('jump')).map((line) => line.split(' ')[0])).toEqual(['jump', 'end', 'jump']);
});

test('boxes before nothing but quotations stand before what is said', () => {
  const read = shortTree('# Звоню\n\n- [ ] «Добрый день, это Рита из «Теплодома». Счётчик поверили?»\n- [ ] Записать ответ\n- [ ] «Спасибо, до встречи!»').map((line) => line.trim());
  expect(read.slice(1)).toEqual(['agent: Добрый день, это Рита из «Теплодома». Счётчик поверили?', 'note: Записать ответ', 'agent: Спасибо, до встречи!']);
});

describe('a few words in italics before what is said then', () => {
  test.each([
    ['dashes', '— Здравствуйте, ателье «Игла», Нина. Платье готово, заберёте сегодня?\n\n*сегодня не может* — Ничего, оно у нас полежит. Какой день вам удобен?\n\n*спрашивает про длину* — Подшили на три сантиметра, как отметили.\n\n— Спасибо, до встречи!', ['if сегодня не может', 'agent: Ничего, оно у нас полежит. Какой день вам удобен?', 'if спрашивает про длину', 'agent: Подшили на три сантиметра, как отметили.']],
    ['quotations', '«Здравствуйте, ателье «Игла», Нина. Платье готово, заберёте?»\n\n*платье ждут:* «Хорошо, привезём его завтра к шести».\n\n*передумала:* «Тогда вернём деньги на карту». *(записать)*', ['if платье ждут', 'agent: Хорошо, привезём его завтра к шести', 'if передумала', 'agent: Тогда вернём деньги на карту']],
    ['paragraphs in English', '"Hello, it\'s Nina from the tailor\'s. Your dress is ready, can you come today?"\n\n*can\'t come today:* "That\'s fine, we\'ll keep it for you. Which day suits you?"\n\n*asks about the hem:* "We took it up by an inch, as you asked."', ['if can\'t come today', 'agent: That\'s fine, we\'ll keep it for you. Which day suits you?', 'if asks about the hem', 'agent: We took it up by an inch, as you asked.']],
  ])('%s', (_, text, branches) => {
    expect(branchesOf(text)).toEqual(expect.arrayContaining(branches));
  });

  test.each([
    ['a step', '*Приветствие:* «Здравствуйте, ателье «Игла», Нина!»\n\n*Прощание:* «Спасибо, до встречи!»'],
    ['a tone', '— Здравствуйте, ателье «Игла», Нина. Платье готово, заберёте?\n\n*Тон* — не давить и не торопить.\n\n— Спасибо, до встречи!'],
    ['an explanation', '— Здравствуйте, ателье «Игла», Нина. Платье готово, заберёте?\n\n*Примерка* — второй визит клиента.\n\n— Спасибо, до встречи!'],
  ])('no branch: %s', (_, text) => {
    expect(shortTree(text).filter((line) => line.includes('if '))).toEqual([]);
  });
});

describe('what the customer says in bold', () => {
  test('behind a dash, over block quotes, whatever ends it', () => {
    expect(shortTree('# Ателье\n\n## Начало\n\n> Здравствуйте, ателье «Игла», Нина. Платье готово, заберёте сегодня?\n\n**Автоответчик:**\n> Это Нина, ателье «Игла». Платье готово, ждём вас до восьми.\n\n**— Как готово?! Обещали к пятнице!**\n> Вы правы, мы управились раньше и сразу звоним.\n\n**— Безобразие, могли бы и предупредить.**\n> Простите, пожалуйста. В следующий раз напишем заранее.\n\n**— Мне надо с мужем поговорить.**\n> Конечно. Наберу вас завтра в шесть, удобно?\n\n*(клиент не решил: отметить в журнале)*').filter((line) => line.includes('customer:')).map((line) => line.trim())).toEqual(['customer: Как готово?! Обещали к пятнице!', 'customer: Безобразие, могли бы и предупредить.', 'customer: Мне надо с мужем поговорить.']);
  });

  test('over what the agent says, whether it asks or not', () => {
    expect(shortTree("Hello, it's Nina from the tailor's. Have you got a minute?\n\n**How much is it?**\n– Forty pounds, and the hem is free.\n\n**I'm moving house**\n– Then we'll send it on to you.\n\n**I want to ask my sister first**\n– Of course. Shall I ring on Friday?\n\n**Can you post it?**\n– We can, it's four pounds.").filter((line) => /^(?:question|objection)/.test(line))).toHaveLength(4);
  });

  test.each([['**Другой день**', 'Другой день'], ['**А скидка есть?**', 'А скидка есть?'], ['**Теряем отпуск! Кто ответит?**', 'Теряем отпуск! Кто ответит?']])('an item over a labelled line: %s', (item, head) => {
    expect(branchesOf(`**Менеджер:** Здравствуйте! Платье готово, заберёте сегодня?\n\n- **Да**\n  **Менеджер:** Ждём вас до восьми.\n- ${item}\n  **Менеджер:** Хорошо, посмотрю, что можно сделать.\n\n**Менеджер:** Спасибо, до встречи!`)).toContain(`if ${head}`);
  });

  test('names of steps head no answers', () => {
    expect(branchesOf('**Менеджер:** Здравствуйте! Вам удобно?\n\n- **Презентация**\n  **Менеджер:** Платье готово.\n- **Завершение**\n  **Менеджер:** До встречи!').filter((line) => line.startsWith('if'))).toEqual([]);
  });
});

describe('what stands below and beside', () => {
  test('a quotation over heads with answers below them is the agent’s', () => {
    expect(branchesOf('- Начало\n  - «Ателье «Игла», Нина, здравствуйте.»\n- Клиент: *где моё платье*\n  - «Сейчас посмотрю. Номер квитанции есть?»\n    - номера нет\n      - «Найду по фамилии».\n    - номер есть\n      - «Спасибо, вижу».\n- Конец\n  - «До встречи!»')).toContain('agent: Сейчас посмотрю. Номер квитанции есть?');
  });

  test('cells that hold a case and its answer', () => {
    const lines = branchesOf('# Окна\n\n| № | Говорим | Если клиент… |\n|---|---|---|\n| 1 | Добрый день! Это Ольга, «Окна». Удобно говорить? | …занят: «Когда вам набрать?» |\n| | | …не оставлял заявку: «Удаляю ваш номер, извините». |\n| 2 | Дом новый или вы меняете старые окна? | новый → «На какой стадии ремонт?» |\n| | | меняет → «Что не нравится в нынешних?» |');
    expect(lines).toEqual(expect.arrayContaining(['if занят', 'agent: Когда вам набрать?', 'if не оставлял заявку', 'if новый', 'agent: На какой стадии ремонт?', 'if меняет']));
  });

  test('something else goes back', () => {
    expect(branchesOf('Customer: What if I do nothing?\nAgent: Hello, Lane Parcels.\n\n- It goes back to [shop] on [date] and they refund you.').filter((line) => line.startsWith('jump'))).toEqual([]);
  });

  test('dashes before italics between other lines are the customer’s', () => {
    expect(shortTree("Hello, it's Nina from the tailor's. Your dress is ready, can you come today?\n\n— *Yes, lovely.*\n\n- Great, we close at eight.\n\n— *Another day.*\n\n- Which day suits you?\n\n— *Is it paid for?*\n\n- It is, you paid in May.\n\n— *I never ordered it, wrong number.*\n\n- Sorry about that. Bye!").filter((line) => line.includes('customer:')).map((line) => line.trim())).toEqual(['customer: Yes, lovely.', 'customer: Another day.', 'customer: Is it paid for?', 'customer: I never ordered it, wrong number.']);
  });
});

test('bold answers before an arrow head what stands below them', () => {
  const text = '## Ask\n\n> Would a gift of $20 be something you could do?\n\n* **Yes** → *Close*\n* **I have loans of my own** →\n  > I hear you. Would $5 do?\n* **No thanks** →\n  > That is fine. Take care!\n\n## Close\n\n> Thank you!';
  expect(branchesOf(text).filter((line) => line.startsWith('if'))).toEqual(['if Yes', 'if I have loans of my own', 'if No thanks']);
});

describe('cases beside the customer’s name', () => {
  const talk = (first: string, second: string): string => `Agent: Skyline, this is Bo. What can I do for you?\n\nCustomer: My flight was cancelled and I want my money back.\n\nAgent: I'm sorry about that. We can offer a credit, shall I set it up?\n\nCustomer (I want cash): ${first}\n\nCustomer (how long?): ${second}`;

  test('head what the agent answers where it sounds like him', () => {
    expect(branchesOf(talk('Of course, we can pay it to your card. May I take the number of the booking?', "It takes five working days, and you'll have a message from us today.")).slice(2)).toEqual([
      'if I want cash', 'agent: Of course, we can pay it to your card. May I take the number of the booking?', 'if how long?', "agent: It takes five working days, and you'll have a message from us today.",
    ]);
  });

  test('tell how he speaks where it sounds like him', () => {
    expect(branchesOf(talk("I don't want a credit, I want my money!", 'And when do I get it, in a year?')).filter((line) => line.startsWith('if'))).toEqual([]);
  });
});

describe('plain sections beside quoted answers', () => {
  const text = '# Работы\n\n## Начало\n\nДобрый день! Это {имя оператора}, «ЛучНет», про завтрашние работы. Удобно говорить?\n\n- Нет → «Тогда пришлю смс. Хорошего дня!»\n\n## Суть\n\nЗавтра с десяти до двух мы меняем оборудование в вашем подвале.\n\n## Вопросы\n\n**«Кто считает абонплату?»**\nЭто не к нам, это расчётный отдел.\n\n**«А ночью?»**\nНочью нам ключи от вашего подвала не дают.\n\n## Итог\n\nИтак, {имя абонента}: завтра с десяти до двух интернета не будет. Остались вопросы?\n\n- Нет → «Спасибо, до свидания!»';

  test('are said, whatever the fields in them are called', () => {
    expect(shortTree(text).filter((line) => /^\s*(?:note|never)/.test(line))).toEqual([]);
  });

  test('are notes where they do not sound said', () => {
    const notes = text.replace('Итак, {имя абонента}: завтра с десяти до двух интернета не будет. Остались вопросы?', 'Повторить оператору дату и записать вопрос абонента в карточку.');
    expect(shortTree(notes).filter((line) => /agent: Повторить/.test(line))).toEqual([]);
  });
});

test('a quotation that opens a step and leads on is said', () => {
  const lines = shortTree('# Долг\n\n1. Сумма.\n   «За вами 4 200 рублей. Оплатите сегодня?»\n   - да → п. 3\n   - «Откуда такая сумма?» → п. 2\n2. Из чего сумма.\n   «Она посчитана по тарифу, с ним вы знакомы.» → вернуться к п. 1, второй абзац\n3. Прощание.\n   «Спасибо, до свидания.»').map((line) => line.trim());
  expect(lines.slice(lines.indexOf('sequence «Из чего сумма»') + 1, lines.indexOf('sequence «Прощание»')).slice(0, 2)).toEqual(['agent: Она посчитана по тарифу, с ним вы знакомы.', 'jump to сумма']);
});

describe('words around the place that a goto leads to', () => {
  const steps = '2. "The front is $20 a visit. Shall I book it?"\n3. "Both are $35 a visit. Shall I book it?"\n4. "You are booked. Bye!"';

  test.each([
    ['a remark in brackets', '→ go to 2 (short price)', ['jump to 2', 'note: short price']],
    ['a remark in square brackets', '→ step 3 [no discount]', ['jump to 3', 'note: no discount']],
    ['a remark after a dash', '→ 3 — the whole plot', ['jump to 3', 'note: the whole plot']],
    ['what to do there', '→ answer as in step 3', ['jump to 3']],
    ['what to do before', '→ apologise, then use step 4', ['jump to 4']],
    ['по этапу', '→ ответить по шагу 3', ['jump to 3']],
    ['how the end is filed', '→ End, disposition BOOKED', ['end']],
    ['the code of the end', '→ End (BOOKED)', ['end']],
    ['статус', '→ Конец, статус: согласен', ['end']],
  ])('%s', (_, way, expected) => {
    const lines = shortTree(`# Lawn quotes\n\n1. "Is it the front or the back?"\n   - Front → 2\n   - Both ${way}\n${steps}`).map((line) => line.trim());
    expect(lines.slice(lines.indexOf('if Both') + 1, lines.indexOf('sequence', lines.indexOf('if Both')))).toEqual(expected);
  });

  test('a module by its number, and a numbered step whose name only sounds like a ban', () => {
    expect(shortTree('# Лавка\n\n1. «Добрый день, вам удобно?»\n   - Да → 2\n   - Просит бумаги → модуль 14\n2. «Спасибо!»').map((line) => line.trim())).toContain('jump to ? модуль 14');
    const tree = shortTree('# Recall\n\n**Step 1. Owner answers**\n\n"Hello, it is Ann from Lane. Have you got our heater?"\n\n- Yes → Step 2\n- No → Step 3\n\n**Step 2. Safe**\n\n"Please switch it off. Is it off?"\n\n→ End\n\n**Step 3. Never owned one**\n\n"Sorry to have troubled you. Goodbye."\n\n→ End');
    expect(tree).toContain('sequence «Never owned one»');
  });

  test('a choice of two, and how it is made', () => {
    expect(shortTree(`# Lawn quotes\n\n1. "Is it the front or the back?"\n   - Front → 2\n   - Both → step 3 or step 4, whichever fits\n${steps}`).filter((line) => /jump to [34]/.test(line))).toHaveLength(2);
  });

  test.each([['→ leave out step 3'], ['→ small talk until step 4'], ['→ "Back by step 3."']])('%s leads nowhere', (way) => {
    expect(shortTree(`# Lawn quotes\n\n1. "Is it the front or the back?"\n   - Front → 2\n   - Both ${way}\n${steps}`).filter((line) => /jump to [34]/.test(line))).toEqual([]);
  });
});

describe('lines with dashes', () => {
  test('lead on behind an arrow', () => {
    const text = '**Шаг 1. Причина**\n— Что помешало продолжить?\n  * 9–10: — Приятно слышать. Что понравилось? → шаг 2\n  * «не звоните мне»: — Поняла, убираю номер. (конец)\n\n**Шаг 2. Расписание**\nКлиент: Мою дорожку отдали группе.\n— Обидно, ваш час и забрали. Подошло бы утро? → шаг 3\n\n**Шаг 3. Прощание**\n— Спасибо, хорошего дня.';
    expect(branchesOf(text)).toEqual([
      'if 9–10', 'agent: Приятно слышать. Что понравилось?', 'jump to расписание', 'if не звоните мне', 'agent: Поняла, убираю номер.', 'end',
      'customer: Мою дорожку отдали группе.', 'agent: Обидно, ваш час и забрали. Подошло бы утро?', 'jump to прощание', 'agent: Спасибо, хорошего дня.',
    ]);
  });

  test('head cases in italics before what is said then', () => {
    expect(branchesOf('**Диспетчер:** А розетка работает? Воткните в неё чайник.\n– *не работает:* Тогда дело в розетке, мастер вам не нужен.\n– *а ночью?* Ночью не ездим.\n\n**Клиент:** Понял.').slice(0, 4)).toEqual(['if не работает', 'agent: Тогда дело в розетке, мастер вам не нужен.', 'if а ночью?', 'agent: Ночью не ездим.']);
  });

  test('that are slanted have the bullets below them for answers', () => {
    const read = shortTree("# Parcels\n\n- Hello, it's Ro from Parcelway. I've a parcel here for you, where should it go?\n\n— *Try again.*\n\n- I can do tomorrow or Thursday.\n\n— *A pick-up shop.*\n\n- It would be Hill Stores, they keep it for seven days.\n\n— *I was in!*\n\n- One second, I can see where the driver was.\n  - near your door: He stood on your street at ten.\n  - not near: He wasn't near you, so you're right.\n\n— *Is there something to pay?*\n\n- There isn't, not with us.").map((line) => line.trim());
    expect(read.filter((line) => line.startsWith('note'))).toEqual([]);
    expect(read.filter((line) => line.startsWith('customer'))).toHaveLength(4);
    expect(read).toEqual(expect.arrayContaining(['agent: I can do tomorrow or Thursday.', 'if near your door', 'agent: He stood on your street at ten.']));
  });
});

describe('what stands behind a goto', () => {
  test.each([
    ['Нет → п. 2. Второй раз не предлагаем.', ['if Нет', 'jump to 2', 'never: Второй раз не предлагаем.']],
    ['Да → п. 2. Если спешит → п. 3', ['if Да', 'jump to 2', 'if Если спешит', 'jump to 3']],
  ])('%s', (line, expected) => {
    const lines = shortTree(`# Мебель\n\n1. «Добрый день, это Анна. Удобно говорить?»\n   - ${line}\n   - Занят → п. 3\n2. «Диван приедет в субботу. Подходит?»\n   - Да → п. 3\n3. «До свидания!»`).map((one) => one.trim());
    expect(lines.slice(lines.indexOf(expected[0]), lines.indexOf(expected[0]) + expected.length)).toEqual(expected);
  });

  test('clauses of a step are said, and found by the numbers of their answers', () => {
    const lines = shortTree('# Карта\n\n1. «Карту надо закрыть. Закрываю?»\n   - «Да» → п. 2\n   - «А как платить?» → п. 1.1\n   - «Не надо» → п. 1.2\n\n   1.1. «Цифровая карта будет через две минуты.» → п. 1, вопрос ещё раз\n\n   1.2. «Хорошо, решать вам.» → п. 2\n2. «Спасибо, до свидания.»').map((one) => one.trim());
    expect(lines).toEqual(expect.arrayContaining(['agent: Цифровая карта будет через две минуты.', 'jump to 1.1', 'jump to 1.2', 'agent: Хорошо, решать вам.']));
  });

  test('an arrow within emphasis ends the head', () => {
    expect(branchesOf('— Алло, здравствуйте! Окна у вас пластик или дерево?\n*Дерево →* — Тогда вам будет интересно.\n*Не интересно →* — Что именно не интересно?\n*Откуда номер? →* — Система набирает случайно.').filter((one) => one.startsWith('if'))).toEqual(['if Дерево', 'if Не интересно', 'if Откуда номер?']);
  });
});

describe('small layouts of several writers', () => {
  test('a few rows under “If they…” answer the question above', () => {
    expect(branchesOf('## START\n\nSAY: "Hi, this is Priya at Northbank Dental. Is that {name}?"\n\n| If they... | ...you |\n|---|---|\n| confirm | go to BOOK |\n| are someone else | "Could you ask them to ring us back?" END |\n| hang up | – |\n\n## BOOK\n\nSAY: "I have Tuesday at nine. Does that suit?"').filter((line) => !line.startsWith('prose'))).toEqual([
      'if confirm', 'jump to book', 'if are someone else', 'agent: Could you ask them to ring us back?', 'end', 'if hang up', 'agent: I have Tuesday at nine. Does that suit?',
    ]);
  });

  test('parts under letters are found by these', () => {
    const part = (letter: string, title: string, words: string): string => `### ${letter}. ${title}\nО: ${words}\n`;
    const jumps = shortTree(`${part('А', 'Оценка', 'Оцените отдых от одного до пяти.')}Г: пять → Б\nГ: меньше → В\n\n${part('Б', 'Довольный', 'Спасибо! Что понравилось?')}→ Г\n\n${part('В', 'Недовольный', 'Мне жаль. Что исправить?')}*(записать дословно)*\n→ Г\n\n${part('Г', 'Прощание', 'Всего доброго!')}`).filter((line) => line.includes('jump'));
    expect(jumps.map((line) => line.trim())).toEqual(['jump to довольный', 'jump to недовольный', 'jump to прощание', 'jump to прощание']);
  });

  test.each([
    ['↳ да — шаг 2; дорого — шаг 3'],
    ['→ да — шаг 2, дорого — шаг 3'],
    ['(да: шаг 2; дорого: шаг 3)'],
  ])('answers in a row, parted by signs: %s', (ways) => {
    const lines = shortTree(`### Шаг 1. Начало\n— Клиника «Ромашка», здравствуйте. Записать вас на завтра?\n${ways}\n\n### Шаг 2. Запись\n— Какое время вам удобнее?\n↳ шаг 3\n\n### Шаг 3. Прощание\n— До свидания!`).map((line) => line.trim());
    expect(lines.filter((line) => /^(?:if|jump|note)/.test(line))).toEqual(['if да', 'jump to запись', 'if дорого', 'jump to прощание', 'jump to прощание']);
  });

  test.each([
    ['Слышим:\nа) понравилось – шаг 2\nб) есть вопросы – шаг 3', ['if понравилось', 'jump to шаг-2', 'if есть вопросы', 'jump to шаг-3']],
    ['Слышим: да / нет – шаг 3', ['customer: да / нет', 'jump to шаг-3']],
  ])('answers below or beside the customer’s label', (answers, expected) => {
    const lines = shortTree(`### Шаг 1\nГоворим: Добрый день! Как впечатления?\n${answers}\n\n### Шаг 2\nГоворим: Рад! Посчитать вам цену?\nСлышим: да – шаг 3\n\n### Шаг 3\nГоворим: Спасибо, до связи!`).map((line) => line.trim());
    expect(lines.slice(lines.indexOf(expected[0]), lines.indexOf(expected[0]) + expected.length)).toEqual(expected);
  });

  test('an arrow of three signs is no part of what is said', () => {
    expect(shortTree('## Open\nAgent: Has it got any worse? --> Close\n\n## Close\nAgent: Thanks, bye.').map((line) => line.trim())).toEqual(expect.arrayContaining(['agent: Has it got any worse?', 'jump to close']));
  });

  test('what to do on the way is no answer', () => {
    expect(shortTree('1) Котёл греет?\n   да -> 2\n   нет -> 3\n2) Спасибо. До свидания!\n3) Приедем в шесть или в восемь?\n   (записать время) -> 2').filter((line) => /if записать/.test(line))).toEqual([]);
  });

  test('a bold name alone over plain words beside names before quotations', () => {
    const read = shortTree('**You**\nGood afternoon, this is Ann with Harbor. Have you got a minute?\n\n**You**\nThe premium goes from $1,240 to $1,310.\n\n**Client: "That\'s a lot."**\nThere are two ways to bring it down.\n\n**Client: "Why didn\'t anyone tell me?"**\nThe letter went out only yesterday.\n\n**Client: "Fine, renew it."**\nDone, the papers come today.').map((line) => line.trim());
    expect(read.filter((line) => line.startsWith('agent'))).toHaveLength(5);
    expect(read.filter((line) => line.startsWith('note'))).toEqual([]);
  });
});

test.each([
  ['a heading over parts with the words', '## Шаг 2. Срок\n\n### Дата известна\n\n> Новая дата — среда. Подходит?\n\n### Даты нет\n\n> Точного срока пока нет.', 'jump to дата-известна'],
  ['a heading with words of its own', '## Шаг 2. Срок\n\n> Срок меняется, простите.\n\n### Дата известна\n\n> Новая дата — среда. Подходит?', 'jump to срок'],
])('a goto to %s', (_, step, expected) => {
  expect(shortTree(`# Шкаф\n\n## Шаг 1. Начало\n\n> Здравствуйте! К субботе шкаф не приедет.\n\n${step}\n\n## Шаг 3. Сердится\n\n> Понимаю вас.\n\nПотом вернуться к шагу 2.\n\n## Шаг 4. Прощание\n\n> До свидания!`).map((line) => line.trim()).filter((line) => line.startsWith('jump'))).toEqual([expected]);
});

test.each([
  ['agent', 'Думать некогда, решение действует час.'],
  ['agent', 'Ждать, увы, придётся до среды.'],
  ['note', 'Думать о возражении, отвечать по памятке.'],
])('an infinitive of which a sentence tells is no command: %s: %s', (role, words) => {
  expect(shortTree(`# Call\n\n| Клиент | Оператор |\n|---|---|\n| «Я подумаю» | ${words} |\n| «Дорого» | Понимаю вас. Можно по частям? |`).map((line) => line.trim())).toContain(`${role}: ${words}`);
});

describe('cells that lead on', () => {
  const steps = (rows: string): string[] => shortTree(`# Перенос\n\n| № | Агент | Клиент | Дальше |\n|---|---|---|---|\n| 1 | Здравствуйте, это Анна из «Лавки». Говорю с Петром? | да | 2 |\n${rows}\n| 2 | Когда вам удобнее? | вечером | 3 |\n| 3 | Хорошо, перезвоню. | ладно | 4 |\n| 4 | До свидания! | | |`).map((line) => line.trim());

  test.each([
    ['|   |   | нет, это сын | Это только ему. Попросите его перезвонить, пожалуйста. |', ['if нет, это сын', 'agent: Это только ему. Попросите его перезвонить, пожалуйста.']],
    ['|   |   | нет | Закрыть заявку. Отметить в карточке. |', ['if нет', 'note: Закрыть заявку. Отметить в карточке.']],
    ['|   |   | занят | 3 или 4 |', ['if занят', 'jump to 3', 'jump to 4']],
    ['|   |   | занят | шаг 3 / 4 |', ['if занят', 'jump to 3', 'jump to 4']],
    ['|   |   | вопросы | ответить, 2, 3 или 4 |', ['if вопросы', 'jump to 2', 'jump to 3', 'jump to 4']],
    ['|   |   | занят | «Поняла. Напомнить?» Да → 4. Нет — «Тогда снимаю.» |', ['if занят', 'agent: Поняла. Напомнить?', 'note: Да', 'jump to 4']],
  ])('a sentence is said, and several steps are each led to: %s', (row, expected) => {
    const lines = steps(row);
    expect(lines.slice(lines.indexOf(expected[0]), lines.indexOf(expected[0]) + expected.length)).toEqual(expected);
  });

  test('in the customer’s column an arrow leads on, and brackets tell what to do', () => {
    const lines = shortTree('# Отмена\n\n| Шаг | Оператор | Если клиент… |\n|---|---|---|\n| А1 | Здравствуйте, это «Лавка». Что случилось? | дорого → А2; уезжает → А3 |\n| А2 | Скидку поставила, она действует с первого числа. | (в карточке продлить договор на год, без звонка клиенту) |\n| А3 | Тогда нужно заявление. | → А4 |\n| А4 | До свидания! | |').map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['note: в карточке продлить договор на год, без звонка клиенту', 'jump to а4']));
    expect(lines.filter((line) => line.startsWith('if в карточке') || line.startsWith('if →'))).toEqual([]);
  });
});

test.each([
  ['below a title and a subtitle', '# Works\n## Calls out\n\nFrom the card: {street}, {date}, {from}'],
  ['in a quotation', '# Works\n\n> Goal: 20 calls an hour\n> Card: {street}, {date}, {from}'],
  ['in brackets', '# Works\n\n**Merge list:** [STREET], [DATE] and [FROM]'],
])('a list of fields by any name, %s', (_, head) => {
  expect(readMarkdownOf(`${head}\n\nAgent: Hello, Moor Water.`).script.meta.variables.map(({ name }) => name.toLowerCase())).toEqual(['street', 'date', 'from']);
});

test('fields that the agent reads out are no list', () => {
  expect(readMarkdownOf('Agent: Hello, Moor Water.\nCustomer: What do you have on file?\nAgent: This: {street}, {date}').script.meta.declaresVariables).toBe(false);
});

test('cases in brackets behind a dash, before another', () => {
  const read = shortTree('# Клуб\n\n— Добрый день! Это Митя из музея. Ваша карта кончается в мае, продлить?\n\n— *(дорого)* — Понимаю. Для пенсионеров карта 1 200 рублей.\n\n— *(хочет подумать)* — Конечно. Цена до конца года не изменится.\n\n— *(не понравилось)* — Жаль. А что было не так?\n\n— *(а куда идут деньги?)* — На шкаф для росписи, отчёт есть на сайте.\n\n— До встречи!').map((line) => line.trim());
  expect(read.filter((line) => line.startsWith('if'))).toEqual(['if дорого', 'if хочет подумать', 'if не понравилось', 'if а куда идут деньги?']);
  expect(shortTree('— *(улыбаясь)* — Добрый день! Это Митя из музея.\n— Здравствуйте.\n— *(листает карточку)* — Ваша карта кончается в мае.').filter((line) => line.includes('if '))).toEqual([]);
});

test('a remark below a quotation is no answer to it', () => {
  const read = shortTree('* **Начало**\n  * «{Имя}, добрый день. Это Руслан, «Линк». Вчера не дождался ответа на вашем номере. Две минуты есть?»\n    * ! про вчерашний звонок — только если он был\n  * *есть* → Вопросы\n  * *нет* → «Когда набрать?» → конец\n* **Вопросы**\n  * «Сколько человек у вас отвечает на звонки?»').map((line) => line.trim());
  expect(read.slice(2, 5)).toEqual(['agent: {Имя}, добрый день. Это Руслан, «Линк». Вчера не дождался ответа на вашем номере. Две минуты есть?', 'note: ! про вчерашний звонок — только если он был', expect.stringMatching(/^if /)]);
});

test('a head in italics with examples in brackets', () => {
  const lines = branchesOf('"Hello, it\'s Nina from the tailor\'s. Your dress is ready, can you come today?"\n\n*can\'t come today:* "That\'s fine, we\'ll keep it for you. Which day suits you?"\n\n*the fabric is off our list (leather, suede, fur):* "I\'m sorry, we\'d spoil it. There\'s a shop in Mill Lane."');
  expect(lines.filter((line) => line.startsWith('if'))).toEqual(["if can't come today", 'if the fabric is off our list (leather, suede, fur)']);
});

describe('titles that tell what the customer does', () => {
  const partOf = (title: string): string => shortTree(`# Sofas\n\n## Start\n\nAgent: Hello, Lane Sofas.\n\n## ${title}\n\nAgent: Let me see what we can do.\n`).slice(-2)[0].trim();

  test.each(['Просит рассрочку', 'Сердится: «Опять вы!»', 'Не помнит номер договора', 'Передумала', 'Он за рулём', 'Wants it cheaper', 'They’re mad at us', 'He doesn’t remember ordering', 'Gets angry', 'Asks about the deposit'])('a case of its own: %s', (title) => {
    expect(partOf(title)).toMatch(/^objection/);
  });

  test.each(['Выясняет потребность', 'Отвечает клиент', 'Предлагаем рассрочку', 'Бюджет', 'Ask about the deposit', 'Needs', 'Say goodbye'])('a part of the call: %s', (title) => {
    expect(partOf(title)).toMatch(/^sequence/);
  });
});

describe('a yes or no with more behind it answers the customer', () => {
  const said = 'agent: Да, любой: кроме карт в долларах.';

  test.each([
    ['in a table', '| Вопрос клиента | Ответ |\n|---|---|\n| А карту какую можно? | Да, любой: кроме карт в долларах. |\n| Дорого | Понимаю вас. Можно по частям. |'],
    ['below a quotation', 'Оператор: Здравствуйте, это «Переезд».\n\n**«А картой можно?»**\nДа, любой: кроме карт в долларах.'],
    ['below a heading', '# Вопросы\n\n## «А картой можно?»\n\nДа, любой: кроме карт в долларах.\n\n## «Дорого»\n\nПонимаю вас. Можно по частям.'],
    ['behind an arrow', '# Вопросы\n\n- «А картой можно?» → Да, любой: кроме карт в долларах.\n- «Дорого» → Понимаю вас. Можно по частям.'],
  ])('%s', (_, text) => {
    const read = shortTree(text).map((line) => line.trim());
    expect(read).toContain(said);
    expect(read.filter((line) => /^(?:if Да|note|never)/.test(line))).toEqual([]);
  });

  test('what the customer may say to a question is still his', () => {
    expect(branchesOf('Agent: Does Friday suit you?\n\n- Yes, please: The van will come on Friday.\n- No, thanks: What day is better?')).toEqual(['if Yes, please', 'agent: The van will come on Friday.', 'if No, thanks', 'agent: What day is better?']);
    expect(shortTree('| Клиент | Ответ |\n|---|---|\n| Дорого | Да, готов по частям: Оформляем рассрочку. Нет: Тогда всего доброго! |').map((line) => line.trim())).toContain('if Да, готов по частям');
  });
});

describe('a goto by the name of a step on a line of its own', () => {
  const read = (line: string): string[] => shortTree(`# Boilers\n\n## Opening\n\nAgent: Hello, Lane Boilers. How can I help?\n\nCustomer: It drips.\n\n${line}\n\n## Close\n\nAgent: Goodbye.`).map((found) => found.trim());

  test.each([['Go to: Repairs', 'Repairs'], ['Go to Repairs', 'Repairs'], ['→ Repairs', 'Repairs'], ['Jump to: Gas Leak', 'Gas Leak'], ['Переход: Ремонт', 'Ремонт'], ['Перейти к: Ремонт', 'Ремонт'], ['- Переходим к Ремонту', 'Ремонту']])('leads there whether the step is written or not: %s', (line, name) => {
    expect(read(line)).toContain(`jump to ? ${name}`);
  });

  test('leads to the step of that name', () => {
    expect(read('Go to: Close')).toContain('jump to close');
  });

  test.each([['→ Записать адрес'], ['→ Note the address'], ['Go to the customer’s account and open the last bill.'], ['Agent: Go to Settings']])('an order or what is said is none: %s', (line) => {
    expect(read(line).filter((found) => found.startsWith('jump'))).toEqual([]);
  });
});

test('a reference at the end of a branch leads on to the step that does it, and to nowhere elsewhere', () => {
  const read = (line: string): string[] => shortTree(`## Шаг 1. Начало\n\nОператор: Здравствуйте, «Лавка».\n\n${line}\n\n## Шаг 2. Доставка\n\nОператор: Привезём завтра до двух.`).map((found) => found.trim());
  expect(read('Если посылка в городе — предложить новый день (см. шаг 2).')).toEqual(expect.arrayContaining(['note: предложить новый день', 'jump to доставка']));
  expect(read('Клиент: А кто привезёт?\n\nОтвечать спокойно (см. шаг 2).').filter((found) => found.startsWith('jump'))).toEqual([]);
});

test('a customer of whom only a remark is written over the answers says nothing', () => {
  const lines = branchesOf('1. **Причина**\n   - Менеджер: Почему решили уйти?\n   - Клиент: (на выбор)\n     - Дорого → п. 2\n     - Мало смотрю → п. 2\n2. **Прощание**\n   - Менеджер: Всего доброго!');
  expect(lines.filter((line) => line.startsWith('customer'))).toEqual([]);
  expect(lines).toEqual(expect.arrayContaining(['if Дорого', 'if Мало смотрю']));
});

test('keys of a header beside one another, with bars between', () => {
  const { script } = readMarkdownOf('# Double charge\n\nOwner: Dana Reyes | Last reviewed: 2026-03-02 | Channel: phone\n\n## Opening\n\nAgent: Hello, Moor Water.\n\nCustomer: You charged me twice.');
  expect(script.meta.entries.map(({ key, value }) => [key, value])).toEqual([['owner', 'Dana Reyes'], ['date', '2026-03-02'], ['channel', 'phone']]);
});

describe('the words of a condition', () => {
  const conditions = (text: string): string[] => {
    const found: string[] = [];
    const { document } = readMarkdown(createSource('script.md', text));
    walk(document, (node) => {
      if (node.type === 'option' || node.type === 'handler') found.push(`${node.type === 'handler' ? `${node.kind}: ` : ''}${node.condition.value}`);
      return true;
    });
    return found;
  };

  test('have no marks of emphasis', () => {
    expect(conditions('# Desk\n\nAgent: Lane Gas, this is Sam. Is it open?\n\n- If **yes**: "Please close it." \n- *Does not know:* "Is there a valve?"')).toEqual(['If yes', 'Does not know']);
  });

  test('in italics end in their own question mark', () => {
    expect(conditions('# Окна\n\nОператор: Здравствуйте, «Окна», Аня. Удобно говорить?\n\n## Возражения\n\n«*Сколько стоит?*» — «От трёх тысяч. Замерить?»\n\n«*Мне некогда.*» — «Когда вам набрать?»')).toEqual(['question: Сколько стоит?', 'objection: Мне некогда.']);
  });
});
