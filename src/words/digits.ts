import type { Token } from './tokens.js';

const PLAIN = /^\d+$/;
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;
const GROUPED_DECIMAL = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const DECIMAL = /^\d+[.,]\d+$/;
const HEAD = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}(?:[.,]\d{1,2})?$/;

/** Beyond 999 999 999 999 nobody quotes a price, and a longer run is a column of figures. */
const MAX_GROUPS = 4;

/** Reads figures: «1 500», "1,500", «1,5», "4.99"; not clock times, dates, versions or telephone numbers. */
export function digitsAt(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const { form } = tokens[at];
  if (HEAD.test(form) && isGroup(tokens, at + 1)) return readGroups(tokens, at);
  if (PLAIN.test(form)) return { value: Number(form), next: at + 1 };
  if (GROUPED.test(form)) return { value: Number(form.replace(/[.,]/g, '')), next: at + 1 };
  if (GROUPED_DECIMAL.test(form)) {
    const point = Math.max(form.lastIndexOf('.'), form.lastIndexOf(','));
    return { value: Number(`${form.slice(0, point).replace(/[.,]/g, '')}.${form.slice(point + 1)}`), next: at + 1 };
  }
  if (DECIMAL.test(form)) return { value: Number(form.replace(',', '.')), next: at + 1 };
  return undefined;
}

/** A group of three figures one space away: the gap can only be white space, no token lies in it. */
function isGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' && token.start === tokens[at - 1].end + 1 && GROUP.test(token.form);
}

function readGroups(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  let written = tokens[at].form;
  let next = at + 1;
  while (next < at + MAX_GROUPS && isGroup(tokens, next)) {
    written += tokens[next].form;
    next += 1;
    if (!PLAIN.test(tokens[next - 1].form)) break;
  }
  const after = tokens[next];
  // «8 800 555-35-35»: more figures mean a telephone or card number
  if (after?.kind === 'number' && after.start === tokens[next - 1].end + 1 && PLAIN.test(after.form)) return undefined;
  if (after?.form === '-' && after.start === tokens[next - 1].end && tokens[next + 1]?.kind === 'number' && tokens[next + 1].start === after.end && tokens[next + 2]?.form === '-') return undefined;
  return { value: Number(written.replace(',', '.')), next };
}
