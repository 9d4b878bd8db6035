/** Heads of items over lines that lead away: «3.1. Уже заплатил» over «О: Спасибо, проверю. → п. 5», `a) Wants it sent` over `Agent: Of course. -> Step 4`. */
import { findEnd, findGoto, matchEnd, matchGoto } from '../../gotos.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';

const LEAST_HEADS = 2;
const LONGEST_HEAD = 60;

interface Way {
  head: LineEntry;
  lines: LineEntry[];
}

/** Makes branches of such heads: nobody comes to the second of them behind a line that leads away, so they part the call. */
export function withPartedWays(text: string, entries: readonly Entry[]): Entry[] {
  const ways = waysIn(text, entries);
  const heads = new Map<Entry, Way>(ways.map((way) => [way.head, way]));
  const below = new Set<Entry>(ways.flatMap(({ lines }) => lines));
  return entries.flatMap((entry): Entry[] => {
    const way = heads.get(entry);
    if (way) return [branchOf(way)];
    if (below.has(entry)) return [];
    return [entry.kind === 'line' && entry.children.length > 0 ? { ...entry, children: withPartedWays(text, entry.children) } : entry];
  });
}

/** The ways of every fork: heads that follow each other, of which all but the last lead away. */
function waysIn(text: string, entries: readonly Entry[]): Way[] {
  const found: Way[] = [];
  let fork: Way[] = [];
  const close = (): void => {
    if (fork.length >= LEAST_HEADS && fork.slice(0, -1).every((way) => leadsAway(text, way))) found.push(...fork);
    fork = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'line' && isHead(text, entry)) fork.push({ head: entry, lines: [] });
    else if (entry.kind === 'line' && fork.length > 0 && isBelow(entry, fork[fork.length - 1])) fork[fork.length - 1].lines.push(entry);
    else close();
  }
  close();
  return found;
}

/** An item of a few words that no speaker says and no sentence ends. */
function isHead(text: string, entry: LineEntry): boolean {
  const { piece, marker, where } = entry;
  if (!marker || marker.checkbox || where !== 'plain' || !isUnclaimed(entry) || piece.quoted || piece.dash !== undefined || piece.wraps.includes('paren') || (piece.label && piece.label.rest < piece.inner.end)) return false;
  const words = text.slice(piece.inner.start, piece.inner.end);
  return words.length <= LONGEST_HEAD && !/[.!?;,]$/.test(words) && !matchGoto(text, piece.start, piece.end) && !matchEnd(text, piece.start, piece.end);
}

/** What a speaker says below a head, and where it leads: with no mark of a list of its own. */
function isBelow({ marker, piece, where }: LineEntry, { lines }: Way): boolean {
  return !marker && where === 'plain' && (lines.length > 0 || piece.label?.kind === 'speaker');
}

function leadsAway(text: string, { lines }: Way): boolean {
  const last = lines.at(-1)?.piece;
  return last !== undefined && (findGoto(text, last.start, last.end) ?? findEnd(text, last.start, last.end) ?? matchEnd(text, last.start, last.end)) !== undefined;
}

function branchOf({ head, lines }: Way): LineEntry {
  const { start, end } = head.piece.inner;
  const words = head.piece.label ? head.piece.label.label : { start, end };
  return { ...head, marker: undefined, branch: { head: words, body: { start: end, end } }, children: lines };
}
