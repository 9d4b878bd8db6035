/** Chats whose lines open with the time and a name, and nothing after it: «[10:02] Елена К. Здравствуйте, а можно букет?» */
import { timeStampAt, type LabelMatch } from '../../labels.js';
import { roleOfLabel, type LabelGuess } from '../../label-roles.js';
import { castOf } from '../../cast.js';
import type { Entry, LineEntry } from '../entries.js';

/** So many lines with names are a chat, of no more people than that. */
const LEAST_LINES = 4;
const MOST_NAMES = 4;
/** Words of a name. */
const LONGEST_NAME = 3;
const NAME_WORD = /^\p{Lu}[\p{L}.'’-]*$/u;

interface Stamped {
  entry: LineEntry;
  /** Where the words after the time begin. */
  at: number;
}

/** Gives stamped lines that open with one of a few names a label with it. */
export function withStampedNames(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.flatMap((entry) => (entry.kind === 'line' ? (stampedOf(text, entry) ?? []) : []));
  if (lines.length < LEAST_LINES) return [...entries];
  const counts = new Map<string, number>();
  for (const line of lines) for (const name of prefixesOf(text, line)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = new Map(lines.flatMap((line): [Entry, { name: string; line: Stamped }][] => {
    const name = nameAmong(prefixesOf(text, line), counts);
    return name === undefined ? [] : [[line.entry, { name, line }]];
  }));
  const people = new Set([...names.values()].map(({ name }) => name));
  if (people.size < 2 || people.size > MOST_NAMES || names.size * 5 < lines.length * 4) return [...entries];
  const roles = castOf([...names.values()].map(({ name, line }) => ({ name, words: text.slice(line.at + name.length, line.entry.piece.end), scene: 0 })));
  return entries.map((entry) => {
    const found = names.get(entry);
    const guess = found && roles.get(found.name);
    if (!found || !guess || entry.kind !== 'line') return entry;
    return { ...entry, piece: { ...entry.piece, label: labelAt(text, found.line.at, found.name, guess, entry.piece.end), dash: undefined, lead: undefined } };
  });
}

function stampedOf(text: string, entry: LineEntry): Stamped | undefined {
  const { start, end, label } = entry.piece;
  const at = timeStampAt(text, start, end);
  return at > start && !(label?.kind === 'speaker' && label.sign === 'colon') ? { entry, at } : undefined;
}

/** «Елена», «Елена К.» */
function prefixesOf(text: string, { entry, at }: Stamped): string[] {
  const words = text.slice(at, Math.min(entry.piece.end, at + 60)).split(' ');
  const names: string[] = [];
  // the last word is never part of a name: something is said
  for (let count = 1; count <= LONGEST_NAME && count < words.length && isNameWord(words[count - 1], count); count += 1) names.push(words.slice(0, count).join(' '));
  return names;
}

function isNameWord(word: string, count: number): boolean {
  return NAME_WORD.test(word) || (count === 1 && roleOfLabel(word) !== undefined);
}

/** The longest prefix that comes nearly as often as its first word. */
function nameAmong(prefixes: readonly string[], counts: ReadonlyMap<string, number>): string | undefined {
  const first = counts.get(prefixes[0] ?? '') ?? 0;
  return first < 2 ? undefined : prefixes.findLast((name) => (counts.get(name) ?? 0) * 5 >= first * 3);
}

function labelAt(text: string, at: number, name: string, guess: LabelGuess, end: number): LabelMatch {
  let rest = at + name.length;
  while (rest < end && text[rest] === ' ') rest += 1;
  return { label: { start: at, end: at + name.length }, name, rest, sign: 'bare', marked: false, kind: 'speaker', guess };
}
