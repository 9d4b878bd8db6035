/** What whoever listened to a call remarks below its lines, with a sign in brackets: «[+] хорошо держит темп», `[−] should have asked first`. */
import { arrowLength } from '../../conditions.js';
import { asNote, type Entry } from '../entries.js';

const SIGNED = /^\[[+\-−–—±!?✓✔✗✘]\]\s+(?=\S)/u;

/** Makes notes of such lines where they stand right below what somebody says: nobody goes on with a sign. */
export function withSignedRemarks(text: string, entries: readonly Entry[]): Entry[] {
  let spoken = -1;
  return entries.map((entry) => {
    if (entry.kind !== 'line') {
      spoken = -1;
      return entry;
    }
    const { piece, paragraph } = entry;
    const sign = SIGNED.exec(text.slice(piece.start, piece.end));
    if (sign && spoken === paragraph && arrowLength(text, piece.start + sign[0].length) === 0 && !ARROW.test(text.slice(piece.start, piece.end))) return asNote(entry);
    if (piece.label?.kind === 'speaker') spoken = paragraph;
    return entry;
  });
}

const ARROW = /→|->|=>/u;
