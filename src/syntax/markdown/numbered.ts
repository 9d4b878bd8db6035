/** Steps that are numbered where their words begin: «Шаг 7. «По дому всё чисто.» → шаг 8», `**Step 7.** "You've got …"`, `**Q4** "Did you have to wait?"`. */
import { pieceOf } from './pieces.js';
import { plainHeading, type Entry, type LineEntry } from './entries.js';
import type { Range } from '../../source/index.js';

/** The name of a step, in bold or not, and the sign that parts it from the words. */
const STEP = /^(\*\*|__)?((?:шаг|этап|блок|экран|узел|step|stage|block|screen|node)\s*№?\s*\d{1,3}\p{L}?)(?:\s*[.:)—–-]\s*\1|\1\s*[.:)—–-]|\1(?=\s+[«"“]))\s*/iu;
/** The code of a step in bold: letters and a figure, or a Roman number. */
const CODE = /^(\*\*|__)(\p{Lu}{0,2}\d{1,3}\p{Ll}?|[ivx]{1,5})(?:[.:)]?\1[.:)]?|\1)\s+/u;
/** What is said there, or what the customer says before it. */
const QUOTED = /^[*_]{0,2}["«“[(]/;
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
  const found = stepsIn(text, entries, STEP);
  const steps = found.size > 0 ? found : codedIn(text, entries);
  if (steps.size === 0) return [...entries];
  return entries.flatMap((entry): Entry[] => {
    const step = steps.get(entry);
    return step && entry.kind === 'line' ? [plainHeading(LEVEL, step.name, { start: entry.start, end: step.rest }), wordsOf(text, entry, step)] : [entry];
  });
}

/** The lines that steps begin on, when there are three or more of them. */
function stepsIn(text: string, entries: readonly Entry[], opening: RegExp): Map<Entry, Step> {
  const steps = new Map<Entry, Step>();
  for (const entry of entries) {
    const step = entry.kind === 'line' ? stepOf(text, entry, opening) : undefined;
    if (step) steps.set(entry, step);
  }
  const names = new Set([...steps.values()].map(({ name }) => text.slice(name.start, name.end).toLowerCase()));
  return names.size < LEAST_STEPS ? new Map() : steps;
}

/** Codes name steps when each comes once, and most stand before quotations or some are led to; before every line of a talk they only count. */
function codedIn(text: string, entries: readonly Entry[]): Map<Entry, Step> {
  const steps = stepsIn(text, entries, CODE);
  const found = [...steps.values()];
  const names = new Set(found.map(({ name }) => text.slice(name.start, name.end)));
  const quoted = found.filter(({ rest }) => QUOTED.test(text.slice(rest, rest + 3))).length;
  return names.size === found.length && (quoted * 4 >= found.length * 3 || ledTo(text, names) >= LEAST_LED) ? steps : new Map();
}

/** How many codes stand where a way ends: `→ YES: S2`, `then S5`. */
function ledTo(text: string, names: ReadonlySet<string>): number {
  const led = new Set([...text.matchAll(/(?:→|->|:|then|to|потом|на|к)\s+(\p{Lu}{1,2}\d{1,3})[.\s)]*$/gmu)].map(([, name]) => name));
  return [...led].filter((name) => names.has(name)).length;
}

const LEAST_LED = 2;

function stepOf(text: string, entry: LineEntry, opening: RegExp): Step | undefined {
  if (entry.marker || entry.where !== 'plain') return undefined;
  const { start, end } = entry.piece;
  const match = opening.exec(text.slice(start, Math.min(end, start + LONGEST_NAME)));
  if (!match || start + match[0].length >= end || isTitle(text.slice(start + match[0].length, end))) return undefined;
  const from = start + (match[1]?.length ?? 0);
  return { name: { start: from, end: from + match[2].length }, rest: start + match[0].length };
}

/** `STEP 2. FIND OUT`: capitals behind the number are the title of the step, not its words. */
function isTitle(words: string): boolean {
  return /\p{Lu}{3}/u.test(words) && words === words.toUpperCase() && !/["«“?!]/.test(words);
}

function wordsOf(text: string, entry: LineEntry, { rest }: Step): LineEntry {
  return { ...entry, piece: pieceOf(text, rest, entry.piece.end), start: rest, first: true };
}
