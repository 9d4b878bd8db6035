/** Exports of messengers: a name with the time on a line of its own, the message below: «Егор, [03.03.2025 10:15]», `Ann  10:14 AM`. */
import { lowerCased } from '../../../source/index.js';
import type { LabelMatch } from '../../labels.js';
import { castOf, type Spoken } from '../../cast.js';
import { classifyLabel, type LabelGuess } from '../../label-roles.js';
import { asNote, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const AFTER =
  /^(\p{L}[^\d[\](),:;!?\n]{0,45}?)[\s,:—–·|-]*[[(]?(?:today|yesterday|at|on|сегодня|вчера|в|[\s,.·•—–-])*(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:(?:at|в|[\s,—–-])+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?:\s?[ap]\.?m\.?)?[\])]?:?$/u;
const BEFORE =
  /^[[(]?(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?:[\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?:\s?[ap]\.?m\.?)?[\])]?[\s,—–-]+(\p{L}[^\d[\](),:;!?\n]{0,45}?):?$/u;
const LONGEST = 90;

/** Gives lines that hold nothing but a name and the time a label, and their name to the messages below, when two people or more write. */
export function withStamps(text: string, entries: readonly Entry[]): Entry[] {
  const heads = new Map<Entry, Range>();
  for (const entry of entries) {
    const name = entry.kind === 'line' ? nameOf(text, entry) : undefined;
    if (name) heads.set(entry, name);
  }
  const names = new Set([...heads.values()].map((name) => text.slice(name.start, name.end)));
  // «0:30 БОЛЬ», «1:30 ПРЕЗЕНТАЦИЯ» are stages of a call: people come again
  if (heads.size < 3 || names.size * 2 > heads.size + 1) return [...entries];
  if (holdsTalk(entries)) return posted(entries, heads);
  const roles = rolesOf(text, entries, heads);
  if (roles.size < 2) return [...entries];
  let writer: LabelGuess | undefined;
  let below = -1;
  let comments = false;
  return entries.map((entry) => {
    const name = heads.get(entry);
    if (name) comments = classifyLabel(text.slice(name.start, name.end)).kind === 'note';
    if (comments && entry.kind === 'line') return asNote(entry);
    if (entry.kind !== 'line') {
      writer = undefined;
      return entry;
    }
    if (name) {
      writer = roles.get(text.slice(name.start, name.end));
      below = -1;
      return writer ? labelled(text, entry, name, writer) : entry;
    }
    if (below < 0) below = entry.paragraph;
    // a message of several paragraphs
    const goesOn = writer && entry.paragraph > below && entry.where === 'plain' && entry.piece.wraps.length === 0 && !entry.piece.label;
    return goesOn && (writer?.role === 'agent' || writer?.role === 'customer') ? { ...entry, voice: writer.role } : entry;
  });
}

/** So many lines of each side show that the messages hold a script, and are not the talk themselves. */
const LEAST_SAID = 2;

function holdsTalk(entries: readonly Entry[]): boolean {
  const sides = entries.flatMap((entry) => sideOf(entry) ?? []);
  return sides.filter((side) => side === 'agent').length >= LEAST_SAID && sides.includes('customer');
}

function sideOf(entry: Entry): 'agent' | 'customer' | undefined {
  const { label } = entry.kind === 'line' ? entry.piece : {};
  const role = label?.kind === 'speaker' && label.rest < (entry.kind === 'line' ? entry.piece.end : 0) ? label.guess?.role : undefined;
  return role === 'agent' || role === 'customer' ? role : undefined;
}

/** A script that colleagues posted in parts: who posted is nobody of the call, and a post in which neither side speaks is chat about it. */
function posted(entries: readonly Entry[], heads: ReadonlyMap<Entry, Range>): Entry[] {
  const talks = new Set<Entry>();
  let head: Entry | undefined;
  for (const entry of entries) {
    if (heads.has(entry)) head = entry;
    else if (head && (sideOf(entry) || (entry.kind === 'line' && entry.piece.dash !== undefined))) talks.add(head);
  }
  let isChat = false;
  let isFirst = false;
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    if (heads.has(entry)) {
      isChat = !talks.has(entry);
      isFirst = true;
      return asNote(entry);
    }
    if (isChat) return asNote(entry);
    // whatever stands under the name opens a paragraph of its own
    const opened = isFirst ? { ...entry, first: true } : entry;
    isFirst = false;
    return opened;
  });
}

function nameOf(text: string, entry: LineEntry): Range | undefined {
  const { inner, dash } = entry.piece;
  if (entry.marker || dash !== undefined || entry.children.length > 0 || inner.end - inner.start > LONGEST) return undefined;
  const line = text.slice(inner.start, inner.end).replace(/[*_]/g, ' ');
  if (!/\d[:./-]\d/.test(line)) return undefined;
  const lower = lowerCased(line).trimEnd();
  // the marks of bold are no part of the name
  const bare = lower.trimStart();
  const match = AFTER.exec(bare) ?? BEFORE.exec(bare);
  if (!match) return undefined;
  const start = inner.start + lower.indexOf(match[1]);
  return { start, end: start + match[1].trimEnd().length };
}

/** Who is who: by a word that names a side, or by how the messages sound. */
function rolesOf(text: string, entries: readonly Entry[], heads: ReadonlyMap<Entry, Range>): Map<string, LabelGuess> {
  const messages: Spoken[] = [];
  let name = '';
  for (const entry of entries) {
    const head = heads.get(entry);
    if (head) name = text.slice(head.start, head.end);
    else if (entry.kind === 'line' && name !== '' && entry.piece.label?.kind !== 'note') messages.push({ name, words: text.slice(entry.piece.start, entry.piece.end), scene: 0 });
  }
  return castOf(messages.filter((message) => classifyLabel(message.name).kind !== 'note'));
}

function labelled(text: string, entry: LineEntry, name: Range, guess: LabelGuess): LineEntry {
  const label: LabelMatch = { label: name, name: text.slice(name.start, name.end), rest: entry.piece.inner.end, sign: 'bare', marked: false, kind: 'speaker', guess };
  return { ...entry, piece: { start: entry.piece.start, end: entry.piece.end, inner: entry.piece.inner, wraps: [], label } };
}
