import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintSource, mend, type FileResult, type LintOptions } from '../../src/lint/index.js';
import { loadRules } from '../../src/project/index.js';
import { createSource, positionOf } from '../../src/source/index.js';
import { defaultSettings } from '../support.js';
import { anyScript } from './any-script.js';

const OPTIONS: LintOptions = { rules: defaultSettings(await loadRules()), locale: 'auto', today: '2026-01-01', judgesScripts: true };

function lint(path: string, text: string): FileResult {
  return lintSource(createSource(path, text), OPTIONS);
}

/** Every range that a result speaks of. */
function rangesOf({ findings, suppressed }: FileResult) {
  return [...findings, ...suppressed].flatMap(({ range, fix, suggestions, related }) => [
    range, ...[fix, ...suggestions].flatMap((one) => one?.edits.map((edit) => edit.range) ?? []), ...related.map(({ position: { start, end } }) => ({ start: start.offset, end: end.offset })),
  ]);
}

describe('whatever stands in a file', () => {
  it('no rule breaks, and every place lies within the text', () => {
    fc.assert(fc.property(anyScript, ({ path, text }) => {
      const result = lint(path, text);
      const source = createSource(path, text);
      expect(result.broken).toEqual([]);
      for (const { start, end } of rangesOf(result)) expect([start >= 0, start <= end, end <= text.length], `${start}–${end} of ${text.length}`).toEqual([true, true, true]);
      for (const { ruleId, range, position, path: way } of result.findings) {
        expect(position, ruleId).toEqual(positionOf(source, range));
        for (const { line, column } of way) expect([line <= source.lineStarts.length, line > 0, column > 0], ruleId).toEqual([true, true, true]);
      }
    }), { numRuns: 150 });
  });

  it('a second look finds the same, and no two findings have one fingerprint', () => {
    fc.assert(fc.property(anyScript, ({ path, text }) => {
      const { findings } = lint(path, text);
      expect(lint(path, text).findings).toEqual(findings);
      const prints = findings.map(({ fingerprint }) => fingerprint);
      expect(new Set(prints).size).toBe(prints.length);
    }), { numRuns: 50 });
  });

  it('what fixes leave can be read as well as before, and holds nothing more to fix', () => {
    fc.assert(fc.property(anyScript, ({ path, text }) => {
      const fatal = ({ findings }: FileResult): number => findings.filter((finding) => finding.fatal).length;
      const first = lint(path, text);
      const once = mend(first, (changed) => lint(path, changed), { unsafe: true });
      expect(fatal(lint(path, once.text))).toBeLessThanOrEqual(fatal(first));
      if (once.circular.length > 0) return;
      expect(mend(lint(path, once.text), (changed) => lint(path, changed), { unsafe: true }).text).toBe(once.text);
    }), { numRuns: 60 });
  });
});
