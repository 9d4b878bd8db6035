/** Lines in which a remark leads to three quotations or more: `Sent back last year: "It's policy." "You should have read it." "Calm down."` */
import { withLetters } from '../../../source/index.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';

const QUOTATION = '(?:"[^"]+"|«[^»]+»|“[^”]+”)';
const CITES = withLetters(`^[*_]{0,3}[^"«“:]{3,90}[:.][*_]{0,2}\\s*(?:${QUOTATION}[\\s,;./]*(?:(?:и|или|либо|and|or|nor)\\s+)?){3,}[*_.]*$`);

/**
 * Makes notes of what must not be said of them: nobody says so many things in one breath, and in labelled scripts every such line lists what was
 * heard and is not to be heard again.
 */
export function withCitations(text: string, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    if (cites(text, entry)) return { ...entry, voice: 'note', forbids: true };
    return entry.children.length > 0 ? { ...entry, children: withCitations(text, entry.children) } : entry;
  });
}

function cites(text: string, entry: LineEntry): boolean {
  const { label, start, end } = entry.piece;
  return isUnclaimed(entry) && label?.kind !== 'speaker' && label?.kind !== 'say' && CITES.test(text.slice(start, end));
}
