import type { ArtifactLocation, Invocation, Run as SarifRun } from 'sarif';
import type { FileResult } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { findingsOf } from './counts.js';
import { jsonText } from './json-message.js';
import type { Reporter, Run } from './reporter.js';
import { baseFolder } from './repository-path.js';
import { inline } from './sanitize.js';
import { resultsOf } from './sarif-result.js';
import { describedRules } from './sarif-rules.js';
import { artifactUri, folderUri } from './uri.js';
import { languageOf, say } from './wording.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, which services for code scanning, dashboards and editors read. Columns count in UTF-16 units from 1. */
export const sarif: Reporter = (run, { locale }) => log(run, locale);

/** SARIF without what is suppressed: GitHub code scanning does not read suppressions and would open an alert for each. */
export const sarifGithub: Reporter = (run, { locale }) =>
  log({ ...run, results: run.results.map((result) => ({ ...result, suppressed: [] })) }, locale);

function log(run: Run, locale: Locale): string {
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [sarifRun(run, locale)] }, 2)}\n`;
}

function sarifRun(run: Run, locale: Locale): SarifRun {
  const rules = describedRules(run, locale);
  const folder = baseFolder(run);
  const artifacts = run.results.map((result, index) => artifactOf(result, index, run));
  const shared = {
    ruleIndexes: new Map([...rules.keys()].map((id, index) => [id, index])),
    locale,
    tellsSuppressed: run.results.some((result) => result.suppressed.length > 0),
  };
  return {
    tool: { driver: { name: 'callint', version: run.version, semanticVersion: run.version, rules: [...rules.values()] } },
    language: languageOf(findingsOf(run.results).map(({ message }) => message).join('\n'), locale),
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    ...(folder !== undefined && { originalUriBaseIds: { [ROOT]: { uri: folderUri(folder) } } }),
    invocations: [invocationOf(run, artifacts, locale)],
    artifacts: artifacts.map((location) => ({ location, roles: ['analysisTarget'] })),
    results: run.results.flatMap((result, index) => resultsOf(result, { ...shared, artifact: artifacts[index] })),
  };
}

function artifactOf({ filePath }: FileResult, index: number, run: Run): ArtifactLocation {
  const { uri, isRelative } = artifactUri(filePath, run);
  return { uri, ...(isRelative && { uriBaseId: ROOT }), index };
}

function invocationOf({ results }: Run, artifacts: readonly ArtifactLocation[], locale: Locale): Invocation {
  const notifications = results.flatMap(({ broken }, index) => broken.map(({ ruleId, error }) => ({
    level: 'error' as const,
    message: { text: say('broken', locale, { rule: inline(ruleId), error: inline(error) }) },
    associatedRule: { id: ruleId },
    locations: [{ physicalLocation: { artifactLocation: artifacts[index] } }],
  })));
  return { executionSuccessful: notifications.length === 0, ...(notifications.length > 0 && { toolExecutionNotifications: notifications }) };
}
