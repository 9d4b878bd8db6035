import type { Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { inline } from './sanitize.js';
import { languageOf, say } from './wording.js';

/** What a finding says to its reader: the message, then what to say instead; one harmless line each. */
export function adviceLines(finding: Finding, fallback: Locale): string[] {
  const locale = languageOf(finding.message, fallback);
  return [inline(finding.message), ...finding.suggestions.map(({ desc }) => `${say('instead', locale)} ${inline(desc)}`)];
}
