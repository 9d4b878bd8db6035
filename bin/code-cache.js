/**
 * Keeps what V8 makes of the code from one run to the next, in one file for each version of Node. Whatever goes wrong with that
 * file, the code is compiled as if there were none. Node 22 and later have the like (module.enableCompileCache); the same
 * variables of the environment rule both: NODE_COMPILE_CACHE names another folder, NODE_DISABLE_COMPILE_CACHE=1 turns it off.
 */
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const vm = require('node:vm');

/**
 * Runs a file of dist/cli, and what it requires of the files beside it; gives its exports. Its first line must name the build:
 * `// build …`.
 * @param {string} main
 * @param {string} [tuning] names V8's flags where they are not the usual ones: it refuses what it compiled under others
 */
exports.requireCached = (main, tuning) => {
  const source = readFileSync(main, 'latin1');
  const build = /^\/\/ build (\w+)\n/.exec(source)?.[1] ?? '';
  const file = cacheFile(process.env, tuning);
  const cached = file ? readCache(file, build) : new Map();
  /** @type {Map<string, { script: vm.Script, known: boolean, module: { exports: any } }>} */
  const loaded = new Map();
  process.once('exit', () => {
    const isNew = [...loaded.values()].some(({ known }) => !known);
    // with flags of V8 nothing of the cache may fit, and what was made would not fit the next run
    if (file && isNew && process.execArgv.length === 0) writeCache(file, build, cached, loaded);
  });
  return load(main, source);

  function load(path, text = readFileSync(path, 'latin1')) {
    const name = basename(path);
    const cachedData = cached.get(name);
    const script = new vm.Script(text, { filename: path, cachedData });
    const module = { exports: {} };
    loaded.set(path, { script, known: cachedData !== undefined && !script.cachedDataRejected, module });
    script.runInThisContext()(module.exports, (id) => (id.startsWith('./') ? requireBeside(join(dirname(path), id)) : require(id)), module, path, importModule);
    return module.exports;
  }

  function requireBeside(path) {
    return loaded.get(path)?.module.exports ?? load(path);
  }
};

/** A script cannot import by itself in every version of Node; this file can. */
function importModule(address) {
  return import(address);
}

/** The file of this version of Node, and of its flags, in the user's folder for caches; undefined where there is none or none is wanted. */
function cacheFile(env, tuning) {
  if (env.NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  const user = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, process.platform === 'darwin' ? 'Library/Caches' : '.cache'));
  const folder = env.NODE_COMPILE_CACHE || user;
  return folder && join(folder, 'callint', `${['code', process.version, process.arch, tuning].filter(Boolean).join('-')}.bin`);
}

/**
 * What was kept of each file: a line of JSON says where it lies in what follows.
 * @returns {Map<string, Buffer>}
 */
function readCache(file, build) {
  const cached = new Map();
  try {
    const bytes = readFileSync(file);
    const start = bytes.indexOf(10) + 1;
    const head = JSON.parse(bytes.toString('utf8', 0, start));
    if (head.build !== build || head.size !== bytes.length - start || head.sum !== sumOf(bytes.subarray(start))) return cached;
    let at = start;
    for (const [name, length] of head.files) {
      cached.set(name, bytes.subarray(at, at + length));
      at += paddedSize(length);
    }
  } catch {
    // none yet, or not to be read: the code is compiled anew
  }
  return cached;
}

/** Writes what V8 made of the files of this run, and what was kept of others. */
function writeCache(file, build, cached, loaded) {
  try {
    const files = new Map(cached);
    for (const [path, { script }] of loaded) files.set(basename(path), script.createCachedData());
    const bytes = Buffer.concat([...files.values()].map((data) => aligned(data)));
    const head = JSON.stringify({ build, size: bytes.length, sum: sumOf(bytes), files: [...files].map(([name, { length }]) => [name, length]) });
    mkdirSync(dirname(file), { recursive: true });
    for (const name of readdirSync(dirname(file))) if (name.startsWith(`${basename(file)}.`)) rmSync(join(dirname(file), name), { force: true });
    // moved into place whole, for others may be reading
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([aligned(Buffer.from(head), 1), Buffer.from('\n'), bytes]), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // a folder that cannot be written is no reason to complain: the next run compiles again
  }
}

/** V8 copies what does not begin at such a multiple. */
const ALIGNMENT = 8;

function paddedSize(length) {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** With spaces behind, so that what comes after the bytes, and after some more, begins where V8 takes it as it lies. */
function aligned(bytes, more = 0) {
  return Buffer.concat([bytes, Buffer.alloc(paddedSize(bytes.length + more) - bytes.length - more, ' ')]);
}

/** Bytes from one that is looked at to the next: sixteen in a page of memory, for one of them may be zero where a page was lost. */
const STRIDE = 251;

/** A sum over some bytes: V8 trusts what it is given, and a page that a crash of the machine lost must not reach it. */
function sumOf(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += STRIDE) sum = (Math.imul(sum, 31) + bytes[at]) | 0;
  return sum;
}
