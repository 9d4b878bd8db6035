import { describe, expect, it } from 'vitest';
import { createScript } from '../../src/script.js';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

const LINES = 'Оператор: Добрый день.\n\nКлиент: Да.\n';

function callOf(text: string) {
  const source = createSource('call.md', text);
  const node = readTree(source).document.children.find((child) => child.type === 'script');
  if (node?.type !== 'script') throw new Error('no script');
  return createScript(source, node).call;
}

const headed = (header: string, title = 'Разговор') => callOf(`---\n${header}\n---\n\n# ${title}\n\n${LINES}`);

describe('the type of a call', () => {
  it.each([
    ['type: outbound-sales', 'sales'], ['call_type: Outbound sales', 'sales'], ['type: inbound_support', 'support'], ['type: win-back', 'sales'], ['type: outbound service call', 'proactive'],
    ['тип: продажа', 'sales'], ['тип звонка: исходящая продажа', 'sales'], ['type: Взыскание', 'collections'], ['type: проактивный звонок', 'proactive'], ['type: debt-collection', 'collections'],
    ['type: чат-бот', 'bot'], ['type: IVR', 'bot'], ['type: other', 'other'],
  ])('is what the header says: %s', (header, type) => {
    expect(headed(header, 'Опрос о качестве')).toMatchObject({ type, typeConfidence: 1, typeBy: 'header' });
  });

  it('is told by the title where the header says something else', () => {
    expect(headed('type: диалог', 'Опрос о качестве')).toMatchObject({ type: 'survey', typeBy: 'title' });
    expect(headed('автор: Оля', 'Взыскание долга')).toMatchObject({ type: 'collections', typeBy: 'title' });
  });

  it.each([
    ['кому: записанные на завтра\nкому нет: открытая жалоба, жалоба за 90 дней', 'Приём у врача'],
    ['audience: booked for tomorrow\nexclude: open complaints, an earlier complaint', 'Your appointment'],
  ])('is not told by whom the call leaves out: %s', (header, title) => {
    expect(headed(header, title).type).not.toBe('complaint');
  });

  it.each(['Звонит врач, не робот', 'A vet calls, not a robot'])('“%s” names no bot', (words) => {
    expect(headed(`type: outbound sales. ${words}`).isBot).toBe(false);
  });

  it('is a guess where only who rings tells it, and unknown where nothing does', () => {
    const guessed = callOf(`# Разговор\n\nКлиент: Здравствуйте, у меня вопрос.\n\nОператор: Компания «Ромашка», слушаю вас.\n`);
    expect([guessed.type, guessed.typeBy, guessed.typeConfidence < 0.7]).toEqual(['support', 'direction', true]);
    expect(callOf(`# Разговор\n\n${LINES}`)).toMatchObject({ type: 'other', typeConfidence: 0 });
  });

  it.each([
    ['The lowest payment is 3% of the outstanding debt. Shall I send the terms?', 'We have a credit card for you at $5 a month. Is now a good time?', 'Your debt of $50 is overdue. When can you pay it?'],
    ['Минимальный платёж 3 % от долга. Прислать условия?', 'У меня для вас предложение по кредитной карте. Удобно говорить?', 'У вас долг 5000 рублей. Когда внесёте?'],
  ])('is no collection where only a share of a debt is named: %s', (share, offer, debt) => {
    expect(callOf(`Agent: ${offer}\n\nCustomer: Go on.\n\nAgent: ${share}\n`).type).not.toBe('collections');
    expect(callOf(`Agent: ${offer}\n\nCustomer: Go on.\n\nAgent: ${debt}\n`).type).toBe('collections');
  });
});

describe('who rings', () => {
  it.each([
    ['inbound', 'the company stands first and a trouble follows', 'Оператор: «Кладовка», Тимур. Как вы?\n\nКлиент: Хочу закрыть бокс, у вас дорого.\n\nОператор: Тогда три месяца за 5 000, выйдет дешевле.\n\nОператор: Перезвоню вам завтра.\n\nОператор: Будем звонить до шести.\n'],
    ['inbound', 'what is promised later opens no call', 'Agent: Lost cards, how can I help?\n\nCustomer: My bag was stolen.\n\nAgent: Let me stop the card.\n\nAgent: A new one comes by Friday.\n\nAgent: I\'ll call you back at six. Is that the best number?\n\nAgent: We\'ll call you again on Friday.\n'],
    ['outbound', 'the one who is rung picks up', 'Клиент: Алло.\n\nОператор: Жанна Викторовна? Разговор есть.\n\nКлиент: Какой?\n'],
    ['outbound', 'the customer asks who it is', 'Оператор: Ольга Павловна? Наконец-то!\n\nКлиент: Кто это?\n\nОператор: Человек, который вам добра желает.\n'],
    ['inbound', 'the agent asks what is wrong, and the notes say that people ring', '*(звонят чаще вечером, голодные и злые)*\n\nОператор: «Печной двор», Глеб, здравствуйте! Что с печью?\n\nКлиент: Дымит.\n\nОператор: Откройте пока окно.\n'],
    ['inbound', 'the customer asks for a price at once', 'Оператор: Ателье «Шов», Женя, здравствуйте!\n\nКлиент: Сколько стоит подшить брюки?\n\nОператор: Пятьсот рублей. Вам к какому дню?\n'],
    ['inbound', 'what answers the caller is no opening', 'Agent: Meadow claims, this is Pru. What happened to the tent?\n\nCustomer: The pole snapped and the whole thing is ruined!\n\nAgent: I am sorry.\n\nAgent: Bought in May from Oak Outdoors. Is that right?\n'],
    ['inbound', 'thanks for the call, before a question that sounds like one for time', "Agent: Thank you for calling Northmoor, this is Sam. Are you able to give me a meter reading?\n\nCustomer: Yes, it's 4412.\n\nAgent: I'll call you back by 5 pm today.\n"],
    ['inbound', 'thanks for the call, and a call back promised', 'Оператор: Спасибо за звонок, «Теплосеть», Вера. Вы можете сейчас сказать показания?\n\nКлиент: 4412.\n\nОператор: Перезвоню вам до пяти.\n\nОператор: Наберу вас сегодня.\n'],
    ['inbound', 'a machine welcomes whoever rings', 'IVR: Welcome to Redbird Couriers. Calls may be recorded.\n\nIVR: For claims, press 3.\n'],
    ['inbound', 'a machine welcomes whoever rings, in Russian', 'IVR: Добро пожаловать в «Снегирь». Разговор записывается.\n\nIVR: Чтобы узнать о посылке, нажмите 1.\n'],
    ['inbound', 'the company, «слушаю» and a name', 'Оператор: Банк «Дуб», слушаю, меня зовут Анна.\n\nОператор: Назовите, пожалуйста, последние четыре цифры.\n'],
    ['unknown', 'nothing tells', LINES],
  ])('%s: %s', (direction, _, text) => {
    expect(callOf(`# Разговор\n\n${text}`).direction).toBe(direction);
  });
});

it.each([
  'Памятка оператора первой линии: как говорить с должником\n\nОператор: Здравствуйте! Меня зовут Анна, банк «Дуб». Вам удобно говорить? Звоню по договору 41.\n',
  "Front desk notes: debtors\n\nAgent: Hello, this is Ann from Oak Bank. Is now a good time? I'm calling about your contract 41.\n",
])('whoever says that he rings does so, whatever the title calls his desk: %s', (text) => {
  expect(callOf(`# ${text}`).direction).toBe('outbound');
});

describe('who speaks for the company', () => {
  it('is a program where header or title say so', () => {
    expect(headed('agent: bot').isBot).toBe(true);
    expect(callOf(`# Голосовой робот: показания\n\n${LINES}`).isBot).toBe(true);
  });

  it.each([
    ['IVR and live agent', 'IVR', 'Press 3 for claims.', 'Live agent', "Agent: Claims, what's your tracking number?\n\nCustomer: I want a manager.\n"],
    ['IVR и оператор', 'IVR', 'Нажмите 3.', 'Разговор с оператором', 'Оператор: Претензии, назовите номер накладной.\n\nКлиент: Позовите старшего.\n'],
  ])('is a person where a section holds the talk with one: %s', (title, machine, prompt, live, talk) => {
    const text = (section: string) => `# ${title}\n\n## ${machine}\n\nIVR: ${prompt}\n\n## ${section}\n\n${talk}`;
    expect([callOf(text(live)).isBot, callOf(text(machine)).isBot]).toEqual([false, true]);
  });

  it('is a person where the title is about a program and the customer speaks first', () => {
    expect(callOf('# Бот не понял адрес\n\nКлиент: Ваш бот трижды спросил адрес!\n\nОператор: Простите, сейчас поправлю.\n').isBot).toBe(false);
  });
});
