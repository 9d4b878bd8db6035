/** The programs that are measured, bundled and out of reach of whoever builds meanwhile. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { narrowing } from '../../src/build/narrow.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Where bundles go: below node_modules, which git and the linter leave alone. */
export const CACHE = join(ROOT, 'node_modules/.cache/callint');

/** A copy of the built linter; gives its command. Builds it first when the sources are newer. */
export function copyLinter(folder) {
  buildWhenStale();
  const copy = join(folder, 'callint');
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  return join(copy, 'bin/callint.js');
}

/**
 * Lets a first run of the linter, which is not measured, leave its compiled code in a folder where all later ones find it: elsewhere another
 * build may have left its own, and runs with a probe leave none.
 */
export function keepCompiledCode(callint, folder, scripts) {
  process.env.NODE_COMPILE_CACHE = folder;
  spawnSync(process.execPath, [callint, scripts], { stdio: 'ignore' });
}

function buildWhenStale() {
  const built = join(ROOT, 'dist/cli/main.cjs');
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (['src', 'rules', 'package.json'].every((name) => newestIn(join(ROOT, name)) <= builtAt)) return;
  const { status } = spawnSync(process.execPath, [join(ROOT, 'src/build/bundle.mjs')], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CALLINT_NO_TYPES: '1' } });
  if (status !== 0) throw new Error('The build failed: there is nothing to measure.');
}

function newestIn(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).filter((name) => name !== 'generated').map((name) => newestIn(join(path, name))));
}

/** Bundles the floors and the stages as the linter itself is bundled; gives the path of each. */
export async function bundlePrograms(folder) {
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: { markdown: join(HERE, 'floors/markdown.mjs'), yaml: join(HERE, 'floors/yaml.mjs'), hash: join(HERE, 'floors/hash.mjs'), stages: join(HERE, 'stages.ts'), questions: join(HERE, 'questions.ts'), long: join(HERE, 'long.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    charset: 'utf8',
    plugins: [narrowing],
    minifyWhitespace: true,
    minifySyntax: true,
    alias: {
      yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/dist/index.js'),
      'callint/rule': join(ROOT, 'src/rule/index.ts'),
    },
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return { markdown: join(folder, 'markdown.mjs'), yaml: join(folder, 'yaml.mjs'), hash: join(folder, 'hash.mjs'), stages: join(folder, 'stages.mjs'), questions: join(folder, 'questions.mjs'), long: join(folder, 'long.mjs') };
}
