import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

/** Who says what, without indents. */
function saidIn(text: string): string[] {
  return shortTree(text).map((line) => line.trim()).filter((line) => /^(?:agent|customer|unknown|if)\b/.test(line));
}

describe('who is who where no label tells', () => {
  test.each([
    ['English', '**Priya:** Good afternoon, The Larches Hotel, this is Priya. How may I help you?\n\n**Mr Donnelly:** I have called three times and nobody has helped me!\n\n**Priya:** Calm down, please. What date would you like?'],
    ['Russian', '**Прия:** Добрый день, отель «Лиственница», меня зовут Прия. Чем могу помочь?\n\n**Господин Дёмин:** Я звонил три раза, и никто мне не помог!\n\n**Прия:** Успокойтесь, пожалуйста. На какую дату вам нужно?'],
  ])('whoever says his own name and sounds like the agent, and whoever answers him: %s', (_, talk) => {
    expect(saidIn(talk).map((line) => line.split(':')[0])).toEqual(['agent', 'customer', 'agent']);
  });

  test('a customer may say his own name as well', () => {
    expect(saidIn('**Agnes:** Hello, this is Agnes, I have called three times and my boiler is still broken!\n\nSomething else is written here.').filter((line) => line.startsWith('agent: Hello, this is Agnes'))).toEqual([]);
  });

  test.each([
    ['English', '**Sam (Swiftline)** 10:02\nHi Ann, thanks for getting in touch, it comes tomorrow by noon.\n\n**Ann** 10:03\nYou said that yesterday. This is useless!\n\n**Sam (Swiftline)** 10:04\nCalm down. Anything else?'],
    ['Russian', '**Саша (Свифтлайн)** 10:02\nАнна, спасибо, что написали. Она придёт завтра до полудня.\n\n**Анна** 10:03\nВы это вчера говорили. Бесполезно!\n\n**Саша (Свифтлайн)** 10:04\nУспокойтесь. Что-нибудь ещё?'],
  ])('three names with the time over what they say: %s', (_, talk) => {
    expect(saidIn(talk).map((line) => line.split(':')[0])).toEqual(['agent', 'customer', 'agent']);
  });

  test.each([
    ['English', 'Caller: Hi, this is Carmen from Sunny Smiles. You are due for your cleaning. Does Wednesday work?\n\nCaller: Calm down.'],
    ['Russian', 'Звонящий: Здравствуйте, это Кармен из «Солнечной улыбки». Вам пора на чистку. Подойдёт среда?\n\nЗвонящий: Успокойтесь.'],
  ])('a caller who rings for a company: %s', (_, talk) => {
    expect(saidIn(talk).map((line) => line.split(':')[0])).toEqual(['agent', 'agent']);
  });

  test('a caller from a company who rings an agent is the customer', () => {
    expect(saidIn('Agent: Northmoor Energy, how can I help?\n\nCaller: Hi, this is Carmen from Sunny Smiles. Our bill is wrong.')[1]).toMatch(/^customer/);
  });

  test.each([
    ['English', 'Caller: Hi, this is Carmen from Sunny Smiles. You are due for your cleaning. Does Wednesday work?\n\n   "How much will it cost?"\n   Caller: With your plan it is covered at 100%.\n\n   "I have switched dentists."\n   Caller: Thanks for letting me know. Shall we send your records over?\n\nCaller: See you on Wednesday. Bye now.'],
    ['Russian', 'Звонящий: Здравствуйте, это Кармен из «Солнечной улыбки». Вам пора на чистку. Подойдёт среда?\n\n   «Сколько это стоит?»\n   Звонящий: По вашему полису чистка оплачена полностью.\n\n   «Я сменила врача.»\n   Звонящий: Спасибо, что сказали. Отправить туда вашу карту?\n\nЗвонящий: Ждём вас в среду. До свидания.'],
  ])('quotations right over the labelled answers are what the customer may say: %s', (_, talk) => {
    expect(saidIn(talk).map((line) => line.split(/[: ]/)[0])).toEqual(['agent', 'if', 'agent', 'if', 'agent', 'agent']);
  });

  test('quotations over the lines of the customer are the agent’s', () => {
    expect(saidIn('"Which day suits you?"\nCustomer: Friday.\n\n"At what time may we come?"\nCustomer: At six.').filter((line) => line.startsWith('if'))).toEqual([]);
  });

  test.each([['English', '"Let me put you through to the second line."'], ['Russian', '«Давайте переведу вас на вторую линию.»']])('a voice before lines that nobody answers is the agent’s, without its quotation marks: %s', (_, words) => {
    expect(saidIn(`# Help\n\n🗣 **${words}**`)).toEqual([`agent: ${words.slice(1, -1)}`]);
    expect(saidIn(`# Help\n\n🎧 Hello, how can I help?\n\n🗣 I have no heating!`)).toEqual(['agent: Hello, how can I help?', 'customer: I have no heating!']);
  });

  test.each([['English', 'Adviser says:\n: Good afternoon, this is Sam. Is Friday all right?', 'Good afternoon, this is Sam. Is Friday all right?'], ['Russian', 'Оператор говорит:\n: Добрый день, это Анна. Пятница подходит?', 'Добрый день, это Анна. Пятница подходит?']])('the colon of a definition is no speech: %s', (_, talk, words) => {
    expect(saidIn(`# Meters\n\n${talk}`)).toEqual([`agent: ${words}`]);
  });
});
