/** Talks across the page: the agent at the margin, the customer to the right, or as a legend says. */
import { speechScore } from '../../directions.js';
import { rateOf } from './emphasised.js';
import { asNote, type Entry, type LineEntry, type Side } from '../entries.js';
import { legendRole } from '../legends/legend.js';
import { isFree, isNamed } from './shapes.js';

/** So many lines of either side are a talk. */
const LEAST_LINES = 3;
/** Log-odds by which the lines of two sides must differ. */
const APART = 1;
/** A line that far from the margin stands on the other side of the page; nearer ones need turns without a gap, or a legend. */
const FAR = 12;
const ASIDE = 4;
const NEARBY = 2;

/** Gives the lines at the margin to one side and those to the right of it to the other, when they take turns. */
export function withAcross(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && isFree(entry));
  if (lines.length < 2 * LEAST_LINES || entries.some((entry) => entry.kind === 'line' && isNamed(entry))) return [...entries];
  const voices = acrossThePage(text, lines);
  if (!voices) return [...entries];
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    if (isFree(entry) && tellsSides(text, entry)) return asNote(entry);
    return voices.has(entry) ? { ...entry, voice: voices.get(entry) } : entry;
  });
}

/** The agent at the margin, the customer to the right. */
function acrossThePage(text: string, lines: readonly LineEntry[]): Map<Entry, Side> | undefined {
  const plain = lines.filter(({ piece }) => piece.dash === undefined && !piece.quoted && !text.slice(piece.start, piece.end).includes('|'));
  const told = toldNear(text);
  const far = new Set(plain.filter((entry) => indentOf(text, entry) >= (told ? NEARBY : ASIDE)));
  if (far.size < LEAST_LINES) return undefined;
  const near = new Set(plain.filter((entry) => indentOf(text, entry) === 0 && isSaid(text, entry) && !tellsSides(text, entry)));
  if (near.size < LEAST_LINES) return undefined;
  const talk = plain.filter((entry) => far.has(entry) || near.has(entry));
  const turns = talk.filter((entry, index) => index > 0 && far.has(entry) !== far.has(talk[index - 1])).length;
  // a step or two to the right is an indent like any other, unless each line takes a turn
  const strict = told === undefined && [...far].some((entry) => indentOf(text, entry) < FAR);
  if (turns * 3 < Math.min(near.size, far.size) * (strict ? 5 : 4)) return undefined;
  const apart = told ? (told === 'agent' ? APART : -APART) : rateOf(text, [...near]) - rateOf(text, [...far]);
  if (Math.abs(apart) < APART) return undefined;
  return new Map(talk.map((entry) => [entry, near.has(entry) === apart > 0 ? 'agent' : 'customer']));
}

/** Who stands at the margin, as a legend says. */
function toldNear(text: string): Side | undefined {
  const near = legendRole(text, NEAR);
  const far = near ? undefined : legendRole(text, RIGHT);
  return near ?? (far && (far === 'agent' ? 'customer' : 'agent'));
}

function tellsSides(text: string, { start, end }: LineEntry): boolean {
  const words = text.slice(start, end);
  return legendRole(words, NEAR) !== undefined || legendRole(words, RIGHT) !== undefined;
}

/** What a legend calls the left side of the page, and what is moved to the right. */
const NEAR = /(?:flush |on the |at the )?(?:left(?:[ -]hand)?(?: margin| side)?|margin)|слева|левый край|от края|без отступ\p{L}*/u;
const RIGHT = /(?:pushed|moved|set|shifted|stepped) (?:in|over|right)|indent\p{L}*|(?:on the |at the )right(?:[ -]hand)?|с отступ\p{L}*|со сдвиг\p{L}*|отступ\p{L}*|сдвин\p{L}*|справа|правее/u;

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

