import { Chalk, type ChalkInstance } from 'chalk';
import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { createSource } from '../source/index.js';
import { countsOf, findingsOf, suppressedOf } from './counts.js';
import { findingBlock } from './finding-block.js';
import type { Reporter, ReportOptions, Run } from './reporter.js';
import { inline } from './sanitize.js';
import { say, summaryLine } from './wording.js';

/** For people: each finding with the words at fault underlined, the way through the call, and what to say instead. */
export const stylish: Reporter = (run, options) => {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const files = run.results
    .filter((result) => result.findings.length > 0 || result.broken.length > 0)
    .map((result) => fileBlock(result, options.locale, paint));
  return `${[...files, closing(run, options, paint)].join('\n\n')}\n`;
};

function fileBlock(result: FileResult, locale: Locale, paint: ChalkInstance): string {
  const source = createSource(result.filePath, result.text);
  const findings = result.findings.map((finding) => findingBlock(finding, source, locale, paint));
  const broken = result.broken.map(({ ruleId, error }) => `  ${say('broken', locale, { rule: inline(ruleId), error: inline(error) })}`);
  return [paint.bold.underline(inline(result.filePath)), ...findings, ...broken].join('\n\n');
}

function closing(run: Run, { locale }: ReportOptions, paint: ChalkInstance): string {
  const findings = findingsOf(run.results);
  const counts = countsOf(findings);
  const faulty = run.results.filter((result) => result.findings.length > 0).length;
  const suppressed = suppressedOf(run.results);
  const brokenRules = new Set(run.results.flatMap((result) => result.broken.map((broken) => broken.ruleId))).size;
  const lines: string[] = [];
  // a check that was not all done must not be called clean
  if (findings.length > 0 || brokenRules === 0) {
    const color = counts.errors > 0 ? paint.red.bold : findings.length > 0 ? paint.yellow.bold : paint.green;
    lines.push(color(summaryLine(counts, { faulty, all: run.results.length }, locale)));
  }
  if (brokenRules > 0) lines.push(paint.red(say('incomplete', locale, { n: brokenRules })));
  if (suppressed > 0) lines.push(paint.dim(say('suppressed', locale, { n: suppressed })));
  if (counts.fixable > 0) lines.push(say('fixable', locale, { n: counts.fixable }));
  if (findings.length > 0) lines.push(explainLine(findings, locale));
  return lines.join('\n');
}

function explainLine(findings: readonly Finding[], locale: Locale): string {
  const rules = new Set(findings.map((finding) => inline(finding.ruleId)));
  const [rule] = rules;
  return say(rules.size === 1 ? 'explainOne' : 'explainMany', locale, { rule });
}
