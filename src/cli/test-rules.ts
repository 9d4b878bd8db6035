import { loadOwnRuleFolders, loadRuleFolders, shownPath } from '../project/index.js';
import type { Locale } from '../rule/index.js';
import { checkPage, PAGE_LOCALES, type Mismatch, type PageRun } from '../testing/index.js';
import { sayIn, type Say } from './locale.js';
import type { Terminal } from './terminal.js';

/** Runs the examples in the pages of rules, the built-in ones or those in folders; with `update` rewrites what differs. */
export async function testRules(folders: readonly string[], update: boolean, terminal: Terminal, locale: Locale): Promise<number> {
  const say = sayIn(locale);
  const rules = folders.length > 0 ? await loadRuleFolders(folders, terminal.workingFolder) : await loadOwnRuleFolders();
  const runs = rules.flatMap((rule) => PAGE_LOCALES.map((language) => checkPage(rule, language, update)));
  for (const run of runs) {
    const shown = shownPath(run.path, terminal.workingFolder);
    if (run.isUpdated) await terminal.print(`${shown} ${say('переписана', 'rewritten')}\n`);
    for (const mismatch of run.mismatches) await terminal.print(`${mismatchLines(shown, mismatch).join('\n')}\n`);
  }
  terminal.complain(summaryOf(runs, rules.length, say));
  return runs.some((run) => run.mismatches.length > 0) ? 1 : 0;
}

function mismatchLines(page: string, { line, faults, missing, unexpected }: Mismatch): string[] {
  return [`${page}:${line}`, ...faults.map((fault) => `  ! ${fault}`), ...missing.map((one) => `  - ${one}`), ...unexpected.map((one) => `  + ${one}`)];
}

function summaryOf(runs: readonly PageRun[], ruleCount: number, say: Say): string {
  const examples = runs.reduce((sum, run) => sum + run.exampleCount, 0);
  const failed = runs.reduce((sum, run) => sum + run.mismatches.length, 0);
  if (failed === 0) return say(`Правил ${ruleCount}, примеров ${examples}: всё как на страницах.`, `${ruleCount} rules, ${examples} examples: all as their pages say.`);
  return say(
    `Правил ${ruleCount}, примеров ${examples}, расхождений ${failed} («-» есть на странице, но не найдено, «+» найдено, но на странице нет).`,
    `${ruleCount} rules, ${examples} examples, ${failed} differences (“-” is on the page and was not found, “+” was found and is not on the page).`,
  );
}
