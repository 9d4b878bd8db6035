import type { Reporter } from './reporter.js';
import { findingsOf } from './counts.js';
import { inline } from './sanitize.js';

const WORDS = { error: 'Error', warning: 'Warning', info: 'Info' } as const;

/** One line a finding, as ESLint's `compact` writes it: editors have a problem matcher for it, so it is English in any locale. */
export const compact: Reporter = (run) => {
  const lines = run.results.flatMap((result) => result.findings.map(({ position, severity, message, ruleId }) => {
    const { line, column } = position.start;
    return `${inline(result.filePath)}: line ${line}, col ${column}, ${WORDS[severity]} - ${inline(message)} (${inline(ruleId)})`;
  }));
  if (lines.length === 0) return '';
  const problems = findingsOf(run.results).length;
  return `${lines.join('\n')}\n\n${problems} ${problems === 1 ? 'problem' : 'problems'}\n`;
};
