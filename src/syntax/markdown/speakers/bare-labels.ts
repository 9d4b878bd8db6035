/** Speakers alone on their lines, or as headings, over what they say: as in screenplays. */
import { bareLabel, type LabelMatch } from '../../labels.js';
import type { Range } from '../../../source/index.js';
import { pieceOf } from '../line/pieces.js';
import { isUnclaimed, linesIn, type Entry, type LineEntry } from '../entries.js';

/** `**You**` alone on a line is a speaker where it stands so more than once or twice. */
const OFTEN = 3;

/** Reads lines and headings that name nothing but a speaker as labels, when both sides of a call are named so. */
export function withBareLabels(text: string, entries: readonly Entry[]): Entry[] {
  const found = new Map<Entry, LabelMatch>();
  const counts = new Map<string, number>();
  const others = new Map<string, Map<Entry, Range>>();
  for (const entry of entries) {
    const words = entry.kind === 'heading' ? entry.words : entry.kind === 'line' && !entry.marker && !entry.piece.label ? entry.piece.inner : undefined;
    if (!words) continue;
    const label = bareLabel(text, words.start, words.end, true);
    const name = text.slice(words.start, words.end);
    if (!label && NAME.test(name)) others.set(name, (others.get(name) ?? new Map<Entry, Range>()).set(entry, words));
    if (!label) continue;
    found.set(entry, label);
    counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  }
  for (const [entry, { label, name }] of found) if ((counts.get(name) ?? 0) < OFTEN && !bareLabel(text, label.start, label.end)) found.delete(entry);
  addOtherSide(found, others);
  const roles = new Set([...found.values()].map((label) => label.guess?.role));
  if (!roles.has('agent') || !roles.has('customer')) return withBoldLabels(text, entries);
  return entries.map((entry, index) => {
    const label = found.get(entry);
    return label ? lineOf(text, entry, label, -1 - index) : entry;
  });
}

/** `**You**` over plain text beside `**Client: "That's a lot."**`: one side stands alone on its lines, the other before its words. */
function withBoldLabels(text: string, entries: readonly Entry[]): Entry[] {
  const named = linesIn(entries).flatMap(({ piece: { label, inner } }) => (label?.kind === 'speaker' && label.guess?.role === 'customer' && !label.guess.letter && label.rest < inner.end ? [label.name] : []));
  const found = new Map(entries.flatMap((entry): [Entry, LabelMatch][] => {
    const label = entry.kind === 'line' && !entry.marker && !entry.piece.label && entry.piece.wraps.join() === 'bold' ? bareLabel(text, entry.piece.inner.start, entry.piece.inner.end, true) : undefined;
    return label?.guess?.role === 'agent' ? [[entry, label]] : [];
  }));
  if (named.length < OFTEN || found.size < OFTEN - 1) return [...entries];
  return entries.map((entry, index) => {
    const label = found.get(entry);
    if (label) return lineOf(text, entry, label, -1 - index);
    return entry.kind === 'line' && answersName(entry, entries[index - 1]) ? { ...entry, voice: 'agent' } : entry;
  });
}

/** Plain words in the paragraph of the bold ones that somebody else says. */
function answersName(entry: LineEntry, before: Entry | undefined): boolean {
  if (before?.kind !== 'line' || before.paragraph !== entry.paragraph || before.piece.wraps.join() !== 'bold' || before.piece.label?.guess?.role !== 'customer') return false;
  return isUnclaimed(entry) && !entry.marker && entry.piece.wraps.length === 0 && !entry.piece.label;
}

/** `HAMISH`, `Mrs Patel`: what may be a name alone on its line. */
const NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u;

/** Where words for one side only stand alone on lines, the one other name that comes again and again is the other side: `HAMISH` or `CALLER` beside `DONOR`. */
function addOtherSide(found: Map<Entry, LabelMatch>, others: ReadonlyMap<string, ReadonlyMap<Entry, Range>>): void {
  const callers = [...found].filter(([, { guess }]) => guess?.caller);
  const sides = new Set([...found.values()].filter(({ guess }) => !guess?.caller).map(({ guess }) => guess?.role));
  const [side] = sides;
  if (sides.size !== 1 || (side !== 'agent' && side !== 'customer') || found.size - callers.length < OFTEN - 1) return;
  const role = side === 'agent' ? 'customer' as const : 'agent' as const;
  for (const [entry, label] of callers) found.set(entry, { ...label, guess: { role, confidence: SURE } });
  const named = [...others].filter(([, places]) => places.size >= OFTEN);
  if (callers.length > 0 || named.length !== 1) return;
  const [name, places] = named[0];
  for (const [entry, label] of places) found.set(entry, { label, name, rest: label.end, sign: 'bare', marked: false, kind: 'speaker', guess: { role, confidence: SURE } });
}

/** How sure it is that whoever is not the one side is the other. */
const SURE = 0.9;

function lineOf(text: string, entry: Entry, label: LabelMatch, paragraph: number): LineEntry {
  const { start, end } = label.label;
  const piece = { ...pieceOf(text, start, end), label };
  if (entry.kind === 'line') return { ...entry, piece: { ...piece, wraps: [] } };
  return { kind: 'line', piece, paragraph, first: true, where: 'plain', start: entry.start, end: entry.end, children: entry.children };
}
