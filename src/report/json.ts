import type { FileResult } from '../lint/index.js';
import { countsOf, findingsOf, suppressedOf } from './counts.js';
import { jsonText, messageOf, suppressedMessageOf } from './json-message.js';
import type { Reporter } from './reporter.js';

/** For programs: everything that is known, versioned. Fields are added, never renamed; `json.schema.json` describes them. */
export const json: Reporter = (run) => {
  const { errors, warnings, infos } = countsOf(findingsOf(run.results));
  const report = {
    version: 1,
    tool: { name: 'callint', version: run.version },
    columnUnit: 'utf16',
    results: run.results.map(resultOf),
    summary: {
      files: run.results.length,
      errors,
      warnings,
      infos,
      suppressed: suppressedOf(run.results),
      durationMs: Math.round(run.durationMs),
    },
  };
  return `${jsonText(report, 2)}\n`;
};

function resultOf(result: FileResult) {
  const counts = countsOf(result.findings);
  return {
    filePath: result.filePath,
    messages: result.findings.map(messageOf),
    suppressedMessages: result.suppressed.map(suppressedMessageOf),
    broken: result.broken,
    errorCount: counts.errors,
    warningCount: counts.warnings,
    infoCount: counts.infos,
    fixableErrorCount: counts.fixableErrors,
    fixableWarningCount: counts.fixableWarnings,
  };
}
