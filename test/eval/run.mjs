#!/usr/bin/env node
/**
 * npm run eval -- [--phrases dev|held-back] [--acts dev|held-back] [--cases dev|held-back [--only RULE]] [--layouts dev|held-back] [--chance dev|held-back [--only FORM] [--seed N] [--count N] [--show N]] [--scripts corpus|dev|dev-2|…|dev-26|held-back-3|held-back-7|held-back-9|held-back-11|held-back-12|held-back-13|held-back-14|tuning-1 [--agreement]] [--benefit dev|dev-2|dev-3|held-back|held-back-2|held-back-3] [--misses] [--calls] [--why FILE:LINE,LINE]
 * Measures recognition on labelled material; nothing here passes or fails.
 */
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(root, 'node_modules/.cache/callint/eval.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'test/eval/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
  alias: { 'callint/rule': join(root, 'src/rule/index.ts') },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const { main } = await import(pathToFileURL(outfile).href);
main(root, process.argv.slice(2));
