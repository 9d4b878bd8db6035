import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { compareWithRecord, recordOf, withoutKnown, type Compared, type FileResult, type Recorded } from '../lint/index.js';
import { readRecords, writeRecords, type Records } from './baseline-file.js';
import { UsageError } from './failure.js';

/** The usual name of the file that holds the baseline. */
export const BASELINE_NAME = 'callint-suppressions.json';

/** A result of one file as it is before the baseline has a say, with the file's absolute path. */
export interface PlacedResult {
  result: FileResult;
  path: string;
}

/** What a run has looked for: only of that the absence tells anything. */
export interface LookedFor {
  /** The ids whose findings would be among those of a file. */
  in(path: string): ReadonlySet<string>;
  /** The ids looked for in every script there is below the record: a file that is not among them is gone, not elsewhere. */
  everywhere: ReadonlySet<string>;
}

/** The findings on record of a library of scripts. */
export interface Baseline {
  path: string;
  /** The result without what is on record. */
  apply(placed: PlacedResult): FileResult;
  /** How many findings on record are mended, those of files that are gone among them. */
  mended(results: readonly PlacedResult[], looked: LookedFor): number;
  /** Puts all findings on record; what is known of other files, and of rules that were not looked for, stays. Gives the number of all that is on record then. */
  recordAll(results: readonly PlacedResult[], looked: LookedFor): number;
  /** Takes what is mended off the record, and notes what is less bad than it was. Gives the number of findings taken off. */
  prune(results: readonly PlacedResult[], looked: LookedFor): number;
  /** Throws a `UsageError` when the disk refuses. */
  save(): void;
}

/** The baseline that holds for a working folder: the one named, or the nearest upward. Throws a `UsageError` when it cannot be read. */
export function loadBaseline(workingFolder: string, location?: string): Baseline | undefined {
  const path = location === undefined ? nearestBaseline(workingFolder) : resolve(workingFolder, location);
  if (path === undefined) return undefined;
  if (existsSync(path)) return baselineAt(path, readRecords(path, workingFolder), workingFolder);
  throw new UsageError({
    ru: `Файла «${location}» с известными замечаниями нет. Создать его: --suppress-all.`,
    en: `There is no file “${location}” with known findings. To make it: --suppress-all.`,
  });
}

/** The same, or an empty baseline where there is none yet: in the working folder unless a place is named. */
export function openBaseline(workingFolder: string, location?: string): Baseline {
  const path = location === undefined ? (nearestBaseline(workingFolder) ?? join(workingFolder, BASELINE_NAME)) : resolve(workingFolder, location);
  return baselineAt(path, existsSync(path) ? readRecords(path, workingFolder) : new Map(), workingFolder);
}

/** Where the baseline is that holds for a working folder; none when there is none. */
export function baselinePathFor(workingFolder: string, location?: string): string | undefined {
  const path = location === undefined ? nearestBaseline(workingFolder) : resolve(workingFolder, location);
  return path !== undefined && existsSync(path) ? path : undefined;
}

function nearestBaseline(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, BASELINE_NAME);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}

function baselineAt(path: string, records: Records, workingFolder: string): Baseline {
  const folder = dirname(path);
  /** Names of files that are gone, and of the new files that took their records over. */
  const taken = new Map<string, string>();
  return { path, apply, mended, recordAll, prune, save: () => writeRecords(path, records, workingFolder) };

  function apply(placed: PlacedResult): FileResult {
    return withoutKnown(placed.result, compareWithRecord(placed.result.findings, recordFor(placed)).known);
  }

  function mended(results: readonly PlacedResult[], looked: LookedFor): number {
    const left = results.reduce((sum, placed) => {
      const ran = looked.in(placed.path);
      return sum + compareWithRecord(placed.result.findings, recordFor(placed)).mended.filter(({ rule }) => ran.has(rule)).length;
    }, 0);
    const gone = [...records].filter(([name]) => !taken.has(name) && !isOnDisk(name));
    return gone.reduce((sum, [, record]) => sum + entriesIn(record) - entriesIn(withoutRules(record, looked.everywhere)), left);
  }

  function recordAll(results: readonly PlacedResult[], looked: LookedFor): number {
    for (const placed of results) {
      const { findings } = placed.result;
      const ran = looked.in(placed.path);
      // of a rule that saw some of the scripts only, what is on record stays as well
      const { fresh } = compareWithRecord(findings, recordFor(placed));
      put(placed, findings.filter((one) => ran.has(one.ruleId) || fresh.includes(one)), [], looked);
    }
    return [...records.values()].reduce((sum, record) => sum + entriesIn(record), 0);
  }

  function prune(results: readonly PlacedResult[], looked: LookedFor): number {
    let count = 0;
    for (const placed of results) {
      const ran = looked.in(placed.path);
      const isRun = ({ rule }: { rule: string }): boolean => ran.has(rule);
      const { known, mended: gone, worse } = compareWithRecord(placed.result.findings, recordFor(placed));
      count += gone.filter(isRun).length;
      put(placed, known.filter(({ ruleId }) => ran.has(ruleId)), worse.filter(isRun), looked);
    }
    for (const [name, record] of records) {
      if (isOnDisk(name)) continue;
      const left = taken.has(name) ? new Map<string, Recorded[]>() : withoutRules(record, looked.everywhere);
      if (!taken.has(name)) count += entriesIn(record) - entriesIn(left);
      if (left.size > 0) records.set(name, left);
      else records.delete(name);
    }
    return count;
  }

  /** Puts findings on record in place of what was there of the rules that were looked for, but for what has grown worse. */
  function put(placed: PlacedResult, findings: FileResult['findings'], worse: Compared['worse'], looked: LookedFor): void {
    const ran = looked.in(placed.path);
    const record = new Map([...recordFor(placed)].filter(([rule]) => !ran.has(rule)));
    const add = (rule: string, entry: Recorded): unknown => record.set(rule, [...(record.get(rule) ?? []), entry]);
    for (const finding of findings) if (!finding.fatal) add(finding.ruleId, recordOf(finding, placed.result.text));
    for (const { rule, recorded } of worse) add(rule, recorded);
    records.set(nameOf(placed), record);
  }

  function recordFor(placed: PlacedResult): Map<string, Recorded[]> {
    const name = nameOf(placed);
    const own = records.get(name);
    if (own || placed.result.findings.length === 0) return own ?? new Map();
    const best = [...records].filter(([other]) => isFree(other, name)).map(([other, record]) => ({ other, record, score: likeness(record, placed.result, basename(other) === basename(name)) }))
      .reduce((one, other) => (other.score > one.score ? other : one), { other: '', record: new Map<string, Recorded[]>(), score: 0 });
    if (best.score > 0) taken.set(best.other, name);
    return best.record;
  }

  /** Is a record that of a file which is gone, and not taken over by another. */
  function isFree(other: string, name: string): boolean {
    const by = taken.get(other);
    return by === undefined ? !isOnDisk(other) : by === name;
  }

  function isOnDisk(name: string): boolean {
    return statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  }

  function nameOf(placed: PlacedResult): string {
    return relative(folder, placed.path).split(sep).join('/');
  }
}

function withoutRules(record: ReadonlyMap<string, Recorded[]>, rules: ReadonlySet<string>): Map<string, Recorded[]> {
  return new Map([...record].filter(([rule]) => !rules.has(rule)));
}

function entriesIn(record: ReadonlyMap<string, readonly Recorded[]>): number {
  return [...record.values()].reduce((sum, entries) => sum + entries.length, 0);
}

/** How many findings of a file are on another's record: a file that was renamed or moved keeps most of them. */
function likeness(record: ReadonlyMap<string, readonly Recorded[]>, { findings }: FileResult, isNamedAlike: boolean): number {
  const { known } = compareWithRecord(findings, record);
  return known.length > 0 ? known.length + (isNamedAlike ? 0.5 : 0) : 0;
}
