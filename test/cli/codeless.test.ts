import { afterAll, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

afterAll(removeFolders);

/** What one rule without code finds in a script: place and message. */
function found(rule: string, script: string): string[] {
  const folder = folderWith({ 'callint.config.yaml': `extends: []\nlocale: en\nrules:\n  acme/rule: ${rule}\n`, 'a.md': script });
  const { status, stdout, stderr } = callint(['-f', 'json', 'a.md'], { folder });
  if (status === 2) throw new Error(stderr);
  const [{ messages }]: { messages: { line: number; column: number; message: string }[] }[] = JSON.parse(stdout).results;
  return messages.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a rule without code', () => {
  it('forbids words in any form, acts and expressions', () => {
    expect(found('{forbid: [минуточка, just a sec]}', 'Оператор: Минуточку! Подождите, минуточек пять.\n\nAgent: Just a sec.\n')).toEqual(['1:11 Drop “Минуточку”.', '1:33 Drop “минуточек”.', '3:8 Drop “Just a sec”.']);
    expect(found('{forbid: ["act:overpromise"], severity: error}', 'Оператор: Вы точно останетесь довольны.\n')).toEqual(['1:14 Drop “точно останетесь довольны”.']);
    expect(found('{forbid: ["/\\\\bскид(ка|ки)\\\\b/i"]}', 'Оператор: Скидка есть, скидочка тоже.\n')).toEqual(['1:11 Drop “Скидка”.']);
  });

  it('is about one speaker, and lets exceptions pass', () => {
    const script = 'Оператор: Ошибка наша.\n\nКлиент: Это ошибка!\n';
    expect(found('{forbid: [ошибка]}', script)).toEqual(['1:11 Drop “Ошибка”.']);
    expect(found('{forbid: [ошибка], speaker: customer}', script)).toEqual(['3:13 Drop “ошибка”.']);
    expect(found('{forbid: [ошибка], speaker: any, unless: [наш]}', script)).toEqual(['3:13 Drop “ошибка”.']);
    expect(found('{forbid: [гарантируем], negation: cancels}', 'Оператор: Мы не гарантируем. Мы гарантируем.\n')).toEqual(['1:33 Drop “гарантируем”.']);
  });

  it('replaces words, and --fix does so when it may', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\nrules: {acme/say: {replace: {безлимитный: без ограничений}, fix: safe}}\n', 'a.md': 'Оператор: Безлимитный тариф. Он безлимитный.\n' });
    expect(callint(['--diff'], { folder }).stdout).toContain('\n+Оператор: Без ограничений тариф. Он без ограничений.\n');
    expect(found('{replace: {тариф: план}, message: "“{match}” is jargon, say “{instead}”."}', 'Оператор: Ваш тариф готов.\n')).toEqual(['1:15 “тариф” is jargon, say “план”.']);
  });

  it('replaces only words that stand as the rule has them, and leaves other forms to a person', () => {
    const folder = folderWith({ 'callint.config.yaml': 'extends: []\nrules: {acme/say: {replace: {pop: put, колл: звонок}, fix: safe}}\n', 'a.md': 'Agent: I can pop a note on. We popped one on last week.\n', 'b.md': 'Оператор: Был колл. После колла перезвоню.\n' });
    const { stdout } = callint(['--diff'], { folder });
    expect(stdout).toContain('\n+Agent: I can put a note on. We popped one on last week.\n');
    expect(stdout).toContain('\n+Оператор: Был звонок. После колла перезвоню.\n');
    expect(callint(['-f', 'compact', 'a.md'], { folder }).stdout).toContain('Say “put” instead of “popped”.');
  });

  it('requires something on every way through the call, or somewhere in the script', () => {
    const branching = '# Звонок\n\nОператор: Добрый день! Продолжим?\n\n- Если да: «Хорошего дня!»\n- Если нет: «До свидания»\n';
    expect(found('{require: [хорошего дня], somewhere: true}', branching)).toEqual([]);
    expect(found('{require: [хорошего дня]}', branching)).toHaveLength(1);
    expect(found('{require: [спасибо], somewhere: true}', branching)).toEqual(['3:1 “спасибо” must be said here.']);
  });

  it('wants one before the other', () => {
    const rule = '{precede: {first: [паспорт], then: [баланс]}}';
    expect(found(rule, 'Оператор: Ваш баланс пять рублей.\n\nОператор: Назовите паспорт.\n')).toEqual(['1:15 “паспорт” must be said before “баланс”.']);
    expect(found(rule, 'Оператор: Назовите паспорт.\n\nОператор: Ваш баланс пять рублей.\n')).toEqual([]);
  });

  it('wants an answer', () => {
    const rule = '{respond: {to: [не работает], with: ["act:apology", разберусь]}}';
    expect(found(rule, 'Клиент: Интернет не работает!\n\nОператор: Перезагрузите роутер.\n\nОператор: Разберусь.\n')).toEqual(['1:18 “не работает” must be answered with “apology”.']);
    expect(found(rule, 'Клиент: Интернет не работает!\n\nОператор: Сейчас разберусь.\n')).toEqual([]);
    expect(found('{respond: {to: [не работает], with: [разберусь], within: call}}', 'Клиент: Не работает!\n\nОператор: Перезагрузите роутер.\n\nОператор: Разберусь.\n')).toEqual([]);
  });

  it('counts', () => {
    expect(found('{limit: [спасибо], max: 1}', 'Оператор: Спасибо!\n\nКлиент: Да.\n\nОператор: Спасибо.\n')).toEqual(['5:11 “Спасибо” is said more than 1 time.']);
  });

  it('reads an expression in time that grows with the text alone', () => {
    expect(found('{forbid: ["/(а+)+б/"]}', `Оператор: ${'а'.repeat(20_000)}.\n`)).toEqual([]);
  });

  it('is set like any other rule, and off for some files', () => {
    const folder = folderWith({
      'callint.config.yaml': 'extends: [./house.yaml]\nrules: {acme/rule: error}\noverrides: [{files: "b.md", rules: {acme/rule: off}}]\n', 'house.yaml': 'extends: []\nrules: {acme/rule: {forbid: [минуточка]}}\n',
      'a.md': 'Оператор: Минуточку.\n', 'b.md': 'Оператор: Минуточку.\n',
    });
    expect(callint(['-f', 'compact'], { folder }).stdout).toBe('a.md: line 1, col 11, Error - Уберите «Минуточку». (acme/rule)\n\n1 problem\n');
    expect(callint(['explain', 'acme/rule'], { folder }).stdout).toMatch(/^# acme\/rule\n\nwarning\. Not to be said: минуточка\./);
  });
});

describe('its tests', () => {
  it('are run by test-rules, in Russian and English, as sentences and as scripts', () => {
    const folder = folderWith({
      'callint.config.yaml': `rules:
  acme/wait:
    forbid: [минуточка, just a sec]
    tests:
      bad: ["Минуточку, проверю", "Just a sec.", "Оператор: Секундочку.", "Подождите"]
      good: ["Через минуту перезвоню", "Минуточка", "Клиент: Минуточку!\\n\\nОператор: Жду.\\n"]
`,
    });
    expect(callint(['test-rules'], { folder })).toEqual({
      status: 1,
      stdout: [
        'callint.config.yaml:2:3 acme/wait\n  ! «Оператор: Секундочку.» was not found and should be', 'callint.config.yaml:2:3 acme/wait\n  ! «Подождите» was not found and should be',
        'callint.config.yaml:2:3 acme/wait\n  ! «Минуточка» was found and should not be', '',
      ].join('\n'),
      stderr: '7 test sentences, 3 of them wrong.\n',
    });
  });
});

describe('a rule of each kind', () => {
  const folder = folderWith({
    'callint.config.yaml': `extends: []
rules:
  acme/wait: {forbid: [минуточка, "act:overpromise", "/\\\\bскид(ка|ки)\\\\b/i"], tests: {bad: ["Минуточку", "Вы точно останетесь довольны.", "Скидки есть"], good: ["Скидочка"]}}
  acme/plain: {replace: {безлимитный: без ограничений}, tests: {bad: ["Это безлимитный тариф"], good: ["Без ограничений"]}}
  acme/bye: {require: [до свидания], tests: {bad: ["Оператор: Готово.\\n"], good: ["Оператор: Готово, до свидания!\\n"]}}
  acme/first: {precede: {first: [паспорт], then: [баланс]}, tests: {bad: ["Ваш баланс пять рублей"], good: ["Оператор: Назовите паспорт.\\n\\nОператор: Ваш баланс пять рублей.\\n"]}}
  acme/sorry: {respond: {to: [не работает], with: ["act:apology"]}, tests: {bad: ["Клиент: Не работает.\\n\\nОператор: Проверьте кабель.\\n"], good: ["Клиент: Не работает.\\n\\nОператор: Извините за неудобства!\\n"]}}
  acme/thanks: {limit: [спасибо], max: 1, tests: {bad: ["Оператор: Спасибо!\\n\\nКлиент: Да.\\n\\nОператор: Спасибо.\\n"], good: ["Спасибо"]}}
`,
  });

  it('is tested by its own examples', () => {
    expect(callint(['test-rules'], { folder })).toEqual({ status: 0, stdout: '', stderr: '14 test sentences, 0 of them wrong.\n' });
  });

  it('says what it is about where rules are listed', () => {
    const listed = callint(['rules'], { folder }).stdout.split('\n').filter((line) => line.startsWith('acme/'));
    expect(listed.map((line) => line.replace(/\s{2,}/g, '  '))).toEqual([
      'acme/wait  script  warning  Not to be said: минуточка, overpromise, /\\bскид(ка|ки)\\b/i.', 'acme/plain  script  warning  fixes  To be said otherwise: безлимитный → без ограничений.',
      'acme/bye  script  warning  Must be said: до свидания.', 'acme/first  script  warning  First паспорт, then баланс.', 'acme/sorry  script  warning  “не работает” is answered with apology.',
      'acme/thanks  script  warning  At most 1 in a call: спасибо.',
    ]);
  });
});

describe('a mistake in it', () => {
  it.each([
    ['{forbit: [a]}', 'there is no setting “forbit” in “rules.acme/rule”. Did you mean “forbid”?'],
    ['{severity: error}', 'the rule “acme/rule” takes exactly one of forbid, replace, require, precede, respond, limit.'],
    ['{forbid: [a], require: [b]}', 'takes exactly one of'],
    ['{limit: [a]}', 'takes limit and max together.'],
    ['{forbid: ["act:aplogy"]}', 'there is no act “aplogy”. Did you mean “apology”?'],
    ['{forbid: ["(a"]}', 'the phrase “(a” is not well written, column 1: a bracket is not closed.'],
    ['{forbid: ["/(a/"]}', '/(a/: the expression cannot be read (missing closing ): `(a`).'],
    ['{forbid: ["/a(?=b)/"]}', 'the expression cannot be read'],
    ['{forbid: ["/a/x"]}', 'there is no flag “x”, there are i, m, s.'],
    ['{forbid: ["/\\\\ba|b/"]}', '\\b can stand at the start and the end only'],
    ['{forbid: []}', '“rules.acme/rule.forbid” must not be empty.'],
    ['{limit: [a], max: -1}', '“rules.acme/rule.max” takes a number from 0, and this is -1.'],
    ['{limit: [a], max: 1.5}', '“rules.acme/rule.max” takes a whole number, and this is 1.5.'],
    ['{forbid: [a], message: "{mach} is bad"}', 'nothing is put in place of {mach}. Did you mean “match”?'],
    ['{replace: {a: b}, message: {ru: "{match}", en: "{insted}"}}', 'nothing is put in place of {insted}. Did you mean “instead”?'],
    ['{forbid: [a], message: {ru: b}}', '“rules.acme/rule.message.en” is missing.'],
  ])('%s is told with its place', (rule, said) => {
    const { status, stderr } = callint(['config', 'validate'], { folder: folderWith({ 'callint.config.yaml': `rules:\n  acme/rule: ${rule}\n` }) });
    expect(stderr).toContain(said);
    expect([status, stderr.slice(0, 22)]).toEqual([2, 'callint.config.yaml:2:']);
  });

  it('is none where a message quotes a field', () => {
    expect(found('{forbid: [a sec], message: "{name}, not “{match}”"}', 'Agent: Just a sec.\n')).toEqual(['1:13 {name}, not “a sec”']);
  });

  it('is a name that is taken', () => {
    expect(callint(['config', 'validate'], { folder: folderWith({ 'callint.config.yaml': 'rules:\n  overpromise: {forbid: [a]}\n' }) }).stderr).toBe('callint.config.yaml:2:3: there is a rule “overpromise” already: give yours another name.\n');
  });
});
