/** Which step of a run takes how much of it. */
import { execFileSync } from 'node:child_process';
import { median } from './measure.mjs';

/** What the steps of stages.ts are called in the table. */
const NAMES = {
  start: 'start node, load the bundle',
  lexicon: 'make the lexicon',
  read: 'read and decode',
  markdown: 'blocks of Markdown',
  tree: 'lower to the tree',
  utterances: 'utterances and their text',
  tokens: 'tokens and sentences',
  entities: 'entities',
  acts: 'acts',
  flow: 'flow',
  rules: 'rules',
  report: 'report',
};

/**
 * @param {string} program the bundle of stages.ts
 * @param {string} folder scripts to run over
 * @returns {{ name: string, ms: number, share: number }[]} medians
 */
export function sharesOf(program, folder, rounds) {
  const runs = Array.from({ length: rounds }, () => JSON.parse(execFileSync(process.execPath, [program, folder], { encoding: 'utf8' })));
  const steps = Object.entries(NAMES).map(([step, name]) => ({ name, ms: median(runs.map((run) => run[step])) }));
  const whole = steps.reduce((sum, { ms }) => sum + ms, 0);
  return steps.map(({ name, ms }) => ({ name, ms, share: ms / whole }));
}
