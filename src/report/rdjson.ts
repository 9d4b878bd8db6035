import type { FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { createSource, type Range, type Source } from '../source/index.js';
import { isAddress } from './address.js';
import { adviceLines } from './advice.js';
import { joinEdits } from './edits.js';
import { jsonText } from './json-message.js';
import type { Reporter } from './reporter.js';
import { inline } from './sanitize.js';
import { utf8Point } from './utf8.js';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** For reviewdog: its Diagnostic Format, with suggestions that can be committed. Columns count in UTF-8 bytes from 1. */
export const rdjson: Reporter = (run, { locale }) =>
  `${jsonText({ source: { name: 'callint' }, diagnostics: run.results.flatMap((result) => diagnosticsOf(result, locale)) }, 2)}\n`;

function diagnosticsOf(result: FileResult, locale: Locale) {
  const source = createSource(result.filePath, result.text);
  return result.findings.map((finding) => {
    const suggestions = suggestionsOf(finding, source);
    return {
      message: adviceLines(finding, locale).join('\n'),
      location: { path: result.filePath, range: rangeOf(source, finding.range) },
      severity: SEVERITIES[finding.severity],
      code: { value: inline(finding.ruleId), ...(isAddress(finding.url) && { url: finding.url }) },
      ...(suggestions.length > 0 && { suggestions }),
    };
  });
}

function suggestionsOf({ fix, suggestions }: Finding, source: Source) {
  const edits = [...(fix ? [fix.edits] : []), ...suggestions.map((suggestion) => suggestion.edits)];
  return edits.flatMap((some) => {
    const joined = joinEdits(source.text, some);
    return joined ? [{ range: rangeOf(source, joined.range), text: joined.text }] : [];
  });
}

function rangeOf(source: Source, { start, end }: Range) {
  return { start: utf8Point(source, start), end: utf8Point(source, end) };
}

