/** What the agent does next, in a few words that nobody says: `then: note the choice, thank, end`, `busy: ask when to ring back`. */
import { opensCommand, speechScore } from '../../directions.js';
import { matchEnd } from '../../gotos.js';
import type { Block } from '../../nodes.js';
import { isEnd } from '../tree/jumps.js';
import { at, note, type Reading } from '../reading.js';
import type { Scalar } from '../values/values.js';

/** The instruction that stands below what is said, where anything jotted down is one. */
export function instructionBelow(reading: Reading, value: Scalar): Block[] | undefined {
  return isJotted(value.text) && speechScore(value.text) < SOUNDS_SPOKEN ? instructed(reading, value) : undefined;
}

/** The instruction that stands where the agent's words may stand as well: it opens with a command. */
export function instructionInstead(reading: Reading, value: Scalar): Block[] | undefined {
  return isJotted(value.text) && opensCommand(value.text) && speechScore(value.text) < 0 ? instructed(reading, value) : undefined;
}

const SOUNDS_SPOKEN = 1;

/** Several words without a capital letter and without the mark that ends a sentence. */
function isJotted(text: string): boolean {
  return /^\p{Ll}.*\s/su.test(text.trim()) && !/[.?!…:]["»”)]*$/.test(text.trim());
}

function instructed(reading: Reading, value: Scalar): Block[] {
  const last = value.text.trim().split(/[,;.]\s*|\s(?:and|then|и|потом|затем)\s/u).at(-1) ?? '';
  const words = note(reading, value, value, false);
  return isEnd(last) || matchEnd(last) ? [words, { type: 'end', position: at(reading, value) }] : [words];
}
