import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import type { Locale } from '../../src/rule/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';

const all = await loadRules();

/** What a rule says of a script, with its advice. */
function told(rule: string, text: string, locale: Locale | 'auto' = 'auto', file = 'a.md'): string {
  const rules = defaultSettings(all.filter(({ id }) => id === rule));
  const { findings } = lintSource(createSource(file, text), { rules, locale });
  return findings.flatMap(({ message, suggestions }) => [message, ...suggestions.map(({ desc }) => desc)]).join('\n');
}

describe('what messages quote', () => {
  const angry = { en: '# Late boiler visit\n\n## If the customer is furious\n\nAgent: You will have to wait for the next free date.\n', ru: '# Мастер не приехал\n\n## Если клиент злится\n\nОператор: Придётся подождать следующей свободной даты.\n' };

  it('does not put the head of a branch into the mouth of the customer', () => {
    expect(told('missing-acknowledgement', angry.en)).toMatch(/^The customer is furious and the agent answers “/);
    expect(told('missing-acknowledgement', angry.ru)).toMatch(/^Клиент злится, а оператор отвечает «/);
    expect(told('missing-acknowledgement', angry.en, 'ru')).toMatch(/^Случай — «If the customer is furious», а оператор/);
  });

  it('quotes what the customer says', () => {
    expect(told('missing-acknowledgement', '# Мастер не приехал\n\nКлиент: Я третий день сижу без горячей воды, это безобразие!\n\nОператор: Назовите номер договора.\n')).toMatch(/^Клиент говорит «Я третий день/);
  });

  it('speaks of a chat as of a chat, and of several words as of several', () => {
    const wait = (channel: string): string => told('hold-without-permission', `channel: ${channel}\nsteps:\n  - customer: "Где мой заказ?"\n  - agent: "Минуту, проверяю."\n`, 'ru', 'a.yaml');
    expect(wait('chat')).toMatch(/окно закрывают/);
    expect(wait('voice')).toMatch(/трубку кладут/);
    expect(told('unexplained-jargon', 'Customer: My line is slow.\n\nAgent: Your ONT shows LOS, so I will raise it.\n')).toContain('“LOS” mean,');
  });

  it('has the quotation marks of the language it is told in', () => {
    const asked = 'direction: outbound\n\nAgent: Hello {name}, this is Orchard Gas about your meter.\n\nCustomer: Yes?\n\nAgent: What is your name, please?\n';
    expect(told('re-asking-known-data', asked, 'en')).toContain('though the name is known: “{name}”.');
    expect(told('re-asking-known-data', asked, 'ru')).toContain('хотя имя уже есть: «{name}».');
  });
});

describe('what messages say was done', () => {
  it('takes no words for a question that ask nothing', () => {
    const call = (last: string): string => `---\njurisdiction: us\n---\n# Sales call, outbound\n\nRep: ${'So real quick, this covers your heater and your oven. '.repeat(12)}\n\nCustomer: How much is it?\n\nRep: ${last}\n`;
    expect(told('missing-tsr-disclosure', call("We'll get to that. It comes with a filter too."))).toMatch(/the agent has got as far as “/);
    expect(told('missing-tsr-disclosure', call("We'll get to that."), 'ru')).toMatch(/оператор дошёл до слов «/);
    expect(told('missing-tsr-disclosure', '---\njurisdiction: us\n---\n# Sales call, outbound\n\nRep: Hello! Who handles the water at your home?\n\nCustomer: I do.\n\nRep: We offer filters at $300.\n')).toMatch(/the agent has asked “/);
  });

  it('does not call heard what is written', () => {
    expect(told('sensitive-data-request', '# Email\n\nAgent: Please reply with your full credit card number so we can process the refund today.\n')).toContain('stays in the messages');
    expect(told('sensitive-data-request', '# Возврат\n\nОператор: Ответьте на письмо и сообщите полный номер карты, и мы вернём деньги.\n')).toContain('останется в переписке');
    expect(told('sensitive-data-request', '# Refund line\n\nAgent: Could you read me the full card number?\n')).toContain('is heard by the agent');
  });
});

describe('what messages advise', () => {
  it('does not tell somebody who asked what the agent earns what they pay', () => {
    const asks = (question: string) => `# Charity line, outbound\n\nAgent: Hello, this is Sam from Harbour Trust. I'm ringing to thank you for your £10 a month.\n\nCustomer: ${question}\n\nAgent: All of your money goes to the children.\n`;
    expect(told('unanswered-question', asks('How much do you get paid for this?'))).toContain('Begin with the number.');
    expect(told('unanswered-question', asks('How much does it cost me?'))).toContain('that is all you pay');
    expect(told('unanswered-question', '# Фонд, исходящий\n\nОператор: Здравствуйте, это Вера, фонд «Гавань». Спасибо за 300 рублей в месяц.\n\nКлиент: А сколько вы сами получаете за это?\n\nОператор: Все деньги идут детям.\n')).toContain('Начните с числа.');
  });

  it('does not offer the answer to a price against another objection', () => {
    const objection = (words: string) => `direction: outbound\n\n# Окна\n\nОператор: Здравствуйте, это «Рамы и стёкла», ваш договор на мойку кончается в мае. Продлим за 2 400?\n\nКлиент: ${words}\n\nОператор: Ну какие тут могут быть раздумья, не смешите!\n`;
    expect(told('dismissive-rebuttal', objection('Я сперва подумаю.'))).toContain('Чтобы вам было с чем сравнить');
    expect(told('dismissive-rebuttal', objection('Дорого у вас.'))).toContain('Дороже вашего на сто рублей');
  });

  it('does not speak of a question where none was asked', () => {
    expect(told('blaming-customer', '# Долг\n\nОператор: Вы же взрослый человек, сами всё понимаете.\n')).toContain('Говорите о деле, а человека не оценивайте.');
  });

  it('asks for no politer threat', () => {
    expect(told('directive-language', 'direction: outbound\n\n# Долг\n\nОператор: Вы должны заплатить сегодня, иначе приставы опишут ваше имущество.\n')).toContain('Скажите, что решено и когда');
  });

  it('does not propose to keep what another rule takes out', () => {
    expect(told('missing-acknowledgement', '# Опрос\n\nКлиент: Мне нагрубили на кассе, я до сих пор не отошла, это ужас какой-то!\n\nОператор: Нам очень важно мнение каждого клиента.\n')).toContain('потом «…»');
  });

  it('does not offer a boast as the reason of a call', () => {
    const text = 'direction: outbound\n\n# Windows\n\nAgent: Hello, this is Ann from Hale Windows. Have you got a minute?\n\nCustomer: Yes.\n\nAgent: We are moving everyone on your street to double glazing this spring.\n';
    expect(told('time-ask-before-reason', text)).not.toContain('everyone on your street');
  });

  it('says of no sentence that it asks when it does not', () => {
    const text = 'direction: outbound\n\n# Gas switch\n\nAgent: Hello, this is Orchard Gas. We have a new tariff for your street. Shall I set you up?\n\nCustomer: How much is it?\n\nAgent: Let\'s not get hung up on the price, we\'ll settle all that once you\'re on board.\n';
    expect(told('consent-before-price', text)).not.toMatch(/asks for a yes \(“Let's not/);
    expect(told('consent-before-price', text)).toContain('The customer asks “How much is it?” and gets no figure');
  });
});
