/** How the questions to the graph of a call grow with it. */
import { execFileSync } from 'node:child_process';
import { duration, ratio, table } from './table.mjs';

/**
 * @typedef {{ sizes: number[], questions: { name: string, ms: number[] }[] }} Growth milliseconds of each question for calls of so many points
 * @param {string} program the bundle of questions.ts
 * @returns {Growth}
 */
export function growthOf(program) {
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
}

/** The growth as a table; the last column is the time for a point of the largest call over that for a point of the one before: 1 is linear. */
export function growthTable({ sizes, questions }) {
  const head = ['questions to the graph of a call, by its points', ...sizes.map((size) => size.toLocaleString('en')), 'a point'];
  const rows = questions.map(({ name, ms }) => {
    const [before, last] = ms.slice(-2).map((time, index) => time / sizes[sizes.length - 2 + index]);
    return [name, ...ms.map(duration), ratio(last / before)];
  });
  return table(head, rows);
}
