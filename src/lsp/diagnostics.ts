import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver/node';
import type { Finding } from '../lint/index.js';
import type { EditorTexts } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import type { Checked } from './desk.js';
import { editorRange } from './places.js';

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** The findings in an open script as an editor underlines them, with the path through the call and related places beside them. */
export function diagnosticsOf({ result, uri }: Checked, texts: EditorTexts, locale: Locale): Diagnostic[] {
  return result.findings.map((finding) => ({
    range: editorRange(finding.position),
    severity: severityOf(finding),
    source: 'callint',
    code: finding.ruleId,
    ...(texts.isAddress(finding.url) && { codeDescription: { href: finding.url } }),
    message: texts.adviceLines(finding, locale).join('\n'),
    relatedInformation: besides(finding, uri, texts, locale),
    data: { fingerprint: finding.fingerprint },
  }));
}

/** A page that is open for reading is no fault: that it is no script is told softly. */
function severityOf({ ruleId, severity }: Finding): DiagnosticSeverity {
  return ruleId === 'parse-not-a-script' ? DiagnosticSeverity.Hint : SEVERITIES[severity];
}

function besides(finding: Finding, uri: string, { boundedPath, inline, languageOf, spoken }: EditorTexts, fallback: Locale): DiagnosticRelatedInformation[] {
  const locale = languageOf(finding.message, fallback);
  const steps = boundedPath(finding.path).map(({ line, column, text, speaker }) => {
    const start = { line: line - 1, character: column - 1 };
    return { location: { uri, range: { start, end: start } }, message: spoken(inline(speaker), inline(text), locale) };
  });
  const related = finding.related.map(({ position, message }) => ({ location: { uri, range: editorRange(position) }, message: inline(message) }));
  return [...related, ...steps];
}
