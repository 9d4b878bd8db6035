#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { requireCached } = require('./code-cache.js');
const { shield } = require('./foreign-code.js');
const { FLAGS, FLAGS_FOR_ONE, isForOne } = require('./tuning.js');

// Node checks the compiled code that it carries against V8's flags: what is needed of it is loaded before one is set
void [process.stdout, process.stderr];
const args = process.argv.slice(2);
const isTunable = /^v2[0-4]\./.test(process.version);
const forOne = isTunable && isForOne(args);
if (isTunable) setFlagsFromString(forOne ? `${FLAGS} ${FLAGS_FOR_ONE}` : FLAGS);

const command = join(__dirname, '../dist/cli/main.cjs');
if (existsSync(command)) {
  // the language server looks after its console itself, and ends when the editor says so
  const exit = args[0] === 'lsp' ? process.exit : shield();
  requireCached(command, forOne ? 'one' : undefined).main(args).then((status) => {
    process.exitCode = status;
    // Node would wait for its compiler, which may be busy with code that is not needed any more; what was printed is out by now
    process.stderr.write('', () => exit());
  });
} else {
  console.error('callint is not built yet: run npm run build.');
  process.exitCode = 2;
}
