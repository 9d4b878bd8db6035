import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

/** Who says what, in lines of which each opens with a name. */
const TALKS = {
  ru: {
    names: ['Инна', 'Глеб Т.'],
    said: ['Здравствуйте, «Тёплый дом», чем вам помочь?', 'Батареи холодные, у меня ребёнок болеет!', 'Понимаю вас. Мастер приедет сегодня до шести, вам удобно?', 'Удобно. А платить надо?', 'Нет, вызов бесплатный. Что-то ещё подсказать вам?', 'Нет, спасибо.'],
  },
  en: {
    names: ['Dozely Care', 'Dana'],
    said: ['Hello, thanks for calling Dozely, how can I help you?', "My mattress has a hole and I can't sleep!", 'I am sorry. I will send you a new one by Friday, would that suit you?', 'It would. Do I have to pay?', 'No, it is free. Is there anything else I can do for you?', 'No, thanks.'],
  },
};

const MARKS = [['**', '**'], ['*', '*'], ['__', '__'], ['`', '`'], ['[', ']'], ['<', '>']];
const SIGNS = [': ', ' — ', ' - ', ' → ', ' > ', ' | ', ' = ', ' '];
const TIMES = ['', '10:02 ', '[10:02] ', '`10:02` ', '**10:02:15** ', '10:02 — '];

function rolesIn(text: string): string[] {
  return shortTree(text).flatMap((line) => /^\s*(agent|customer):/.exec(line)?.[1] ?? []);
}

const TURNS = ['agent', 'customer', 'agent', 'customer', 'agent', 'customer'];

describe.each(Object.entries(TALKS))('a talk whose lines open alike (%s)', (_, { names, said }) => {
  for (const [open, close] of MARKS) {
    test.each(SIGNS.filter((sign) => !(open === '<' && sign === ' > ')))(`${open}Name${close} and “%s” before the words, whatever the time stands in`, (sign) => {
      for (const time of TIMES) {
        const lines = said.map((words, index) => `${time}${open}${names[index % 2]}${close}${sign}${words}`);
        expect(rolesIn(`# Talk\n\n${lines.join('\n\n')}\n`), lines[0]).toEqual(TURNS);
      }
    });
  }

  test.each(['- ', '* ', '1. ', '> ', '#### '])('“%s” before names alone over the words', (mark) => {
    const lines = said.map((words, index) => `${mark}**${names[index % 2]}** 10:0${index}\n\n${mark === '#### ' ? '' : ' '.repeat(mark.length)}${words}`);
    expect(rolesIn(`# Talk\n\n${lines.join('\n\n')}\n`)).toEqual(TURNS);
  });
});

describe('who is who', () => {
  test.each([['Chloe @ Front Desk', 'Mr & Mrs Evans'], ['🎧 Anna', '👤 Dana'], ['Desk', 'Mum/Dad']])('%s and %s are names', (agent, customer) => {
    const { said } = TALKS.en;
    expect(shortTree(`# Talk\n\n${said.map((words, index) => `**${index % 2 === 0 ? agent : customer}** — ${words}`).join('\n\n')}\n`).map((line) => line.trim()).filter((line) => /^(?:agent|customer):/.test(line))).toEqual(said.map((words, index) => `${TURNS[index]}: ${words}`));
  });

  test('a name in parentheses behind that of the company is the name of other lines', () => {
    const { said } = TALKS.en;
    const names = ['Peel & Pan (Ollie)', 'Noor', 'Ollie', 'Noor', 'Ollie', 'Noor'];
    expect(rolesIn(`# Talk\n\n${said.map((words, index) => `\`12:0${index}\` **${names[index]}:** ${words}`).join('\n\n')}\n`)).toEqual(TURNS);
  });

  test('whoever answers in several talks is the agent in all of them', () => {
    const talk = (customer: string) => `\`10:02\` **${customer}** где посылка\n\`10:03\` **Мила** В пути, завтра.\n\`10:04\` **${customer}** поздно\n\`10:05\` **Мила** Раньше никак.`;
    expect(rolesIn(`## Один\n\n${talk('Олег')}\n\n## Два\n\n${talk('Ира')}\n`)).toEqual(['customer', 'agent', 'customer', 'agent', 'customer', 'agent', 'customer', 'agent']);
  });

  test('headings with a number part talks, and name nobody', () => {
    const talk = (customer: string) => `**${customer}** → где посылка\n\n**Мила** → В пути, завтра.\n\n**${customer}** → поздно\n\n**Мила** → Раньше никак.`;
    expect(rolesIn(`## Чат 1\n\n${talk('Олег')}\n\n## Чат 2\n\n${talk('Ира')}\n`)).toEqual(['customer', 'agent', 'customer', 'agent', 'customer', 'agent', 'customer', 'agent']);
  });

  test('what customers answer again and again is nobody’s name', () => {
    const step = (number: number) => `## ${number}. Шаг\n\nОператор: Вам удобно?\n\n- **Да** → шаг ${number + 1}\n- **Нет** → шаг ${number + 1}\n`;
    expect(shortTree([1, 2, 3].map(step).join('\n')).filter((line) => line.includes('Да') && !/agent|customer/.test(line))).toHaveLength(3);
  });

  test('a legend of letters names sides and is none', () => {
    expect(rolesIn('О — оператор, К — клиент\n\nО — Добрый день, «Круг», чем помочь вам?\nК — Мне бы резину поменять.\nО — Завтра в девять вам удобно?\nК — А, да, удобно.')).toEqual(['agent', 'customer', 'agent', 'customer']);
  });
});
