/** Answers with dots that lead the eye to what follows: `"yes, sure" .......... Q2`, «сейчас ...... Вопрос 3». */
import { arrowLength } from '../../conditions.js';
import { matchGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { isUnclaimed, linesIn, type Branch, type Entry, type LineEntry } from '../entries.js';

/** The answer, perhaps with a box to tick, and the dots; three dots without a blank before them are a voice that trails off. */
const LED = /^(?:[☐☑□◻▢○◯⬜]\s*)?(\S.{0,70}?)\s+(\.{3,})\s*(?=\S)/u;
/** So many lines alike, and so many of them with a place to go to, are answers. */
const LEAST_LINES = 3;
const LEAST_WAYS = 2;

/** Makes branches of such lines where several lead to a place. */
export function withLeaders(text: string, entries: readonly Entry[]): Entry[] {
  const led = new Map<Entry, Branch>();
  for (const line of linesIn(entries)) {
    const branch = branchOf(text, line);
    if (branch) led.set(line, branch);
  }
  const ways = [...led.values()].filter(({ body }) => matchGoto(text, body.start, body.end)?.end === body.end);
  return led.size < LEAST_LINES || ways.length < LEAST_WAYS ? [...entries] : branched(entries, led);
}

function branchOf(text: string, entry: LineEntry): Branch | undefined {
  const { piece, where } = entry;
  if (where === 'fence' || piece.wraps.length > 0 || piece.label?.kind === 'speaker' || !isUnclaimed(entry)) return undefined;
  const match = LED.exec(text.slice(piece.start, piece.end));
  if (!match) return undefined;
  const from = piece.start + match[0].indexOf(match[1]);
  const dots = piece.start + match[0].lastIndexOf(match[2]);
  // dots that lead to a place are an arrow
  return { head: trimmed(text, from, from + match[1].length), body: { start: arrowLength(text, dots) > 0 ? dots : piece.start + match[0].length, end: piece.end } };
}

function branched(entries: readonly Entry[], led: ReadonlyMap<Entry, Branch>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const branch = led.get(entry);
    const children = branched(entry.children, led);
    return branch ? { ...entry, marker: undefined, branch, children } : { ...entry, children };
  });
}
