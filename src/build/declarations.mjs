// The types of what programs import, for the package.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const require = createRequire(import.meta.url);

/** Declarations that cannot be made. */
export class TypesError extends Error {}

/**
 * Writes the declarations of modules into a folder: `index.d.ts`, `rule.d.ts` and what both share. Only what users can name is in them, so
 * that they need neither the packages that are bundled nor the types of Node, which users need not have. Throws a `TypesError`.
 * @param {string} root
 * @param {Record<string, string>} modules files from the root by the names that they get
 * @param {string} folder
 * @param {string} cache where there is room for drafts
 */
export async function writeDeclarations(root, modules, folder, cache) {
  const draft = join(cache, `types-${process.pid}`);
  try {
    declare(root, Object.values(modules), draft);
    const input = Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, join(draft, file.replace(/\.ts$/, '.d.ts'))]));
    // of these files nothing may remain but their names: the packages are not looked for
    const bundle = await rolldown({ input, external: (id) => !/^[./]|^[A-Z]:/i.test(id), plugins: [dts({ dtsInput: true, tsconfig: false })] });
    const { output } = await bundle.write({ dir: folder, format: 'es', chunkFileNames: 'shared.d.ts' });
    const files = new Set(output.map(({ fileName }) => fileName));
    const foreign = output.flatMap((file) => ('imports' in file ? file.imports.filter((name) => !files.has(name)) : []));
    if (foreign.length > 0) throw new TypesError(`the declarations need other packages: ${foreign.join(', ')}`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Declarations of what the modules reach, a file for each; tests have no business in the package. */
function declare(/** @type {string} */ root, /** @type {string[]} */ files, /** @type {string} */ folder) {
  const config = join(folder, 'tsconfig.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, JSON.stringify({
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { rootDir: root, emitDeclarationOnly: true, declaration: true, outDir: folder, typeRoots: [join(root, 'node_modules/@types')] },
    include: [],
    files: files.map((file) => join(root, file)),
  }));
  const { bin } = require('typescript/package.json');
  const compiler = join(dirname(require.resolve('typescript/package.json')), bin.tsc);
  const { status } = spawnSync(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { stdio: 'inherit', cwd: root });
  if (status !== 0) throw new TypesError('the declarations could not be made');
}
