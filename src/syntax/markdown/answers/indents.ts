/** Lines indented below a condition belong to it, as list items do: «если занят:» over four spaces and what to say then. */
import { arrowLength, opensCondition } from '../../conditions.js';
import { trimmed } from '../../inline.js';
import type { Entry, LineEntry } from '../entries.js';

/** So many columns further in is no slip. */
const DEEPER = 2;

/** Hangs indented lines below the condition over them. */
export function withIndents(text: string, entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (entry.kind !== 'line' || !opensBranch(text, entry)) {
      found.push(entry.children.length > 0 ? { ...entry, children: withIndents(text, entry.children) } : entry);
      continue;
    }
    const limit = indentAt(text, entry.start) + DEEPER;
    let last = index;
    while (last + 1 < entries.length && isBelow(text, entries[last + 1], limit)) last += 1;
    found.push(last > index ? { ...entry, children: withIndents(text, entries.slice(index + 1, last + 1)) } : entry);
    index = last;
  }
  return found;
}

/** `-> if yes:`, «Если нет:», `→ only in rain: "…"`. */
function opensBranch(text: string, { piece, marker, where, children, voice }: LineEntry): boolean {
  if (marker || voice !== undefined || where !== 'plain' || children.length > 0 || piece.dash || piece.label?.kind === 'speaker') return false;
  const arrow = arrowLength(text, piece.start);
  const start = arrow > 0 ? trimmed(text, piece.start + arrow, piece.end).start : piece.inner.start;
  return arrow > 0 || opensCondition(text.slice(start, Math.min(piece.end, start + 100)));
}

function isBelow(text: string, entry: Entry, limit: number): boolean {
  return entry.kind === 'line' && entry.where === 'plain' && indentAt(text, entry.start) >= limit;
}

/** Columns of white space before the line that an offset stands in. */
export function indentAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  let to = start;
  while (to < at && (text[to] === ' ' || text[to] === '\t')) to += 1;
  return text.slice(start, to).replaceAll('\t', '    ').length;
}
