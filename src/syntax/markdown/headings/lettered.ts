/** Cases under letters, each with its answer below: «А) подшить брюки» over «Подшиваем за день.», `**B)** "Honestly, we barely use it"`. */
import { trimmed } from '../../inline.js';
import { soundsLikeAgent } from '../../voices.js';
import { calledByMark, countedAt, type Counted } from './counted.js';
import { plainHeading, type Entry, type LineEntry } from '../entries.js';
import { indentAt } from '../answers/indents.js';
import { pieceOf } from '../line/pieces.js';

const LETTER = /^(?:\*\*|__)?(?<mark>\p{L}\d{0,2})(?:[).](?:\*\*|__)[.)]?|\)|(?:\*\*|__)[.):])\s+/u;
const LEAST_CASES = 2;
/** By so much what is under a letter sounds less like the agent than the answer below it, on the average, in log-odds. */
const APART = 1;

/** A letter with its words. */
interface Case extends Counted {
  entry: LineEntry;
  /** Where the line of the letter stands, and the last of those that belong to it. */
  at: number;
  last: number;
}

/** Makes branches of cases under letters, when two or more sound like the customer's beside what stands below them. */
export function withLettered(text: string, entries: readonly Entry[]): Entry[] {
  const cases = casesOf(text, entries);
  if (cases.length < LEAST_CASES) return [...entries];
  const answered = cases.filter(({ entry, at, last }) => entry.children.length > 0 || last > at);
  if (answered.length < LEAST_CASES || !soundHeard(text, entries, answered)) return [...entries];
  const quoted = cases.filter((one) => isQuoted(text, one)).length >= LEAST_CASES;
  const heads = new Map<Entry, Case>(cases.map((one) => [one.entry, one]));
  const found: Entry[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    const one = heads.get(entry);
    if (!one) {
      found.push(entry);
      continue;
    }
    if (quoted && !isQuoted(text, one)) {
      // **D)** Terms: a step that the cases lead to
      found.push(calledByMark(text, plainHeading(one.words, { start: entry.start, end: one.words.end }), one));
      continue;
    }
    const below = withLettered(text, entries.slice(index + 1, one.last + 1));
    found.push({ ...one.entry, marker: undefined, piece: pieceOf(text, one.words.start, one.words.end), branch: { head: one.words, body: { start: one.words.end, end: one.words.end } }, children: [...one.entry.children, ...below] });
    index = one.last;
  }
  return found;
}

/** The cases of one depth, in their order. */
function casesOf(text: string, entries: readonly Entry[]): Case[] {
  const cases: Case[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    const one = entry.kind === 'line' ? caseAt(text, entry) : undefined;
    if (!one || entry.kind !== 'line') continue;
    const indent = indentAt(text, entry.start);
    let last = index;
    while (last + 1 < entries.length && belongs(text, entry, indent, entries[last + 1])) last += 1;
    cases.push({ entry, ...one, at: index, last });
    index = last;
  }
  return cases;
}

function caseAt(text: string, entry: LineEntry): Counted | undefined {
  if (entry.where !== 'plain' || entry.voice !== undefined || entry.branch || entry.piece.label?.kind === 'speaker') return undefined;
  const one = countedAt(text, { start: entry.start, end: entry.piece.end }, LETTER);
  return one && { mark: one.mark, words: trimmed(text, one.words.start, one.words.end) };
}

/** Lines further in, and those of the same paragraph that open with no letter. */
function belongs(text: string, head: LineEntry, indent: number, next: Entry): boolean {
  if (next.kind !== 'line' || next.where !== 'plain') return false;
  return indentAt(text, next.start) > indent || (next.paragraph === head.paragraph && !next.marker && caseAt(text, next) === undefined);
}

function soundHeard(text: string, entries: readonly Entry[], cases: readonly Case[]): boolean {
  let apart = 0;
  for (const { entry, words, at } of cases) {
    const child = entry.children[0] ?? entries[at + 1];
    if (child?.kind !== 'line') return false;
    const { quoted } = pieceOf(text, words.start, words.end);
    apart += soundsLikeAgent(text.slice(child.piece.start, child.piece.end)) - soundsLikeAgent(text.slice(quoted?.start ?? words.start, quoted?.end ?? words.end));
  }
  return apart / cases.length >= APART;
}

function isQuoted(text: string, { words }: Case): boolean {
  return pieceOf(text, words.start, words.end).quoted !== undefined;
}
