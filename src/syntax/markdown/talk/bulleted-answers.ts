/** Bullets of the agent between lines of the customer with a dash and in italics: `— *Try again.*` over `- I can do Thursday. Does that suit?` */
import { conditionKind } from '../../conditions.js';
import { meanSound } from '../../voices.js';
import { isUnclaimed, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';

/** So many lines of the customer make a talk. */
const LEAST_HEARD = 3;
/** Heads of cases are no longer. */
const LONGEST_HEAD = 60;

/** Gives such bullets to the agent, and makes branches of the cases below them. */
export function withBulletedAnswers(text: string, entries: readonly Entry[]): Entry[] {
  const dashed = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.piece.dash !== undefined);
  if (dashed.length < LEAST_HEARD || !dashed.every((entry) => isSlanted(text, entry))) return [...entries];
  const said = entries.filter(isBullet);
  const answered = dashed.filter((entry) => said.includes(entries[entries.indexOf(entry) + 1] as LineEntry));
  if (answered.length * 4 < dashed.length * 3 || meanOf(text, said) <= meanOf(text, dashed)) return [...entries];
  return entries.map((entry) => (isBullet(entry) ? { ...entry, voice: 'agent', marker: undefined, children: entry.children.map((child) => withCase(text, child, entry.children)) } : entry));
}

function isSlanted(text: string, { piece, children }: LineEntry): boolean {
  return children.length === 0 && pieceOf(text, piece.dash ?? piece.start, piece.end).wraps.includes('italic');
}

function isBullet(entry: Entry): entry is LineEntry {
  if (entry.kind !== 'line' || !entry.marker || entry.marker.ordered || entry.marker.checkbox || entry.where !== 'plain') return false;
  return entry.voice === undefined && entry.branch === undefined && entry.piece.dash === undefined && entry.piece.label?.kind !== 'speaker' && entry.piece.label?.kind !== 'note';
}

function meanOf(text: string, lines: readonly LineEntry[]): number {
  return meanSound(lines.map(({ piece }) => text.slice(piece.dash ?? piece.start, piece.end)));
}

/** `scan near address: It shows him on your street.` beside others like it. */
function withCase(text: string, entry: Entry, beside: readonly Entry[]): Entry {
  if (entry.kind !== 'line' || beside.length < 2 || !beside.every((one) => one.kind === 'line' && isCase(text, one))) return entry;
  const { label, end } = entry.piece;
  return label ? { ...entry, branch: { head: label.label, body: { start: label.rest, end }, said: true } } : entry;
}

function isCase(text: string, entry: LineEntry): boolean {
  const { label, end } = entry.piece;
  if (!isUnclaimed(entry) || label?.kind !== 'unknown' || label.sign !== 'colon' || label.rest >= end || label.name.length > LONGEST_HEAD) return false;
  return conditionKind(label.name) !== 'else' && /^["«“]?(?:\p{Lu}|\d|[{[<])/u.test(text.slice(label.rest, end));
}
