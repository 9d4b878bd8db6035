import * as crypto from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Of Node 20.12 and later, and quicker for what is short. The types are those of an earlier one. */
const oneShot = (crypto as { hash?(algorithm: string, data: Uint8Array | string, encoding: 'base64'): string }).hash;

/** Hash of a file's bytes, for telling whether it changed. */
export function hashOf(bytes: Uint8Array | string): string {
  return oneShot ? oneShot('sha1', bytes, 'base64') : crypto.createHash('sha1').update(bytes).digest('base64');
}

/** Hash of bytes that lie in several places, as if they stood one after the other. */
export function hashOfParts(parts: readonly Uint8Array[]): string {
  return parts.reduce((hash, part) => hash.update(part), crypto.createHash('sha1')).digest('base64');
}

/** Nearly every script fits. */
const ROOM = Buffer.allocUnsafeSlow(64 * 1024);

/** Hash of a file's bytes as they are now. Throws what the disk says. */
export function hashOfFile(path: string): string {
  const file = openSync(path, 'r');
  let length: number;
  try {
    length = readSync(file, ROOM, 0, ROOM.length, 0);
  } finally {
    closeSync(file);
  }
  return hashOf(length < ROOM.length ? ROOM.subarray(0, length) : readFileSync(path));
}
