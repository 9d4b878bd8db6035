import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { adviceLines } from './advice.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { Reporter } from './reporter.js';
import { inline, shorten } from './sanitize.js';
import { summaryLines } from './summary.js';
import { utf8Length } from './utf8.js';
import { languageOf, say, severityWord, spoken } from './wording.js';

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;
const QUOTE_WIDTH = 120;
/** Room for the sentence that counts what was left out. */
const ENDING_BYTES = 400;

/** For comments, wikis and job summaries: GitHub's Markdown, a table a file. */
export const markdown: Reporter = (run, { locale, maxBytes = Number.POSITIVE_INFINITY }) => {
  const head = `## callint\n\n${summaryLines(run, locale).map(markdownText).join('  \n')}\n`;
  const blocks = run.results.filter(({ findings, broken }) => findings.length + broken.length > 0).map((result) => blockOf(result, locale));
  return head + fitted(blocks, maxBytes - utf8Length(head) - ENDING_BYTES, locale);
};

/** A file's heading and table head, and a row for each thing to say about it. */
interface Block {
  head: string;
  rows: string[];
}

function blockOf({ filePath, text, findings, broken }: FileResult, locale: Locale): Block {
  const columns = [say('where', locale), say('severity', locale), say('wrongAndInstead', locale), say('rule', locale)];
  return {
    head: `\n### ${markdownCode(filePath)}\n\n| ${columns.join(' | ')} |\n| --: | :-- | :-- | :-- |\n`,
    rows: [
      ...findings.map((finding) => findingRow(finding, text, locale)),
      ...broken.map(({ ruleId, error }) => row('', 'error', markdownText(say('broken', locale, { rule: ruleId, error })), ruleId, locale)),
    ],
  };
}

function findingRow(finding: Finding, text: string, fallback: Locale): string {
  const locale = languageOf(finding.message, fallback);
  const { line, column } = finding.position.start;
  const cell = [...quoted(finding, text), ...adviceLines(finding, locale).map(markdownText)].join('<br>');
  return row(`${line}:${column}`, finding.severity, cell + pathDetails(finding, locale), finding.ruleId, locale);
}

function row(place: string, severity: Finding['severity'], cell: string, ruleId: string, locale: Locale): string {
  return `| ${place} | ${SIGNS[severity]} ${severityWord(severity, locale)} | ${cell} | ${markdownCode(ruleId)} |\n`;
}

/** The words at fault, unless the message quotes them itself. */
function quoted({ range, message }: Finding, text: string): string[] {
  const words = inline(text.slice(range.start, range.end));
  if (words === '' || inline(message).includes(words)) return [];
  return [markdownCode(shorten(words, QUOTE_WIDTH))];
}

function pathDetails({ path }: Finding, locale: Locale): string {
  if (path.length === 0) return '';
  const steps = path.map((step) => `${step.line}: ${markdownText(spoken(inline(step.speaker), shorten(step.text, QUOTE_WIDTH), locale))}`);
  return `<details><summary>${say('path', locale)}</summary>${steps.join('<br>')}</details>`;
}

/** As many rows as there is room for, and how many were left out. */
function fitted(blocks: readonly Block[], room: number, locale: Locale): string {
  let text = '';
  let left = room;
  let leftOut = 0;
  for (const { head, rows } of blocks) {
    let headed = false;
    for (const one of rows) {
      const piece = headed ? one : head + one;
      const bytes = utf8Length(piece);
      if (leftOut > 0 || bytes > left) {
        leftOut += 1;
        continue;
      }
      text += piece;
      left -= bytes;
      headed = true;
    }
  }
  return leftOut === 0 ? text : `${text}\n${say('leftOut', locale, { n: leftOut })}\n`;
}
