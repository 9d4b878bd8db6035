import { readFileSync, statSync, type Stats } from 'node:fs';
import type { Locale } from '../rule/index.js';
import { createSource, decode, type Source } from '../source/index.js';
import type { ScriptFile } from './files.js';
import { diskReason } from './failure.js';
import { readWhole } from './read-whole.js';

/** Above it a file is no call script: the largest ones known hold about 1 MB of text. */
const MAX_MEGABYTES = 32;

/** Why a file gave no text: the id of the finding and the words for its slots. */
export interface ReadFailure {
  code: 'parse-unreadable' | 'parse-too-large' | 'parse-binary' | 'parse-empty';
  data: Record<string, string | number>;
}

export type Reading = { source: Source; failure?: undefined } | { failure: ReadFailure; source?: undefined };

/**
 * Reads a script file. `locale` is the language of the reason when the disk refuses; `take` is given the bytes as they were read, and what the
 * disk said of the file before.
 */
export function readScript(file: ScriptFile, locale: Locale, take?: (bytes: Uint8Array, facts: Stats) => void): Reading {
  try {
    const facts = statSync(file.path);
    const megabytes = facts.size / 1024 ** 2;
    if (megabytes > MAX_MEGABYTES) return tooLarge(megabytes);
    const bytes = facts.isFile() ? readFileSync(file.path) : readWhole(file.path, MAX_MEGABYTES * 1024 ** 2);
    take?.(bytes, facts);
    return readBytes(bytes, file.shown);
  } catch (error) {
    return { failure: { code: 'parse-unreadable', data: { reason: diskReason(error)[locale] } } };
  }
}

/** Reads the bytes of a script that came from elsewhere, such as standard input. */
export function readBytes(bytes: Uint8Array, shown: string): Reading {
  const megabytes = bytes.length / 1024 ** 2;
  if (megabytes > MAX_MEGABYTES) return tooLarge(megabytes);
  const decoded = decode(bytes);
  if (decoded.problem !== undefined) return { failure: { code: `parse-${decoded.problem}`, data: {} } };
  return { source: createSource(shown, decoded.text) };
}

/** A text that a program gave; one without words is as empty as an empty file. */
export function readText(text: string, shown: string): Reading {
  return text.replace(/^\ufeff/, '').trim() === '' ? { failure: { code: 'parse-empty', data: {} } } : { source: createSource(shown, text) };
}

function tooLarge(megabytes: number): Reading {
  return { failure: { code: 'parse-too-large', data: { megabytes: Math.ceil(megabytes), limit: MAX_MEGABYTES } } };
}
