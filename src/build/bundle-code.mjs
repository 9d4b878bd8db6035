// The two bundles: modules for programs that import callint, and the command, which is CommonJS so that it starts sooner: Node
// spares itself the loader of modules, and V8 can keep what it compiled from one run to the next (bin/code-cache.js).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { dataFiles } from './data-files.mjs';
import { narrowing } from './narrow.mjs';

/** @import { BuildOptions, Metafile } from 'esbuild' */

/**
 * Modules that begin a file of their own beside the command: what further threads run, and parts that a plain run can do without and
 * that code which it runs calls at once.
 */
const APART = { worker: 'src/project/run/worker.ts', yaml: 'src/syntax/yaml/index.ts', markdown: 'src/syntax/markdown/index.ts', width: 'node_modules/fast-string-width/dist/index.js', ignore: 'src/project/ignore-rules.ts' };

/** CommonJS packages call require, which a module does not have. */
const REQUIRE = `import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);\n`;

const require = createRequire(import.meta.url);

/** @type {BuildOptions} */
const SHARED = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // the classes of Unicode that the target lacks are none of ours; otherwise each regular expression with one is made anew at every use
  supported: { 'regexp-unicode-property-escapes': true },
  // names are kept, so that a stack trace in an issue can be read
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  // the build for Node is CommonJS, which cannot be shaken and starts more slowly
  alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/dist/index.js') },
  write: false,
  metafile: true,
  logLevel: 'warning',
};

/**
 * Bundles what programs import.
 * @param {string} root
 * @param {Record<string, string>} entries name → file
 * @param {string} folder
 * @returns {Promise<{ size: string, files: string[] }>} `files` are those of which anything is left in the bundles
 */
export async function bundleModules(root, entries, folder) {
  const { outputFiles, metafile } = await build({ ...SHARED, absWorkingDir: root, entryPoints: entriesIn(root, entries), outdir: folder, charset: 'utf8', plugins: [narrowing, dataFiles(folder, '.')] });
  for (const { path, text } of outputFiles) write(path, /\b__require\b/.test(text) ? REQUIRE + text : text);
  return { size: sizeOf(outputFiles), files: bundledFiles(metafile) };
}

/**
 * Bundles the command: `main.cjs`, and beside it what it loads when needed. The first line of main.cjs names the build.
 * @param {string} root
 * @param {string} main
 * @param {string} folder
 * @returns {Promise<{ size: string, files: string[] }>}
 */
export async function bundleCommand(root, main, folder) {
  const { outputFiles, metafile } = await build({
    ...SHARED, absWorkingDir: root, entryPoints: entriesIn(root, { main, ...APART }), outdir: join(folder, 'cli'), outExtension: { '.js': '.cjs' }, charset: 'utf8', plugins: [withoutChildProcess, narrowing, dataFiles(folder, 'cli')],
  });
  const chunks = await Promise.all(outputFiles.map(async ({ path, text }) => ({ path, text: await commonJs(text) })));
  const digest = createHash('sha256');
  for (const { text } of chunks) digest.update(text);
  const id = digest.digest('hex').slice(0, 16);
  for (const { path, text } of chunks) write(path, ['main.cjs', 'worker.cjs'].includes(basename(path)) ? `// build ${id}\n${text}` : text);
  return { size: sizeOf(outputFiles), files: bundledFiles(metafile) };
}

/**
 * A chunk as a function of what CommonJS gives a file, which is how bin/code-cache.js takes it. Other chunks are loaded when something
 * of them is first used; rules of the user's, which may be modules, are imported by `callintImport`.
 */
async function commonJs(/** @type {string} */ text) {
  const required = text.replace(/\bimport\(("\.\/[\w-]+\.cjs")\)/g, 'Promise.resolve().then(()=>require($1))').replace(/(?<![.\w$])import\(/g, 'callintImport(');
  const address = required.includes('import.meta.url') ? 'var callintAddress=require("node:url").pathToFileURL(__filename).href;' : '';
  const { code } = await transform(required, { format: 'cjs', platform: 'node', target: 'node20', supported: SHARED.supported, charset: 'utf8', minifyWhitespace: true, define: { 'import.meta.url': 'callintAddress' } });
  return ascii(`(function(exports,require,module,__filename,callintImport){${address}${lazily(withPlainExports(code))}\n})\n`);
}

/**
 * esbuild gives what a chunk exports by two functions, one that calls the other, at every use of every name. Ours are set once the chunk
 * has run; asked for each time are only names that are given a value again later, and those of another chunk, which is not loaded before.
 */
function withPlainExports(/** @type {string} */ code) {
  const found = /var (\w+_exports)=\{\};__export\(\1,\{(.*?)\}\);module\.exports=__toCommonJS\(\1\);/.exec(code);
  if (!found) return code;
  const exported = found[2].split(',').map((each) => {
    const [name, value] = each.split(':()=>');
    return value.includes('.') || isSetAgain(code, value) ? `get ${name}(){return ${value}}` : `${name}:${value}`;
  });
  return `${code.replace(found[0], () => '')};module.exports={${exported.join(',')}};`;
}

/** Is a name of a chunk given a value anywhere but where it is declared, as far as the text shows. */
function isSetAgain(/** @type {string} */ code, /** @type {string} */ name) {
  const assigned = code.match(new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?:=(?![=>])|[-+*/|&?]{1,2}=|\\+\\+|--)|(?:\\+\\+|--)${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g')) ?? [];
  return assigned.length > 1;
}

/** Chunks only define things, so that it does not matter when they run: each is required where it is first used. */
function lazily(/** @type {string} */ code) {
  let lazy = code;
  for (const [statement, name, path] of code.matchAll(/\bvar (import_[\w$]+)=require\(("\.\/[\w-]+\.cjs")\);/g)) {
    lazy = lazy.replace(statement, `var ${name};`).replaceAll(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\.(?=[\\w$])`, 'g'), `(${name}??=require(${path})).`);
  }
  return lazy;
}

/** Escapes what is not ASCII, so that V8 can take the bytes of the file as they are. esbuild would leave regular expressions out. */
function ascii(/** @type {string} */ code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * commander can start other programs as commands, which ours does not; the module for it takes some milliseconds to load.
 * @type {import('esbuild').Plugin}
 */
const withoutChildProcess = {
  name: 'without child_process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (/[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'empty' } : undefined));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** @param {string} root @param {Record<string, string>} entries */
function entriesIn(root, entries) {
  return Object.entries(entries).filter(([, file]) => existsSync(join(root, file))).map(([name, file]) => ({ in: file, out: name }));
}

/** @param {Metafile} metafile */
function bundledFiles({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
}

/** @param {readonly { contents: Uint8Array }[]} files */
function sizeOf(files) {
  return `${Math.round(files.reduce((sum, { contents }) => sum + contents.length, 0) / 1024)} KB`;
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
