import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { BASELINE_NAME, baselinePathFor, CONFIG_NAMES, dayOf, diskReason, isScriptName, UsageError, type LintCache } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { checkCached, openCache } from './cached.js';
import { meansFor } from '../commands/check.js';
import type { CheckFlags } from './check-flags.js';
import type { Means } from './lint-asked.js';
import { sayIn } from '../locale.js';
import type { Terminal } from '../terminal.js';

/** Changes that come within so many milliseconds of one another are looked at together: editors write a file in several steps. */
const PAUSE_MS = 100;

/** Within so many milliseconds the watch over a file has begun. */
const BEGUN_MS = 500;

/** Lints scripts, and again whatever changed, until the process is ended. */
export async function watch(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<never> {
  requireWatchable(paths, flags);
  const cache = await openCache(flags, terminal, locale);
  const asked = [terminal.workingFolder, ...paths.map((path) => resolve(terminal.workingFolder, path))];
  const watcher = watchFiles(asked, { ignoreInitial: true, ignorePermissionErrors: true, ignored: (path) => isLeftOut(path, flags, terminal), awaitWriteFinish: { stabilityThreshold: PAUSE_MS, pollInterval: PAUSE_MS / 4 } });
  let matters: Matters = async () => true;
  const changes = changesOf(watcher, (path) => matters(path));
  await new Promise<void>((resolveReady) => watcher.once('ready', resolveReady));
  let told: string | undefined;
  for (;;) {
    const { sources, matters: now, mistakes } = await round(paths, flags, terminal, locale, cache);
    matters = now;
    watcher.add(sources);
    lookAgain(sources, changes.touch);
    // any change calls for a round then, that of the file in which our words are kept too: what was said is not said again
    if (mistakes === undefined || mistakes !== told || terminal.isScreen) {
      if (mistakes !== undefined) terminal.complain(mistakes);
      terminal.complain(sayIn(locale)('Жду изменений. Закончить: Ctrl+C.', 'Waiting for changes. To end: Ctrl+C.'));
    }
    told = mistakes;
    await changes.next();
    cache.renew(dayOf(new Date()));
  }
}

function requireWatchable(paths: readonly string[], { stdin, stdinFilename, suppressAll, pruneSuppressions }: CheckFlags): void {
  if (stdin || stdinFilename !== undefined || paths.includes('-')) {
    throw new UsageError({ ru: 'За стандартным вводом не последить: --watch работает с файлами.', en: 'Standard input cannot be watched: --watch is for files.' });
  }
  if (!suppressAll && !pruneSuppressions) return;
  throw new UsageError({ ru: '--suppress-all и --prune-suppressions делают своё дело один раз: уберите --watch.', en: '--suppress-all and --prune-suppressions do their work once: leave --watch out.' });
}

/** Does the change of a file call for another round. */
type Matters = (path: string) => Promise<boolean>;

/** What is to be watched beside the scripts, and which changes matter then. */
interface Watched {
  sources: string[];
  matters: Matters;
  /** What is wrong with a configuration, in the user's language. */
  mistakes?: string;
}

/** One round; what is wrong with a configuration is mended while we wait. */
async function round(paths: readonly string[], flags: CheckFlags, terminal: Terminal, locale: Locale, cache: LintCache): Promise<Watched> {
  if (terminal.isScreen) await terminal.print('\u001b[2J\u001b[3J\u001b[H');
  const means = await meansFor(paths, flags, terminal, locale);
  try {
    await checkCached(means, cache);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // what the configuration is made of is not known: any file may mend it
    return { sources: sourcesOf(means, cache), matters: async () => true, mistakes: error.text[locale] };
  }
  const sources = sourcesOf(means, cache);
  return { sources, matters: (path) => isOfRun(path, sources, means) };
}

/** Is a file a script, a configuration, or one of what they are linted with. */
async function isOfRun(path: string, sources: readonly string[], { linter, paths, flags, terminal: { workingFolder } }: Means): Promise<boolean> {
  const named = [...paths, ...(flags.newFromPatch === undefined ? [] : [flags.newFromPatch]), BASELINE_NAME].map((name) => resolve(workingFolder, name));
  const names: readonly string[] = CONFIG_NAMES;
  if (names.includes(basename(path)) || named.includes(path) || sources.some((source) => path === source || path.startsWith(source + sep))) return true;
  try {
    const selection = await linter.selectionFor(dirname(path));
    return selection?.isIncluded?.(path) ?? isScriptName(path);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // another round tells what is wrong with its configuration
    return true;
  }
}

/** Configurations, plugins, phrases and findings on record: they may lie further up or elsewhere. */
function sourcesOf({ linter, flags, terminal: { workingFolder } }: Means, cache: LintCache): string[] {
  const baseline = flags.suppressions ? baselinePathFor(workingFolder, flags.suppressionsLocation) : undefined;
  return [...cache.sources(), linter.configPathFor(workingFolder), baseline].filter((path) => path !== undefined);
}

/** The watch over a file begins a moment after it is asked for: what was written meanwhile counts as a change. */
function lookAgain(sources: readonly string[], touch: () => void): void {
  const stamps = () => sources.map((path) => statSync(path, { throwIfNoEntry: false })).map((stats) => `${stats?.mtimeMs}:${stats?.size}`).join();
  const before = stamps();
  setTimeout(() => {
    if (stamps() !== before) touch();
  }, BEGUN_MS);
}

/** `next` resolves a while after something that matters has changed since its last call, once for a burst of changes, and rejects when the watcher fails; `touch` tells of a change. */
function changesOf(watcher: FSWatcher, matters: Matters): { next: () => Promise<void>; touch: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let hasChanged = false;
  let failure: UsageError | undefined;
  let wake = (): void => undefined;
  const touch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      hasChanged = true;
      wake();
    }, PAUSE_MS);
  };
  watcher.on('all', (event, path) => {
    // the files in a folder come and go by themselves
    if (event.endsWith('Dir')) return;
    void matters(path).then((does) => does && touch());
  });
  watcher.on('error', (error) => {
    const why = diskReason(error);
    failure = new UsageError({ ru: `За файлами не уследить: ${why.ru}.`, en: `The files cannot be watched: ${why.en}.` });
    wake();
  });
  const next = async (): Promise<void> => {
    while (!hasChanged && !failure) await new Promise<void>((resolveWake) => (wake = resolveWake));
    if (failure) throw failure;
    hasChanged = false;
  };
  return { next, touch };
}

/** What callint writes itself, and what it takes no scripts from. */
function isLeftOut(path: string, { cacheLocation, reports }: CheckFlags, { workingFolder }: Terminal): boolean {
  const steps = relative(workingFolder, path).split(sep);
  const written = [cacheLocation, ...reports.flatMap((report) => report.path ?? [])].map((name) => resolve(workingFolder, name));
  return written.includes(path) || steps.some((step) => step === 'node_modules' || (step.startsWith('.') && step !== '..' && step !== '.'));
}
