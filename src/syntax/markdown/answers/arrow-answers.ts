/** Answers behind an arrow: `→ customer: "Every month"` over what follows it, `→ 8–10: S3` before where it leads. */
import { arrowLength, headEnd } from '../../conditions.js';
import { matchGoto } from '../../gotos.js';
import { trimmed } from '../../inline.js';
import { matchLabel } from '../../labels.js';
import { pieceOf } from '../line/pieces.js';
import type { Entry, HeadingEntry, LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

const LONGEST_ANSWER = 60;
/** So many lines lead on alike. */
const LEAST_WAYS = 2;

/** Makes branches of lines that open with an arrow and the customer's label, and of those that lead from an answer to a place. */
export function withArrowAnswers(text: string, entries: readonly Entry[]): Entry[] {
  const levelled = withHeadedWays(text, entries);
  const lead = countWays(text, levelled) >= LEAST_WAYS;
  // `▶ REP: …` and `▶ CALLER: …` below each other: the arrow stands before every line, whoever speaks
  const marksAll = levelled.filter((entry) => entry.kind === 'line' && agentBehind(text, entry)).length >= LEAST_WAYS;
  return marksAll ? [...levelled] : branched(text, levelled, lead);
}

/** `### Too dear → Step 4`, one below the other with nothing beneath: answers written as headings. */
function withHeadedWays(text: string, entries: readonly Entry[]): readonly Entry[] {
  const ways = entries.map((entry, index) => (entry.kind === 'heading' && entries[index + 1]?.kind === 'heading' ? headedWay(text, entry, -1e6 - index) : undefined));
  return ways.filter(Boolean).length >= LEAST_WAYS ? entries.map((entry, index) => ways[index] ?? entry) : entries;
}

function headedWay(text: string, { words, level, ...entry }: HeadingEntry, paragraph: number): LineEntry | undefined {
  if (level < LEAST_LEVEL) return undefined;
  const branch = leadsFrom(text, words);
  return branch && { ...entry, kind: 'line', piece: pieceOf(text, words.start, words.end), paragraph, first: true, branch };
}

/** Above these stand the parts of the call themselves: `## Price → Step 4` says where a part goes on. */
const LEAST_LEVEL = 3;

function branched(text: string, entries: readonly Entry[], lead: boolean): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== 'line') return entry;
    const branch = entry.voice === undefined && entry.branch === undefined && entry.where === 'plain' ? (saidBy(text, entry) ?? (lead ? wayOf(text, entry) : undefined)) : undefined;
    const children = entry.children.length > 0 ? branched(text, entry.children, lead) : entry.children;
    return branch ? { ...entry, branch, children } : children === entry.children ? entry : { ...entry, children };
  });
}

function countWays(text: string, entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.kind === 'line' && wayOf(text, entry) ? 1 : 0) + countWays(text, entry.children), 0);
}

function afterArrow(text: string, { piece }: LineEntry): Range | undefined {
  const arrow = arrowLength(text, piece.start) || (/[↳↪]/.test(text[piece.start]) ? 1 : 0);
  if (arrow === 0) return undefined;
  const rest = trimmed(text, piece.start + arrow, piece.end);
  return rest.end > rest.start ? rest : undefined;
}

function agentBehind(text: string, entry: LineEntry): boolean {
  const rest = afterArrow(text, entry);
  return rest !== undefined && matchLabel(text, rest.start, rest.end)?.guess?.role === 'agent';
}

/** `→ customer: "Yes, that's me"` */
function saidBy(text: string, entry: LineEntry): LineEntry['branch'] {
  const rest = afterArrow(text, entry);
  const label = rest && matchLabel(text, rest.start, rest.end);
  if (!rest || label?.guess?.role !== 'customer' || label.guess.letter || label.guess.caller || label.rest >= rest.end) return undefined;
  const { quoted } = pieceOf(text, label.rest, rest.end);
  const found = quoted ? { head: rest.end, rest: rest.end } : headEnd(text, label.rest, rest.end);
  return { head: { start: label.rest, end: found.head }, body: { start: found.rest, end: rest.end } };
}

/** `found: "I've got you here."`, `"Can I say no?" : "You can."`, `neither -> "Then I'll ask."`: the answer is said before the call goes on. */
const SAYS = /(?::|→|->|=>)\s*["«“]/u;

/** `→ 8–10: S3`, `→ NO: step 6`, `→ names a day → step 2` */
function wayOf(text: string, entry: LineEntry): LineEntry['branch'] {
  const rest = afterArrow(text, entry);
  return rest && entry.children.length === 0 ? leadsFrom(text, rest) : undefined;
}

/** `NO: step 6`, `names a day → step 2` */
function leadsFrom(text: string, rest: Range): LineEntry['branch'] {
  const found = headEnd(text, rest.start, rest.end);
  const head = text.slice(rest.start, found.head);
  if (found.rest >= rest.end || head.length === 0 || head.length > LONGEST_ANSWER || /[.?!]$/.test(head) || SAYS.test(head) || (text[found.head] !== ':' && arrowLength(text, found.rest) === 0)) return undefined;
  const goto = matchGoto(text, found.rest, rest.end);
  return goto && goto.end >= rest.end - 1 ? { head: { start: rest.start, end: found.head }, body: { start: found.rest, end: rest.end } } : undefined;
}
