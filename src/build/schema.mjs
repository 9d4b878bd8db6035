// Writes the JSON Schema of the configuration, which names every rule and option.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * @param {string} root the folder of package.json
 * @param {string} folder where the schema goes
 */
export async function writeConfigSchema(root, folder) {
  const { outputFiles } = await build({
    stdin: { contents: `export { configJsonSchema } from './src/project/config/json-schema.ts'; export { loadRules } from './src/project/rules.ts';`, resolveDir: root, loader: 'ts' },
    absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, logLevel: 'warning',
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
  });
  const file = join(root, 'node_modules/.cache/callint', `schema-${process.pid}.mjs`);
  writeFileSync(file, outputFiles[0].text);
  try {
    const { configJsonSchema, loadRules } = await import(pathToFileURL(file).href);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'config.schema.json'), `${JSON.stringify(configJsonSchema(await loadRules()), undefined, 2)}\n`);
  } finally {
    rmSync(file, { force: true });
  }
}
