// Makes dist: the bundles, their declarations, the JSON schemas and the licences of what is bundled.
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleCommand, bundleModules } from './bundle-code.mjs';
import { TypesError, writeDeclarations } from './declarations.mjs';
import { generate, PhraseErrors, ROOT } from './generate.mjs';
import { packageLicences } from './licences.mjs';
import { writeConfigSchema } from './schema.mjs';

/** What programs import. */
const MODULES = { index: 'src/index.ts', rule: 'src/rule/index.ts' };
const COMMAND = 'src/cli/main.ts';

/**
 * Builds the package anew. Gives a line about the result; throws where it cannot be built.
 * @returns {Promise<string>}
 */
export async function bundle() {
  const started = performance.now();
  await generate();
  const cache = join(ROOT, 'node_modules/.cache/callint');
  // built aside and then moved, so that a linter that runs meanwhile finds the old one whole
  const draft = join(cache, `dist-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    const modules = await bundleModules(ROOT, MODULES, draft);
    const command = await bundleCommand(ROOT, COMMAND, draft);
    writeFileSync(join(draft, 'THIRD-PARTY-LICENSES.txt'), packageLicences(ROOT, [...modules.files, ...command.files]));
    if (process.env.CALLINT_NO_TYPES !== '1') await writeDeclarations(ROOT, MODULES, join(draft, 'types'), cache);
    for (const schema of schemasIn(join(ROOT, 'src'))) {
      mkdirSync(join(draft, 'schema'), { recursive: true });
      copyFileSync(schema, join(draft, 'schema', basename(schema)));
    }
    await writeConfigSchema(ROOT, join(draft, 'schema'));
    copyFileSync(join(ROOT, 'src/lexicon/generated/LICENSE-forms.txt'), join(draft, 'LICENSE-forms.txt'));
    rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
    renameSync(draft, join(ROOT, 'dist'));
    return `built dist: modules ${modules.size}, command ${command.size} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns {string[]} */
function schemasIn(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.schema.json')).sort().map((name) => join(folder, name));
}

try {
  console.log(await bundle());
} catch (error) {
  // esbuild and tsc have printed theirs already
  if (!(error instanceof PhraseErrors || error instanceof TypesError || (error instanceof Error && 'errors' in error))) throw error;
  if (!('errors' in error)) console.error(error.message);
  process.exitCode = 1;
}
