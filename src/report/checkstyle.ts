import type { FileResult } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { adviceLines } from './advice.js';
import { repositoryPath } from './repository-path.js';
import type { Reporter } from './reporter.js';
import { attribute, content } from './xml.js';

/** For Jenkins, reviewdog and whatever else reads Checkstyle's XML. Columns count in UTF-16 units from 1. */
export const checkstyle: Reporter = (run, { locale }) => [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<checkstyle version="4.3">',
  ...run.results.flatMap((result) => fileLines(result, repositoryPath(result.filePath, run), locale)),
  '</checkstyle>',
  '',
].join('\n');

function fileLines(result: FileResult, path: string, locale: Locale): string[] {
  const inside = [
    ...result.findings.map((finding) => {
      const { line, column } = finding.position.start;
      const message = adviceLines(finding, locale).join(' ');
      // what stands behind the last full stop is the type of the fault to a reader of this format
      return `    <error${attribute('line', line)}${attribute('column', column)}${attribute('severity', finding.severity)}${attribute('message', message)}${attribute('source', `callint.${finding.ruleId}`)}/>`;
    }),
    ...result.broken.map(({ ruleId, error }) => `    <exception>${content([`${ruleId}: ${error}`])}</exception>`),
  ];
  if (inside.length === 0) return [`  <file${attribute('name', path)}/>`];
  return [`  <file${attribute('name', path)}>`, ...inside, '  </file>'];
}
