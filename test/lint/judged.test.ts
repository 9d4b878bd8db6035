import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import type { Rule, Script } from '../../src/rule/index.js';
import { createSource } from '../../src/source/index.js';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id, category: 'opening', severity: 'error', summary: { ru: '', en: '' }, messages: { seen: { ru: 'есть', en: 'seen' } }, ...more,
  *check(script) {
    yield { at: script.agentTurns[0].range, message: 'seen' };
  },
});
const source = createSource('call.md', '# Доставка\n\nОператор: Здравствуйте! Вам удобно говорить?\nКлиент: Да.\nОператор: Спасибо, до свидания.\n');
const lint = (rules: Rule[], judgesScripts?: boolean) => lintSource(source, { rules: rules.map((one) => ({ rule: one, severity: one.severity, options: { calls: 'outbound' } })), locale: 'ru', judgesScripts });

describe('a rule that does not concern a kind of call', () => {
  it('is not run on it', () => {
    const { findings, broken } = lint([rule('in', { appliesTo: ({ call }) => call.channel === 'chat' }), rule('out', { appliesTo: (_, { calls }) => calls === 'outbound' })]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['out']);
    expect(broken).toEqual([]);
  });

  it('is named when it cannot even tell', () => {
    const appliesTo = () => { throw new TypeError('нет звонка'); };
    expect(lint([rule('broken', { appliesTo }), rule('sound')], true)).toMatchObject({ findings: [{ ruleId: 'sound' }], broken: [{ ruleId: 'broken', error: 'нет звонка' }] });
  });
});

describe('the form of a script', () => {
  const form = (more: Partial<Rule>) => {
    const { judgedBy = [], notJudgedBy = [] } = lint([rule('one', { ...more, *check() {} })], true).scripts?.[0] ?? {};
    return { judgedBy, notJudgedBy };
  };

  it('has no verdict of a rule that finds nothing to judge', () => {
    expect(form({ judges: ({ node }) => node.meta.variables.length > 0 })).toEqual({ judgedBy: [], notJudgedBy: ['one'] });
    expect(form({ judges: ({ agentTurns }) => agentTurns.length > 0 })).toEqual({ judgedBy: ['one'], notJudgedBy: [] });
  });

  it('leaves out the law of a country that does not hold', () => {
    const everywhere = { everywhere: { default: false, description: '' } };
    expect(form({ appliesTo: () => false })).toEqual({ judgedBy: [], notJudgedBy: ['one'] });
    expect(form({ appliesTo: () => false, options: everywhere })).toEqual({ judgedBy: [], notJudgedBy: [] });
  });
});

describe('a rule that doubts its words', () => {
  const doubts = (below: number, messages?: string[]) => lintSource(createSource('call.md', `# Доставка\n\n${'Оператор: Диван приедет во вторник.\nКлиент: Хорошо.\n'.repeat(5)}`), {
    rules: [{ rule: rule('words', { doubts: { fault: 'deflection', below, messages } }), severity: 'error', options: {} }], locale: 'ru',
  }).findings.length;

  it('is silent where nothing around them speaks for the fault', () => {
    expect([doubts(0), doubts(1), doubts(1, ['other'])]).toEqual([1, 0, 1]);
  });

  it('is told in a scrap, where nothing stands around them', () => {
    expect(lint([rule('words', { doubts: { fault: 'deflection', below: 1 } })]).findings).toHaveLength(1);
  });
});

describe('a script that is good on the whole', () => {
  const turn = (text: string) => `Agent: ${text}\n\nCustomer: All right.\n\n`;
  const good = [
    'Good morning, this is Helen from Fell Workwear in Kendal. You asked us last week for a price on six jackets, and I have it here.',
    'They are 84 pounds each, so 504 for the six, with delivery on Thursday. There is nothing else to pay.',
    'I have sent the sheet to the address on your order. If you would like to try one first, we lend a jacket for a week.',
    'One large, it comes on Thursday with the van, and the driver rings half an hour before. Have I answered all you wanted to know?',
    'Thank you, Mr Hale. My number is on the sheet if anything comes up. Goodbye.',
  ].map(turn).join('');
  const find = (text: string, ...ids: string[]) => lintSource(createSource('call.md', text), {
    rules: ids.map((id) => ({ rule: { ...rule(id, { fault: 'jargon' }), *check({ agentTurns }: Script) {
      for (const one of agentTurns.filter(({ text }) => text.includes('ASTM'))) yield { at: one.range, message: 'seen', isListed: id === 'listed' };
    } }, severity: 'error' as const, options: {} })), locale: 'en',
  }).findings.map(({ ruleId }) => ruleId).sort();
  const doubtful = turn('They hold for ten minutes, that is what the ASTM sheet says.');

  it('is taken in good faith where words alone speak against it', () => {
    expect(find(good + doubtful, 'words')).toEqual([]);
  });

  it('is not where two rules mind the same turn, where the user has named the words, or in a scrap of a call', () => {
    expect([find(good + doubtful, 'words', 'others'), find(good + doubtful, 'listed'), find(doubtful, 'words')]).toEqual([['others', 'words'], ['listed'], ['words']]);
  });
});

describe('the facts for a scorecard', () => {
  it('say which rules a script gives an occasion to, when asked for', () => {
    const rules = [rule('time', { judges: ['time-ask'] }), rule('price', { judges: ['price-question', 'free-claim'] }), rule('always'), rule('chat', { appliesTo: ({ call }) => call.channel === 'chat' })];
    expect(lint(rules, true).scripts).toEqual([{
      title: 'Доставка', language: 'ru', call: { direction: 'outbound', type: expect.any(String), channel: 'voice' },
      range: { start: 0, end: expect.any(Number) }, judgedBy: ['time', 'always'], notJudgedBy: ['price', 'chat'],
    }]);
    expect(lint(rules).scripts).toBeUndefined();
  });
});
