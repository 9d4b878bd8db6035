import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { adviceLines } from './advice.js';
import { jsonText } from './json-message.js';
import { repositoryPath } from './repository-path.js';
import type { Reporter } from './reporter.js';
import { inline } from './sanitize.js';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** For GitLab Code Quality: the artifact of `artifacts:reports:codequality`, the part of Code Climate's format that GitLab reads. */
export const gitlab: Reporter = (run, { locale }) => {
  const unique = tellApart();
  return `${jsonText(run.results.flatMap((result) => {
    const path = repositoryPath(result.filePath, run);
    return result.findings.map((finding) => ({ ...issueOf(finding, path, locale), fingerprint: unique(fingerprintOf(finding, result)) }));
  }), 2)}\n`;
};

function issueOf(finding: Finding, path: string, locale: Locale) {
  const { start, end } = finding.position;
  return {
    type: 'issue',
    engine_name: 'callint',
    check_name: inline(finding.ruleId),
    description: adviceLines(finding, locale).join(' '),
    severity: finding.fatal ? 'critical' : SEVERITIES[finding.severity],
    location: { path, lines: { begin: start.line, end: end.line } },
  };
}

// GitLab takes two issues of one fingerprint for one, even in different files
function fingerprintOf(finding: Finding, { filePath }: FileResult): string {
  return `${finding.fingerprint}:${filePath}`;
}

function tellApart(): (fingerprint: string) => string {
  const seen = new Map<string, number>();
  return (fingerprint) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}:${count}`;
  };
}
