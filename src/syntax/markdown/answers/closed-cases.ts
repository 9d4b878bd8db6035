/** Cases that a line opens and another closes: `[IF CUSTOMER IS ANGRY]` … `[END IF]`, «[ЕСЛИ ЗЛИТСЯ]» … «[КОНЕЦ]». */
import { opensCondition } from '../../conditions.js';
import { opensCommand, speechScore } from '../../directions.js';
import { asNote, isUnclaimed, type Entry, type LineEntry } from '../entries.js';

const OPENS = /^(?:if|when|если|когда)(?!\p{L})/iu;
const CLOSES = /^(?:\/?(?:end ?if|end of if|конец если|конец условия|конец ветки)|end|конец)[.:]?$/iu;
/** Cases are no longer than this, in entries. */
const LONGEST = 60;

/** Hangs what stands between the two below the first, as what is said then. */
export function withClosedCases(text: string, entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    const end = entry.kind === 'line' && opensCase(text, entry) ? endOf(text, entries, index) : -1;
    if (entry.kind !== 'line' || end < 0) {
      found.push(entry);
      continue;
    }
    const { inner } = entry.piece;
    const last = entries[end];
    const within = withClosedCases(text, entries.slice(index + 1, end)).map((one) => (one.kind === 'line' ? saidIn(text, one) : one));
    const closing = last.kind === 'line' ? [asNote(last)] : [];
    found.push({ ...entry, branch: { head: inner, body: { start: inner.end, end: inner.end } }, children: [...within, ...closing] });
    index = end;
  }
  return found;
}

function bracketed(text: string, { piece, marker, where }: LineEntry): string | undefined {
  return piece.wraps.includes('bracket') && !marker && where === 'plain' ? text.slice(piece.inner.start, piece.inner.end) : undefined;
}

function opensCase(text: string, entry: LineEntry): boolean {
  const words = bracketed(text, entry);
  return words !== undefined && isUnclaimed(entry) && OPENS.test(words) && opensCondition(words);
}

/** Where the case ends that opens at an index; -1 when it has no end before a heading. */
function endOf(text: string, entries: readonly Entry[], from: number): number {
  let depth = 0;
  for (let at = from; at < entries.length && at - from < LONGEST; at += 1) {
    const entry = entries[at];
    if (entry.kind === 'heading') return -1;
    if (entry.kind !== 'line') continue;
    if (opensCase(text, entry)) depth += 1;
    else if (CLOSES.test(bracketed(text, entry) ?? '')) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** An unmarked sentence within a case is said. */
function saidIn(text: string, entry: LineEntry): LineEntry {
  const { piece } = entry;
  if (!isUnclaimed(entry) || piece.label || piece.wraps.length > 0 || piece.dash !== undefined || piece.quoted) return entry;
  const words = text.slice(piece.start, piece.end);
  return /[.!?…]$/.test(words) && !opensCommand(words) && speechScore(words) >= 0 ? { ...entry, voice: 'agent' } : entry;
}
