/** Steps under a number in bold, with their titles beside it: «**3.** Другой день», `**2b.** When you have done no homework.`, over what is said there. */
import { trimmed } from '../inline.js';
import { isUnclaimed, plainHeading, type Entry, type LineEntry } from './entries.js';
import { pieceOf } from './pieces.js';
import type { Range } from '../../source/index.js';

const NUMBER = /^(\*\*|__)(\d{1,2}\p{Ll}?)(?:[.:)]\1|\1[.:)])\s+/u;
/** A way on that stands behind a title: `5. Objections, then → 6`. */
const WAY = /[,;:]?\s*(?:(?:then|затем|потом|далее|и)\s+)?((?:→|->|=>|⇒|➡)\s*\S.{0,20})$/u;
/** Where a way leads: the number of a step. */
const LED = /(?:→|->|=>|⇒|➡)\s*(\d{1,2}\p{Ll}?)(?!\p{L}|\d)/gu;
const LEAST_STEPS = 3;
const LONGEST_TITLE = 80;
const LEVEL = 6;

/** A line that a step begins on; `way`: where a way on begins. */
interface Step {
  number: Range;
  title: Range;
  way?: number;
}

/** Makes steps of such lines when there are three or more, each number comes once, and none of them is a line of a talk. */
export function withBoldNumbers(text: string, entries: readonly Entry[]): Entry[] {
  const steps = new Map<Entry, Step>();
  for (const entry of entries) {
    const step = entry.kind === 'line' ? stepOf(text, entry) : undefined;
    if (step) steps.set(entry, step);
  }
  const numbers = new Set([...steps.values()].map(({ number }) => text.slice(number.start, number.end)));
  if (numbers.size < LEAST_STEPS || numbers.size < steps.size) return [...entries];
  const led = new Set([...text.matchAll(LED)].map(([, number]) => number));
  return entries.flatMap((entry): Entry[] => {
    const step = steps.get(entry);
    if (!step || entry.kind !== 'line') return [entry];
    const { number, title, way } = step;
    const name = text.slice(number.start, number.end);
    // whatever its title, what is led to is a step: `11. He's out.`
    const heading = { ...plainHeading(LEVEL, title, { start: entry.start, end: way ?? entry.end }), aliases: [name], ...(led.has(name) ? { stage: true as const } : {}) };
    return way === undefined ? [heading] : [heading, { ...entry, piece: pieceOf(text, way, entry.piece.end), start: way }];
  });
}

function stepOf(text: string, entry: LineEntry): Step | undefined {
  if (!isUnclaimed(entry) || entry.marker || entry.where !== 'plain' || !entry.first) return undefined;
  const { start, end } = entry.piece;
  const words = text.slice(start, end);
  const match = NUMBER.exec(words);
  if (!match) return undefined;
  const way = WAY.exec(words);
  const title = trimmed(text, start + match[0].length, way ? start + way.index : end);
  if (!isTitle(text.slice(title.start, title.end))) return undefined;
  const from = start + match[1].length;
  return { number: { start: from, end: from + match[2].length }, title, ...(way ? { way: end - way[1].length } : {}) };
}

/** No quotation, no name before a colon, no further marks of emphasis. */
function isTitle(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_TITLE && !/["«“„*_:!?]/.test(words);
}
