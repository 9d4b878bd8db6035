import { describe, expect, it } from 'vitest';
import { fitTrees, scoreOf } from '../../src/build/train-trees.mjs';

/** The truth is that the first two features differ: nothing that one of them shows. */
const rows = Array.from({ length: 600 }, (_, at) => Float64Array.from([at % 2, Math.floor(at / 2) % 2, Math.floor(at / 4) % 3, at % 7]));
const truth = Uint8Array.from(rows, ([a, b]) => Number(a !== b));
const all = [...rows.keys()];

describe('boosted trees', () => {
  it('learn what only two features together show', () => {
    const learnt = fitTrees(rows, truth, all);
    expect(rows.every((row, at) => scoreOf(learnt, row) > 0 === (truth[at] === 1))).toBe(true);
  });

  it('are the same for the same rows', () => {
    expect(fitTrees(rows, truth, all)).toEqual(fitTrees(rows, truth, all));
  });

  it('learn from the chosen rows alone', () => {
    const lied = truth.map((one, at) => (at < 300 ? one : 1));
    expect(fitTrees(rows, lied, all.slice(0, 300)).trees[0]).toEqual(fitTrees(rows, truth, all.slice(0, 300)).trees[0]);
  });
});
