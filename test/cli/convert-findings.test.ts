import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/cli/convert.js';
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
