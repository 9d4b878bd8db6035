// Loads TypeScript of the project before there is a build of it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles TypeScript that some code imports, and loads it. @param {string} root @param {string} contents @param {string} name of the file in the cache @returns {Promise<any>} */
export async function bundledModule(root, contents, name) {
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning' });
  // two runs at once must not take each other's file away
  const file = join(root, 'node_modules/.cache/callint', `${name}-${process.pid}-${Date.now()}.mjs`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file, { force: true });
  }
}
