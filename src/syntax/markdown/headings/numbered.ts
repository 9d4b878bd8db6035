/** Steps that are numbered where their words begin: «Шаг 7. «По дому всё чисто.» → шаг 8», `**Step 7.** "You've got …"`, `**Q4** "Did you have to wait?"`. */
import { comesOnce, countedAt, countedIn, markOf, type Counted, type Counting } from './counted.js';
import { pieceOf } from '../line/pieces.js';
import { plainHeading, type Entry, type LineEntry } from '../entries.js';

/** The name of a step, in bold or not, and the sign that parts it from the words. */
const STEP = /^(\*\*|__)?(?<mark>(?:шаг|этап|блок|экран|узел|step|stage|block|screen|node)\s*№?\s*\d{1,3}\p{L}?)(?:\s*[.:)—–-]\s*\1|\1\s*[.:)—–-]|\1(?=\s+[«"“]))\s*/iu;
/** The code of a step in bold: letters and a figure, or a Roman number. */
const CODE = /^(\*\*|__)(?<mark>\p{Lu}{0,2}\d{1,3}\p{Ll}?|[ivx]{1,5})(?:[.:)]?\1[.:)]?|\1)\s+/u;
/** What is said there, or what the customer says before it. */
const QUOTED = /^[*_]{0,2}["«“[(]/;
const LEAST_STEPS = 3;
const LONGEST_NAME = 40;
/** Names count wherever they come again. */
const NAMES: Counting<Counted> = { read: (text, line) => stepOf(text, line, STEP), leastMarks: LEAST_STEPS };
const CODES: Counting<Counted> = { read: (text, line) => stepOf(text, line, CODE), leastMarks: LEAST_STEPS, isNext: comesOnce };

/** Makes headings of the names of steps that stand before words of the step, when there are three or more. */
export function withNumberedSteps(text: string, entries: readonly Entry[]): Entry[] {
  const found = countedIn(text, entries, NAMES);
  const steps = found.size > 0 ? found : codedIn(text, entries);
  if (steps.size === 0) return [...entries];
  return entries.flatMap((entry): Entry[] => {
    const step = steps.get(entry);
    return step && entry.kind === 'line' ? [plainHeading(step.mark, { start: entry.start, end: step.words.start }), wordsOf(text, entry, step)] : [entry];
  });
}

/** Codes name steps when each comes once, and most stand before quotations or some are led to; before every line of a talk they only count. */
function codedIn(text: string, entries: readonly Entry[]): Map<Entry, Counted> {
  const steps = countedIn(text, entries, CODES);
  const found = [...steps.values()];
  const quoted = found.filter(({ words }) => QUOTED.test(text.slice(words.start, words.start + 3))).length;
  return quoted * 4 >= found.length * 3 || ledTo(text, new Set(found.map((step) => markOf(text, step)))) >= LEAST_LED ? steps : new Map();
}

/** How many codes stand where a way ends: `→ YES: S2`, `then S5`. */
function ledTo(text: string, names: ReadonlySet<string>): number {
  const led = new Set([...text.matchAll(/(?:→|->|:|then|to|потом|на|к)\s+(\p{Lu}{1,2}\d{1,3})[.\s)]*$/gmu)].map(([, name]) => name));
  return [...led].filter((name) => names.has(name)).length;
}

const LEAST_LED = 2;

function stepOf(text: string, entry: LineEntry, opening: RegExp): Counted | undefined {
  if (entry.marker || entry.where !== 'plain') return undefined;
  const step = countedAt(text, entry.piece, opening, LONGEST_NAME);
  return step && !isTitle(text.slice(step.words.start, step.words.end)) ? step : undefined;
}

/** `STEP 2. FIND OUT`: capitals behind the number are the title of the step, not its words. */
function isTitle(words: string): boolean {
  return /\p{Lu}{3}/u.test(words) && words === words.toUpperCase() && !/["«“?!]/.test(words);
}

function wordsOf(text: string, entry: LineEntry, { words }: Counted): LineEntry {
  return { ...entry, piece: pieceOf(text, words.start, words.end), start: words.start, first: true };
}
