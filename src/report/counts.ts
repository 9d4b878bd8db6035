import type { FileResult, Finding } from '../lint/index.js';

/** How many findings of each severity, and how many of them `--fix` mends without a person. */
export interface Counts {
  errors: number;
  warnings: number;
  infos: number;
  fixableErrors: number;
  fixableWarnings: number;
  fixable: number;
}

/** Counts findings. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (holds: (finding: Finding) => boolean) => findings.filter(holds).length;
  return {
    errors: count((finding) => finding.severity === 'error'),
    warnings: count((finding) => finding.severity === 'warning'),
    infos: count((finding) => finding.severity === 'info'),
    fixableErrors: count((finding) => finding.severity === 'error' && isFixable(finding)),
    fixableWarnings: count((finding) => finding.severity === 'warning' && isFixable(finding)),
    fixable: count(isFixable),
  };
}

/** Whether `--fix` mends it: only safe fixes are applied without a person. */
export function isFixable(finding: Finding): boolean {
  return finding.fix?.applicability === 'safe';
}

/** All findings of a run that are not suppressed. */
export function findingsOf(results: readonly FileResult[]): Finding[] {
  return results.flatMap((result) => result.findings);
}

/** How many findings of a run are suppressed. */
export function suppressedOf(results: readonly FileResult[]): number {
  return results.reduce((sum, result) => sum + result.suppressed.length, 0);
}
