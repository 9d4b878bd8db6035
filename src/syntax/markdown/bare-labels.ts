/** Speakers alone on their lines, or as headings, over what they say: as in screenplays. */
import { bareLabel, type LabelMatch } from '../labels.js';
import { pieceOf } from './pieces.js';
import type { Entry, LineEntry } from './entries.js';

/** `**You**` alone on a line is a speaker where it stands so more than once or twice. */
const OFTEN = 3;

/** Reads lines and headings that name nothing but a speaker as labels, when both sides of a call are named so. */
export function withBareLabels(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, LabelMatch>();
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const words = entry.kind === 'heading' ? entry.words : entry.kind === 'line' && !entry.marker && !entry.piece.label ? entry.piece.inner : undefined;
    const label = words && bareLabel(text, words.start, words.end, true);
    if (!label) continue;
    found.set(entry, label);
    counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  }
  for (const [entry, { label, name }] of found) if ((counts.get(name) ?? 0) < OFTEN && !bareLabel(text, label.start, label.end)) found.delete(entry);
  const roles = new Set([...found.values()].map((label) => label.guess?.role));
  if (!roles.has('agent') || !roles.has('customer')) return [...entries];
  return entries.map((entry, index) => {
    const label = found.get(entry);
    return label ? lineOf(text, entry, label, -1 - index) : entry;
  });
}

function lineOf(text: string, entry: Entry, label: LabelMatch, paragraph: number): LineEntry {
  const { start, end } = label.label;
  const piece = { ...pieceOf(text, start, end), label };
  if (entry.kind === 'line') return { ...entry, piece: { ...piece, wraps: [] } };
  return { kind: 'line', piece, paragraph, first: true, where: 'plain', start: entry.start, end: entry.end, children: entry.children };
}
