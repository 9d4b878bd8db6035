import type { FileResult, Finding } from '../lint/index.js';
import { SEVERITIES, type Locale } from '../rule/index.js';
import { adviceLines } from './advice.js';
import { repositoryPath } from './repository-path.js';
import type { Reporter } from './reporter.js';
import { inline } from './sanitize.js';
import { summaryLines } from './summary.js';
import { say } from './wording.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** GitHub shows so many annotations of each level in a step and drops the rest without a word. */
const SHOWN_OF_EACH = 10;

interface Found {
  finding: Finding;
  path: string;
}

/** For GitHub Actions: annotations in the pull request, errors first; what GitHub would drop is listed in the log instead. */
export const github: Reporter = (run, { locale }) => {
  const broken = run.results.flatMap((result) => brokenLines(result, repositoryPath(result.filePath, run), locale));
  const found = run.results.flatMap((result) => result.findings.map((finding) => ({ finding, path: repositoryPath(result.filePath, run) })));
  const levels = SEVERITIES.map((severity) => {
    const all = found.filter(({ finding }) => finding.severity === severity);
    const room = severity === 'error' ? Math.max(0, SHOWN_OF_EACH - broken.length) : SHOWN_OF_EACH;
    return { shown: all.slice(0, room), rest: all.slice(room) };
  });
  const lines = [
    ...broken,
    ...levels.flatMap(({ shown }) => shown.map((one) => annotation(one, locale))),
    ...restLines(levels.flatMap(({ rest }) => rest), locale),
    ...summaryLines(run, locale),
  ];
  return `${lines.join('\n')}\n`;
};

function annotation({ finding, path }: Found, locale: Locale): string {
  const { start, end } = finding.position;
  // the runner takes columns only within one line
  const columns = start.line === end.line && end.column > start.column ? `,col=${start.column},endColumn=${end.column}` : '';
  const where = `file=${property(path)},line=${start.line},endLine=${end.line}${columns}`;
  return `::${COMMANDS[finding.severity]} ${where},title=${property(finding.ruleId)}::${adviceLines(finding, locale).map(data).join('%0A')}`;
}

function brokenLines({ broken }: FileResult, path: string, locale: Locale): string[] {
  return broken.map(({ ruleId, error }) =>
    `::error file=${property(path)},title=${property(ruleId)}::${data(say('broken', locale, { rule: inline(ruleId), error: inline(error) }))}`);
}

function restLines(rest: readonly Found[], locale: Locale): string[] {
  if (rest.length === 0) return [];
  return [
    say('moreFindings', locale, { n: rest.length }),
    ...rest.map(({ finding, path }) => {
      const { line, column } = finding.position.start;
      return `- ${plain(`${path}:${line}:${column} ${say(finding.severity, locale)} ${adviceLines(finding, locale).join(' ')} (${finding.ruleId})`)}`;
    }),
  ];
}

/** The text of a command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A value among the properties of a command. */
function property(text: string): string {
  return data(inline(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text on a line of the log that is no command: the runner also obeys `##[…]`, wherever it stands. */
function plain(text: string): string {
  return inline(text).replaceAll('##[', '## [');
}
