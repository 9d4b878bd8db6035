import type { Example } from './page.js';

/** The page with the findings blocks rewritten: `actual` holds the lines for each of its examples, in their order. */
export function updatePage(page: string, examples: readonly Example[], actual: readonly (readonly string[])[]): string {
  const lineEnd = page.includes('\r\n') ? '\r\n' : '\n';
  let updated = '';
  let copied = 0;
  examples.forEach((example, index) => {
    updated += page.slice(copied, example.endOffset) + findingsBlock(actual[index], lineEnd);
    copied = example.findingsEndOffset;
  });
  return updated + page.slice(copied);
}

function findingsBlock(lines: readonly string[], lineEnd: string): string {
  if (lines.length === 0) return '';
  return ['', '```findings', ...lines, '```', ''].join(lineEnd);
}
