import type { FileResult, Finding } from './finding.js';

/** What a change did to a file, in lines from 1. */
export interface ChangedLines {
  /** Runs of lines that are new or altered, both ends included. */
  added: readonly (readonly [first: number, last: number])[];
  /** Where lines were taken out: before which line. */
  removedBefore: readonly number[];
}

/** The result with the findings that a change touches; without `changed` the file was not touched. What could not be read is always told. */
export function onlyChanged(result: FileResult, changed: ChangedLines | undefined, wholeFile: boolean): FileResult {
  const findings = result.findings.filter((finding) => finding.fatal || (changed !== undefined && (wholeFile || touches(changed, finding))));
  return findings.length === result.findings.length ? result : { ...result, findings };
}

/** A finding is touched by a change of its own lines or of the way through the call that leads to it. */
function touches(changed: ChangedLines, { position, path, related }: Finding): boolean {
  const { start, end } = position;
  if (isAdded(changed, start.line, end.line) || related.some((one) => isAdded(changed, one.position.start.line, one.position.end.line))) return true;
  if (path.length === 0) return false;
  const first = Math.min(start.line, ...path.map(({ line }) => line));
  return path.some(({ line }) => isAdded(changed, line, line)) || changed.removedBefore.some((line) => line > first && line <= end.line);
}

function isAdded({ added }: ChangedLines, from: number, to: number): boolean {
  return added.some(([first, last]) => first <= to && from <= last);
}
