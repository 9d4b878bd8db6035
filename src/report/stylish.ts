import { Chalk, type ChalkInstance } from 'chalk';
import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { createSource, type Source } from '../source/index.js';
import { countsOf, findingsOf, suppressedOf } from './counts.js';
import { frameOf } from './frame.js';
import type { Reporter, ReportOptions, Run } from './reporter.js';
import { inline, shorten, widthOf } from './sanitize.js';
import { languageOf, say, severityWord, spoken, summaryLine } from './wording.js';

const PAGE_WIDTH = 76;
const NUMBER_WIDTH = 6;
const TEXT_WIDTH = PAGE_WIDTH - NUMBER_WIDTH - ' │ '.length;
const INDENT = ' '.repeat(4);
const MAX_STEPS = 12;

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

function findingBlock(finding: Finding, source: Source, fallback: Locale, paint: ChalkInstance): string {
  const locale = languageOf(finding.message, fallback);
  return [
    headline(finding, locale, paint),
    ...frameLines(finding, source, locale, paint),
    ...pathLines(finding, locale, paint),
    ...suggestionLines(finding, locale, paint),
    ...finding.related.map(({ position, message }) =>
      INDENT + say('related', locale, { line: position.start.line, message: inline(message) })),
  ].join('\n');
}

function headline(finding: Finding, locale: Locale, paint: ChalkInstance): string {
  const { line, column } = finding.position.start;
  const word = severityPaint(finding, paint)(severityWord(finding.severity, locale));
  return `  ${line}:${column}  ${word}  ${paint.bold(inline(finding.message))}  ${paint.dim(inline(finding.ruleId))}`;
}

function frameLines(finding: Finding, source: Source, locale: Locale, paint: ChalkInstance): string[] {
  const frame = frameOf(source, finding.position, TEXT_WIDTH);
  const lines = frame.lines.flatMap(({ line, text, carets }) => [
    gutter(line, paint) + text,
    gutter('', paint) + severityPaint(finding, paint)(carets),
  ]);
  if (frame.moreLines > 0) lines.push(gutter('', paint) + paint.dim(say('moreLines', locale, { lines: frame.moreLines })));
  return lines;
}

function pathLines({ path }: Finding, locale: Locale, paint: ChalkInstance): string[] {
  if (path.length === 0) return [];
  const steps = path.map((step) => {
    const speaker = inline(step.speaker);
    const frameWidth = widthOf(spoken(speaker, '', locale));
    return gutter(step.line, paint) + spoken(speaker, shorten(step.text, Math.max(20, TEXT_WIDTH - frameWidth)), locale);
  });
  if (steps.length > MAX_STEPS) {
    const left = steps.length - MAX_STEPS;
    steps.splice(MAX_STEPS / 2, left, gutter('', paint) + paint.dim(say('moreSteps', locale, { steps: left })));
  }
  return [INDENT + say('path', locale), ...steps];
}

function suggestionLines({ suggestions }: Finding, locale: Locale, paint: ChalkInstance): string[] {
  if (suggestions.length === 0) return [];
  const [first, ...others] = suggestions.map(({ desc }) => inline(desc));
  const lead = INDENT + paint.green(say('instead', locale));
  if (others.length === 0) return [`${lead} ${first}`];
  return [lead, ...[first, ...others].map((desc) => `${INDENT}  • ${desc}`)];
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

function gutter(line: number | '', paint: ChalkInstance): string {
  return paint.dim(`${String(line).padStart(NUMBER_WIDTH)} │ `);
}

function severityPaint({ severity }: Finding, paint: ChalkInstance): ChalkInstance {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.cyan;
}
