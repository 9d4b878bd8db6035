import { createLinter } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { cacheStrategy, changeWish, failureWishes, lintWishes, threadsWanted, type CheckFlags } from '../checking/check-flags.js';
import { findAsked } from '../checking/check-input.js';
import { lintAsked, type Means } from '../checking/lint-asked.js';
import { requireReports } from '../checking/reports.js';
import type { Terminal } from '../terminal.js';

export type { CheckFlags } from '../checking/check-flags.js';
export type { ReportWish } from '../checking/reports.js';

/** Lints scripts and reports on them. `locale` is the language of the command's own sentences. */
export async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<number> {
  const means = await meansFor(paths, flags, terminal, locale);
  if (flags.watch) return (await import('../checking/watch.js')).watch(paths, flags, terminal, locale);
  // how files were read is known of those alone that are read in this run
  if (flags.cache && !flags.stats) return (await import('../checking/cached.js')).checkCached(means);
  return lintAsked(await findAsked(paths, flags, terminal, means.linter.selectionFor), means);
}

/** Makes what a run needs. Rejects with a `UsageError` on flags that say nothing sensible, before anything is read. */
export async function meansFor(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<Means> {
  const startedAt = Date.now();
  const { workingFolder } = terminal;
  cacheStrategy(flags);
  requireReports(flags.reports);
  const understood = { wishes: failureWishes(flags), threads: threadsWanted(flags), change: changeWish(flags) };
  const judgesScripts = flags.reports.some(({ format }) => format === 'scorecard');
  const request = { wishes: lintWishes(flags), workingFolder, fallback: locale, judgesScripts, keepsReadings: flags.stats ?? false, hashes: false };
  return { startedAt, flags, ...understood, paths, terminal, locale, linter: await createLinter(request.wishes, workingFolder), request };
}
