import { decode, textIn, type Decoded } from './decode.js';

/** How a file's text is stored. */
export type Storage = Pick<Extract<Decoded, { text: string }>, 'encoding' | 'bom'>;

/** Encodings with a byte for each character. */
type OneByte = Exclude<Storage['encoding'], `utf-${string}`>;

/** The bytes of a text as a file stores it; undefined when its encoding lacks one of the characters. */
export function encode(text: string, { encoding, bom }: Storage): Uint8Array | undefined {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return wide(marked, encoding === 'utf-16le');
  return narrow(text, encoding);
}

/** How the bytes of a file are stored, if the text they hold can be turned into the very same bytes again. */
export function storageOf(bytes: Uint8Array): Storage | undefined {
  const decoded = decode(bytes);
  if (decoded.problem !== undefined) return undefined;
  const again = encode(decoded.text, decoded);
  const isSame = again !== undefined && again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
  return isSame ? { encoding: decoded.encoding, bom: decoded.bom } : undefined;
}

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

function narrow(text: string, encoding: OneByte): Uint8Array | undefined {
  const codes = codesOf(encoding);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = codes.get(text[at]);
    if (code === undefined) return undefined;
    bytes[at] = code;
  }
  return bytes;
}

function codesOf(encoding: OneByte): Map<string, number> {
  return new Map(Array.from({ length: 256 }, (_, code) => [textIn(encoding, Uint8Array.of(code)), code]));
}
