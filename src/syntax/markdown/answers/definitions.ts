/** Lists of terms with their meanings below a colon, used for answers: `"I only came once."` over `:   Shall I send you the free letter?` (https://michelf.ca/projects/php-markdown/extra/#def-list). */
import { conditionKind, opensCondition } from '../../conditions.js';
import { roleOfLabel } from '../../label-roles.js';
import { isUnclaimed, plainHeading, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';
import type { Range } from '../../../source/index.js';

const MEANING = /^:[ \t]+(?=\S)/u;
/** So many terms are a list, and no line that lost its beginning. */
const LEAST_TERMS = 3;
/** So many terms share a meaning at most. */
const MOST_SHARING = 5;

/** Makes cases of quoted terms and of those that tell of the customer, heads of the others, and speech of what stands behind the colons. */
export function withDefinitions(text: string, list: readonly Entry[]): Entry[] {
  const entries = list.map((entry, index) => (entry.kind === 'line' && isMeaning(text, entry) && isLabelAlone(list[index - 1]) ? unmarked(text, entry) : entry));
  const heads = entries.filter((entry, index) => isMeaning(text, entries[index + 1]) && !isMeaning(text, entry) && isTerm(entry) && entry.paragraph === paragraphOf(entries[index + 1]));
  if (heads.length < LEAST_TERMS) return entries;
  const found: Entry[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const terms = termsAt(text, entries, index);
    if (terms.length === 0) {
      found.push(entries[index]);
      continue;
    }
    const meanings: Entry[] = [];
    index += terms.length;
    for (let entry = entries[index]; entry?.kind === 'line' && isMeaning(text, entry); entry = entries[index]) {
      meanings.push(saidIn(text, entry));
      index += 1;
    }
    index -= 1;
    found.push(...defined(text, terms, meanings));
  }
  return found;
}

/** `Adviser says:` over `: Good afternoon.` */
function isLabelAlone(entry: Entry | undefined): boolean {
  return entry?.kind === 'line' && entry.piece.label?.kind === 'speaker' && entry.piece.label.rest >= entry.piece.end;
}

/** What stands behind the colon, alone. */
function unmarked(text: string, entry: LineEntry): LineEntry {
  const start = entry.start + (MEANING.exec(text.slice(entry.start, entry.end))?.[0].length ?? 0);
  return { ...entry, piece: pieceOf(text, start, entry.end), start };
}

function isMeaning(text: string, entry: Entry | undefined): boolean {
  return entry?.kind === 'line' && entry.where === 'plain' && !entry.marker && isUnclaimed(entry) && MEANING.test(text.slice(entry.start, entry.end));
}

function isTerm(entry: Entry | undefined): entry is LineEntry {
  return entry?.kind === 'line' && entry.where === 'plain' && !entry.marker && isUnclaimed(entry) && entry.piece.label?.kind !== 'speaker';
}

function paragraphOf(entry: Entry | undefined): number {
  return entry?.kind === 'line' ? entry.paragraph : -1;
}

/** The lines of one paragraph from an index on, right above the first colon. */
function termsAt(text: string, entries: readonly Entry[], index: number): LineEntry[] {
  const terms: LineEntry[] = [];
  for (let entry: Entry | undefined = entries[index]; isTerm(entry) && !isMeaning(text, entry); entry = entries[index + terms.length]) {
    if (terms.length === MOST_SHARING || (terms.length > 0 && entry.paragraph !== terms[0].paragraph)) return [];
    terms.push(entry);
  }
  const below = entries[index + terms.length];
  return terms.length > 0 && isMeaning(text, below) && paragraphOf(below) === terms[0].paragraph ? terms : [];
}

/** Each colon begins a turn of its own. */
function saidIn(text: string, entry: LineEntry): LineEntry {
  return { ...unmarked(text, entry), voice: 'agent', paragraph: -1 - entry.start };
}

function defined(text: string, terms: readonly LineEntry[], meanings: Entry[]): Entry[] {
  const [first] = terms;
  const last = terms[terms.length - 1];
  const words: Range = { start: first.piece.inner.start, end: last.piece.inner.end };
  const heard = /^["«“]/.test(text.slice(words.start, words.end));
  if (!heard && !isCase(text, first)) return [plainHeading(words, { start: first.start, end: last.end }), ...meanings];
  const nothing = { start: last.end, end: last.end };
  const braced = text[words.start] === '{' && text[words.end - 1] === '}';
  const head = braced ? { start: words.start + 1, end: words.end - 1 } : words;
  return [{ ...first, end: last.end, piece: pieceOf(text, first.piece.start, last.piece.end), branch: { head, body: nothing, ...(heard ? { heard: true as const } : {}) }, children: meanings }];
}

/** `{goes quiet}`, `Member says yes`, `Answering machine`: what happens or what the customer does. */
function isCase(text: string, { piece }: LineEntry): boolean {
  const words = text.slice(piece.inner.start, piece.inner.end);
  if (/^[{[(]/.test(text.slice(piece.start, piece.end)) || opensCondition(words) || conditionKind(words) !== 'intent') return true;
  const [who] = /^\p{L}+/u.exec(words.replace(/^the /iu, '')) ?? [];
  return who !== undefined && who.length < words.length && roleOfLabel(who)?.role === 'customer';
}
