import type { FileResult, Finding } from '../../lint/index.js';
import { SEVERITIES } from '../../rule/index.js';

/**
 * A finding as the cache keeps it. Most of what a run over known files does is to read these, so there are no keys, and what is empty
 * in most findings is left out.
 */
export type PackedFinding = [
  ruleId: string, messageId: string, message: string, severity: number, place: number[], node: [stage: string, speaker: string, language: string],
  content: string, fingerprint: string, url: string, rest?: Rest,
];

/** What few findings have. */
type Rest = Partial<Pick<Finding, 'data' | 'fatal' | 'related' | 'suggestions' | 'fix' | 'metric'> & Pick<FileResult['suppressed'][number], 'suppressions'>> & {
  path?: [line: number, column: number, text: string, speaker: string][];
};

/** A result as the cache keeps it: without its path and text, which are there already. */
export interface PackedResult {
  findings: PackedFinding[];
  suppressed?: PackedFinding[];
  collected?: FileResult['collected'];
  scripts?: FileResult['scripts'];
}

/** Packs a result in which no rule broke. */
export function packResult({ findings, suppressed, collected, scripts }: FileResult): PackedResult {
  return {
    findings: findings.map(packFinding),
    ...(suppressed.length > 0 && { suppressed: suppressed.map(packFinding) }),
    ...(collected && { collected }),
    ...(scripts && { scripts }),
  };
}

/** Unpacks a result; `text` is worked out when a report asks for it. */
export function unpackResult({ findings, suppressed = [], collected, scripts }: PackedResult, filePath: string, text: () => string): FileResult {
  let known: string | undefined;
  return {
    filePath,
    get text() {
      return (known ??= text());
    },
    findings: findings.map((packed) => unpackFinding(packed)),
    suppressed: suppressed.map((packed) => ({ ...unpackFinding(packed), suppressions: packed[9]?.suppressions ?? [] })),
    broken: [],
    ...(collected && { collected }),
    ...(scripts && { scripts }),
  };
}

function packFinding(finding: Finding & Partial<Pick<FileResult['suppressed'][number], 'suppressions'>>): PackedFinding {
  const { data, fatal, path, related, suggestions, fix, metric, suppressions } = finding;
  const { position: { start, end }, place } = finding;
  const rest: Rest = {
    ...(Object.keys(data).length > 0 && { data }), ...(fatal && { fatal }), ...(related.length > 0 && { related }), ...(suggestions.length > 0 && { suggestions }), ...(fix && { fix }),
    ...(metric !== undefined && { metric }), ...(suppressions && { suppressions }),
    ...(path.length > 0 && { path: path.map(({ line, column, text, speaker }): [number, number, string, string] => [line, column, text, speaker]) }),
  };
  const packed: PackedFinding = [
    finding.ruleId, finding.messageId, finding.message, SEVERITIES.indexOf(finding.severity), [start.offset, start.line, start.column, end.offset, end.line, end.column],
    [place.stage, place.speaker, place.language], finding.content, finding.fingerprint, finding.url,
  ];
  if (Object.keys(rest).length > 0) packed[9] = rest;
  return packed;
}

function unpackFinding([ruleId, messageId, message, severity, at, [stage, speaker, language], content, fingerprint, url, rest = {}]: PackedFinding): Finding {
  const { data = {}, fatal = false, path = [], related = [], suggestions = [], fix, metric } = rest;
  return {
    ruleId, messageId, data, message, severity: SEVERITIES[severity], fatal,
    range: { start: at[0], end: at[3] },
    position: { start: { line: at[1], column: at[2], offset: at[0] }, end: { line: at[4], column: at[5], offset: at[3] } },
    place: { stage, speaker, language },
    path: path.map(([line, column, text, who]) => ({ line, column, text, speaker: who })),
    related, suggestions, ...(fix && { fix }), url, content, ...(metric !== undefined && { metric }), fingerprint,
  };
}
