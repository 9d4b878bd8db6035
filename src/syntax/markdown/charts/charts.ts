/**
 * Flow charts drawn in a fence: boxes under a number or a name that ways lead to, `[2a] MOVED OUT` or «БЛОК Б», what is said in them, in
 * quotation marks or in brackets, and ways out that a bar and dashes open: `|-- «везите» ----> [5]`, `+-- "среда" --> [ Записал. ] --> БЛОК Е`.
 */
import { append } from '../../find.js';
import { trimmed } from '../../inline.js';
import { pieceOf } from '../line/pieces.js';
import { plainHeading, type Entry, type HeadingEntry, type LineEntry } from '../entries.js';
import type { Range } from '../../../source/index.js';

/** A bar or a corner and the dashes behind it, with the head of an arrow where no answer follows. */
const OPENS_WAY = /^[\s|│]*(?:[|+├└'`\\*]\s*[-–─=]+|[-–─]{2,})(>?)\s*/u;
/** The line of an arrow, of dashes or dots, up to its head. */
const ARROW = /[\s.…·\-–─=]*(?:->|=>|─>|→|►|▶)\s*/gu;
/** Bars beside what stands in a box. */
const BAR = /^[\s|│]*/u;
const DRAWN = /^[\s|+\\/│├└┌┐┘┬┴─v▼↓'`-]*$/u;
const TITLE = /^\s*(?:\[([^\]\s]{1,12})\]|(\p{Lu}[\p{Lu}\d]*(?: \p{Lu}{1,2}|\s\d{1,2})?))(?:[.:]?\s+(\p{L}[^"«“[]{0,60}))?\s*$/u;
const BOXED = /^\[\s+([\s\S]*?)\s*\]$/u;
const LEAST_BOXES = 3;
const LEAST_WAYS = 3;

interface Way {
  /** The customer's words or doings, where some stand there. */
  answer?: Range;
  /** What is said then. */
  said: Range[];
  /** The arrow and what it leads to. */
  goto?: Range;
}

/** What the lines of fences are in a chart. */
interface Chart {
  ways: ReadonlyMap<Entry, Way>;
  boxes: ReadonlyMap<Entry, HeadingEntry>;
}

/** Makes steps of the boxes and branches of the ways, where three boxes or more are led to. */
export function withCharts(text: string, entries: readonly Entry[]): Entry[] {
  const lines = entries.filter((entry): entry is LineEntry => entry.kind === 'line' && entry.where === 'fence');
  const chart = lines.length > 0 ? chartOf(text, lines) : undefined;
  if (!chart) return [...entries];
  const found: Entry[] = [];
  // the answer that stands alone in its line, over what it leads to
  let open: { entry: LineEntry; indent: number } | undefined;
  for (const entry of entries) {
    const box = chart.boxes.get(entry);
    const way = box ? undefined : chart.ways.get(entry);
    if (box) open = undefined;
    if (entry.kind !== 'line' || entry.where !== 'fence') found.push(entry);
    else if (box) found.push(box);
    else if (!way) found.push(...(DRAWN.test(text.slice(entry.start, entry.end)) ? [] : [inBox(text, entry)]));
    else if (way.answer) {
      const branch = branchOf(text, entry, way.answer, way);
      found.push(branch);
      open = way.said.length === 0 && !way.goto ? { entry: branch, indent: barOf(text, entry) } : undefined;
    } else if (open && barOf(text, entry) > open.indent) append(open.entry.children, partsOf(text, entry, way));
    else {
      found.push(...partsOf(text, entry, way));
      open = undefined;
    }
  }
  return found;
}

function chartOf(text: string, lines: readonly LineEntry[]): Chart | undefined {
  const ways = new Map(lines.flatMap((line): [Entry, Way][] => {
    const way = wayIn(text, line);
    return way ? [[line, way]] : [];
  }));
  if (ways.size < LEAST_WAYS) return undefined;
  const targets = new Set([...ways.values()].flatMap((way) => targetOf(text, way) ?? []));
  // «БЛОК А» is a box beside «БЛОК Б», though nothing leads to it
  const nouns = new Set([...targets].filter((target) => target.includes(' ')).map((target) => target.split(' ')[0]));
  const isLedTo = (name: string): boolean => targets.has(name) || (name.includes(' ') && nouns.has(name.split(' ')[0]));
  const boxes = new Map(lines.flatMap((line): [Entry, HeadingEntry][] => {
    const box = boxIn(text, line, isLedTo);
    return box ? [[line, box]] : [];
  }));
  return boxes.size < LEAST_BOXES ? undefined : { ways, boxes };
}

function wayIn(text: string, { start, end }: LineEntry): Way | undefined {
  const line = text.slice(start, end);
  const opening = OPENS_WAY.exec(line);
  if (!opening || opening[0].length >= line.trimEnd().length) return undefined;
  const from = start + opening[0].length;
  const arrows = [...text.slice(from, end).matchAll(ARROW)].map((match) => ({ at: from + match.index, end: from + match.index + match[0].length }));
  const parts = [from, ...arrows.map((arrow) => arrow.end)].map((at, index) => trimmed(text, at, arrows[index]?.at ?? end));
  const answer = opening[1] ? undefined : parts.shift();
  const way: Way = { ...(answer ? { answer } : {}), said: [] };
  parts.forEach((part, index) => {
    const arrow = arrows[answer ? index : index - 1];
    if (index < parts.length - 1 || isSaid(text, part)) way.said.push(part);
    // the head of the arrow begins the goto
    else if (part.end > part.start) way.goto = { start: headOf(text, arrow?.end ?? from), end: part.end };
  });
  return way;
}

/** Where the last arrow before a place begins, with two of its signs. */
function headOf(text: string, before: number): number {
  let at = before;
  while (at > 0 && /\s/.test(text[at - 1])) at -= 1;
  return text[at - 1] === '>' ? at - 2 : at - 1;
}

function isSaid(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end);
  return /^["«“]/.test(words) || BOXED.test(words);
}

function targetOf(text: string, { goto }: Way): string | undefined {
  if (!goto) return undefined;
  const words = text.slice(goto.start, goto.end).replace(/^(?:[-=─]>|[→►▶])\s*/u, '');
  return nameOf(words);
}

function nameOf(words: string): string {
  return words.replace(/^\[|\].*$|[.\s]+$/g, '').trim().toLowerCase();
}

/** A line that names a box: one that is led to, or one written like it. */
function boxIn(text: string, { start, end, piece }: LineEntry, isLedTo: (name: string) => boolean): HeadingEntry | undefined {
  const match = TITLE.exec(text.slice(start, end));
  const name = match?.[1] ?? match?.[2];
  if (!match || !name || !(isLedTo(name.toLowerCase()) || (match[1] !== undefined && /^\d/.test(name)))) return undefined;
  const at = text.indexOf(name, start);
  const words = match[3] ? trimmed(text, text.indexOf(match[3], at + name.length), end) : { start: at, end: at + name.length };
  return { ...plainHeading(words, { start: piece.start, end }), stage: true, aliases: [name] };
}

function branchOf(text: string, entry: LineEntry, answer: Range, way: Way): LineEntry {
  const head = pieceOf(text, answer.start, answer.end);
  return { ...entry, piece: head, start: answer.start, marker: undefined, branch: { head: answer, body: { start: answer.end, end: answer.end }, ...(head.quoted ? { heard: true as const } : {}) }, children: partsOf(text, entry, way) };
}

function partsOf(text: string, entry: LineEntry, { said, goto }: Way): LineEntry[] {
  const parts = said.map((range) => saidIn(text, entry, range));
  return goto ? [...parts, lineAt(text, entry, goto)] : parts;
}

function lineAt(text: string, entry: LineEntry, { start, end }: Range): LineEntry {
  return { ...entry, piece: pieceOf(text, start, end), start, end, first: false, marker: undefined, children: [] };
}

function saidIn(text: string, entry: LineEntry, range: Range): LineEntry {
  const words = text.slice(range.start, range.end);
  const boxed = BOXED.exec(words);
  if (!boxed) return { ...lineAt(text, entry, range), voice: 'agent' };
  const start = range.start + words.indexOf(boxed[1], 1);
  return { ...lineAt(text, entry, { start, end: start + boxed[1].length }), voice: 'agent' };
}

/** What stands in a box, without the bars and brackets around it. */
function inBox(text: string, entry: LineEntry): LineEntry {
  const bar = barOf(text, entry);
  const range = trimmed(text, entry.start + bar, entry.end);
  return BOXED.test(text.slice(range.start, range.end)) ? saidIn(text, entry, range) : bar > 0 ? lineAt(text, entry, range) : entry;
}

/** How far bars and blanks go before what a line holds. */
function barOf(text: string, { start, end }: LineEntry): number {
  return BAR.exec(text.slice(start, end))?.[0].length ?? 0;
}
