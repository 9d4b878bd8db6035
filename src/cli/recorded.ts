import { NOTICES, type FileResult } from '../lint/index.js';
import { loadBaseline, openBaseline, shownPath, type Baseline, type PlacedResult } from '../project/index.js';
import type { Locale, Rule } from '../rule/index.js';
import type { CheckFlags } from './check-flags.js';
import { sayIn } from './locale.js';
import type { Terminal } from './terminal.js';

/** The results without the findings that are on record in the baseline; brings the baseline up to date first where flags ask for it. */
export function withoutRecorded(placed: readonly PlacedResult[], rules: ReadonlySet<Rule>, flags: CheckFlags, terminal: Terminal, locale: Locale): FileResult[] {
  const baseline = baselineFor(flags, terminal);
  if (!baseline) return placed.map(({ result }) => result);
  const say = sayIn(locale);
  const shown = shownPath(baseline.path, terminal.workingFolder);
  const ran = new Set([...[...rules].map(({ id }) => id), ...Object.keys(NOTICES)]);
  if (flags.suppressAll) {
    const count = baseline.recordAll(placed, ran);
    baseline.save();
    terminal.complain(say(`${shown}: записано замечаний: ${count}.`, `${shown}: ${count} findings are on record.`));
  } else if (flags.pruneSuppressions) {
    const count = baseline.prune(placed, ran);
    baseline.save();
    terminal.complain(say(`${shown}: исправленных замечаний убрано: ${count}.`, `${shown}: ${count} mended findings are off the record.`));
  }
  const applied = placed.map((one) => baseline.apply(one));
  const mended = applied.reduce((sum, one) => sum + one.mended, 0);
  if (mended > 0) {
    terminal.complain(say(
      `${shown}: исправлено ${mended} из записанных замечаний. Убрать их из файла: --prune-suppressions.`,
      `${shown}: ${mended} of the findings on record are mended. To take them off: --prune-suppressions.`,
    ));
  }
  return applied.map(({ result }) => result);
}

function baselineFor({ suppressAll, pruneSuppressions, suppressions, suppressionsLocation }: CheckFlags, { workingFolder }: Terminal): Baseline | undefined {
  if (!suppressions) return undefined;
  if (suppressAll || pruneSuppressions) return openBaseline(workingFolder, suppressionsLocation);
  return loadBaseline(workingFolder, suppressionsLocation);
}
