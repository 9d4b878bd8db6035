import type { RuleSetting } from '../src/lint/index.js';
import type { Rule } from '../src/rule/index.js';

/** Rules switched on with their own severity and option values. */
export function defaultSettings(rules: readonly Rule[]): RuleSetting[] {
  return rules.map((rule) => ({
    rule,
    severity: rule.severity,
    options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default])),
  }));
}
