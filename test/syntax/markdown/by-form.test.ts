/** Layouts that are read by what their lines have in common, whatever their authors call things. */
import { describe, expect, test } from 'vitest';
import { createSource } from '../../../src/source/index.js';
import { readMarkdown } from '../../../src/syntax/markdown/index.js';
import { walk } from '../../../src/syntax/index.js';

const ASKED = {
  en: ['How much is that a month?', "I'd have to ask my wife first.", 'Why should I trust you?', 'Can I cancel it later?'],
  ru: ['А сколько это стоит?', 'Мне надо с мужем посоветоваться.', 'А почему я должен вам верить?', 'А потом отключить можно?'],
};
const SAID = {
  en: ['It is £9 a month, and you can stop whenever you like.', "Of course. Shall I ring you again on Friday?", 'You are right to ask. You can find our number on our website.', 'Yes, you ring us and we cancel it the same day.'],
  ru: ['900 рублей в месяц, отключить можно в любой день.', 'Конечно. Перезвонить вам в пятницу?', 'Вы правильно спрашиваете. Наш номер есть на сайте.', 'Да, позвоните нам, и мы отключим в тот же день.'],
};
const LANGUAGES = ['en', 'ru'] as const;

interface Heard {
  /** What customers say, as conditions have it. */
  asked: string[];
  /** What the agent says, and what of the lines is no speech. */
  said: string[];
  notes: string[];
  /** Targets of gotos, and the titles of the stages that they were found to be. */
  leads: (string | undefined)[];
}

function heardIn(text: string): Heard {
  const heard: Heard = { asked: [], said: [], notes: [], leads: [] };
  const titles = new Map<string, string>();
  const jumps: (string | undefined)[] = [];
  walk(readMarkdown(createSource('script.md', text)).document, (node) => {
    if (node.type === 'condition') heard.asked.push(node.value);
    if (node.type === 'turn') heard.said.push(node.children.filter(({ type }) => type === 'text').map(({ position }) => text.slice(position.start.offset, position.end.offset)).join(''));
    if (node.type === 'direction') heard.notes.push(text.slice(node.position.start.offset, node.position.end.offset));
    if (node.type === 'stage') titles.set(node.id, node.title);
    if (node.type === 'jump') jumps.push(node.resolved);
    return true;
  });
  heard.leads = jumps.map((id) => (id === undefined ? undefined : titles.get(id)));
  return heard;
}

describe.each(LANGUAGES)('sheets of what customers say (%s)', (lang) => {
  test.each([
    ['words around a quotation', (words: string) => `> На фразу «${words}» идём так`, (words: string) => `✅ ${words}`],
    ['words before a quotation', (words: string) => `- Most common one: “${words}”`, (words: string) => `   ${words}`],
    ['bold items', (words: string) => `1) **Elderly callers often ask: "${words}"**`, (words: string) => `   - Pivot: ${words}`],
    ['words before both', (words: string) => `*Самое популярное: «${words}»*`, (words: string) => `— Мягко возвращаем к теме: «${words}»`],
    ['headings', (words: string) => `#### ${words}`, (words: string) => `- Bring them round: ${words}`],
  ])('%s', (_, head, answer) => {
    const { asked, said } = heardIn(`# Q\n\n${ASKED[lang].map((words, index) => `${head(words)}\n\n${answer(SAID[lang][index])}\n`).join('\n').replace(/(>.*|\*.*\*)\n\n(?=✅|—)/gu, '$1\n')}`);
    // a heading has no full stop
    expect(asked.map((words) => words.replace(/\.$/u, ''))).toEqual(ASKED[lang].map((words) => words.replace(/\.$/u, '')));
    expect(said).toEqual(SAID[lang]);
  });

  test('a talk in two forms is none', () => {
    const { asked } = heardIn(`# Call\n\n${ASKED[lang].map((words, index) => `*${words}*\n\n${SAID[lang][index]}\n`).join('\n')}`);
    expect(asked).toEqual([]);
  });

  test('titles of stages over what is said in them are none', () => {
    const titles = { en: ['Opening', 'The price', 'The offer', 'Goodbye'], ru: ['Начало', 'Цена', 'Предложение', 'Прощание'] }[lang];
    const { asked, said } = heardIn(`# Call\n\n${titles.map((title, index) => `### ${title}\n\n- We say: ${SAID[lang][index]}\n`).join('\n')}`);
    expect(asked).toEqual([]);
    expect(said).toEqual(SAID[lang]);
  });
});

describe.each(LANGUAGES)('steps with reactions (%s)', (lang) => {
  const names = { en: ['Dates and guests', 'Hold procedure', 'The goodbye'], ru: ['Приём заказа', 'Показ квартиры', 'Прощание'] }[lang];
  const steps = (title: (index: number) => string, way: (words: string, to: number) => string) =>
    `# Calls\n\n${names.map((_, index) => `${title(index)}\n\n${SAID[lang][index]}\n\n${index < 2 ? `${way(ASKED[lang][index], index + 1)}\n${way(ASKED[lang][index + 2], 2)}` : ''}`).join('\n\n')}`;

  test.each([
    ['numbers behind any word', (index: number) => `## Node ${index + 1} (${names[index]})`, (words: string, to: number) => `* And if they hit you with: “${words}” => Click ${to + 1}`],
    ['bold titles with a full stop', (index: number) => `**Ступень ${index + 1}: ${names[index]}.**`, (words: string, to: number) => `- Сказал «${words}», значит, ищет подвох → Следующая карточка: ${to + 1}`],
    ['letters', (index: number) => `### Модуль ${'ABC'[index]}. ${names[index]}`, (words: string, to: number) => `— Человек сомневается: "${words}" — Двигаем дальше, блок ${'ABC'[to]}`],
    ['names between the words of titles', (index: number) => `### Room «${names[index]}» of the house`, (words: string, to: number) => `* You'll get "${words}" ten times a day → Take them to ${names[to]}`],
  ])('%s', (_, title, way) => {
    const { asked, said, leads } = heardIn(steps(title, way));
    expect(said).toEqual(SAID[lang].slice(0, 3));
    expect(asked.map((words) => words.replace(/^["«“]|["»”]$/gu, ''))).toEqual([ASKED[lang][0], ASKED[lang][2], ASKED[lang][1], ASKED[lang][3]]);
    expect(leads.map((found) => names.findIndex((name) => found?.includes(name)))).toEqual([1, 2, 2, 2]);
  });

  test('a number that no step has leads nowhere', () => {
    const { leads } = heardIn(steps((index) => `## Node ${index + 1} (${names[index]})`, (words, to) => `* And if they hit you with: “${words}” => Click ${words === ASKED[lang][3] ? 9 : to + 1}`));
    expect(leads.filter((found) => found === undefined)).toHaveLength(1);
  });

  test('the agent’s own numbered lines with their gotos are said', () => {
    const { asked } = heardIn(`# Calls\n\n${names.map((name, index) => `**${name}**\n\n${index + 1}. "${SAID[lang][index]}" → ${index + 2}`).join('\n\n')}`);
    expect(asked).toEqual([]);
  });
});

describe.each(LANGUAGES)('lists of phrases that nobody shall say (%s)', (lang) => {
  const memo = (good: string, bad: string) => `# Price\n\n${good}\n\n${SAID[lang].map((words) => `- "${words}"`).join('\n')}\n\n${bad}\n\n- "The upgrade is completely free."\n- "Сами виноваты, надо было читать."\n`;

  test.each([
    ['### Phrases that work', '### Rubbish phrases that lose us customers'],
    ['**Как мы говорим**', '**Мусорные слова**'],
    ['Openers we like:', 'Straight in the bin:'],
    ['## Хорошие варианты', '## За такие обороты увольняем'],
  ])('“%s” and “%s”', (good, bad) => {
    expect(heardIn(memo(good, bad)).said).toEqual(SAID[lang]);
  });

  test.each(['### Bad news, gently', '### Когда отказываем', '### Step 3. No-show', '### Phrases that work'])('“%s” forbids nothing', (title) => {
    expect(heardIn(memo('### Openers', title)).said).toHaveLength(6);
  });
});

describe.each(LANGUAGES)('tables whose heads name one side or none (%s)', (lang) => {
  test.each([['Blocker', 'Unblocker'], ['Ask', 'Reply'], ['Тип возражения / пример', 'Пример отработки'], ['Фраза должника', 'Контраргумент']])('%s and %s', (left, right) => {
    const { said } = heardIn(`# Q\n\n| # | ${left} | ${right} |\n|---|---|---|\n${ASKED[lang].map((words, index) => `| ${index + 1} | ${words} | ${SAID[lang][index]} |`).join('\n')}\n`);
    expect(said).toEqual(SAID[lang]);
  });

  test('facts are nobody’s words', () => {
    const { asked, said } = heardIn(`# Q\n\n| Data | Value |\n|---|---|\n| Owner | Lane Bank |\n| Attempts | two, three days apart |\n| Hours | nine to five |\n| List | pensioners, October |\n\nAgent: ${SAID[lang][0]}\n\nCustomer: ${ASKED[lang][0]}\n`);
    expect(asked).toEqual([]);
    expect(said).toEqual([SAID[lang][0], ASKED[lang][0]]);
  });
});

describe.each(LANGUAGES)('talks behind dashes and under names with a dot between (%s)', (lang) => {
  const letters = { en: ['A', 'C'], ru: ['М', 'К'] }[lang];
  const names = { en: ['Julia · Route 29', 'Passenger'], ru: ['Юля · Трасса-29', 'Пассажир'] }[lang];

  test.each([
    ['a dash and a letter in bold', letters, (name: string, words: string) => `— **${name}.** ${words}`],
    ['a dash and a letter with a colon', letters, (name: string, words: string) => `— **${name}:** ${words}`],
    ['a name and a place in bold', names, (name: string, words: string) => `**${name}** ${words}`],
  ])('%s', (_, [agent, customer], line) => {
    const turns: [string, string][] = [];
    const text = `# Call\n\n${ASKED[lang].map((words, index) => `${line(customer, words)}\n\n${line(agent, SAID[lang][index])}`).join('\n\n')}\n`;
    walk(readMarkdown(createSource('script.md', text)).document, (node) => {
      if (node.type === 'turn') turns.push([node.role, node.children.filter(({ type }) => type === 'text').map(({ position }) => text.slice(position.start.offset, position.end.offset)).join('')]);
      return true;
    });
    expect(turns).toEqual(ASKED[lang].flatMap((words, index) => [['customer', words], ['agent', SAID[lang][index]]]));
  });
});

describe('front matter', () => {
  const header = (lines: string): { said: string[]; fields: [string, string | undefined][] } => {
    const said: string[] = [];
    const fields: [string, string | undefined][] = [];
    walk(readMarkdown(createSource('script.md', `---\n${lines}\n---\n\n**Agent:** Hello, {voice} of Acme.\n`)).document, (node) => {
      if (node.type === 'turn') said.push(node.role);
      if (node.type === 'variable') fields.push([node.name, node.description]);
      return true;
    });
    return { said, fields };
  };

  test.each([
    ['fields in quotation marks as keys', 'company: Acme\nfields:\n  "{voice}": the name of the agent\n  "{sample}": a box; empty: the round one'],
    ['fields with what they hold in a list', 'company: Acme\nfields:\n  - "{voice}: the name of the agent"\n  - {sample} — a box; empty: the round one'],
  ])('%s', (_, lines) => {
    expect(header(lines)).toEqual({ said: ['agent'], fields: [['voice', 'the name of the agent'], ['sample', 'a box; empty: the round one']] });
  });

  test('lines that go on further in', () => {
    expect(header('company: Acme\ngoal: >\n  The renewal of contracts\n  that end in May.')).toEqual({ said: ['agent'], fields: [] });
  });
});

describe('what is sent in writing', () => {
  test.each([
    ['Agent: Done. Anything else?\nCustomer: No.\nAgent: Goodbye.\n\nSMS: Your card is active, never share the code.', 'SMS: Your card is active, never share the code.'],
    ['Agent: Done. Anything else?\nCustomer: No.\nAgent: Goodbye.\n\n**Follow-up email:** Your card is active.', '**Follow-up email:** Your card is active.'],
    ['Оператор: Готово. Остались вопросы?\nКлиент: Нет.\nОператор: До свидания.\n\nШаблон СМС: Услуга подключена, отключить нельзя.', 'Шаблон СМС: Услуга подключена, отключить нельзя.'],
    ['Оператор: Готово. Остались вопросы?\nКлиент: Нет.\nОператор: До свидания.\n\nПисьмо клиенту: Карта готова.', 'Письмо клиенту: Карта готова.'],
  ])('is said by nobody, and forbids nothing: %s', (text, note) => {
    const { document } = readMarkdown(createSource('script.md', text));
    const notes: [string, boolean][] = [];
    walk(document, (node) => {
      if (node.type === 'direction') notes.push([text.slice(node.position.start.offset, node.position.end.offset), node.forbids === true]);
      return true;
    });
    expect(notes).toEqual([[note, false]]);
    expect(heardIn(text).said).toHaveLength(3);
  });
});

describe('remarks of whoever listened', () => {
  test.each([
    ['00:00 A: Hello, Oak Bank, how can I help?\n00:02 C: I want to pay in parts.\n[+] keeps the pace\n00:04 A: Done, the money comes tomorrow.\n[−] should have asked first\n00:07 C: Thanks.', ['[+] keeps the pace', '[−] should have asked first']],
    ['00:00 О: Здравствуйте, банк «Дуб», чем помочь?\n00:02 К: Хочу рассрочку.\n[+] хорошо держит темп\n00:04 О: Оформила, деньги завтра.\n[−] зря не спросила\n00:07 К: Спасибо.', ['[+] хорошо держит темп', '[−] зря не спросила']],
  ])('with a sign are no part of what is said above them: %s', (text, notes) => {
    const heard = heardIn(text);
    expect(heard.notes.filter((note) => note.startsWith('['))).toEqual(notes);
    expect(heard.said).toHaveLength(4);
    expect(heard.said.join()).not.toMatch(/[[\]]/u);
  });
});

test.each([
  'Sample recording No 418 — "Overdue, a polite talk". For newcomers\n\n00:00 A: Hello, Oak Bank, how can I help?\n00:02 C: I want to pay.\n00:04 A: Done.\n',
  'Эталонная запись № 418 — «Просрочка, вежливый диалог». Разбор\n\n00:00 О: Здравствуйте, банк «Дуб», чем помочь?\n00:02 К: Хочу оплатить.\n00:04 О: Готово.\n',
])('the title of a recording is said by nobody: %s', (text) => {
  expect(heardIn(text).said).toHaveLength(3);
});

describe('a script that colleagues post in parts', () => {
  test.each([
    [
      'Ann Lead, [12.11.2026 9:41]\nTeam, the new inbound script.\n\nMary Head, [12.11.2026 9:42]\n🎧 Oak Bank, my name is Ann, hello!\n👤 I sent money to scammers.\n\nMary Head, [12.11.2026 9:44]\n🎧 I am so sorry. I am blocking the card.\n\nSam Shift, [12.11.2026 10:03]\nMary, what about remote access?\n\nMary Head, [12.11.2026 10:07]\n🎧 Any questions left? Goodbye!',
      ['Oak Bank, my name is Ann, hello!', 'I sent money to scammers.', 'I am so sorry. I am blocking the card.', 'Any questions left? Goodbye!'],
    ],
    [
      'Анна Ст.смены, [12.11.2026 9:41]\nКоллеги, новый скрипт.\n\nМарина Руководитель, [12.11.2026 9:42]\n🎧 Банк «Дуб», меня зовут Ольга, здравствуйте!\n👤 Я перевёл деньги мошенникам.\n\nМарина Руководитель, [12.11.2026 9:44]\n🎧 Мне очень жаль. Блокирую карту.\n\nСергей Ст.смены, [12.11.2026 10:03]\nМарин, а про удалённый доступ?\n\nМарина Руководитель, [12.11.2026 10:07]\n🎧 Остались вопросы? Всего доброго!',
      ['Банк «Дуб», меня зовут Ольга, здравствуйте!', 'Я перевёл деньги мошенникам.', 'Мне очень жаль. Блокирую карту.', 'Остались вопросы? Всего доброго!'],
    ],
  ])('holds neither who posted nor their chat about it: %s', (text, said) => {
    expect(heardIn(text).said).toEqual(said);
  });

  test('has titles in capitals behind a picture', () => {
    expect(heardIn('📞 НАЧАЛО\n🎧 Банк «Дуб», слушаю, меня зовут Анна.\n👤 Карта не работает.\n🎧 Проверяю.').said).toHaveLength(3);
  });
});
