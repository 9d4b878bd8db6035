import type { Edit, FileResult, Finding } from '../lint/index.js';
import type { Position, Range } from '../source/index.js';
import { boundedPath } from './long-paths.js';

/** A finding as it stands in `json` and `json-lines`. Lines and columns count from 1, ranges from 0, in UTF-16 units. */
export function messageOf(finding: Finding) {
  return {
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    data: finding.data,
    message: finding.message,
    severity: finding.severity,
    fatal: finding.fatal,
    ...placeOf(finding.position),
    range: pairOf(finding.range),
    node: finding.place,
    path: boundedPath(finding.path).map(({ line, column, text, speaker }) => ({ line, column, text, speaker })),
    url: finding.url,
    ...(finding.fix && { fix: { applicability: finding.fix.applicability, edits: finding.fix.edits.map(editOf) } }),
    suggestions: finding.suggestions.map(({ desc, edits }) => ({ desc, edits: edits.map(editOf) })),
    related: finding.related.map(({ position, message }) => ({
      message,
      ...placeOf(position),
      range: [position.start.offset, position.end.offset],
    })),
    fingerprint: finding.fingerprint,
  };
}

/** A suppressed finding: the same shape, with what suppresses it. */
export function suppressedMessageOf(finding: FileResult['suppressed'][number]) {
  return { ...messageOf(finding), suppressions: finding.suppressions };
}

/** JSON text that is harmless on a terminal too: controls and bidi marks are escaped, which JSON allows in any string. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function placeOf({ start, end }: Position) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function pairOf(range: Range): [number, number] {
  return [range.start, range.end];
}

function editOf(edit: Edit) {
  return { range: pairOf(edit.range), text: edit.text };
}
