/** Speakers alone on their lines, or as headings, over what they say: as in screenplays. */
import { bareLabel, type LabelMatch } from '../labels.js';
import { pieceOf } from './pieces.js';
import type { Entry, LineEntry } from './entries.js';

/** Reads lines and headings that name nothing but a speaker as labels, when both sides of a call are named so. */
export function withBareLabels(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, LabelMatch>();
  for (const entry of entries) {
    const words = entry.kind === 'heading' ? entry.words : entry.kind === 'line' && !entry.marker && !entry.piece.label ? entry.piece.inner : undefined;
    const label = words && bareLabel(text, words.start, words.end);
    if (label) found.set(entry, label);
  }
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
