/** Steps that are numbered where their words begin: «Шаг 7. «По дому всё чисто.» → шаг 8», `**Step 7.** "You've got …"`. */
import { pieceOf } from './pieces.js';
import { plainHeading, type Entry, type LineEntry } from './entries.js';
import type { Range } from '../../source/index.js';

/** The name of a step, in bold or not, and the sign that parts it from the words. */
const STEP = /^(\*\*|__)?((?:шаг|этап|блок|экран|узел|step|stage|block|screen|node)\s*№?\s*\d{1,3}\p{L}?)(?:\s*[.:)—–-]\s*\1|\1\s*[.:)—–-]|\1(?=\s+[«"“]))\s*/iu;
const LEVEL = 6;
const LEAST_STEPS = 3;
const LONGEST_NAME = 40;

/** A line that a step begins on: its name, and where the words begin. */
interface Step {
  name: Range;
  rest: number;
}

/** Makes headings of the names of steps that stand before words of the step, when there are three or more. */
export function withNumberedSteps(text: string, entries: readonly Entry[]): Entry[] {
  const steps = new Map<Entry, Step>();
  for (const entry of entries) {
    const step = entry.kind === 'line' ? stepOf(text, entry) : undefined;
    if (step) steps.set(entry, step);
  }
  const names = new Set([...steps.values()].map(({ name }) => text.slice(name.start, name.end).toLowerCase()));
  if (names.size < LEAST_STEPS) return [...entries];
  return entries.flatMap((entry): Entry[] => {
    const step = steps.get(entry);
    return step && entry.kind === 'line' ? [plainHeading(LEVEL, step.name, { start: entry.start, end: step.rest }), wordsOf(text, entry, step)] : [entry];
  });
}

function stepOf(text: string, entry: LineEntry): Step | undefined {
  if (entry.marker || entry.where !== 'plain') return undefined;
  const { start, end } = entry.piece;
  const match = STEP.exec(text.slice(start, Math.min(end, start + LONGEST_NAME)));
  if (!match || start + match[0].length >= end) return undefined;
  const from = start + (match[1]?.length ?? 0);
  return { name: { start: from, end: from + match[2].length }, rest: start + match[0].length };
}

function wordsOf(text: string, entry: LineEntry, { rest }: Step): LineEntry {
  return { ...entry, piece: pieceOf(text, rest, entry.piece.end), start: rest, first: true };
}
