import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { absolutePath } from './absolute.js';
import { countsOf, isFixable } from './counts.js';
import { joinEdits, type Replacement } from './edits.js';
import { jsonText } from './json-message.js';
import type { Reporter } from './reporter.js';
import { say } from './wording.js';

/** For editor plugins that read ESLint: the bare array of `eslint -f json`. ESLint knows no advice: it becomes a warning. */
export const eslint: Reporter = (run, { locale }) =>
  `${jsonText(run.results.map((result) => resultOf(result, run.cwd, locale)))}\n`;

function resultOf(result: FileResult, cwd: string | undefined, locale: Locale) {
  const { errors, warnings, infos, fixable, fixableErrors } = countsOf(result.findings);
  return {
    filePath: absolutePath(result.filePath, cwd),
    messages: result.findings.map((finding) => messageOf(finding, result.text, locale)),
    suppressedMessages: result.suppressed.map((finding) => ({
      ...messageOf(finding, result.text, locale),
      suppressions: finding.suppressions.map(({ justification }) => ({ kind: 'directive', justification })),
    })),
    errorCount: errors,
    fatalErrorCount: result.findings.filter(({ fatal, severity }) => fatal && severity === 'error').length,
    warningCount: warnings + infos,
    fixableErrorCount: fixableErrors,
    fixableWarningCount: fixable - fixableErrors,
    ...(result.findings.length > 0 && { source: result.text }),
    usedDeprecatedRules: [],
  };
}

function messageOf(finding: Finding, text: string, locale: Locale) {
  const { start, end } = finding.position;
  const fix = finding.fix && fixOf(joinEdits(text, finding.fix.edits));
  const suggestions = finding.suggestions.flatMap(({ desc, edits }) => suggestionOf(desc, fixOf(joinEdits(text, edits))));
  // an editor applies `fix` unasked, so one that needs a person is offered instead
  if (!isFixable(finding)) suggestions.unshift(...suggestionOf(say('unsafeFix', locale), fix));
  return {
    ruleId: finding.ruleId,
    severity: finding.severity === 'error' ? 2 : 1,
    ...(finding.fatal && { fatal: true }),
    message: finding.message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    messageId: finding.messageId,
    ...(fix && isFixable(finding) && { fix }),
    ...(suggestions.length > 0 && { suggestions }),
  };
}

interface EslintFix {
  range: [number, number];
  text: string;
}

function fixOf(replacement: Replacement | undefined): EslintFix | undefined {
  return replacement && { range: [replacement.range.start, replacement.range.end], text: replacement.text };
}

function suggestionOf(desc: string, fix: EslintFix | undefined): { desc: string; fix: EslintFix }[] {
  return fix ? [{ desc, fix }] : [];
}
