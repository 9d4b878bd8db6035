/** Emphasised lines with a dash between the agent's words: `*— How much is it?*`, «**— Это что такое?**». */
import { forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import { meanSound } from '../../voices.js';
import { dashEnd } from '../line/pieces.js';
import type { Entry, LineEntry } from '../entries.js';

/** So many lines show a custom. */
const LEAST_LINES = 2;

/** Gives the emphasised lines that begin with a dash to the customer, where the rest of the talk has another form and sounds more like the agent. */
export function withEmphasised(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line');
  const heard = lines.filter((entry) => isHeard(text, entry));
  if (heard.length < LEAST_LINES || lines.some(tellsWho)) return [...entries];
  const said = lines.filter((entry) => isSaid(text, entry));
  if (said.length < LEAST_LINES || rateOf(text, heard) >= rateOf(text, said)) return [...entries];
  const voices = new Set<Entry>(heard);
  return entries.map((entry) => {
    if (entry.kind !== 'line' || !voices.has(entry)) return entry;
    const { inner } = entry.piece;
    return { ...entry, voice: 'customer' as const, piece: { ...entry.piece, label: undefined, inner: { start: dashEnd(text, inner.start, inner.end), end: inner.end } } };
  });
}

/** A dash without emphasis, or the name of a side: «**Автоответчик:**» names neither, nor does a note in brackets, «(клиент не решил: …)». */
function tellsWho({ piece: { dash, label, wraps } }: LineEntry): boolean {
  if (wraps.includes('paren') || wraps.includes('bracket')) return false;
  return dash !== undefined || label?.kind === 'say' || (label?.kind === 'speaker' && label.guess?.role !== 'third_party' && label.guess?.role !== 'system');
}

function isHeard(text: string, { piece, marker, children, voice, branch }: LineEntry): boolean {
  if (marker || children.length > 0 || voice !== undefined || branch !== undefined) return false;
  const { wraps, inner } = piece;
  if (wraps.length === 0 || wraps.some((wrap) => wrap !== 'italic' && wrap !== 'bold')) return false;
  const at = dashEnd(text, inner.start, inner.end);
  const words = text.slice(at, inner.end);
  // «*— записать в журнал*»: an order; «Десять.» and «Не надо мне.» only look like one
  return at > 0 && !(forbidsSpeech(words) && !SENTENCE.test(words)) && !(/^\p{Ll}/u.test(words) && opensCommand(words));
}

/** «Безобразие, могли бы и раньше.» */
const SENTENCE = /^["«“]?\p{Lu}.*[.!?…]["»”]?$/su;

/** What the agent may say: quoted by either mark, or plain and spoken. */
function isSaid(text: string, { piece, where }: LineEntry): boolean {
  if (piece.wraps.length > 0) return false;
  return where === 'quote' || piece.quoted !== undefined || speechScore(text.slice(piece.start, piece.end)) > 0.5;
}

/** How far the words of some lines sound like the agent on the average, in log-odds. */
export function rateOf(text: string, lines: readonly LineEntry[]): number {
  return meanSound(lines.map(({ piece: { inner } }) => text.slice(inner.start, inner.end)));
}
