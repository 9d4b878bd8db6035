import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file in one go, and only if it changes, so that watchers stay asleep.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function write(file, content) {
  const bytes = Buffer.from(content);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/**
 * Writes bytes as a module that gives them when called, which runs anywhere, and as a file beside it, which the bundle for Node
 * reads instead. `note` goes into the module as a comment.
 * @param {string} module path of the module, ending in .ts
 * @param {Uint8Array} bytes
 * @param {string} [note]
 */
export function writeData(module, bytes, note = 'written by src/build') {
  write(dataFile(module), bytes);
  write(module, `// ${note}
export default (): Uint8Array => {
  const units = atob('${Buffer.from(bytes).toString('base64')}');
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
};
`);
}

/**
 * The file of bytes that lies beside a module of them.
 * @param {string} module
 */
export function dataFile(module) {
  return module.replace(/\.ts$/, '.bin');
}

/**
 * Takes away what an earlier build wrote into a folder and this one does not.
 * @param {string} folder
 * @param {readonly string[]} names
 */
export function keepOnly(folder, names) {
  for (const name of readdirSync(folder)) if (!names.includes(name)) rmSync(join(folder, name), { recursive: true });
}
