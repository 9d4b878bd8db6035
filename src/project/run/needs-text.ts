import type { Outcome } from './request.js';

/** Is the text of a file needed once it was linted: for frames of its findings, for rules about several scripts, for a scorecard. */
export function needsText({ result, isCompared }: Pick<Outcome, 'result' | 'isCompared'>): boolean {
  return result.findings.length + result.suppressed.length > 0 || isCompared || result.scripts !== undefined;
}
