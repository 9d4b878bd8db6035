import type { FileResult } from '../../lint/index.js';
import type { Outcome } from './request.js';

/**
 * The outcomes of several threads as one thread would have given them: a rule that had to be stopped in one file is not run on those
 * after it, which another thread may have done.
 */
export function asOfOneThread(outcomes: readonly Outcome[]): Outcome[] {
  const stopped = new Set<string>();
  return outcomes.map((outcome) => {
    const { result } = outcome;
    const before = [...stopped];
    for (const id of result.stopped ?? []) stopped.add(id);
    return before.length > 0 ? { ...outcome, result: without(before, result) } : outcome;
  });
}

function without(ids: readonly string[], result: FileResult): FileResult {
  const isLeft = ({ ruleId }: { ruleId: string }): boolean => !ids.includes(ruleId);
  const { findings, suppressed, broken, collected } = result;
  return {
    ...result, findings: findings.filter(isLeft), suppressed: suppressed.filter(isLeft), broken: broken.filter(isLeft), stopped: [...new Set([...ids, ...(result.stopped ?? [])])],
    ...(collected && { collected: collected.filter(isLeft) }),
  };
}
