import type { Matcher } from '../lexicon/index.js';
import { compareScripts, lintTree, type FileResult, type Finding, type LintOptions } from '../lint/index.js';
import { settleOptions } from '../project/index.js';
import { slotsOf, type Locale, type Rule } from '../rule/index.js';
import { createSource, type Position } from '../source/index.js';
import { readTree } from '../syntax/index.js';
import type { Example } from './page.js';

/** What an example gave. `faults` are sentences on what no page may expect: a rule that throws, an example that is no script. */
export interface ExampleRun {
  actual: string[];
  faults: string[];
}

/** Words longer than this are shortened in a findings block; their place says the rest. */
const MAX_WORDS_LENGTH = 100;

/** Lints an example with one rule alone, at the rule's own severity; `phrases` are those that the rule brings along. */
export function runExample(rule: Rule, example: Example, locale: Locale, phrases?: Matcher): ExampleRun {
  const source = createSource(`example.${example.format}`, example.script);
  const settings: LintOptions = { rules: [{ rule, severity: rule.severity, options: settleOptions(rule, example.options) }], locale, ...(phrases && { phrases }) };
  const tree = readTree(source);
  const [result] = compareScripts([{ result: lintTree(source, tree, settings), options: settings, open: () => ({ source, tree }) }]);
  return { actual: result.findings.map((finding) => findingLine(finding, result.text)), faults: faultsOf(rule, result) };
}

/** Does an example give exactly what its page says. */
export function isAsWritten(example: Example, run: ExampleRun): boolean {
  return run.faults.length === 0 && example.expected.join('\n') === run.actual.join('\n');
}

/** A finding as a page writes it: `3:12-3:38 error time-ask-before-reason/asked «Вам удобно?»`. */
export function findingLine(finding: Finding, text: string): string {
  const name = finding.ruleId === finding.messageId ? finding.ruleId : `${finding.ruleId}/${finding.messageId}`;
  const words = text.slice(finding.range.start, finding.range.end);
  return `${placeOf(finding.position)} ${finding.severity} ${name} «${inOneLine(words)}»`;
}

function placeOf({ start, end }: Position): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function inOneLine(words: string): string {
  const line = words.replace(/\r\n|\r|\n/g, '⏎');
  return line.length <= MAX_WORDS_LENGTH ? line : `${line.slice(0, MAX_WORDS_LENGTH).trimEnd()}…`;
}

function faultsOf(rule: Rule, { broken, findings }: FileResult): string[] {
  const faults = broken.map(({ ruleId, error }) => `${ruleId} threw: ${error}`);
  for (const { ruleId, messageId, data, fatal, message } of findings) {
    if (fatal || ruleId === 'parse-not-a-script') faults.push(`the example is not read as a script: ${message}`);
    if (ruleId === rule.id) faults.push(...messageFaults(rule, messageId, data));
  }
  return [...new Set(faults)];
}

function messageFaults(rule: Rule, messageId: string, data: Finding['data']): string[] {
  const texts = Object.hasOwn(rule.messages, messageId) ? rule.messages[messageId] : undefined;
  if (!texts) return [`there is no message “${messageId}”`];
  const empty = [...slotsOf(texts.ru), ...slotsOf(texts.en)].filter((slot) => data[slot] === undefined);
  return empty.map((slot) => `the message “${messageId}” has nothing for {${slot}}`);
}
