import { dirname } from 'node:path';
import type { ScriptFile } from '../files.js';
import type { Linter } from '../linter.js';
import type { LintCache } from './cache.js';
import { lintOne } from './lint-one.js';
import { FILES_PER_THREAD, type Outcome, type RunRequest, type Threads } from './request.js';

/** How a run over many files goes about it. */
export interface RunMeans {
  linter: Linter;
  cache?: LintCache;
  threads: Threads;
}

/** Lints files: what is known from an earlier run is taken from the cache, the rest is linted, in several threads where that pays. */
export async function lintAll(files: readonly ScriptFile[], request: RunRequest, { linter, cache, threads }: RunMeans): Promise<Outcome[]> {
  const known = files.map((file) => cache?.outcomeOf(file, linter.configPathFor(dirname(file.path))));
  const unknown = files.filter((_, index) => known[index] === undefined);
  if (unknown.length === 0) return known.filter((outcome) => outcome !== undefined);
  const isForOne = threads === 1 || unknown.length === 1 || (threads === 'auto' && unknown.length < 2 * FILES_PER_THREAD);
  const linted = await (isForOne ? lintHere(unknown, linter, request) : lintInThreads(unknown, linter, request, threads));
  if (cache) await keepAll(unknown, linted, linter, cache);
  const fresh = linted.values();
  return known.map((outcome) => outcome ?? (fresh.next().value as Outcome)); // one was linted for each that was not known
}

async function lintInThreads(files: readonly ScriptFile[], linter: Linter, request: RunRequest, threads: Threads): Promise<Outcome[]> {
  const { lintInWorkers, threadsWorth } = await import('./pool.js');
  const count = threadsWorth(threads, files.length);
  return count > 1 ? lintInWorkers(files, request, count) : lintHere(files, linter, request);
}

async function lintHere(files: readonly ScriptFile[], linter: Linter, request: RunRequest): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await lintOne(file, linter, request));
  return outcomes;
}

async function keepAll(files: readonly ScriptFile[], outcomes: readonly Outcome[], linter: Linter, cache: LintCache): Promise<void> {
  const kept = new Set<string>();
  for (const [index, file] of files.entries()) {
    const configPath = linter.configPathFor(dirname(file.path));
    cache.keep(file, configPath, outcomes[index]);
    if (configPath === undefined || kept.has(configPath)) continue;
    kept.add(configPath);
    const config = await linter.configFor(dirname(file.path));
    if (config) cache.keepConfig(config);
  }
}
