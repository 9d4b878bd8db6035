import { parseRuleFlag, UsageError, type CacheStrategy, type ChangeWish, type LintWishes, type Threads } from '../../project/index.js';
import { SEVERITIES, type Locale } from '../../rule/index.js';
import { oneOf } from '../choices.js';
import type { ReportWish } from './reports.js';
import type { FailureWishes } from './status.js';

/** The flags of `check` as they were written. */
export interface CheckFlags {
  reports: ReportWish[];
  config?: string;
  configLookup: boolean;
  preset?: string;
  plugins: boolean;
  stdin?: true;
  stdinFilename?: string;
  only?: string[];
  skip?: string[];
  rule?: string[];
  reportUnusedDisableDirectives?: string;
  requireDisableReason?: true;
  suppressAll?: true;
  pruneSuppressions?: true;
  suppressions: boolean;
  suppressionsLocation?: string;
  newFromRev?: string;
  newFromMergeBase?: string;
  newFromPatch?: string;
  wholeFiles?: true;
  fix?: true;
  unsafeFixes?: true;
  diff?: true;
  cache?: true;
  cacheLocation: string;
  cacheStrategy: string;
  concurrency: string;
  watch?: true;
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

const LOCALES: readonly (Locale | 'auto')[] = ['ru', 'en', 'auto'];

/** When the run has failed. Throws a `UsageError` on a flag that says nothing sensible. */
export function failureWishes(flags: CheckFlags): FailureWishes {
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

/** What is linted and how. Throws a `UsageError` on a flag that says nothing sensible. */
export function lintWishes(flags: CheckFlags): LintWishes {
  const { config, configLookup, preset, only, skip, rule = [], locale } = flags;
  if (only && skip && only.every((id) => skip.includes(id))) throw new UsageError({ ru: '--skip убирает всё, что называет --only: правил не остаётся.', en: '--skip takes away all that --only names: no rule is left.' });
  return {
    ...(config !== undefined ? { config } : !configLookup && { config: false as const }),
    ...(locale !== undefined && { locale: oneOf('--locale', locale, LOCALES) }),
    ...(!flags.plugins && { noPlugins: true }),
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

/** Which change the findings are to be of. Throws a `UsageError` when flags ask for two. */
export function changeWish({ newFromRev, newFromMergeBase, newFromPatch, wholeFiles }: CheckFlags): ChangeWish | undefined {
  const wishes: ChangeWish[] = [
    ...(newFromRev === undefined ? [] : [{ rev: newFromRev }]),
    ...(newFromMergeBase === undefined ? [] : [{ mergeBase: newFromMergeBase }]),
    ...(newFromPatch === undefined ? [] : [{ patch: newFromPatch }]),
  ];
  if (wishes.length > 1) throw new UsageError({ ru: 'Из --new-from-rev, --new-from-merge-base и --new-from-patch нужно выбрать что-то одно.', en: 'Choose one of --new-from-rev, --new-from-merge-base and --new-from-patch.' });
  if (wholeFiles && wishes.length === 0) throw new UsageError({ ru: '--whole-files имеет смысл вместе с --new-from-….', en: '--whole-files goes with one of --new-from-….' });
  return wishes[0];
}

/** Throws a `UsageError` on flags about the record of known findings that do not go together. */
export function requireRecordFlags({ suppressAll, pruneSuppressions, suppressions }: CheckFlags, isFromInput: boolean): void {
  const flag = suppressAll ? '--suppress-all' : pruneSuppressions ? '--prune-suppressions' : undefined;
  if (flag === undefined) return;
  const opposite = suppressAll && pruneSuppressions ? '--prune-suppressions' : suppressions ? undefined : '--no-suppressions';
  if (opposite !== undefined) throw new UsageError({ ru: `${flag} и ${opposite} вместе не работают: выберите что-то одно.`, en: `${flag} and ${opposite} do not go together: choose one.` });
  if (isFromInput) throw new UsageError({ ru: `Замечания к стандартному вводу не записать: уберите ${flag}.`, en: `Standard input has no place on record: leave out ${flag}.` });
}

/** Throws a `UsageError` on flags about fixes that do not go together. */
export function requireFixFlags({ fix, unsafeFixes, diff, reports }: CheckFlags, isFromInput: boolean): void {
  if (unsafeFixes && !fix && !diff) throw new UsageError({ ru: '--unsafe-fixes имеет смысл вместе с --fix или --diff.', en: '--unsafe-fixes goes with --fix or --diff.' });
  if (diff && reports.length > 0) throw new UsageError({ ru: '--diff печатает изменения вместо отчёта: уберите -f и -o или --diff.', en: '--diff prints a patch in place of a report: leave out -f and -o, or --diff.' });
  if (fix && !diff && isFromInput) throw new UsageError({ ru: 'Стандартный ввод не исправить: --diff покажет, что изменилось бы.', en: 'Standard input cannot be mended: --diff shows what would change.' });
}

/** How many threads a run takes. Throws a `UsageError` on a value that is neither `auto`, `off` nor a number. */
export function threadsWanted({ concurrency, stats }: CheckFlags): Threads {
  // how long files took is told of those that the main thread linted
  if (concurrency === 'off' || stats) return 1;
  if (concurrency === 'auto') return concurrency;
  if (/^[1-9]\d{0,2}$/.test(concurrency)) return Number(concurrency);
  throw new UsageError({ ru: `--concurrency принимает auto, off или число от 1, а не «${concurrency}».`, en: `--concurrency takes auto, off or a number from 1, not “${concurrency}”.` });
}

/** By what the cache tells that a file is as it was. */
export function cacheStrategy({ cacheStrategy: strategy }: CheckFlags): CacheStrategy {
  return oneOf('--cache-strategy', strategy, ['content', 'metadata']);
}
