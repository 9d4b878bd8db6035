import { existsSync } from 'node:fs';
import { loadRuleTests, rulePage, shownPath, type RuleFolder, type SentenceTests } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { checkPage, failedSentences, PAGE_LOCALES, type Mismatch, type PageRun } from '../../testing/index.js';
import { sayIn, type Say } from '../locale.js';
import type { Terminal } from '../terminal.js';

/**
 * Runs the examples in the pages of rules, and the sentences that test rules without code and phrases; with `update` rewrites pages
 * where they differ.
 */
export async function testRules(folders: readonly string[], update: boolean, terminal: Terminal, locale: Locale): Promise<number> {
  const say = sayIn(locale);
  const tests = await loadRuleTests(folders, terminal.workingFolder);
  const runs = tests.folders.flatMap((rule) => pageLocales(rule).map((language) => checkPage(rule, language, { update, phrases: tests.phrases })));
  for (const run of runs) {
    const shown = shownPath(run.path, terminal.workingFolder);
    if (run.isUpdated) await terminal.print(`${shown} ${say('переписана', 'rewritten')}\n`);
    for (const mismatch of run.mismatches) await terminal.print(`${mismatchLines(shown, mismatch).join('\n')}\n`);
  }
  let failed = 0;
  for (const one of tests.sentences) {
    for (const { sentence, text } of failedSentences(one, tests.phrases)) {
      failed += 1;
      await terminal.print(`${one.where} ${one.id}\n  ! «${sentence}» ${text[locale]}\n`);
    }
  }
  if (tests.folders.length > 0) terminal.complain(summaryOf(runs, tests.folders.length, say));
  if (tests.sentences.length > 0) terminal.complain(summaryOfSentences(tests.sentences, failed, say));
  if (tests.folders.length + tests.sentences.length === 0) terminal.complain(say('Проверять нечего: своих правил с примерами нет.', 'Nothing to test: there are no rules of your own with examples.'));
  return failed > 0 || runs.some((run) => run.mismatches.length > 0) ? 1 : 0;
}

/** A rule of ours has a page in each language, one of a plugin at least one. */
function pageLocales({ rule, folder }: RuleFolder): readonly Locale[] {
  if (rule.plugin === undefined) return PAGE_LOCALES;
  const there = PAGE_LOCALES.filter((language) => existsSync(rulePage(folder, language)));
  return there.length > 0 ? there : PAGE_LOCALES;
}

function summaryOfSentences(tests: readonly SentenceTests[], failed: number, say: Say): string {
  const count = tests.reduce((sum, { bad, good }) => sum + bad.length + good.length, 0);
  return say(`Фраз для проверки ${count}, из них не так ${failed}.`, `${count} test sentences, ${failed} of them wrong.`);
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
    `${ruleCount} rules, ${examples} examples, ${failed} ${failed === 1 ? 'difference' : 'differences'} (“-” is on the page and was not found, “+” was found and is not on the page).`,
  );
}
