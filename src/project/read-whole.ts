import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** More than any configuration, patch or record holds. */
const MOST_BYTES = 64 * 1024 ** 2;
const STEP_BYTES = 64 * 1024;

/** Reads a file as a whole; a pipe or a device, which may never end, no further than `mostBytes`. Throws what the disk says. */
export function readWhole(path: string, mostBytes = MOST_BYTES): Buffer {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).isFile() ? readFileSync(file) : readToEnd(file, mostBytes);
  } finally {
    closeSync(file);
  }
}

function readToEnd(file: number, mostBytes: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; length <= mostBytes; ) {
    const chunk = Buffer.allocUnsafe(STEP_BYTES);
    const read = readSync(file, chunk);
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  throw Object.assign(new Error('there is no end to it'), { code: 'ENDLESS' });
}
