import { NOTICES } from '../lint/index.js';
import { loadBaseline, openBaseline, shownPath, type Baseline, type PlacedResult } from '../project/index.js';
import type { Locale, Rule } from '../rule/index.js';
import type { CheckFlags } from './check-flags.js';
import { sayIn } from './locale.js';
import type { Terminal } from './terminal.js';

/** The baseline that flags ask for; none when there is none, or they want it left out. */
export function baselineFor({ suppressAll, pruneSuppressions, suppressions, suppressionsLocation }: CheckFlags, { workingFolder }: Terminal): Baseline | undefined {
  if (!suppressions) return undefined;
  if (suppressAll || pruneSuppressions) return openBaseline(workingFolder, suppressionsLocation);
  return loadBaseline(workingFolder, suppressionsLocation);
}

/** Brings a baseline up to date where flags ask for it, and tells what was done or could be. */
export async function updateBaseline(baseline: Baseline, placed: readonly PlacedResult[], rules: ReadonlySet<Rule>, flags: CheckFlags, terminal: Terminal, locale: Locale): Promise<void> {
  const say = sayIn(locale);
  const shown = shownPath(baseline.path, terminal.workingFolder);
  const ran = new Set([...[...rules].map(({ id }) => id), ...Object.keys(NOTICES)]);
  if (flags.suppressAll) {
    const count = baseline.recordAll(placed, ran);
    await terminal.uninterrupted(() => baseline.save());
    terminal.complain(say(`${shown}: записано замечаний: ${count}.`, `${shown}: ${count} findings are on record.`));
    return;
  }
  if (flags.pruneSuppressions) {
    const count = baseline.prune(placed, ran);
    await terminal.uninterrupted(() => baseline.save());
    terminal.complain(say(`${shown}: исправленных замечаний убрано: ${count}.`, `${shown}: ${count} mended findings are off the record.`));
    return;
  }
  const mended = placed.reduce((sum, one) => sum + baseline.apply(one).mended, 0);
  if (mended === 0) return;
  terminal.complain(say(
    `${shown}: исправлено ${mended} из записанных замечаний. Убрать их из файла: --prune-suppressions.`,
    `${shown}: ${mended} of the findings on record are mended. To take them off: --prune-suppressions.`,
  ));
}
