/** Heads of notes that are people in this file: `Owner: Go on then. What's the damage?` between lines of the agent. */
import { forbidsSpeech, opensCommand, speechScore } from '../directions.js';
import type { Entry, LineEntry } from './entries.js';

interface Head {
  count: number;
  /** Lines beside a line of the agent. */
  beside: number;
  spoken: number;
  /** Lines that tell the agent what to do. */
  commands: number;
}

/** Frees the heads that take turns with the agent, where nobody else answers him, of their other meaning. */
export function withPeople(text: string, entries: readonly Entry[]): Entry[] {
  const labelled = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.piece.label !== undefined && entry.piece.wraps.length === 0);
  if (labelled.some((entry) => roleIn(entry) === 'customer')) return [...entries];
  const heads = new Map<string, Head>();
  labelled.forEach((entry, index) => {
    const { label, end } = entry.piece;
    if (label?.kind !== 'note' || label.forbids || label.sign !== 'colon') return;
    const head = heads.get(label.name) ?? { count: 0, beside: 0, spoken: 0, commands: 0 };
    const words = text.slice(label.rest, Math.min(end, label.rest + 300));
    head.count += 1;
    if (roleIn(labelled[index - 1]) === 'agent' || roleIn(labelled[index + 1]) === 'agent') head.beside += 1;
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
  return count >= 3 && beside * 3 >= count * 2 && commands * 5 <= count && spoken >= count * 0.3;
}
