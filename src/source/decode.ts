import { cyrillicEncoding, type CyrillicEncoding } from './cyrillic.js';

/** What the bytes of a file turned out to be. `problem` says why they cannot be read as text. */
export type Decoded =
  | { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | CyrillicEncoding | 'windows-1252'; bom: boolean; problem?: undefined }
  | { problem: 'binary' | 'empty'; text?: undefined };

type Encoding = Exclude<Decoded, { text?: undefined }>['encoding'];

/** Decodes the bytes of a script file. A byte order mark is dropped and remembered. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = encodingByMark(bytes);
  if (marked) return decodeAs(marked, bytes, true);
  if (bytes.length === 0) return { problem: 'empty' };
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes, false);
  if (looksBinary(bytes)) return { problem: 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', bom: false };
  } catch {
    // invalid UTF-8 is not an error of ours: the file is in an older encoding, or slightly damaged
    return decodeAs(byteEncoding(bytes), bytes, false);
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, bom: boolean): Decoded {
  const text = textIn(encoding, bytes);
  if (text.trim() === '') return { problem: 'empty' };
  if (text.includes('\0')) return { problem: 'binary' };
  return { text, encoding, bom };
}

/** Bytes as text of an encoding; a byte order mark is dropped. */
export function textIn(encoding: Encoding, bytes: Uint8Array): string {
  return encoding === 'windows-1252' ? westernText(bytes) : new TextDecoder(encoding).decode(bytes);
}

// the 32 codes that windows-1252 adds to Latin-1; some releases of Node decode the one as the other
const westernCodes = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function westernText(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\x80-\x9f]/g, (unit) => westernCodes[unit.charCodeAt(0) - 0x80]);
}

function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

const sampledBytes = 4096;

/** UTF-16 without a mark: the high bytes of Latin and Cyrillic letters are 0 and 4, which are never bytes of other text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const sampled = Math.min(bytes.length, sampledBytes);
  let evenHigh = 0;
  let oddHigh = 0;
  for (let at = 0; at < sampled; at += 2) {
    if (isHighByte(bytes[at])) evenHigh += 1;
    if (isHighByte(bytes[at + 1])) oddHigh += 1;
  }
  const units = sampled / 2;
  if (oddHigh > 0.7 * units && evenHigh < 0.2 * units) return 'utf-16le';
  if (evenHigh > 0.7 * units && oddHigh < 0.2 * units) return 'utf-16be';
  return undefined;
}

function isHighByte(byte: number): boolean {
  return byte === 0 || byte === 4;
}

function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  let controls = 0;
  // every byte of every file comes by here, mostly before V8 has optimised anything
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    // tab, line feed, vertical tab (pasted from a word processor), form feed, return and escape do occur in text
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls += 1;
  }
  return controls > Math.max(2, bytes.length * 0.005);
}

/** Which encoding bytes that are not valid UTF-8 are in: damaged UTF-8, Cyrillic or Western text. */
function byteEncoding(bytes: Uint8Array): Encoding {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let whole = 0;
  for (const letter of lossy) {
    if (letter === '\uFFFD') damaged += 1;
    else if (letter > '\x7f') whole += 1;
  }
  if (whole > damaged * 4) return 'utf-8';
  return cyrillicEncoding(bytes) ?? 'windows-1252';
}
