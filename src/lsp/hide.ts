import { edited, type Edit, type FileResult, type Finding } from '../lint/index.js';
import { createSource, lineText, type Source } from '../source/index.js';

/**
 * The comment that hides a finding, where it does so and changes nothing else: above the line or, where a comment there would be read
 * as something else, at its end. Nothing when neither works, or the finding cannot be hidden. `why` stands for the reason, `lint` checks
 * another text in the place of this one.
 */
export function hidingEdit(finding: Finding, { filePath, text, findings }: FileResult, why: string, lint: (text: string) => FileResult): Edit | undefined {
  if (finding.fatal) return undefined;
  const source = createSource(filePath, text);
  // a comment speaks for a rule and a line, so what the rule says more of that line is hidden with it
  const others = tally(findings.filter(({ ruleId, position }) => ruleId !== finding.ruleId || position.start.line !== finding.position.start.line), text);
  return candidates(finding, source, why).find((edit) => {
    const changed = edited(text, [edit]);
    return tally(lint(changed).findings, changed) === others;
  });
}

function candidates({ ruleId, position }: Finding, source: Source, why: string): Edit[] {
  const line = position.start.line - 1;
  const isYaml = /\.ya?ml$/i.test(source.path);
  const comment = (word: string) => (isYaml ? `# callint-${word} ${ruleId} -- ${why}` : `<!-- callint-${word} ${ruleId} -- ${why} -->`);
  const start = source.lineStarts[line];
  const words = lineText(source, line);
  const margin = /^[\s>]*/.exec(words)?.[0] ?? '';
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n';
  const end = start + words.trimEnd().length;
  return [
    { range: { start, end: start }, text: `${margin}${comment('disable-next-line')}${lineEnd}` },
    { range: { start: end, end }, text: ` ${comment('disable-line')}` },
  ];
}

/** What a file is told, wherever it stands: a line more above moves all of it. */
function tally(findings: readonly Finding[], text: string): string {
  return findings.map(({ ruleId, messageId, range }) => `${ruleId} ${messageId} ${text.slice(range.start, range.end)}`).sort().join('\n');
}
