import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/cli/commands/convert.js';
import { lintSource, type Finding, type RuleSetting } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';
import { SCRIPTS, textOfScript } from './scripts.js';

let rules: RuleSetting[];

beforeAll(async () => {
  rules = defaultSettings(await loadRules());
});

describe('a script and its conversion have the same faults', () => {
  it.each(SCRIPTS)('%s', (name) => {
    const text = textOfScript(name);
    const converted = canonicalText(createSource(name, text));
    if (converted === undefined) return;
    expect(faultsOf('converted.yaml', converted)).toEqual(faultsOf(name, text));
  });
});

describe('a bot that only labels tell of', () => {
  it.each([
    ['канал: телефон\nшаги:\n  - шаг: начало\n    бот: Вам удобно говорить?\n    ответы:\n      - {если: да, перейти: финал}\n  - шаг: финал\n    бот: До свидания.\n    конец: да\n', 'channel: телефон бот'],
    ['channel: phone\nsteps:\n  - id: a\n    bot: Is it a good time?\n    replies: {"yes": b}\n  - id: b\n    bot: Goodbye.\n    end: true\n', 'channel: phone bot'],
  ])('stays one under a channel of its header', (text, channel) => {
    const converted = canonicalText(createSource('a.yaml', text)) ?? '';
    expect(converted).toContain(`${channel}\n`);
    expect(faultsOf('converted.yaml', converted)).toEqual(faultsOf('a.yaml', text));
  });
});

describe('a goto to a name that is only near', () => {
  it.each([
    ['a slip', 'goodby', 'goodbye'],
    ['a short one', 'сума', 'сумма'],
    ['the beginning of a name', 'good', 'goodbye'],
  ])('stays as it is written: %s', (_, target, step) => {
    const text = `steps:\n  - id: open\n    agent: Hello.\n    goto: ${target}\n  - id: ${step}\n    agent: Goodbye.\n    end: true\n`;
    const converted = canonicalText(createSource('a.yaml', text)) ?? '';
    expect(converted).toContain(`goto: ${target}\n`);
    const graveIn = (path: string, of: string) => lintSource(createSource(path, of), { rules, locale: 'en' }).findings.filter(({ ruleId }) => ruleId === 'unresolved-target').map(({ severity, messageId }) => `${severity} ${messageId}`);
    expect(graveIn('a.yaml', text)).toEqual(['error inexact']);
    expect(graveIn('converted.yaml', converted)).toEqual(['error inexact']);
  });
});

describe('what is hidden in a script stays so in its conversion', () => {
  const SAID = 'It will definitely be fixed';

  it.each([
    ['behind a sentence', `Agent: ${SAID} today. <!-- callint-disable-line overpromise -- the lawyer -->\n\nAgent: ${SAID} on Friday.\n`],
    ['above a sentence', `<!-- callint-disable-next-line overpromise until=2099-01-31 -- the lawyer -->\n\nAgent: ${SAID} today.\n\nAgent: Goodbye.\n`],
    ['in answers', `Agent: Shall we go on?\n\n- Customer: When?\n  - Agent: ${SAID} today. <!-- callint-disable-line overpromise -- so -->\n- Customer: Why?\n  - Agent: ${SAID} there.\n- Customer: How?\n  <!-- callint-disable-next-line overpromise -- so -->\n  - Agent: ${SAID} by us.\n`],
    ['in a table', `| Customer | Agent |\n|---|---|\n| Too dear | ${SAID} today. <!-- callint-disable-line overpromise -- so --> |\n| Not now | ${SAID} on Friday. |\n`],
    ['in a quotation', `> Customer: Where?\n>\n> Agent: ${SAID} here. <!-- callint-disable-line overpromise -- so -->\n`],
    ['beside another comment', `<!-- fine -->\nAgent: ${SAID} today. <!-- callint-disable-line overpromise -- so -->\n\n<!-- the last -->\n`],
  ])('%s', (_, script) => {
    const text = `# Repair\n\n${script}`;
    const converted = canonicalText(createSource('repair.md', text)) ?? '';
    expect(hiddenAndTold('converted.yaml', converted)).toEqual(hiddenAndTold('repair.md', text));
    expect(hiddenAndTold('repair.md', text)[0]).toBeGreaterThan(0);
    expect(canonicalText(createSource('converted.yaml', converted))).toBe(converted);
  });

  it('in YAML', () => {
    const text = `title: Repair\nsteps:\n  - id: a\n    agent: "${SAID} today." # callint-disable-line overpromise -- so\n    next: b\n  - id: b\n    agent: |\n      Hello.\n      ${SAID} on Friday. # callint-disable-line overpromise -- so\n    next: c\n  - {id: c, agent: "${SAID} here.", end: true} # callint-disable-line overpromise -- so\n`;
    expect(hiddenAndTold('converted.yaml', canonicalText(createSource('repair.yaml', text)) ?? '')).toEqual(hiddenAndTold('repair.yaml', text));
  });
});

/** How many findings of one rule comments hide, and how many are told, those about the comments too. */
function hiddenAndTold(path: string, text: string): [hidden: number, told: number] {
  const about = ({ ruleId }: Finding): boolean => ruleId === 'overpromise' || ruleId.startsWith('suppression-');
  const { findings, suppressed } = lintSource(createSource(path, text), { rules, locale: 'en' });
  return [suppressed.filter(about).length, findings.filter(about).length];
}

/** Rule and words of every finding of a rule; faults of reading belong to one format. */
function faultsOf(path: string, text: string): string[] {
  const { findings } = lintSource(createSource(path, text), { rules, locale: 'auto' });
  return findings.filter(({ ruleId }) => rules.some(({ rule }) => rule.id === ruleId)).map(wordsOf).sort();
}

/** What a conversion states is a guess no longer, and canonical YAML writes every placeholder in one way. */
function wordsOf({ ruleId, message }: Finding): string {
  const stated = message.replace(/ (?:This holds if|Это так, если) [^.]*\.$/, '');
  return `${ruleId}: ${stated.replace(/\{\{\s*([^{}]*?)\s*\}\}|\$\{([^{}]+)\}|\[([^[\]]+)\]/g, '{$1$2$3}')}`;
}
