/** Bullets of two quotations, the customer's words and the answer: `- "Is it the doors?" "It could be the door edge." -> 11`. */
import { meanSound } from '../../voices.js';
import { quotedSpans } from '../line/spans.js';
import { linesIn, withBranches, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const LEAST_PAIRS = 3;
/** By so much the answers sound more like the agent, in log-odds. */
const APART = 1;

interface Pair {
  heard: Range;
  said: Range;
}

/** Makes branches of such bullets, where the second quotations sound more like the agent than the first ones. */
export function withPairedQuotes(text: string, entries: readonly Entry[]): Entry[] {
  const pairs = new Map<LineEntry, Pair>();
  for (const line of linesIn(entries)) {
    const pair = pairIn(text, line);
    if (pair) pairs.set(line, pair);
  }
  if (pairs.size < LEAST_PAIRS) return [...entries];
  const meanOf = (side: 'heard' | 'said'): number => meanSound([...pairs.values()].map((pair) => text.slice(pair[side].start + 1, pair[side].end - 1)));
  if (meanOf('said') - meanOf('heard') <= APART) return [...entries];
  return withBranches(entries, new Map([...pairs].map(([line, { heard, said }]) => [line, { head: heard, body: { start: said.start, end: line.piece.end }, heard: true }])));
}

function pairIn(text: string, entry: LineEntry): Pair | undefined {
  const { start, end } = entry.piece;
  if (entry.voice !== undefined || entry.branch || !entry.marker || entry.marker.ordered) return undefined;
  const [heard, said] = quotedSpans(text, start, end);
  return heard?.start === start && said && /^\s+$/.test(text.slice(heard.end, said.start)) ? { heard, said } : undefined;
}
