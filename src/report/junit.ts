import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { createSource, type Source } from '../source/index.js';
import { adviceLines } from './advice.js';
import { findingText } from './finding-block.js';
import { repositoryPath } from './repository-path.js';
import type { Reporter, Run } from './reporter.js';
import { attribute, content } from './xml.js';

interface Case {
  name: string;
  outcome: 'passed' | 'failure' | 'error' | 'skipped';
  lines: string[];
}

/**
 * For whatever shows test results. A script is a suite and a finding a test: failed when it fails the run, else skipped.
 * A test's name has no line number, so that its history goes on when the script is edited.
 */
export const junit: Reporter = (run, { locale }) => {
  const suites = run.results.map((result) => ({ path: repositoryPath(result.filePath, run), cases: casesOf(result, run, locale) }));
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attribute('name', 'callint')}${counts(all, ['tests', 'failures', 'errors'])}${attribute('time', (run.durationMs / 1000).toFixed(3))}>`,
    ...suites.flatMap(({ path, cases }) => [
      `  <testsuite${attribute('name', path)}${counts(cases, ['tests', 'failures', 'errors', 'skipped'])}>`,
      ...cases.map((one) => caseElement(one, path)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};

function casesOf(result: FileResult, run: Run, locale: Locale): Case[] {
  const source = createSource(result.filePath, result.text);
  const name = numberedNames();
  const cases: Case[] = [
    ...result.findings.map((finding) => ({ name: name(finding.ruleId), ...outcomeOf(finding, source, run, locale) })),
    ...result.broken.map(({ ruleId, error }) => ({ name: name(ruleId), outcome: 'error' as const, lines: [error] })),
  ];
  return cases.length > 0 ? cases : [{ name: 'callint', outcome: 'passed', lines: [] }];
}

function outcomeOf(finding: Finding, source: Source, { failing = ['error'] }: Run, locale: Locale): Omit<Case, 'name'> {
  return { outcome: failing.includes(finding.severity) ? 'failure' : 'skipped', lines: [adviceLines(finding, locale)[0], ...findingText(finding, source, locale).split('\n')] };
}

function caseElement({ name, outcome, lines }: Case, path: string): string {
  const head = `    <testcase${attribute('name', name)}${attribute('classname', path)}`;
  if (outcome === 'passed') return `${head}/>`;
  const [message, ...text] = lines;
  const body = text.length > 0 ? `>${content(text)}</${outcome}>` : '/>';
  return `${head}><${outcome}${attribute('message', message)}${attribute('type', outcome)}${body}</testcase>`;
}

function counts(cases: readonly Case[], names: readonly ('tests' | 'failures' | 'errors' | 'skipped')[]): string {
  const outcomes = { failures: 'failure', errors: 'error', skipped: 'skipped' } as const;
  const count = (name: (typeof names)[number]) =>
    name === 'tests' ? cases.length : cases.filter(({ outcome }) => outcome === outcomes[name]).length;
  return names.map((name) => attribute(name, count(name))).join('');
}

/** Test names of a file: a rule's second finding is its second test. */
function numberedNames(): (ruleId: string) => string {
  const seen = new Map<string, number>();
  return (ruleId) => {
    const count = (seen.get(ruleId) ?? 0) + 1;
    seen.set(ruleId, count);
    return count === 1 ? ruleId : `${ruleId} (${count})`;
  };
}
