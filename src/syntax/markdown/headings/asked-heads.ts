/** Lines in bold that are what the customer asks or says, each over its answer. */
import { conditionKind, opensCondition } from '../../conditions.js';
import { isOwnWords } from './heard-heads.js';
import { soundsLikeAgent } from '../../voices.js';
import type { Entry, LineEntry } from '../entries.js';
import { NUMBERED } from './item-heads.js';

/** The same among bold words over plain text. */
const LIKE_OBJECTION = -0.3;

/** Bold questions and other words that sound like the customer, each over plain text: at least three in a file, or they may as well be the agent's. */
export function askedIn(text: string, entries: readonly Entry[]): ReadonlySet<Entry> {
  const found = entries.filter((entry, index): entry is LineEntry => {
    const next = entries[index + 1];
    if (entry.kind !== 'line' || entry.voice !== undefined || entry.piece.wraps.length !== 1 || entry.piece.wraps[0] !== 'bold' || entry.marker || entry.piece.label?.kind === 'speaker') return false;
    const words = text.slice(entry.piece.inner.start, entry.piece.inner.end);
    return (/\?$/.test(words) || isObjection(words)) && next?.kind === 'line' && next.piece.wraps.length === 0 && next.piece.label?.kind !== 'speaker';
  });
  const agentness = found.reduce((sum, { piece }) => sum + soundsLikeAgent(text.slice(piece.inner.start, piece.inner.end)), 0);
  return found.length >= 3 && agentness < 0 ? new Set([...found, ...besideAsked(text, entries, new Set(found))]) : new Set();
}

/** «Муж без меня решает» over a quotation, under a heading where most bold lines over quotations are the customer's. */
function besideAsked(text: string, entries: readonly Entry[], asked: ReadonlySet<Entry>): LineEntry[] {
  const parts: LineEntry[][] = [[]];
  entries.forEach((entry, index) => {
    if (entry.kind === 'heading') parts.push([]);
    else if (entry.kind === 'line' && isBoldOver(text, entry, entries[index + 1])) parts[parts.length - 1].push(entry);
  });
  return parts.filter((part) => part.length >= LEAST_ASKED && part.filter((entry) => asked.has(entry)).length * 2 > part.length).flat();
}

const LEAST_ASKED = 3;

/** A line all in bold over a quotation in its own paragraph. */
function isBoldOver(text: string, { piece, marker, voice }: LineEntry, next: Entry | undefined): boolean {
  if (piece.wraps.join() !== 'bold' || marker || voice !== undefined || piece.label || NUMBERED.test(text.slice(piece.inner.start, piece.inner.end))) return false;
  return next?.kind === 'line' && next.piece.quoted !== undefined && next.piece.wraps.length === 0 && !next.marker && !next.first;
}

/** `I want to get some other quotes`, «Мне не к спеху»: what nobody would call a step, though no question mark ends it. */
function isObjection(words: string): boolean {
  return words.includes(' ') && isOwnWords(words) && !/:$/.test(words) && soundsLikeAgent(words) < LIKE_OBJECTION && !opensCondition(words) && conditionKind(words) === 'intent';
}
