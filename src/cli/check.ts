import { resolve } from 'node:path';
import type { FileResult } from '../lint/index.js';
import { createLinter, findScripts, lintReading, nearest, parseRuleFlag, readOwnRulePage, readScript, UsageError, type LintedFile, type Linter, type LintWishes } from '../project/index.js';
import type { Bilingual, Locale, Rule, Severity } from '../rule/index.js';
import { oneOf } from './choices.js';
import { repositoryRoot } from './ci.js';
import { readInput, type Input } from './input.js';
import { sayIn } from './locale.js';
import { loadReports, wantsColor, writeReports, type ReportWish } from './reports.js';
import { countWarnings, hasTooManyWarnings, statusOf, type FailureWishes } from './status.js';
import type { Terminal } from './terminal.js';
import { ownVersion } from './version.js';

export type { ReportWish } from './reports.js';

/** The flags of `check` as they were written. */
export interface CheckFlags {
  reports: ReportWish[];
  config?: string;
  configLookup: boolean;
  preset?: string;
  stdin?: true;
  stdinFilename?: string;
  only?: string[];
  skip?: string[];
  rule?: string[];
  reportUnusedDisableDirectives?: string;
  requireDisableReason?: true;
  quiet?: true;
  maxWarnings?: string;
  failOn: string;
  exitZero?: true;
  color?: boolean;
  stats?: true;
  locale?: string;
  /** Names of the commands, for who mistypes one and so names a file that is not there. */
  commands: readonly string[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const LOCALES: readonly (Locale | 'auto')[] = ['ru', 'en', 'auto'];

/** Lints scripts and reports on them. `locale` is the language of the command's own sentences. */
export async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const startedAt = performance.now();
  const wishes = failureWishes(flags);
  const reports = await loadReports(flags.reports);
  const linter = await createLinter(lintWishes(flags), terminal.workingFolder);

  const { readings, missing, leftOut } = await readAll(paths, flags, terminal, linter, locale);
  for (const sentence of leftOut) terminal.complain(sentence[locale]);
  const linted: LintedFile[] = [];
  const judgesScripts = reports.some(({ format }) => format === 'scorecard');
  const ran = new Set<Rule>();
  for (const { path, shown, reading } of readings) {
    const options = { ...(await linter.optionsFor(path)), judgesScripts };
    for (const { rule } of options.rules) ran.add(rule);
    linted.push(lintReading(reading(), shown, options, locale));
  }
  if (flags.stats) await tellStats(linted, terminal, locale);

  const results = linted.map(({ result }) => result);
  const run = {
    version: ownVersion(),
    // a scorecard without its warnings would call held what is not
    results: flags.quiet && !judgesScripts ? results.map(errorsOnly) : results,
    durationMs: performance.now() - startedAt,
    cwd: terminal.workingFolder,
    root: repositoryRoot(terminal),
    failOn: wishes.failOn,
    rules: [...ran],
    pageOf: readOwnRulePage,
  };
  if (results.length > 0 || leftOut.length > 0) await writeReports(reports, run, terminal, { color: wantsColor(flags.color, terminal), locale });
  const undone = [...missing, ...commandHint(paths, missing, flags.commands), ...linted.flatMap(undoneIn)];
  for (const sentence of undone) terminal.complain(sentence[locale]);
  if (undone.length > 0) return 2;
  if (hasTooManyWarnings(results, wishes.maxWarnings)) tellTooMany(results, wishes, terminal, locale);
  return statusOf(results, wishes);
}

function failureWishes(flags: CheckFlags): FailureWishes {
  const failOn = oneOf('--fail-on', flags.failOn, SEVERITIES);
  const exitZero = flags.exitZero ?? false;
  if (flags.maxWarnings === undefined) return { failOn, exitZero };
  if (!/^\d+$/.test(flags.maxWarnings)) {
    throw new UsageError({
      ru: `--max-warnings принимает число от 0, а не «${flags.maxWarnings}».`,
      en: `--max-warnings takes a number from 0, not “${flags.maxWarnings}”.`,
    });
  }
  return { failOn, exitZero, maxWarnings: Number(flags.maxWarnings) };
}

/** The flags that say what is linted and how. */
function lintWishes(flags: CheckFlags): LintWishes {
  const { config, configLookup, preset, only, skip, rule = [], locale } = flags;
  return {
    ...(config !== undefined ? { config } : !configLookup && { config: false as const }),
    ...(locale !== undefined && { locale: oneOf('--locale', locale, LOCALES) }),
    preset, only, skip, rules: { ...suppressionLevels(flags), ...Object.fromEntries(rule.map(parseRuleFlag)) },
  };
}

/** How gravely comments that turn findings off are taken. */
function suppressionLevels({ reportUnusedDisableDirectives: unused, requireDisableReason }: CheckFlags): NonNullable<LintWishes['rules']> {
  const level = unused === undefined ? undefined : oneOf('--report-unused-disable-directives', unused, [...SEVERITIES, 'off']);
  return {
    ...(level && { 'suppression-unused': level, 'suppression-idle-enable': level }),
    ...(requireDisableReason && { 'suppression-no-reason': 'error' }),
  };
}

interface ToRead {
  /** Where it is or, for standard input, where it would be. */
  path: string;
  shown: string;
  reading(): Input['reading'];
}

interface ToReadAll {
  readings: ToRead[];
  missing: Bilingual[];
  leftOut: Bilingual[];
}

async function readAll(paths: readonly string[], flags: CheckFlags, terminal: Terminal, { selectionFor }: Linter, locale: Locale): Promise<ToReadAll> {
  const readings: ToRead[] = [];
  const named = paths.filter((path) => path !== '-');
  const wantsInput = (flags.stdin ?? false) || flags.stdinFilename !== undefined || named.length < paths.length;
  if (wantsInput) {
    const input = await readInput(terminal, flags.stdinFilename);
    readings.push({ path: resolve(terminal.workingFolder, flags.stdinFilename ?? 'stdin.md'), shown: input.shown, reading: () => input.reading });
  }
  const { files, missing, leftOut } = await findScripts(named.length > 0 || wantsInput ? named : ['.'], terminal.workingFolder, selectionFor);
  for (const { path, shown } of files) readings.push({ path, shown, reading: () => readScript({ path, shown }, locale) });
  return { readings, missing, leftOut };
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
