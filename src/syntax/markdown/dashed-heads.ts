/** Cases in italics behind a dash, before what is said then: «– *не работает:* Тогда дело в розетке.» below a line of the agent. */
import { directionSense, forbidsSpeech } from '../directions.js';
import { isUnclaimed, type Entry, type LineEntry } from './entries.js';
import { pieceOf } from './pieces.js';
import type { Range } from '../../source/index.js';

/** So many lines are written alike. */
const LEAST_CASES = 2;
const LONGEST_HEAD = 60;
const MOST_WORDS = 7;

interface Case {
  head: Range;
  body: Range;
}

/** Makes branches of such lines. */
export function withDashedHeads(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, Case>();
  collect(text, entries, found);
  return found.size < LEAST_CASES ? [...entries] : branched(entries, found);
}

function collect(text: string, entries: readonly Entry[], found: Map<Entry, Case>): void {
  for (const entry of entries) {
    if (entry.kind !== 'line') continue;
    const one = caseOf(text, entry);
    if (one) found.set(entry, one);
    collect(text, entry.children, found);
  }
}

function caseOf(text: string, entry: LineEntry): Case | undefined {
  const { dash, end } = entry.piece;
  if (dash === undefined || !isUnclaimed(entry)) return undefined;
  const { lead } = pieceOf(text, dash, end);
  if (!lead || lead.bold || lead.end - lead.start > LONGEST_HEAD) return undefined;
  const words = text.slice(lead.start, lead.end);
  // — *тихо.* Да, я слушаю
  if (!/[:?]$/.test(words) || directionSense(words).kind !== 'note' || forbidsSpeech(words) || words.split(/\s+/).length > MOST_WORDS || !/^["«“]?(?:\p{Lu}|\d|[{[<])/u.test(text.slice(lead.rest, end))) return undefined;
  return { head: { start: lead.start, end: words.endsWith(':') ? lead.end - 1 : lead.end }, body: { start: lead.rest, end } };
}

function branched(entries: readonly Entry[], found: ReadonlyMap<Entry, Case>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const one = found.get(entry);
    return one ? { ...entry, branch: { ...one, said: true } } : entry.children.length > 0 ? { ...entry, children: branched(entry.children, found) } : entry;
  });
}
