/** Which places touch one another: by a search each, since a long script has thousands of turns and of findings. */
import { remembered, type Utterance } from '../meaning/index.js';
import type { Script } from '../script.js';
import type { Range } from '../source/index.js';

/** The turns of the agent at a place, last first. */
export function turnsAt(script: Script, { start, end }: Range): Utterance[] {
  const { turns, ranges } = turnsInOrder(script);
  const found: Utterance[] = [];
  for (let at = firstBehind(ranges, end) - 1; at >= 0 && ranges[at].end >= start; at -= 1) found.push(turns[at]);
  return found;
}

/** Tells of a range whether any of these touches it. */
export function touching(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = [...ranges].sort((one, other) => one.start - other.start);
  let reach = -1;
  const ends = sorted.map(({ end }) => (reach = Math.max(reach, end)));
  return ({ start, end }) => {
    const behind = firstBehind(sorted, end);
    return behind > 0 && ends[behind - 1] >= start;
  };
}

const turnsInOrder = remembered((script: Script) => {
  const turns = [...script.agentTurns].sort((one, other) => one.range.start - other.range.start);
  return { turns, ranges: turns.map(({ range }) => range) };
});

/** The index of the first of some sorted ranges that begins after an offset. */
function firstBehind(sorted: readonly Range[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
