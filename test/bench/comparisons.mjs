/** What is compared with what, and how good it should be. */

/**
 * @typedef {{
 *   name: string,
 *   one: readonly string[],
 *   other: readonly string[],
 *   rounds: number,
 *   target?: number,
 *   memory?: boolean,
 * }} Wanted `target` is the ratio of wall time not to be exceeded; `memory` lists the peak as well
 */

/** The sets of scripts that are needed. */
export function setsFor({ quick }) {
  return quick ? ['one', 'scripts200', 'yaml200', 'megabyte1'] : ['one', 'scripts200', 'scripts2000', 'yaml200', 'megabyte1', 'megabyte10'];
}

/**
 * @param {string} callint the command's file
 * @param {{ markdown: string, yaml: string }} floors
 * @param {Record<string, { path: string }>} sets
 * @returns {Wanted[]}
 */
export function comparisons(callint, floors, sets, { quick }) {
  const lint = (set) => [callint, '--format', 'json', sets[set].path];
  const rounds = (thorough, short) => (quick ? short : thorough);
  const list = [
    { name: 'cold start: one script / node -e 0', one: [callint, sets.one.path], other: ['-e', '0'], rounds: rounds(15, 7), target: 2.5 },
    { name: '200 scripts / remark-parse alone', one: lint('scripts200'), other: [floors.markdown, sets.scripts200.path], rounds: rounds(9, 3), target: 1.2, memory: true },
    { name: '200 YAML / yaml parseDocument alone', one: lint('yaml200'), other: [floors.yaml, sets.yaml200.path], rounds: rounds(7, 3) },
    { name: '1 MB in one file / remark-parse alone', one: lint('megabyte1'), other: [floors.markdown, sets.megabyte1.path], rounds: 1, memory: true },
  ];
  if (quick) return list;
  return [
    ...list,
    { name: '2,000 scripts / remark-parse alone', one: lint('scripts2000'), other: [floors.markdown, sets.scripts2000.path], rounds: 3, target: 1.2, memory: true },
    // remark-parse alone would take minutes on 10 MB
    { name: '10 MB in one file / 1 MB in one file', one: lint('megabyte10'), other: lint('megabyte1'), rounds: 1, target: 12, memory: true },
  ];
}
