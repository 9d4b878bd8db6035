/** What a long script costs beside the reading of it. */
import { execFileSync } from 'node:child_process';
import { duration, ratio, table } from './table.mjs';

/** The flow of a script may take as long as the reading of it. */
const TARGET = 1;

/**
 * @typedef {{ steps: number, rules: number, parse: number, understand: number, graph: number, flowRules: number }} Long milliseconds of each part
 * @param {string} program the bundle of long.ts
 * @returns {Long}
 */
export function longScriptOf(program) {
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
}

/** The parts as a table, each against the reading. */
export function longTable({ steps, rules, parse, understand, graph, flowRules }) {
  const analysis = (graph + flowRules) / parse;
  return table([`a script of ${steps.toLocaleString('en')} steps with loops`, 'time', 'of reading', 'target', ''], [
    ['reading it', duration(parse), ratio(1), '', ''],
    ['understanding its lines', duration(understand), ratio(understand / parse), '', ''],
    [`its graph and ${rules} flow rules`, duration(graph + flowRules), ratio(analysis), `≤ ${TARGET}`, analysis <= TARGET ? '✓' : '✗'],
  ]);
}
