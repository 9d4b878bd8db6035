import type { Finding } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { inline } from './sanitize.js';
import { languageOf, say } from './wording.js';

const AS_IN: Record<Locale, string> = { ru: 'Например: ', en: 'For example: ' };

/** What to say instead, and the words that lead to it: a single example is not announced twice. */
export function instead(descs: readonly string[], locale: Locale): { lead: string; words: readonly string[] } {
  if (descs.length !== 1 || !descs[0].startsWith(AS_IN[locale])) return { lead: say('instead', locale), words: descs };
  return { lead: say('insteadAsIn', locale), words: [descs[0].slice(AS_IN[locale].length)] };
}

/** What a finding says to its reader: the message, then what to say instead; one harmless line each. */
export function adviceLines(finding: Finding, fallback: Locale): string[] {
  const locale = languageOf(finding.message, fallback);
  return [inline(finding.message), ...finding.suggestions.map(({ desc }) => {
    const { lead, words: [words] } = instead([inline(desc)], locale);
    return `${lead} ${words}`;
  })];
}
