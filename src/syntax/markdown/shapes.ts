/** Talks in which only the shape of a line says who speaks: dashes against quotation marks, the margin against a deep indent, quotations throughout. */
import { speechScore } from '../directions.js';
import { soundsLikeAgent } from '../voices.js';
import { castDialogue } from './dialogue.js';
import { legendRole } from './legend.js';
import type { Entry, LineEntry } from './entries.js';

type Side = 'agent' | 'customer';

/** So many lines of either side are a talk. */
const LEAST_LINES = 3;
/** Log-odds by which the lines of two shapes must differ. */
const APART = 1;
/** How the quotations of either side must sound on the whole, where nothing else tells them apart. */
const CLEAR = 1;
const LEAST_QUOTED = 8;
const LEAST_HEARD = 4;
/** What hardly sounds like the customer stays with the agent. */
const DOUBTFUL = -0.6;
/** Cost of two quotations of one side in a row: less than of two lines with dashes. */
const SAME_QUOTED = 3;
/** A line that far from the margin stands on the other side of the page. */
const FAR = 12;

/** Gives lines to the side that their shape stands for. */
export function withShapes(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isFree(entry));
  if (lines.length < 2 * LEAST_LINES || entries.some((entry) => entry.kind === 'line' && isNamed(entry))) return [...entries];
  const voices = dashesAndQuotes(text, lines) ?? acrossThePage(text, lines) ?? quotedTalk(text, lines, entries);
  return voices ? entries.map((entry) => (entry.kind === 'line' && voices.has(entry) ? { ...entry, voice: voices.get(entry) } : entry)) : [...entries];
}

function isFree({ piece, marker, where, children, voice, branch }: LineEntry): boolean {
  return where === 'plain' && !marker && piece.wraps.length === 0 && children.length === 0 && voice === undefined && branch === undefined;
}

function isNamed({ piece }: LineEntry): boolean {
  return piece.label?.kind === 'speaker' || piece.label?.kind === 'say';
}

/** «— Что случилось?» over «Нет интернета с утра.» in quotation marks. */
function dashesAndQuotes(text: string, lines: readonly LineEntry[]): Map<Entry, Side> | undefined {
  const dashed = lines.filter(({ piece }) => piece.dash !== undefined);
  const quoted = lines.filter(({ piece }) => piece.quoted !== undefined);
  if (dashed.length < LEAST_LINES || quoted.length < LEAST_LINES) return undefined;
  const talk = lines.filter(({ piece }) => piece.dash !== undefined || piece.quoted !== undefined);
  if (turnsTaken(talk, (entry) => entry.piece.dash !== undefined) * 3 < Math.min(dashed.length, quoted.length) * 4) return undefined;
  return sidesOf(text, dashed, quoted);
}

/** The agent at the margin, the customer far to the right. */
function acrossThePage(text: string, lines: readonly LineEntry[]): Map<Entry, Side> | undefined {
  const plain = lines.filter(({ piece }) => piece.dash === undefined && !piece.quoted);
  const far = plain.filter((entry) => indentOf(text, entry) >= FAR);
  if (far.length < LEAST_LINES) return undefined;
  const near = plain.filter((entry) => indentOf(text, entry) === 0 && isSaid(text, entry));
  if (near.length < LEAST_LINES) return undefined;
  const talk = plain.filter((entry) => far.includes(entry) || near.includes(entry));
  if (turnsTaken(talk, (entry) => far.includes(entry)) * 3 < Math.min(near.length, far.length) * 4) return undefined;
  return sidesOf(text, near, far, legendRole(text, NEAR));
}

/** What a legend calls the left side of the page. */
const NEAR = /(?:flush |on the |at the )?(?:left|margin)|слева|левый край|от края/u;

function isSaid(text: string, { piece }: LineEntry): boolean {
  const words = text.slice(piece.start, piece.end);
  return /^[\p{Lu}«"“{[\d]/u.test(words) && /[.!?…]["»”)]?$/u.test(words) && speechScore(words) > -2;
}

function indentOf(text: string, { piece }: LineEntry): number {
  let at = piece.start;
  let width = 0;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) {
    at -= 1;
    width += text[at] === '\t' ? 4 : 1;
  }
  return at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r' ? width : 0;
}

function turnsTaken(lines: readonly LineEntry[], isFirst: (entry: LineEntry) => boolean): number {
  return lines.filter((entry, index) => index > 0 && isFirst(entry) !== isFirst(lines[index - 1])).length;
}

function sidesOf(text: string, first: readonly LineEntry[], second: readonly LineEntry[], told?: Side): Map<Entry, Side> | undefined {
  const apart = told ? (told === 'agent' ? APART : -APART) : rateOf(text, first) - rateOf(text, second);
  if (Math.abs(apart) < APART) return undefined;
  // what the agent says is told by the custom of the file, as ever
  return new Map((apart > 0 ? second : first).map((entry) => [entry, 'customer' as const]));
}

function rateOf(text: string, lines: readonly LineEntry[]): number {
  return lines.reduce((sum, { piece }) => sum + soundsLikeAgent(text.slice(piece.dash ?? piece.inner.start, piece.inner.end)), 0) / lines.length;
}

/** Paragraphs in quotation marks, the agent's and the customer's: how they sound, and that they take turns. */
function quotedTalk(text: string, lines: readonly LineEntry[], entries: readonly Entry[]): Map<Entry, Side> | undefined {
  const quoted = lines.filter(({ piece }) => piece.quoted !== undefined);
  if (quoted.length < LEAST_QUOTED || lines.some(({ piece }) => piece.dash !== undefined)) return undefined;
  const words = quoted.map(({ piece }) => text.slice(piece.inner.start, piece.inner.end));
  // quotations in capitals head the answers below them
  if (words.some((one) => one === one.toUpperCase())) return undefined;
  const before = new Map(entries.map((entry, index) => [entry, entries[index - 1]]));
  const apart = quoted.map((entry, index) => before.get(entry) !== quoted[index - 1]);
  const cast = castDialogue(words, undefined, { apart, same: SAME_QUOTED });
  const heard = quoted.filter((_, index) => cast[index].role === 'customer' && soundsLikeAgent(words[index]) < DOUBTFUL);
  const said = quoted.filter((entry) => !heard.includes(entry));
  if (heard.length < LEAST_HEARD || heard.length > said.length || rateOf(text, heard) > -CLEAR || rateOf(text, said) < CLEAR) return undefined;
  return new Map(heard.map((entry) => [entry, 'customer' as const]));
}
