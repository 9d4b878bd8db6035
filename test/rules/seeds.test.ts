import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintSource, type Finding } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';

/**
 * The texts that callint began with: what must be found in them, what must stay silent. `at` are words that stand on the line.
 */
const MUST_FIRE: Record<string, [rule: string, at: string][]> = {
  'proactive-call': [
    ['vague-call-reason', 'временных сложностях'],
    ['late-call-reason', 'временных сложностях'],
    ['vague-call-reason', 'небольшие изменения'],
  ],
  'tariff-call': [
    ['time-ask-before-reason', 'пара минут'],
    ['missing-personal-benefit', 'целых 16'],
    ['negative-net-benefit', 'почти 150'],
    ['consent-before-price', 'Переходим'],
    ['unsupported-personal-claim', 'тратите много'],
    ['price-minimiser', 'целых 16'],
    ['imprecise-price', 'почти 150'],
    ['mixed-period-comparison', 'почти 150'],
  ],
  'contest-answers': [
    ['unverifiable-claim', 'самым оптимальным'],
    ['unverifiable-claim', 'единственно возможным'],
    ['overpromise', 'Можете даже не сомневаться'],
    ['unverifiable-claim', 'идеальное предложение'],
    ['directive-language', 'вы должны отправить'],
    ['overpromise', 'подобное более не повторилось'],
    ['overpromise', 'приятно порадуют'],
  ],
};

const MUST_NOT_FIRE: Record<string, [rule: string, at: string][]> = {
  'proactive-call': [
    ['missing-self-identification', 'меня зовут Оксана, я представляю'],
    ['late-call-reason', 'произошел сбой'],
    ['vague-call-reason', 'произошел сбой'],
    ['overpromise', 'в течение часа'],
  ],
  'tariff-call': [
    ['unverifiable-claim', 'самые жадные'],
    ['missing-self-identification', 'меня зовут Игорь'],
  ],
  'contest-answers': [
    ['directive-language', 'должна заметить'],
    ['directive-language', 'нет необходимости'],
    ['directive-language', 'должно чего-то'],
    ['directive-language', 'Останьтесь, пожалуйста'],
    ['missing-self-identification', 'тупой робот'],
  ],
};

describe('the first texts', async () => {
  const rules = defaultSettings(await loadRules());
  const found = new Map<string, { text: string; findings: Finding[] }>();
  const lint = (name: string) => {
    const known = found.get(name);
    if (known) return known;
    const text = readFileSync(new URL(`../../fixtures/seeds/${name}.md`, import.meta.url), 'utf8');
    const result = { text, findings: lintSource(createSource(`${name}.md`, text), { rules, locale: 'auto' }).findings };
    found.set(name, result);
    return result;
  };
  const onLine = (name: string, rule: string, at: string) => {
    const { text, findings } = lint(name);
    const line = text.split('\n').findIndex((one) => one.toLowerCase().includes(at.toLowerCase())) + 1;
    expect(line, `“${at}” stands in the script`).toBeGreaterThan(0);
    return findings.filter((finding) => finding.ruleId === rule && finding.position.start.line <= line && line <= finding.position.end.line);
  };

  for (const [name, expected] of Object.entries(MUST_FIRE)) {
    it.each(expected)(`${name}: %s fires at «%s»`, (rule, at) => expect(onLine(name, rule, at)).not.toHaveLength(0));
  }
  for (const [name, expected] of Object.entries(MUST_NOT_FIRE)) {
    it.each(expected)(`${name}: %s stays silent at «%s»`, (rule, at) => expect(onLine(name, rule, at)).toHaveLength(0));
  }
});
