/** What is compared with what, and how good it should be. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Loaded before the linter: keeps it from code that was compiled in an earlier run. */
const NOTHING_COMPILED = fileURLToPath(new URL('nothing-compiled.cjs', import.meta.url));

/**
 * @typedef {{
 *   name: string,
 *   one: readonly string[],
 *   other: readonly string[],
 *   rounds: number,
 *   target?: number,
 *   memory?: boolean,
 *   before?: readonly string[],
 * }} Wanted `target` is the ratio of wall time not to be exceeded; `memory` lists the peak as well; `before`
 *   is run once beforehand and not measured
 */

/** The sets of scripts that are needed. */
export function setsFor({ quick }) {
  return quick ? ['one', 'scripts200', 'yaml200', 'megabyte1'] : ['one', 'scripts200', 'scripts2000', 'scripts10000', 'yaml200', 'megabyte1', 'megabyte10'];
}

/**
 * @param {string} callint the command's file
 * @param {{ markdown: string, yaml: string, hash: string }} floors
 * @param {Record<string, { path: string }>} sets
 * @returns {Wanted[]}
 */
export function comparisons(callint, floors, sets, { quick }) {
  const lint = (set, threads = 'off') => [callint, '--format', 'json', '--concurrency', threads, sets[set].path];
  const rounds = (thorough, short) => (quick ? short : thorough);
  const list = [
    { name: 'cold start: one script / node -e 0', one: [callint, sets.one.path], other: ['-e', '0'], rounds: rounds(15, 7), target: 2.5 },
    { name: 'first run of all: nothing is compiled yet / node -e 0', one: ['--require', NOTHING_COMPILED, callint, sets.one.path], other: ['-e', '0'], rounds: rounds(7, 3) },
    { name: '200 scripts / remark-parse alone', one: lint('scripts200'), other: [floors.markdown, sets.scripts200.path], rounds: rounds(9, 3), target: 1.2, memory: true },
    { name: '200 YAML / yaml parseDocument alone', one: lint('yaml200'), other: [floors.yaml, sets.yaml200.path], rounds: rounds(7, 3) },
    { name: '1 MB in one file / remark-parse alone', one: lint('megabyte1'), other: [floors.markdown, sets.megabyte1.path], rounds: 1, memory: true },
  ];
  if (quick) return list;
  return [
    ...list,
    { name: '2,000 scripts / remark-parse alone', one: lint('scripts2000'), other: [floors.markdown, sets.scripts2000.path], rounds: 3, target: 1.2, memory: true },
    { name: '2,000 scripts, two threads / remark-parse alone', one: lint('scripts2000', '2'), other: [floors.markdown, sets.scripts2000.path], rounds: 3, target: 0.65, memory: true },
    ...['scripts2000', 'scripts10000'].flatMap((set) => known(callint, floors, sets, set)),
    // remark-parse alone would take minutes on 10 MB
    { name: '10 MB in one file / 1 MB in one file', one: lint('megabyte10'), other: lint('megabyte1'), rounds: 1, target: 12, memory: true },
  ];
}

/** Runs that find all in the cache: with the report that was made before, and with one that is made anew. */
function known(callint, floors, sets, set) {
  const { path, files } = sets[set];
  const cached = (...format) => [callint, '--cache', '--cache-location', join(dirname(path), `${set}-known`), ...format, path];
  const count = files.toLocaleString('en');
  const hash = [floors.hash, path];
  return [
    { name: `${count} known scripts / their hashes`, before: cached(), one: cached(), other: hash, rounds: 7, target: 2, memory: true },
    { name: `${count} known scripts, as JSON / their hashes`, before: cached('--format', 'json'), one: cached('--format', 'json'), other: hash, rounds: 3, memory: true },
  ];
}
