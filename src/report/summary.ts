import type { Locale } from '../rule/index.js';
import { countsOf, findingsOf, suppressedOf } from './counts.js';
import type { Run } from './reporter.js';
import { say, summaryLine } from './wording.js';

/** What a run comes to, a sentence each: how many problems, that rules broke, how much is hidden. */
export function summaryLines({ results }: Run, locale: Locale): string[] {
  const findings = findingsOf(results);
  const suppressed = suppressedOf(results);
  const brokenRules = new Set(results.flatMap(({ broken }) => broken.map(({ ruleId }) => ruleId))).size;
  const faulty = results.filter((result) => result.findings.length > 0).length;
  const lines: string[] = [];
  // a check that was not all done must not be called clean
  if (findings.length > 0 || brokenRules === 0) lines.push(summaryLine(countsOf(findings), { faulty, all: results.length }, locale));
  if (brokenRules > 0) lines.push(say('incomplete', locale, { n: brokenRules }));
  if (suppressed > 0) lines.push(say('suppressed', locale, { n: suppressed }));
  return lines;
}
