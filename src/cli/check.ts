import { compareScripts, onlyChanged, type FileResult } from '../lint/index.js';
import { createLinter, lintReading, loadChangeReader, nearest, openScript, readOwnRulePage, readRulePage, type LintedFile } from '../project/index.js';
import type { Bilingual, Locale, Rule } from '../rule/index.js';
import { changeWish, failureWishes, lintWishes, requireFixFlags, type CheckFlags } from './check-flags.js';
import { readAll } from './check-input.js';
import { repositoryRoot } from './ci.js';
import { sayIn } from './locale.js';
import type { Linted } from './mending.js';
import { baselineFor, updateBaseline } from './recorded.js';
import { loadReports, wantsColor, writeReports } from './reports.js';
import { countWarnings, hasTooManyWarnings, statusOf, type FailureWishes } from './status.js';
import type { Terminal } from './terminal.js';
import { ownVersion } from './version.js';

export type { CheckFlags } from './check-flags.js';
export type { ReportWish } from './reports.js';

/** Lints scripts and reports on them. `locale` is the language of the command's own sentences. */
export async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const startedAt = Date.now();
  const wishes = failureWishes(flags);
  const reports = await loadReports(flags.reports);
  const change = changeWish(flags);
  const changes = change && (await loadChangeReader())(change, terminal.workingFolder);
  const baseline = baselineFor(flags, terminal);
  const linter = await createLinter(lintWishes(flags), terminal.workingFolder);

  const { readings, missing, leftOut, isFromInput } = await readAll(paths, flags, terminal, linter, locale);
  requireFixFlags(flags, isFromInput);
  for (const sentence of leftOut) terminal.complain(sentence[locale]);
  const judgesScripts = reports.some(({ format }) => format === 'scorecard');
  const linted: Linted[] = [];
  for (const { path, shown, reading } of readings) {
    const options = { ...(await linter.optionsFor(path)), judgesScripts };
    linted.push({ ...lintReading(reading(), shown, options, locale), path, options });
  }
  if (flags.stats) await tellStats(linted, terminal, locale);

  const visible = ({ path }: Linted, result: FileResult): FileResult => {
    const fresh = baseline?.apply({ result, path }).result ?? result;
    return changes ? onlyChanged(fresh, changes(path), flags.wholeFiles ?? false) : fresh;
  };
  const mending = flags.fix || flags.diff ? await (await import('./mending.js')).mendAll(linted, visible, flags, terminal, locale) : undefined;
  const files = compared(mending?.files ?? linted, locale);
  const undone = [...missing, ...commandHint(paths, missing, flags.commands), ...files.flatMap(undoneIn), ...(mending?.undone ?? [])];
  if (flags.diff) return statusOfDiff(mending?.count ?? 0, undone, wishes, terminal, locale);

  const ran = new Set(linted.flatMap(({ options }) => options.rules.map(({ rule }) => rule)));
  if (baseline) updateBaseline(baseline, files, ran, flags, terminal, locale);
  const results = files.map((file) => visible(file, file.result));
  const run = {
    version: ownVersion(),
    // a scorecard without its warnings would call held what is not
    results: flags.quiet && !judgesScripts ? results.map(errorsOnly) : results,
    durationMs: Date.now() - startedAt,
    cwd: terminal.workingFolder,
    root: repositoryRoot(terminal),
    failOn: wishes.failOn,
    rules: [...ran],
    pageOf: (id: string, language: Locale) => pageOfRule([...ran], id, language),
  };
  if (results.length > 0 || leftOut.length > 0) await writeReports(reports, run, terminal, { color: wantsColor(flags.color, terminal), locale });
  for (const sentence of undone) terminal.complain(sentence[locale]);
  if (undone.length > 0) return 2;
  if (hasTooManyWarnings(results, wishes.maxWarnings)) tellTooMany(results, wishes, terminal, locale);
  return statusOf(results, wishes);
}

/** The files with what the rules about several scripts find between them. */
function compared(files: readonly Linted[], locale: Locale): Linted[] {
  if (!files.some(({ options }) => options.rules.some(({ rule }) => rule.project))) return [...files];
  const results = compareScripts(files.map(({ result, options, path, reading }) => ({ result, options, open: () => reading ?? openScript(path, result.filePath, locale) })));
  return files.map((file, index) => ({ ...file, result: results[index] }));
}

function pageOfRule(rules: readonly Rule[], id: string, locale: Locale): string | undefined {
  const folder = rules.find((rule) => rule.id === id)?.folder;
  return folder === undefined ? readOwnRulePage(id, locale) : readRulePage(folder, locale);
}

/** A run that only shows fixes has failed when there are some, as a formatter's check does. */
function statusOfDiff(count: number, undone: readonly Bilingual[], { exitZero }: FailureWishes, terminal: Terminal, locale: Locale): number {
  for (const sentence of undone) terminal.complain(sentence[locale]);
  if (undone.length > 0) return 2;
  return count > 0 && !exitZero ? 1 : 0;
}

function commandHint([first]: readonly string[], missing: readonly Bilingual[], commands: readonly string[]): Bilingual[] {
  const command = missing.length > 0 && first !== undefined ? nearest(first, commands) : undefined;
  if (command === undefined) return [];
  return [{ ru: `Может быть, нужна команда «${command}»?`, en: `Did you mean the command “${command}”?` }];
}

function errorsOnly(result: FileResult): FileResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error') };
}

/** What was left undone in a file: it could not be read, or a rule threw. */
function undoneIn({ result, failure }: LintedFile): Bilingual[] {
  const broken = result.broken.map(({ ruleId, error }) => ({
    ru: `${result.filePath}: правило «${ruleId}» сломалось (${error}). Остальные правила отработали.`,
    en: `${result.filePath}: the rule “${ruleId}” broke (${error}). The other rules did their work.`,
  }));
  if (!failure || !['parse-unreadable', 'parse-too-large'].includes(failure.code)) return broken;
  return [...broken, { ru: `${result.filePath}: файл не прочитан.`, en: `${result.filePath}: the file was not read.` }];
}

function tellTooMany(results: readonly FileResult[], { maxWarnings }: FailureWishes, terminal: Terminal, locale: Locale): void {
  const count = countWarnings(results);
  terminal.complain(sayIn(locale)(`Предупреждений ${count}, а допустимо ${maxWarnings}.`, `There are ${count} warnings; ${maxWarnings} are allowed.`));
}

async function tellStats(linted: readonly LintedFile[], terminal: Terminal, locale: Locale): Promise<void> {
  const { statsOf } = await import('./stats.js');
  for (const file of linted) terminal.complain(statsOf(file, locale));
}
