import type { Range } from '../source/index.js';

const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '"': '"' };

/** Stretches of a text that stand in quotation marks, outermost marks only, not those that wrap the whole text. */
export function quotedRanges(text: string): Range[] {
  if (!/[«“„"]/.test(text)) return [];
  const ranges: Range[] = [];
  let at = 0;
  while (at < text.length) {
    const close = PAIRS[text[at]];
    if (!close) {
      at += 1;
      continue;
    }
    const end = closing(text, at, text[at], close);
    if (end < 0) {
      at += 1;
      continue;
    }
    ranges.push({ start: at, end: end + 1 });
    at = end + 1;
  }
  const wraps = (range: Range) => range.start <= 1 && text.slice(range.end).trim().length <= 1;
  return ranges.filter((range) => !wraps(range));
}

function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === close && depth === 0) return at;
    if (text[at] === close) depth -= 1;
    else if (text[at] === open) depth += 1;
  }
  return -1;
}
