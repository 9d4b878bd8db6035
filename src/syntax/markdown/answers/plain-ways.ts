/** Answers in plain lines below a step, each with where it leads: `Not all at once → 7`, `Link → "It's good for seven days." → 12`. */
import { arrowLength } from '../../conditions.js';
import { opensCommand, opensInfinitive } from '../../directions.js';
import { matchEnd, matchGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { severalWays } from './several-ways.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';

const LONGEST_ANSWER = 60;
/** So many lines of a file lead on alike. */
const LEAST_WAYS = 3;

/** Makes branches of such lines where no mark of a list says that they are answers. */
export function withPlainWays(text: string, entries: readonly Entry[]): Entry[] {
  return countWays(text, entries) >= LEAST_WAYS ? branched(text, entries) : [...entries];
}

function branched(text: string, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const branch = isPlain(text, entry) ? wayOf(text, entry) : undefined;
    return branch ? { ...entry, branch } : entry.children.length > 0 ? { ...entry, children: branched(text, entry.children) } : entry;
  });
}

function countWays(text: string, entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.kind === 'line' && wayOf(text, entry) ? 1 : 0) + countWays(text, entry.children), 0);
}

/** A quotation among other words before an arrow. */
const BESIDE_QUOTATION = /^[^→>]*(?:["»”]\s*\/|(?:\/|\p{L})\s*["«“])/u;

/** «нет дома → – Спасибо, перезвоню вечером.»: what stands between an arrow and a dash is said. */
const BEFORE_DASH = /^[^→>]*(?:→|->|=>)\s*[–—-]\s/u;

/** No item of a list, unless what follows is said behind a dash, or a quotation stands beside other words in it: `"I forgot" / changed bank → 5`. */
function isPlain(text: string, entry: LineEntry): boolean {
  const { piece } = entry;
  if (!isUnclaimed(entry) || entry.where === 'fence' || piece.wraps.length > 0 || severalWays(text, piece)) return false;
  return entry.marker === undefined || BEFORE_DASH.test(text.slice(piece.start, piece.end)) || BESIDE_QUOTATION.test(text.slice(piece.start, piece.end));
}

/** `(записать время) -> 6`, `Note it → stage 5`: what to do on the way. */
function isDeed(name: string): boolean {
  const words = name.replace(/^[([*_]+/, '');
  return opensInfinitive(words) || (NOTES.test(words) && opensCommand(words));
}

const NOTES = /^(?:note|log|record|write|mark|tick|enter|update|save|flag)(?!\p{L})/iu;

function wayOf(text: string, { piece }: LineEntry): LineEntry['branch'] {
  if (piece.label && piece.label.kind !== 'unknown') return undefined;
  const arrows: number[] = [];
  for (let at = piece.start; at < piece.end; at += 1) if (arrowLength(text, at) > 0) arrows.push(at);
  const [first] = arrows;
  const last = arrows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const head = trimmed(text, piece.start, first);
  const name = text.slice(head.start, head.end);
  if (!/\p{L}/u.test(name) || name.length > LONGEST_ANSWER || /[.?!:]["»”]?$|[.?!]\s/.test(name) || isDeed(name)) return undefined;
  if (BEFORE_DASH.test(text.slice(piece.start, piece.end))) return { head, body: { start: trimmed(text, first + arrowLength(text, first), piece.end).start, end: piece.end } };
  const goto = matchGoto(text, last, piece.end);
  if (!matchEnd(text, last, piece.end) && !(goto && !goto.weak && goto.end >= piece.end - 1)) return undefined;
  return { head, body: { start: first, end: piece.end } };
}
