/** Checklists whose boxes stand before the words themselves, without quotation marks: `- [ ] Is it the whole flat or one room?` */
import { forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import { meanSound, soundsLikeAgent } from '../../voices.js';
import { asNote, linesIn, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';
import { isSpoken, quotedSpans } from '../line/spans.js';

/** So many boxes before clear speech, and at least such a share of all, say that a call is ticked off line by line. */
const LEAST_SAID = 4;
const LEAST_SHARE = 1 / 3;
/** Speech beyond doubt, by its small words. */
const CLEAR_SPEECH = 2;
/** What opens like a command and sounds so is said: `Stay where you are, I'm sending Joe now.` */
const CLEAR_SOUND = 1;
const SENTENCE = /^[\p{Lu}\d{[<_][\s\S]*[.?!…]["»”)]?$/u;
const LONGEST_CASE = 70;

/** Gives such words to the agent, those in italics to the customer, and makes cases of short boxes over them, where nothing else in the file is said. */
export function withTickedTalk(text: string, entries: readonly Entry[]): Entry[] {
  const lines = linesIn(entries);
  const boxes = lines.filter(isFreeBox);
  const said = boxes.filter((box) => saidAt(text, box) !== undefined);
  const clear = said.filter((box) => speechScore(text.slice(box.piece.start, box.piece.end)) >= CLEAR_SPEECH);
  if (clear.length < LEAST_SAID || said.length < boxes.length * LEAST_SHARE || lines.some((line) => isSaidElsewhere(text, line))) return [...entries];
  const slanted = boxes.filter(isSlanted);
  const heard = slanted.length > 1 && meanSound(slanted.map((box) => innerOf(text, box))) < meanSound(said.map((box) => innerOf(text, box)));
  return entries.flatMap((entry) => (entry.kind === 'line' ? ticked(text, entry, heard) : [entry]));
}

function isFreeBox({ marker, where, voice, branch, piece }: LineEntry): boolean {
  return marker?.checkbox === true && where === 'plain' && voice === undefined && branch === undefined && piece.label?.kind !== 'speaker';
}

function isSlanted({ piece: { wraps } }: LineEntry): boolean {
  return wraps.length === 1 && wraps[0] === 'italic';
}

function innerOf(text: string, { piece: { inner } }: LineEntry): string {
  return text.slice(inner.start, inner.end);
}

/** Where the words begin that a box stands before: at once, or behind a head that tells what they are for, as in `Read it back: Is that right?`. */
function saidAt(text: string, { piece }: LineEntry): number | undefined {
  if (piece.quoted || piece.wraps.length > 0) return undefined;
  const { label } = piece;
  if (label?.kind === 'note') return undefined;
  const from = label?.kind === 'unknown' && label.sign === 'colon' ? label.rest : piece.start;
  const words = text.slice(from, piece.end);
  if (!SENTENCE.test(words) || quotedSpans(text, from, piece.end).length > 0) return undefined;
  if (words.endsWith('?')) return from;
  if (forbidsSpeech(words)) return undefined;
  const sound = soundsLikeAgent(words);
  const said = opensCommand(words) ? sound > CLEAR_SOUND : sound > 0 || speechScore(words) > 0;
  return said ? from : undefined;
}

/** A line of the agent with his name or in quotation marks: what is ticked beside it is what he did. */
function isSaidElsewhere(text: string, { piece }: LineEntry): boolean {
  if (piece.label?.kind === 'speaker' && piece.label.guess?.role === 'agent' && piece.label.rest < piece.inner.end) return true;
  return quotedSpans(text, piece.start, piece.end).some((span) => isSpoken(text, span, piece.start) && soundsLikeAgent(text.slice(span.start + 1, span.end - 1)) > 0);
}

function ticked(text: string, entry: LineEntry, heard: boolean): Entry[] {
  const children = entry.children.flatMap((child) => (child.kind === 'line' ? ticked(text, child, heard) : [child]));
  const { piece } = entry;
  if (!isFreeBox(entry)) return [{ ...entry, children }];
  const from = saidAt(text, entry);
  if (from === piece.start) return [{ ...entry, marker: undefined, voice: 'agent', children }];
  if (from !== undefined) {
    const head = asNote({ ...entry, piece: pieceOf(text, piece.start, from), end: from, children: [] });
    return [head, { ...entry, marker: undefined, voice: 'agent', piece: pieceOf(text, from, piece.end), start: from, first: false, children }];
  }
  const nothing = { start: piece.end, end: piece.end };
  if (heard && isSlanted(entry)) return [{ ...entry, marker: undefined, branch: { head: piece.inner, body: nothing, heard: true }, children }];
  return [isCase(text, entry) ? { ...entry, marker: undefined, branch: { head: piece.inner, body: nothing }, children } : { ...entry, children }];
}

/** `one room only` over the boxes that are ticked then. */
function isCase(text: string, { piece, children }: LineEntry): boolean {
  const words = text.slice(piece.start, piece.end);
  return words.length <= LONGEST_CASE && !/[.?!:]$/.test(words) && children.some((child) => child.kind === 'line' && child.marker?.checkbox === true && saidAt(text, child) !== undefined);
}
