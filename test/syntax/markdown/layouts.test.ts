import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

describe('who speaks', () => {
  test('several speakers on one line', () => {
    expect(shortTree('О: Добрый день! Удобно говорить? К: Да. О: Звоню по поводу счёта.')).toEqual([
      'sequence',
      '  agent: Добрый день! Удобно говорить?',
      '  customer: Да.',
      '  agent: Звоню по поводу счёта.',
    ]);
  });

  test('names that take turns', () => {
    expect(shortTree('Оксана: Добрый день, компания «Свет»!\nИван: Кто это?\nОксана: Звоню по счёту за июнь.\nИван: Не надо.')).toEqual([
      'sequence',
      '  agent: Добрый день, компания «Свет»!',
      '  customer: Кто это?',
      '  agent: Звоню по счёту за июнь.',
      '  customer: Не надо.',
    ]);
  });

  test('labels on their own lines, as in a screenplay', () => {
    expect(shortTree('ОПЕРАТОР\nДобрый день!\n\nКЛИЕНТ\nЗдравствуйте.')).toEqual(['sequence', '  agent: Добрый день!', '  customer: Здравствуйте.']);
  });

  test('a label that Markdown takes for a link definition', () => {
    expect(shortTree('[Агент]: Добрый день\n[Клиент]: Да')).toEqual(['sequence', '  agent: Добрый день', '  customer: Да']);
  });

  test('a dash dialogue in which the customer begins', () => {
    expect(shortTree('— Вы должны были ещё летом трубы поменять!\n— Понимаю вас. Этот участок в плане замены на июнь.\n— А за холод я тоже платить буду?\n— За часы без тепла пересчитаем, увидите в квитанции.')).toEqual([
      'sequence',
      '  customer: Вы должны были ещё летом трубы поменять!',
      '  agent: Понимаю вас. Этот участок в плане замены на июнь.',
      '  customer: А за холод я тоже платить буду?',
      '  agent: За часы без тепла пересчитаем, увидите в квитанции.',
    ]);
  });

  test('signs before lines', () => {
    expect(shortTree('▶ говорим мы, ◁ говорит клиент\n\n▶ Добрый день! Это служба доставки.\n◁ Слушаю.\n▶ Вам удобно завтра?\n◁ Да.')).toEqual([
      'prose: ▶ говорим мы, ◁ говорит клиент',
      'sequence',
      '  agent: Добрый день! Это служба доставки.',
      '  customer: Слушаю.',
      '  agent: Вам удобно завтра?',
      '  customer: Да.',
    ]);
  });

  test('signs that no legend explains', () => {
    expect(shortTree('🔵 Hello, this is Ann from Acme. How can I help?\n🟠 My order is late.\n🔵 I am sorry. What is your order number?\n🟠 It is 512.')).toEqual([
      'sequence',
      '  agent: Hello, this is Ann from Acme. How can I help?',
      '  customer: My order is late.',
      '  agent: I am sorry. What is your order number?',
      '  customer: It is 512.',
    ]);
  });

  test('bullets that take turns', () => {
    expect(shortTree('+ Добрый день! Чем могу помочь?\n- У меня пропал интернет.\n+ Сейчас проверю линию. Подождёте минуту?\n- Подожду.')).toEqual([
      'sequence',
      '  agent: Добрый день! Чем могу помочь?',
      '  customer: У меня пропал интернет.',
      '  agent: Сейчас проверю линию. Подождёте минуту?',
      '  customer: Подожду.',
    ]);
  });

  test('letters with a mark, and names with a full stop', () => {
    expect(shortTree('A> Acme, how can I help?\nC> My bill is wrong.\nA> I will look into it for you.\nC> Thanks.')).toEqual([
      'sequence',
      '  agent: Acme, how can I help?',
      '  customer: My bill is wrong.',
      '  agent: I will look into it for you.',
      '  customer: Thanks.',
    ]);
    expect(shortTree('МАСТЕР. Добрый день, вы оставляли заявку?\nХОЗЯЙКА (сердито). Ещё неделю назад.\nМАСТЕР. Простите нас. Завтра в десять вам удобно?\nХОЗЯЙКА. Удобно.')).toEqual([
      'sequence',
      '  agent: Добрый день, вы оставляли заявку?',
      '  customer: Ещё неделю назад.',
      '  agent: Простите нас. Завтра в десять вам удобно?',
      '  customer: Удобно.',
    ]);
  });

  test('the customer in block quotes, the agent in plain lines', () => {
    expect(shortTree('> Где мой заказ? Жду вторую неделю!\n\nЗдравствуйте! Проверю прямо сейчас.\n\n> И что там?\n\nКурьер привезёт его вам завтра до обеда.\n\n> Точно завтра?\n\nДа, я сама прослежу и напишу вам утром.')).toEqual([
      'sequence',
      '  customer: Где мой заказ? Жду вторую неделю!',
      '  agent: Здравствуйте! Проверю прямо сейчас.',
      '  customer: И что там?',
      '  agent: Курьер привезёт его вам завтра до обеда.',
      '  customer: Точно завтра?',
      '  agent: Да, я сама прослежу и напишу вам утром.',
    ]);
  });

  test('macros of a chat', () => {
    expect(shortTree('# Macros\n\n`/hello`\nHi! How can I help you?\n\n`/late` "Where is my sofa?"\nIt will be with you on Friday.\n\n`/hold` (while you look)\nHang on.\n')).toEqual([
      'sequence «/hello»',
      '  agent: Hi! How can I help you?',
      'sequence «/late»',
      '  customer: Where is my sofa?',
      '  agent: It will be with you on Friday.',
      'sequence «/hold»',
      '  note: while you look',
      '  agent: Hang on.',
    ]);
  });

  test('a head of notes that takes turns with the agent is a person', () => {
    expect(shortTree("Agent: Hello, is that Mrs Lee?\nOwner: It is.\nAgent: Your policy ends on Friday.\nOwner: Has the price gone up?\nAgent: By £20. Shall I go through why?\nOwner: Yes, please do.")).toEqual([
      'sequence',
      '  agent: Hello, is that Mrs Lee?',
      '  customer: It is.',
      '  agent: Your policy ends on Friday.',
      '  customer: Has the price gone up?',
      '  agent: By £20. Shall I go through why?',
      '  customer: Yes, please do.',
    ]);
  });

  test('a table that names the speaker of each row', () => {
    expect(shortTree('| № | Кто | Реплика |\n|---|---|---|\n| 1 | Специалист | Что случилось? |\n| 2 | Клиент | Не работает подпись. |\n| 3 | Специалист | Сейчас посмотрю. |').slice(-4)).toEqual([
      '  note: 2',
      '  customer: Не работает подпись.',
      '  note: 3',
      '  agent: Сейчас посмотрю.',
    ]);
  });

  test('columns told apart by how they sound', () => {
    expect(shortTree("| # | What you'll hear | What comes out of your mouth |\n|---|---|---|\n| 1 | I chipped a tooth | I'm sorry to hear that. Can you come in today? |\n| 2 | How much is it? | The visit is £45. Shall I book you in? |").slice(-4)).toEqual([
      "  agent: I'm sorry to hear that. Can you come in today?",
      'question: How much is it?',
      '  note: 2',
      '  agent: The visit is £45. Shall I book you in?',
    ]);
  });

  test('the customer is quoted and only the one who answers is named', () => {
    expect(shortTree('1. "My card was declined." You: "I will try it again for you."\n   - "Will it cost me?" → 2\n   - «Хорошо» → 2\n2. "Thanks, bye!" → end\n3. "Hello?"').slice(0, 6)).toEqual([
      'sequence',
      '  customer: My card was declined.',
      '  note: You:',
      '  agent: I will try it again for you.',
      '  if Will it cost me?',
      '    jump to 2',
    ]);
  });

  test('the caller is the customer where an agent is named', () => {
    expect(shortTree('Agent: Acme, how can I help?\nCaller: My order is late.')).toEqual(['sequence', '  agent: Acme, how can I help?', '  customer: My order is late.']);
  });

  test('a rule of dashes under a reply is no heading', () => {
    expect(shortTree('Оператор: Добрый день!\n---\nКлиент: Да')).toEqual(['sequence', '  agent: Добрый день!', '  customer: Да']);
  });
});

describe('notes', () => {
  test('forbidden phrases are said by nobody', () => {
    expect(shortTree('Agent: Hello, this is Ann from Acme.\nCustomer: Hi.\n[Never: "pay today or else"]')).toEqual([
      'sequence',
      '  agent: Hello, this is Ann from Acme.',
      '  customer: Hi.',
      '  never: Never: "pay today or else"',
    ]);
  });

  test('a column of what not to say', () => {
    expect(shortTree('| Reason | Say | Don\'t say |\n|---|---|---|\n| Moving | "Let me check the new address." | "You must pay." |')).toEqual([
      'prose: Reason',
      'prose: Say',
      "prose: Don't say",
      'objection: Moving',
      '  agent: Let me check the new address.',
      '  never: "You must pay."',
    ]);
  });
});

describe('branches', () => {
  test('nested conditions with quoted answers and gotos', () => {
    expect(shortTree('# Связь\n\n1. Приветствие. «Здравствуйте, это «Линия». Что случилось?»\n2. Роутер.\n   - «Горит лампочка?»\n   - Не горит: «Оформлю выезд?» → шаг 3\n   - Горит → шаг 1\n3. Выезд.\n   - «Мастер будет завтра».')).toEqual([
      'sequence «Приветствие»',
      '  agent: Здравствуйте, это «Линия». Что случилось?',
      'sequence «Роутер»',
      '  agent: Горит лампочка?',
      '  if Не горит',
      '    agent: Оформлю выезд?',
      '    jump to выезд',
      '  if Горит',
      '    jump to приветствие',
      'sequence «Выезд»',
      '  agent: Мастер будет завтра',
    ]);
  });

  test('quoted headings are answered at any time', () => {
    expect(shortTree('# Долг\n\n## Начало\n> Здравствуйте, это банк «Меридиан».\n\n### «Забыл»\n> Бывает. Успеете до пятницы?')).toEqual([
      'sequence «Начало»',
      '  agent: Здравствуйте, это банк «Меридиан».',
      'objection: Забыл',
      '  agent: Бывает. Успеете до пятницы?',
    ]);
  });
});
