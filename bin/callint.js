#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { requireCached } = require('./code-cache.js');
const { shield } = require('./foreign-code.js');

// Node checks the compiled code that it carries against V8's flags: what is needed of it is loaded before one is set
void [process.stdout, process.stderr];
// V8 compiles a regular expression for its first use and once more, better, for its second. One script uses most of ours twice
// V8's best compiler took a third of the processor's time of a run over 200 scripts, for functions that were nearly done: they have
// to run four times as long (in bytes of code run) before it takes them on. On 2,000 scripts that costs nothing
if (/^v2[0-4]\./.test(process.version)) setFlagsFromString('--no-regexp-tier-up --interrupt-budget=600000');

const command = join(__dirname, '../dist/cli/main.cjs');
if (existsSync(command)) {
  // the language server looks after its console itself, and ends when the editor says so
  const exit = process.argv[2] === 'lsp' ? process.exit : shield();
  requireCached(command).main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
    // Node would wait for its compiler, which may be busy with code that is not needed any more; what was printed is out by now
    process.stderr.write('', () => exit());
  });
} else {
  console.error('callint is not built yet: run npm run build.');
  process.exitCode = 2;
}
