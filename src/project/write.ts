import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file in one go: whoever reads it finds the old content or the new one, and a full disk leaves the old one. Links are
 * followed and the mode is kept. Throws what the disk says.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  if (isNoFile(target)) {
    writeFileSync(target, content);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${basename(target)}.${Math.random().toString(36).slice(2, 10)}.callint-tmp`);
  try {
    writeDraft(draft, typeof content === 'string' ? Buffer.from(content) : content);
    if (existsSync(target)) chmodSync(draft, statSync(target).mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A pipe or a device, which nothing can be put in place of. */
function isNoFile(path: string): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry !== undefined && !entry.isFile() && !entry.isDirectory();
}

function writeDraft(draft: string, bytes: Uint8Array): void {
  const file = openSync(draft, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
