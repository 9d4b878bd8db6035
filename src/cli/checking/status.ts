import type { FileResult } from '../../lint/index.js';
import type { Severity } from '../../rule/index.js';

/** From which findings on a run has failed. */
export interface FailureWishes {
  failOn: Severity;
  maxWarnings?: number;
  exitZero: boolean;
}

const RANKS: readonly Severity[] = ['info', 'warning', 'error'];

/** The exit status of a run whose work was done: 1 for findings that matter, else 0. */
export function statusOf(results: readonly FileResult[], wishes: FailureWishes): 0 | 1 {
  const failing = failingLevels(results, wishes);
  return results.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0;
}

/** The levels whose findings fail the run: those from `failOn` on, and warnings where there are too many; none when nothing shall. */
export function failingLevels(results: readonly FileResult[], { failOn, maxWarnings, exitZero }: FailureWishes): Severity[] {
  if (exitZero) return [];
  return RANKS.filter((level) => RANKS.indexOf(level) >= RANKS.indexOf(failOn) || (level === 'warning' && hasTooManyWarnings(results, maxWarnings)));
}

/** Are there more warnings than are allowed. */
export function hasTooManyWarnings(results: readonly FileResult[], maxWarnings: number | undefined): boolean {
  if (maxWarnings === undefined) return false;
  return countWarnings(results) > maxWarnings;
}

/** The number of warnings in all files. */
export function countWarnings(results: readonly FileResult[]): number {
  return results.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'warning').length, 0);
}
