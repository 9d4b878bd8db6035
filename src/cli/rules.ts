import { loadRules } from '../project/index.js';
import type { Locale, Rule } from '../rule/index.js';
import { oneOf } from './choices.js';
import { sayIn } from './locale.js';
import type { Terminal } from './terminal.js';

/** Lists the rules, a line each or as JSON. */
export async function listRules(format: string, terminal: Terminal, locale: Locale): Promise<number> {
  const shape = oneOf('--format', format, ['text', 'json']);
  const rules = await loadRules();
  await terminal.print(shape === 'json' ? `${JSON.stringify(rules.map(factsOf), undefined, 2)}\n` : table(rules, locale));
  return 0;
}

function factsOf({ id, category, severity, summary, fixable, options, source }: Rule): Record<string, unknown> {
  return { id, category, severity, summary, fixable: fixable ?? false, options: options ?? {}, source: source ?? '' };
}

function table(rules: readonly Rule[], locale: Locale): string {
  const rows = rules.map((rule) => [rule.id, rule.category, rule.severity, rule.fixable ? sayIn(locale)('правит', 'fixes') : '']);
  const widths = rows.reduce((wide, row) => row.map((cell, index) => Math.max(cell.length, wide[index])), [0, 0, 0, 0]);
  return rows
    .map((row, index) => `${row.map((cell, column) => (widths[column] ? `${cell.padEnd(widths[column])}  ` : '')).join('')}${rules[index].summary[locale]}\n`)
    .join('');
}
