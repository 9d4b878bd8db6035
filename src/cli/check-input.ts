import { resolve } from 'node:path';
import { findScripts, readScript, type Linter } from '../project/index.js';
import type { Bilingual, Locale } from '../rule/index.js';
import type { CheckFlags } from './check-flags.js';
import { readInput, type Input } from './input.js';
import type { Terminal } from './terminal.js';

/** A script to be read when its turn comes. */
export interface ToRead {
  /** Where it is or, for standard input, where it would be. */
  path: string;
  shown: string;
  reading(): Input['reading'];
}

/** The scripts that were asked for, and what is told of the others. */
export interface ToReadAll {
  /** One of them comes from standard input. */
  isFromInput: boolean;
  readings: ToRead[];
  missing: Bilingual[];
  leftOut: Bilingual[];
}

/** Finds the scripts that arguments and flags ask for. */
export async function readAll(paths: readonly string[], flags: CheckFlags, terminal: Terminal, { selectionFor }: Linter, locale: Locale): Promise<ToReadAll> {
  const readings: ToRead[] = [];
  const named = paths.filter((path) => path !== '-');
  const wantsInput = (flags.stdin ?? false) || flags.stdinFilename !== undefined || named.length < paths.length;
  if (wantsInput) {
    const input = await readInput(terminal, flags.stdinFilename);
    readings.push({ path: resolve(terminal.workingFolder, flags.stdinFilename ?? 'stdin.md'), shown: input.shown, reading: () => input.reading });
  }
  const { files, missing, leftOut } = await findScripts(named.length > 0 || wantsInput ? named : ['.'], terminal.workingFolder, selectionFor);
  for (const { path, shown } of files) readings.push({ path, shown, reading: () => readScript({ path, shown }, locale) });
  return { readings, missing, leftOut, isFromInput: wantsInput };
}
