/** V8's flags for a run: over one script, compiling costs more than running what was compiled; over many it is the other way round. */
const { existsSync, statSync } = require('node:fs');

/** Up to so many bytes: on 20,000, five scripts of the usual size, better code would have paid. */
const SMALL_BYTES = 20_000;

/**
 * V8 compiles a regular expression for its first use and once more, better, for its second. One script uses most of ours twice.
 * V8's best compiler took a third of the processor's time of a run over 200 scripts, for functions that were nearly done: they have
 * to run four times as long (in bytes of code run) before it takes them on. On 2,000 scripts that costs nothing.
 */
exports.FLAGS = '--no-regexp-tier-up --interrupt-budget=600000';

/**
 * For one small script. An expression without copies of its branches is ready in two thirds of the time, and slower: 200 scripts would take
 * a quarter more. Code of the quick compiler, 1,200 functions a script, hardly runs before the end.
 */
exports.FLAGS_FOR_ONE = '--no-regexp-optimization --no-sparkplug';

/**
 * Does a command line name one small script and nothing else, as in `callint call.md -f compact`.
 * @param {readonly string[]} args
 */
exports.isForOne = (args) => {
  const named = args.filter((arg, index) => arg !== 'check' && ![arg, args[index - 1]].some((each) => each?.startsWith('-')));
  const script = named.length === 1 && existsSync(named[0]) ? statSync(named[0]) : undefined;
  return script?.isFile() === true && script.size <= SMALL_BYTES;
};
