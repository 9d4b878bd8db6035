import { afterAll, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

afterAll(removeFolders);

const SCRIPT = `# Интернет

direction: outbound

Оператор: Здравствуйте, меня зовут Анна, компания «Свет».

Оператор: Мы гарантируем, что вы будете экономить вдвое.

Оператор: В договоре нет слов «вы точно сэкономите».

<!-- callint-disable-next-line overpromise -- так велел юрист -->
Оператор: Мы гарантируем, что связь не прервётся.

Клиент: Спасибо, до свидания.
`;

describe('explain --why', () => {
  const folder = folderWith({ 'net.md': SCRIPT, 'callint.config.yaml': 'extends: [callint:recommended]\nrules:\n  long-call: off\n' });
  const why = (rule: string, line: number, ...flags: string[]): string => callint(['explain', rule, '--why', `net.md:${line}`, ...flags], { folder }).stdout;

  it('says what a rule found on a line, and which words were recognised', () => {
    const text = why('overpromise', 7);
    expect(text).toMatch(/^Правило overpromise:\n {2}замечание, ошибка: «[^»]*гаранти[^»]*»/);
    expect(text).toMatch(/искало в этой строке: .*обещание исхода \(overpromise\) — есть/);
    expect(text).toMatch(/Распознано:\n(?: {2}• .*\n)* {2}• обещание исхода \(overpromise\) — «[^»]*гарантируем[^»]*/);
  });

  it('says what silenced a phrase', () => {
    const text = why('overpromise', 9);
    expect(text).toContain('замечаний к этой строке нет');
    expect(text).toMatch(/Похоже, но не засчитано:\n(?: {2}• .*\n)* {2}• слова уверенности \(certainty\) — «[^»]*»: слова стоят в кавычках/);
    expect(text).toContain('замечания в других строках: 7');
  });

  it('says that the kind of call makes it less grave', () => {
    const support = folderWith({ 'help.md': SCRIPT.replace('direction: outbound', 'type: support') });
    expect(callint(['explain', 'overpromise', '--why', 'help.md:7'], { folder: support }).stdout).toMatch(/\n {2}замечание, совет: .*\n {2}в таких звонках не строже, чем совет: .*поддержка\n/);
    expect(why('overpromise', 7)).not.toContain('в таких звонках');
  });

  it('says that a comment hides a finding', () => {
    expect(why('overpromise', 12)).toContain('замечание есть, но скрыто комментарием: так велел юрист');
  });

  it('says when a rule did not look at all', () => {
    expect(why('long-call', 7)).toContain('выключено в настройках для этого файла');
    const chat = folderWith({ 'chat.md': SCRIPT.replace('direction: outbound', 'channel: chat') });
    expect(callint(['explain', 'missing-self-identification', '--why', 'chat.md:5', '--locale', 'en'], { folder: chat }).stdout).toMatch(/not for such calls, so it did not look: .*chat/);
  });

  it('says that a rule about the law of a country does not know which holds', () => {
    const sale = folderWith({ 'sale.md': SCRIPT });
    expect(callint(['explain', 'ad-before-answer', '--why', 'sale.md:14'], { folder: sale }).stdout).toContain('добавьте в шапку jurisdiction: ru или включите набор: --preset ru');
    expect(callint(['explain', 'debt-threat', '--why', 'sale.md:14', '--locale', 'en', '--preset', 'support'], { folder: sale }).stdout).not.toContain('--preset us\n');
    expect(callint(['rules', '--enabled-for', 'sale.md'], { folder: sale }).stdout).not.toMatch(/^(?:ad-before-answer|missing-mini-miranda) /m);
    expect(callint(['rules', '--enabled-for', 'sale.md'], { folder: folderWith({ 'sale.md': `---\njurisdiction: ru\n---\n${SCRIPT}` }) }).stdout).toMatch(/^ad-before-answer /m);
  });

  it('explains a goto, on whose line nobody speaks, and answers in the language of the script', () => {
    const flow = folderWith({ 'flow.yaml': 'title: Дом\nsteps:\n  - id: начало\n    say: Здравствуйте, это «Дом». Открыть вам дверь?\n    answers: {"да": дверь, "нет": начало}\n  - id: дверь\n    say: Открываю, входите.\n    next: лифт\n' });
    const explained = (line: number) => callint(['explain', 'unresolved-target', '--why', `flow.yaml:${line}`], { folder: flow });
    expect(explained(8).stdout).toMatch(/^Правило unresolved-target:\n {2}замечание, ошибка: .*«лифт»/);
    expect(explained(2).stderr).toContain('здесь никто не говорит');
  });

  it('speaks English when asked to', () => {
    expect(why('overpromise', 7, '--locale', 'en')).toMatch(/^The rule overpromise:\n {2}a finding, error:[\s\S]*Recognised:[\s\S]*promises an outcome \(overpromise\)/);
  });

  it('says that what a rule found is doubted', () => {
    const lines = [
      'Good morning, this is Helen from Fell Workwear in Kendal. You asked us last week for a price on six acid-proof jackets, and I have it here.',
      'They are 84 pounds each, so 504 for the six, with delivery on Thursday. There is nothing else to pay.',
      'They will hold for about ten minutes, that is what the ASTM sheet says. I can send you the sheet today, would that help?',
      'I have sent it to the address on your order. If you would like to try one first, we lend a jacket for a week.',
      'One large, it comes on Thursday with the van, and the driver rings half an hour before. Have I answered all you wanted to know?',
      'Thank you, Mr Hale. My number is on the sheet if anything comes up. Goodbye.',
    ];
    const good = folderWith({ 'good.md': `# Workwear\n\n${lines.map((line) => `Agent: ${line}\nCustomer: All right.\n`).join('')}` });
    expect(callint(['explain', 'unexplained-jargon', '--why', 'good.md:7', '--locale', 'en'], { folder: good }).stdout).toContain('found something and keeps silent: all that is said around it speaks against a fault');
  });

  it('tells of a turn of several lines on each of them, and does not contradict itself', () => {
    const flow = folderWith({ 'lines.yaml': 'script: Savings\nsteps:\n  - id: pitch\n    say: |\n      The state doubles your money! You put in $36 and a year later you get $72.\n      There is no risk, and you can take it out tomorrow.\n' });
    const explained = (line: number) => callint(['explain', 'overpromise', '--why', `lines.yaml:${line}`, '--locale', 'en'], { folder: flow }).stdout;
    for (const line of [5, 6]) {
      expect(explained(line)).toMatch(/^The rule overpromise:\n {2}a finding, error: “There is no risk”/);
      expect(explained(line)).not.toContain('keeps silent');
    }
  });

  it('takes a place as reports write it, and says what is wrong with others', () => {
    expect(callint(['explain', 'overpromise', '--why', 'net.md:7:5'], { folder }).status).toBe(0);
    expect(callint(['explain', 'overpromise', '--why', 'net.md'], { folder })).toEqual({ status: 2, stdout: '', stderr: '--why takes a file and a line: --why script.md:12, not “net.md”.\n' });
    expect(callint(['explain', 'overpromise', '--why', 'net.md:99'], { folder }).stderr).toBe('net.md: there is no line 99; it has 15.\n');
    expect(callint(['explain', 'overpromise', '--why', 'net.md:6'], { folder }).stderr).toContain('net.md:6: здесь никто не говорит');
    expect(callint(['explain', 'overpromize', '--why', 'net.md:7'], { folder })).toMatchObject({ status: 2 });
  });
});
