import { statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { NOTICES } from '../../lint/index.js';
import { loadBaseline, openBaseline, shownPath, type Baseline, type Linter, type LookedFor, type Outcome, type PlacedResult } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import type { CheckFlags } from './check-flags.js';
import type { Asked } from './check-input.js';
import { sayIn } from '../locale.js';
import type { Terminal } from '../terminal.js';

/** The baseline that flags ask for; none when there is none, or they want it left out. */
export function baselineFor({ suppressAll, pruneSuppressions, suppressions, suppressionsLocation }: CheckFlags, { workingFolder }: Terminal): Baseline | undefined {
  if (!suppressions) return undefined;
  if (suppressAll || pruneSuppressions) return openBaseline(workingFolder, suppressionsLocation);
  return loadBaseline(workingFolder, suppressionsLocation);
}

/** What a run has looked for in its files, and whether these were all there are. */
export async function lookedFor(files: readonly Outcome[], asked: Asked, paths: readonly string[], baseline: Baseline, linter: Linter, { workingFolder }: Terminal): Promise<LookedFor> {
  const isWhole = asked.missing.length === 0 && holdsFolder(asked.input ? paths : [...paths, ...(paths.length === 0 ? ['.'] : [])], dirname(baseline.path), workingFolder);
  const byPath = new Map<string, ReadonlySet<string>>();
  for (const file of files) byPath.set(file.path, await lookedForIn(file, isWhole, linter));
  return { in: (path) => byPath.get(path) ?? new Set(), everywhere: new Set(isWhole ? [...byPath.values()].flatMap((ids) => [...ids]) : []) };
}

/** The rules that came to their end in a file, and what is told beside them. Rules that compare scripts need all of them. */
async function lookedForIn({ path, result, failure }: Outcome, isWhole: boolean, linter: Linter): Promise<ReadonlySet<string>> {
  if (failure || result.findings.some(({ fatal }) => fatal)) return new Set();
  const { rules, notices = {} } = await linter.optionsFor(path);
  const ids = rules.filter(({ rule }) => isWhole || !rule.project).map(({ rule }) => rule.id);
  const unfinished = [...result.broken.map(({ ruleId }) => ruleId), ...(result.stopped ?? [])];
  return new Set([...ids.filter((id) => !unfinished.includes(id)), ...Object.keys(NOTICES).filter((id) => (Object.hasOwn(notices, id) ? notices[id] : NOTICES[id].severity) !== 'off')]);
}

/** Is one of the paths a folder with another in it. */
function holdsFolder(paths: readonly string[], folder: string, workingFolder: string): boolean {
  return paths.map((name) => resolve(workingFolder, name)).some((path) => {
    const inside = relative(path, folder);
    return !isAbsolute(inside) && inside.split(sep)[0] !== '..' && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  });
}

/** Brings a baseline up to date where flags ask for it, and tells what was done or could be. */
export async function updateBaseline(baseline: Baseline, placed: readonly PlacedResult[], looked: LookedFor, flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<void> {
  const say = sayIn(locale);
  const shown = shownPath(baseline.path, terminal.workingFolder);
  if (flags.suppressAll) {
    const count = baseline.recordAll(placed, looked);
    await terminal.uninterrupted(() => baseline.save());
    terminal.complain(say(`${shown}: записано замечаний: ${count}.`, `${shown}: ${count} findings are on record.`));
    return;
  }
  if (flags.pruneSuppressions) {
    const count = baseline.prune(placed, looked);
    await terminal.uninterrupted(() => baseline.save());
    terminal.complain(say(`${shown}: исправленных замечаний убрано: ${count}.`, `${shown}: ${count} mended findings are off the record.`));
    return;
  }
  const mended = baseline.mended(placed, looked);
  if (mended === 0) return;
  terminal.complain(say(
    `${shown}: исправлено ${mended} из записанных замечаний. Убрать их из файла: --prune-suppressions.`,
    `${shown}: ${mended} of the findings on record are mended. To take them off: --prune-suppressions.`,
  ));
}
