/** Talks in which only the shape of a line says who speaks: dashes against quotation marks. */
import { meanSound } from '../../voices.js';
import { isUnclaimed, type Entry, type LineEntry, type Side } from '../entries.js';

/** So many lines of either side are a talk. */
const LEAST_LINES = 3;
/** Log-odds by which the lines of two shapes must differ. */
const APART = 1;

/** Gives lines to the side that their shape stands for. */
export function withShapes(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isFree(entry));
  if (lines.length < 2 * LEAST_LINES || entries.some((entry) => entry.kind === 'line' && isNamed(entry))) return [...entries];
  const voices = dashesAndQuotes(text, lines);
  if (!voices) return [...entries];
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    return voices.has(entry) ? { ...entry, voice: voices.get(entry) } : entry;
  });
}

/** A line of its own that nothing gives to a side so far. */
export function isFree(entry: LineEntry): boolean {
  return entry.where === 'plain' && !entry.marker && entry.piece.wraps.length === 0 && isUnclaimed(entry);
}

/** A label says who speaks, or that what follows is said. */
export function isNamed({ piece }: LineEntry): boolean {
  return piece.label?.kind === 'speaker' || piece.label?.kind === 'say';
}

/** «— Что случилось?» over «Нет интернета с утра.» in quotation marks. */
function dashesAndQuotes(text: string, lines: readonly LineEntry[]): Map<Entry, Side> | undefined {
  const dashed = lines.filter(({ piece }) => piece.dash !== undefined);
  const quoted = lines.filter(({ piece }) => piece.quoted !== undefined);
  if (dashed.length < LEAST_LINES || quoted.length < LEAST_LINES) return undefined;
  const talk = lines.filter(({ piece }) => piece.dash !== undefined || piece.quoted !== undefined);
  if (turnsTaken(talk, (entry) => entry.piece.dash !== undefined) * 3 < Math.min(dashed.length, quoted.length) * 4) return undefined;
  return sidesOf(text, dashed, quoted);
}

function turnsTaken(lines: readonly LineEntry[], isFirst: (entry: LineEntry) => boolean): number {
  return lines.filter((entry, index) => index > 0 && isFirst(entry) !== isFirst(lines[index - 1])).length;
}

function sidesOf(text: string, first: readonly LineEntry[], second: readonly LineEntry[]): Map<Entry, Side> | undefined {
  const apart = rateOf(text, first) - rateOf(text, second);
  if (Math.abs(apart) < APART) return undefined;
  // what the agent says is told by the custom of the file, as ever
  return new Map((apart > 0 ? second : first).map((entry) => [entry, 'customer' as const]));
}

function rateOf(text: string, lines: readonly LineEntry[]): number {
  return meanSound(lines.map(({ piece }) => text.slice(piece.dash ?? piece.inner.start, piece.inner.end)));
}
