/** Bullets of two quotations, the customer's words and the answer: `- "Is it the doors?" "It could be the door edge." -> 11`. */
import { meanSound } from '../voices.js';
import { quotedSpans } from './spans.js';
import { linesIn, type Entry, type LineEntry } from './entries.js';
import type { Range } from '../../source/index.js';

const LEAST_PAIRS = 3;
/** By so much the answers sound more like the agent, in log-odds. */
const APART = 1;

interface Pair {
  heard: Range;
  said: Range;
}

/** Makes branches of such bullets, where the second quotations sound more like the agent than the first ones. */
export function withPairedQuotes(text: string, entries: readonly Entry[]): Entry[] {
  const pairs = new Map<Entry, Pair>();
  for (const line of linesIn(entries)) {
    const pair = pairIn(text, line);
    if (pair) pairs.set(line, pair);
  }
  if (pairs.size < LEAST_PAIRS) return [...entries];
  const meanOf = (side: 'heard' | 'said'): number => meanSound([...pairs.values()].map((pair) => text.slice(pair[side].start + 1, pair[side].end - 1)));
  return meanOf('said') - meanOf('heard') > APART ? branched(entries, pairs) : [...entries];
}

function pairIn(text: string, entry: LineEntry): Pair | undefined {
  const { start, end } = entry.piece;
  if (entry.voice !== undefined || entry.branch || !entry.marker || entry.marker.ordered) return undefined;
  const [heard, said] = quotedSpans(text, start, end);
  return heard?.start === start && said && /^\s+$/.test(text.slice(heard.end, said.start)) ? { heard, said } : undefined;
}

function branched(entries: readonly Entry[], pairs: ReadonlyMap<Entry, Pair>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const pair = pairs.get(entry);
    if (pair) return { ...entry, branch: { head: pair.heard, body: { start: pair.said.start, end: entry.piece.end }, heard: true } };
    return entry.children.length > 0 ? { ...entry, children: branched(entry.children, pairs) } : entry;
  });
}
