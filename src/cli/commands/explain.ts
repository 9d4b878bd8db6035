import { join } from 'node:path';
import { NOTICES } from '../../lint/index.js';
import { createLinter, loadRules, ownFolder, readRulePage, requireRule } from '../../project/index.js';
import { callsLineIn, withCallsLine, type Locale, type Rule } from '../../rule/index.js';
import { sayIn } from '../locale.js';
import type { Terminal } from '../terminal.js';

/** Prints the page of a rule, or what a fault met while reading means. */
export async function explain(id: string, terminal: Terminal, locale: Locale): Promise<number> {
  const fault = Object.hasOwn(NOTICES, id) ? NOTICES[id] : undefined;
  if (fault) {
    const head = sayIn(locale)('сообщается при чтении скрипта, не правилом', 'told while a script is read, not by a rule');
    await terminal.print(`# ${id}\n\n${fault.severity}, ${head}.\n\n${fault[locale]}\n`);
    return 0;
  }
  const linter = await createLinter({}, terminal.workingFolder);
  const rules = (await linter.configFor(terminal.workingFolder))?.rules ?? (await loadRules());
  requireRule(id, rules.map((rule) => rule.id));
  const rule = rules.find((one) => one.id === id);
  await terminal.print(rule ? (pageOf(rule, locale) ?? summaryOf(rule, locale)) : '');
  return 0;
}

/** The page of a rule as it stands in its folder; one that does not say on which kinds of call the rule runs is told it. */
function pageOf({ id, folder, calls }: Rule, locale: Locale): string | undefined {
  const page = readRulePage(folder ?? join(ownFolder(), 'rules', id), locale);
  const says = page === undefined || callsLineIn(page, 'ru') !== undefined || callsLineIn(page, 'en') !== undefined;
  return says ? page : withCallsLine(page, calls, locale);
}

/** What is known of a rule without a page: one without code has none. */
function summaryOf({ id, severity, summary, messages, calls }: Rule, locale: Locale): string {
  return withCallsLine(`# ${id}\n\n${severity}. ${summary[locale]}\n\n${Object.values(messages).map((text) => text[locale]).join('\n')}\n`, calls, locale);
}
