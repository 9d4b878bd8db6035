import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // rules import callint/rule, as rules of other packages do; here, in tsc and in the bundle (tsconfig paths) it is src/rule
  resolve: { alias: { 'callint/rule': fileURLToPath(new URL('../src/rule/index.ts', import.meta.url)) } },
  // most tests start callint as a command: they wait more than they work
  test: { include: ['test/**/*.test.ts'], globalSetup: './test/setup.ts', reporters: ['default', './test/count-reporter.ts'], testTimeout: 60_000, maxWorkers: 2 },
});
