import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { 'callint/rule': fileURLToPath(new URL('../src/rule/index.ts', import.meta.url)) } },
  test: { include: ['test/**/*.test.ts'], globalSetup: './test/setup.ts', reporters: ['default', './test/count-reporter.ts'], testTimeout: 30_000 },
});
