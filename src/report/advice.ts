import type { Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { inline } from './sanitize.js';
import { languageOf, say } from './wording.js';

const AS_IN: Record<Locale, string> = { ru: 'Например: ', en: 'For example: ' };

/** What to say instead, and the words that lead to it: an example is not announced twice. */
export function instead(desc: string, locale: Locale): { lead: string; words: string } {
  const isExample = desc.startsWith(AS_IN[locale]);
  return isExample ? { lead: say('insteadAsIn', locale), words: desc.slice(AS_IN[locale].length) } : { lead: say('instead', locale), words: desc };
}

/** What a finding says to its reader: the message, then what to say instead; one harmless line each. */
export function adviceLines(finding: Finding, fallback: Locale): string[] {
  const locale = languageOf(finding.message, fallback);
  return [inline(finding.message), ...finding.suggestions.map(({ desc }) => {
    const { lead, words } = instead(inline(desc), locale);
    return `${lead} ${words}`;
  })];
}
