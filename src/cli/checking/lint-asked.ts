import { compareScripts, onlyChanged, type FileResult } from '../../lint/index.js';
import {
  lintAll, lintRead, loadChangeReader, nearest, openScript, readOwnRulePage, readRulePage, type ChangeWish, type LintCache, type Linter, type Outcome, type RunRequest,
  type Threads,
} from '../../project/index.js';
import type { Run } from '../../report/index.js';
import type { Bilingual, Locale, Rule, Severity } from '../../rule/index.js';
import { requireFixFlags, requireRecordFlags, type CheckFlags } from './check-flags.js';
import type { Asked } from './check-input.js';
import { repositoryRoot } from './ci.js';
import { reportLocale, sayIn } from '../locale.js';
import { foundBefore } from './found-before.js';
import { baselineFor, lookedFor, updateBaseline } from './recorded.js';
import { loadReports, requireOtherFiles, wantsColor, writeReports } from './reports.js';
import { countWarnings, failingLevels, hasTooManyWarnings, statusOf, type FailureWishes } from './status.js';
import type { Terminal } from '../terminal.js';
import { ownVersion } from '../version.js';

/** What it takes to lint and report: the flags as they were understood, and who does it. */
export interface Means {
  /** In milliseconds. */
  startedAt: number;
  flags: CheckFlags;
  wishes: FailureWishes;
  threads: Threads;
  change?: ChangeWish;
  /** The arguments, as they were written. */
  paths: readonly string[];
  terminal: Terminal;
  locale: Locale;
  linter: Linter;
  request: RunRequest;
  cache?: LintCache;
  /** Is told of each report that went into a file. */
  wrote?(path: string, text: string): void;
}

/** Formats that tell of the rules themselves, which are loaded for them even when all results are known. */
const TELL_OF_RULES = ['sarif', 'sarif-github', 'scorecard', 'html'];

/** Lints what was asked for and reports on it. */
export async function lintAsked(asked: Asked, { startedAt, flags, wishes, threads, change, terminal, locale, linter, request, paths, cache, wrote }: Means): Promise<number> {
  requireFixFlags(flags, asked.input !== undefined);
  requireRecordFlags(flags, asked.input !== undefined);
  requireOtherFiles(flags.reports, [...(asked.input ? [asked.input] : []), ...asked.files], terminal);
  const reports = await loadReports(flags.reports);
  const changes = change && (await loadChangeReader())(change, terminal.workingFolder);
  const baseline = baselineFor(flags, terminal);
  for (const sentence of asked.leftOut) terminal.complain(sentence[locale]);
  const linted = [...(await lintInput(asked, linter, request)), ...(await lintAll(asked.files, request, { linter, cache, threads }))];
  if (flags.stats) await tellStats(linted, terminal, locale);

  const before = changes && !flags.wholeFiles ? await foundBefore(linted, changes, linter, locale) : undefined;
  const visible = ({ path }: Outcome, result: FileResult): FileResult => {
    const fresh = baseline?.apply({ result, path }) ?? result;
    return changes ? onlyChanged(fresh, changes(path), flags.wholeFiles ?? false, before?.get(path)) : fresh;
  };
  const mending = flags.fix || flags.diff ? await (await import('./mending.js')).mendAll(linted, { visible, optionsFor: linter.optionsFor, flags, terminal, locale }) : undefined;
  const files = await compared(mending?.files ?? linted, linter, locale);
  const undone = [...asked.missing, ...commandHint(paths, asked.missing, flags.commands), ...files.flatMap(undoneIn), ...(mending?.undone ?? [])];
  if (flags.diff) return statusOfDiff(mending?.count ?? 0, undone, wishes, terminal, locale);

  const isAboutRules = reports.some(({ format }) => TELL_OF_RULES.includes(format));
  const ran = isAboutRules ? await rulesFor(files, linter) : [];
  if (baseline) await updateBaseline(baseline, files, await lookedFor(files, asked, paths, baseline, linter, terminal), flags, terminal, locale);
  const results = files.map((file) => visible(file, file.result));
  const failing = failingLevels(results, wishes);
  const run: Run = {
    version: ownVersion(),
    // a scorecard without its warnings would call held what is not
    results: flags.quiet && !request.judgesScripts ? results.map((result) => gravest(result, failing)) : results,
    durationMs: Date.now() - startedAt,
    cwd: terminal.workingFolder,
    root: repositoryRoot(terminal),
    failing,
    rules: ran,
    pageOf: (id: string, language: Locale) => pageOfRule(ran, id, language),
  };
  if (results.length > 0 || asked.leftOut.length > 0) await writeReports(reports, run, terminal, { color: wantsColor(flags.color, terminal), locale: reportLocale(locale, flags.locale, results.flatMap(({ findings }) => findings.map(({ place }) => place.language)), process.env), ...(wrote && { wrote }) });
  for (const sentence of undone) terminal.complain(sentence[locale]);
  if (undone.length > 0) return 2;
  if (hasTooManyWarnings(results, wishes.maxWarnings)) tellTooMany(results, wishes, terminal, locale);
  return statusOf(results, wishes);
}

async function lintInput({ input }: Asked, linter: Linter, request: RunRequest): Promise<Outcome[]> {
  return input ? [await lintRead(input.reading, input, linter, request)] : [];
}

/** The files with what the rules about several scripts find between them. */
async function compared(files: readonly Outcome[], linter: Linter, locale: Locale): Promise<Outcome[]> {
  if (!files.some(({ isCompared }) => isCompared)) return [...files];
  const opened = await Promise.all(files.map(async ({ result, path, reading }) => ({ result, options: await linter.optionsFor(path), open: () => reading ?? openScript(path, result.filePath, locale) })));
  const results = compareScripts(opened);
  return files.map((file, index) => ({ ...file, result: results[index] }));
}

async function rulesFor(files: readonly Outcome[], linter: Linter): Promise<Rule[]> {
  const rules = new Set<Rule>();
  for (const { path } of files) for (const { rule } of (await linter.optionsFor(path)).rules) rules.add(rule);
  return [...rules];
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

/** The result with its errors, and with what fails the run: a report that hides why would be of no use. */
function gravest(result: FileResult, failing: readonly Severity[]): FileResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error' || failing.includes(severity)) };
}

/** What was left undone in a file: it could not be read, or a rule threw. */
function undoneIn({ result, failure }: Outcome): Bilingual[] {
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

async function tellStats(linted: readonly Outcome[], terminal: Terminal, locale: Locale): Promise<void> {
  const { statsOf } = await import('./stats.js');
  for (const file of linted) terminal.complain(statsOf(file, locale));
}
