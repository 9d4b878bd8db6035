import type { Source } from '../source/index.js';
import { quotedAround, type ReadProblem } from '../syntax/index.js';
import type { Edit, Finding } from './finding.js';

/** Faults of YAML that quotation marks around the words mend. Unsafe where the writer may have meant what YAML reads. */
const QUOTES: Readonly<Record<string, 'safe' | 'unsafe'>> = {
  'parse-yaml-needs-quotes': 'safe',
  'parse-yaml-colon-in-speech': 'safe',
  'parse-yaml-version-number': 'safe',
  'parse-yaml-comment-in-speech': 'unsafe',
  'parse-yaml-anchor-in-speech': 'unsafe',
};

/** What mends a fault met while reading. */
export function readFix(source: Source, { code, position }: ReadProblem): Finding['fix'] {
  if (code === 'parse-yaml-list-key') return { applicability: 'safe', edits: withoutBrackets(position.start.offset, position.end.offset) };
  const applicability = Object.hasOwn(QUOTES, code) ? QUOTES[code] : undefined;
  const quoted = applicability && quotedAround(source, { start: position.start.offset, end: position.end.offset });
  return applicability && quoted ? { applicability, edits: [quoted] } : undefined;
}

function withoutBrackets(start: number, end: number): Edit[] {
  return [{ range: { start, end: start + 1 }, text: '' }, { range: { start: end - 1, end }, text: '' }];
}
