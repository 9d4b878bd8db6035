import { describe, expect, it } from 'vitest';
import { lintSource } from '../../src/lint/index.js';
import type { Rule } from '../../src/rule/index.js';
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
