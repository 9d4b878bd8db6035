import { resolve } from 'node:path';
import { readFailure } from '../lint/index.js';
import { readScript, shownPath, UsageError } from '../project/index.js';
import type { Locale } from '../rule/index.js';
import type { Source } from '../source/index.js';
import { readInput, STDIN } from './input.js';
import type { Terminal } from './terminal.js';

/** Reads the one script that a command works on; `-` is standard input. Throws a `UsageError` that says why it cannot. */
export async function readOne(name: string, terminal: Terminal, locale: Locale): Promise<Source> {
  const path = resolve(terminal.workingFolder, name);
  const shown = name === '-' ? STDIN : shownPath(path, terminal.workingFolder);
  const reading = name === '-' ? (await readInput(terminal)).reading : readScript({ path, shown }, locale);
  if (reading.source) return reading.source;
  const { code, data } = reading.failure;
  const inEach = (language: Locale): string => `${shown}: ${readFailure(shown, code, data, language).findings[0].message}`;
  throw new UsageError({ ru: inEach('ru'), en: inEach('en') });
}
