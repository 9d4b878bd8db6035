import type { Range } from '../source/index.js';

const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"' };

/** Stretches of a text that stand in quotation marks, outermost marks only, not those that wrap the whole text. */
export function quotedRanges(text: string): Range[] {
  if (!/[«“„"]/.test(text)) return [];
  const closings = closingsIn(text);
  const ranges: Range[] = [];
  let at = 0;
  while (at < text.length) {
    const end = closings.get(at);
    if (end === undefined) {
      at += 1;
      continue;
    }
    ranges.push({ start: at, end: end + 1 });
    at = end + 1;
  }
  const wraps = (range: Range) => range.start <= 1 && text.slice(range.end).trim().length <= 1;
  return ranges.filter((range) => !wraps(range));
}

/** Where each opening mark is closed: “«” by the “»” that leaves no other open between them, an upright mark by the next one. */
function closingsIn(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  for (const [open, close] of Object.entries(PAIRS)) {
    const opened: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === close) {
        const last = opened.pop();
        if (last !== undefined) closings.set(last, at);
      }
      if (text[at] === open) opened.push(at);
    }
  }
  return closings;
}
