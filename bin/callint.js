#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { requireCached } = require('./code-cache.js');

const command = join(__dirname, '../dist/cli/main.cjs');
if (existsSync(command)) {
  requireCached(command).main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
    // Node would wait for its compiler, which may be busy with code that is not needed any more; what was printed is out by now
    process.stderr.write('', () => process.exit());
  });
} else {
  console.error('callint is not built yet: run npm run build.');
  process.exitCode = 2;
}
