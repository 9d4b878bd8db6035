import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

describe('two sides that only the form of a line tells apart', () => {
  test('answers in lower case', () => {
    expect(shortTree('Здравствуйте! Служба эвакуации, где вы находитесь?\nна сорок третьем километре, в кювете\nПонимаю вас. Машина на ходу?\nнет, колесо вывернуло\nОтправляю манипулятор. Как к вам обращаться?\nвиктор\nСтоимость четыре тысячи, оплата водителю. Подтверждаете заказ?\nда, давайте')).toEqual([
      'sequence',
      '  agent: Здравствуйте! Служба эвакуации, где вы находитесь?',
      '  customer: на сорок третьем километре, в кювете',
      '  agent: Понимаю вас. Машина на ходу?',
      '  customer: нет, колесо вывернуло',
      '  agent: Отправляю манипулятор. Как к вам обращаться?',
      '  customer: виктор',
      '  agent: Стоимость четыре тысячи, оплата водителю. Подтверждаете заказ?',
      '  customer: да, давайте',
    ]);
  });

  test('items below each other are answers of which one is given', () => {
    expect(shortTree('- Добрый день! Вам удобно ответить на пару вопросов?\n  - да, давайте\n  - нет, я занят\n- Как вам показался наш курьер, вы довольны?\n  - ну так, нагрубил мне\n- Спасибо большое, дарим вам скидку на следующий заказ!')).toEqual([
      'sequence',
      '  agent: Добрый день! Вам удобно ответить на пару вопросов?',
      '  if да, давайте',
      '  if нет, я занят',
      '  agent: Как вам показался наш курьер, вы довольны?',
      '  customer: ну так, нагрубил мне',
      '  agent: Спасибо большое, дарим вам скидку на следующий заказ!',
    ]);
  });

  describe('a stage direction between the turns of a list leaves the turns as they are', () => {
    const talk = [
      '- Мастерская «Ключ», меня зовут Илья. Чем могу помочь?',
      '- Вы мне неделю назад замок ставили, он опять заедает!',
      '- Сожалею, что так вышло. Подскажете адрес, по которому мы приезжали?',
      '- Садовая, двенадцать.',
      '- Спасибо. Мастер свободен завтра с десяти до двенадцати, вам удобно?',
      '- Я завтра на работе до шести.',
      '- Тогда пришлю его к семи. Вам подойдёт?',
      '- Подойдёт, жду.',
    ];
    const read = ['sequence', ...talk.map((line, index) => line.replace('-', index % 2 === 0 ? '  agent:' : '  customer:'))];
    test.each([
      ['- (открывает расписание)', '  note: открывает расписание'],
      ['- [смотрит расписание мастеров]', '  note: смотрит расписание мастеров'],
      ['*(открывает расписание)*', '  note: открывает расписание'],
      ['\n*открывает расписание*\n', '  note: открывает расписание'],
    ])('%j', (direction, note) => {
      expect(shortTree([...talk.slice(0, 4), direction, ...talk.slice(4)].join('\n'))).toEqual([...read.slice(0, 5), note, ...read.slice(5)]);
      const numbered = [...talk.slice(0, 4), direction, ...talk.slice(4)].map((line) => line.replace(/^-/, '1.')).join('\n');
      expect(shortTree(numbered)).toEqual([...read.slice(0, 5), note, ...read.slice(5)]);
    });
  });

  test('a legend of the page, and notes beside it', () => {
    const tree = shortTree("Left margin is us, indented lines are the guest's.\n\nGood evening, Harbour Restaurant, Luca speaking.\n    Have you a table for six?\nLet me see. Which evening would you like?\n    Saturday, please.\nLovely. What name is it?\n    Okafor.");
    expect(tree[0]).toBe("prose: Left margin is us, indented lines are the guest's.");
    expect(tree.filter((line) => line.includes('customer:'))).toHaveLength(3);
  });

  test('bold titles over plain speech stay titles', () => {
    expect(shortTree('**Приветствие**\nЗдравствуйте, это студия «Лад». Вам удобно говорить?\n\n**Предложение**\nМы набираем группу на вечер. Вам интересно?\n\n**Завершение**\nСпасибо вам, до встречи в субботу!').filter((line) => line.includes('customer'))).toEqual([]);
  });

  test('a monologue of sentences stays one side', () => {
    expect(shortTree('Добрый день, это клиника «Верба».\n\nЗвоню напомнить вам о приёме.\n\nВаш врач будет ждать вас в десять.\n\nПриходите, пожалуйста, за десять минут.\n\nВозьмите с собой паспорт.\n\nДо встречи, всего вам доброго!').filter((line) => line.includes('customer'))).toEqual([]);
  });

  test('folded parts: what the customer says, and what only the desk reads', () => {
    expect(shortTree('# Ипотека\n\nЗдравствуйте! Какую сумму вы готовы внести сразу?\n\n<details><summary>Сколько вы берёте?</summary>\n\nДля вас бесплатно, нам платит банк.\n\n</details>\n<details><summary>Для оператора</summary>\n\nКомиссию не называть.\n\n</details>').filter((line) => !line.includes('prose'))).toEqual([
      'sequence',
      '  agent: Здравствуйте! Какую сумму вы готовы внести сразу?',
      '  if Сколько вы берёте?',
      '    agent: Для вас бесплатно, нам платит банк.',
      '  note: Для оператора',
      '  never: Комиссию не называть.',
    ]);
  });
});
