import { relative, resolve, sep } from 'node:path';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { dayOf, shownPath, UsageError, type LintCache } from '../project/index.js';
import type { Locale } from '../rule/index.js';
import { checkCached, openCache } from './cached.js';
import { meansFor } from './check.js';
import type { CheckFlags } from './check-flags.js';
import { sayIn } from './locale.js';
import type { Terminal } from './terminal.js';

/** Changes that come within so many milliseconds of one another are looked at together: editors write a file in several steps. */
const PAUSE_MS = 100;

/** Lints scripts, and again whatever changed, until the process is ended. */
export async function watch(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<number> {
  if (flags.stdin || flags.stdinFilename !== undefined || paths.includes('-')) {
    throw new UsageError({ ru: 'За стандартным вводом не последить: --watch работает с файлами.', en: 'Standard input cannot be watched: --watch is for files.' });
  }
  const cache = await openCache(flags, terminal, locale);
  await round(paths, flags, terminal, locale, cache);
  const watcher = watchFiles([terminal.workingFolder, ...outside(paths, terminal)], {
    ignoreInitial: true,
    ignored: (path) => isLeftOut(path, flags, terminal),
    awaitWriteFinish: { stabilityThreshold: PAUSE_MS, pollInterval: PAUSE_MS / 4 },
  });
  await followed(watcher, () => {
    cache.renew(dayOf(new Date()));
    return round(paths, flags, terminal, locale, cache);
  });
  return 0;
}

/** One round; what is wrong with a configuration is told, and mended while we wait. */
async function round(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale, cache: LintCache): Promise<void> {
  if (terminal.isScreen) await terminal.print('\u001b[2J\u001b[3J\u001b[H');
  try {
    await checkCached(await meansFor(paths, flags, terminal, locale), cache);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(error.text[locale]);
  }
  terminal.complain(sayIn(locale)('Жду изменений. Закончить: Ctrl+C.', 'Waiting for changes. To end: Ctrl+C.'));
}

/** Runs a round after every burst of changes, one at a time; ends when the watcher fails. */
function followed(watcher: FSWatcher, run: () => Promise<void>): Promise<never> {
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let running = false;
    let again = false;
    const start = (): void => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      run().then(() => {
        running = false;
        if (again) {
          again = false;
          start();
        }
      }, reject);
    };
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(start, PAUSE_MS);
    });
    watcher.on('error', reject);
  });
}

/** Places outside the working folder that were asked for. */
function outside(paths: readonly string[], { workingFolder }: Terminal): string[] {
  return paths.map((path) => resolve(workingFolder, path)).filter((path) => shownPath(path, workingFolder).startsWith('../'));
}

function isLeftOut(path: string, { cacheLocation, reports }: CheckFlags, { workingFolder }: Terminal): boolean {
  const inside = relative(workingFolder, path);
  if (inside === '') return false;
  const written = [cacheLocation, ...reports.map((report) => report.path ?? '')].filter(Boolean).map((name) => resolve(workingFolder, name));
  return written.includes(path) || inside.split(sep).some((step) => step === 'node_modules' || (step.startsWith('.') && step !== '..' && step !== '.'));
}
