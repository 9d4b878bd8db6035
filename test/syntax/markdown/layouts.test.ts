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
