import { digitsAt, type Token } from '../words/index.js';

const JOINTS = new Set(['-', '–', '(', ')', '‑']);

/** The index after a telephone, card or account number that begins here; undefined when there is none. */
export function skipPhone(tokens: readonly Token[], at: number): number | undefined {
  const plus = tokens[at].form === '+';
  if (!plus && tokens[at].kind !== 'number') return undefined;
  let figures = 0;
  let hyphens = 0;
  let next = plus ? at + 1 : at;
  for (let end = next; end < tokens.length && end < at + 20; end += 1) {
    const token = tokens[end];
    if (end > at && token.start > tokens[end - 1].end + 1) break;
    if (token.kind === 'number' && /^\d+$/.test(token.form)) {
      figures += token.form.length;
      next = end + 1;
    } else if (JOINTS.has(token.form)) hyphens += 1;
    else break;
  }
  if (next <= at || figures < 7) return undefined;
  if (digitsAt(tokens, plus ? at + 1 : at)?.next === next && !(plus && figures >= 10) && next > at + 1) return undefined;
  if (figures >= 10 || (figures >= 7 && hyphens >= 2 && !isIsoDate(tokens, at))) return next;
  return undefined;
}

function isIsoDate(tokens: readonly Token[], at: number): boolean {
  return tokens[at].form.length === 4 && tokens[at + 2]?.form.length === 2 && tokens[at + 4]?.form.length === 2;
}
