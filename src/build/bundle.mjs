// Makes dist: the bundles, their declarations, the JSON schemas and the licences of what is bundled.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { generate, PhraseErrors, ROOT } from './generate.mjs';
import { packageLicences } from './licences.mjs';
import { writeConfigSchema } from './schema.mjs';

const ENTRIES = { cli: 'src/cli/main.ts', index: 'src/index.ts', rule: 'src/rule/index.ts' };

/** CommonJS packages call require, which a module does not have. */
const REQUIRE = `import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);\n`;

const require = createRequire(import.meta.url);

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
    const entries = Object.entries(ENTRIES).filter(([, file]) => existsSync(join(ROOT, file)));
    const sizes = entries.length > 0 ? await writeBundles(entries, draft) : [];
    if (entries.length > 0 && process.env.CALLINT_NO_TYPES !== '1') writeTypes(entries.map(([, file]) => file), draft, cache);
    for (const schema of schemasIn(join(ROOT, 'src'))) {
      mkdirSync(join(draft, 'schema'), { recursive: true });
      copyFileSync(schema, join(draft, 'schema', basename(schema)));
    }
    await writeConfigSchema(ROOT, join(draft, 'schema'));
    copyFileSync(join(ROOT, 'src/lexicon/generated/LICENSE-forms.txt'), join(draft, 'LICENSE-forms.txt'));
    rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
    renameSync(draft, join(ROOT, 'dist'));
    return `built dist: ${sizes.join(', ') || 'no entry points yet'} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * @param {[name: string, file: string][]} entries
 * @param {string} folder
 * @returns {Promise<string[]>} what was written, with sizes
 */
async function writeBundles(entries, folder) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: entries.map(([name, file]) => ({ in: file, out: name })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    // names are kept, so that a stack trace in an issue can be read
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // the build for Node is CommonJS, which cannot be shaken and starts more slowly
    alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/dist/index.js') },
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, /\b__require\b/.test(text) ? REQUIRE + text : text);
  }
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), packageLicences(ROOT, bundledFiles(metafile)));
  const chunks = outputFiles.filter(({ path }) => !entries.some(([name]) => basename(path) === `${name}.js`));
  const size = (/** @type {typeof outputFiles} */ files) => `${Math.round(files.reduce((sum, { contents }) => sum + contents.length, 0) / 1024)} KB`;
  const named = outputFiles.filter((file) => !chunks.includes(file)).map((file) => `${basename(file.path)} ${size([file])}`);
  return chunks.length > 0 ? [...named, `shared ${size(chunks)}`] : named;
}

/** The files of which anything is left in the bundles. */
function bundledFiles(/** @type {import('esbuild').Metafile} */ { outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
}

/** Declarations of what the entry points reach; tests have no business in the package. */
function writeTypes(/** @type {string[]} */ files, /** @type {string} */ folder, /** @type {string} */ cache) {
  const config = join(cache, `tsconfig-${process.pid}.json`);
  writeFileSync(config, JSON.stringify({
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { rootDir: ROOT, emitDeclarationOnly: true, declaration: true, outDir: join(folder, 'types'), typeRoots: [join(ROOT, 'node_modules/@types')] },
    include: [],
    files: files.map((file) => join(ROOT, file)),
  }));
  const { bin } = require('typescript/package.json');
  const compiler = join(dirname(require.resolve('typescript/package.json')), bin.tsc);
  const { status } = spawnSync(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { stdio: 'inherit', cwd: ROOT });
  rmSync(config, { force: true });
  if (status !== 0) throw new BuildError('the declarations could not be made');
}

/** @returns {string[]} */
function schemasIn(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.schema.json')).sort().map((name) => join(folder, name));
}

class BuildError extends Error {}

try {
  console.log(await bundle());
} catch (error) {
  // esbuild and tsc have printed theirs already
  if (!(error instanceof PhraseErrors || error instanceof BuildError || (error instanceof Error && 'errors' in error))) throw error;
  if (!('errors' in error)) console.error(error.message);
  process.exitCode = 1;
}
