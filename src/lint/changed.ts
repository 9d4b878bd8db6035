import { mayHoldSuppressions } from '../syntax/index.js';
import { causedSince } from './before-change.js';
import type { FileResult, Finding } from './finding.js';

/** What a change did to a file, in lines from 1. */
export interface ChangedLines {
  /** Runs of lines that are new or altered, both ends included. */
  added: readonly (readonly [first: number, last: number])[];
  removed: readonly Removal[];
}

/** A run of lines that were taken out. */
export interface Removal {
  /** They stood before this line. */
  before: number;
  lines: readonly string[];
  /** Others were put in their place. */
  isReplaced: boolean;
}

/**
 * The result with the findings that a change touches or has caused; without `changed` the file was not touched. What could not be read is
 * always told. `before` is what was found in the file before the change, where that is known.
 */
export function onlyChanged(result: FileResult, changed: ChangedLines | undefined, wholeFile: boolean, before?: readonly Finding[]): FileResult {
  const touched = changed && !wholeFile ? touchedBy(changed, result.text) : () => changed !== undefined;
  const untouched = result.findings.filter((finding) => !finding.fatal && !touched(finding));
  // nobody compared the scripts as they were
  const isCompared = ({ ruleId }: Finding): boolean => result.collected?.some((one) => one.ruleId === ruleId) ?? false;
  const caused = new Set(before && causedSince(before, untouched.filter((finding) => !isCompared(finding))));
  const hidden = new Set(untouched.filter((finding) => !caused.has(finding)));
  const findings = result.findings.filter((finding) => !hidden.has(finding));
  return findings.length === result.findings.length ? result : { ...result, findings };
}

/**
 * Tells whether a change touches a finding: its own lines, those around a place where something was taken out, the way through the call
 * that leads to it, or a comment that turned it off.
 */
function touchedBy({ added, removed }: ChangedLines, text: string): (finding: Finding) => boolean {
  const lines = text.split(/\r\n?|\n/);
  const isBlank = (line: number): boolean => lines[line - 1]?.trim() === '';
  const gaps = removed.filter(({ isReplaced }) => !isReplaced).map(({ before }) => gapAt(before, isBlank));
  const uncovered = removed.flatMap((removal) => directivesIn(removal, lines));
  const isAdded = (from: number, to: number): boolean => added.some(([first, last]) => first <= to && from <= last);
  const isBesideGap = (from: number, to: number): boolean => gaps.some(({ above, below }) => above <= to && from <= below);

  return ({ ruleId, position: { start, end }, path, related }) => {
    if (isAdded(start.line, end.line) || related.some(({ position }) => isAdded(position.start.line, position.end.line))) return true;
    if (isBesideGap(start.line, end.line) || uncovered.some(({ rules, from, to }) => from <= start.line && start.line <= to && rules.includes(ruleId))) return true;
    if (path.length === 0) return false;
    const first = Math.min(start.line, ...path.map(({ line }) => line));
    return path.some(({ line }) => isAdded(line, line)) || isBesideGap(first, end.line) || removed.some(({ before }) => before > first && before <= end.line);
  };
}

/** The lines with words in them on both sides of a place where something was taken out: what was between them belonged to either. */
function gapAt(before: number, isBlank: (line: number) => boolean): { above: number; below: number } {
  let above = before - 1;
  while (above > 0 && isBlank(above)) above -= 1;
  let below = before;
  while (isBlank(below)) below += 1;
  return { above, below };
}

/** Comments that turned findings off and are gone, or name other rules now: which rules, and in which lines they speak again. */
function directivesIn({ before, lines: gone }: Removal, lines: readonly string[]): { rules: string[]; from: number; to: number }[] {
  return gone.flatMap((text) => {
    const [, kind = '', names = ''] = /callint-disable(-[a-z-]+)?\s(.*)/i.exec(text) ?? [];
    const word = kind.toLowerCase();
    const rules = names.split(/[\s,]+|--/).filter(Boolean);
    if (rules.length === 0) return [];
    if (word === '-file') return [{ rules, from: 1, to: Infinity }];
    if (word !== '-next-line') return [{ rules, from: before, to: word === '' ? Infinity : before }];
    const next = lines.findIndex((line, index) => index >= before - 1 && line.trim() !== '' && !mayHoldSuppressions(line)) + 1;
    return [{ rules, from: next, to: next }];
  });
}
