import { inline } from './sanitize.js';

/** Text as itself in GitHub's and GitLab's Markdown, in table cells too: no markup, nobody mentioned, no issue linked. */
export function markdownText(text: string): string {
  return inline(text)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/[@#!](?=[\p{L}\p{N}_])/gu, '$&<!-- -->');
}

/** Text as a code span, in table cells too. */
export function markdownCode(text: string): string {
  const shown = inline(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
