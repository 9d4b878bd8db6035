/** What the customer may say, in quotation marks right over the labelled line that answers it: `"How much is it?"` over `Caller: It's covered.` */
import { meanSound } from '../../voices.js';
import { groupedBy } from '../../grouped.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';

/** So many are no chance. */
const LEAST_PAIRS = 2;
/** By so much the answers sound more like the agent, in log-odds. */
const APART = 1;

interface Pair {
  heard: LineEntry;
  answer: LineEntry;
}

/** Makes branches of such quotations, where the lines under one label sound more like the agent than these. */
export function withQuotedOver(text: string, entries: readonly Entry[]): Entry[] {
  const byLabel = groupedBy(entries.flatMap((entry, index) => pairAt(text, entries, entry, index) ?? []), ({ answer }) => answer.piece.label?.name ?? '');
  const pairs = new Map([...byLabel.values()].filter((alike) => areAnswered(text, alike)).flat().map((pair): [Entry, Pair] => [pair.heard, pair]));
  if (pairs.size === 0) return [...entries];
  const answers = new Set<Entry>([...pairs.values()].map(({ answer }) => answer));
  return entries.flatMap((entry): Entry[] => {
    if (answers.has(entry)) return [];
    const pair = pairs.get(entry);
    return pair ? [{ ...pair.heard, branch: { head: pair.heard.piece.inner, body: { start: pair.heard.end, end: pair.heard.end }, heard: true }, children: [pair.answer] }] : [entry];
  });
}

/** One quotation that opens a paragraph, over its only other line, which has a label and is not quoted. */
function pairAt(text: string, entries: readonly Entry[], entry: Entry, index: number): Pair | undefined {
  const [next, after] = [entries[index + 1], entries[index + 2]];
  if (entry.kind !== 'line' || next?.kind !== 'line' || next.paragraph !== entry.paragraph) return undefined;
  if (!entry.first || entry.marker || !entry.piece.quoted || entry.piece.label || entry.piece.wraps.length > 0 || entry.where !== 'plain' || !isUnclaimed(entry) || !isUnclaimed(next)) return undefined;
  if (after?.kind === 'line' && after.paragraph === entry.paragraph) return undefined;
  const { label, end } = next.piece;
  if (!label || label.rest >= end || label.kind === 'note' || label.kind === 'say' || /^["«“„]/u.test(text.slice(label.rest))) return undefined;
  return label.guess?.role === 'customer' && !label.guess.caller ? undefined : { heard: entry, answer: next };
}

function areAnswered(text: string, pairs: readonly Pair[]): boolean {
  if (pairs.length < LEAST_PAIRS) return false;
  const heard = meanSound(pairs.map(({ heard: { piece } }) => text.slice(piece.inner.start, piece.inner.end)));
  return meanSound(pairs.map(({ answer: { piece } }) => text.slice(piece.label?.rest, piece.end))) - heard >= APART;
}
