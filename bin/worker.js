// The thread of a run with several: it lints what the main thread sends.
const { join } = require('node:path');
const { requireCached } = require('./code-cache.js');
const { shield } = require('./foreign-code.js');

shield();
requireCached(join(__dirname, '../dist/cli/worker.cjs')).serve();
