import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import type { Source } from '../source/index.js';
import { instead } from './advice.js';
import { frameOf } from './frame.js';
import { shownPath } from './long-paths.js';
import { inline, shorten, widthOf } from './sanitize.js';
import { languageOf, say, severityWord, spoken } from './wording.js';

const PAGE_WIDTH = 76;
const NUMBER_WIDTH = 6;
const TEXT_WIDTH = PAGE_WIDTH - NUMBER_WIDTH - ' │ '.length;
const INDENT = ' '.repeat(4);
const MAX_STEPS = 12;

/** A finding for people: what is wrong, the words at fault underlined, the way through the call, what to say instead. */
export function findingBlock(finding: Finding, source: Source, fallback: Locale, paint: ChalkInstance): string {
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

/** The way through the call, unless it is no more than the line at fault, which stands above already. */
function pathLines({ path, position }: Finding, locale: Locale, paint: ChalkInstance): string[] {
  if (path.length === 0 || (path.length === 1 && path[0].line === position.start.line)) return [];
  const { first, left, last } = shownPath(path, MAX_STEPS);
  const stepLine = (step: Finding['path'][number]): string => {
    const speaker = inline(step.speaker);
    const frameWidth = widthOf(spoken(speaker, '', locale));
    return gutter(step.line, paint) + spoken(speaker, shorten(step.text, Math.max(20, TEXT_WIDTH - frameWidth)), locale);
  };
  const between = left > 0 ? [gutter('', paint) + paint.dim(say('moreSteps', locale, { steps: left }))] : [];
  return [INDENT + say('path', locale), ...first.map(stepLine), ...between, ...last.map(stepLine)];
}

function suggestionLines({ suggestions }: Finding, locale: Locale, paint: ChalkInstance): string[] {
  if (suggestions.length === 0) return [];
  const { lead, words } = instead(suggestions.map(({ desc }) => inline(desc)), locale);
  const shown = INDENT + paint.green(lead);
  return words.length === 1 ? [`${shown} ${words[0]}`] : [shown, ...words.map((each) => `${INDENT}  • ${each}`)];
}

/** The same without colour, for reports that hold it as text. */
export function findingText(finding: Finding, source: Source, fallback: Locale): string {
  return findingBlock(finding, source, fallback, new Chalk({ level: 0 }));
}

function gutter(line: number | '', paint: ChalkInstance): string {
  return paint.dim(`${String(line).padStart(NUMBER_WIDTH)} │ `);
}

function severityPaint({ severity }: Finding, paint: ChalkInstance): ChalkInstance {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.cyan;
}
