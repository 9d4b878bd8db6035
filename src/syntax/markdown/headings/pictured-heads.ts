/** Bold heads behind a picture: `🟢 **Opener**` over what is said there, `🟠 **If they say "not interested"**` over the answer. */
import { pieceOf } from '../line/pieces.js';
import type { Entry } from '../entries.js';

const PICTURED = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)+(?=(?:\*\*|__)[^*_]+(?:\*\*|__):?$)/u;
const LEAST_HEADS = 2;

/** Takes the pictures off bold heads that open their paragraphs, when there are two or more. */
export function withPicturedHeads(text: string, entries: readonly Entry[]): Entry[] {
  const heads = new Map<Entry, number>();
  for (const entry of entries) {
    if (entry.kind !== 'line' || !entry.first || entry.marker || entry.where !== 'plain') continue;
    const picture = PICTURED.exec(text.slice(entry.piece.start, entry.piece.end));
    if (picture) heads.set(entry, picture[0].length);
  }
  if (heads.size < LEAST_HEADS) return [...entries];
  return entries.map((entry) => {
    const length = heads.get(entry);
    return length !== undefined && entry.kind === 'line' ? { ...entry, start: entry.piece.start + length, piece: pieceOf(text, entry.piece.start + length, entry.piece.end) } : entry;
  });
}
