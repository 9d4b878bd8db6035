/** Steps under a number in bold, with their titles beside it: «**3.** Другой день», `**2b.** When you have done no homework.`, over what is said there. */
import { trimmed } from '../../inline.js';
import { calledByMark, comesOnce, countedAt, countedIn, markOf, type Counted, type Counting } from './counted.js';
import { isUnclaimed, plainHeading, type Entry, type LineEntry } from '../entries.js';
import { pieceOf } from '../line/pieces.js';

const NUMBER = /^(\*\*|__)(?<mark>\d{1,2}\p{Ll}?)(?:[.:)]\1|\1[.:)])\s+/u;
/** A way on that stands behind a title: `5. Objections, then → 6`. */
const WAY = /[,;:]?\s*(?:(?:then|затем|потом|далее|и)\s+)?((?:→|->|=>|⇒|➡)\s*\S.{0,20})$/u;
/** Where a way leads: the number of a step. */
const LED = /(?:→|->|=>|⇒|➡)\s*(\d{1,2}\p{Ll}?)(?!\p{L}|\d)/gu;
const LEAST_STEPS = 3;
const LONGEST_TITLE = 80;

/** A line that a step begins on; its words are the title. `way`: where a way on begins. */
interface Step extends Counted {
  way?: number;
}

const STEPS: Counting<Step> = { read: stepOf, leastMarks: LEAST_STEPS, isNext: comesOnce };

/** Makes steps of such lines when there are three or more, each number comes once, and none of them is a line of a talk. */
export function withBoldNumbers(text: string, entries: readonly Entry[]): Entry[] {
  const steps = countedIn(text, entries, STEPS);
  if (steps.size === 0) return [...entries];
  const led = new Set([...text.matchAll(LED)].map(([, number]) => number));
  return entries.flatMap((entry): Entry[] => {
    const step = steps.get(entry);
    if (!step || entry.kind !== 'line') return [entry];
    const { words, way } = step;
    // whatever its title, what is led to is a step: `11. He's out.`
    const isStage = led.has(markOf(text, step));
    const heading = { ...calledByMark(text, plainHeading(words, { start: entry.start, end: way ?? entry.end }), step), ...(isStage ? { stage: true as const } : {}) };
    return way === undefined ? [heading] : [heading, { ...entry, piece: pieceOf(text, way, entry.piece.end), start: way }];
  });
}

function stepOf(text: string, entry: LineEntry): Step | undefined {
  if (!isUnclaimed(entry) || entry.marker || entry.where !== 'plain' || !entry.first) return undefined;
  const { start, end } = entry.piece;
  const step = countedAt(text, entry.piece, NUMBER);
  if (!step) return undefined;
  const way = WAY.exec(text.slice(start, end));
  const words = trimmed(text, step.words.start, way ? start + way.index : end);
  return isTitle(text.slice(words.start, words.end)) ? { mark: step.mark, words, ...(way ? { way: end - way[1].length } : {}) } : undefined;
}

/** No quotation, no name before a colon, no further marks of emphasis. */
function isTitle(words: string): boolean {
  return words.length > 0 && words.length <= LONGEST_TITLE && !/["«“„*_:!?]/.test(words);
}
