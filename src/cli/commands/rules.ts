import { resolve } from 'node:path';
import { scriptsIn, settingOn, type LintOptions } from '../../lint/index.js';
import { createLinter, loadRules } from '../../project/index.js';
import { callFacts, callsText, SEVERITIES, type Locale, type Rule } from '../../rule/index.js';
import type { Source } from '../../source/index.js';
import { readTree } from '../../syntax/index.js';
import { oneOf } from '../choices.js';
import { sayIn } from '../locale.js';
import { readOne } from '../script-file.js';
import type { Terminal } from '../terminal.js';

/** Which rules are listed. */
export interface RuleListFlags {
  config?: string;
  /** Those alone that run on a file, at the level set for it. */
  enabledFor?: string;
}

/** Lists the rules, a line each or as JSON: those of callint, and those that the configuration of the working folder brings along. */
export async function listRules(format: string, { config, enabledFor }: RuleListFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const shape = oneOf('--format', format, ['text', 'json']);
  const linter = await createLinter({ config }, terminal.workingFolder);
  const path = enabledFor === undefined ? undefined : resolve(terminal.workingFolder, enabledFor);
  const rules = path === undefined
    ? ((await linter.configFor(terminal.workingFolder))?.rules ?? (await loadRules()))
    : rulesOn(await readOne(enabledFor ?? '', terminal, locale), await linter.optionsFor(path));
  await terminal.print(shape === 'json' ? `${JSON.stringify(rules.map(factsOf), undefined, 2)}\n` : table(rules, locale));
  return 0;
}

/** The rules that run on a file: those set for it that its calls and what it says of their country concern. */
function rulesOn(source: Source, options: LintOptions): Rule[] {
  const tree = readTree(source);
  const scripts = tree.document.notScript ? [] : [...scriptsIn(source, tree, options)];
  return options.rules.flatMap((setting) => {
    const levels = scripts.flatMap((script) => settingOn(setting, script)?.severity ?? []);
    const severity = SEVERITIES.find((one) => levels.includes(one));
    return severity ? [{ ...setting.rule, severity }] : [];
  });
}

function factsOf({ id, category, severity, summary, fixable, options, calls, source, plugin }: Rule): Record<string, unknown> {
  return { id, category, severity, summary, fixable: fixable ?? false, options: options ?? {}, calls: callFacts(calls), source: source ?? '', ...(plugin !== undefined && { plugin }) };
}

function table(rules: readonly Rule[], locale: Locale): string {
  const rows = rules.map((rule) => [rule.id, rule.category, rule.severity, rule.fixable ? sayIn(locale)('правит', 'fixes') : '']);
  const widths = rows.reduce((wide, row) => row.map((cell, index) => Math.max(cell.length, wide[index])), [0, 0, 0, 0]);
  return rows
    .map((row, index) => `${row.map((cell, column) => (widths[column] ? `${cell.padEnd(widths[column])}  ` : '')).join('')}${rules[index].summary[locale]}${callsOf(rules[index], locale)}\n`)
    .join('');
}

/** The calls that a rule is about, where those are not all: « [звонки: только взыскание]». */
function callsOf({ calls }: Rule, locale: Locale): string {
  const text = callsText(calls, locale);
  return text && sayIn(locale)(` [звонки: ${text}]`, ` [calls: ${text}]`);
}
