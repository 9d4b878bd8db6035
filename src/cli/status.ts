import type { FileResult } from '../lint/index.js';
import type { Severity } from '../rule/index.js';

/** From which findings on a run has failed. */
export interface FailureWishes {
  failOn: Severity;
  maxWarnings?: number;
  exitZero: boolean;
}

const RANKS: readonly Severity[] = ['info', 'warning', 'error'];

/** The exit status of a run whose work was done: 1 for findings that matter, else 0. */
export function statusOf(results: readonly FileResult[], { failOn, maxWarnings, exitZero }: FailureWishes): 0 | 1 {
  if (exitZero) return 0;
  const severities = results.flatMap((result) => result.findings.map((finding) => finding.severity));
  if (severities.some((severity) => RANKS.indexOf(severity) >= RANKS.indexOf(failOn))) return 1;
  return hasTooManyWarnings(results, maxWarnings) ? 1 : 0;
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
