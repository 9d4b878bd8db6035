/** Flow charts in text: nodes under short names, `SLOT ==> "…"`, «(А) Здравствуйте!», `Q1. How …?`, and ways out of them, `[yes] --> SLOT`. */
import { speechScore } from '../../directions.js';
import { roleOfLabel } from '../../label-roles.js';
import { trimmed } from '../../inline.js';
import { pieceOf } from '../line/pieces.js';
import { plainHeading, type Entry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** A way out ends in an arrow and the name of a node. */
const WAY_OUT = /(?:→|➡|⇒|-+>|=+>)\s*[[(]?(\p{Lu}[\p{Lu}\d_-]{0,20})[\])]?[.\s]*$/u;
/** A node opens with its name, in brackets or before a mark. */
const NODE = /^(?:[[(](\p{Lu}[\p{Lu}\d_-]{0,20})[\])]|(\p{Lu}[\p{Lu}\d_-]{0,20})(?=\s*(?:[.:)→➡⇒|—–]|-+>|=+>)))\s*(?:[.:)→➡⇒|—–]|-+>|=+>)?\s+/u;
/** What people draw before a way out, and what they put between an answer and its arrow: dots and the code of the answer. */
const DRAWN_BEFORE = /^[\s|+\\/*│├└┌┐┘┬┴─•·>-]*/u;
const DRAWN_AFTER = /(?:[\s.…_·|:)\]─-]*(?:(?<=[.…_·]{3}[\s.…_·]*)\d{1,3})?[\s.…_·|:─-]*)$/u;
const LEAST_NODES = 3;
const LONGEST_ANSWER = 90;

/** Makes steps of the nodes and branches of the ways out, when at least three nodes are led to, or one of three in a series. */
export function withNodes(text: string, entries: readonly Entry[]): Entry[] {
  const targets = new Set<string>();
  for (const entry of linesOf(entries)) {
    const match = WAY_OUT.exec(text.slice(Math.max(entry.piece.start, entry.piece.end - 60), entry.piece.end));
    if (match) targets.add(match[1]);
  }
  // `3 never -> Q4` leads to one of a series
  if (targets.size < LEAST_NODES && ![...targets].some((target) => /\d/.test(target))) return [...entries];
  const nodes = entries.flatMap((entry) => (entry.kind === 'line' ? (nodeOf(text, entry, (name) => isLedTo(name, targets)) ?? []) : []));
  if (new Set(nodes.map(({ name }) => name)).size < LEAST_NODES) return [...entries];
  // nothing leads to the first node; it is written like the others
  const marks = new Set(nodes.map(({ mark }) => mark));
  const isNode = (name: string, mark: string): boolean => isLedTo(name, targets) || (name.length > 2 && marks.has(mark) && mark !== ':' && roleOfLabel(name) === undefined);
  return entries.flatMap((entry): Entry[] => {
    if (entry.kind !== 'line') return [entry];
    const node = nodeOf(text, entry, isNode);
    if (node) return [plainHeading(node.words, { start: entry.start, end: node.rest }), ...speechOf(text, entry, node), ...entry.children.map((child) => withWayOut(text, child))];
    return isDrawn(text, entry) ? [] : [withWayOut(text, { ...entry, children: entry.children.map((child) => withWayOut(text, child)) })];
  });
}

function* linesOf(entries: readonly Entry[]): Generator<LineEntry> {
  for (const entry of entries) {
    if (entry.kind !== 'line') continue;
    yield entry;
    yield* linesOf(entry.children);
  }
}

interface Node {
  name: string;
  /** What stands between the name and the words. */
  mark: string;
  words: Range;
  rest: number;
}

function nodeOf(text: string, entry: LineEntry, isNode: (name: string, mark: string) => boolean): Node | undefined {
  const { start, end } = entry.piece;
  const match = NODE.exec(text.slice(start, Math.min(end, start + 40)));
  const name = match?.[1] ?? match?.[2];
  if (!match || !name) return undefined;
  const from = start + match[0].indexOf(name);
  const mark = match[0].slice(from - start + name.length).trim();
  const rest = start + match[0].length;
  // `NO --> LATER` leads away
  if (rest >= end || (end - rest < 24 && WAY_OUT.test(text.slice(start, end))) || !isNode(name, mark)) return undefined;
  return { name, mark, words: { start: from, end: from + name.length }, rest };
}

/** Codes such as Q2 are nodes beside Q1 even when nothing leads to them. */
function isLedTo(name: string, targets: ReadonlySet<string>): boolean {
  if (targets.has(name)) return true;
  const series = name.replace(/\d+\p{Lu}?$/u, '');
  return series !== name && [...targets].some((target) => target !== series && target.replace(/\d+\p{Lu}?$/u, '') === series);
}

function speechOf(text: string, entry: LineEntry, { rest }: Node): LineEntry[] {
  const piece = pieceOf(text, rest, entry.piece.end);
  const said = !piece.quoted && piece.wraps.length === 0 && !piece.label && speechScore(text.slice(rest, piece.end)) > -2;
  return [{ ...entry, marker: undefined, piece, start: rest, children: [], ...(said ? { voice: 'agent' as const } : {}) }];
}

function withWayOut(text: string, entry: Entry): Entry {
  if (entry.kind !== 'line') return entry;
  const { start, end } = entry.piece;
  const match = WAY_OUT.exec(text.slice(start, end));
  if (!match) return entry;
  const line = text.slice(start, start + match.index);
  const from = start + (DRAWN_BEFORE.exec(line)?.[0].length ?? 0);
  const words = text.slice(from, start + match.index);
  const head = trimmed(text, from, from + words.length - (DRAWN_AFTER.exec(words)?.[0].length ?? 0));
  if (text[head.start] === '[' || text[head.start] === '(') head.start += 1;
  if (head.end <= head.start || head.end - head.start > LONGEST_ANSWER) return entry;
  // the last two signs of an arrow are one
  const arrow = start + match.index + (/^[-=]/.test(match[0]) ? match[0].search(/>/) - 1 : 0);
  return { ...entry, branch: { head, body: { start: arrow, end } } };
}

/** A line of a drawing: bars and nothing else. */
function isDrawn(text: string, entry: LineEntry): boolean {
  return entry.children.length === 0 && /^[\s|+\\/│├└┌┐┘┬┴─v▼↓-]+$/u.test(text.slice(entry.piece.start, entry.piece.end));
}
