/** Heads of notes that are people in this file: `Owner: Go on then. What's the damage?` between lines of the agent, or of a name that comes again and again. */
import { forbidsSpeech, opensCommand, speechScore } from '../../directions.js';
import type { Entry, LineEntry } from '../entries.js';

interface Head {
  count: number;
  /** Lines beside a line of the agent, or of somebody who goes by a name. */
  beside: number;
  spoken: number;
  /** Lines that tell the agent what to do. */
  commands: number;
}

/** A name before so many lines is somebody's. */
const OFTEN = 3;

/** Frees the heads that take turns with the agent, where nobody else answers him, of their other meaning. */
export function withPeople(text: string, entries: readonly Entry[]): Entry[] {
  const labelled = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.piece.label !== undefined && entry.piece.wraps.length === 0);
  if (labelled.some((entry) => roleIn(entry) === 'customer')) return [...entries];
  const heads = new Map<string, Head>();
  const names = new Map<string, number>();
  for (const { piece: { label } } of labelled) if (label?.kind === 'unknown' && label.sign === 'colon') names.set(label.name, (names.get(label.name) ?? 0) + 1);
  const answers = (entry: LineEntry | undefined) => roleIn(entry) === 'agent' || (names.get(entry?.piece.label?.name ?? '') ?? 0) >= OFTEN;
  labelled.forEach((entry, index) => {
    const { label, end } = entry.piece;
    if (label?.kind !== 'note' || label.forbids || label.sign !== 'colon') return;
    const head = heads.get(label.name) ?? { count: 0, beside: 0, spoken: 0, commands: 0 };
    const words = text.slice(label.rest, Math.min(end, label.rest + 300));
    head.count += 1;
    if (answers(labelled[index - 1]) || answers(labelled[index + 1])) head.beside += 1;
    head.spoken += speechScore(words);
    // `Thank you.` opens like a command and is none
    if (forbidsSpeech(words) || (opensCommand(words) && speechScore(words) < 2)) head.commands += 1;
    heads.set(label.name, head);
  });
  const people = new Set([...heads].filter(([, head]) => isPerson(head)).map(([name]) => name));
  if (people.size !== 1) return [...entries];
  return entries.map((entry) => (entry.kind === 'line' && entry.piece.label && people.has(entry.piece.label.name) ? { ...entry, piece: { ...entry.piece, label: { ...entry.piece.label, kind: 'unknown' as const } } } : entry));
}

function roleIn(entry: LineEntry | undefined): string | undefined {
  return entry?.piece.label?.guess?.role;
}

function isPerson({ count, beside, spoken, commands }: Head): boolean {
  return count >= OFTEN && beside * 3 >= count * 2 && commands * 5 <= count && spoken >= count * 0.3;
}
