/** Talks whose lines are all quotations, wherever they stand: the agent's and the customer's, told by how they sound and that they take turns. */
import { speechScore } from '../../directions.js';
import { meanSound, soundsLikeAgent } from '../../voices.js';
import { castDialogue } from './dialogue.js';
import type { Entry, LineEntry } from '../entries.js';

const LEAST_QUOTED = 8;
const LEAST_HEARD = 3;
/** What hardly sounds like the customer stays with the agent, unless it answers him at once. */
const DOUBTFUL = -0.6;
/** How the quotations of either side must sound on the whole, in log-odds. */
const CLEAR = 1;
/** How far apart the sides must sound that take turns throughout. */
const APART = 2.5;
/** Cost of two quotations of one side in a row: less than of two lines with dashes. */
const SAME_QUOTED = 3;

interface Quotation {
  entry: LineEntry;
  /** Something stands between it and the quotation before. */
  apart: boolean;
}

/** Gives the quotations that sound like the customer's to him, where nothing else tells the sides apart. */
export function withQuotedTalk(text: string, entries: readonly Entry[]): Entry[] {
  const found: Quotation[] = [];
  if (!collect(text, entries, found) || found.length < LEAST_QUOTED) return [...entries];
  const heard = heardAmong(text, found);
  return heard ? given(entries, heard) : [...entries];
}

/** Gathers the quotations in their order; false where a name or a dash tells who speaks. */
function collect(text: string, entries: readonly Entry[], found: Quotation[]): boolean {
  let apart = true;
  for (const entry of entries) {
    if (entry.kind !== 'line') {
      apart = true;
      continue;
    }
    const { piece, where, marker, voice, branch, children } = entry;
    if (piece.label?.kind === 'speaker' || piece.label?.kind === 'say' || piece.dash !== undefined || branch) return false;
    const isQuotation = where === 'plain' && !marker && piece.wraps.length === 0 && piece.quoted !== undefined && voice === undefined && children.length === 0;
    if (isQuotation) found.push({ entry, apart });
    apart = !isQuotation;
    if (children.length > 0 && !collect(text, children, found)) return false;
  }
  return true;
}

function heardAmong(text: string, found: readonly Quotation[]): ReadonlySet<Entry> | undefined {
  const words = found.map(({ entry: { piece } }) => text.slice(piece.inner.start, piece.inner.end));
  // quotations in capitals head the answers below them
  if (words.some((one) => one === one.toUpperCase())) return undefined;
  const isHeard = everyOther(words, found) ?? castOf(words, found);
  return isHeard && new Set(found.filter((_, index) => isHeard[index]).map(({ entry }) => entry));
}

/** Quotations that follow one another, every other of which sounds like the other side. */
function everyOther(words: readonly string[], found: readonly Quotation[]): boolean[] | undefined {
  if (found.some(({ apart }, index) => index > 0 && apart)) return undefined;
  const even = words.filter((_, index) => index % 2 === 0);
  const odd = words.filter((_, index) => index % 2 === 1);
  const apart = meanSound(even) - meanSound(odd);
  if (Math.abs(apart) < APART || !(apart > 0 ? even : odd).some((one) => speechScore(one) > 2)) return undefined;
  return words.map((_, index) => (index % 2 === 1) === apart > 0);
}

/** The likeliest cast, when the quotations of either side sound like it. */
function castOf(words: readonly string[], found: readonly Quotation[]): boolean[] | undefined {
  const cast = castDialogue(words, undefined, { apart: found.map(({ apart }) => apart), same: SAME_QUOTED });
  const isHeard = cast.map(({ role }, index) => role === 'customer' && (soundsLikeAgent(words[index]) < DOUBTFUL || (!found[index].apart && cast[index - 1]?.role === 'agent')));
  const heard = words.filter((_, index) => isHeard[index]);
  const said = words.filter((_, index) => !isHeard[index]);
  if (heard.length < LEAST_HEARD || heard.length > said.length || meanSound(heard) > -CLEAR || meanSound(said) < CLEAR) return undefined;
  return isHeard;
}

function given(entries: readonly Entry[], heard: ReadonlySet<Entry>): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    if (heard.has(entry)) return { ...entry, voice: 'customer' as const };
    return entry.children.length > 0 ? { ...entry, children: given(entry.children, heard) } : entry;
  });
}
