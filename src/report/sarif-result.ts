import type { ArtifactLocation, CodeFlow, Fix, Location, Region, Result, Suppression } from 'sarif';
import type { Edit, FileResult, Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { createSource, positionOf, type Position, type Source } from '../source/index.js';
import { adviceLines } from './advice.js';
import { boundedPath } from './long-paths.js';
import { inline } from './sanitize.js';
import { LEVELS } from './sarif-rules.js';
import { languageOf, say, spoken } from './wording.js';

/** Text at fault is quoted up to so many UTF-16 units: a finding about a whole script need not repeat it. */
const MAX_SNIPPET = 400;

/** What the results of one file share. */
export interface Shared {
  artifact: ArtifactLocation;
  /** Index of each rule among those described. */
  ruleIndexes: ReadonlyMap<string, number>;
  locale: Locale;
  /** SARIF wants either all results of a run to say what suppresses them or none. */
  tellsSuppressed: boolean;
}

/** The findings of a file as SARIF results, the suppressed ones after the others. */
export function resultsOf(result: FileResult, shared: Shared): Result[] {
  const source = createSource(result.filePath, result.text);
  const none = shared.tellsSuppressed ? [] : undefined;
  return [
    ...result.findings.map((finding) => resultOf(finding, source, shared, none)),
    ...result.suppressed.map((finding) => resultOf(finding, source, shared, finding.suppressions.map(suppressionOf))),
  ];
}

function resultOf(finding: Finding, source: Source, shared: Shared, suppressions: Suppression[] | undefined): Result {
  const { artifact, ruleIndexes, locale } = shared;
  const fixes = fixesOf(finding, source, artifact, languageOf(finding.message, locale));
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIndexes.get(finding.ruleId),
    level: LEVELS[finding.severity],
    message: message(adviceLines(finding, locale).join('\n')),
    locations: [locationOf(finding, source, artifact)],
    partialFingerprints: { 'callint/v1': finding.fingerprint },
    ...(finding.path.length > 0 && { codeFlows: [codeFlowOf(finding, artifact, languageOf(finding.message, locale))] }),
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id, physicalLocation: { artifactLocation: artifact, region: regionOf(related.position) }, message: message(inline(related.message)),
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
    ...(suppressions && { suppressions }),
    properties: { messageId: finding.messageId, speaker: finding.place.speaker, language: finding.place.language },
  };
}

/** Brackets before a parenthesis would be a link to SARIF. */
function message(text: string): { text: string } {
  return { text: text.replace(/\\(?=[[\]])|\[(?=[^\]]*\]\()/g, '\\$&') };
}

function locationOf({ position, range, place }: Finding, source: Source, artifactLocation: ArtifactLocation): Location {
  const words = source.text.slice(range.start, range.end);
  const quotes = words !== '' && words.length <= MAX_SNIPPET;
  return {
    physicalLocation: { artifactLocation, region: { ...regionOf(position), ...(quotes && { snippet: { text: words } }) } },
    ...(place.stage !== '' && { logicalLocations: [{ name: inline(place.stage), kind: 'stage' }] }),
  };
}

function regionOf({ start, end }: Position): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The way through the call that breaks the rule. */
function codeFlowOf({ path }: Finding, artifactLocation: ArtifactLocation, locale: Locale): CodeFlow {
  return {
    threadFlows: [{
      locations: boundedPath(path).map(({ line, column, text, speaker }) => ({
        location: {
          physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } },
          message: message(spoken(inline(speaker), inline(text), locale)),
        },
      })),
    }],
  };
}

function fixesOf({ fix, suggestions }: Finding, source: Source, artifactLocation: ArtifactLocation, locale: Locale): Fix[] {
  const all = [
    ...(fix ? [{ desc: say(fix.applicability === 'safe' ? 'safeFix' : 'unsafeFix', locale), edits: fix.edits }] : []),
    ...suggestions.filter(({ edits }) => edits.length > 0),
  ];
  return all.map(({ desc, edits }) => ({
    description: message(inline(desc)),
    artifactChanges: [{ artifactLocation, replacements: edits.map((edit) => replacementOf(edit, source)) }],
  }));
}

function replacementOf({ range, text }: Edit, source: Source) {
  return { deletedRegion: regionOf(positionOf(source, range)), ...(text !== '' && { insertedContent: { text } }) };
}

function suppressionOf({ kind, justification, until }: FileResult['suppressed'][number]['suppressions'][number]): Suppression {
  return { kind, status: 'accepted', ...(justification !== '' && { justification }), ...(until !== undefined && { properties: { until } }) };
}
